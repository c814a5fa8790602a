"""The turns of a conversation as cards, with the system prompt above them to be edited."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.panels.language_model.passage import Conversation
from desktop.panels.language_model.workbench import Workbench
from desktop.theme import theme
from desktop.widgets.parts import Card, label
from desktop.widgets.pasting import BoundedText
from engine.language import tr
from models.chat import ASSISTANT, USER

_NAMES = {USER: tr("You"), ASSISTANT: tr("The model")}
_SYSTEM_LONGEST = 4_000


class Turns(QWidget):
    """Who said what. A turn can be gone back to: it and what followed are left out."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self.system = BoundedText(_SYSTEM_LONGEST)
        self.system.refused.connect(bench.tell)
        self.system.setAccessibleName(tr("System prompt"))
        self.system.setToolTip(tr("What the model is told before the conversation"))
        self.system.setTabChangesFocus(True)
        self.use = QPushButton(tr("Use this"))
        self.use.setToolTip(tr("Have the conversation read with this system prompt"))
        self.use.clicked.connect(lambda _=False: self._use(self.system.toPlainText()))
        self.own = QPushButton(tr("The model's own"))
        self.own.setToolTip(tr("The system prompt that the model was trained with"))
        self.own.clicked.connect(lambda _=False: self._own())
        self.anew = QPushButton(tr("New conversation"))
        self.anew.setToolTip(tr("Leave out all turns; the system prompt stays"))
        self.anew.clicked.connect(lambda _=False: self._anew())
        self.system.textChanged.connect(self._offer)
        left = Card(tr("SYSTEM PROMPT"))
        left.body.addWidget(
            label(tr("The model reads it before the first turn."), "small", wrap=True)
        )
        left.body.addWidget(self.system, 1)
        row = QHBoxLayout()
        row.addWidget(self.use)
        row.addWidget(self.own)
        row.addStretch(1)
        left.body.addLayout(row)
        self._column = QVBoxLayout()
        self._column.setSpacing(theme().px(8))
        page = QWidget()
        self._column.addStretch(1)
        page.setLayout(self._column)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidget(page)
        self.area.setAccessibleName(tr("Turns"))
        self.none = label(tr("No turns yet: write a message above."), "muted", wrap=True)
        right = Card(tr("TURNS"))
        right.body.addWidget(self.none)
        right.body.addWidget(self.area, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.anew)
        foot.addStretch(1)
        right.body.addLayout(foot)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme().px(12))
        layout.addWidget(left, 2)
        layout.addWidget(right, 3)
        self.cards: list[_TurnCard] = []
        self._system_shown: str | None = None
        bench.running_changed.connect(self._offer)

    def follow(self) -> None:
        """Show the conversation and the answer under way."""
        talk = self._bench.talk
        if talk is None:
            return
        if talk.system != self._system_shown:
            self._system_shown = talk.system
            self.system.setPlainText(talk.system)
        count = len(talk.turns)
        bar = self.area.verticalScrollBar()
        at_end = bar.value() >= bar.maximum() - 4
        while len(self.cards) > count:
            gone = self.cards.pop()
            self._column.removeWidget(gone)
            gone.deleteLater()
        for place, turn in enumerate(talk.turns):
            if place == len(self.cards):
                card = _TurnCard(place)
                card.back.clicked.connect(lambda _=False, place=place: self._back(place))
                self.cards.append(card)
                self._column.insertWidget(place, card)
            self.cards[place].show_turn(turn.role, turn.content)
        self.none.setVisible(not count)
        if at_end and self._bench.writing:
            self._column.activate()
            bar.setValue(bar.maximum())
        self._offer()

    def _offer(self) -> None:
        text, talk = self.system.toPlainText(), self._bench.conversation
        self.use.setEnabled(talk is not None and text != talk.system)
        self.anew.setEnabled(talk is not None and bool(talk.turns))

    def _use(self, system: str) -> None:
        """Another system prompt: the answer given to the other one is left out."""
        talk = self._bench.conversation
        if talk is None:
            return
        if len(system) > _SYSTEM_LONGEST:
            self._bench.tell(
                tr(
                    "The system prompt has {0:,} characters, and at most "
                    "{1:,} are read; shorten it."
                ).format(len(system), _SYSTEM_LONGEST)
            )
            return
        self._bench.converse(Conversation(system, talk.turns))

    def _own(self) -> None:
        if self._bench.opened is not None:
            self.system.setPlainText(self._bench.opened.model.tokenizer.system_prompt)
            self._use(self.system.toPlainText())

    def _anew(self) -> None:
        talk = self._bench.conversation
        if talk is not None:
            self._bench.converse(Conversation(talk.system))

    def _back(self, place: int) -> None:
        talk = self._bench.talk
        if talk is not None:
            self._bench.converse(Conversation(talk.system, talk.turns[:place]))


class _TurnCard(QFrame):
    """Who speaks, what was said, and the way back to before it."""

    def __init__(self, place: int) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.who = label("", "strong-small")
        self.said = label("", wrap=True)
        self.said.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.back = QPushButton(tr("Go back to before this"))
        self.back.setProperty("role", "flat")
        self.back.setToolTip(tr("Leave out this turn and all after it"))
        self.back.setAccessibleName(tr("Go back to before turn {0}").format(place + 1))
        top = QHBoxLayout()
        top.addWidget(self.who, 1)
        top.addWidget(self.back)
        body = QVBoxLayout(self)
        body.setContentsMargins(*[theme().px(10)] * 4)
        body.setSpacing(theme().px(4))
        body.addLayout(top)
        body.addWidget(self.said)

    def show_turn(self, role: str, text: str) -> None:
        """Take over a turn, which may be growing."""
        self.who.setText(_NAMES.get(role, role))
        _set(self.said, text.strip("\n"))


def _set(shown: QLabel, text: str) -> None:
    if shown.text() != text:
        shown.setText(text)
