"""Where the window was: remembered at the end, brought back onto a screen that exists."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from desktop.settings import Settings

USUAL = QSize(1440, 900)
SMALLEST = QSize(760, 520)
_GRIP = 120  # so much of the title bar must be in reach, in pixels


def remember(window: QMainWindow, settings: Settings) -> None:
    """Note size, place and state of the window."""
    geometry = bytes(window.saveGeometry().toBase64().data()).decode("ascii")
    settings.set("window_geometry", geometry)
    settings.set("window_maximised", window.isMaximized())


def bring_back(window: QMainWindow, settings: Settings) -> None:
    """Restore what `remember` noted; at the first start, or from junk, the usual size."""
    saved = settings.get("window_geometry").encode("ascii", "ignore")
    restored = bool(saved) and window.restoreGeometry(QByteArray.fromBase64(QByteArray(saved)))
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    if not screens:
        window.resize(USUAL)
        return
    if not restored:
        window.resize(USUAL.boundedTo(screens[0].size()))
        place = QRect(window.geometry())
        place.moveCenter(screens[0].center())
        window.move(place.topLeft())
    elif not window.isMaximized() and not window.isFullScreen():
        window.setGeometry(on_screen(window.geometry(), screens))
    if settings.get("window_maximised"):
        window.showMaximized()


def on_screen(window: QRect, screens: Sequence[QRect]) -> QRect:
    """`window` where its title bar can be grasped on one of `screens`, else moved and shrunk."""
    title_bar = QRect(window.x(), window.y(), window.width(), 24)
    for screen in screens:
        seen = screen.intersected(title_bar)
        if seen.width() >= min(_GRIP, window.width()) and seen.height() >= 12:
            return window
    target = screens[0]
    size = window.size().boundedTo(target.size())
    place = QRect(target.topLeft(), size)
    place.moveCenter(target.center())
    return place
