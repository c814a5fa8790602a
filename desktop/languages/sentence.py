"""A text in another language than English, whose `format` writes numbers as that language does."""

from __future__ import annotations

from string import Formatter
from typing import Any


class Sentence(str):
    """A text whose `format` writes numbers with the signs of its language."""

    __slots__ = ("_numbers",)

    def __new__(cls, text: str, decimal: str = ".") -> Sentence:
        made = super().__new__(cls, text)
        made._numbers = _Numbers(decimal)
        return made

    def format(self, *values: object, **named: object) -> str:
        return self._numbers.vformat(self, values, named)


class _Numbers(Formatter):
    """Python's format language with another sign between whole numbers and decimals."""

    def __init__(self, decimal: str) -> None:
        self._signs = str.maketrans({".": decimal, ",": "\u202f" if decimal == "," else ","})

    def format_field(self, value: Any, format_spec: str) -> str:
        text = format(value, format_spec)
        if isinstance(value, str | bool) or not hasattr(value, "__float__"):
            return text
        text = text.translate(self._signs)
        # Where the comma is the decimal sign, a thin space stands before the sign for percent.
        return text.replace("%", "\u202f%") if "," in self._signs.values() else text
