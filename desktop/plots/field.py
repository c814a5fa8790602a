"""A field of numbers over the plane as colours, with level lines, and examples as points on it.

The colours come either from the numbers or ready-made from a worker, so that a frame of a network
in training costs the window no more than scaling one small picture.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from desktop.plots import colours
from desktop.plots.contour import level_lines
from desktop.plots.marks import draw_mark
from desktop.plots.plane import PlanePlot, View
from desktop.plots.plot import extremes
from desktop.theme import theme
from engine.language import tr
from engine.numbers import plain

POINT = 3.0  # radius of an example on the map, in pixels
CLASSES = ("negative", "positive", "text", "combine", "group", "sequence", "activation", "input",
           "accent", "map_end")  # fmt: skip
"""Tokens of classes 0, 1, 2 …; with two, class 1 is blue as everything that points up is. The first
three differ to every eye; of more, the shapes of their marks tell too (`marks`)."""

Pixels = NDArray[np.uint32]
Values = NDArray[np.floating]


class FieldMap(PlanePlot):
    """`values` (rows, columns) from bottom to top. `pressed(x, y)` follows a click or drag of a
    brush when `brush` is on, `erased(x, y)` the same with the right button or Shift."""

    pressed = Signal(float, float)
    erased = Signal(float, float)
    stroke_began = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.same_scale = True
        self.smooth = True
        self.brush = False
        self.empty_text = ""
        self.sentence: Callable[[float, float, float], str] = self._plain_sentence
        self._values: Values | None = None
        self._image: QImage | None = None
        self._pixels: Pixels | None = None  # the memory that the image shows
        self._seen_view = View()  # what the field was computed for
        self._lines: NDArray[np.float64] | None = None
        self._arrows: NDArray[np.float64] | None = None
        self._points: tuple[NDArray[Any], NDArray[Any], NDArray[Any]] | None = None
        self._tokens: Sequence[str] = CLASSES
        self._overlay: tuple[tuple[object, ...], QPixmap] | None = None
        self._cursor: tuple[float, float] | None = None
        self._brushing = False

    # --- content -----------------------------------------------------------------------------
    def set_values(self, values: Values, view: View, limit: float | None = None) -> None:
        """Numbers over `view`, blue above 0 and orange below, the full colour at ±`limit`."""
        end = limit if limit is not None else largest(values)
        table = colours.diverging(theme().tokens)
        shown = np.flipud(values)
        pixels = np.ascontiguousarray(table[colours.indices(shown, -end, end)])
        self.set_pixels(pixels, values, view)

    def set_pixels(self, pixels: Pixels | None, values: Values | None, view: View) -> None:
        """Ready colours (rows from top to bottom) and the numbers they stand for."""
        self._values, self._pixels, self._seen_view = values, pixels, view
        if pixels is None:
            self._image = None
        else:
            height, width = pixels.shape
            form = QImage.Format.Format_RGB32
            # The image shows the array's own memory, which this object therefore keeps.
            self._image = QImage(pixels.data, width, height, width * 4, form)
        self.update()  # a frame of a film needs no new description

    def set_levels(self, levels: Sequence[float]) -> None:
        """Level lines at these heights of the present values."""
        if self._values is None or not len(levels):
            self._lines = None
        else:
            rows, columns = self._values.shape
            found = np.concatenate([level_lines(self._values, level) for level in levels])
            view = self._seen_view
            self._lines = np.stack(
                [
                    view.left + (found[..., 0] + 0.5) / columns * view.width,
                    view.bottom + (found[..., 1] + 0.5) / rows * view.height,
                ],
                axis=-1,
            )
        self.update()

    def set_arrows(self, arrows: NDArray[Any] | None) -> None:
        """Arrows (count, 4): where each stands, and which way and how far it points at most."""
        self._arrows = None if arrows is None else np.asarray(arrows, np.float64)
        self.update()

    def set_points(
        self,
        points: NDArray[Any] | None,
        kinds: NDArray[Any] | None = None,
        open_ones: NDArray[np.bool_] | None = None,
        tokens: Sequence[str] = CLASSES,
    ) -> None:
        """Examples (count, 2) with their classes; `open_ones` (for testing) are rings."""
        if points is None:
            self._points = None
        else:
            count = len(points)
            self._points = (
                np.asarray(points, np.float64),
                np.zeros(count, np.intp) if kinds is None else np.asarray(kinds, np.intp),
                np.zeros(count, bool) if open_ones is None else open_ones,
            )
        self._tokens = tokens
        self._overlay = None
        self.content_changed()

    @property
    def values(self) -> Values | None:
        """The numbers shown, (rows, columns) from bottom to top."""
        return self._values

    @property
    def image(self) -> QImage | None:
        """The colours shown."""
        return self._image

    # --- drawing -----------------------------------------------------------------------------
    def draw_content(self, painter: QPainter, area: QRectF, view: View) -> None:
        if self._image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self.smooth)
            at = self._seen_view
            top_left = self.to_screen(at.left, at.top, area)
            bottom_right = self.to_screen(at.right, at.bottom, area)
            painter.drawImage(QRectF(top_left, bottom_right), self._image)
        elif self.empty_text:
            painter.setFont(theme().font("small"))
            painter.setPen(theme().color("muted"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(area.adjusted(6, 4, -6, -4), int(flags), self.empty_text)
        if self._lines is not None and len(self._lines):
            self._draw_lines(painter, area, view)
        if self._arrows is not None:
            self._draw_arrows(painter, area, view, self._arrows)
        if self._points is not None and len(self._points[0]):
            self._draw_points(painter, area, view)

    def _draw_arrows(
        self, painter: QPainter, area: QRectF, view: View, arrows: NDArray[np.float64]
    ) -> None:
        """The longest is as long as the arrows are apart; the others in proportion."""
        finite = arrows[np.isfinite(arrows).all(axis=1)]
        sizes = np.hypot(finite[:, 2] / view.width, finite[:, 3] / view.height)
        longest = float(sizes.max(initial=0.0))
        if not longest:
            return
        reach = min(area.width(), area.height()) / max(4.0, math.sqrt(len(arrows)))
        painter.setPen(QPen(theme().color("text"), 1.2, c=Qt.PenCapStyle.RoundCap))
        lines: list[QLineF] = []
        for x, y, dx, dy in finite.tolist():
            start = self.to_screen(x, y, area)
            across, down = dx / view.width * area.width(), -dy / view.height * area.height()
            scale = reach / (longest * min(area.width(), area.height()))
            across, down = across * scale, down * scale
            length = math.hypot(across, down)
            if length < 0.8:
                continue
            end = QPointF(start.x() + across, start.y() + down)
            lines.append(QLineF(start, end))
            head = min(4.0, length * 0.4)
            angle = math.atan2(down, across)
            for turn in (2.6, -2.6):
                tip = QPointF(
                    end.x() + head * math.cos(angle + turn), end.y() + head * math.sin(angle + turn)
                )
                lines.append(QLineF(end, tip))
        painter.drawLines(lines)

    def _draw_lines(self, painter: QPainter, area: QRectF, view: View) -> None:
        assert self._lines is not None
        x = area.left() + (self._lines[..., 0] - view.left) / view.width * area.width()
        y = area.bottom() - (self._lines[..., 1] - view.bottom) / view.height * area.height()
        ends = np.stack([x[:, 0], y[:, 0], x[:, 1], y[:, 1]], axis=1).tolist()
        painter.setPen(QPen(theme().color("text", 0.55), 1))
        painter.drawLines([QLineF(*each) for each in ends])

    def _draw_points(self, painter: QPainter, area: QRectF, view: View) -> None:
        """The points as one picture, made anew only when they, the view or the theme change."""
        ratio = painter.device().devicePixelRatioF()
        key = (view, area.x(), area.y(), area.width(), area.height(), theme().tokens.name, ratio)
        if self._overlay is None or self._overlay[0] != key:
            picture = QPixmap(
                math.ceil((area.right() + 1) * ratio), math.ceil((area.bottom() + 1) * ratio)
            )
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            inner = QPainter(picture)
            inner.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_points(inner, area, view)
            inner.end()
            self._overlay = (key, picture)
        painter.drawPixmap(QPointF(0, 0), self._overlay[1])

    def _paint_points(self, painter: QPainter, area: QRectF, view: View) -> None:
        assert self._points is not None
        points, kinds, rings = self._points
        x = area.left() + (points[:, 0] - view.left) / view.width * area.width()
        y = area.bottom() - (points[:, 1] - view.bottom) / view.height * area.height()
        inside = (x > area.left() - 9) & (x < area.right() + 9)
        inside &= (y > area.top() - 9) & (y < area.bottom() + 9)
        paper = theme().color("panel")
        inks = [theme().ink(token) for token in self._tokens]
        for place in np.flatnonzero(inside).tolist():
            at = QPointF(float(x[place]), float(y[place]))
            ink = inks[int(kinds[place]) % len(inks)]
            ring = bool(rings[place])
            painter.setPen(QPen(ink if ring else paper, 1.5 if ring else 0.8))
            painter.setBrush(paper if ring else ink)
            draw_mark(painter, at, POINT - 0.5 * ring, int(kinds[place]))

    # --- what a plot says --------------------------------------------------------------------
    def value_at(self, x: float, y: float) -> float | None:
        """The number at a point; None outside what was computed."""
        if self._values is None:
            return None
        view, (rows, columns) = self._seen_view, self._values.shape
        column = math.floor((x - view.left) / view.width * columns)
        row = math.floor((y - view.bottom) / view.height * rows)
        if not (0 <= column < columns and 0 <= row < rows):
            return None
        return float(self._values[row, column])

    def read_out(self, position: QPointF) -> str:
        area = self.area()
        if not area.contains(position):
            return ""
        x, y = self.to_plane(position, area)
        value = self.value_at(x, y)
        return "" if value is None else self.sentence(x, y, value)

    def _plain_sentence(self, x: float, y: float, value: float) -> str:
        at = f"{self.x_name} = {plain(x, 2)}, {self.y_name} = {plain(y, 2)}"
        return f"{at}: {plain(value)}"

    def table(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        header = [self.x_name, self.y_name, tr("value")]
        if self._values is None:
            return header, ()
        view, (rows, columns) = self._seen_view, self._values.shape
        xs = view.left + (np.arange(columns) + 0.5) / columns * view.width
        ys = view.bottom + (np.arange(rows) + 0.5) / rows * view.height
        values = self._values
        return header, (
            [float(x), float(y), float(values[r, c])]
            for r, y in enumerate(ys)
            for c, x in enumerate(xs)
        )

    def describe(self) -> str:
        count = 0 if self._points is None else len(self._points[0])
        points = tr(" with {0:,} points").format(count) if count else ""
        view = self.view
        where = tr("{0} from {1} to {2}, {3} from {4} to {5}").format(
            self.x_name,
            plain(view.left, 2),
            plain(view.right, 2),
            self.y_name,
            plain(view.bottom, 2),
            plain(view.top, 2),
        )
        keys = tr("Arrow keys move, + and − zoom, 0 goes back.")
        return f"{self.title}{points}: {where}.{extremes(self._values)} {keys}"

    # --- mouse and keys ----------------------------------------------------------------------
    def _brush(self, event: QMouseEvent) -> bool:
        area = self.area()
        if not self.brush or not area.contains(event.position()):
            return False
        erase = bool(
            event.buttons() & Qt.MouseButton.RightButton
            or event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        )
        x, y = self.to_plane(event.position(), area)
        (self.erased if erase else self.pressed).emit(x, y)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.brush and event.button() in (
            Qt.MouseButton.LeftButton,
            Qt.MouseButton.RightButton,
        ):
            self.stroke_began.emit()
            self._brushing = self._brush(event)
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._brushing:
            self._brush(event)
            return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._brushing = False
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.brush:
            self._brush(event)
        else:
            super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: Any) -> None:
        if self.brush:
            event.accept()  # the right button rubs out while points are drawn
        else:
            super().contextMenuEvent(event)


def largest(values: Values) -> float:
    """The largest size among finite numbers, 1 where there is none."""
    finite = np.abs(values[np.isfinite(values)])
    return float(finite.max(initial=0.0)) or 1.0


def class_table(tokens: Sequence[str]) -> Pixels:
    """Colours of classes by how sure a network is: (classes, 256), from neutral to the token."""
    return np.stack([colours.soft_ramp(theme().tokens, token) for token in tokens])
