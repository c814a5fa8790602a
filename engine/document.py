"""The saved file: a network, where its layers stand, and the notes beside them, as JSON.

What is read is validated before anything is built from it; whatever is wrong becomes one sentence
that says what and where. A network that is half drawn (inputs missing) is a sound document; one
that a canvas cannot draw (circles, wires to nowhere) is not.
"""

from __future__ import annotations

import codecs
import json
import math
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import msgspec
import numpy as np

from engine.errors import DocumentError, EngineError
from engine.files import write_atomically
from engine.graph import Edge, Graph, Node, ports_of
from engine.graph.ties import trainable, with_tied_weights, without_tied_weights
from engine.spec import OptionValue, registry
from engine.study import Study, StudyFile, View, Views, check_views
from engine.study import read as read_study
from engine.study import written as written_study

SCHEMA = "lamina"
VERSION = 1
SUFFIX = ".lamina"
MOST_BYTES = 512 * 2**20
MOST_NODES = 20_000
FARTHEST = 1e7  # scene units; beyond it Qt's drawing loses precision
LONGEST_NAME = 200  # characters
LONGEST_NOTE = 20_000
_DEEPEST = 64


@dataclass(frozen=True)
class Note:
    """A note on the canvas: plain text, or LaTeX when `is_latex`."""

    id: str
    text: str
    x: float = 0.0
    y: float = 0.0
    width: float = 240.0
    is_latex: bool = False


@dataclass(frozen=True)
class Document:
    """A network with its drawing. `layout` gives each layer's position in scene units.

    `study` is what it learns from and how; `views` is how the views beside it were left.
    """

    graph: Graph = field(default_factory=Graph)
    layout: Mapping[str, tuple[float, float]] = field(
        default_factory=dict[str, tuple[float, float]]
    )
    notes: tuple[Note, ...] = ()
    meta: Mapping[str, str] = field(default_factory=dict[str, str])
    study: Study = field(default_factory=Study)
    views: Views = field(default_factory=dict[str, View])


# -- the file's own shape; unknown keys are refused so that nothing is dropped unseen

_Option = int | float | bool | str | list[int]


class _Weight(msgspec.Struct, forbid_unknown_fields=True):
    shape: list[int]
    values: list[float]


class _Node(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    id: str
    type: str
    name: str = ""
    options: dict[str, _Option] = {}
    weights: dict[str, _Weight] = {}
    inside: _Graph | None = None
    ties: dict[str, tuple[str, str]] = {}


class _Edge(msgspec.Struct, forbid_unknown_fields=True, rename={"source": "from", "target": "to"}):
    source: str
    target: str
    port: str


class _Graph(msgspec.Struct, forbid_unknown_fields=True):
    nodes: list[_Node] = []
    edges: list[_Edge] = []


class _Note(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    id: str
    text: str
    x: float = 0.0
    y: float = 0.0
    width: float = 240.0
    is_latex: bool = False


class _File(msgspec.Struct, forbid_unknown_fields=True):
    schema: str
    version: int
    network: _Graph
    layout: dict[str, tuple[float, float]] = {}
    notes: list[_Note] = []
    meta: dict[str, str] = {}
    study: StudyFile | msgspec.UnsetType = msgspec.UNSET  # absent where nothing was chosen yet
    views: dict[str, View] | msgspec.UnsetType = msgspec.UNSET


class _Header(msgspec.Struct):
    schema: str
    version: int


MIGRATIONS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""For each old version, how its content becomes that of the next; empty while there is only one."""


def load(path: str | os.PathLike[str]) -> Document:
    """Read a document. Raises `DocumentError`, whose text names the file."""
    name = Path(path).name
    try:
        if os.path.getsize(path) > MOST_BYTES:
            raise DocumentError(f"{name} is larger than {MOST_BYTES >> 20} MB, too large to open.")
        data = Path(path).read_bytes()
    except OSError as error:
        raise DocumentError(f"{name} cannot be read: {_reason(error)}.") from None
    try:
        return loads(data)
    except DocumentError as error:
        raise DocumentError(f"{name}: {error}") from None


def save(path: str | os.PathLike[str], document: Document) -> None:
    """Write a document; the old file stays whole if anything fails. Raises `DocumentError`."""
    data = dumps(document)
    try:
        write_atomically(path, data)
    except OSError as error:
        raise DocumentError(f"{Path(path).name} cannot be saved: {_reason(error)}.") from None


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def loads(data: bytes) -> Document:
    """Read a document from bytes. Raises `DocumentError`."""
    data = _utf8(data)
    try:
        header = msgspec.json.decode(data, type=_Header)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise DocumentError(_header_fault(data, error)) from None
    if header.schema != SCHEMA:
        raise DocumentError("This is not a Lamina network (its schema is another program's).")
    if header.version > VERSION:
        raise DocumentError(
            f"This network was saved by a newer Lamina (format {header.version}; this one reads "
            f"up to {VERSION}): update Lamina to open it."
        )
    try:
        _refuse_repeated_keys(data)
        if header.version == VERSION:
            file = msgspec.json.decode(data, type=_File)
        else:
            file = msgspec.convert(_migrated(data, header.version), type=_File)
    except msgspec.ValidationError as error:
        raise DocumentError(_where(str(error))) from None
    except (msgspec.MsgspecError, UnicodeDecodeError, ValueError) as error:
        raise DocumentError(f"The file is damaged: {error}.") from None
    except RecursionError:
        raise DocumentError("The file is nested too deeply to be a network.") from None
    return _build(file)


def dumps(document: Document) -> bytes:
    """The document as JSON. Raises `DocumentError` when it holds what a file cannot."""
    for id, (x, y) in document.layout.items():
        _check_position(f"Layer {id}", x, y)
    for note in document.notes:
        _check_position("A note", note.x, note.y)
    _check_texts(
        ((f"The entry {key!r}", text) for key, text in document.meta.items()),
        ((f"Note {k}", note.text) for k, note in enumerate(document.notes, 1)),
    )
    file = _File(
        schema=SCHEMA,
        version=VERSION,
        network=_write_graph(document.graph),
        layout={
            id: (float(x), float(y))
            for id, (x, y) in document.layout.items()
            if id in document.graph
        },
        notes=[
            _Note(note.id, note.text, note.x, note.y, note.width, note.is_latex)
            for note in document.notes
        ],
        meta=dict(document.meta),
    )
    try:
        if document.study != Study():
            file.study = written_study(document.study)
        if document.views:
            check_views(document.views)
            file.views = dict(document.views)
    except EngineError as error:
        raise DocumentError(str(error)) from None
    try:
        return msgspec.json.format(msgspec.json.encode(file), indent=1)
    except (UnicodeEncodeError, msgspec.MsgspecError) as error:
        raise DocumentError(f"The network holds text that cannot be written: {error}.") from None


# -- reading


def _utf8(data: bytes) -> bytes:
    """The file's text as UTF-8 without a mark, as other editors may have left it."""
    if data.startswith(codecs.BOM_UTF8):
        return data[len(codecs.BOM_UTF8) :]
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return data.decode("utf-16").encode()
        except UnicodeError:
            raise DocumentError(
                "The file is damaged: it begins as UTF-16 text, but is not."
            ) from None
    return data


def _check_texts(names: Iterable[tuple[str, str]], notes: Iterable[tuple[str, str]]) -> None:
    """Refuse texts that no file can hold or that nobody can read: (where, text) each."""
    for most, texts in ((LONGEST_NAME, names), (LONGEST_NOTE, notes)):
        for where, text in texts:
            if len(text) > most:
                raise DocumentError(
                    f"{where} is {len(text):,} characters long; at most {most:,} can be shown."
                )
            if any("\ud800" <= sign <= "\udfff" for sign in text):
                raise DocumentError(
                    f"{where} holds half of a character, which cannot be written: type it again."
                )


def _header_fault(data: bytes, error: Exception) -> str:
    if not data.strip():
        return "The file is empty."
    if isinstance(error, RecursionError):
        return "The file is nested too deeply to be a network."
    if isinstance(error, msgspec.ValidationError):
        return "This is not a Lamina network: it does not begin with a schema and a version."
    return f"The file is not readable as JSON: {error}."


def _refuse_repeated_keys(data: bytes) -> None:
    def once(pairs: list[tuple[str, Any]]) -> None:
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise DocumentError(f"The file is damaged: it gives {key!r} twice in one place.")
            seen.add(key)

    json.loads(data, object_pairs_hook=once)


def _migrated(data: bytes, version: int) -> dict[str, Any]:
    content = cast("dict[str, Any]", msgspec.json.decode(data))
    while version < VERSION:
        step = MIGRATIONS.get(version)
        if step is None:
            raise DocumentError(f"Networks of format {version} cannot be opened any more.")
        content = step(content)
        version += 1
        content["version"] = version
    return content


def _where(message: str) -> str:
    """msgspec's message as a sentence: what, then where."""
    what, _, place = message.partition(" - at `$")
    place = place.rstrip("`").lstrip(".").replace("[...]", " (one of its entries)")
    what = what[0].lower() + what[1:]
    return f"The file is damaged at {place or 'its beginning'}: {what}."


def _build(file: _File) -> Document:
    graph = _read_graph(file.network, 0)
    for id, (x, y) in file.layout.items():
        _check_position(f"Layer {id}", x, y)
    _check_texts((), ((f"Note {k}", note.text) for k, note in enumerate(file.notes, 1)))
    seen: set[str] = set()
    for note in file.notes:
        if note.id in seen:
            raise DocumentError(f"Two notes have the id {note.id[:40]!r}; each needs its own.")
        seen.add(note.id)
        _check_position("A note", note.x, note.y)
        if not 1 <= note.width <= FARTHEST:
            raise DocumentError("A note has a width that cannot be drawn.")
    views: dict[str, View] = {} if isinstance(file.views, msgspec.UnsetType) else file.views
    try:
        study = Study() if isinstance(file.study, msgspec.UnsetType) else read_study(file.study)
        check_views(views)
    except EngineError as error:
        raise DocumentError(f"The file is damaged in its training settings: {error}") from None
    return Document(
        graph,
        {id: place for id, place in file.layout.items() if id in graph},
        tuple(Note(n.id, n.text, n.x, n.y, n.width, n.is_latex) for n in file.notes),
        file.meta,
        study,
        views,
    )


def _check_position(what: str, x: float, y: float) -> None:
    if not (abs(x) <= FARTHEST and abs(y) <= FARTHEST):  # also false for NaN
        raise DocumentError(f"{what} stands at a position that cannot be drawn.")


def _read_graph(written: _Graph, depth: int) -> Graph:
    if depth > _DEEPEST:
        raise DocumentError("The network holds groups within groups too deeply.")
    if len(written.nodes) > MOST_NODES:
        raise DocumentError(f"The network has more than {MOST_NODES:,} layers, too many to open.")
    ids: set[str] = set()
    for node in written.nodes:
        if node.id in ids:
            raise DocumentError(f"Two layers have the id {node.id!r}; each needs its own.")
        if not node.id or "/" in node.id or len(node.id) > 200:
            raise DocumentError(f"A layer has the id {node.id[:40]!r}, which cannot be used.")
        ids.add(node.id)
    _check_texts(_names(written.nodes), ())
    graph = Graph(tuple(_read_node(node, depth) for node in written.nodes))
    edges: list[Edge] = []
    fed: set[tuple[str, str]] = set()
    for number, edge in enumerate(written.edges, 1):
        for end in (edge.source, edge.target):
            if end not in ids:
                raise DocumentError(f"Wire {number} leads to a layer {end!r} that is not there.")
        target = graph.node(edge.target)
        if edge.source == edge.target:
            raise DocumentError(f"Wire {number} connects {target.label} to itself.")
        if edge.port not in ports_of(target):
            raise DocumentError(f"Wire {number} ends at {edge.port!r}, no input of {target.label}.")
        if (edge.target, edge.port) in fed:
            raise DocumentError(f"Input {edge.port!r} of {target.label} has two wires.")
        fed.add((edge.target, edge.port))
        edges.append(Edge(edge.source, edge.target, edge.port))
    graph = Graph(graph.nodes, tuple(edges))
    _refuse_circles(graph)
    return with_tied_weights(graph)


def _refuse_circles(graph: Graph) -> None:
    waits = {node.id: len(graph.into(node.id)) for node in graph.nodes}
    ready = [id for id, count in waits.items() if count == 0]
    for id in ready:
        for edge in graph.out_of(id):
            waits[edge.target] -= 1
            if waits[edge.target] == 0:
                ready.append(edge.target)
    stuck = [id for id, count in waits.items() if count > 0]
    if stuck:
        label = graph.node(stuck[0]).label
        raise DocumentError(f"The wires run in a circle at {label}: no layer may feed itself.")


def _names(nodes: Iterable[Node | _Node]) -> Iterable[tuple[str, str]]:
    return ((f"The name of layer {k}", node.name) for k, node in enumerate(nodes, 1))


def _read_node(written: _Node, depth: int) -> Node:
    layer = registry().get(written.type)
    label = written.name or written.id
    if layer is None:
        raise DocumentError(
            f"{label} is a layer of the kind {written.type!r}, which this Lamina does not know: "
            "update Lamina, or remove the layer with the program that made it."
        )
    known = {option.name: option for option in layer.options}
    options: dict[str, OptionValue] = {}
    for name, given in written.options.items():
        if name not in known:
            raise DocumentError(f"{label} has an option {name!r} that its kind does not have.")
        value = _option_value(known[name].kind, given)
        fault = known[name].problem(value)
        if fault:
            raise DocumentError(f"{label}: {fault}")
        options[name] = value
    kinds = {weight.name for weight in layer.weights}
    for name in written.weights:
        if name not in kinds:
            raise DocumentError(
                f"{label} has a weight {name[:40]!r} that its kind does not have: "
                f"{layer.title} has {', '.join(sorted(kinds)) or 'none'}."
            )
    weights = {name: _read_weight(label, name, w) for name, w in written.weights.items()}
    inside = None if written.inside is None else _read_graph(written.inside, depth + 1)
    for name in written.ties:
        if not trainable(layer.key, name):
            raise DocumentError(f"{label} shares a weight {name!r} that its kind does not have.")
    return Node(written.id, written.type, written.name, options, weights, inside, written.ties)


def _option_value(kind: str, given: _Option) -> Any:
    if isinstance(given, list):
        return tuple(given)
    if kind == "float" and isinstance(given, int) and not isinstance(given, bool):
        return float(given) if abs(given) < 2**1000 else math.inf
    return given


def _read_weight(label: str, name: str, written: _Weight) -> np.ndarray[Any, Any]:
    if any(size < 0 for size in written.shape) or len(written.shape) > 8:
        raise DocumentError(f"{label} gives {name} an impossible shape.")
    if math.prod(written.shape) != len(written.values):
        raise DocumentError(
            f"{label} gives {name} {len(written.values)} numbers, but its shape asks for "
            f"{math.prod(written.shape)}."
        )
    return np.array(written.values, np.float64).reshape(written.shape)


# -- writing


def _write_graph(graph: Graph) -> _Graph:
    _check_texts(_names(graph.nodes), ())
    return _Graph(
        [_write_node(node) for node in without_tied_weights(graph).nodes],
        [_Edge(edge.source, edge.target, edge.port) for edge in graph.edges],
    )


def _write_node(node: Node) -> _Node:
    for name, array in node.weights.items():
        if not np.isfinite(array).all():
            raise DocumentError(
                f"{name} of {node.label} holds a number that is not finite, which a file cannot "
                "keep: set it again, or undo the training that led there."
            )
    return _Node(
        node.id,
        node.type,
        node.name,
        {k: list(v) if isinstance(v, tuple) else v for k, v in node.options.items()},
        {
            name: _Weight(list(array.shape), cast("list[float]", array.ravel().tolist()))
            for name, array in node.weights.items()
        },
        None if node.inside is None else _write_graph(node.inside),
        dict(node.ties),
    )
