"""How large a window opens: as it wants to, and never larger than its screen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_MARGIN = 80  # pixels of the screen that a window leaves free


def open_at(window: QWidget, width: int, height: int) -> None:
    """Give `window` this size in pixels, or what its screen has room for."""
    room = window.screen().availableGeometry().size()
    window.resize(QSize(width, height).boundedTo(room - QSize(_MARGIN, _MARGIN)))
