"""The theme's colour maps, under the name by which plots know them."""

from desktop.theme.colour_maps import (
    colour,
    diverging,
    image,
    indices,
    sequential,
    soft,
    soft_ramp,
    to_oklab,
)

__all__ = [
    "colour",
    "diverging",
    "image",
    "indices",
    "sequential",
    "soft",
    "soft_ramp",
    "to_oklab",
]
