"""Step through: the arithmetic of one layer, number by number, and on to the next.

The selected layer is the stage; Back and Next move the selection in the order of the computation.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
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
from desktop.theme import set_icon, theme
from desktop.theme.tokens import SERIF
from desktop.widgets.names import set_names, subscripted
from desktop.widgets.numbers import vector_text
from engine.errors import EngineError
from engine.expressions import Expression, Step
from engine.formula import TEXT, composition
from engine.graph import Graph, result_of
from engine.spec import registry
from engine.steps import Telling

_MOST_LINES = 24
_MOST_LAYERS = 400  # beyond it telling every number would hold up the window
_DOES = {
    "linear": "multiply, add the bias",
    "activation": "bend each number",
    "input": "the numbers that enter",
    "combine": "put values together",
}


class StepThrough(QFrame):
    """`picked(id)` when the person goes back or on."""

    picked = Signal(str)

    def __init__(
        self, document: OpenDocument, evaluation: Evaluation, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._document = document
        self._evaluation = evaluation
        self._graph: Graph | None = None
        self._telling: Telling | None = None
        self._current: str | None = None
        self._selected: str | None = None
        self.heading = QLabel("", self)
        self.heading.setTextFormat(Qt.TextFormat.RichText)
        self.heading.setWordWrap(True)
        self.back = self._button("Back", "chevron_left", -1)
        self.next = self._button("Next", "chevron_right", 1)
        self.next.setProperty("role", "primary")
        self.next.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        set_icon(self.next, "chevron_right", "on_accent")
        self.lines = QLabel("", self)
        self.lines.setTextFormat(Qt.TextFormat.RichText)
        self.lines.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.lines.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.lines.setAccessibleName("Arithmetic of this layer")
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self.lines)
        self._top = QHBoxLayout()
        self._top.addWidget(self.heading, 1)
        self._top.addWidget(self.back)
        self._top.addWidget(self.next)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top)
        self._column.addWidget(area, 1)
        theme().changed.connect(self._rescale)
        self._rescale()

    @property
    def stages(self) -> tuple[str, ...]:
        """The layers that can be stepped through, in the order they are computed."""
        values = self._evaluation
        return tuple(id for id in values.findings.order if values.value(id) is not None)

    def show_layer(self, selected: str | None) -> None:
        """Tell the selected layer, or the first stage after the inputs."""
        self._selected = selected
        if self.isVisible():
            self._tell()

    def showEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().showEvent(event)
        self._tell()

    def _tell(self) -> None:
        stages = self.stages
        graph = self._document.graph
        if not stages:
            self._current = None
            self.heading.setText("")
            self.lines.setText(
                _muted("There is nothing to compute yet: connect an input to a layer.")
                if graph.nodes
                else _muted("Add layers, and their arithmetic appears here, number by number.")
            )
            self._enable(None)
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
            why = problems[0].message if problems else "What feeds this layer is not complete."
            self.heading.setText(_strong(escape(subscripted(node.label))) if node else "")
            self.lines.setText(_muted(f"No numbers reach this layer yet. {set_names(why)}"))
            self._enable(None)
            return
        self._current = current
        node = graph.node(current)
        layer = registry()[node.type]
        place = stages.index(current)
        name = escape(subscripted(node.label))
        does = _DOES.get(layer.category, layer.help)
        muted = theme().tokens.muted
        self.heading.setText(
            f"{_strong(f'Step {place + 1} of {len(stages)} · {name}')} "
            f'<span style="color:{muted}">{escape(does)}</span>'
        )
        self.lines.setText(self._written(current))
        self._enable(place)

    def _written(self, id: str) -> str:
        if len(self._document.graph.nodes) > _MOST_LAYERS:
            return _muted(f"Networks up to {_MOST_LAYERS} layers are told number by number.")
        try:
            steps = self._tell_steps(id)
        except EngineError as error:
            return _muted(str(error))
        value = self._evaluation.value(id)
        lines = [_line(step) for step in steps]
        if value is not None and value.size > len(steps):
            lines.append(_muted(f"… and {value.size - len(steps):,} more numbers like these."))
        whole = self._whole()
        if whole:
            lines.append(whole)
        t = theme()
        size = t.font("maths").pointSizeF()
        body = "".join(f'<p style="margin:0 0 {t.px(8)}px 0">{line}</p>' for line in lines)
        return f'<div style="font-family:{SERIF}; font-size:{size:.1f}pt">{body}</div>'

    def _tell_steps(self, id: str) -> Sequence[Step]:
        graph = self._document.graph
        if self._telling is None or self._graph is not graph:
            known = set(self.stages)
            sound = graph.without(node.id for node in graph.nodes if node.id not in known)
            self._telling = Telling(sound)
            self._graph = graph
        return self._telling.forward(id, _MOST_LINES)

    def _whole(self) -> str:
        """f(1, 2) = … = (4, 2), where the network has one end."""
        graph = self._document.graph
        end = result_of(graph)
        value = self._evaluation.value(end) if end else None
        if end is None or value is None or value.ndim > 1 or len(graph.nodes) > 24:
            return ""
        try:
            written = composition(graph, TEXT)
        except EngineError:
            return ""
        if not written:
            return ""
        muted = theme().tokens.muted
        text = escape(f"{written[-1]} = {vector_text(value.ravel().tolist())}")
        size = theme().font("body").pointSizeF()
        return (
            f'<span style="font-family:Inter; font-size:{size:.1f}pt; color:{muted}">'
            f"Whole network:</span> {text}"
        )

    def _go(self, by: int) -> None:
        stages = self.stages
        if self._current in stages:
            place = stages.index(self._current) + by
            if 0 <= place < len(stages):
                self.picked.emit(stages[place])
                self.show_layer(stages[place])

    def _enable(self, place: int | None) -> None:
        self.back.setEnabled(place is not None and place > 0)
        self.next.setEnabled(place is not None and place < len(self.stages) - 1)

    def _button(self, text: str, sign: str, by: int) -> QPushButton:
        button = QPushButton(text, self)
        button.setToolTip("The layer before" if by < 0 else "The next layer")
        button.clicked.connect(lambda: self._go(by))
        set_icon(button, sign)
        return button

    def _rescale(self) -> None:
        px = theme().px
        self._column.setContentsMargins(px(16), px(10), px(16), px(8))
        self._column.setSpacing(px(8))
        if self.isVisible():
            self._tell()


def _line(step: Step) -> str:
    """`y₁ = W₁₁·x₁ + … = 2·2 + (−1)·0 + 0 = 4`, weights in the colour of their sign."""
    expression = step.expression
    label = _name(step.label)
    result = f"<b>{escape(expression.result_text())}</b>"
    if expression.operation == "number":
        return f"{label} = {result}"
    numbers = _html(expression)
    return f"{label} = {numbers} = {result}"


def _html(at: Expression, inside: bool = False) -> str:
    t = theme().tokens
    if at.operation == "number":
        text = escape(at.result_text())
        if at.value < 0 and inside:
            text = f"({text})"
        if at.role == "weight" and at.value != 0:
            color = t.ink("positive" if at.value > 0 else "negative")
            return f'<span style="color:{color}">{text}</span>'
        return text
    if at.operation == "apply":
        return f"{escape(at.label)}({', '.join(_html(part) for part in at.parts)})"
    if at.operation == "sum":
        parts = [_html(part, k > 0) for k, part in enumerate(at.parts)]
        return " + ".join(parts) or "0"
    mark = "·" if at.operation == "product" else " / "
    factors = []
    for k, part in enumerate(at.parts):
        text = _html(part, inside or k > 0)
        if part.operation in ("sum", "quotient"):
            text = f"({text})"
        factors.append(text)
    return mark.join(factors)


def _name(label: str) -> str:
    head, mark, tail = label.partition("_")
    return f"{escape(head)}<sub>{escape(tail)}</sub>" if mark else escape(head)


def _strong(html: str) -> str:
    return f'<span style="font-weight:600">{html}</span>'


def _muted(text: str) -> str:
    return f'<span style="color:{theme().tokens.muted}">{escape(text)}</span>'
