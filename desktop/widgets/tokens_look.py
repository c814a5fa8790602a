"""How a chip looks: soft tints in turn for what was typed, a frame for what a model wrote, a grey
framed ground for control tokens.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QTextBoundaryFinder
from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from desktop.theme import Tokens, theme
from desktop.theme.contrast import readable
from desktop.widgets.tokens import Chip

SPECIAL = "special"
TINTS = ("linear", "activation", "combine", "group")
_MOST_ROOMS = 4_000  # remembered: a text is laid out anew with each token that joins it


def ids_text(chip: Chip) -> str:
    """What stands under a chip."""
    return " ".join(str(i) for i in chip.ids)


class Paint(NamedTuple):
    """How a chip looks: its ground, its edge ("" for none), and ids that can be read on it."""

    ground: str
    edge: str
    ids: str


def paint_of(chip: Chip) -> Paint:
    """A tint for what was typed, a frame in the accent for what was written, and a grey ground with
    a frame for a control token.
    """
    if chip.special:
        return _paint(theme().tokens, SPECIAL)
    return _paint(theme().tokens, "" if chip.written else TINTS[chip.first % len(TINTS)])


@cache
def _paint(tokens: Tokens, tint: str) -> Paint:
    if tint == SPECIAL:
        ground = _mixed(tokens.panel, tokens.muted, 0.22)
        edge = tokens.muted
    elif tint:
        share = 0.14 if tokens.name == "light" else 0.24
        ground, edge = _mixed(tokens.panel, getattr(tokens, tint), share), ""
    else:
        ground, edge = tokens.accent_soft, _mixed(tokens.panel, tokens.accent, 0.55)
    return Paint(ground, edge, readable(tokens.muted, (ground,)))


def _mixed(first: str, second: str, share: float) -> str:
    """`share` of the second colour in the first, both #RRGGBB."""
    pairs = [(int(first[i : i + 2], 16), int(second[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


class Spacing(QSyntaxHighlighter):
    """Gives the last letter of each chip the room that its id and the next chip need."""

    def __init__(
        self,
        document: QTextDocument,
        between: Callable[[int, int], Sequence[Chip]],
        room_after: Callable[[Chip, str], float],
    ) -> None:
        super().__init__(document)
        self._between = between
        self._room_after = room_after
        self._styles: dict[float, QTextCharFormat] = {}
        self._rooms: dict[tuple[str, tuple[int, ...], bool], tuple[int, float]] = {}

    def forget(self) -> None:
        """The type is another one, and so is the room that a chip needs."""
        self._rooms.clear()

    def highlightBlock(self, text: str) -> None:
        base = self.currentBlock().position()
        units = self.currentBlock().length() - 1
        wide = b"" if text.isascii() else text.encode("utf-16-le", "surrogatepass")
        for chip in self._between(base, base + units):
            start, end = max(chip.start - base, 0), min(chip.end - base, units)
            if start >= end:
                continue
            if wide:
                piece = wide[2 * start : 2 * end].decode("utf-16-le", "replace")
            else:
                piece = text[start:end]
            last, room = self._room(chip, piece)
            if room > 0:
                self.setFormat(end - last, last, self._style(room))

    def _room(self, chip: Chip, piece: str) -> tuple[int, float]:
        """UTF-16 units of a chip's last sign, and the room behind each of what it is drawn of."""
        key = (piece, chip.ids, chip.right)
        found = self._rooms.get(key)
        if found is None:
            last, signs = _last_cluster(piece)
            if len(self._rooms) >= _MOST_ROOMS:
                self._rooms.clear()
            found = self._rooms[key] = (last, self._room_after(chip, piece) / signs)
        return found

    def _style(self, room: float) -> QTextCharFormat:
        style = self._styles.get(room)
        if style is None:
            style = QTextCharFormat()
            style.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
            style.setFontLetterSpacing(room)
            self._styles[room] = style
        return style


def _last_cluster(text: str) -> tuple[int, int]:
    """UTF-16 units of what is drawn as one at the end, where half an emoji is none; and the signs
    that a font without a picture for all of it draws one by one, each with room behind it.
    """
    if text.isascii():
        return 1, 1
    wide = text.encode("utf-16-le", "surrogatepass")
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    finder.toEnd()
    start = max(finder.toPreviousBoundary(), 0)
    cluster = wide[2 * start :].decode("utf-16-le", "replace")
    signs = sum(unicodedata.category(letter) not in ("Mn", "Me", "Cf") for letter in cluster)
    return len(wide) // 2 - start, max(signs, 1)
