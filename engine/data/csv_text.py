"""From a CSV file's bytes to rows of cells: size, encoding, delimiter, header, decimal sign.

Everything is bounded before it is done: bytes before decoding, a sample before guessing, cells and
time while reading. Each refusal is one sentence that names the file, the line and a way out.
"""

from __future__ import annotations

import csv
import io
import re
import time
from dataclasses import dataclass
from pathlib import Path

from engine.errors import EngineError
from engine.language import tr

LARGEST_FILE = 20_000_000  # bytes
MOST_CELLS = 2_000_000
MOST_COLUMNS = 1_000
LONGEST_READING = 20.0  # seconds
SAMPLE_TEXT = 100_000  # characters looked at to guess the delimiter
SAMPLE_ROWS = 200

DELIMITERS = {"\t": "tab", ";": "semicolon", "|": "bar", ",": "comma"}
DECIMALS = (".", ",")
MISSING = frozenset({"", "na", "n/a", "#n/a", "nan", "null", "none", "?", "-", "–", "."})
# ASCII digits only; the lengths are bounded, so that no cell is slow to read.
NUMBER = {
    ".": re.compile(r"[+-]?(?:[0-9]{1,40}\.?[0-9]{0,40}|\.[0-9]{1,40})(?:[eE][+-]?[0-9]{1,4})?"),
    ",": re.compile(r"[+-]?(?:[0-9]{1,40},?[0-9]{0,40}|,[0-9]{1,40})(?:[eE][+-]?[0-9]{1,4})?"),
}
# What other files begin with, and what a person calls them.
SIGNATURES = {
    b"PK\x03\x04": tr("a spreadsheet or an archive"),
    b"\xd0\xcf\x11\xe0": tr("an old spreadsheet"),
    b"%PDF": tr("a PDF document"),
    b"\x89PNG": tr("a picture"),
    b"\xff\xd8\xff": tr("a picture"),
    b"\x1f\x8b": tr("a compressed file"),
}
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")

Row = tuple[int, list[str]]  # the line it stands on, its cells without outer spaces


@dataclass(frozen=True)
class Sheet:
    """The cells of a CSV file: a name per column, and rows that all have that many cells."""

    title: str
    names: list[str]
    rows: list[Row]
    delimiter: str
    decimal: str
    notes: tuple[str, ...]


def read_file(path: Path) -> bytes:
    """The file's bytes. Raises `EngineError` if it is no file, cannot be read or is too large."""
    try:
        if not path.is_file():
            reason = tr("is not a file") if path.exists() else tr("is not there")
            raise EngineError(tr("“{0}” {1}; choose a CSV file.").format(path.name, reason))
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:
        raise EngineError(
            tr("“{0}” cannot be read; check that you may open it.").format(path.name)
        ) from error
    return data


def is_number(cell: str, decimal: str) -> bool:
    """Whether the cell is a number written with this decimal sign."""
    return NUMBER[decimal].fullmatch(cell) is not None


def is_missing(cell: str) -> bool:
    """Whether the cell stands for "no value": empty, NA, NaN, ? and the like."""
    return len(cell) <= 4 and cell.lower() in MISSING


def read_sheet(
    data: bytes,
    title: str,
    delimiter: str | None = None,
    decimal: str | None = None,
    header: bool | None = None,
) -> Sheet:
    """The cells of a CSV file; what is None is found out from the file. Raises `EngineError`."""
    if delimiter is not None and (len(delimiter) != 1 or delimiter in '"\r\n'):
        raise EngineError(tr("The delimiter must be a single character, such as a comma."))
    if decimal is not None and decimal not in DECIMALS:
        raise EngineError(tr("The decimal sign must be a point or a comma."))
    text = decode(data, title)
    if delimiter is None:
        delimiter = guess_delimiter(text)
    rows, empty = parse(text, title, delimiter)
    if decimal is None:
        decimal = guess_decimal(rows)
    notes: list[str] = []
    if empty:
        notes.append(
            tr("1 empty line was left out.")
            if empty == 1
            else tr("{0:,} empty lines were left out.").format(empty)
        )
    if header is None:
        header = not any(is_number(cell, decimal) for cell in rows[0][1])
    if header:
        names = unique(rows[0][1], notes)
        rows = rows[1:]
    else:
        names = [tr("column {0}").format(number) for number in range(1, len(rows[0][1]) + 1)]
        notes.append(
            tr("The first line holds numbers, so the columns were named column 1, column 2 …")
        )
    if not rows:
        raise EngineError(tr("“{0}” has column names but no rows; add at least two.").format(title))
    return Sheet(title, names, rows, delimiter, decimal, tuple(notes))


def decode(data: bytes, title: str) -> str:
    """The text of the file: UTF-8, UTF-16 with a mark, or Windows' western code page."""
    if len(data) > LARGEST_FILE:
        raise EngineError(
            tr("“{0}” is larger than {1} MB; keep fewer rows or columns.").format(
                title, LARGEST_FILE // 1000000
            )
        )
    if not data.strip():
        raise EngineError(
            tr("“{0}” is empty; a CSV file has a line of names and lines of values.").format(title)
        )
    for start, what in SIGNATURES.items():
        if data.startswith(start):
            raise EngineError(
                tr("“{0}” is {1}, not CSV; save the table as CSV first.").format(title, what)
            )
    codecs = ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252")
    for codec in codecs:
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        if CONTROL.search(text) is None and text.strip():
            return text
        break
    raise EngineError(
        tr("“{0}” is not a text file; save the table as CSV in UTF-8 first.").format(title)
    )


def guess_delimiter(text: str) -> str:
    """The delimiter that parts the first lines into the same number of cells, most of them numbers.

    Ties go to the rarer sign: a semicolon in every line is no accident, a comma may be decimal.
    """
    sample = text[:SAMPLE_TEXT]
    if len(sample) < len(text):
        sample = sample[: max(sample.rfind("\n"), sample.rfind("\r")) + 1] or sample
    best, best_score = ",", (0.0, 0.0)
    for delimiter in DELIMITERS:
        widths: list[int] = []
        numbers = cells = 0
        try:
            for row in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter):
                if row:
                    widths.append(len(row))
                    stripped = [cell.strip() for cell in row]
                    cells += len(row)
                    numbers += sum(is_number(c, ".") or is_number(c, ",") for c in stripped)
                if len(widths) >= SAMPLE_ROWS:
                    break
        except csv.Error:
            pass  # the rows before the fault still count
        if not widths or max(widths) < 2:
            continue
        common = max(set(widths), key=widths.count)
        if common < 2:
            continue
        score = (round(widths.count(common) / len(widths), 2), round(numbers / cells, 2))
        if score > best_score:
            best, best_score = delimiter, score
    return best


def parse(text: str, title: str, delimiter: str) -> tuple[list[Row], int]:
    """Rows of equal length, and how many lines without any cell were left out."""
    deadline = time.monotonic() + LONGEST_READING
    rows: list[Row] = []
    empty = cells = width = 0
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for row in reader:
            stripped = [cell.strip() for cell in row]
            if not any(stripped):
                empty += 1
                continue
            width = width or len(row)
            if len(row) != width:
                raise EngineError(ragged(title, reader.line_num, len(row), width))
            cells += width
            if width > MOST_COLUMNS or cells > MOST_CELLS:
                raise EngineError(
                    tr("“{0}” has more than {1:,} columns; keep fewer.").format(title, MOST_COLUMNS)
                    if width > MOST_COLUMNS
                    else tr("“{0}” has more than {1:,} cells; keep fewer.").format(
                        title, MOST_CELLS
                    )
                )
            if len(rows) % 1024 == 0 and time.monotonic() > deadline:
                raise EngineError(
                    tr("Reading “{0}” takes too long; keep fewer rows.").format(title)
                )
            rows.append((reader.line_num, stripped))
    except csv.Error as error:
        raise EngineError(
            tr(
                "“{0}”, line {1}: a quotation mark is opened and not closed, or a "
                "cell is longer than 130,000 characters; mend that line."
            ).format(title, reader.line_num)
        ) from error
    if width < 2:
        raise EngineError(
            tr(
                "“{0}” has only one column; its columns must be parted by commas, semicolons, "
                "tabs or bars."
            ).format(title)
        )
    return rows, empty


def ragged(title: str, line: int, found: int, width: int) -> str:
    """What to say of a row that is longer or shorter than the first."""
    return tr(
        "“{0}”, line {1}: {2} where the first line has {3}; give every line the same number."
    ).format(title, line, counted(found), width)


def guess_decimal(rows: list[Row]) -> str:
    """The decimal sign of most broken numbers in the first rows; a point when there are none."""
    points = commas = 0
    for _, row in rows[:SAMPLE_ROWS]:
        points += sum("." in cell and is_number(cell, ".") for cell in row)
        commas += sum("," in cell and is_number(cell, ",") for cell in row)
    return "," if commas > points else "."


def unique(cells: list[str], notes: list[str]) -> list[str]:
    """Column names that differ: empty ones get a number, repeated ones a number in brackets."""
    cells = [shown(cell, 100) for cell in cells]
    names: list[str] = []
    taken = set(cells)
    used: set[str] = set()
    for number, cell in enumerate(cells, start=1):
        wanted = name = cell or tr("column {0}").format(number)
        copy = 2
        while name in used or (name != cell and name in taken):
            name = f"{wanted} ({copy})"
            copy += 1
        if not cell:
            notes.append(tr("Column {0} has no name and was called “{1}”.").format(number, name))
        elif cell in used:
            notes.append(
                tr("Two columns are called “{0}”; the later one is now “{1}”.").format(cell, name)
            )
        used.add(name)
        names.append(name)
    return names


def shown(cell: str, length: int = 40) -> str:
    """The cell on one line, no longer than `length`, for names and sentences."""
    return " ".join(cell.split())[:length]


def counted(cells: int) -> str:
    """`1 cell`, `3 cells`."""
    return tr("1 cell") if cells == 1 else tr("{0:,} cells").format(cells)
