"""A look that grows with its text: the rows that were heard, of the same text alone."""

from __future__ import annotations

import numpy as np
import pytest

from desktop.panels.language_model.growing import Growing
from desktop.panels.language_model.look import Look, Room, Wish
from models.following import Shown
from models.inspect import Inspection

LAYERS, HEADS, WIDTH, MOST = 2, 3, 4, 6
CHANCE = np.random.default_rng(3)


def _random(*shape: int) -> np.ndarray:
    return CHANCE.random(shape, np.float32)


@pytest.fixture
def look() -> Look:
    """Of the tokens 7, 8, 9."""
    seen = Inspection(
        (7, 8, 9), 0, (0, 1), _random(LAYERS, HEADS, 3, 3), _random(LAYERS + 1, 3, WIDTH),
        _random(50), "",
    )  # fmt: skip
    room = Room.for_growth(seen, MOST)
    return Look(
        room.front(seen, seen.ids), ("a", "b", "c"), _random(LAYERS, HEADS), 3, "", 0.1, (0, 0),
        Wish(0), None, room,
    )  # fmt: skip


def _shown(token: int, count: int) -> Shown:
    return Shown(token, count, _random(LAYERS, HEADS, count), _random(LAYERS + 1, WIDTH))


def test_what_was_heard_stands_behind_what_was_seen(look: Look) -> None:
    first, second = _shown(5, 4), _shown(6, 5)
    growing = Growing()
    growing.hear(first, "d")
    growing.hear(second, "e")
    assert growing.fits(look, [7, 8, 9, 5, 6])
    grown = growing.grown(look)
    assert (grown.inspection.ids, grown.names) == ((7, 8, 9, 5, 6), tuple("abcde"))
    attention = grown.inspection.attention
    assert attention.shape == (LAYERS, HEADS, 5, 5)
    np.testing.assert_array_equal(attention[:, :, :3, :3], look.inspection.attention)
    np.testing.assert_array_equal(attention[:, :, 3, :4], first.attention)
    np.testing.assert_array_equal(attention[:, :, 4], second.attention)
    assert not np.triu(attention, 1)[:, :, 3:].any(), "later keys are not seen"
    np.testing.assert_array_equal(grown.inspection.hidden[:, 4], second.hidden)
    assert np.shares_memory(attention, look.inspection.attention), "nothing was copied"


def test_another_text_is_not_taken_for_the_same_one(look: Look) -> None:
    """Shorter than what was looked at, or with another token in it."""
    growing = Growing()
    growing.hear(_shown(5, 3), "d")
    assert not growing.fits(look, [1, 2, 5])
    growing.hear(_shown(6, 4), "e")
    assert not growing.fits(look, [1, 2, 5, 6])
    assert growing.fits(look, [7, 8, 9, 6])


def test_there_is_an_end_to_the_room(look: Look) -> None:
    growing = Growing()
    for count in range(4, MOST + 1):
        growing.hear(_shown(5, count), "d")
    ids = [7, 8, 9] + [5] * (MOST - 2)
    assert growing.fits(look, ids)
    growing.hear(_shown(5, MOST + 1), "d")
    assert not growing.fits(look, ids)
