"""What students type: read rightly, or refused with a sentence, and never slow or evaluated."""

from __future__ import annotations

import math
import sys
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.exercises import answers
from engine.exercises.answers import MOST_CHARACTERS, Number, parse_number, parse_token
from engine.exercises.errors import AnswerError

READ = {
    "3": Fraction(3),
    " 3 ": Fraction(3),
    "+3": Fraction(3),
    "-3": Fraction(-3),
    "−3": Fraction(-3),
    "--3": Fraction(3),
    "0.25": Fraction(1, 4),
    "0,25": Fraction(1, 4),
    ".5": Fraction(1, 2),
    ",5": Fraction(1, 2),
    "5.": Fraction(5),
    "1/3": Fraction(1, 3),
    "−2/6": Fraction(-1, 3),
    "1⁄2": Fraction(1, 2),
    "1/2 + 1/3": Fraction(5, 6),
    "2·3 − 1": Fraction(5),
    "2 × 3 ÷ 4": Fraction(3, 2),
    "2(3 + 1)": Fraction(8),
    "(1 + 2)(3 + 4)": Fraction(21),
    "2^3": Fraction(8),
    "2**3": Fraction(8),
    "2^-2": Fraction(1, 4),
    "-2^2": Fraction(-4),
    "2^3^2": Fraction(512),
    "3²": Fraction(9),
    "10⁻²": Fraction(1, 100),
    "1e-3": Fraction(1, 1000),
    "2E3": Fraction(2000),
    "75 %": Fraction(3, 4),
    "√9": Fraction(3),
    "sqrt(1/4)": Fraction(1, 2),
    "relu(-3)": Fraction(0),
    "abs(-1/2)": Fraction(1, 2),
    "1\u00a0+\u202f2": Fraction(3),
}
NEAR = {
    "√2": math.sqrt(2),
    "2√2": 2 * math.sqrt(2),
    "sqrt(2)": math.sqrt(2),
    "e": math.e,
    "e^-1": math.exp(-1),
    "e^(-1/2)": math.exp(-0.5),
    "e⁻¹": math.exp(-1),
    "exp(-1)": math.exp(-1),
    "2e": 2 * math.e,
    "tanh(2)": math.tanh(2),
    "tanh 2": math.tanh(2),
    "TANH(2)": math.tanh(2),
    "tanh(2)^2": math.tanh(2) ** 2,
    "-tanh(0,5)": -math.tanh(0.5),
    "ln 3 / 2": math.log(3) / 2,
    "σ(1)": 1 / (1 + math.exp(-1)),
    "π/2": math.pi / 2,
    "1/(1 + e^-2)": 1 / (1 + math.exp(-2)),
}
REFUSED = (
    "", "   ", "nothing", "x", "nan", "inf", "infinity", "None", "1_0", "1 2", "1 000", "1.2.3",
    "1.000,5", "1,2,3", "1/0", "0/0", "0^0", "0^-1", "√-4", "√(-4)", "ln(0)", "ln(-1)", "log(3)",
    "(-8)^(1/3)", "2 +", "* 2", "(1", "1)", "()", "^2", "2^", "3!", "1½", "½",
    "٣", "۳", "３", "१२", "\u202e5", "5\u200f", "5\x00", "\x00", "\ud800", "5\u200b", "0x10", "0b1",
    "1e+", "9**9**9", "9^9^9", "1e99999999", "1e-99999999", "1e999", "e^e^e^e", "exp(1000)",
    "10^60", "(10^14)(10^14)", "-" * 50_000, "-" * 50_000 + "1", "(" * 50_000, "1" * 50_000,
    "√" * 110 + "4", "(" * 50 + "1" + ")" * 50, "2^" * 50 + "2", "9" * 45, "1" * 10_000_000,
    "__import__('os').system('true')", "exec('1')", "[].__class__", "lambda: 0", "f'{1}'",
    "1; 2", "1 if 1 else 2", "0o7", "1j", "1+1j", r"\frac{1}{2}", "$3$", "<b>3</b>", "3 apples",
)  # fmt: skip


@pytest.mark.parametrize("text", READ)
def test_rational_answers_are_exact(text: str) -> None:
    found = parse_number(text)
    assert found.exact == READ[text]
    assert found.value == pytest.approx(float(READ[text]))
    assert found.cell == READ[text]


@pytest.mark.parametrize("text", NEAR)
def test_other_answers_are_near(text: str) -> None:
    found = parse_number(text)
    assert found.exact is None
    assert found.value == pytest.approx(NEAR[text], rel=1e-14)


@pytest.mark.parametrize("text", REFUSED, ids=lambda text: ascii(text[:24]))
def test_what_is_no_number_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(AnswerError) as caught:
        parse_number(text)
    sentence = str(caught.value)
    assert sentence.endswith((".", "?"))
    assert len(sentence) < 120
    assert "\x00" not in sentence
    assert all(sign.isprintable() for sign in sentence)


def test_hostile_answers_cost_little(monkeypatch: pytest.MonkeyPatch) -> None:
    """Counted rather than timed: few calls, and no number of more than some thousand bits."""
    bits: list[int] = []
    keep = answers._number

    def watched(value: float, exact: Fraction | None) -> Number:
        if exact is not None:
            bits.append(exact.numerator.bit_length() + exact.denominator.bit_length())
        return keep(value, exact)

    monkeypatch.setattr(answers, "_number", watched)
    worst = ("(10^14 + 1)^64", "1/(10^14 + 1)^64", "3^64 * 3^-64 + 1/7^40 + 1/11^38 + 1/13^36")
    for text in (*REFUSED, *READ, *NEAR, *worst):
        calls: list[str] = []
        sys.setprofile(lambda frame, event, argument, log=calls: log.append(event))
        try:
            outcome(text)
        finally:
            sys.setprofile(None)
        assert len(calls) < 10_000, ascii(text[:40])
    assert max(bits) < 20_000


def outcome(text: str) -> Number | str:
    """The number, or the sentence that refuses it."""
    try:
        return parse_number(text)
    except AnswerError as error:
        return str(error)


def token_outcome(text: str) -> str:
    try:
        return parse_token(text)
    except AnswerError as error:
        return str(error)


@given(st.text(max_size=MOST_CHARACTERS + 20))
def test_any_text_is_read_or_refused(text: str) -> None:
    found = outcome(text)
    assert isinstance(found, Number) or found.endswith(".")
    assert token_outcome(text)


@given(st.text("0123456789.,+-*/^()√e %πrelutanhsq⁻²−", max_size=40))
def test_arithmetic_like_text_gives_a_finite_number_or_a_sentence(text: str) -> None:
    found = outcome(text)
    if isinstance(found, str):
        assert found.endswith(".")
        return
    assert math.isfinite(found.value)
    if found.exact is not None:
        assert float(found.exact) == pytest.approx(found.value, rel=1e-9, abs=1e-300)


@given(st.fractions(min_value=-(10**6), max_value=10**6, max_denominator=10**4))
def test_fractions_round_trip(value: Fraction) -> None:
    assert parse_number(f"{value.numerator}/{value.denominator}").exact == value


@given(st.floats(1e-6, 1e6) | st.floats(-1e6, -1e-6))
def test_decimals_round_trip(value: float) -> None:
    assert parse_number(repr(value)).value == value


@given(st.recursive(
    st.integers(0, 99).map(str),
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from(["+", "-", "*"]), inner).map("".join),
        inner.map(lambda text: f"({text})"),
    ),
    max_leaves=12,
))  # fmt: skip
def test_sums_and_products_agree_with_python(text: str) -> None:
    """On text that hypothesis built from digits, signs and brackets, Python is the authority."""
    if len(text) <= MOST_CHARACTERS:
        right = eval(text, {"__builtins__": {}})
        if abs(right) < 1e15 and text.count("(") < 15:
            found = outcome(text)
            if isinstance(found, Number):
                assert found.exact == right
            else:
                assert "too large" in found


def test_tokens() -> None:
    assert parse_token(" the ") == "the"
    assert parse_token("“th”") == "th"
    assert parse_token("e\u0301") == "é"
    for text in ("", "  ", "a\x00b", "\u202eab", "a\nb", "\ud800", "x" * 10_000_000):
        with pytest.raises(AnswerError, match=r"\.$"):
            parse_token(text)


def test_a_number_shows_its_fraction() -> None:
    assert Number(0.5, Fraction(1, 2)).cell == Fraction(1, 2)
    assert Number(0.5).cell == 0.5


def test_a_number_has_no_more_digits_than_anybody_writes() -> None:
    assert parse_number("0." + "1" * 39).exact is None, "a long fraction goes on as a decimal"
    with pytest.raises(AnswerError, match="at most 40 digits"):
        parse_number("0." + "1" * 40)
