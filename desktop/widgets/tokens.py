"""Tokens in a text: where each begins and ends as Qt counts letters, and what is drawn as one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple


class Span(NamedTuple):
    """A token's place in the text, in UTF-16 units as Qt counts them."""

    id: int
    start: int
    end: int


@dataclass(frozen=True)
class Chip:
    """Drawn as one: a token, or several that share a letter; `first` is its token's index.

    `special` is a control token, which is spelt out but stands for no text.
    """

    first: int
    ids: tuple[int, ...]
    start: int
    end: int
    written: bool = False
    special: bool = False


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


def chips_of(
    spans: Sequence[Span], written_from: int, special: Container[int] = ()
) -> tuple[Chip, ...]:
    """Spans as chips: those that overlap, or cover nothing, join their neighbour.

    `written_from` is the index of the first token that the model wrote; `special` are the ids of
    control tokens.
    """
    chips: list[Chip] = []
    for index, span in enumerate(spans):
        before = chips[-1] if chips else None
        if before is not None and (span.start < before.end or before.start == before.end):
            chips[-1] = replace(before, ids=(*before.ids, span.id), end=max(before.end, span.end))
        else:
            written = index >= written_from
            chip = Chip(index, (span.id,), span.start, span.end, written, span.id in special)
            chips.append(chip)
    return tuple(chips)
