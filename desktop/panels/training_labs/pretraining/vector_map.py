"""Token vectors on a plane: each token written where its vector lies; a click asks for its kin."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.plots.plane import PlanePlot, View
from desktop.plots.plot import mono
from desktop.theme import theme
from desktop.widgets.tokens import visible
from engine.language import tr

_KINDS = {"word": "linear", "name": "combine", "part": "activation", "sign": "group"}
_KIND_NAMES = {
    "word": tr("words"),
    "name": tr("names"),
    "part": tr("parts of words"),
    "sign": tr("signs"),
}

_Laid = list[tuple[QRectF, tuple[int, bool]]]  # box, index, and whether the word is written

_DOT = 2.0  # radius of a token that there is no room to write


def kind_of(text: str) -> str:
    """What a token is, by its letters: a word, a name, a part of a word, or a sign."""
    word = text.strip()
    if not word.isalpha():
        return "sign"
    if word[0].isupper():
        return "name"
    return "word" if text[:1].isspace() else "part"


class VectorMap(PlanePlot):
    """`picked(id)` follows a click on a token, or Enter on the one that Tab-less arrows reached."""

    picked = Signal(int)

    def __init__(self) -> None:
        super().__init__(tr("Token vectors"))
        self.ticks_shown = False
        self.x_name, self.y_name = tr("first component"), tr("second component")
        self.empty_text = tr("Train, and the tokens’ vectors find their places here.")
        self._ids: tuple[int, ...] = ()
        self._names: tuple[str, ...] = ()
        self._colours: tuple[str, ...] = ()
        self._places: NDArray[np.float64] = np.zeros((0, 2))
        self._chosen = -1
        self._pressed: QPointF | None = None
        self._extent: View | None = None
        self._laid: tuple[Any, _Laid] | None = None  # until places, view or size are others

    def set_tokens(self, ids: Sequence[int], names: Sequence[str]) -> None:
        """Which tokens there are."""
        self._ids = tuple(ids)
        self._names = tuple(visible(name) for name in names)
        self._colours = tuple(_KINDS[kind_of(name)] for name in names)
        self._places = np.zeros((0, 2))
        self._extent = self._laid = None
        self.content_changed()

    def set_places(self, places: NDArray[np.float64], chosen: int) -> None:
        """Where they lie, (n, 2), and which one is chosen (an id)."""
        if len(places) != len(self._ids) or not len(places):
            return
        self._places, self._chosen, self._laid = places, chosen, None
        home = self._fitted(places)
        if home != self._home:
            self.set_home(home, go=self.at_home)
        self.content_changed()

    def _fitted(self, places: NDArray[np.float64]) -> View:
        """What to see of them: it follows the cloud but does not shake with it."""
        least, most = places.min(axis=0), places.max(axis=0)
        size = np.maximum(most - least, 1e-6)
        left, bottom = (least - size * (0.12, 0.06)).tolist()
        right, top = (most + size * (0.12, 0.06)).tolist()
        if self._extent is not None:
            held = self._extent
            inside = held.left <= left and right <= held.right
            inside = inside and held.bottom <= bottom and top <= held.top
            small = right - left < 0.75 * held.width or top - bottom < 0.75 * held.height
            if inside and not small:
                return held
        spare_x, spare_y = ((right - left) * 0.04, (top - bottom) * 0.04)
        self._extent = View(left - spare_x, right + spare_x, bottom - spare_y, top + spare_y)
        return self._extent

    @property
    def places(self) -> NDArray[np.float64]:
        """Where the tokens lie."""
        return self._places

    def draw_content(self, painter: QPainter, area: QRectF, view: View) -> None:
        if not len(self._places):
            painter.setFont(theme().font("small"))
            painter.setPen(theme().color("muted"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(area.adjusted(8, 4, -8, -4), int(flags), self.empty_text)
            return
        font = mono("mono-small")
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        up = metrics.ascent() / 2 - 1
        for place, (index, word) in self._laid_out(area, metrics):
            ink = theme().ink(self._colours[index])
            if not word:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(ink)
                painter.drawEllipse(place.center(), _DOT, _DOT)
                continue
            if self._ids[index] == self._chosen:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme().color("accent_soft"))
                painter.drawRoundedRect(place.adjusted(-3, -1, 3, 1), 4, 4)
            painter.setPen(ink)
            at = QPointF(place.left(), place.center().y() + up)
            painter.drawText(at, self._names[index])

    def written(self) -> list[str]:
        """The tokens that are written out as the map stands; the others are dots."""
        metrics = QFontMetricsF(mono("mono-small"))
        laid = self._laid_out(self.area(), metrics)
        return [self._names[index] for _, (index, word) in laid if word]

    def _laid_out(self, area: QRectF, metrics: QFontMetricsF) -> _Laid:
        """Dots first, then words, none over another: the chosen one, then the commonest."""
        key = (area.getRect(), metrics.height(), self.view, self._chosen)
        if self._laid is None or self._laid[0] != key:
            self._laid = (key, self._lay_out(area, metrics))
        return self._laid[1]

    def _lay_out(self, area: QRectF, metrics: QFontMetricsF) -> _Laid:
        height = metrics.height()
        widths = [metrics.horizontalAdvance(name or "0") for name in self._names]
        order = sorted(range(len(self._ids)), key=lambda i: self._ids[i] != self._chosen)
        places = self._places.tolist()
        taken: list[tuple[float, float, float]] = []  # centre and width of each word
        words: _Laid = []
        dots: _Laid = []
        for index in order:
            at = self.to_screen(places[index][0], places[index][1], area)
            x, y, wide = at.x(), at.y(), widths[index]
            free = all(
                abs(y - other_y) >= height or 2 * abs(x - other_x) >= wide + other_wide
                for other_x, other_y, other_wide in taken
            )
            if free:
                taken.append((x, y, wide))
            box = QRectF(x - wide / 2, y - height / 2, wide, height)
            (words if free else dots).append((box, (index, free)))
        return dots + words

    # --- pointer and keys --------------------------------------------------------------------
    def nearest_to(self, position: QPointF) -> int:
        """The index of the token under a point, or −1."""
        if not len(self._places):
            return -1
        area = self.area()
        best, found = 18.0, -1
        for index, place in enumerate(self._places.tolist()):
            at = self.to_screen(place[0], place[1], area)
            distance = max(abs(at.x() - position.x()) / 1.6, abs(at.y() - position.y()))
            if distance < best:
                best, found = distance, index
        return found

    def read_out(self, position: QPointF) -> str:
        index = self.nearest_to(position)
        return tr("{0}: click for its neighbours").format(self._names[index]) if index >= 0 else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is None or (pressed - event.position()).manhattanLength() > 4:
            return
        index = self.nearest_to(event.position())
        if index >= 0:
            self.picked.emit(self._ids[index])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {Qt.Key.Key_BracketLeft: -1, Qt.Key.Key_BracketRight: 1}
        step = keys.get(Qt.Key(event.key()))
        if step is None or not self._ids:
            super().keyPressEvent(event)
            return
        now = self._ids.index(self._chosen) if self._chosen in self._ids else 0
        self.picked.emit(self._ids[(now + step) % len(self._ids)])

    # --- what it says ------------------------------------------------------------------------
    def table(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        rows = zip(self._names, self._places.tolist(), strict=False)
        return [tr("token"), self.x_name, self.y_name], ([name, *place] for name, place in rows)

    def describe(self) -> str:
        if not len(self._places):
            return f"{self.title}: {self.empty_text}"
        count = len(self._ids)
        return tr("{0}: {1} tokens on a plane. [ and ] choose one.").format(self.title, count)


class KindKey(QWidget):
    """Which colour of the map is what kind of token, each name in its colour."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Colours of the map"))
        self.setAccessibleDescription(", ".join(_KIND_NAMES.values()))
        self.setToolTip(
            tr(
                "A token that begins with a space begins a word; one with a capital is a name or "
                "the "
                "beginning of a sentence."
            )
        )
        theme().changed.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, round(QFontMetricsF(theme().font("small")).height()) + 2)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setFont(theme().font("small"))
            metrics = QFontMetricsF(painter.font())
            left = 2.0
            for kind, name in _KIND_NAMES.items():
                painter.setPen(theme().ink(_KINDS[kind]))
                painter.drawText(QPointF(left, metrics.ascent() + 1), name)
                left += metrics.horizontalAdvance(name) + theme().px(12)
