"""Step through: the arithmetic of one layer, number by number, and on to the next.

The selected layer is the stage; Back and Next move the selection in the order of the computation,
or against it on the way back from the loss. Only the numbers on the page are told, and only while
the tab can be seen.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from html import escape
from operator import is_
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.document import OpenDocument
from desktop.evaluation import Evaluation
from desktop.evaluation.told import (
    MOST_TERMS,
    Around,
    Page,
    backward_page,
    forward_page,
    gradients,
)
from desktop.evaluation.told import number_of as number_at
from desktop.jobs import Jobs
from desktop.panels.build.arithmetic_text import line_text, muted
from desktop.panels.build.latest import Latest
from desktop.panels.build.pager import Pager
from desktop.theme import set_icon, theme
from desktop.theme.tokens import SERIF
from desktop.widgets.names import set_names, subscripted
from desktop.widgets.numbers import vector_text
from engine.errors import EngineError
from engine.formula import TEXT, composition
from engine.graph import Graph, Node, result_of
from engine.language import tr
from engine.spec import registry

if TYPE_CHECKING:
    from numpy.typing import NDArray

log = logging.getLogger(__name__)

_AT_ONCE = 100_000  # weights of a layer whose arithmetic is told sooner than a job would begin
_SIDE_BY_SIDE = 680  # in units of the text scale; narrower, the second card stands below
_HEADING = 220
_NO_BREAK = "\u00a0"
_DOES = {
    "linear": tr("multiply, add the bias"),
    "activation": tr("bend each number"),
    "input": tr("the numbers that enter"),
    "combine": tr("put values together"),
}
_DOES_BACK = tr("hand the slope on: how the sum of the final numbers changes")


@dataclass(frozen=True, eq=False)
class Told:
    """A page, or why there is none: which one, and what it was told of, by identity."""

    place: tuple[object, ...]
    given: tuple[object, ...]
    page: Page | None = None
    fault: str = ""

    def same(self, other: Told | None) -> bool:
        """Whether the other tells the same."""
        # Values never change in place: the same ones are told as they were told before.
        return (
            other is not None
            and other.place == self.place
            and all(map(is_, other.given, self.given))
        )


class StepThrough(QFrame):
    """`picked(id)` when the person goes back or on. A card may stand beside the lines: it is made
    in `ground` and handed to `put_beside`."""

    picked = Signal(str)

    def __init__(
        self,
        document: OpenDocument,
        evaluation: Evaluation,
        parent: QWidget | None = None,
        jobs: Jobs | None = None,
    ) -> None:
        """`jobs` run what takes long to tell: a layer of many weights."""
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._latest = (
            None
            if jobs is None
            else Latest(
                jobs,
                tr("telling a layer's arithmetic"),
                self._told_now,
                self._not_told,
                self._stopped,
            )
        )
        self._asked: Told | None = None
        self._document = document
        self._evaluation = evaluation
        self._current: str | None = None
        self._selected: str | None = None
        self._marked: tuple[int, ...] | None = None
        self._gradients: tuple[Graph, Mapping[str, NDArray]] | None = None
        self._told: Told | None = None
        self.heading = QLabel("", self)
        self.heading.setTextFormat(Qt.TextFormat.RichText)
        self.heading.setWordWrap(True)
        self.backwards = QPushButton(tr("Backward"), self)
        self.backwards.setCheckable(True)
        self.backwards.setToolTip(tr("From the loss back: ∂L/∂x of each layer, number by number"))
        self.backwards.toggled.connect(self._turned_round)
        self.back = self._button(tr("Back"), "chevron_left", -1)
        self.next = self._button(tr("Next"), "chevron_right", 1)
        self.next.setProperty("role", "primary")
        self.next.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        set_icon(self.next, "chevron_right", "on_accent")
        self.lines = QLabel("", self)
        self.lines.setTextFormat(Qt.TextFormat.RichText)
        self.lines.setWordWrap(True)
        self.lines.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.lines.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.lines.setAccessibleName(tr("Arithmetic of this layer"))
        self.numbers = Pager("numbers", self)
        self.terms = Pager(tr("products of each"), self)
        for pager in (self.numbers, self.terms):
            pager.turned.connect(self._tell)
        area = QScrollArea(self)
        self.ground = content = QWidget()
        area.setWidget(content)  # now: later all that is in it would be dressed once more
        told = QVBoxLayout()
        told.addWidget(self.lines)
        told.addWidget(self.numbers)
        told.addWidget(self.terms)
        told.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addLayout(told, 1)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.addWidget(self.heading, 1)
        self._buttons = QHBoxLayout()
        for button in (self.backwards, self.back, self.next):
            self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._buttons.addStretch(1)
        self._top.addLayout(self._buttons)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top)
        self._column.addWidget(area, 1)
        theme().changed.connect(self._rescale)
        self._rescale()

    def put_beside(self, card: QWidget) -> None:
        """Show a card beside the lines."""
        self._row.addWidget(card, 1, Qt.AlignmentFlag.AlignTop)

    @property
    def stages(self) -> tuple[str, ...]:
        """The layers that can be stepped through, in the order they are computed."""
        return self._evaluation.stages

    def show_layer(self, selected: str | None) -> None:
        """Tell the selected layer, or the first stage after the inputs."""
        if selected != self._selected:
            self.numbers.begin()
            self.terms.begin()
            self._marked = None
        self._selected = selected
        if self.isVisible():
            self._tell()

    def show_number(self, id: str, index: tuple[int, ...]) -> None:
        """Open the arithmetic of one number of a layer's output."""
        self.backwards.setChecked(False)
        self.show_layer(id)
        value = self._evaluation.value(id)
        if value is not None and len(index) == value.ndim:
            self._marked = index
            self.numbers.go_to(number_at(index, value.shape))
        if self.isVisible():
            self._tell()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= theme().px(_SIDE_BY_SIDE)
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        taken = self._buttons.minimumSize().width()
        beside = self.width() >= taken + theme().px(_HEADING)
        self._top.setDirection(direction.LeftToRight if beside else direction.TopToBottom)

    def _tell(self) -> None:
        stages = self.stages
        graph = self._document.graph
        if not stages:
            self._current = None
            self._say(
                "",
                tr("There is nothing to compute yet: connect an input to a layer.")
                if graph.nodes
                else tr("Add layers, and their arithmetic appears here, number by number."),
            )
            return
        if self._selected in stages:
            current = self._selected
        elif self._current in stages and self._selected is None:
            current = self._current
        elif self._selected is None:
            current = next((id for id in stages if graph.into(id)), stages[0])
        else:
            current = None
        if current is None:
            node = graph.node(self._selected or "") if self._selected in graph else None
            problems = self._evaluation.problems(node.id) if node else ()
            why = problems[0].message if problems else tr("What feeds this layer is not complete.")
            name = _strong(escape(subscripted(node.label))) if node else ""
            self._say(name, tr("No numbers reach this layer yet. {0}").format(set_names(why)))
            return
        self._current = current
        node = graph.node(current)
        layer = registry()[node.type]
        place = stages.index(current)
        name = escape(subscripted(node.label))
        back = self.backwards.isChecked()
        does = _DOES_BACK if back else _DOES.get(layer.category, layer.help)
        step = len(stages) - place if back else place + 1
        self.heading.setText(
            f"{_strong(tr('Step {0} of {1} · {2}').format(step, len(stages), name))} "
            f'<span style="color:{theme().tokens.muted}">{escape(does)}</span>'
        )
        self.lines.setText(self._written(node))
        self._enable(place, len(stages))

    def _say(self, heading: str, sentence: str) -> None:
        self.heading.setText(heading)
        self.lines.setText(muted(sentence))
        self.numbers.hide()
        self.terms.hide()
        self._enable(None)

    def _written(self, node: Node) -> str:
        try:
            page = self._page(node)
        except EngineError as error:
            if self._asked is None or self._asked.given[0] is not node:
                # Else another page of the same is on its way.
                self.numbers.hide()
                self.terms.hide()
            return muted(set_names(str(error)))
        self.numbers.show_page(page.first, len(page.lines), page.count)
        self.terms.show_page(page.first_term, MOST_TERMS, page.terms)
        lines = [line_text(line, line.index == self._marked) for line in page.lines]
        whole = "" if self.backwards.isChecked() else self._whole()
        if whole:
            lines.append(whole)
        t = theme()
        size = t.font("maths").pointSizeF()
        body = "".join(f'<p style="margin:0 0 {t.px(8)}px 0">{line}</p>' for line in lines)
        return f'<div style="font-family:{SERIF}; font-size:{size:.1f}pt">{body}</div>'

    def _page(self, node: Node) -> Page:
        values = self._evaluation
        if values.stale(node.id):
            raise EngineError(tr("The numbers are being computed …"))
        first, first_term = self.numbers.first, self.terms.first
        if not self.backwards.isChecked():
            inputs = values.inputs_of(node.id)
            place = (first, first_term, *inputs)
            given = (node, values.value(node.id), *inputs.values())
            wanted = Told(place, given)
            if not wanted.same(self._told):
                if self._latest is not None and node.inside is None and node.numbers > _AT_ONCE:
                    self._ask(wanted, node, first, first_term)
                    raise EngineError(tr("The numbers are being computed …"))
                self._told = replace(wanted, page=forward_page(values, node, first, first_term))
            told = self._told
            if told is None or told.page is None:
                raise EngineError(
                    tr("The numbers are being computed …") if told is None else told.fault
                )
            return told.page
        if values.busy:
            raise EngineError(tr("The numbers are being computed …"))
        graph = self._document.graph
        if self._gradients is None or self._gradients[0] is not graph:
            self._gradients = (graph, gradients(values, graph))
        arriving = self._gradients[1].get(node.id)
        if arriving is None:
            raise EngineError(tr("Nothing that the loss is measured on depends on this layer."))
        return backward_page(values, node, arriving, first, first_term)

    def _ask(self, wanted: Told, node: Node, first: int, first_term: int) -> None:
        if self._latest is None or wanted.same(self._asked):
            return
        self._asked = wanted
        around = Around.of(self._evaluation, node)

        def tell(stopped: Callable[[], bool]) -> Told:
            try:
                return replace(wanted, page=forward_page(around, node, first, first_term))
            except EngineError as error:
                return replace(wanted, fault=str(error))

        self._latest.ask(tell)

    def _told_now(self, told: Told) -> None:
        self._asked, self._told = None, told
        if self.isVisible():
            self._tell()

    def _not_told(self, error: BaseException) -> None:
        log.error("a layer's arithmetic could not be told", exc_info=error)
        self._give_up(tr("There is not enough memory to tell this layer's arithmetic."))

    def _stopped(self) -> None:
        self._give_up(
            tr("This was stopped. Go to another layer and back, and it is computed again.")
        )

    def _give_up(self, sentence: str) -> None:
        if self._asked is not None:
            self._told_now(replace(self._asked, fault=sentence))

    def forget(self) -> None:
        """Another document is open: nothing of the one before is kept."""
        if self._latest is not None:
            self._latest.forget()
        self._asked = self._told = self._gradients = None

    def close_down(self) -> None:
        """The window closes."""
        if self._latest is not None:
            self._latest.close()

    def _whole(self) -> str:
        """f(1, 2) = … = (4, 2), where the network has one end."""
        graph = self._document.graph
        if len(graph.nodes) > 24:
            return ""
        end = result_of(graph)
        value = self._evaluation.value(end) if end else None
        if end is None or value is None or value.ndim > 1 or self._evaluation.stale(end):
            return ""
        try:
            written = composition(graph, TEXT)
        except EngineError:
            return ""
        if not written:
            return ""
        grey = theme().tokens.muted
        pair = vector_text(value.ravel().tolist()).replace(" ", _NO_BREAK)
        text = escape(f"{written[-1]} ={_NO_BREAK}{pair}")
        size = theme().font("body").pointSizeF()
        return tr(
            '<span style="font-family:Inter; font-size:{0:.1f}pt; color:{1}">'
            "Whole network:</span> {2}"
        ).format(size, grey, text)

    def _go(self, by: int) -> None:
        stages = self.stages
        if self.backwards.isChecked():
            by = -by
        if self._current in stages:
            place = stages.index(self._current) + by
            if 0 <= place < len(stages):
                self.picked.emit(stages[place])
                self.show_layer(stages[place])

    def _enable(self, place: int | None, count: int = 0) -> None:
        last = count - 1
        before, after = (place or 0) > 0, place is not None and place < last
        if self.backwards.isChecked():
            before, after = after, before
        self.back.setEnabled(place is not None and before)
        self.next.setEnabled(place is not None and after)

    def _turned_round(self) -> None:
        self.numbers.begin()
        self.terms.begin()
        self._marked = None
        if self.isVisible():
            self._tell()

    def _button(self, text: str, sign: str, by: int) -> QPushButton:
        button = QPushButton(text, self)
        button.setToolTip(tr("The step before") if by < 0 else tr("The next step"))
        button.clicked.connect(lambda: self._go(by))
        set_icon(button, sign)
        return button

    def _rescale(self) -> None:
        px = theme().px
        self._column.setContentsMargins(px(16), px(10), px(16), px(8))
        self._column.setSpacing(px(8))
        self._row.setSpacing(px(16))
        if self.isVisible():
            self._tell()


def _strong(html: str) -> str:
    return f'<span style="font-weight:600">{html}</span>'
