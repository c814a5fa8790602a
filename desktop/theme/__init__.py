"""Colours, type, spacing and icons: one token file, from which both themes are derived."""

from desktop.theme.icons import icon, icon_names, paint_icon, set_icon
from desktop.theme.theme import Theme, made_application, theme
from desktop.theme.tokens import DARK, LIGHT, Tokens

__all__ = [
    "DARK",
    "LIGHT",
    "Theme",
    "Tokens",
    "icon",
    "icon_names",
    "made_application",
    "paint_icon",
    "set_icon",
    "theme",
]
