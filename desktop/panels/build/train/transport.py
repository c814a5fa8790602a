"""Play, pause, step, step back, rewind, reset: the buttons, and where training stands."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from desktop.panels.build.train.run import Frame
from desktop.theme import set_icon, theme
from desktop.widgets.choice import Choice
from desktop.widgets.numbers import size_text
from engine.language import tr
from engine.numbers import plain

SPEEDS: tuple[tuple[str, float], ...] = (
    (tr("Full speed"), 0.0),
    (tr("600 steps/s"), 600.0),
    (tr("60 steps/s"), 60.0),
    (tr("10 steps/s"), 10.0),
    (tr("1 step/s"), 1.0),
)


class StatusLine(QWidget):
    """One line of text that changes with every frame: unlike a label it never asks for a layout."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self.setAccessibleName(tr("Where training stands"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def text(self) -> str:
        """What it says."""
        return self._text

    def setText(self, text: str) -> None:
        """Say something else."""
        if text != self._text:
            self._text = text
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(120), QFontMetrics(theme().font("small")).height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(40), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("panel"))
        painter.setFont(theme().font("small"))
        painter.setPen(theme().color("muted"))
        metrics = painter.fontMetrics()
        text = metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter), text)
        painter.end()


class Transport(QWidget):
    """Signals for each button; `step_wanted(n)` with n < 0 for back."""

    play_wanted = Signal()
    pause_wanted = Signal()
    step_wanted = Signal(int)
    rewind_wanted = Signal()
    reset_wanted = Signal(bool)  # with a new seed
    speed_wanted = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._playing = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(6))
        self.play = QPushButton(tr("Play"))
        self.play.setProperty("role", "primary")
        self.play.clicked.connect(self._toggle)
        row.addWidget(self.play)
        self.rewind = self._button("rewind", tr("Back to the first step"), self.rewind_wanted.emit)
        self.back = self._button(
            "step_back", tr("One step back"), lambda: self.step_wanted.emit(-1)
        )
        self.step = self._button("step", tr("One step"), lambda: self.step_wanted.emit(1))
        for button in (self.rewind, self.back, self.step):
            row.addWidget(button)
        self.reset = QToolButton()
        self.reset.setText(tr("Reset"))
        self.reset.setProperty("drops", True)
        self.reset.setToolTip(tr("Draw the start weights again"))
        self.reset.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.reset)
        self.same_seed = QAction(tr("With the same seed"), menu)
        self.new_seed = QAction(tr("With a new seed"), menu)
        self.same_seed.triggered.connect(lambda: self.reset_wanted.emit(False))
        self.new_seed.triggered.connect(lambda: self.reset_wanted.emit(True))
        menu.addActions([self.same_seed, self.new_seed])
        self.reset.setMenu(menu)
        row.addWidget(self.reset)
        self.speed = Choice(tr("Speed"), tr("How fast it trains"), self.speed_wanted.emit)
        self.speed.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.speed.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self.speed.offer(SPEEDS)
        row.addWidget(self.speed)
        self.status = StatusLine()
        row.addStretch(1)
        self.show_state(playing=False, ready=False, step=0)

    def _button(self, icon: str, help: str, slot: object) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "icon")
        set_icon(button, icon)
        button.setToolTip(help)
        button.setAccessibleName(help)
        button.setAutoRepeat(icon != "rewind")
        button.clicked.connect(slot)
        return button

    def _toggle(self) -> None:
        (self.pause_wanted if self._playing else self.play_wanted).emit()

    def show_state(self, *, playing: bool, ready: bool, step: int) -> None:
        """Enable what can be done now."""
        if playing != self._playing or not self.play.toolTip():
            self.play.setText(tr("Pause") if playing else tr("Play"))
            set_icon(self.play, "pause" if playing else "play", "on_accent")
            self.play.setToolTip(
                tr("Pause; what was learnt goes into the network")
                if playing
                else tr("Train the network")
            )
        self._playing = playing
        self.play.setEnabled(playing or ready)
        self.step.setEnabled(ready)
        for button in (self.back, self.rewind):
            button.setEnabled(ready and step > 0)
        self.reset.setEnabled(ready)


def status_text(frame: Frame) -> str:
    """Where training stands, in one line."""
    parts = [
        tr("step {0:,}").format(frame.step),
        tr("epoch {0:,}").format(frame.epoch),
    ]
    loss = tr("loss {0}").format(plain(frame.train.loss))
    if frame.test is not None:
        loss += tr(", test {0}").format(plain(frame.test.loss))
    parts.append(loss)
    found = frame.test if frame.test is not None else frame.train
    if found.accuracy is not None:
        parts.append(tr("{0:.0f} % right").format(100 * found.accuracy))
    if frame.steps_per_second > 0:
        parts.append(tr("{0:,.0f} steps/s").format(frame.steps_per_second))
    if frame.nbytes:
        parts.append(tr("{0} in use").format(size_text(frame.nbytes)))
    return " · ".join(parts)
