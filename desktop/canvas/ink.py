"""Fonts of the canvas, in scene pixels: the view's zoom carries the text scale."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont

from desktop.theme.tokens import MONO, SANS, SERIF


@cache
def canvas_font(role: str) -> QFont:
    """A font by role: header, label, note, mono, small or maths."""
    families, pixels, weight = {
        "header": ([SANS, SERIF], 12, QFont.Weight.DemiBold),
        "label": ([SANS, SERIF], 11, QFont.Weight.Normal),
        "note": ([SANS, SERIF], 13, QFont.Weight.Normal),
        "small": ([SANS, SERIF], 10, QFont.Weight.Normal),
        "mono": ([MONO, SANS], 12, QFont.Weight.Normal),
        "maths": ([SERIF, SANS], 17, QFont.Weight.Normal),
    }[role]
    font = QFont(families)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
