"""The colours of single numbers and of matrices, from the theme's diverging map: positive is blue,
negative is orange, and a small number still differs from zero."""

from __future__ import annotations

from functools import cache, lru_cache
from math import copysign, isfinite
from types import ModuleType
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QColor, QImage

from desktop.theme import theme
from desktop.theme.contrast import ratio, readable

if TYPE_CHECKING:
    from numpy.typing import NDArray

_FAINTEST = 0.18  # a small number must still differ from zero


@cache
def colour_maps() -> ModuleType:
    """The theme's maps, imported when the first number is coloured: they need numpy."""
    from desktop.theme import colour_maps as found

    return found


def value_color(value: float, largest: float) -> QColor:
    """The colour of `value` on a scale that ends at ±`largest`; grey for what is not finite."""
    if not isfinite(value):
        return theme().color("muted")
    if value == 0 or largest <= 0:
        return _zero()
    size = min(1.0, abs(value) / largest)
    share = copysign(_FAINTEST + (1 - _FAINTEST) * size, value)
    table = colour_maps().diverging(theme().tokens)
    return QColor.fromRgb(int(table[round((share + 1) / 2 * (len(table) - 1))]))


def _zero() -> QColor:
    return theme().color("panel")  # the paper: a 0 stands out less than any other number


def ink_on(background: QColor) -> QColor:
    """Text colour on `background`: the theme's ink that stands out more, made to read."""
    tokens = theme().tokens
    return QColor(_ink(tokens.text, tokens.panel, background.name()))


@lru_cache(4096)
def _ink(text: str, panel: str, ground: str) -> str:
    better = max((text, panel), key=lambda ink: ratio(ink, ground))
    return readable(better, (ground,))


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
    shares = np.where(
        sizes > 0, _FAINTEST + (1 - _FAINTEST) * np.minimum(sizes / (end or 1.0), 1.0), 0.0
    )
    table = colour_maps().diverging(theme().tokens)
    places = (np.copysign(shares, cells) + 1) / 2 * (len(table) - 1)
    pixels = table[np.rint(np.where(finite, places, 0.0)).astype(np.intp)]
    pixels[(shares == 0) & finite] = _zero().rgb()
    pixels[~finite] = theme().color("muted").rgb()
    height, width = cells.shape
    image = QImage(pixels.tobytes(), width, height, 4 * width, QImage.Format.Format_RGB32)
    return image.copy()  # the bytes belong to this call
