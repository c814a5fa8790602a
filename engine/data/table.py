"""A table with typed columns, read from a CSV file, and the choice of columns to learn from.

A column is numbers when every cell that is not missing is one, otherwise categories. Categories
among the inputs become one column each of zeros and ones (one-hot).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np

from engine.data.csv_text import Sheet, counted, is_missing, is_number, read_file, read_sheet, shown
from engine.data.dataset import Array, DataSet, Mask, Whole
from engine.data.prepare import Preparation, Raw, known_means, prepare
from engine.errors import EngineError
from engine.language import tr
from engine.numbers import typed

MOST_CATEGORIES = 50
MOST_INPUTS = 2_000
MOST_VALUES = 5_000_000
LARGEST_NUMBER = 1e100
INFINITE = frozenset({"inf", "infinity", "∞"})
OWN_FILE = tr("Your own file")


@dataclass(frozen=True, eq=False)
class Column:
    """One column of n rows."""

    name: str
    kind: Literal["number", "category"]
    numbers: Array
    """(n,), NaN where missing; all NaN for categories."""
    codes: Whole
    """(n,), the number of the category, −1 where missing; all −1 for numbers."""
    categories: tuple[str, ...]
    """In alphabetical order; empty for numbers."""
    missing: int

    @property
    def known(self) -> Mask:
        """(n,): where there is a value."""
        if self.kind == "number":
            return ~np.isnan(self.numbers)
        return self.codes >= 0

    def as_classes(self) -> tuple[Whole, tuple[str, ...]]:
        """Class numbers (n,), −1 where missing, and their names; numbers become their own names."""
        if self.kind == "category":
            return self.codes, self.categories
        values = np.unique(self.numbers[self.known])
        codes = np.where(self.known, np.searchsorted(values, self.numbers), -1)
        return codes.astype(np.int64), tuple(typed(float(value)) for value in values)


@dataclass(frozen=True)
class ColumnChoice:
    """Which columns are the question and which is the answer; plain values, for documents."""

    inputs: tuple[str, ...]
    target: str
    task: Literal["classification", "regression"]
    missing: Literal["drop", "fill"] = "drop"
    """Rows with a gap are left out, or gaps are filled. Rows without a target always go."""


@dataclass(frozen=True, eq=False)
class Table:
    """A table read from a file."""

    title: str
    columns: tuple[Column, ...]
    rows: int
    delimiter: str
    decimal: str
    notes: tuple[str, ...]

    def column(self, name: str) -> Column:
        """The column called `name`. Raises `EngineError`."""
        for column in self.columns:
            if column.name == name:
                return column
        names = ", ".join(f"“{column.name}”" for column in self.columns[:20])
        raise EngineError(
            tr("“{0}” has no column “{1}”; it has {2}.").format(self.title, name, names)
        )

    def suggestion(self) -> ColumnChoice:
        """A first choice: the last column that can name classes is the answer, else the last."""
        few = [c for c in self.columns if c.kind == "category" and len(c.categories) <= 20]
        target = few[-1] if few else self.columns[-1]
        inputs = tuple(
            column.name
            for column in self.columns
            if column is not target
            and (column.kind == "number" or len(column.categories) <= MOST_CATEGORIES)
        )
        return ColumnChoice(
            inputs, target.name, "classification" if target.kind == "category" else "regression"
        )

    def data_set(self, choice: ColumnChoice, preparation: Preparation | None = None) -> DataSet:
        """The chosen columns as a data set; its `notes` tell what was left out or filled."""
        return prepare(self.raw(choice), preparation or Preparation())

    def raw(self, choice: ColumnChoice) -> Raw:
        """The chosen columns as examples, gaps still open where they are to be filled."""
        columns = self._inputs(choice)
        target = self.column(choice.target)
        notes = list(self.notes)
        kept = target.known
        if choice.missing == "drop":
            for column in columns:
                kept = kept & column.known
        left_out = self.rows - int(kept.sum())
        if left_out:
            notes.append(
                tr("1 row of {0:,} had an empty cell and were left out.").format(self.rows)
                if left_out == 1
                else tr("{0:,} rows of {1:,} had an empty cell and were left out.").format(
                    left_out, self.rows
                )
            )
        if kept.sum() < 2:
            raise EngineError(
                tr(
                    "Fewer than two rows of “{0}” have all the chosen cells; choose other "
                    "columns, or fill the empty cells."
                ).format(self.title)
            )
        targets, target_names, class_names = self._targets(choice, target, kept)
        inputs, names, groups = encode(columns, kept)
        gaps = sum(int((~column.known)[kept].sum()) for column in columns)
        if gaps:
            notes.append(
                tr(
                    "1 empty cell was filled with the mean of the numbers, or the most frequent "
                    "category, of the training part."
                )
                if gaps == 1
                else tr(
                    "{0:,} empty cells were filled with the mean of the numbers, or the most "
                    "frequent category, of the training part."
                ).format(gaps)
            )
        return Raw(
            key="csv",
            title=self.title,
            task=choice.task,
            inputs=inputs,
            targets=targets,
            input_names=names,
            target_names=target_names,
            class_names=class_names,
            description=tr("{0:,} rows of “{1}”.").format(inputs.shape[0], self.title),
            licence=OWN_FILE,
            noise_scale=spread(inputs, groups),
            groups=groups,
            notes=tuple(notes),
        )

    def _inputs(self, choice: ColumnChoice) -> list[Column]:
        """The chosen input columns, each fit to be one."""
        if choice.task not in ("classification", "regression"):
            raise EngineError(tr("The task must be classification or regression."))
        if choice.missing not in ("drop", "fill"):
            raise EngineError(tr("Rows with empty cells can be left out (drop) or filled (fill)."))
        if not choice.inputs:
            raise EngineError(tr("Choose at least one column as input."))
        if len(set(choice.inputs)) != len(choice.inputs):
            raise EngineError(tr("Each column can be an input only once."))
        if choice.target in choice.inputs:
            raise EngineError(
                tr("“{0}” cannot be both an input and the answer.").format(choice.target)
            )
        columns = [self.column(name) for name in choice.inputs]
        for column in columns:
            if len(column.categories) > MOST_CATEGORIES:
                raise EngineError(
                    tr(
                        "“{0}” has {1:,} different texts; an input may "
                        "have at most {2}, so leave it out."
                    ).format(column.name, len(column.categories), MOST_CATEGORIES)
                )
        width = sum(max(1, len(column.categories)) for column in columns)
        if width > MOST_INPUTS or width * self.rows > MOST_VALUES:
            raise EngineError(
                tr(
                    "The chosen columns make {0:,} inputs in {1:,} rows, too many to "
                    "hold; choose fewer columns."
                ).format(width, self.rows)
            )
        return columns

    def _targets(
        self, choice: ColumnChoice, target: Column, kept: Mask
    ) -> tuple[Array | Whole, tuple[str, ...], tuple[str, ...]]:
        """Targets of the kept rows, the target's name, the classes' names."""
        if choice.task == "regression":
            if target.kind == "category":
                raise EngineError(
                    tr(
                        "“{0}” holds texts, so it cannot be a number to predict; choose "
                        "classification or another column."
                    ).format(target.name)
                )
            return target.numbers[kept][:, np.newaxis], (target.name,), ()
        codes, names = target.as_classes()
        found: Whole = np.unique(codes[kept])
        if len(found) < 2:
            raise EngineError(
                tr(
                    "“{0}” has the same value in every row used; telling classes apart "
                    "needs at least two."
                ).format(target.name)
            )
        if len(found) > MOST_CATEGORIES:
            raise EngineError(
                tr(
                    "“{0}” has {1:,} different values, too many for classes; "
                    "choose regression or a column with at most {2}."
                ).format(target.name, len(found), MOST_CATEGORIES)
            )
        # Classes whose rows were all left out are no classes of this data set.
        classes = np.searchsorted(found, codes[kept])
        return classes.astype(np.int64), (target.name,), tuple(names[int(c)] for c in found)


def encode(
    columns: list[Column], kept: Mask
) -> tuple[Array, tuple[str, ...], tuple[tuple[int, ...], ...]]:
    """Inputs (rows kept, width), their names, and which of them together are one category."""
    parts: list[Array] = []
    names: list[str] = []
    groups: list[tuple[int, ...]] = []
    for column in columns:
        if not column.known[kept].any():
            raise EngineError(
                tr("“{0}” is empty in every row used; leave it out.").format(column.name)
            )
        if column.kind == "number":
            parts.append(column.numbers[kept][:, np.newaxis])
            names.append(column.name)
            continue
        width = len(column.categories)
        codes = column.codes[kept]
        hot = np.eye(width)[codes]
        hot[codes < 0] = np.nan
        parts.append(hot)
        groups.append(tuple(range(len(names), len(names) + width)))
        names.extend(f"{column.name} = {category}" for category in column.categories)
    return np.concatenate(parts, axis=1), tuple(names), tuple(groups)


def spread(inputs: Array, groups: tuple[tuple[int, ...], ...]) -> Array:
    """(width,) standard deviations of the numbers, 0 for categories: what noise 1 means."""
    deviations = np.sqrt(known_means((inputs - known_means(inputs)) ** 2))
    for group in groups:
        deviations[list(group)] = 0
    return deviations


def read_csv(
    path: str | Path,
    delimiter: str | None = None,
    decimal: str | None = None,
    header: bool | None = None,
) -> Table:
    """The table in a CSV file; what is None is found out from the file.

    Raises `EngineError` with one sentence for anything that keeps it from being a table.
    """
    file = Path(path)
    return read_csv_bytes(read_file(file), file.name, delimiter, decimal, header)


def read_csv_bytes(
    data: bytes,
    title: str,
    delimiter: str | None = None,
    decimal: str | None = None,
    header: bool | None = None,
) -> Table:
    """The same from the bytes of a file or of a paste."""
    sheet = read_sheet(data, title, delimiter, decimal, header)
    notes = list(sheet.notes)
    columns: list[Column] = []
    for index, name in enumerate(sheet.names):
        column = type_column(sheet, index, name, notes)
        if column is None:
            notes.append(tr("Column “{0}” is empty and was left out.").format(name))
        else:
            columns.append(column)
    if len(columns) < 2:
        raise EngineError(
            tr("“{0}” has values in fewer than two columns; two are needed.").format(title)
        )
    return Table(
        title, tuple(columns), len(sheet.rows), sheet.delimiter, sheet.decimal, tuple(notes)
    )


def type_column(sheet: Sheet, index: int, name: str, notes: list[str]) -> Column | None:
    """Column `index` as numbers or categories; None when it has no value."""
    cells = [row[index] for _, row in sheet.rows]
    missing = [is_missing(cell) for cell in cells]
    known = len(cells) - sum(missing)
    if known == 0:
        return None
    other: list[int] = []  # rows with a cell that is neither missing nor a number
    endless: list[int] = []
    numbers = np.full(len(cells), np.nan)
    for row, cell in enumerate(cells):
        if missing[row]:
            continue
        if is_number(cell, sheet.decimal):
            numbers[row] = float(cell.replace(",", ".") if sheet.decimal == "," else cell)
            if abs(numbers[row]) > LARGEST_NUMBER:
                endless.append(row)
        elif cell.lstrip("+-").lower() in INFINITE:
            endless.append(row)
        else:
            other.append(row)
    if not other:
        if endless:
            line, cell = sheet.rows[endless[0]][0], cells[endless[0]]
            raise EngineError(
                tr(
                    "“{0}”, line {1}, column “{2}”: {3} is not a number "
                    "that can be worked with; write a finite one or leave the cell empty."
                ).format(sheet.title, line, name, shown(cell))
            )
        codes = np.full(len(cells), -1, dtype=np.int64)
        return Column(name, "number", numbers, codes, (), len(cells) - known)
    if 2 * len(other) < known:
        line, cell = sheet.rows[other[0]][0], cells[other[0]]
        notes.append(
            tr(
                "Column “{0}” is read as categories because {1} "
                "cannot be read as a number (line {2}: “{3}”)."
            ).format(name, counted(len(other)), line, shown(cell))
        )
    return as_categories(name, cells, missing)


def as_categories(name: str, cells: list[str], missing: list[bool]) -> Column:
    """A column of texts."""
    categories = tuple(sorted({cell for cell, gap in zip(cells, missing, strict=True) if not gap}))
    number = {category: code for code, category in enumerate(categories)}
    codes = np.array(
        [-1 if gap else number[cell] for cell, gap in zip(cells, missing, strict=True)],
        dtype=np.int64,
    )
    return Column(name, "category", np.full(len(cells), math.nan), codes, categories, sum(missing))
