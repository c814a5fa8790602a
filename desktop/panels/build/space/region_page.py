"""The pieces on which the network is one affine map, and that map under the pointer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.panels.build.latest import Latest
from desktop.panels.build.space.source import SceneMaker, examples_for, window
from desktop.panels.build.tabs import Bench
from desktop.plots.plane import View
from desktop.plots.polygons import MOST_DRAWN, PolygonMap
from desktop.theme import theme
from desktop.widgets.formula import FormulaLabel
from desktop.widgets.names import subscripted
from engine.analysis.regions import Regions, regions
from engine.errors import EngineError
from engine.language import tr
from engine.numbers import latex, plain

_SPAN = 3.0
_MOST_OUTPUTS = 4


@dataclass(frozen=True, eq=False)
class Cut:
    """The regions with what is drawn of them, and the layers' names."""

    regions: Regions
    count: int
    middle: np.ndarray  # (regions,): the first output at each region's middle
    names: dict[str, str]
    inputs: tuple[str, str]


def cut_of(found: Regions, names: dict[str, str], inputs: tuple[str, str]) -> Cut:
    """Everything a picture of regions needs, worked out on a worker."""
    middle = np.einsum("rk,rk->r", found.matrix[:, 0], found.middles) + found.start[:, 0]
    _ = found.vertices, found.borders, found.areas  # worked out once, here
    return Cut(found, found.count, middle, names, inputs)


class RegionPage(QWidget):
    """`show_now()` asks for the regions of the present network and view."""

    def __init__(self, bench: Bench, maker: SceneMaker) -> None:
        super().__init__()
        self._bench, self._maker = bench, maker
        self.cut: Cut | None = None
        self._latest = Latest(bench.shell.jobs, tr("cutting the plane"), self._show, self._refuse)
        self.plot = PolygonMap(tr("Linear regions"))
        self.plot.set_home(View(-_SPAN, _SPAN, -_SPAN, _SPAN))
        self.plot.view_changed.connect(self.show_now)
        self.plot.pointed.connect(self._pointed)
        self.plot.said.connect(lambda text, bad: bench.shell.say(text, problem=bad))
        self.plot.sentence = self._sentence
        self.count = QLabel("")
        self.count.setProperty("role", "title")
        self.about = QLabel("")
        self.about.setProperty("role", "muted")
        self.about.setWordWrap(True)
        self.heading = QLabel("")
        self.heading.setProperty("role", "section")
        self.formula = FormulaLabel(points=11.5)
        self.pattern = QLabel("")
        self.pattern.setWordWrap(True)
        self.pattern.setProperty("role", "small")
        self.pattern.setTextFormat(Qt.TextFormat.PlainText)
        side = QFrame()
        column = QVBoxLayout(side)
        column.setContentsMargins(theme().px(12), 0, 0, 0)
        column.setSpacing(theme().px(6))
        for widget in (self.count, self.about, self.heading, self.formula, self.pattern):
            column.addWidget(widget)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.plot, 3)
        row.addWidget(side, 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The map is a square: what it leaves is the text's."""
        super().resizeEvent(event)
        self.plot.setMaximumWidth(max(self.plot.whole_width(self.height()), 1))

    def show_now(self) -> None:
        """Ask for the regions."""
        document = self._bench.document
        graph, choice = document.graph, examples_for(document)
        maker, view = self._maker, self.plot.view

        def answer(_stopped: Callable[[], bool]) -> Cut:
            scene = maker.scene(graph, choice)
            with np.errstate(all="ignore"):
                found = regions(scene.plan, window(view), scene.across)
            opened = scene.plan.opened.graph
            names = {node.id: subscripted(node.label) for node in opened.nodes}
            return cut_of(found, names, scene.names)

        self._latest.ask(answer)

    def shut_down(self) -> None:
        """Stop what runs."""
        self._latest.close()

    def _show(self, cut: Cut) -> None:
        self.cut = cut
        show_cut(self.plot, cut)
        self.count.setText(_regions(cut.count))
        pieces = len(cut.regions)
        drawn = tr(" The first {0:,} are drawn.").format(MOST_DRAWN) if pieces > MOST_DRAWN else ""
        more = tr(" {0:,} activation patterns.").format(pieces) if pieces != cut.count else ""
        self.about.setText(
            tr(
                "in this window; a network built like this one has at most {0:,}."
                "{1}{2} On each of them the network is one affine map."
            ).format(cut.regions.bound, more, drawn)
        )
        self._pointed(-1)

    def _refuse(self, error: BaseException) -> None:
        if not isinstance(error, EngineError | MemoryError):
            raise error
        self.cut = None
        self.plot.clear(str(error) or tr("There is not enough memory for so many regions."))
        for label in (self.count, self.about, self.heading, self.pattern):
            label.setText("")
        self.formula.set_formula("", "")

    def _pointed(self, region: int) -> None:
        cut = self.cut
        if cut is None:
            return
        if region < 0:
            self.heading.setText(tr("POINT AT A REGION TO SEE ITS MAP"))
            self.formula.set_formula("", "")
            self.pattern.setText("")
            return
        found = cut.regions
        self.heading.setText(tr("HERE THE NETWORK IS"))
        self.formula.set_formula(
            map_latex(found.matrix[region], found.start[region], cut.inputs),
            map_text(found.matrix[region], found.start[region], cut.inputs),
        )
        lines: list[str] = []
        for layer, pattern in found.pattern_of(region).items():
            on = [str(k + 1) for k, piece in enumerate(pattern.tolist()) if piece]
            active = ", ".join(on[:24]) + (" …" if len(on) > 24 else "") if on else tr("no neuron")
            lines.append(
                tr("{0}: above its corner {1}").format(cut.names.get(layer, layer), active)
            )
        lines.append(tr("Area {0}").format(plain(float(found.areas[region]))))
        self.pattern.setText("\n".join(lines))

    def _sentence(self, region: int) -> str:
        cut = self.cut
        if cut is None:
            return ""
        return map_text(cut.regions.matrix[region], cut.regions.start[region], cut.inputs)


def show_cut(plot: PolygonMap, cut: Cut) -> None:
    """Draw regions; borders between equal maps are left out, since nothing bends there."""
    found = cut.regions
    pairs, merged = found.borders.pairs, found.merged
    real = merged[pairs[:, 0]] != merged[pairs[:, 1]]
    outputs = range(_rows(found))
    header = [tr("region"), tr("area")]
    header += [f"A[{row + 1},{column + 1}]" for row in outputs for column in (0, 1)]
    header += [f"c[{row + 1}]" for row in outputs]
    rows = (
        [
            int(merged[k]) + 1,
            float(found.areas[k]),
            *map(float, found.matrix[k].ravel()),
            *map(float, found.start[k]),
        ]
        for k in range(len(found))
    )
    plot.x_name, plot.y_name = cut.inputs
    plot.set_polygons(
        found.vertices, found.sizes, cut.middle, found.borders.ends[real], found.at, (header, rows)
    )


def _rows(found: Regions) -> int:
    return int(found.matrix.shape[1])


def map_latex(matrix: np.ndarray, start: np.ndarray, names: tuple[str, str]) -> str:
    """A (x, y) + c as LaTeX; long ones are cut after a few outputs."""
    rows = min(len(matrix), _MOST_OUTPUTS)
    body = r" \\ ".join(f"{latex(a, 3)} & {latex(b, 3)}" for a, b in matrix[:rows].tolist())
    tail = r" \\ ".join(latex(each, 3) for each in start[:rows].tolist())
    first, second = (_variable(name) for name in names)
    if len(matrix) > rows:
        body += r" \\ \vdots & \vdots"
        tail += r" \\ \vdots"
    x = rf"\begin{{pmatrix}} {first} \\ {second} \end{{pmatrix}}"
    return (
        rf"\begin{{pmatrix}} {body} \end{{pmatrix}} {x} + \begin{{pmatrix}} {tail} \end{{pmatrix}}"
    )


def map_text(matrix: np.ndarray, start: np.ndarray, names: tuple[str, str]) -> str:
    """The same in one line: (2x − y + 1, …)."""
    parts: list[str] = []
    for (a, b), c in zip(matrix[:_MOST_OUTPUTS].tolist(), start.tolist(), strict=False):
        terms = [(a, names[0]), (b, names[1]), (c, "")]
        text = ""
        for value, name in terms:
            shown = plain(abs(value), 3)
            if shown == "0":
                continue
            sign = "−" if value < 0 else "+"
            factor = "" if shown == "1" and name else shown
            text += (
                f" {sign} {factor}{name}" if text else f"{'−' if value < 0 else ''}{factor}{name}"
            )
        parts.append(text or "0")
    more = ", …" if len(matrix) > _MOST_OUTPUTS else ""
    inside = ", ".join(parts) + more
    return inside if len(matrix) == 1 else f"({inside})"


def _variable(name: str) -> str:
    return name if len(name) == 1 and name.isalpha() else rf"\text{{{name}}}"


def _regions(count: int) -> str:
    return tr("1 linear region") if count == 1 else tr("{0:,} linear regions").format(count)
