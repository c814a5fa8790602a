"""From numbers to colours, everywhere: one hue for amounts, blue and orange for signs.

The maps are tables of 256 colours interpolated in OKLab (Björn Ottosson, 2020, "A perceptual
color space for image processing"), where equal steps look equally large.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

from desktop.theme.tokens import Tokens

_STEPS = 256

# Linear sRGB → cone response → OKLab, the two matrices of the paper.
_TO_CONES = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
_TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)


def _linear(rgb: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)


def _encoded(rgb: NDArray[np.float64]) -> NDArray[np.float64]:
    rgb = np.clip(rgb, 0.0, 1.0)
    return np.where(rgb <= 0.0031308, rgb * 12.92, 1.055 * rgb ** (1 / 2.4) - 0.055)


def to_oklab(colour: str) -> NDArray[np.float64]:
    """`#RRGGBB` as OKLab (L, a, b); L runs from 0 (black) to 1 (white)."""
    rgb = np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    return _TO_LAB @ np.cbrt(_TO_CONES @ _linear(rgb))


def _from_oklab(lab: NDArray[np.float64]) -> NDArray[np.float64]:
    cones = (lab @ np.linalg.inv(_TO_LAB).T) ** 3
    return _encoded(cones @ np.linalg.inv(_TO_CONES).T)


def _table(stops: tuple[str, ...]) -> NDArray[np.uint32]:
    """256 colours through evenly spaced stops, as 0xAARRGGBB."""
    labs = np.array([to_oklab(stop) for stop in stops])
    at = np.linspace(0, len(stops) - 1, _STEPS)
    lab = np.stack([np.interp(at, np.arange(len(stops)), labs[:, i]) for i in range(3)], axis=1)
    rgb = np.rint(_from_oklab(lab) * 255).astype(np.uint32)
    return (np.uint32(0xFF000000) | rgb[:, 0] << 16 | rgb[:, 1] << 8 | rgb[:, 2]).astype(np.uint32)


@lru_cache(maxsize=8)
def sequential(tokens: Tokens) -> NDArray[np.uint32]:
    """For amounts from 0 to 1: from the field's quiet tone to the deep end of the accent."""
    return _table((tokens.field, tokens.accent, tokens.map_end))


@lru_cache(maxsize=8)
def diverging(tokens: Tokens) -> NDArray[np.uint32]:
    """For signed values from −1 to 1: orange, neutral, blue."""
    return _table((tokens.negative, tokens.neutral, tokens.positive))


@lru_cache(maxsize=8)
def soft(tokens: Tokens) -> NDArray[np.uint32]:
    """The same for a ground that points stand on: towards the panel's colour at both ends."""
    return _table(
        (_mixed(tokens.negative, tokens), tokens.neutral, _mixed(tokens.positive, tokens))
    )


def _mixed(colour: str, tokens: Tokens) -> str:
    parts = zip(_channels(colour), _channels(tokens.panel), strict=True)
    return "#" + "".join(f"{round(own * 0.66 + ground * 0.34):02X}" for own, ground in parts)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def soft_ramp(tokens: Tokens, token: str) -> NDArray[np.uint32]:
    """From neutral to a token's colour as a ground that points stand on."""
    return _table((tokens.neutral, _mixed(getattr(tokens, token), tokens)))


def indices(
    values: NDArray[np.floating], low: float, high: float, gamma: float = 1.0
) -> NDArray[np.uint8]:
    """Where each value falls in a table; what is not finite counts as `low`.

    `gamma` below 1 spreads the small values, which is what attention weights need.
    """
    span = high - low if high > low else 1.0
    share = np.clip((np.asarray(values, dtype=np.float32) - low) / span, 0.0, 1.0)
    share = np.nan_to_num(share, nan=0.0)
    if gamma != 1.0:
        share = share**gamma
    return np.rint(share * (_STEPS - 1)).astype(np.uint8)


def image(
    values: NDArray[np.floating],
    table: NDArray[np.uint32],
    low: float,
    high: float,
    gamma: float = 1.0,
) -> QImage:
    """A matrix (rows, columns) as an image of one pixel per value; not finite is transparent."""
    pixels = np.where(np.isfinite(values), table[indices(values, low, high, gamma)], np.uint32(0))
    height, width = pixels.shape
    # `copy` because the image must outlive the array.
    return QImage(
        pixels.data, width, height, width * 4, QImage.Format.Format_ARGB32_Premultiplied
    ).copy()


def colour(
    value: float, table: NDArray[np.uint32], low: float, high: float, gamma: float = 1.0
) -> QColor:
    """One value as a colour."""
    index = int(indices(np.array([value]), low, high, gamma)[0])
    return QColor.fromRgb(int(table[index]))
