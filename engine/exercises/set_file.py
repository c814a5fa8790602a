"""A set of exercises as a file that can be shared: JSON, versioned, bounded, checked before use.

A family's variants are kept by name; an exercise from a network keeps the network as a document.
Whatever is wrong with a file is one sentence, and every variant is solved again when it is read.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import msgspec

from engine.damage import damaged_where, said
from engine.document import Document
from engine.document import dumps as dump_network
from engine.document import loads as load_network
from engine.errors import DocumentError, reason
from engine.exercises.declared import BLANKS, Blank, BlankKind, NetworkExercise, Vary
from engine.exercises.errors import ExerciseError
from engine.exercises.family import families
from engine.exercises.sets import ExerciseSet, FamilyItem, Item, NetworkItem
from engine.files import TooLargeError, read_ordinary, write_atomically
from engine.language import tr

SCHEMA = "lamina-exercises"
VERSION = 1
SUFFIX = ".lamina-exercises"
MOST_BYTES = 8 * 2**20


class _Family(msgspec.Struct, forbid_unknown_fields=True, tag="family", tag_field="kind"):
    family: str
    level: int
    seeds: list[int]


class _Blank(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    kind: str
    node: str = ""
    index: list[int] = []


class _Vary(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    node: str
    name: str
    index: list[int] = []
    low: int = -3
    high: int = 3
    over: int = 1
    zero: bool = True


class _Network(
    msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True, tag="network", tag_field="kind"
):
    title: str
    network: msgspec.Raw
    blank: _Blank
    seeds: list[int]
    vary: list[_Vary] = []
    stages: list[str] = []
    question: str = ""
    decimals: int | None = None


class _File(msgspec.Struct, forbid_unknown_fields=True):
    schema: str
    version: int
    title: str
    exercises: list[_Family | _Network]


class _Header(msgspec.Struct):
    schema: str
    version: int


def load(path: str | os.PathLike[str], stop: Callable[[], bool] = lambda: False) -> ExerciseSet:
    """Read a set and solve every variant. Raises `ExerciseError`, whose text names the file.

    A large set takes its time: a window reads on a job, which `stop` ends.
    """
    return _named(path, lambda data: loads(data, stop))


def read(path: str | os.PathLike[str]) -> ExerciseSet:
    """Read what a set declares; no variant is solved yet (`load` does). Raises as `load` does."""
    return _named(path, declared)


def _named(path: str | os.PathLike[str], made: Callable[[bytes], ExerciseSet]) -> ExerciseSet:
    name = Path(path).name
    try:
        return made(read_ordinary(path, MOST_BYTES))
    except TooLargeError:
        raise ExerciseError(
            tr("{0} is larger than {1} MB, too large.").format(name, MOST_BYTES >> 20)
        ) from None
    except OSError as error:
        raise ExerciseError(tr("{0} cannot be read: {1}.").format(name, reason(error))) from None
    except ExerciseError as error:
        said = str(error)
        raise ExerciseError(said if said.startswith(name) else f"{name}: {said}") from None


def save(path: str | os.PathLike[str], found: ExerciseSet, *, solved: bool = False) -> None:
    """Write a set; the old file stays whole if anything fails. Raises `ExerciseError`.

    `solved` says that every variant was solved already, so that it need not be done again.
    """
    data = dumps(found, solved=solved)
    try:
        write_atomically(path, data)
    except OSError as error:
        raise ExerciseError(
            tr("{0} cannot be saved: {1}.").format(Path(path).name, reason(error))
        ) from None


def loads(data: bytes, stop: Callable[[], bool] = lambda: False) -> ExerciseSet:
    """Read a set from bytes and solve every variant in it. Raises `ExerciseError`."""
    found = declared(data)
    found.check(stop)
    return found


def declared(data: bytes) -> ExerciseSet:
    """Read a set from bytes without solving anything. Raises `ExerciseError`."""
    if len(data) > MOST_BYTES:
        raise ExerciseError(
            tr("The file is larger than {0} MB, too large for a set.").format(MOST_BYTES >> 20)
        )
    header = _header(data)
    if header.schema != SCHEMA:
        raise ExerciseError(tr("This is not a set of exercises (its schema is another's)."))
    if not 1 <= header.version <= VERSION:
        raise ExerciseError(
            tr(
                "This set was saved by another Lamina (format {0}; this one reads "
                "{1}): update Lamina to open it."
            ).format(header.version, VERSION)
        )
    try:
        file = msgspec.json.decode(data, type=_File)
    except msgspec.ValidationError as error:
        raise ExerciseError(damaged_where(str(error))) from None
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise ExerciseError(tr("The file is damaged: {0}.").format(said(error))) from None
    items = tuple(_read(item, number) for number, item in enumerate(file.exercises, 1))
    return ExerciseSet(file.title, items)


def dumps(found: ExerciseSet, *, solved: bool = False) -> bytes:
    """The set as JSON, checked; `solved` as `save` has it. Raises `ExerciseError`."""
    if solved:
        found.check_form()
    else:
        found.check()
    file = _File(SCHEMA, VERSION, found.title, [_write(item) for item in found.items])
    try:
        data = msgspec.json.format(msgspec.json.encode(file), indent=1)
    except (UnicodeEncodeError, msgspec.MsgspecError) as error:
        raise ExerciseError(
            tr("The set holds text that cannot be written: {0}.").format(error)
        ) from None
    if len(data) > MOST_BYTES:
        raise ExerciseError(tr("The set would be larger than {0} MB.").format(MOST_BYTES >> 20))
    return data


def _header(data: bytes) -> _Header:
    if not data.strip():
        raise ExerciseError(tr("The file is empty."))
    try:
        return msgspec.json.decode(data, type=_Header)
    except msgspec.ValidationError:
        raise ExerciseError(
            tr("This is not a set of exercises: it does not begin with a schema and a version.")
        ) from None
    except RecursionError:
        raise ExerciseError(tr("The file is nested too deeply to be a set of exercises.")) from None
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise ExerciseError(
            tr("The file is not readable as JSON: {0}.").format(said(error))
        ) from None


def _read(written: _Family | _Network, number: int) -> Item:
    where = tr("Exercise {0}").format(number)
    if isinstance(written, _Family):
        if written.family not in families():
            raise ExerciseError(
                tr("{0} is of a family unknown here, {1!r}.").format(where, written.family[:40])
            )
        return FamilyItem(written.family, written.level, tuple(written.seeds))
    try:
        document = load_network(bytes(written.network))
    except DocumentError as error:
        raise ExerciseError(tr("The network of exercise {0}: {1}").format(number, error)) from None
    kind = written.blank.kind
    if kind not in BLANKS:
        raise ExerciseError(
            tr("{0} leaves {1!r} blank, which is unknown here.").format(where, kind[:40])
        )
    spec = NetworkExercise(
        written.title,
        document.graph,
        Blank(_kind(kind), written.blank.node, tuple(written.blank.index)),
        tuple(
            Vary(each.node, each.name, tuple(each.index), each.low, each.high, each.over, each.zero)
            for each in written.vary
        ),
        tuple(written.stages),
        written.question,
        written.decimals,
    )
    return NetworkItem(spec, tuple(written.seeds))


def _kind(text: str) -> BlankKind:
    return next(kind for kind in BLANKS if kind == text)


def _write(item: Item) -> _Family | _Network:
    if isinstance(item, FamilyItem):
        return _Family(item.family, item.level, list(item.seeds))
    spec = item.spec
    try:
        network = dump_network(Document(spec.network))
    except DocumentError as error:
        raise ExerciseError(f"{spec.title}: {error}") from None
    return _Network(
        spec.title,
        msgspec.Raw(network),
        _Blank(spec.blank.kind, spec.blank.node, list(spec.blank.index)),
        list(item.seeds),
        [
            _Vary(each.node, each.name, list(each.index), each.low, each.high, each.over, each.zero)
            for each in spec.vary
        ],
        list(spec.stages),
        spec.question,
        spec.decimals,
    )
