"""A layer and a whole network written as mathematics: f(x) = ReLU(W₂ · ReLU(W₁ x + b₁) + b₂).

Every layer knows how it writes itself (`LayerType.latex` and `.text`); here they are put inside
each other. `LATEX` and `TEXT` are the two forms; everything takes one of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from engine import numbers
from engine.graph import Graph, Node, check, ports_of, result_of
from engine.notation import (
    Writing,
    affine_sum,
    function_latex,
    function_text,
    name_latex,
    name_text,
    variables,
)
from engine.spec import Array, LayerType, registry

SMALL_INPUTS = 3
SMALL_OUTPUTS = 4
_LONGEST_NUMBER = 6
_MOST_NESTED = 9  # layers inside each other before a line gets a name of its own


@dataclass(frozen=True)
class Form:
    """A way to write mathematics."""

    name: Callable[[str], str]
    layer: Callable[[LayerType, Writing], str]
    call: Callable[[str, Sequence[str]], str]
    number: Callable[[float], str]
    fraction: Callable[[Fraction], str]
    minus: str


LATEX = Form(
    name=name_latex,
    layer=lambda layer, writing: layer.latex(writing),
    call=function_latex,
    number=numbers.latex,
    fraction=numbers.fraction_latex,
    minus="-",
)
TEXT = Form(
    name=name_text,
    layer=lambda layer, writing: layer.text(writing),
    call=function_text,
    number=numbers.plain,
    fraction=numbers.fraction_text,
    minus=numbers.MINUS,
)


def layer_formula(graph: Graph, id: str, form: Form = LATEX) -> str:
    """One layer's own equation: `f_1(x, y) = (x + y − 1, x − y + 1)`, or `f_1(x) = W x + b`."""
    node = graph.node(id)
    layer = registry()[node.type]
    name = form.name(node.name or layer.title)
    small = affine_components(graph, id, form)
    if small is not None:
        variables, components = small
        value = components[0] if len(components) == 1 else f"({', '.join(components)})"
        return f"{form.call(name, variables)} = {value}"
    if node.type == "input":
        return name
    ports = ports_of(node)
    arguments = ("x",) if len(ports) == 1 else ports
    rule = layer.rule_latex if form is LATEX else layer.rule_text
    if node.inside is not None:
        inner = _equations(node.inside, _inner_order(node.inside), form, name, _expand)
        return inner[-1] if inner else name
    if rule:
        return f"{form.call(name, arguments)} = {rule}"
    written = form.layer(layer, _writing(node, arguments, 0))
    return f"{form.call(name, arguments)} = {written}"


def affine_components(
    graph: Graph, id: str, form: Form = LATEX
) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """A small linear layer as its variables and one expression per output, else None.

    Small: at most 3 inputs and 4 outputs, with numbers short enough to read in a line.
    """
    node = graph.node(id)
    w = node.weights.get("W")
    if node.type != "linear" or w is None or w.ndim != 2:
        return None
    if w.shape[1] > SMALL_INPUTS or w.shape[0] > SMALL_OUTPUTS:
        return None
    b = node.weights.get("b", np.zeros(len(w)))
    cells = [*w.ravel().tolist(), *b.tolist()]
    if any(len(_amount(abs(cell), TEXT)) > _LONGEST_NUMBER for cell in cells):
        return None
    if any(_amount(abs(cell), TEXT) == "0" and cell != 0 for cell in cells):
        return None
    named = variables_of(graph, id, w.shape[1])
    return named, tuple(
        affine_sum(row.tolist(), float(constant), named, lambda v: _amount(v, form), form.minus)
        for row, constant in zip(w, b, strict=True)
    )


def variables_of(graph: Graph, id: str, count: int) -> tuple[str, ...]:
    """What a small layer's inputs are called: x, y, z for the first linear layer, then u, v, w."""
    order = [each for each in check(graph).order if graph.node(each).type == "linear"]
    position = order.index(id) if id in order else 0
    return variables(count, position)


def _amount(value: float, form: Form) -> str:
    """A fraction where a person would mean one (1/3, not 0.3333; but 0.5 stays a decimal)."""
    fraction = numbers.rational(value)
    if fraction is not None and fraction.denominator in (3, 6, 7, 9, 11, 12):
        return form.fraction(fraction)
    if len(numbers.typed(value)) > _LONGEST_NUMBER:
        return numbers.typed(value)  # too long to be called small: not rounded away here
    return form.number(value)


def network_formula(
    graph: Graph, form: Form = LATEX, output: str | None = None, name: str = "f"
) -> tuple[str, ...]:
    """The whole network with its matrices: `f(x) = ReLU(W_2 · ReLU(W_1 x + b_1) + b_2)`.

    A value that several layers use, or that would nest too deeply, gets a name and a line of its
    own (h_1 = …); the network's own line comes last. Networks without an output give ().
    """
    return _equations(graph, _order(graph, output), form, name, _expand)


def composition(
    graph: Graph, form: Form = LATEX, output: str | None = None, name: str = "f"
) -> tuple[str, ...]:
    """The network as its layers' names inside each other: `f(x) = ReLU(f_2(ReLU(f_1(x))))`."""
    return _equations(graph, _order(graph, output), form, name, _compose)


_Write = Callable[[Node, LayerType, tuple[str, ...], int, Form], str]


def _expand(
    node: Node, layer: LayerType, arguments: tuple[str, ...], number: int, form: Form
) -> str:
    return form.layer(layer, _writing(node, arguments, number))


def _compose(
    node: Node, layer: LayerType, arguments: tuple[str, ...], number: int, form: Form
) -> str:
    if layer.category == "activation":
        return form.layer(layer, _writing(node, arguments, 0))
    return form.call(form.name(node.name or layer.title), arguments)


def _equations(
    graph: Graph, order: Sequence[str], form: Form, name: str, write: _Write
) -> tuple[str, ...]:
    if not order:
        return ()
    output = order[-1]
    needed = set(order)
    counts = _numbers(graph, order)
    written: dict[str, tuple[str, int]] = {}
    lines: list[str] = []
    for id in order:
        node = graph.node(id)
        layer = registry()[node.type]
        fed = {edge.port: edge.source for edge in graph.into(id)}
        given = [written[fed[port]] for port in ports_of(node)]
        text = (
            form.name(node.name or node.id)
            if node.type == "input"
            else write(node, layer, tuple(text for text, _ in given), counts[id], form)
        )
        depth = 0 if node.type == "input" else 1 + max((deep for _, deep in given), default=0)
        uses = sum(edge.target in needed for edge in graph.out_of(id))
        if id != output and node.type != "input" and (uses > 1 or depth >= _MOST_NESTED):
            letter = form.name(f"h_{len(lines) + 1}")
            lines.append(f"{letter} = {text}")
            text, depth = letter, 0
        written[id] = (text, depth)
    arguments = [written[id][0] for id in order if graph.node(id).type == "input"]
    if name in {graph.node(id).name for id in order}:
        name = name.upper()  # a layer is called f itself: the network is F
    return (*lines, f"{form.call(name, arguments)} = {written[output][0]}")


def lettering(graph: Graph, output: str | None = None) -> Mapping[str, int]:
    """Which number a layer's letters have in `network_formula` (W_1, W_2 …; 0: none)."""
    return _numbers(graph, _order(graph, output))


def _order(graph: Graph, output: str | None) -> list[str]:
    """The layers that `output` (by default the last end) is made of; it comes last itself."""
    findings = check(graph)
    order = [id for id in findings.order if findings.shapes[id] is not None]
    ends = [id for id in order if not graph.out_of(id) and graph.node(id).type != "input"]
    if output is None:
        output = ends[-1] if ends else None
    if output is None or output not in order:
        return []
    needed = _needed(graph, output)
    return [*(id for id in order if id in needed and id != output), output]


def _inner_order(graph: Graph) -> list[str]:
    """The same for the inside of a group, whose Input layers have no sizes of their own."""
    found: list[str] = []
    for id in check(graph).order:
        node = graph.node(id)
        fed = {edge.port: edge.source for edge in graph.into(id)}
        if node.type in registry() and all(fed.get(port) in found for port in ports_of(node)):
            found.append(id)
    end = result_of(graph)
    if end is None or end not in found:
        return []
    needed = _needed(graph, end)
    return [*(id for id in found if id in needed and id != end), end]


def _needed(graph: Graph, output: str) -> set[str]:
    needed: set[str] = set()
    waiting = [output]
    while waiting:
        id = waiting.pop()
        if id not in needed:
            needed.add(id)
            waiting += [edge.source for edge in graph.into(id)]
    return needed


def _numbers(graph: Graph, order: Sequence[str]) -> Mapping[str, int]:
    """1, 2, … for the layers that write letters of their own; 0 where there is only one."""
    weighted = [id for id in order if graph.node(id).weights and graph.node(id).type != "input"]
    if len(weighted) < 2:
        return dict.fromkeys(order, 0)
    return {**dict.fromkeys(order, 0), **{id: at for at, id in enumerate(weighted, 1)}}


def _writing(node: Node, arguments: tuple[str, ...], number: int) -> Writing:
    weights: Mapping[str, Array] = node.weights
    layer = registry()[node.type]
    return Writing(
        node.name or layer.title, arguments, layer.complete(node.options), weights, number
    )
