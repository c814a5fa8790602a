"""Where a chip lies on the screen: a rectangle for each line, whichever way its letters run."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument

from desktop.widgets.tokens import Chip
from desktop.widgets.tokens_look import ids_text

PAD = 3.0  # between the letters and the edge of their chip
GAP = 2.0  # between chips
_MOST_BLANK = 8  # spaces that a word may leave behind


class Sizes(NamedTuple):
    """Pixels: how wide a letter is, how wide a digit of an id, how high a line with ids."""

    letter: float
    digit: float
    height: float


class Part(NamedTuple):
    """A chip on one line. `newline` is the width of a sign for it at the right end, `behind` how
    many spaces were left on the line before.
    """

    rect: QRectF
    newline: float
    behind: int


def parts_of(document: QTextDocument, chip: Chip, scroll: QPointF, sizes: Sizes) -> list[Part]:
    """Where a chip is drawn, for each line that it is in."""
    parts: list[Part] = []
    block = document.findBlock(chip.start)
    while block.isValid() and block.position() < max(chip.end, chip.start + 1):
        parts += _parts_in(document, chip, block, scroll, sizes)
        block = block.next()
    return parts


def _parts_in(
    document: QTextDocument, chip: Chip, block: QTextBlock, scroll: QPointF, sizes: Sizes
) -> list[Part]:
    layout = block.layout()
    origin = document.documentLayout().blockBoundingRect(block).topLeft() - scroll
    start = max(chip.start - block.position(), 0)
    length = block.length() - 1  # without the separator
    end = min(chip.end - block.position(), length)
    newline = chip.end - block.position() > length and block.next().isValid()
    sign = 0.0
    if newline:
        letters = max(0, end - start) * sizes.letter
        sign = max(sizes.letter + 2, len(ids_text(chip)) * sizes.digit - letters)
    parts: list[Part] = []
    if not layout.lineCount():
        return parts
    first = layout.lineForTextPosition(min(start, length)).lineNumber()
    for number in range(max(first, 0), layout.lineCount()):
        line = layout.lineAt(number)
        if line.textStart() > end:
            break
        line_end = line.textStart() + line.textLength()
        low, high = max(start, line.textStart()), min(end, line_end)
        last = newline and number == layout.lineCount() - 1
        if low >= high and not (last and start >= min(length, line_end)):
            continue
        if low < high < end and _blank(document, block.position() + low, high - low):
            continue  # the space that a wrapped word left behind
        ends = range(low, high + 1) if chip.right else (low, high)
        x = sorted(_x(line, place) for place in ends)
        x = [x[0], x[-1]]
        # The space that a wrapped word left on the line before stands in front of it again.
        behind = low - start if _blank(document, block.position() + start, low - start) else 0
        x[0] -= behind * sizes.letter
        full = high == end and end > start and not chip.right
        right = x[1] - (2 * PAD + GAP if full else PAD + GAP if chip.right else 0)
        if last:
            right = max(right, x[1] + (GAP if end > start else 0) - PAD) + sign
        rect = QRectF(
            QPointF(origin.x() + x[0] - PAD, origin.y() + line.y()),
            QPointF(
                origin.x() + right + PAD,
                origin.y() + line.y() + sizes.height,
            ),
        )
        parts.append(Part(rect, sign if last else 0.0, behind))
    return parts


def _blank(document: QTextDocument, place: int, count: int) -> bool:
    """Whether only so many spaces stand there, and not too many."""
    return count <= _MOST_BLANK and all(
        document.characterAt(place + at) == " " for at in range(count)
    )


def _x(line: object, position: int) -> float:
    """QTextLine.cursorToX without the position it also returns."""
    found = line.cursorToX(position)  # type: ignore[attr-defined]
    return float(found[0] if isinstance(found, tuple) else found)
