"""The icons: one family of SVG files, drawn in the colour of the text around them.

`icon` makes one; `set_icon` gives one to a button or an action and redraws it whenever the theme
changes. A file says `currentColor`, so that one drawing serves both themes.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from desktop.theme.theme import theme

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).parent / "icons"
_SIZES = (16, 20, 24, 32, 48)


class _Carrier(Protocol):
    """A button or an action: a QObject that shows an icon."""

    def setIcon(self, icon: QIcon) -> None: ...


def icon_names() -> tuple[str, ...]:
    """The names of all icons, sorted."""
    return tuple(sorted(path.stem for path in ICONS.glob("*.svg")))


@cache
def _drawing(name: str) -> bytes:
    return (ICONS / f"{name}.svg").read_bytes()


def paint_icon(painter: QPainter, name: str, rect: QRectF, color: QColor) -> None:
    """Draw an icon into `rect`, for widgets that paint themselves."""
    _renderer(name, color).render(painter, rect)


def _renderer(name: str, color: QColor) -> QSvgRenderer:
    return _renderer_in(name, color.name())


@lru_cache(maxsize=256)  # reading a drawing takes longer than drawing it
def _renderer_in(name: str, color: str) -> QSvgRenderer:
    from PySide6.QtSvg import QSvgRenderer

    return QSvgRenderer(QByteArray(_drawing(name).replace(b"currentColor", color.encode("ascii"))))


def icon(name: str, token: str = "text", chosen: str = "") -> QIcon:
    """An icon in the colour of `token`; `chosen` colours it where its button is checked.

    Raises FileNotFoundError for a name without a file.
    """
    result = QIcon()
    states = [(QIcon.Mode.Normal, QIcon.State.Off, token)]
    if token != "muted":
        states.append((QIcon.Mode.Disabled, QIcon.State.Off, "muted"))
    if chosen:
        states.append((QIcon.Mode.Normal, QIcon.State.On, chosen))
    for mode, state, which in states:
        for pixmap in _pixmaps(name, theme().color(which).name()):
            result.addPixmap(pixmap, mode, state)
    return result


def set_icon(target: QObject, name: str, token: str = "text", chosen: str = "") -> None:
    """Give `target` (a button, an action) an icon that follows the theme."""
    for keeper in target.findChildren(_Keeper, options=Qt.FindChildOption.FindDirectChildrenOnly):
        keeper.choose(name, token, chosen)
        return
    _Keeper(target).choose(name, token, chosen)


class _Keeper(QObject):
    """Lives as long as the button it serves, and redraws its icon in a new theme's colour."""

    def __init__(self, target: QObject) -> None:
        super().__init__(target)
        self._choice: tuple[str, str, str] | None = None
        theme().changed.connect(self._follow)

    def _follow(self) -> None:
        target = self.parent()
        if target is not None:
            theme().in_turn(target, self._refresh)

    def choose(self, name: str, token: str, chosen: str) -> None:
        self._choice = (name, token, chosen)
        self._refresh()

    def _refresh(self) -> None:
        if self._choice is not None:
            target: _Carrier = self.parent()  # type: ignore[assignment]
            target.setIcon(icon(*self._choice))


@cache
def _pixmaps(name: str, color: str) -> tuple[QPixmap, ...]:
    # Twice the size with a pixel ratio of 2: sharp on dense screens, smoothly reduced elsewhere.
    renderer = _renderer(name, QColor(color))
    found: list[QPixmap] = []
    for size in _SIZES:
        pixmap = QPixmap(size * 2, size * 2)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            renderer.render(painter, QRectF(0, 0, size * 2, size * 2))
        pixmap.setDevicePixelRatio(2.0)
        found.append(pixmap)
    return tuple(found)
