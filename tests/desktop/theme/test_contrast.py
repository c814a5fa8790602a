"""Contrast worked out from the tokens: text 4.5:1, graphics 3:1, in both themes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.theme.contrast import GRAPHICS, TEXT, ratio, readable
from desktop.theme.tokens import DARK, LIGHT, Tokens

THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
CATEGORIES = ("input", "linear", "activation", "combine", "sequence", "group")
MEANING = ("accent", "positive", "negative", "right", "wrong", *CATEGORIES)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    # The extremes by definition; the greys from the worked examples of WCAG's own documents.
    [("#FFFFFF", "#000000", 21.0), ("#777777", "#FFFFFF", 4.48), ("#767676", "#FFFFFF", 4.54)],
)
def test_the_ratio_is_that_of_wcag(first: str, second: str, expected: float) -> None:
    assert ratio(first, second) == pytest.approx(expected, abs=0.005)
    assert ratio(second, first) == ratio(first, second)


@THEMES
def test_text_reads_on_every_ground(tokens: Tokens) -> None:
    for ground in tokens.grounds():
        assert ratio(tokens.text, ground) >= TEXT
        assert ratio(tokens.muted, ground) >= TEXT
        for key in MEANING:
            assert ratio(tokens.ink(key), ground) >= TEXT, (key, ground)


@THEMES
def test_filled_buttons_rail_and_tool_tips_read(tokens: Tokens) -> None:
    pairs = [
        (tokens.on_accent, tokens.accent),
        (tokens.on_accent, tokens.accent_hover),
        (tokens.rail_text, tokens.rail),
        (tokens.rail_text, tokens.rail_selected),
        ("#FFFFFF", tokens.rail_selected),
        (tokens.panel, tokens.text),
        *((tokens.on_accent, tokens.fill(key)) for key in CATEGORIES),
    ]
    for ink, ground in pairs:
        assert ratio(ink, ground) >= TEXT, (ink, ground)


@THEMES
def test_graphics_stand_out(tokens: Tokens) -> None:
    for key in MEANING:
        for ground in (tokens.panel, tokens.window):
            assert ratio(getattr(tokens, key), ground) >= GRAPHICS, (key, ground)


@THEMES
def test_dark_and_light_keep_their_colours_where_they_can(tokens: Tokens) -> None:
    """A shade is only moved where it must be: the accent reads as it is."""
    assert tokens.ink("accent") == tokens.accent
    assert tokens.ink("text") == tokens.text


_COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


@given(_COLOURS)
def test_any_colour_has_a_readable_shade(color: str) -> None:
    for ground in ("#FFFFFF", "#14181F"):
        assert ratio(readable(color, (ground,)), ground) >= TEXT


def test_both_themes_have_the_values_of_the_design() -> None:
    assert (LIGHT.window, LIGHT.accent, LIGHT.negative) == ("#F6F7F9", "#2457C5", "#D9622B")
    assert (DARK.window, DARK.accent, DARK.negative) == ("#14181F", "#7FA6F8", "#F0935F")
