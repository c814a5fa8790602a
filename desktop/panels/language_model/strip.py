"""The path as a strip: text → tokens → vectors → layers → probabilities → text; one is open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QSizePolicy,
    QWidget,
)

from desktop.panels.language_model.stages import Stage
from desktop.panels.language_model.workbench import Workbench
from desktop.theme import theme
from engine.language import tr

_PAD = 10  # left and right of the words
_ARROW = 26  # between two stages
_MOST_ROWS = 3
_WRITING_MS = 100  # between two sights of the figures while text streams


class StageButton(QAbstractButton):
    """A stage with its figure, as a card that can be pressed; arrow keys ask for its neighbour."""

    stepped = Signal(int)

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self.stage = stage
        self.figure = ""
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(stage.title)
        self.setToolTip(stage.help)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme().changed.connect(self.updateGeometry)

    def set_figure(self, figure: str) -> None:
        """The number under the title."""
        if figure != self.figure:
            self.figure = figure
            self.setAccessibleName(f"{self.stage.title}: {figure}" if figure else self.stage.title)
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        strong, small = self._metrics()
        width = max(strong[0], self._sample_width()) + 2 * theme().px(_PAD)
        return QSize(width, strong[1] + small + theme().px(18))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self.title_width() * 0.85), self.sizeHint().height())

    def title_width(self) -> int:
        """Pixels in which the title can be read to its end."""
        return self._metrics()[0][0] + 2 * theme().px(_PAD)

    def _sample_width(self) -> int:
        return QFontMetrics(theme().font("small")).horizontalAdvance(self.stage.sample)

    def _metrics(self) -> tuple[tuple[int, int], int]:
        strong = QFontMetrics(theme().font("strong"))
        small = QFontMetrics(theme().font("small"))
        return (strong.horizontalAdvance(self.stage.title), strong.height()), small.height()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        edge = chosen or self.hasFocus()
        painter.setPen(QPen(theme().color("accent" if edge else "line"), 1))
        ground = "accent_soft" if chosen else "hover" if self.underMouse() else "panel"
        painter.setBrush(theme().color(ground))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        pad = theme().px(_PAD)
        room = self.width() - 2 * pad
        (_, high), low = self._metrics()
        top = (self.height() - high - low - theme().px(2)) // 2
        for text, role, token, y, height in (
            (self.stage.title, "strong", "text", top, high),
            (self.figure, "small", "muted", top + high + theme().px(2), low),
        ):
            painter.setFont(theme().font(role))
            painter.setPen(theme().color(token))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(pad, y, room, height, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()


class Strip(QWidget):
    """The stages in a row. `opened(key)` follows mouse and arrow keys."""

    opened = Signal(str)

    def __init__(self, bench: Workbench, stages: Sequence[Stage]) -> None:
        super().__init__()
        self.setAccessibleName(tr("The path from text to text"))
        self._bench = bench
        self._group = QButtonGroup(self)
        self.buttons = [StageButton(stage) for stage in stages]
        for button in self.buttons:
            button.setParent(self)
            self._group.addButton(button)
            button.clicked.connect(lambda _=False, key=button.stage.key: self.opened.emit(key))
            button.stepped.connect(lambda step, button=button: self._step(button, step))
        theme().changed.connect(self._arrange)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_WRITING_MS)
        self._later.timeout.connect(self._follow)
        for signal in (
            bench.tokens_changed,
            bench.shares_changed,
            bench.looking.changed,
            bench.running_changed,
        ):
            signal.connect(self._heard)
        self._follow()

    def mark(self, key: str) -> None:
        """Show which stage is open."""
        for button in self.buttons:
            if button.stage.key == key:
                button.setChecked(True)

    def button(self, key: str) -> StageButton:
        """The button of a stage; raises StopIteration for a key that no stage has."""
        return next(button for button in self.buttons if button.stage.key == key)

    def _heard(self) -> None:
        """Follow; while text streams some times a second."""
        if not self._bench.writing:
            self._later.stop()
            self._follow()
        elif not self._later.isActive():
            self._later.start()

    def _follow(self) -> None:
        for button in self.buttons:
            button.set_figure(button.stage.figure(self._bench))

    # --- in one row, or in two or three where the window is narrow -----------------------------
    def _lines(self, width: int) -> list[list[StageButton]]:
        arrow = theme().px(_ARROW)
        for rows in (1, 2, _MOST_ROWS):
            lines = self._in_rows(rows)
            # In a single row the figures too; more rows than two are for the titles alone.
            if all(
                sum(b.sizeHint().width() if rows == 1 else b.title_width() for b in line)
                + arrow * (len(line) - 1)
                <= width
                for line in lines
            ):
                break
        return lines

    def _in_rows(self, rows: int) -> list[list[StageButton]]:
        size = -(-len(self.buttons) // rows)
        return [self.buttons[at : at + size] for at in range(0, len(self.buttons), size)]

    def sizeHint(self) -> QSize:
        arrows = theme().px(_ARROW) * (len(self.buttons) - 1)
        width = sum(button.sizeHint().width() for button in self.buttons) + arrows
        return QSize(width, self.height())

    def minimumSizeHint(self) -> QSize:
        arrow = theme().px(_ARROW)
        width = max(
            sum(button.minimumSizeHint().width() for button in line) + arrow * (len(line) - 1)
            for line in self._in_rows(_MOST_ROWS)
        )
        return QSize(width, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        lines = self._lines(self.width())
        high, gap = self.buttons[0].sizeHint().height(), theme().px(_ARROW) // 2
        self.setFixedHeight(len(lines) * high + (len(lines) - 1) * gap)
        top = 0
        for line in lines:
            arrow = theme().px(_ARROW)
            widths = self._shared(line, self.width() - arrow * (len(line) - 1))
            left = 0.0
            for button, width in zip(line, widths, strict=True):
                button.setGeometry(round(left), top, round(width), high)
                left += width + arrow
            top += high + gap

    @staticmethod
    def _shared(line: Sequence[StageButton], room: int) -> list[float]:
        """How wide each is: wider texts get more, and where room is scarce titles come first."""
        hints = [button.sizeHint().width() for button in line]
        titles = [button.title_width() for button in line]
        if room >= sum(hints) or room <= sum(titles):
            return [room * hint / sum(hints) for hint in hints]
        share = (room - sum(titles)) / (sum(hints) - sum(titles))
        return [title + share * (hint - title) for hint, title in zip(hints, titles, strict=True)]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme().color("muted"))
        painter.setFont(theme().font("body"))
        for button in self.buttons[1:]:
            place = button.geometry()
            if place.left() > 0:
                room = QRect(
                    place.left() - theme().px(_ARROW),
                    place.top(),
                    theme().px(_ARROW),
                    place.height(),
                )
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, "→")
        painter.end()

    def _step(self, button: StageButton, step: int) -> None:
        place = self.buttons.index(button) + step
        if 0 <= place < len(self.buttons):
            self.buttons[place].setFocus()
            self.buttons[place].click()
