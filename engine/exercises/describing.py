"""The question about a network on the canvas, written out: layers, input, what is blank."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from engine import numbers
from engine.exercises.exercise import Cell, Tolerance, cell_latex
from engine.exercises.wording import joined, listed
from engine.formula import composition, layer_formula
from engine.graph import Graph, Node, check
from engine.language import tr
from engine.notation import name_latex, name_text
from engine.spec import registry

# Not after a letter, ^ or }: there braces belong to LaTeX.
PLACEHOLDERS = re.compile(r"(?<![\\\w^}])\{([a-z_]{1,20})\}")
_BLANK = r"\square"
_LARGEST_MATRIX = 6
SHOWN_DECIMALS = 2  # of an output from which an activation is to be told
_ASKED = {
    "output": tr("What does the network give?"),
    "stage": tr("What does {name} give?"),
    "weight": tr("Which number stands in place of $\\square$?"),
    "bias": tr("Which number stands in place of $\\square$?"),
    "input": tr("Which number stands in place of $\\square$?"),
    "shape": tr("Which shape does the output of {name} have?"),
    "activation": tr("Which activation function is $\\sigma$?"),
}


def question_of(
    text: str,
    graph: Graph,
    kind: str,
    blank: str,
    index: tuple[int, ...],
    target: str,
    output: Sequence[Cell],
    tolerance: Tolerance,
) -> str:
    """The author's text with its placeholders filled in, or a question of our own."""
    label = graph.node(blank).label if blank in graph else ""
    asked = _ASKED[kind].replace("{name}", name_text(label))
    parts = {
        "network": _network(graph, kind, blank, index, target),
        "input": _inputs(graph, kind, blank, index),
        "output": _output(output, kind),
        "blank": asked,
    }
    if not text.strip():
        given = (
            tr(" It gives {0}.").format(parts["output"])
            if kind not in ("output", "stage", "shape")
            else ""
        )
        text = tr("{network} The input is {input}.") + given + " {blank}"
        if kind == "shape":
            text = "{network} {blank}"
    if tolerance.kind != "exact" and kind in ("output", "stage"):
        text += tr(" Give the numbers {0}.").format(tolerance.text)
    return PLACEHOLDERS.sub(lambda found: parts[found[1]], text)


def _network(graph: Graph, kind: str, blank: str, index: tuple[int, ...], target: str) -> str:
    chain = path(graph)
    if chain is None:
        lines = composition(graph, output=target if kind != "stage" else None)
        shape = "; ".join(f"${line}$" for line in lines)
        said = tr("A network computes {0}").format(shape) if lines else tr("A network is given")
    else:
        hidden = blank if kind == "activation" else ""
        names = [r"\sigma" if node.id == hidden else _name(node) for node in chain]
        arrows = r" \to ".join(names)
        said = tr("A network is ${0}$").format(arrows)
    layers: list[str] = []
    for id in check(graph).order:
        if graph.node(id).type == "linear":
            at = index if id == blank and kind in ("weight", "bias") else None
            layers.append(_layer(graph, graph.node(id), at, kind))
    return tr("{0}, with {1}.").format(said, listed(layers)) if layers else f"{said}."


def path(graph: Graph) -> list[Node] | None:
    """The layers one after the other, where the network is a single chain."""
    order = [graph.node(id) for id in check(graph).order]
    single = all(len(graph.into(n.id)) <= 1 and len(graph.out_of(n.id)) <= 1 for n in order)
    return order if single and len(graph.edges) == len(order) - 1 else None


def _name(node: Node) -> str:
    if node.type in ("input", "linear"):
        return name_latex(node.label)
    layer = registry()[node.type]
    return layer.symbol if layer.category == "activation" else name_latex(node.label)


def _layer(graph: Graph, node: Node, hidden: tuple[int, ...] | None, kind: str) -> str:
    w, b = node.weights["W"], node.weights.get("b")
    if hidden is None:
        formula = layer_formula(graph, node.id)
        if "W" not in formula:
            return f"${formula}$"
    name = name_latex(node.label)
    if max(w.shape) > _LARGEST_MATRIX:
        return tr("${0}$ as on the canvas").format(name)
    cells = [[numbers.latex(float(cell)) for cell in row] for row in w]
    if hidden is not None and kind == "weight":
        cells[hidden[0]][hidden[1]] = _BLANK
    text = tr("${0}(x) = W x + b$ where $W = {1}$").format(name, _matrix(cells))
    if b is None:
        return text.replace(" + b", "")
    column = [[numbers.latex(float(cell))] for cell in b]
    if hidden is not None and kind == "bias":
        column[hidden[0]][0] = _BLANK
    return tr("{0} and $b = {1}$").format(text, _matrix(column))


def _matrix(cells: Sequence[Sequence[str]]) -> str:
    rows = r" \\ ".join(" & ".join(row) for row in cells)
    return rf"\begin{{pmatrix}}{rows}\end{{pmatrix}}"


def _inputs(graph: Graph, kind: str, blank: str, index: tuple[int, ...]) -> str:
    found: list[str] = []
    for node in graph.nodes:
        if node.type != "input":
            continue
        value = np.asarray(node.weights["value"])
        cells = [numbers.latex(float(cell)) for cell in value.ravel()]
        if kind == "input" and node.id == blank:
            cells[int(np.ravel_multi_index(index, value.shape))] = _BLANK
        if value.ndim == 2:
            width = value.shape[1]
            body = _matrix([cells[at : at + width] for at in range(0, len(cells), width)])
        else:
            body = cells[0] if len(cells) == 1 else f"({joined(cells)})"
        found.append(f"${name_latex(node.label)} = {body}$")
    return listed(found)


def _output(output: Sequence[Cell], kind: str) -> str:
    if kind == "activation":
        cells = [cell_latex(_rounded(cell)) for cell in output]
    else:
        cells = [cell_latex(cell) for cell in output]
    return f"${cells[0]}$" if len(cells) == 1 else f"$({joined(cells)})$"


def _rounded(cell: Cell) -> Cell:
    return cell if isinstance(cell, str) else round(float(cell), SHOWN_DECIMALS)
