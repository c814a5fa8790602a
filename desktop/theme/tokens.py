"""The design tokens. Nothing else in the program names a colour.

Contrast (WCAG 2.2, relative luminance) is checked in the tests: at least 4.5:1 for text on window
and panel, 3:1 for lines that carry meaning.
"""

from __future__ import annotations

from typing import NamedTuple

from desktop.theme.contrast import readable
from engine.language import tr


class Tokens(NamedTuple):
    """One theme's colours as #RRGGBB."""

    name: str
    window: str
    panel: str
    line: str
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_hover: str
    accent_soft: str  # selected tab, chosen row
    field: str  # buttons of the palette, chips, value badges
    hover: str
    rail: str
    rail_text: str
    rail_selected: str
    positive: str
    negative: str
    neutral: str  # zero, on a diverging map
    map_end: str  # the far end of a one-hue map, beyond the accent
    right: str
    wrong: str
    right_soft: str
    wrong_soft: str
    grid: str  # dots of the canvas, grid lines of plots
    input: str
    linear: str
    activation: str
    combine: str
    sequence: str
    group: str
    shadow: str  # #AARRGGBB

    def category(self, key: str) -> str:
        """The colour of a layer category (input, linear, activation, combine, sequence, group)."""
        return str(getattr(self, key))

    def ink(self, key: str) -> str:
        """A token as the colour of text: the same, or the nearest shade that reads 4.5:1.

        It reads on every ground that the theme has, the soft ones included.
        """
        return readable(getattr(self, key), self.grounds())

    def grounds(self) -> tuple[str, ...]:
        """Everything that text stands on, the rail and filled buttons apart."""
        return (
            self.panel,
            self.window,
            self.field,
            self.hover,
            self.accent_soft,
            self.right_soft,
            self.wrong_soft,
        )

    def fill(self, key: str) -> str:
        """A token as the ground under `on_accent` text (the head of a card, a main button)."""
        return readable(getattr(self, key), (self.on_accent,))


LIGHT = Tokens(
    name="light",
    window="#F6F7F9",
    panel="#FFFFFF",
    line="#DFE3E8",
    text="#1B2430",
    muted="#5B6675",
    accent="#2457C5",
    on_accent="#FFFFFF",
    accent_hover="#1D479F",
    accent_soft="#E4ECFB",
    field="#F1F3F7",
    hover="#E9EDF3",
    rail="#141A23",
    rail_text="#D5DCE6",
    rail_selected="#24344F",
    positive="#1F6FB2",
    negative="#D9622B",
    neutral="#F1F3F7",
    map_end="#1B2A78",
    right="#1E7F4F",
    wrong="#D9622B",
    right_soft="#E3F1E9",
    wrong_soft="#FCEBE3",
    grid="#D3D9E1",
    input="#5B6675",
    linear="#2457C5",
    activation="#B7791F",
    combine="#1E7F4F",
    sequence="#7A4FBF",
    group="#A23B72",
    shadow="#22101828",
)

DARK = Tokens(
    name="dark",
    window="#14181F",
    panel="#1C222B",
    line="#323B47",
    text="#E8ECF2",
    muted="#9AA6B5",
    accent="#7FA6F8",
    on_accent="#0E1420",
    accent_hover="#A3C0FB",
    accent_soft="#26344F",
    field="#262E39",
    hover="#2E3744",
    rail="#0E1218",
    rail_text="#C3CCD8",
    rail_selected="#26344F",
    positive="#6DB3EE",
    negative="#F0935F",
    neutral="#262E39",
    map_end="#DCE7FF",
    right="#5FC892",
    wrong="#F0935F",
    right_soft="#1F3A2E",
    wrong_soft="#43302A",
    grid="#2C3541",
    input="#9AA6B5",
    linear="#7FA6F8",
    activation="#DDA44B",
    combine="#5FC892",
    sequence="#B190EE",
    group="#E07FB2",
    shadow="#66000000",
)

# Spacing runs in steps of 4 px; a card's corner has radius 8.
STEP = 4
RADIUS = 8
BASE_POINT_SIZE = 10.0
SANS = "Inter"
MONO = tr("JetBrains Mono")
SERIF = "STIX"
