"""Tables for other programs, written as a spreadsheet in the chosen language opens them.

Where the comma is the decimal sign, numbers have it and semicolons stand between the cells, as in
what such a spreadsheet writes itself. `engine.data` reads either kind.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from engine.language import decimal_sign
from engine.typed import harmless_cell

_ROWS = 256  # written at once


def number_cell(value: float, form: str = "") -> str:
    """A number with the decimal sign of the language; `form` as in `format`, all digits without."""
    return format(value, form).replace(".", decimal_sign())


def csv_text(rows: Iterable[Sequence[str]]) -> str:
    """Rows of cells as CSV (RFC 4180); no cell is one that a spreadsheet would carry out."""
    return "".join(_texts(rows))


def _texts(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    delimiter = ";" if decimal_sign() == "," else ","
    left = iter(rows)
    while some := tuple(islice(left, _ROWS)):
        text = io.StringIO(newline="")
        writer = csv.writer(text, delimiter=delimiter)
        for row in some:
            writer.writerow([harmless_cell(cell) for cell in row])
        yield text.getvalue()


def csv_bytes(rows: Iterable[Sequence[str]]) -> bytes:
    """The same as a file: UTF-8 with the mark by which spreadsheets know it."""
    return b"".join(csv_pieces(rows))


def csv_pieces(rows: Iterable[Sequence[str]]) -> Iterator[bytes]:
    """The same piece by piece: a table of millions of rows never stands in memory as a whole."""
    yield codecs.BOM_UTF8
    for text in _texts(rows):
        yield text.encode("utf-8", errors="backslashreplace")
