"""What stands where the views will be while there is nothing to view: the next thing to do."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.panels.language_model import EXAMPLES
from desktop.panels.language_model.workbench import Workbench
from desktop.theme import set_icon, theme
from desktop.widgets.parts import label
from desktop.widgets.progress import ProgressBar
from engine.language import tr
from models import catalog
from models.progress import Progress

_ENTRY = catalog.SMOLLM2
_TITLES = {
    "closed": "",
    "opening": tr("Opening the language model"),
    "missing": tr("The language model is not prepared yet"),
    "damaged": tr("The language model cannot be used as it is"),
    "stopped": tr("The language model is not open"),
    "preparing": tr("Preparing the language model"),
    "ready": tr("Start with a text"),
}
_SENTENCES = {
    "missing": tr(
        "{0} is made ready for this computer once: its weights "
        "({1:.0f} MB) are downloaded if they are not here yet, and "
        "converted."
    ).format(_ENTRY.title, _ENTRY.source.wheel_size / 1000000.0),
    "preparing": tr("This is done once. The other workspaces can be used meanwhile."),
    "ready": tr(
        "Type the beginning of a sentence above, or take one of these. The model says what may "
        "come next, and shows how it came to that."
    ),
}


_BUTTONS = {
    "missing": (tr("Prepare"), tr("Make the model's files, once")),
    "damaged": (tr("Repair"), tr("Make the model's files again")),
    "stopped": (tr("Open"), tr("Open the model again")),
    "preparing": (tr("Cancel"), tr("Stop; what was there before stays")),
}


class Pace:
    """How long a part of the work will still take, from how long it has taken so far."""

    ENOUGH_S = 1.5  # of measuring, before anything is said

    def __init__(self) -> None:
        self._stage = ""
        self._first = (0.0, 0.0)

    def left(self, progress: Progress) -> str:
        """Such as "40 s"; "" while too little was measured."""
        now, fraction = time.monotonic(), progress.fraction
        stage = progress.text.split(" ", 1)[0]
        if fraction is None or stage != self._stage:
            self._stage, self._first = stage, (now, fraction or 0.0)
            return ""
        began, before = self._first
        if now - began < self.ENOUGH_S or fraction <= before:
            return ""
        seconds = (now - began) * (1 - fraction) / (fraction - before)
        return (
            tr("{0:.0f} min").format(seconds / 60)
            if seconds >= 90
            else tr("{0:.0f} s").format(seconds)
        )


class Gate(QWidget):
    """A card with one sentence and one way on. `example(text)` follows a click on an example.

    `tiny_wanted` follows a click on the offer to work with the tiny model meanwhile.
    """

    example = Signal(str)
    tiny_wanted = Signal()

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._pace = Pace()
        card = QFrame()
        card.setProperty("role", "card")
        card.setMaximumWidth(theme().px(620))
        self.title = label("", "title")
        self.sentence = label("", "muted", wrap=True)
        self.bar = ProgressBar()
        self.doing = label("", "small")
        self.act = QPushButton()
        self.act.setProperty("role", "primary")
        self.act.clicked.connect(self._act)
        self.details = label("", "small", wrap=True)
        body = QVBoxLayout(card)
        body.setContentsMargins(*[theme().px(20)] * 4)
        body.setSpacing(theme().px(10))
        for widget in (self.title, self.sentence, self.bar, self.doing):
            body.addWidget(widget)
        self.examples = QWidget()
        column = QVBoxLayout(self.examples)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(6))
        for text, help in EXAMPLES:
            button = QPushButton(text)
            button.setProperty("role", "chip")
            button.setToolTip(help)
            set_icon(button, "chat", "muted")
            button.clicked.connect(lambda _=False, text=text: self.example.emit(text))
            column.addWidget(button)
        body.addWidget(self.examples)
        row = QHBoxLayout()
        row.addWidget(self.act)
        self.instead = QPushButton(tr("Use the tiny model"))
        self.instead.setToolTip(
            tr("Work with the training labs’ small model, which is always here")
        )
        self.instead.clicked.connect(lambda _=False: self.tiny_wanted.emit())
        row.addWidget(self.instead)
        row.addStretch(1)
        body.addLayout(row)
        self.meanwhile = label(
            tr(
                "Meanwhile the small model of the training labs can be used, which is always "
                "here: it "
                "writes simple English, and can be looked into in the same views."
            ),
            "small",
            wrap=True,
        )
        body.addWidget(self.meanwhile)
        body.addWidget(self.details)
        inside = QWidget()
        middle = QHBoxLayout(inside)
        middle.setContentsMargins(0, theme().px(24), 0, 0)
        middle.addStretch(1)
        middle.addWidget(card, 4, Qt.AlignmentFlag.AlignTop)
        middle.addStretch(1)
        area = QScrollArea()  # large text may need more height than there is
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.title.text())
        area.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        bench.door.phase_changed.connect(self.follow)
        bench.door.progress_changed.connect(self._progress)
        self.follow()

    def follow(self) -> None:
        """Show what the door's phase asks for."""
        door = self._bench.door
        phase = door.phase
        self.title.setText(_TITLES[phase])
        sentence = door.problem if phase in ("damaged", "stopped") else _SENTENCES.get(phase, "")
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        under_way = phase in ("opening", "preparing")
        self.bar.setVisible(under_way)
        self.doing.setVisible(under_way)
        if under_way:
            self.bar.setRange(0, 0)
            self.doing.setText("")
        self.examples.setVisible(phase == "ready")
        text = _BUTTONS.get(phase, ("", ""))[0]
        self.act.setVisible(bool(text))
        self.act.setText(text)
        for each in (self.instead, self.meanwhile):
            each.setVisible(phase in ("missing", "damaged", "stopped"))
        role = "" if phase == "preparing" else "primary"
        if self.act.property("role") != role:
            self.act.setProperty("role", role)
            self.act.style().unpolish(self.act)
            self.act.style().polish(self.act)
        self.act.setToolTip(_BUTTONS.get(phase, ("", ""))[1])
        # After a failed or stopped preparation, say why under the offer to try again.
        why = door.problem if phase == "missing" and door.tried else ""
        self.details.setText(why)
        self.details.setVisible(bool(why))

    def _progress(self, progress: Progress) -> None:
        if progress.fraction is None:
            self.bar.setRange(0, 0)
        else:
            self.bar.setRange(0, 1000)
            self.bar.setValue(round(progress.fraction * 1000))
        left = self._pace.left(progress)
        self.doing.setText(progress.text + (tr(" · about {0} left").format(left) if left else ""))

    def _act(self) -> None:
        door = self._bench.door
        if door.phase == "preparing":
            door.cancel()
        elif door.phase == "stopped":
            door.open()
        else:
            door.prepare()
