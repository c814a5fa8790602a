"""What a student types, read: 3, −1/2, 0,25, 73 %, √2, e^−1, tanh(2). Never evaluated as code.

The text is cut into tokens and read by recursive descent, with a cap on its length, its brackets,
its digits and its exponents, so that no text takes more than a moment. What is rational stays an
exact fraction. A comma between digits is a decimal comma: a cell holds one number, never a list.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from engine.exercises.errors import AnswerError
from engine.language import tr
from engine.typed import PLAIN_SIGNS, number_pattern, shown_sign

MOST_CHARACTERS = 120
MOST_DIGITS = 40
MOST_BRACKETS = 20
LARGEST_EXPONENT = 64
LARGEST = 1e15
_MOST_BITS = 128  # a fraction longer than this goes on as a decimal

_SAME = str.maketrans(PLAIN_SIGNS | {"π": " pi ", "√": " sqrt ", "σ": " sigmoid "})
_RAISED = {"⁻": "-", "⁰": "0", "¹": "1", "²": "2", "³": "3"} | {
    chr(0x2070 + digit): str(digit) for digit in range(4, 10)
}
_RAISED_RUN = re.compile("[" + "".join(_RAISED) + "]+")
_TOKEN = re.compile(
    rf"(?P<number>{number_pattern('.,')}(?:[eE][-+]?\d+)?)"
    r"|(?P<name>[A-Za-z]+)|(?P<sign>\*\*|[-+*/^()%])|(?P<space>[ \t\r\n]+)",
    re.ASCII,
)


@dataclass(frozen=True)
class Number:
    """A real number that was typed; `exact` is its fraction where it has a short one."""

    value: float
    exact: Fraction | None = None

    @property
    def cell(self) -> Fraction | float:
        """The fraction where it is known, else the decimal."""
        return self.value if self.exact is None else self.exact


def _relu(x: float) -> float:
    return max(0.0, x)


def _sigmoid(x: float) -> float:
    return (1 + math.tanh(x / 2)) / 2


_FUNCTIONS: dict[str, Callable[[float], float]] = {
    "sqrt": math.sqrt,
    "exp": math.exp,
    "ln": math.log,
    "tanh": math.tanh,
    "sigmoid": _sigmoid,
    "relu": _relu,
    "abs": abs,
}
_CONSTANTS = {"pi": math.pi, "e": math.e}


def parse_number(text: str) -> Number:
    """Read one number. Raises `AnswerError`, whose sentence says what could not be read."""
    if len(text) > MOST_CHARACTERS:
        raise AnswerError(
            tr("That is too long for a number: at most {0} characters.").format(MOST_CHARACTERS)
        )
    tokens = _tokens(text)
    if not tokens:
        raise AnswerError(tr("Nothing was typed."))
    reader = _Reader(tokens)
    return reader.whole()


def parse_token(text: str) -> str:
    """Read a token or a piece of text as it stands, without blanks around it."""
    if len(text) > MOST_CHARACTERS:
        raise AnswerError(
            tr("That is too long for a token: at most {0} characters.").format(MOST_CHARACTERS)
        )
    for sign in text:
        if not sign.isprintable():
            raise AnswerError(tr("{0} cannot be part of a token.").format(_named(sign)))
    found = text.strip().strip("“”\"'")
    if not found:
        raise AnswerError(tr("Nothing was typed."))
    return unicodedata.normalize("NFC", found)


def _named(sign: str) -> str:
    shown = shown_sign(sign)
    return shown[0].upper() + shown[1:]


def _raised(found: re.Match[str]) -> str:
    return "^(" + "".join(_RAISED[sign] for sign in found[0]) + ")"


def _tokens(text: str) -> list[str]:
    text = _RAISED_RUN.sub(_raised, text).translate(_SAME)
    found: list[str] = []
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            sign = text[at]
            if sign.isnumeric() or sign.isdigit():
                raise AnswerError(
                    tr("{0} cannot be read: use the digits 0 to 9.").format(_named(sign))
                )
            raise AnswerError(tr("{0} cannot be read in a number.").format(_named(sign)))
        at = match.end()
        token = match[0]
        if match["number"]:
            if at < len(text) and text[at] in ".,":
                raise AnswerError(tr("A number has one decimal point or comma, and no others."))
            if sum(sign.isdigit() for sign in token) > MOST_DIGITS:
                raise AnswerError(tr("A number may have at most {0} digits.").format(MOST_DIGITS))
        if not match["space"]:
            found.append("^" if token == "**" else token)
    return found


class _Reader:
    """sum → product → signed power → factor, on real numbers with their exact fractions."""

    def __init__(self, tokens: list[str]) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0

    def whole(self) -> Number:
        found = self._sum()
        if self._at < len(self._tokens):
            raise AnswerError(
                tr("“{0}” is not expected after the number.").format(self._tokens[self._at])
            )
        return found

    def _peek(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _deeper(self) -> None:
        self._depth += 1
        if self._depth > MOST_BRACKETS:
            raise AnswerError(tr("There are too many brackets or powers inside each other."))

    def _sum(self) -> Number:
        self._deeper()
        found = self._product()
        while self._peek() in ("+", "-"):
            minus = self._peek() == "-"
            self._at += 1
            other = self._product()
            found = _plus(found, _negative(other) if minus else other)
        self._depth -= 1
        return found

    def _product(self) -> Number:
        found = self._signed()
        while True:
            token = self._peek()
            if token in ("*", "/"):
                self._at += 1
                other = self._signed()
                found = _times(found, other) if token == "*" else _over(found, other)
            elif token and (token.isalpha() or token == "("):  # 2√2, 3(1 + 2)
                found = _times(found, self._power())
            elif token and token[0] in "0123456789.,":
                raise AnswerError(tr("Two numbers stand side by side: put a sign between them."))
            else:
                return found

    def _signed(self) -> Number:
        negative = False
        while self._peek() in ("+", "-"):
            negative ^= self._peek() == "-"
            self._at += 1
        found = self._power()
        return _negative(found) if negative else found

    def _power(self) -> Number:
        base = self._factor()
        if self._peek() != "^":
            return base
        self._at += 1
        self._deeper()
        exponent = self._signed()
        self._depth -= 1
        return _raise(base, exponent)

    def _factor(self) -> Number:
        token = self._peek()
        if not token:
            raise AnswerError(tr("The number ends too early."))
        self._at += 1
        if token == "(":
            found = self._sum()
            if self._peek() != ")":
                raise AnswerError(tr("A bracket is opened but not closed."))
            self._at += 1
        elif token.isalpha():
            found = self._word(token)
        elif token[0] in "0123456789.,":
            found = _literal(token)
        else:
            raise AnswerError(tr("A number is missing before “{0}”.").format(token))
        while self._peek() == "%":
            self._at += 1
            found = _over(found, Number(100.0, Fraction(100)))
        return found

    def _word(self, word: str) -> Number:
        name = word.lower()
        if name in _CONSTANTS:
            return Number(_CONSTANTS[name])
        if name == "log":
            raise AnswerError(
                tr("log could be to base 10 or e: write ln for the natural logarithm.")
            )
        if name not in _FUNCTIONS:
            raise AnswerError(tr("“{0}” cannot be read: give a number.").format(word[:20]))
        self._deeper()
        inner = self._factor()  # tanh(2)^2 is the square of tanh(2)
        self._depth -= 1
        return _applied(name, inner)


def _literal(token: str) -> Number:
    mantissa, _, power = token.lower().replace(",", ".").partition("e")
    if len(power) > 4 or abs(int(power or 0)) > LARGEST_EXPONENT:
        raise AnswerError(tr("That number is too large or too small to be an answer here."))
    exact = Fraction(mantissa.rstrip(".")) * Fraction(10) ** int(power or 0)
    return _number(float(exact), exact)


def _number(value: float, exact: Fraction | None) -> Number:
    if not math.isfinite(value) or abs(value) > LARGEST:
        raise AnswerError(tr("That number is too large to be an answer here."))
    if exact is not None and (
        exact.numerator.bit_length() > _MOST_BITS or exact.denominator.bit_length() > _MOST_BITS
    ):
        exact = None
    return Number(value, exact)


def _plus(a: Number, b: Number) -> Number:
    exact = None if a.exact is None or b.exact is None else a.exact + b.exact
    return _number(a.value + b.value, exact)


def _negative(a: Number) -> Number:
    return Number(-a.value, None if a.exact is None else -a.exact)


def _times(a: Number, b: Number) -> Number:
    exact = None if a.exact is None or b.exact is None else a.exact * b.exact
    return _number(a.value * b.value, exact)


def _over(a: Number, b: Number) -> Number:
    if b.value == 0:
        raise AnswerError(tr("That divides by 0."))
    exact = None if a.exact is None or b.exact is None else a.exact / b.exact
    return _number(a.value / b.value, exact)


def _raise(base: Number, exponent: Number) -> Number:
    if abs(exponent.value) > LARGEST_EXPONENT:
        raise AnswerError(tr("An exponent may be at most {0} here.").format(LARGEST_EXPONENT))
    if base.value == 0 and exponent.value <= 0:
        raise AnswerError(tr("0 can only be raised to a positive power."))
    whole = exponent.exact is not None and exponent.exact.denominator == 1
    if base.value < 0 and not whole:
        raise AnswerError(tr("A negative number can only be raised to a whole power."))
    exact = None
    if base.exact is not None and exponent.exact is not None and whole:
        exact = base.exact ** int(exponent.exact)
    try:
        return _number(float(base.value**exponent.value), exact)
    except OverflowError:
        raise AnswerError(tr("That number is too large to be an answer here.")) from None


def _applied(name: str, inner: Number) -> Number:
    if name == "sqrt" and inner.value < 0:
        raise AnswerError(tr("A negative number has no square root here."))
    if name == "ln" and inner.value <= 0:
        raise AnswerError(tr("Only a positive number has a logarithm."))
    if name == "exp" and inner.value > LARGEST_EXPONENT:
        raise AnswerError(tr("That number is too large to be an answer here."))
    exact: Fraction | None = None
    if inner.exact is not None:
        if name == "relu":
            exact = max(Fraction(0), inner.exact)
        elif name == "abs":
            exact = abs(inner.exact)
        elif name == "sqrt":
            exact = _exact_root(inner.exact)
    return _number(_FUNCTIONS[name](inner.value), exact)


def _exact_root(x: Fraction) -> Fraction | None:
    top, bottom = math.isqrt(x.numerator), math.isqrt(x.denominator)
    return Fraction(top, bottom) if top**2 == x.numerator and bottom**2 == x.denominator else None
