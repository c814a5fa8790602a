"""From merge to merge: back, play, on, and a number to jump to."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.theme import set_icon, theme
from desktop.widgets.parts import icon_button
from desktop.widgets.slider import LabelledSlider, Range
from engine.language import tr


class MergeTransport(QWidget):
    """`wanted(n)` asks for the state after n merges, `play_wanted(on)` to go on by itself."""

    wanted = Signal(int)
    play_wanted = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._at, self._most, self._playing = 0, 0, False
        self._telling = True
        self.play = QPushButton(tr("Play"))
        self.play.setProperty("role", "primary")
        self.play.setToolTip(tr("Merge after merge, by itself"))
        self.play.clicked.connect(lambda: self.play_wanted.emit(not self._playing))
        self.first = icon_button("rewind", tr("Before the first merge"), lambda: self._to(0))
        self.back = icon_button("step_back", tr("Undo one merge"), lambda: self._to(self._at - 1))
        self.step = icon_button("step", tr("One more merge"), lambda: self._to(self._at + 1))
        for each in (self.back, self.step):
            each.setAutoRepeat(True)
        self.slider = LabelledSlider(tr("Merges"), Range(0, 1, 0), tr("How many merges are shown."))
        self.slider.changed.connect(self._slid)
        row = QHBoxLayout()
        row.setSpacing(theme().px(4))
        row.addWidget(self.play)
        for each in (self.first, self.back, self.step):
            row.addWidget(each)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(6))
        column.addLayout(row)
        column.addWidget(self.slider)
        self.show_state(0, False)

    def set_most(self, merges: int) -> None:
        """So many merges there are."""
        self._most = merges
        self._telling = False
        self.slider.set_bounds(Range(0, max(1, merges), 0))
        self._telling = True
        self.show_state(min(self._at, merges), self._playing)

    def show_state(self, at: int, playing: bool) -> None:
        """Where it stands."""
        self._at, self._playing = at, playing
        self._telling = False
        self.slider.set_value(at)
        self._telling = True
        self.play.setText(tr("Pause") if playing else tr("Play"))
        set_icon(self.play, "pause" if playing else "play", "on_accent")
        self.play.setEnabled(self._most > 0)
        self.first.setEnabled(at > 0)
        self.back.setEnabled(at > 0)
        self.step.setEnabled(at < self._most)

    def _slid(self, value: float) -> None:
        if self._telling:
            self._to(int(value))

    def _to(self, at: int) -> None:
        self.wanted.emit(at)
