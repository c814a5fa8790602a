"""Tables for other programs, written as a spreadsheet in the chosen language opens them.

Where the comma is the decimal sign, numbers have it and semicolons stand between the cells, as in
what such a spreadsheet writes itself. `engine.data` reads either kind.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from engine.language import decimal_sign
from engine.typed import harmless_cell


def number_cell(value: float, form: str = "") -> str:
    """A number with the decimal sign of the language; `form` as in `format`, all digits without."""
    return format(value, form).replace(".", decimal_sign())


def csv_text(rows: Iterable[Sequence[str]]) -> str:
    """Rows of cells as CSV (RFC 4180); no cell is one that a spreadsheet would carry out."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";" if decimal_sign() == "," else ",")
    for row in rows:
        writer.writerow([harmless_cell(cell) for cell in row])
    return text.getvalue()


def csv_bytes(rows: Iterable[Sequence[str]]) -> bytes:
    """The same as a file: UTF-8 with the mark by which spreadsheets know it."""
    return csv_text(rows).encode("utf-8-sig", errors="backslashreplace")
