"""Numbers as students type them, whatever their country, and junk as they paste it."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.widgets.names import set_names, space_text, subscripted
from desktop.widgets.numbers import NumberError, parse_number, size_text, vector_text
from engine.numbers import typed


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2", 2),
        ("0.5", 0.5),
        ("0,5", 0.5),
        (",5", 0.5),
        (" -1 ", -1),
        ("−1", -1),
        ("+3", 3),
        ("1/3", float(Fraction(1, 3))),
        ("-2/3", float(Fraction(-2, 3))),
        ("1e-3", 0.001),
        ("2.", 2),
        ("-0", 0),
    ],
)
def test_a_number_is_read(text: str, value: float) -> None:
    assert parse_number(text) == value


@pytest.mark.parametrize(
    "text",
    ["", "  ", "x", "1_0", "1e99999999", "9**9**9", "--1", "1/0", "1,2,3", "٣", "\x00", "1" * 100,
     "nan", "inf", "1e999", "\u202e1", "0x10", "1/2/3", "\ud800"],
)  # fmt: skip
def test_anything_else_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(NumberError) as caught:
        parse_number(text)
    assert str(caught.value).endswith((".", "308."))
    assert "\x00" not in str(caught.value)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_what_is_offered_for_editing_reads_back_the_same(value: float) -> None:
    assert parse_number(typed(value)) == value


@given(st.text(max_size=80))
def test_any_text_is_a_finite_number_or_a_sentence(text: str) -> None:
    outcome: float | str
    try:
        outcome = parse_number(text)
    except NumberError as error:
        outcome = str(error)
    assert outcome != ""
    assert isinstance(outcome, str) or abs(outcome) < float("inf")


def test_vectors_are_shortened_in_the_middle() -> None:
    assert vector_text([4, 2]) == "(4, 2)"
    assert vector_text([0.95861, 0.74612]) == "(0.9586, 0.7461)"
    assert vector_text([1, 2, 3, 4, 5, 9]) == "(1, 2, 3, …, 9)"
    assert vector_text([7]) == "7"


def test_names_and_spaces_are_set_as_mathematics() -> None:
    assert subscripted("f_1") == "f₁"
    assert subscripted("x_{12}") == "x₁₂"
    assert subscripted("f_q") == "f_q"  # Unicode has no such letter
    assert subscripted("_1") == "_1"
    assert subscripted("ReLU") == "ReLU"
    assert set_names("draw a wire to f_2.") == "draw a wire to f₂."
    assert space_text((2,)) == "ℝ²"
    assert space_text((12,)) == "ℝ¹²"
    assert space_text((1,)) == "ℝ"
    assert space_text((8, 8, 1)) == "8×8×1"
    assert space_text(None) == "?"


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (1_000, "1.0 KB"),
        (12_345, "12 KB"),
        (999_600, "1.0 MB"),
        (1_250_000, "1.2 MB"),
        (3_000_000_000_000, "3000 GB"),
    ],
)
def test_sizes_for_people(count: int, text: str) -> None:
    assert size_text(count) == text
