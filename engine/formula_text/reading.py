"""The network follows its formula: what was typed is read, and laid over the network at hand.

`read_network` gives the network that a text asks for. Layers that the text names, or whose letters
it uses, stay the layers they are; all others are recognised by their kind and their order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from engine.errors import FormulaError
from engine.formula_text.lexer import MOST_CHARACTERS
from engine.formula_text.matching import laid_over, spliced_after
from engine.formula_text.meaning import Meaning
from engine.formula_text.parts import called, read_line
from engine.formula_text.syntax import Definition
from engine.formula_text.terms import Stage
from engine.formula_text.values import Present
from engine.formula_text.writing import alias_of, present_names
from engine.graph import Graph, check
from engine.language import tr

_LINE = re.compile(r"[^\n\u2028\u2029]+")
_MOST_LINES = 400


@dataclass(frozen=True)
class Reading:
    """What a text asks for. `graph` is the very network it was laid over if nothing changes."""

    graph: Graph
    output: str


def read_network(text: str, graph: Graph) -> Reading:
    """`graph` as the text wants it. Layers that feed nothing in the formula stay as they are.

    Raises `FormulaError`, located in the text.
    """
    lines = _lines(text)
    present = _present(graph)
    meaning = Meaning(lines, present)
    main = _main(lines)
    end = meaning.network(main)
    _take_samples(meaning, lines, main)
    return Reading(*laid_over(meaning.stages.found, end, graph, alias_of(graph)))


def append_formula(text: str, graph: Graph, after: str) -> Reading:
    """`graph` with the layers of the text behind layer `after`, whose output is what x, y … are.

    Raises `FormulaError`, located in the text.
    """
    lines = _lines(text)
    shape = check(graph).shapes.get(after)
    size = shape[0] if shape is not None and len(shape) == 1 else None
    meaning = Meaning(lines, Present())
    node = graph.node(after)
    start = meaning.stages.add(Stage(node.type, (), 0, node.name, after, size=size))
    meaning.follow(start)
    end = meaning.network(_main(lines))
    return Reading(*spliced_after(meaning.stages.found, start, end, graph))


def _lines(text: str) -> list[Definition]:
    if len(text) > MOST_CHARACTERS:
        raise FormulaError(
            tr("The formula is too long: at most {0:,} characters.").format(MOST_CHARACTERS)
        )
    found = [read_line(line[0], line.start()) for line in _LINE.finditer(text) if line[0].strip()]
    if not found:
        raise FormulaError(
            tr("There is no formula to read: type one such as ReLU(x + y − 1, x − y + 1)."), 0
        )
    if len(found) > _MOST_LINES:
        raise FormulaError(
            tr("The formula has more than {0} lines.").format(_MOST_LINES), found[_MOST_LINES].at
        )
    names: set[str] = set()
    for line in found:
        if line.name and line.name in names:
            raise FormulaError(tr("This name is defined twice."), line.at, len(line.name))
        names.add(line.name)
    return found


def _main(lines: Sequence[Definition]) -> Definition:
    """The line that is the network: the one without a name, else a function no other line uses.

    Of several such functions it is f, or F, or the last.
    """
    bare = [line for line in lines if not line.name]
    if len(bare) > 1:
        raise FormulaError(tr("Two lines say what the network is: name one of them."), bare[1].at)
    if bare:
        return bare[0]
    used = {name for line in lines for name in called(line.body)}
    named = [line for line in lines if line.parameters is not None]
    free = {line.name: line for line in named if line.name not in used}
    for name in ("f", "F"):
        if name in free:
            return free[name]
    return [*lines, *named, *free.values()][-1]


def _take_samples(meaning: Meaning, lines: Sequence[Definition], main: Definition) -> None:
    """`x = (1, 2)` beside f(x): the number that the Input layer holds."""
    for line in lines:
        if line is not main and line.parameters is None and line.name in meaning.inputs:
            meaning.give_sample(line.name, line)


def _present(graph: Graph) -> Present:
    findings = check(graph)
    sizes = {
        id: shape[0]
        for id, shape in findings.shapes.items()
        if shape is not None and len(shape) == 1
    }
    functions, letters, inputs = present_names(graph)
    types = {node.id: node.type for node in graph.nodes}
    return Present(functions, letters, inputs, types, sizes)
