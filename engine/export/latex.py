"""A network as a LaTeX document: its formula, its layers, its weights, and one sample computed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import numpy as np

from engine import numbers
from engine.export.arrays import number_text
from engine.export.format import Files, Format
from engine.export.outline import require_sound
from engine.formula import LATEX, composition, layer_formula, lettering, network_formula
from engine.graph import Graph, Node
from engine.language import tr
from engine.plan import compile_plan
from engine.spec import Array, registry

MOST_ROWS = 12  # a larger matrix is named with its size instead of written out
MOST_COLUMNS = 10
WIDEST_ROW = 100  # signs; a matrix that would be wider is rounded
_SPECIAL = {
    **{sign: f"\\{sign}" for sign in "&%$#_{}"},
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_SIGNS = {"×": "times", "÷": "div", "·": "cdot", "√": "surd", "∞": "infty", "→": "to"}
_GREEK = re.compile("GREEK (SMALL|CAPITAL) LETTER ([A-Z]+)")
_GREEK_WEIGHTS = frozenset({"gamma", "beta"})
_OWN_NAMES = {"epsilon": "varepsilon", "phi": "varphi", "lamda": "lambda", "omicron": "circ"}


def write(graph: Graph, title: str, stem: str) -> Files:
    """A document that pdflatex sets with amsmath alone. Raises `EngineError`."""
    require_sound(graph)
    body = [rf"\section*{{{_escaped(title)}}}", *_chapters(graph, "f"), *_sample(graph)]
    text = _plain_letters("\n".join(body))
    engine = "pdflatex" if text.isascii() else "lualatex (pdflatex does not know all its letters)"
    lines = [
        f"% Written by Lamina. Set it with {engine}.",
        r"\documentclass{article}",
        r"\usepackage{amsmath}",
        r"\allowdisplaybreaks",
        r"\begin{document}",
        text,
        r"\end{document}",
    ]
    return Files(("\n".join(lines) + "\n").encode())


def _escaped(text: str) -> str:
    return "".join(_SPECIAL.get(sign, sign) for sign in " ".join(text.split()))


def _plain_letters(text: str) -> str:
    """Greek letters and signs as commands, which every engine and font knows."""
    return "".join(sign if sign.isascii() else _letter_command(sign) for sign in text)


def _letter_command(sign: str) -> str:
    if sign == numbers.MINUS:
        return "-"
    greek = _GREEK.fullmatch(unicodedata.name(sign, ""))
    if greek is None:
        return rf"\ensuremath{{\{_SIGNS[sign]}}}" if sign in _SIGNS else sign
    name = greek[2].lower()
    name = _OWN_NAMES.get(name, name)
    return rf"\ensuremath{{\{name.capitalize() if greek[1] == 'CAPITAL' else name}}}"


def _shown(*lines: str) -> Iterator[str]:
    for line in lines:
        yield rf"\[ {line} \]"


def _chapters(graph: Graph, name: str) -> Iterator[str]:
    """Formula, layers and weights of every end of a graph, then the same for its groups."""
    ends = [node for node in graph.nodes if not graph.out_of(node.id) and node.type != "input"]
    told: set[str] = set()
    for end in ends:
        if len(ends) > 1:
            yield rf"\subsection*{{What {_escaped(end.label)} computes}}"
        formula = network_formula(graph, LATEX, end.id, name)
        parts = composition(graph, LATEX, end.id, name)
        yield from _shown(*formula, *(line for line in parts if line not in formula))
        weights: list[str] = []
        for id, number in lettering(graph, end.id).items():
            node = graph.node(id)
            if node.type == "input":
                continue
            line = layer_formula(graph, id)
            if line not in told and node.inside is None:
                told.add(line)
                yield from _shown(line)
            weights += _weights(node, number)
        if weights:
            yield r"\subsection*{Weights}"
            yield from weights
    for node in graph.nodes:
        if node.inside is not None:
            yield rf"\subsection*{{Inside {_escaped(node.label)}}}"
            yield from _chapters(node.inside, LATEX.name(node.name or node.id))


def _weights(node: Node, number: int) -> Iterator[str]:
    for name, array in node.weights.items():
        letter = _letter(name, number)
        if array.ndim > 2 or array.shape[0] > MOST_ROWS or array.shape[-1] > MOST_COLUMNS:
            sizes = r" \times ".join(map(str, array.shape))
            yield (
                rf"${letter}$ of {_escaped(node.label)} has ${sizes}$ numbers, "
                "too many for a page."
            )
            yield ""
        else:
            yield from _shown(f"{letter} {_matrix(array)}")


def _letter(name: str, number: int) -> str:
    head, _, tail = name.partition("_")
    below = ",".join(filter(None, (tail, str(number) if number else "")))
    symbol = head if len(head) == 1 else rf"\{head}" if head in _GREEK_WEIGHTS else head
    symbol = rf"\text{{{symbol}}}" if symbol.isalpha() and len(symbol) > 1 else symbol
    return f"{symbol}_{{{below}}}" if below else symbol


def _matrix(array: Array) -> str:
    """`= ` and the numbers: a vector as a column; `\\approx` where they had to be rounded."""
    rows = array.reshape(len(array), -1).tolist()
    exact = [[_cell(value) for value in row] for row in rows]
    if max(sum(map(len, row)) for row in exact) <= WIDEST_ROW:
        return f"= {_written(exact)}"
    return rf"\approx {_written([[numbers.latex(value) for value in row] for row in rows])}"


def _written(rows: list[list[str]]) -> str:
    cells = r" \\ ".join(" & ".join(row) for row in rows)
    return rf"\begin{{pmatrix}} {cells} \end{{pmatrix}}"


def _cell(value: float) -> str:
    mantissa, e, power = number_text(value).partition("e")
    return rf"{mantissa} \cdot 10^{{{int(power)}}}" if e else mantissa


def _sample(graph: Graph) -> Iterator[str]:
    """What each layer gives for the sample that the Input layers hold, while it fits a line."""
    plan = compile_plan(graph)
    if any(registry()["input"].complete(graph.node(id).options)["tokens"] for id in plan.inputs):
        return
    values = plan.run()
    lines: list[str] = []
    for node in graph.nodes:
        value = values[node.id][0]
        if value.ndim != 1 or value.size > MOST_COLUMNS or not np.isfinite(value).all():
            return
        shown = ", ".join(numbers.latex(number, 6) for number in value.tolist())
        lines.append(f"{LATEX.name(node.name or node.id)} &= ({shown})")
    yield r"\subsection*{One sample, layer by layer}"
    yield r"\begin{align*}"
    yield " \\\\\n".join(lines)
    yield r"\end{align*}"


FORMAT = Format(
    3,
    "latex",
    tr("LaTeX document"),
    ".tex",
    tr("The network's formula, layers and weights as mathematics, ready to be set."),
    write,
)
