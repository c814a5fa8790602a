r"""How exercises write exact numbers, vectors and small maps: `(x + y - 1, x - y + 1)`.

Everything is written once in a form that is both LaTeX and, after `plain`, text: fractions are the
only thing the two write differently.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from engine import numbers
from engine.language import tr
from engine.notation import affine_sum, signed_sum, variables

Vector = Sequence[Fraction]
Matrix = Sequence[Sequence[Fraction]]


def latex(value: Fraction | float) -> str:
    r"""`3`, `-\frac{1}{2}`, `0.76`."""
    if isinstance(value, Fraction):
        return numbers.fraction_latex(value)
    return numbers.latex(value)


def text(value: Fraction | float) -> str:
    """`3`, `−1/2`, `0.76`."""
    if isinstance(value, Fraction):
        return numbers.fraction_text(value)
    return numbers.plain(value)


def joined(written: Sequence[str]) -> str:
    """Numbers after one another: `1, 2`; with a decimal comma, `1; 2`."""
    return numbers.separator().join(written)


def vector_latex(values: Sequence[Fraction | float]) -> str:
    """`(1, 2)`."""
    return "(" + joined([latex(value) for value in values]) + ")"


def matrix_latex(rows: Matrix) -> str:
    r"""`\begin{pmatrix}1 & 2 \\ 3 & 4\end{pmatrix}`."""
    return (
        r"\begin{pmatrix}"
        + r" \\ ".join(" & ".join(map(latex, row)) for row in rows)
        + r"\end{pmatrix}"
    )


def column_latex(values: Vector) -> str:
    r"""A vector as a column: `\begin{pmatrix}1 \\ 2\end{pmatrix}`."""
    return matrix_latex([[value] for value in values])


def affine_latex(row: Vector, constant: Fraction, names: Sequence[str]) -> str:
    """`2u - v + 1`."""
    return affine_sum(row, constant, names, numbers.fraction_latex, "-")


def affine_text(row: Vector, constant: Fraction, names: Sequence[str]) -> str:
    """`2u − v + 1`."""
    return affine_sum(row, constant, names, numbers.fraction_text, numbers.MINUS)


def affine_numbers(row: Vector, constant: Fraction, values: Sequence[Fraction | float]) -> str:
    """The same with numbers for the names: `2·2 − 0 + 1`."""
    parts: list[tuple[bool, str]] = []
    for weight, value in zip(row, values, strict=True):
        if weight:
            shown = bracketed(value)
            amount = shown if abs(weight) == 1 else f"{text(abs(weight))}·{shown}"
            parts.append((weight < 0, amount))
    if constant or not parts:
        parts.append((constant < 0, text(abs(constant))))
    negative, first = parts[0]
    if not negative and first.startswith("(") and first.endswith(")") and first.count("(") == 1:
        parts[0] = (False, first[1:-1])  # the first number needs no brackets
    return signed_sum(parts, numbers.MINUS)


def bracketed(value: Fraction | float) -> str:
    """`3`, `(−2)`: a number after another sign."""
    return f"({text(value)})" if value < 0 else text(value)


def difference_text(a: Fraction | float, b: Fraction | float) -> str:
    """`8 − 2`, `8 − (−2)`."""
    return f"{text(a)} {numbers.MINUS} {bracketed(b)}"


def map_latex(name: str, w: Matrix, b: Vector, layer: int = 0) -> str:
    """A whole small map: `f_1(x, y) = (x + y - 1, x - y + 1)`."""
    names = variables(len(w[0]), layer)
    rows = [affine_latex(row, constant, names) for row, constant in zip(w, b, strict=True)]
    body = rows[0] if len(rows) == 1 else "(" + ", ".join(rows) + ")"
    return f"{name}({', '.join(names)}) = {body}"


def worded(words: str) -> str:
    r"""Words among formulas: `\text{sum}`."""
    return rf"\text{{{words}}}"


def listed(items: Sequence[str], last: str = "") -> str:
    """`a`, `a and b`, `a, b and c`; `last` is another word for the “and”."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last or tr('and')} {items[-1]}"
