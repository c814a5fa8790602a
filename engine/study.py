"""What a document keeps about learning: the data, how it is prepared, and how training goes.

Plain values only, so that undo can compare them and a file can hold them. A table travels inside
the document as the very bytes of its file; built-in sets are named by their key.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, cast

import msgspec

from engine.data import ColumnChoice, DataSet, Drawn, DrawnPoint, Preparation, make
from engine.data.kept import kept_table
from engine.errors import EngineError
from engine.language import tr
from engine.training.settings import Settings, StopWhen

DRAWN = "drawn"
TABLE = "table"
MOST_TABLE_BYTES = 4 * 2**20  # a larger table is a file of its own, not part of a network's
MOST_POINTS = 20_000
MOST_VIEWS = 64
EMPTY_DRAWING = Drawn(class_names=(tr("orange"), tr("blue")))
"""Class 1 is blue, as on every map what points up is; class 0 is orange."""

View = dict[str, bool | int | float | str | list[float]]
Views = Mapping[str, View]
"""How each view was left: by view, a few plain values. Not part of what undo takes back."""


@dataclass(frozen=True)
class TableFile:
    """A CSV file as it was read, and which of its columns are learnt."""

    name: str
    data: bytes
    choice: ColumnChoice


@dataclass(frozen=True)
class DataChoice:
    """Which examples: a built-in set by key, `DRAWN` points, or a `TABLE`."""

    key: str = "circle"
    count: int = 0
    """How many examples of a built-in set; 0: as many as it has by itself."""
    preparation: Preparation = field(default_factory=Preparation)
    drawn: Drawn = EMPTY_DRAWING
    table: TableFile | None = None

    def data_set(self) -> DataSet:
        """The examples, prepared. Raises `EngineError` with a sentence for the person."""
        if self.key == DRAWN:
            return self.drawn.data_set(self.preparation)
        if self.key == TABLE:
            if self.table is None:
                raise EngineError(tr("No table is loaded yet: choose a CSV file."))
            table = kept_table(self.table.data, self.table.name)
            return table.data_set(self.table.choice, self.preparation)
        return make(self.key, self.preparation, self.count or None)


@dataclass(frozen=True)
class Study:
    """Data, settings and stop conditions. With `chosen_loss` False the loss follows the data."""

    data: DataChoice = field(default_factory=DataChoice)
    settings: Settings = field(default_factory=lambda: Settings(batch_size=10))
    chosen_loss: bool = False
    until: StopWhen = field(default_factory=StopWhen)


# -- in a file


class _Preparation(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    seed: int = 0
    test_share: float = 0.3
    noise: float | None = None
    normalisation: Literal["none", "standard", "min-max"] = "none"
    features: list[str] | None = None


class _Drawn(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    points: list[tuple[float, float, int]] = []
    task: Literal["classification", "regression"] = "classification"


class _Table(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    data: bytes
    inputs: list[str]
    target: str
    task: Literal["classification", "regression"]
    missing: Literal["drop", "fill"] = "drop"


class _Data(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    key: str = "circle"
    count: int = 0
    preparation: _Preparation = msgspec.field(default_factory=_Preparation)
    drawn: _Drawn = msgspec.field(default_factory=_Drawn)
    table: _Table | None = None


_Options = dict[str, int | float | bool | str]


class _Settings(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    loss: str = "mse"
    optimizer: str = "adam"
    optimizer_options: _Options = {}
    rate: float = 0.01
    schedule: str = "constant"
    schedule_options: _Options = {}
    warm_up: int = 0
    steps: int = 1000
    batch_size: int = 10
    l1: float = 0.0
    l2: float = 0.0
    clip: float = 0.0
    seed: int = 0


class _Until(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    steps: int = 0
    epochs: int = 0
    loss_below: float = 0.0
    seconds: float = 0.0
    patience: int = 0


class StudyFile(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    """The part of a document's file that holds its `Study`."""

    data: _Data = msgspec.field(default_factory=_Data)
    settings: _Settings = msgspec.field(default_factory=_Settings)
    chosen_loss: bool = False
    until: _Until = msgspec.field(default_factory=_Until)


def written(study: Study) -> StudyFile:
    """A study as its file part. Raises `EngineError` where a file cannot hold it."""
    data, table = study.data, study.data.table
    if table is not None and len(table.data) > MOST_TABLE_BYTES:
        raise EngineError(
            tr(
                "{0} is larger than {1} MB and cannot be kept inside "
                "the network's file: choose another data set, or a shorter table."
            ).format(table.name, MOST_TABLE_BYTES >> 20)
        )
    preparation = msgspec.convert(_fields(data.preparation), _Preparation)
    return StudyFile(
        data=_Data(
            data.key,
            data.count,
            preparation,
            _Drawn([(p.x, p.y, p.label) for p in data.drawn.points], data.drawn.task),
            None
            if table is None
            else _Table(
                table.name,
                table.data,
                list(table.choice.inputs),
                table.choice.target,
                table.choice.task,
                table.choice.missing,
            ),
        ),
        settings=msgspec.convert(_fields(study.settings), _Settings),
        chosen_loss=study.chosen_loss,
        until=msgspec.convert(_fields(study.until), _Until),
    )


def read(file: StudyFile) -> Study:
    """A study from its file part. Raises `EngineError` for values out of their bounds."""
    data, table, until = file.data, file.data.table, file.until
    if len(data.drawn.points) > MOST_POINTS:
        raise EngineError(tr("The drawing holds more than {0:,} points.").format(MOST_POINTS))
    if not 0 <= data.count < 2**31:
        raise EngineError(tr("The number of examples must be 0 or more."))
    if table is not None and len(table.data) > MOST_TABLE_BYTES:
        raise EngineError(tr("The table is larger than {0} MB.").format(MOST_TABLE_BYTES >> 20))
    features = data.preparation.features
    preparation = Preparation(
        seed=data.preparation.seed,
        test_share=data.preparation.test_share,
        noise=data.preparation.noise,
        normalisation=data.preparation.normalisation,
        features=None if features is None else tuple(features),
    )
    preparation.check()
    points = tuple(DrawnPoint(x, y, label) for x, y, label in data.drawn.points)
    choice = DataChoice(
        data.key,
        data.count,
        preparation,
        Drawn(points, data.drawn.task, EMPTY_DRAWING.class_names),
        None
        if table is None
        else TableFile(
            table.name,
            table.data,
            ColumnChoice(tuple(table.inputs), table.target, table.task, table.missing),
        ),
    )
    settings = Settings(**msgspec.structs.asdict(file.settings))
    ends = StopWhen(**msgspec.structs.asdict(until))
    return Study(choice, settings, file.chosen_loss, ends)


def _fields(value: Any) -> dict[str, Any]:
    """The fields of a frozen dataclass; mappings and tuples as JSON would have them."""
    found: dict[str, Any] = {}
    for name in value.__dataclass_fields__:
        each = getattr(value, name)
        if isinstance(each, tuple):
            each = list(cast("tuple[Any, ...]", each))
        found[name] = dict(cast("Mapping[str, Any]", each)) if isinstance(each, Mapping) else each
    return found


def check_views(views: Views) -> None:
    """Raise `EngineError` when there is more here than any view would leave."""
    values = [value for view in views.values() for value in view.values()]
    texts = [each for each in values if isinstance(each, str)]
    lists = [each for each in values if isinstance(each, list)]
    if (
        max(len(views), len(values)) > MOST_VIEWS
        or any(len(text) > 400 for text in texts)
        or any(len(numbers) > MOST_VIEWS for numbers in lists)
    ):
        raise EngineError(tr("The file says more about its views than any view would."))
