"""What a layer knows when it writes itself down as mathematics.

`Writing` carries the names and numbers; the helpers here are the few forms all layers share.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from numpy.typing import NDArray

_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


@dataclass(frozen=True)
class Writing:
    """One layer about to be written: its name, its options, and what it is applied to.

    `arguments` holds one expression per port, already written in the same form (LaTeX or text).
    `number` tells layers of one kind apart (W_1, W_2 …); 0 leaves the subscript out.
    """

    name: str
    arguments: tuple[str, ...]
    options: Mapping[str, Any] = field(default_factory=dict[str, Any])
    weights: Mapping[str, NDArray[Any]] = field(default_factory=dict[str, NDArray[Any]])
    number: int = 0

    def letter_latex(self, letter: str) -> str:
        """`W_{2}`."""
        return f"{letter}_{{{self.number}}}" if self.number else letter

    def letter_text(self, letter: str) -> str:
        """`W₂`."""
        return letter + subscript_text(self.number) if self.number else letter


def subscript_text(number: int) -> str:
    """`₁₂` for 12."""
    return str(number).translate(_SUBSCRIPTS)


def name_latex(name: str) -> str:
    """A layer's name as LaTeX: `f_1` → `f_{1}`, `ReLU` → `\\operatorname{ReLU}`, `x` → `x`."""
    head, _, tail = name.partition("_")
    if tail and re.fullmatch(r"[A-Za-z]", head) and re.fullmatch(r"\w{1,6}", tail):
        return f"{head}_{{{tail}}}"
    if re.fullmatch(r"[A-Za-z]", name):
        return name
    if re.fullmatch(r"[A-Za-z0-9]+", name):
        return rf"\operatorname{{{name}}}"
    return r"\text{" + re.sub(r"[^\w .,+\-×()]", " ", name).replace("_", r"\_") + "}"


def name_text(name: str) -> str:
    """A layer's name as text: `f_1` → `f₁`."""
    head, _, tail = name.partition("_")
    if tail.isascii() and tail.isdigit() and len(tail) < 7 and head:
        return head + tail.translate(_SUBSCRIPTS)
    return name


def function_latex(symbol: str, arguments: Sequence[str]) -> str:
    r"""`\tanh\left(x\right)`: brackets that grow with what they hold."""
    inside = ", ".join(arguments)
    return rf"{symbol}\left({inside}\right)" if "\\frac" in inside else f"{symbol}({inside})"


def function_text(name: str, arguments: Sequence[str]) -> str:
    """`tanh(x)`."""
    return f"{name}({', '.join(arguments)})"


def variables(count: int, layer: int = 0) -> tuple[str, ...]:
    """What a small map's inputs are called: x, y, z for the first layer, u, v, w for the next."""
    families = ("xyz", "uvw", "pqr")
    if count <= 3:
        return tuple(families[min(layer, 2)][:count])
    return tuple(f"x_{index}" for index in range(1, count + 1))


def affine_sum(
    row: Sequence[float] | Sequence[Fraction],
    constant: float | Fraction,
    names: Sequence[str],
    write: Callable[[Any], str],
    minus: str,
) -> str:
    """`2u − v + 1`: one row of a small map. `write` writes an amount that is not negative."""
    parts: list[tuple[bool, str]] = []
    for value, name in zip(row, names, strict=True):
        if value:
            amount = write(abs(value))
            amount = "" if amount == "1" else amount + (" " if "/" in amount else "")
            parts.append((value < 0, amount + name))
    if constant or not parts:
        parts.append((constant < 0, write(abs(constant))))
    return signed_sum(parts, minus)


def signed_sum(parts: Sequence[tuple[bool, str]], minus: str) -> str:
    """`−a + b − c` from what is summed, each with whether it is taken off."""
    (negative, found), *rest = parts
    if negative:
        found = minus + found
    return found + "".join(f" {minus if negative else '+'} {each}" for negative, each in rest)


def is_plain_factor(expression: str) -> bool:
    """Whether a product may be written against `expression` without brackets: `x`, `f(x)`."""
    depth = 0
    for sign in expression:
        depth += (sign in "({") - (sign in ")}")
        if depth == 0 and sign in "+-−,":
            return False
    return True
