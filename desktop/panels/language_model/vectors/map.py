"""A flat map of vectors: the tokens of the text, or words of one's own, seen along two axes."""

from __future__ import annotations

import time
from collections.abc import Generator, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from desktop.panels.language_model.latest import Asked, Latest
from desktop.panels.language_model.stages import StageView
from desktop.panels.language_model.vectors import Tab
from desktop.panels.language_model.work import Opened
from desktop.panels.language_model.workbench import Workbench
from desktop.plots import Plot
from desktop.plots.bar_list import percent
from desktop.plots.word_map import WordMap
from desktop.theme import theme
from desktop.widgets.halves import keep_out_of_line
from desktop.widgets.parts import Card, giving_way, label
from desktop.widgets.tokens import visible
from engine.language import tr
from models.near import Flat, flatten

MOST = 300
"""Points that can still be told apart."""
_WRITING_S = 1.0  # between two maps of a text that is being written
EXAMPLE = "king queen man woman Paris France Rome Italy Berlin Germany one two three cat dog horse"


@dataclass(frozen=True)
class Drawn:
    """A map with its names; `joined` are the words that stand for several tokens."""

    flat: Flat
    names: tuple[str, ...]
    joined: tuple[str, ...]


def _draw(
    opened: Opened, words: Sequence[str], ids: Sequence[int], like: Flat | None
) -> Generator[Drawn, None, None]:
    """Words where there are some, else the tokens, each once. Raises ModelError."""
    joined: list[str] = []
    if words:
        names = tuple(dict.fromkeys(words))[:MOST]
        rows: list[np.ndarray] = []
        for word in names:
            found = opened.model.tokenizer.encode(" " + word)
            if len(found) > 1:
                joined.append(word)
            rows.append(opened.weights.embedding(list(found)).mean(axis=0))
        vectors = np.array(rows, np.float32)
    else:
        tokens = list(dict.fromkeys(ids))[-MOST:]
        names = tuple(opened.name(token) for token in tokens)
        vectors = opened.weights.embedding(tokens)
    yield Drawn(flatten(vectors, like), names, tuple(joined))


class MapView(StageView):
    """The map with the words that it is drawn of."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._jobs = Latest(bench.jobs, tr("drawing the map"))
        self._asked = Asked()
        self._begun = 0.0
        self.drawn: Drawn | None = None
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("Words of the map"))
        self.field.setPlaceholderText(
            tr("The text's tokens; or write words here, with spaces between")
        )
        self.field.setToolTip(tr("Words with spaces between them; Return draws their map"))
        self.field.setMaxLength(4_000)
        self.field.returnPressed.connect(self.follow)
        keep_out_of_line(self.field, lambda sentence: self.said.emit(sentence, True))
        self.example = QPushButton(tr("Example words"))
        self.example.setToolTip(EXAMPLE)
        self.example.clicked.connect(lambda _=False: self._use(EXAMPLE))
        self.own = QPushButton(tr("The text's tokens"))
        self.own.setToolTip(tr("Draw the map of the text again"))
        self.own.clicked.connect(lambda _=False: self._use(""))
        top = QHBoxLayout()
        top.addWidget(self.field, 1)
        top.addWidget(self.example)
        top.addWidget(self.own)
        self.map = WordMap(tr("Map of the vectors"))
        self.map.names_shown = True
        self.map.empty_text = tr("Two different tokens make a map.")
        self.map.said.connect(self.said)
        self.read_out = giving_way(label("", "mono"))
        self.map.hovered.connect(self.read_out.setText)
        self.explained = label("", "muted", wrap=True)
        self.card = Card(tr("MAP"))
        self.card.body.addWidget(self.explained)
        self.card.body.addWidget(self.map, 1)
        self.card.body.addWidget(self.read_out)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme().px(8))
        layout.addLayout(top)
        layout.addWidget(self.card, 1)
        self.listen(bench.tokens_changed)
        self.listen(bench.running_changed)

    @property
    def needs_text(self) -> bool:
        return False

    def lead(self) -> str:
        return tr("Of many numbers per token, two sums of them are drawn: those that vary most.")

    def plot(self) -> Plot:
        return self.map

    @property
    def busy(self) -> bool:
        """Whether a map is being drawn."""
        return self._jobs.running

    def _use(self, words: str) -> None:
        self.field.setText(words)
        self.follow()

    def follow(self) -> None:
        """Draw the map of the words, or of the text."""
        opened = self.bench.opened
        words = tuple(self.field.text().replace(",", " ").split())
        ids = () if words else tuple(self.bench.ids)
        if opened is None or self._asked.already(opened, words, ids):
            return
        now = time.monotonic()
        if not words and self.bench.writing and (self.busy or now - self._begun < _WRITING_S):
            return  # the model needs the processors; the next token, or the last one, comes here
        self._asked.note(opened, words, ids)
        self._begun = now
        like = self.drawn.flat if self.drawn is not None and self._same_kind(words) else None
        self._words = bool(words)
        if not words and len(set(ids)) < 2:
            self._failed(tr("Two different tokens make a map; write a few more words."))
            return
        self._jobs.start(
            lambda stop: _draw(opened, words, ids, like),
            reported=self._show,
            failed=self._failed,
        )

    _words = False

    def _same_kind(self, words: Sequence[str]) -> bool:
        """Whether the map before was of the same list, so that it should not turn over."""
        width = self.drawn.flat.axes.shape[1] if self.drawn is not None else 0
        opened = self.bench.opened
        return opened is not None and width == opened.info.width and bool(words) == self._words

    def _failed(self, sentence: str) -> None:
        self._jobs.cancel()
        self.drawn = None
        self.explained.setText(sentence)
        self.map.set_points(np.zeros((0, 2)), ())

    def _show(self, drawn: Drawn) -> None:
        self.drawn = drawn
        first, second = drawn.flat.explained.tolist()
        self.map.x_name = tr("first axis, {0} of the spread").format(percent(first))
        self.map.y_name = tr("second axis, {0}").format(percent(second))
        self.map.set_points(drawn.flat.points, [visible(name) for name in drawn.names])
        text = tr(
            "The two axes hold {0} of how far the {1} "
            "vectors lie apart ({2} and {3}); the rest is not seen "
            "here."
        ).format(percent(first + second), len(drawn.names), percent(first), percent(second))
        if drawn.joined:
            several = ", ".join(drawn.joined[:5]) + (" …" if len(drawn.joined) > 5 else "")
            text += tr(" Of several tokens, and drawn at their mean: {0}.").format(several)
        self.explained.setText(text)


TAB = Tab(
    key="map",
    title=tr("Map"),
    order=30,
    help=tr("The text's tokens, or words of your own, drawn where they lie furthest apart"),
    create=MapView,
)
