"""Heat map: all heads at once, and which earlier tokens one of them looks at."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton

from desktop.panels.language_model.experiments.head_switch import HeadSwitch
from desktop.panels.language_model.inside import Tab
from desktop.panels.language_model.looking import WAYS
from desktop.panels.language_model.pair_steps import PairSteps
from desktop.panels.language_model.parts import isolated
from desktop.panels.language_model.stages import StageView
from desktop.panels.language_model.workbench import Workbench
from desktop.plots import HeadGrid, HeatMap, Plot
from desktop.plots.bar_list import percent
from desktop.theme import theme
from desktop.widgets.parts import Card, giving_way, label, rule
from engine.language import tr
from models.heads import MEASURES

_LEAST = 200  # pixels of height at a text scale of 1 that a picked pair needs


class HeadsView(StageView):
    """All heads, one head's attention, and one of its weights."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self.grid = HeadGrid(tr("All heads"), tr("looks back"))
        self.grid.picked.connect(bench.looking.pick_head)
        self.grid.said.connect(self.said)
        self.grid_card = Card(tr("ALL HEADS"))
        self.measure = QComboBox()
        self.measure.setAccessibleName(tr("What to compare the heads by"))
        self.measure.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        for place, measure in enumerate(MEASURES):
            self.measure.addItem(measure.title, measure.key)
            self.measure.setItemData(place, measure.help, Qt.ItemDataRole.ToolTipRole)
        self.measure.setToolTip(MEASURES[0].help)
        self.measure.activated.connect(
            lambda place: bench.looking.pick_measure(MEASURES[place].key)
        )
        self.grid_card.body.addWidget(self.measure)
        self.grid_card.body.addWidget(self.grid, 1)

        self.map = HeatMap(tr("Attention"))
        self.map.picked.connect(self._picked)
        self.map.said.connect(self.said)
        self.map_card = Card("")
        self.way = QComboBox()
        self.way.setAccessibleName(tr("What the heat map shows"))
        for key, words in WAYS.items():
            self.way.addItem(words, key)
        self.way.activated.connect(lambda place: bench.looking.pick_way(self.way.itemData(place)))
        self.read_out = giving_way(label("", "mono"))
        self.read_out.setAccessibleName(tr("Read-out"))
        self.map.hovered.connect(self.read_out.setText)
        self.left_out = label("", "small", wrap=True)
        above = QHBoxLayout()
        above.addWidget(self.map_card.heading, 1)
        above.addWidget(self.way)
        self.map_card.body.insertLayout(0, above)
        self.map_card.body.addWidget(self.map, 1)
        self.map_card.body.addWidget(self.left_out)
        self.map_card.body.addWidget(self.read_out)

        self.pair = _PairCard(bench)
        self.pair.apart.clicked.connect(lambda _=False: self.wanted.emit("by_hand"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme().px(12))
        layout.addWidget(self.grid_card, 25)
        layout.addWidget(self.map_card, 46)
        layout.addWidget(self.pair, 22)
        self.listen(bench.looking.changed)
        bench.looking.head_changed.connect(self._head)
        bench.looking.pair_changed.connect(self._pair)

    def lead(self) -> str:
        return tr("Each head decides for every token how much it looks at each token before it.")

    def plot(self) -> Plot:
        return self.map

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.pair.setVisible(event.size().width() >= theme().px(640))

    # --- from the workbench ------------------------------------------------------------------
    def follow(self) -> None:
        look = self.bench.looking.look
        if look is None:
            self.grid.set_values(np.zeros((0, 0), np.float32))
            self.map.set_values(np.zeros((0, 0), np.float32), (), ())
            self.left_out.hide()
            self._heading()
            return
        measure = next(m for m in MEASURES if m.key == look.wish.measure)
        self.grid.set_values(look.strengths, measure.title, measure.unit)
        self.measure.setToolTip(measure.help)
        self.left_out.setText(look.notice)
        self.left_out.setVisible(bool(look.notice))
        self._head()
        weights = self.bench.looking.weights()
        if weights is None:
            self.map.set_values(np.zeros((0, 0), np.float32), (), ())
            return
        names, first = look.names, look.inspection.first
        # Later tokens cannot be seen: no colour there, which is more than a weight of 0.
        queries, keys = weights.shape
        unseen = np.arange(keys)[None, :] > first + np.arange(queries)[:, None]
        self.map.set_values(
            np.where(unseen, np.nan, weights),
            names[first:],
            names,
            sentence=lambda row, column, value: tr("{0} looks at {1}: {2}").format(
                names[first + row], names[column], _weight(value)
            ),
        )
        self._pair()

    def _head(self) -> None:
        layer, head = self.bench.looking.head
        self.grid.pick(layer, head)
        self._heading()

    def _heading(self) -> None:
        layer, head = self.bench.looking.head
        looking = self.bench.looking
        missing = looking.look is not None and looking.weights() is None
        place = {
            "head": tr("layer {0} · head {1}").format(layer + 1, head + 1),
            "average": tr("layer {0} · average of its heads").format(layer + 1),
            "rollout": tr("layers 1 to {0} · rollout").format(layer + 1),
        }[looking.way]
        self.map.title = tr("Attention of {0}").format(place.replace(" ·", ","))
        self.map.setAccessibleName(self.map.title)
        why = tr(" · being computed") if looking.can_show() else tr(" · only for shorter texts")
        self.map_card.set_heading(place.upper() + (why if missing else ""))

    def _picked(self, row: int, column: int) -> None:
        if self.bench.looking.look is not None:
            self.bench.looking.pick_pair(self.bench.looking.look.inspection.first + row, column)

    def _pair(self) -> None:
        if self.bench.looking.look is None or self.bench.looking.pair is None:
            return
        query, key = self.bench.looking.pair
        self.map.pick(query - self.bench.looking.look.inspection.first, key)


class _PairCard(Card):
    """One weight in words: what it means, and how it compares."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(tr("SELECTED PAIR"))
        self.bench = bench
        self.who = label("", "mono", wrap=True)
        self.weight = label("", "title")
        self.meaning = label("", "muted", wrap=True)
        self.others = label("", "muted", wrap=True)
        self.most = label("", "muted", wrap=True)
        self.strongest = label("", "mono")
        self.apart = QPushButton(tr("Show all products"))
        self.apart.setToolTip(tr("How this weight comes about, number by number"))
        self.steps = PairSteps(bench)
        self.line = rule()
        for widget in (self.who, self.weight, self.steps, self.meaning, self.apart, self.line):
            self.body.addWidget(widget)
        self.switch = HeadSwitch(bench)
        for widget in (self.most, self.strongest, self.others, self.switch):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self._stale = False
        bench.looking.pair_changed.connect(self._heard)  # which follows each change of the look
        bench.running_changed.connect(self._heard)
        self._follow()

    def _heard(self) -> None:
        """Follow; out of sight, once it is seen again."""
        self._stale = not self.isVisible()
        if not self._stale:
            self._follow()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._heard()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """In a low window what compares, and then what explains, makes room for the steps and for
        what can be done, so that no line is cut.
        """
        giving = ((self.others,), (self.most, self.strongest), (self.line,), (self.meaning,))
        for hidden in range(len(giving) + 1):
            for at, parts in enumerate(giving):
                for part in parts:
                    part.setVisible(at >= hidden)
            if self.body.totalHeightForWidth(self.width()) <= self.height():
                break

    def minimumSizeHint(self) -> QSize:
        """What gives way asks for no room."""
        return QSize(super().minimumSizeHint().width(), theme().px(_LEAST))

    def _follow(self) -> None:
        bench, look = self.bench, self.bench.looking.look
        weights = bench.looking.weights()
        if look is None or weights is None or bench.looking.pair is None:
            for part in (self.who, self.weight, self.others, self.strongest, self.most):
                part.setText("")
            self.steps.follow("")
            self.meaning.setText(tr("Click a cell of the heat map to read it here."))
            self._make_room()
            return
        query, key = bench.looking.pair
        row = query - look.inspection.first
        if not (0 <= row < weights.shape[0] and 0 <= key < weights.shape[1]):
            return
        looks, seen = isolated(look.names[query]), isolated(look.names[key])
        value = float(weights[row, key])
        self.who.setText(_from_left(tr("{0} looks at {1}").format(looks, seen)))
        self.weight.setText(_weight(value))
        self.steps.follow(_weight(value))
        if bench.opened is not None:
            size = bench.opened.model.sizes.head_size
            self.apart.setText(tr("Show all {0} products").format(size))
        self.weight.setVisible(self.steps.isHidden())
        layer, _ = bench.looking.head
        writer = {
            "head": tr("what this head writes"),
            "average": tr("what the heads of layer {0} write, taken together,").format(layer + 1),
            "rollout": tr("what stands after layer {0}, by the heads' weights alone,").format(
                layer + 1
            ),
        }[bench.looking.way]
        meaning = tr("{0} of {1} at {2} comes from {3}{4}.").format(
            percent(value), writer, looks, seen, _distance(query - key)
        )
        self.meaning.setText(meaning)
        self.who.setToolTip(meaning)  # which a low window has no room for
        place = look.inspection.layers.index(layer)
        mean = float(look.inspection.attention[place, :, row, key].mean())
        heads = look.inspection.attention.shape[1]
        self.others.setText(
            tr("The {0} heads of layer {1} give {2} {3} on average.").format(
                heads, layer + 1, seen, percent(mean)
            )
        )
        self.most.setText(_from_left(tr("{0} looks most at").format(looks)))
        top = np.argsort(-weights[row, : query + 1], kind="stable")[:4]
        width = min(max(len(look.names[i]) for i in top), 14)
        self.strongest.setText(
            "\n".join(
                _from_left(
                    f"{isolated(look.names[i])}{' ' * (width - len(look.names[i]))}  "
                    f"{_weight(float(weights[row, i]))}"
                )
                for i in top
            )
        )
        if not bench.writing:
            self._make_room()


def _from_left(line: str) -> str:
    """A line that begins with a right-to-left letter, made to run from the left."""
    return f"\u200e{line}" if "\u2068" in line else line


def _weight(value: float) -> str:
    """0.37; a small one with as many digits as say something."""
    if value >= 0.01 or value == 0:
        return tr("{0:.2f}").format(value)
    return tr("{0:.4f}").format(value) if value >= 0.0001 else tr("< {0:g}").format(0.0001)


def _distance(steps: int) -> str:
    if steps == 0:
        return tr(", itself")
    return tr(", the token before") if steps == 1 else tr(", {0} tokens back").format(steps)


TAB = Tab(
    key="heads",
    title=tr("Heat map"),
    order=10,
    help=tr("Which earlier tokens each head of each layer looks at"),
    create=HeadsView,
)
