"""Names and spaces as mathematics in plain Unicode text: f_1 → f₁, a shape (2,) → ℝ²."""

from __future__ import annotations

import re

_BELOW = str.maketrans("0123456789+-aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")
_BELOW_CHARACTERS = set("0123456789+-aehijklmnoprstuvx")
_NAME = re.compile(r"\b[A-Za-z]+_\w+")
_ABOVE = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def subscripted(name: str) -> str:
    """A name with what follows `_` set as a subscript, where Unicode has those characters."""
    head, mark, tail = name.partition("_")
    tail = tail.strip("{}")
    if not mark or not head or not tail or not set(tail) <= _BELOW_CHARACTERS:
        return name
    return head + tail.translate(_BELOW)


def set_names(sentence: str) -> str:
    """A sentence with every name such as f_1 in it set as mathematics."""
    return _NAME.sub(lambda found: subscripted(found[0]), sentence)


def superscripted(number: int) -> str:
    """A whole number as superscript digits."""
    return str(number).translate(_ABOVE)


def space_text(shape: tuple[int, ...] | None) -> str:
    """The space a value lives in: ℝ², 8×8×1, ℝ for one number, ? where it is not known."""
    if shape is None:
        return "?"
    if not shape:
        return "ℝ"
    if len(shape) == 1:
        return "ℝ" if shape[0] == 1 else "ℝ" + superscripted(shape[0])
    return "×".join(str(size) for size in shape)
