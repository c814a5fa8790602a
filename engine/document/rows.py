"""A file apart from its long rows of numbers, which are read by themselves, a piece at a time.

Whatever reads a file of millions of numbers in one go holds up every other thread for as long. So
each row is taken out, a number that counts the rows standing for it, and is read in pieces. A file
in which not each row is found again at one weight is read whole instead: that is how one that was
written by hand, or is damaged, gets the sentence it deserves.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import numpy as np

from engine.document.written import (
    SCHEMA,
    VERSION,
    WrittenFile,
    WrittenGraph,
    WrittenHeader,
    WrittenWeight,
)
from engine.spec import Array

_VALUES = b'"values":'
_PIECE = 1 << 16  # bytes read at once


class Apart:
    """`text` is the file with `[0]`, `[1]` … for its rows of numbers; it holds all the keys."""

    def __init__(self, data: bytes) -> None:
        self._data = memoryview(data)
        self._rows: list[tuple[int, int]] = []  # where each begins and ends
        parts: list[bytes] = []
        kept = at = 0
        while (start := data.find(_VALUES, at)) >= 0:
            opened = data.find(b"[", start)
            closed = data.find(b"]", opened)
            at = start + len(_VALUES)
            if opened < 0 or closed < 0:
                break
            clean = data[at:opened].strip() == b"" and (
                data.find(b'"', opened, closed) < 0 and data.find(b"[", opened + 1, closed) < 0
            )
            if clean:
                parts += (data[kept : opened + 1], b"%d" % len(self._rows))
                self._rows.append((opened + 1, closed))
                kept = at = closed
        self.text = b"".join((*parts, data[kept:]))

    def read(self) -> tuple[WrittenFile, list[Array]] | None:
        """The file with a number for each row, and the rows; None where it must be read whole."""
        try:
            header = msgspec.json.decode(self.text, type=WrittenHeader)
            if header.schema != SCHEMA or header.version != VERSION:
                return None
            file = msgspec.json.decode(self.text, type=WrittenFile)
            found = sorted(_number(weight) for weight in _weights(file.network))
            if found != list(range(len(self._rows))):
                return None
            return file, [self._row(*place) for place in self._rows]
        except (msgspec.MsgspecError, UnicodeDecodeError, ValueError, RecursionError):
            return None

    def _row(self, start: int, end: int) -> Array:
        pieces: list[Array] = []
        whole = bytes(self._data[start:end])
        at = 0
        while at < len(whole):
            cut = whole.find(b",", at + _PIECE)
            piece = whole[at : cut if cut >= 0 else len(whole)]
            numbers = msgspec.json.decode(b"[%b]" % piece, type=list[float])
            if not numbers and (cut >= 0 or at):
                raise ValueError("a comma with nothing behind it")
            pieces.append(np.array(numbers, np.float64))
            at = cut + 1 if cut >= 0 else len(whole)
            if cut >= 0 and at == len(whole):
                raise ValueError("a comma with nothing behind it")
        return np.concatenate(pieces) if pieces else np.empty(0)


def _weights(graph: WrittenGraph) -> Iterator[WrittenWeight]:
    for node in graph.nodes:
        yield from node.weights.values()
        if node.inside is not None:
            yield from _weights(node.inside)


def _number(weight: WrittenWeight) -> int:
    """Which row stands there; -1 where none does."""
    known = len(weight.values) == 1 and weight.values[0] >= 0 and weight.values[0].is_integer()
    return int(weight.values[0]) if known else -1
