"""What stands under the settings of a run: train and pause, one step, reset, and where it goes."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop.panels.training_labs import parts
from desktop.panels.training_labs.pretraining.session import Session
from desktop.theme import set_icon, theme
from desktop.widgets.parts import button
from engine.language import tr


class RunTransport(QFrame):
    """The buttons that drive a run; they follow the session where it is told to `show_state`."""

    def __init__(self, session: Session, train: QAction, to_model: QAction) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._session = session
        self._to_model = to_model
        px = theme().px
        self.play = button(tr("Train"), tr("Train the model (F5)"), train.trigger, role="primary")
        self.step = button(tr("Step"), tr("One step of training (F10)"), lambda: session.play(1))
        self.reset = button(
            tr("Reset"),
            tr(
                "Begin again with fresh weights; the run before can be gone on with until you train"
            ),
            session.reset,
        )
        self.open_model = button(to_model.text(), to_model.toolTip(), to_model.trigger)
        self.go_on = button(
            tr("Go on with the saved run"),
            tr("Open the run that was saved here by itself"),
            self._go_on,
        )
        row = QHBoxLayout()
        row.setSpacing(px(4))
        for each in (self.play, self.step, self.reset):
            row.addWidget(each)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(px(14), px(6), px(14), px(12))
        rows.setSpacing(px(6))
        rows.addLayout(row)
        rows.addWidget(self.open_model)
        rows.addWidget(self.go_on)

    def _go_on(self) -> None:
        self._session.open_run(self._session.path)

    def show_state(self, can_train: bool, preparing: bool) -> None:
        """`can_train` where there is a text, `preparing` while a run is being made or opened."""
        session = self._session
        playing = session.playing
        text = tr("Pause") if playing else tr("Getting ready…") if preparing else tr("Train")
        self.play.setText(text)
        set_icon(self.play, "pause" if playing else "play", "on_accent")
        self.play.setEnabled(can_train)  # while preparing too: else the focus would be lost
        # During a step of its own it stays, so that the focus does.
        free = not playing or bool(session.steps)
        parts.enable(self.step, can_train and free, self.play)
        parts.enable(self.reset, session.run is not None, self.play)
        self.open_model.setEnabled(self._to_model.isEnabled())
        self.open_model.setVisible(not session.kept())
        self.go_on.setVisible(session.kept())
        self.go_on.setEnabled(not preparing and not playing)
