"""What pieces of typed mathematics contain: questions asked of them before they mean anything."""

from __future__ import annotations

from engine.errors import FormulaError
from engine.formula_text import syntax
from engine.formula_text.syntax import Definition, Part, parse_line
from engine.language import tr
from engine.notation import name_text
from engine.spec import registry
from engine.typed import shown_sign

_HIGHEST = 250  # what asks of parts asks part by part, as deep as they stand in each other


def read_line(text: str, start: int = 0) -> Definition:
    """One line that begins at character `start`. Raises `FormulaError`, located."""
    line = parse_line(text, start)
    level: tuple[Part, ...] = (line.body,)
    for _ in range(_HIGHEST):
        level = tuple(child for part in level for child in children(part))
        if not level:
            return line
    raise FormulaError(tr("Too many factors or brackets stand inside each other."), line.body.at)


def children(part: Part) -> tuple[Part, ...]:
    """The parts that a part is made of."""
    if isinstance(part, syntax.Tuple):
        return part.parts
    if isinstance(part, syntax.Sum):
        return tuple(term for _, term in part.terms)
    if isinstance(part, (syntax.Product, syntax.Quotient)):
        return (part.left, part.right)
    if isinstance(part, syntax.Call):
        return part.arguments
    return ()


def called(part: Part) -> set[str]:
    """The names of all functions that are applied in a part."""
    found = {part.name} if isinstance(part, syntax.Call) else set[str]()
    return found.union(*map(called, children(part)))


def inside(part: syntax.Call) -> Part:
    """What stands between the brackets of a call, as one part."""
    if len(part.arguments) == 1:
        return part.arguments[0]
    return syntax.Tuple(part.arguments[0].at, 1, part.arguments)


def has_tuple(part: Part, name: str) -> bool:
    """Whether `name` stands in a tuple: then it is one number among others."""
    several = isinstance(part, syntax.Tuple) or (
        isinstance(part, syntax.Call)
        and len(part.arguments) > 1
        and not (part.is_type and (part.name == "max" or len(registry()[part.name].ports) > 1))
    )
    return (several and place_of(part, name) is not None) or any(
        has_tuple(child, name) for child in children(part)
    )


def place_of(part: Part, name: str) -> Part | None:
    """Where a name stands, or None."""
    if isinstance(part, syntax.Name) and part.text == name:
        return part
    places = (place_of(child, name) for child in children(part))
    return next((found for found in places if found is not None), None)


def is_bias(name: str) -> bool:
    """Whether a name is the letter of a bias: b, b_1."""
    return name == "b" or name.startswith("b_")


def shown(name: str) -> str:
    """A name as a sentence gives it: f₁."""
    return name_text(name) if name.isprintable() else shown_sign(name[0])
