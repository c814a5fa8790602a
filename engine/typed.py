"""What people type, before it is read: signs that mean the same, numbers, and signs shown back."""

from __future__ import annotations

import re
import unicodedata

from engine.language import tr

PLAIN_SIGNS = {
    "−": "-",
    "–": "-",
    "×": "*",
    "·": "*",
    "⋅": "*",
    "∗": "*",
    "÷": "/",
    "∕": "/",
    "⁄": "/",
    "\u00a0": " ",
    "\u2009": " ",
    "\u202f": " ",
}
"""For signs that a text may have been set with, those of a keyboard."""


def number_pattern(points: str) -> str:
    """A regular expression for 3, 0.5, .5 and 3., where any of `points` may stand as the point."""
    return rf"(?:\d+(?:[{points}]\d*)?|[{points}]\d+)"


def shown_sign(sign: str) -> str:
    """One sign as a sentence names it: `“x”`, or by its number where nothing would be seen."""
    hidden = not sign.isprintable() or unicodedata.category(sign) in ("Cf", "Mn")
    return tr("a hidden sign (U+{0:04X})").format(ord(sign)) if hidden else f"“{sign}”"


_FORMULA = "=+@-"
_NUMBER = re.compile(r"[+-]?(\d+[.,]?\d*|[.,]\d+)([eE][+-]?\d+)?")


def harmless_cell(cell: str) -> str:
    """A cell of a table that no spreadsheet takes for a formula, which would be carried out when
    the file is opened: those begin with = + - @ or a control."""
    text = "".join(sign if sign.isprintable() else " " for sign in cell)
    if text.lstrip()[:1] in tuple(_FORMULA) and not _NUMBER.fullmatch(text.strip()):
        return "'" + text
    return text
