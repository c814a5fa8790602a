"""Contrast as WCAG 2.2 defines it, and the nearest shade of a colour that can be read.

Source: W3C, Web Content Accessibility Guidelines 2.2, “relative luminance” and “contrast ratio”.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

TEXT = 4.5
GRAPHICS = 3.0


def ratio(first: str, second: str) -> float:
    """The contrast of two colours (#RRGGBB), from 1 (equal) to 21 (black on white)."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@cache
def readable(color: str, grounds: Sequence[str], target: float = TEXT) -> str:
    """`color`, made as little darker or lighter as `target` against every ground asks for.

    `grounds` is a tuple of #RRGGBB, all dark or all light.
    """
    if all(ratio(color, ground) >= target for ground in grounds):
        return color
    towards = 0 if _luminance(grounds[0]) > 0.18 else 255
    channels = _channels(color)
    for percent in range(1, 101):
        mixed = "#" + "".join(
            f"{round(channel + (towards - channel) * percent / 100):02X}" for channel in channels
        )
        if all(ratio(mixed, ground) >= target for ground in grounds):
            return mixed
    return "#000000" if towards == 0 else "#FFFFFF"


def _channels(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def _luminance(color: str) -> float:
    def linear(channel: int) -> float:
        share = channel / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(channel) for channel in _channels(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
