"""Typed mathematics cut into signs, numbers and names, each with its place in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from engine.errors import FormulaError
from engine.language import tr
from engine.spec import registry
from engine.typed import PLAIN_SIGNS, number_pattern, shown_sign

MOST_CHARACTERS = 20_000
MOST_DIGITS = 24

Kind = Literal["number", "name", "function", "sign", "end"]
_SAME = str.maketrans({**PLAIN_SIGNS, "∘": "@", "⊙": "#", "ₓ": "x"})
_SUBSCRIPTS = {ord("₀") + digit: str(digit) for digit in range(10)}
_NUMBER = re.compile(number_pattern("."), re.ASCII)
_NAME = re.compile(r"(?:[A-Za-z][A-Za-z0-9]*|[α-ωΑ-Ω])(?:_[A-Za-z0-9]{1,6}|[₀-₉]+)?")
_LETTER = re.compile(r"(?:[A-Za-z]|[α-ωΑ-Ω])(?:_[0-9]{1,6}|_[A-Za-z](?![A-Za-z0-9])|[₀-₉]+)?")
_SIGNS = "-+*/(),;[]=#|"


@dataclass(frozen=True)
class Token:
    """One sign, number or name. `at` counts characters; `spaced`: white space stands before it."""

    kind: Kind
    text: str
    at: int
    length: int
    spaced: bool = False


@cache
def function_names() -> dict[str, str]:
    """How a layer is called in a formula (small letters) → its type."""
    found = {
        name.lower(): layer.key
        for layer in registry().values()
        if layer.ports and layer.key != "linear"
        for name in (layer.title, layer.key, layer.key.replace("_", ""))
    }
    return {**found, "σ": "sigmoid", "sin": "sine", "max": "max", "id": "identity"}


@cache
def _function() -> re.Pattern[str]:
    names = sorted(function_names(), key=len, reverse=True)
    return re.compile(rf"({'|'.join(map(re.escape, names))})(?=\s*\()", re.IGNORECASE)


def tokens(text: str, start: int = 0) -> list[Token]:
    """The signs of one line that begins at character `start`. Raises `FormulaError`, located."""
    line = _with_points(text.translate(_SAME), start)
    found: list[Token] = []
    at = 0
    while True:
        begin = at
        while at < len(line) and line[at] in " \t":
            at += 1
        if at == len(line):
            found.append(Token("end", "", start + at, 0))
            return found
        token = _next(line, at, start, found[-1] if found and begin == at else None)
        found.append(
            Token(token.kind, token.text, start + at, token.length, begin < at or not found)
        )
        at += token.length


def _next(line: str, at: int, start: int, touching: Token | None) -> Token:
    number = _NUMBER.match(line, at)
    if number:
        if len(number[0]) > MOST_DIGITS:
            raise FormulaError(
                tr("This number has more than {0} digits.").format(MOST_DIGITS),
                start + at,
                len(number[0]),
            )
        return Token("number", number[0].rstrip(".") or "0", at, len(number[0]))
    function = _function().match(line, at)
    if function:
        return Token("function", function_names()[function[0].lower()], at, len(function[0]))
    letter, word = _LETTER.match(line, at), _NAME.match(line, at)
    if word and letter:
        if touching and touching.kind == "number" and line[at] in "eE" and _exponent(line, at):
            raise FormulaError(
                tr("{0}e… cannot be read: write the number out in full.").format(touching.text),
                touching.at,
                touching.length + 1,
            )
        is_call = re.match(r"\s*\(", line[word.end() :]) is not None
        if word[0] != letter[0] and (len(word[0]) < 3 or not is_call):
            return Token("name", _plain(letter[0]), at, len(letter[0]))  # 2xy: x, then y
        return Token("name", _plain(word[0]), at, len(word[0]))
    if line[at] in _SIGNS:
        return Token("sign", line[at], at, 1)
    if line[at] == "²" or line[at] == "^":
        raise FormulaError(
            tr("Powers are not linear: write Square(…) for a layer that squares."), start + at
        )
    raise FormulaError(
        tr("{0} cannot be read in a formula.").format(shown_sign(line[at])), start + at
    )


def _exponent(line: str, at: int) -> bool:
    return re.match(r"[eE][-+]?\d", line[at:]) is not None


def _plain(name: str) -> str:
    """`f₁` as `f_1`."""
    subscript = re.search(r"[₀-₉]+$", name)
    if subscript is None:
        return name
    return name[: subscript.start()] + "_" + subscript[0].translate(_SUBSCRIPTS)


def _with_points(line: str, start: int) -> str:
    """The line with decimal commas as points, where they cannot be meant as separators.

    In square brackets a comma always separates. In round ones it is decimal when another comma or
    semicolon of the same bracket separates already.
    """
    found = list(line)
    groups: list[tuple[str, list[int], list[bool]]] = [("", [], [])]
    for at, sign in enumerate(line):
        if sign in "([":
            groups.append((sign, [], []))
        elif sign in ")]":
            if len(groups) > 1:
                _settle_commas(found, groups.pop(), start)
        elif sign in ",;":
            near = line[max(at - 1, 0) : at] + line[at + 1 : at + 2]
            digits = sign == "," and len(near) == 2 and near.isascii() and near.isdigit()
            (groups[-1][1] if digits else groups[-1][2]).append(at if digits else True)  # type: ignore[arg-type]
    while groups:
        _settle_commas(found, groups.pop(), start)
    return "".join(found)


def _settle_commas(line: list[str], group: tuple[str, list[int], list[bool]], start: int) -> None:
    bracket, between_digits, separators = group
    if not between_digits or bracket == "[":
        return
    if bracket == "(" and not separators:
        raise FormulaError(
            tr(
                "A comma between two digits could be a decimal comma or begin the next component: "
                "write 0.5 with a point, or a space after the comma."
            ),
            start + between_digits[0],
        )
    for at in between_digits:
        line[at] = "."
