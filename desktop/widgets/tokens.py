"""Tokens in a text: where each begins and ends as Qt counts letters, and what is drawn as one."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from PySide6.QtCore import QTextBoundaryFinder


class Span(NamedTuple):
    """A token's place in the text, in UTF-16 units as Qt counts them."""

    id: int
    start: int
    end: int


@dataclass(frozen=True)
class Chip:
    """Drawn as one: a token, or several that share a letter; `first` is its token's index.

    `special` is a control token, which is spelt out but stands for no text. `right` holds text that
    runs from right to left.
    """

    first: int
    ids: tuple[int, ...]
    start: int
    end: int
    written: bool = False
    special: bool = False
    right: bool = False


def visible(text: str) -> str:
    """A piece of text with all of it to be seen: ·is, ↵, ⇥, control characters by number."""
    shown: list[str] = []
    for letter in text:
        if letter == " ":
            shown.append("·")
        elif letter == "\n":
            shown.append("↵")
        elif letter == "\t":
            shown.append("⇥")
        elif letter.isprintable():
            shown.append(letter)
        else:
            shown.append(f"⟨{ord(letter):02X}⟩")
    return "".join(shown)


def utf16_length(text: str) -> int:
    """How many units Qt counts for a text."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def spans_of(text: str, places: Iterable[tuple[int, int, int]]) -> list[Span]:
    """(id, first byte, end byte) in UTF-8 → spans in UTF-16; part of a letter covers all of it."""
    if text.isascii():
        return [Span(*place) for place in places]
    starts, at = [], []  # byte and unit at which each letter begins
    byte = unit = 0
    for letter in text:
        starts.append(byte)
        at.append(unit)
        point = ord(letter)
        byte += 1 if point < 0x80 else 2 if point < 0x800 else 3 if point < 0x10000 else 4
        unit += 2 if point > 0xFFFF else 1
    starts.append(byte)
    at.append(unit)
    last = len(starts) - 1
    return [
        Span(
            token,
            at[min(max(bisect_right(starts, first) - 1, 0), last)],
            at[min(bisect_left(starts, end), last)],
        )
        for token, first, end in places
    ]


@dataclass(frozen=True)
class Shaping:
    """Where letters must stay together to be drawn as they are written, in UTF-16 units.

    joined: places at which no chip may begin. right: (start, end) of the runs that are written from
    right to left; where one begins and ends on the screen is not where it does in the text, so that
    a run is one chip.
    """

    joined: frozenset[int] = frozenset()
    right: tuple[tuple[int, int], ...] = ()

    def is_right(self, start: int, end: int) -> bool:
        """Whether any of this stretch runs from right to left."""
        return any(first < end and start < last for first, last in self.right)


PLAIN = Shaping()
_SIMPLE = "\u0300"  # letters before it stand side by side, each for itself
_RIGHT = frozenset({"R", "AL"})
_EITHER = frozenset({"AN", "EN", "NSM", "WS", "ON", "CS", "ES", "ET", "BN"})
_VIRAMA = 9  # the combining class of signs that join a letter to the next one


def shaping_of(text: str) -> Shaping:
    """Emoji made of several signs, letters with marks, and words from right to left."""
    if not text or max(text) < _SIMPLE:
        return PLAIN
    units = utf16_length(text)
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    edges = {0}
    while (place := finder.toNextBoundary()) >= 0:
        edges.add(place)
    joined = set(range(1, units)) - edges
    runs: list[tuple[int, int]] = []
    first = last = -1
    at = 0
    for letter in text:
        end = at + (2 if letter > "\uffff" else 1)
        way = unicodedata.bidirectional(letter)
        if way in _RIGHT:
            first, last = (at if first < 0 else first), end
        elif first >= 0 and way not in _EITHER:
            runs.append((first, last))
            first = -1
        if unicodedata.combining(letter) == _VIRAMA:
            joined.add(end)
        at = end
    if first >= 0:
        runs.append((first, last))
    for start, end in runs:
        joined.update(range(start + 1, end))
    return Shaping(frozenset(joined), tuple(runs))


def chips_of(
    spans: Sequence[Span],
    written_from: int,
    special: Container[int] = (),
    shaping: Shaping = PLAIN,
) -> tuple[Chip, ...]:
    """Spans as chips: those that overlap, or cover nothing, join their neighbour, and so do those
    that begin where letters must stay together.

    `written_from` is the index of the first token that the model wrote; `special` are the ids of
    control tokens.
    """
    chips: list[Chip] = []
    for index, span in enumerate(spans):
        before = chips[-1] if chips else None
        if before is not None and (
            span.start < before.end or before.start == before.end or span.start in shaping.joined
        ):
            chips[-1] = replace(before, ids=(*before.ids, span.id), end=max(before.end, span.end))
        else:
            written = index >= written_from
            chip = Chip(index, (span.id,), span.start, span.end, written, span.id in special)
            chips.append(chip)
    if shaping.right:
        return tuple(
            replace(chip, right=True) if shaping.is_right(chip.start, chip.end) else chip
            for chip in chips
        )
    return tuple(chips)
