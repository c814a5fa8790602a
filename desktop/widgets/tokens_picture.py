"""Chips as pictures, one for each line of text: while a text grows at its end, or a caret blinks,
only the lines that changed are drawn anew.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QTextEdit

from desktop.theme import theme
from desktop.widgets.tokens import Chip
from desktop.widgets.tokens_look import ids_text, paint_of
from desktop.widgets.tokens_place import PAD, Part

_MOST = 64  # pictures kept: those in sight, and some that were
_Key = tuple[int, float, float, int]
_EDGE = 2  # pixels by which a frame may stand out over its line


class _Line(NamedTuple):
    """All that decides what the chips of a line look like (letters within a chip do not change
    without taking it away); `top` alone is where it is.
    """

    top: float
    start: int
    letters: float  # how wide they are
    chips: tuple[Chip, ...]


class LinePictures:
    """The chips of `editor`. between(start, end): those that touch a part of its text; parts(chip):
    where one lies on the viewport; mark(chip): the theme's colour of its outline, or "".
    """

    def __init__(
        self,
        editor: QTextEdit,
        between: Callable[[int, int], Sequence[Chip]],
        parts: Callable[[Chip], list[Part]],
        mark: Callable[[Chip], str],
    ) -> None:
        self._editor = editor
        self._between = between
        self._parts = parts
        self._mark = mark
        self._kept: dict[_Key, tuple[_Line, QPixmap]] = {}
        self.drawn = 0  # chips so far

    def clear(self) -> None:
        """The letters or the colours are others."""
        self._kept.clear()

    def paint(self, painter: QPainter, area: QRectF, height: float) -> None:
        """Draw the chips in `area` of the viewport; a line is `height` pixels high."""
        view = self._editor.viewport()
        scale, width = view.devicePixelRatioF(), view.width()
        used: dict[_Key, tuple[_Line, QPixmap]] = {}
        marked: list[Chip] = []
        for line in self._lines(height):
            if line.top > area.bottom() + _EDGE or line.top + height < area.top() - _EDGE:
                continue
            # Pictures lie on whole pixels of the screen, or they would be blurred.
            at = math.floor(line.top * scale) / scale
            key = (line.start, line.top - at, scale, width)
            before, picture = self._kept.pop(key, (None, None))
            if picture is None:
                picture = QPixmap(QSize(width, math.ceil(height) + 2 * _EDGE + 1) * scale)
                picture.setDevicePixelRatio(scale)
                picture.fill(Qt.GlobalColor.transparent)  # which also gives it room for that
            if before is None or before[1:] != line[1:]:
                self._draw(picture, line, before, at)
            used[key] = line, picture
            painter.drawPixmap(QPointF(0, at - _EDGE), picture)
            marked += [chip for chip in line.chips if self._mark(chip)]
        rest = list(self._kept.items())[: max(_MOST - len(used), 0)]
        self._kept = {**used, **dict(rest)}
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for chip in dict.fromkeys(marked):
            painter.setPen(QPen(theme().color(self._mark(chip)), 1.6))
            for part in self._parts(chip):
                painter.drawRoundedRect(part.rect, 4, 4)

    def _lines(self, height: float) -> Iterator[_Line]:
        """The lines in sight that have chips, from the top."""
        editor, document = self._editor, self._editor.document()
        scroll, low = editor.verticalScrollBar().value(), editor.viewport().height()
        block = editor.cursorForPosition(editor.viewport().rect().topLeft()).block()
        while block.isValid():
            top = document.documentLayout().blockBoundingRect(block).top() - scroll
            if top > low:
                break
            layout = block.layout()
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                at, first = top + line.y(), block.position() + line.textStart()
                if at > low or at + height < 0:
                    continue
                # A wrapped word shows the space that it left behind on the line before.
                chips = tuple(self._between(max(first - 1, 0), first + line.textLength() + 1))
                if chips:
                    yield _Line(at, first, line.naturalTextWidth(), chips)
            block = block.next()

    def _draw(self, picture: QPixmap, line: _Line, before: _Line | None, at: float) -> None:
        """Draw a line's chips; of one that grew at its end only those that are new."""
        same = 0
        if before is not None and before.letters < line.letters:
            same = len(before.chips) - 1  # the last one may go on in the next line
            if before.chips[:same] != line.chips[:same] or any(c.right for c in line.chips):
                same = 0
        painter = QPainter(picture)
        painter.translate(0, _EDGE - at)
        try:
            shown = [
                (chip, part, place == 0)
                for chip in line.chips[same:]
                for place, part in enumerate(self._parts(chip))
                if abs(part.rect.top() - line.top) < 1
            ]
            left = 0
            if same and shown:  # what stands in front of them stays
                left = math.floor(min(part.rect.left() for _, part, _ in shown))
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
            place = QRectF(left, at - _EDGE, picture.width(), picture.height())
            painter.fillRect(place, Qt.GlobalColor.transparent)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for chip, part, first in shown:
                self.drawn += 1
                self._draw_part(painter, chip, part, numbered=first)
        finally:
            painter.end()

    def _draw_part(self, painter: QPainter, chip: Chip, part: Part, *, numbered: bool) -> None:
        """What of a chip lies on one line; its ids stand under the first."""
        (rect, newline, behind), paint = part, paint_of(chip)
        painter.setPen(QPen(QColor(paint.edge), 1) if paint.edge else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(paint.ground))
        # A frame stays within its chip: what is beside it may be drawn at another time.
        half = 0.5 if paint.edge else 0.0
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), 4, 4)
        painter.setPen(QColor(paint.ids))
        letters = self._editor.font()
        line = rect.top() + QFontMetricsF(letters).ascent()
        if behind:
            painter.setFont(letters)
            painter.drawText(QPointF(rect.left() + PAD, line), "·" * behind)
        if newline:
            painter.setFont(theme().font("mono"))
            painter.drawText(QPointF(rect.right() - newline - 1, line + 1), "↵")
        if numbered:
            small = theme().font("mono-small")
            metrics, numbers = QFontMetricsF(small), ids_text(chip)
            if chip.right or len(chip.ids) > 1:  # as wide as its letters may be
                room = max(rect.width() - 2 * PAD + 2, 0)
                numbers = metrics.elidedText(numbers, Qt.TextElideMode.ElideRight, room)
            painter.setFont(small)
            base = rect.bottom() - metrics.descent() - 1
            painter.drawText(QPointF(rect.left() + PAD, base), numbers)
