"""Plots are read without red, green or blue cones: ends, classes and steps keep their distance."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

pytest.importorskip("PySide6")

from desktop.plots.field import CLASSES
from desktop.theme import colour_maps
from desktop.theme.tokens import DARK, LIGHT
from tests.trust.colour_blind import KINDS, channels, seen, written

THEMES = {"light": LIGHT, "dark": DARK}
APART = 0.15
"""In OKLab, where 0.02 is about the least difference that is seen side by side."""


def _lab(rgb: np.ndarray) -> np.ndarray:
    return colour_maps.to_oklab(written(rgb))


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("kind", KINDS)
def test_positive_negative_and_neutral_stay_apart(kind, theme):
    table = channels(colour_maps.diverging(THEMES[theme]))
    low, middle, high = (_lab(seen(table[at], kind)) for at in (0, 128, 255))
    for one, other in ((low, high), (low, middle), (middle, high)):
        assert np.linalg.norm(one - other) > APART


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("kind", KINDS)
def test_amounts_are_read_by_lightness_alone(kind, theme):
    table = channels(colour_maps.sequential(THEMES[theme]))[::16]
    lightness = np.array([_lab(seen(rgb, kind))[0] for rgb in table])
    steps = np.diff(lightness)
    assert (steps > 0).all() or (steps < 0).all()
    assert abs(lightness[-1] - lightness[0]) > 0.3


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("kind", KINDS)
def test_the_two_classes_stay_apart(kind, theme):
    tokens = THEMES[theme]
    one, other = (
        _lab(seen(np.array([int(c[i : i + 2], 16) / 255 for i in (1, 3, 5)]), kind))
        for c in (tokens.positive, tokens.negative)
    )
    assert np.linalg.norm(one - other) > APART


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("kind", [*KINDS, ""])
def test_the_first_three_classes_stay_apart(kind, theme):
    """Green, the third once, fell together with orange or with blue."""
    colours = [getattr(THEMES[theme], token) for token in CLASSES[:3]]
    table = [np.array([int(c[i : i + 2], 16) / 255 for i in (1, 3, 5)]) for c in colours]
    labs = [_lab(seen(rgb, kind) if kind else rgb) for rgb in table]
    for one, other in itertools.combinations(labs, 2):
        assert np.linalg.norm(one - other) > APART


def test_classes_have_shapes_too(qapp):
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QImage, QPainter

    from desktop.plots.marks import draw_mark

    seen_shapes = set()
    for kind in range(5):
        image = QImage(24, 24, QImage.Format.Format_Grayscale8)
        image.fill(255)
        painter = QPainter(image)
        painter.setBrush(painter.pen().color())
        draw_mark(painter, QPointF(12, 12), 6.0, kind)
        painter.end()
        seen_shapes.add(bytes(image.constBits()))
    assert len(seen_shapes) == 5


def test_no_two_classes_have_one_colour():
    for tokens in THEMES.values():
        assert len({getattr(tokens, token) for token in CLASSES}) == len(CLASSES)


def test_the_simulation_takes_away_what_it_should():
    """Red and green of one lightness fall together without red or green cones; grey stays grey."""
    red, green = np.array([0.75, 0.35, 0.1]), np.array([0.45, 0.5, 0.1])
    apart = np.linalg.norm(_lab(red) - _lab(green))
    for kind in ("protanopia", "deuteranopia"):
        assert np.linalg.norm(_lab(seen(red, kind)) - _lab(seen(green, kind))) < 0.6 * apart
    for kind in KINDS:
        assert np.abs(seen(np.full(3, 0.5), kind) - 0.5).max() < 0.01
