"""Arithmetic as rich text: `y₁ = 2·2 + (−1)·0 + 0 = 4`, weights in the colour of their sign."""

from __future__ import annotations

from html import escape

from desktop.evaluation.told import MOST_TERMS, Line
from desktop.theme import theme
from engine.expressions import Expression
from engine.language import tr
from engine.numbers import plain

_SHOWN = MOST_TERMS + 1  # terms of a sum that are written out; with a bias one more


def line_text(line: Line, marked: bool = False) -> str:
    """One line; `marked` lays a tint under it, as what the person asked for."""
    expression = line.expression
    result = expression.result_text() if not line.left_out else plain(line.value)
    name = named(line.label)
    if expression.operation == "number":
        text = f"{name} = <b>{escape(result)}</b>"
    else:
        text = f"{name} = {_written(expression, left_out=line.left_out)} = <b>{escape(result)}</b>"
    if marked:
        return f'<span style="background-color:{theme().tokens.hover}">{text}</span>'
    return text


def named(label: str) -> str:
    """`W_12` with its subscript, `∂L/∂x_1` likewise."""
    head, mark, tail = label.rpartition("_")
    return f"{escape(head)}<sub>{escape(tail)}</sub>" if mark else escape(label)


def muted(text: str) -> str:
    """Text that stands back."""
    return f'<span style="color:{theme().tokens.muted}">{escape(text)}</span>'


def _written(at: Expression, inside: bool = False, left_out: int = 0) -> str:
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
        return f"{escape(at.label)}({', '.join(_terms(at.parts, False, left_out))})"
    if at.operation == "sum":
        return " + ".join(_terms(at.parts, True, left_out)) or "0"
    mark = "·" if at.operation == "product" else " / "
    factors = []
    for k, part in enumerate(at.parts):
        text = _written(part, inside or k > 0)
        if part.operation in ("sum", "quotient"):
            text = f"({text})"
        factors.append(text)
    return mark.join(factors)


def _terms(parts: tuple[Expression, ...], bracketed: bool, left_out: int) -> list[str]:
    """The terms, or the first and the last where there are too many to read."""
    has_bias = bool(parts) and parts[-1].role == "bias"
    if len(parts) > _SHOWN:
        left_out += len(parts) - _SHOWN
        shown = (*parts[: MOST_TERMS - 1], *parts[-2:])
        has_bias = True  # what is left out stands before the last
    else:
        shown = parts
    written = [_written(part, bracketed and k > 0) for k, part in enumerate(shown)]
    if left_out:
        place = len(written) - 1 if has_bias else len(written)
        written.insert(place, muted(tr("… {0:,} more …").format(left_out)))
    return written
