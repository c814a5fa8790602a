"""Positive is blue, negative is orange, zero is the paper: the colours of numbers, everywhere."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QColor, QImage

from desktop.theme import theme
from desktop.theme.contrast import ratio, readable

if TYPE_CHECKING:
    from numpy.typing import NDArray

_FAINTEST = 0.18  # a small number must still differ from zero


def blend(below: QColor, above: QColor, share: float) -> QColor:
    """`above` laid over `below` with opacity `share` from 0 to 1."""
    keep = 1.0 - share
    return QColor.fromRgbF(
        below.redF() * keep + above.redF() * share,
        below.greenF() * keep + above.greenF() * share,
        below.blueF() * keep + above.blueF() * share,
    )


def value_color(value: float, largest: float) -> QColor:
    """The colour of `value` on a scale that ends at ±`largest`; grey for what is not finite."""
    t = theme()
    if value != value or value in (float("inf"), float("-inf")):
        return t.color("muted")
    if value == 0 or largest <= 0:
        return t.color("panel")
    share = _FAINTEST + (1 - _FAINTEST) * min(1.0, abs(value) / largest)
    return blend(t.color("panel"), t.color("positive" if value > 0 else "negative"), share)


def ink_on(background: QColor) -> QColor:
    """Text colour on `background`: the theme's ink that stands out more, made to read."""
    tokens = theme().tokens
    ground = background.name()
    better = max((tokens.text, tokens.panel), key=lambda ink: ratio(ink, ground))
    return QColor(readable(better, (ground,)))


@cache
def _deep(color: str, ink: str) -> str:
    # The ground gives way here and not the ink: contrast is the same from either side.
    return readable(color, (ink,))


def header_color(category: str) -> QColor:
    """A category's colour, deep enough for the header text that stands on it."""
    tokens = theme().tokens
    return QColor(_deep(tokens.category(category), tokens.on_accent))


def heat_image(values: NDArray[Any], largest: float | None = None) -> QImage:
    """A matrix as a picture of one pixel per cell, in the colours of `value_color`."""
    import numpy as np

    cells: Any = np.asarray(values, dtype=np.float64)
    finite = np.isfinite(cells)
    sizes = np.where(finite, np.abs(cells), 0.0)
    end = largest if largest is not None else float(sizes.max(initial=0.0))
    shares = np.where(sizes > 0, _FAINTEST + (1 - _FAINTEST) * sizes / (end or 1.0), 0.0)
    share: Any = np.clip(shares, 0.0, 1.0)[..., None]
    t = theme()
    paper, plus, minus, odd = (
        np.array([color.red(), color.green(), color.blue()], dtype=np.float64)
        for color in map(t.color, ("panel", "positive", "negative", "muted"))
    )
    rgb = paper * (1 - share) + np.where(cells[..., None] > 0, plus, minus) * share
    rgb[~finite] = odd
    pixels = np.empty((*cells.shape, 4), dtype=np.uint8)
    pixels[..., :3] = np.round(rgb)
    pixels[..., 3] = 255
    height, width = cells.shape
    image = QImage(pixels.tobytes(), width, height, 4 * width, QImage.Format.Format_RGBA8888)
    return image.copy()  # the bytes belong to this call
