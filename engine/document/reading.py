"""From bytes to a document: validated before anything is built, and each fault one sentence."""

from __future__ import annotations

import codecs
import json
import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

import msgspec
import numpy as np

from engine.damage import damaged_where, said
from engine.document.model import Document, Drawing, Note, inside_of
from engine.document.rows import Apart
from engine.document.written import (
    DEEPEST,
    FARTHEST,
    MOST_NODES,
    SCHEMA,
    VERSION,
    WrittenFile,
    WrittenGraph,
    WrittenHeader,
    WrittenNode,
    WrittenNote,
    WrittenOption,
    WrittenWeight,
    check_position,
    check_texts,
    names,
)
from engine.errors import DocumentError, EngineError
from engine.graph import Edge, Graph, Node, ports_of
from engine.graph.ties import trainable, with_tied_weights
from engine.language import tr
from engine.spec import Array, OptionValue, registry
from engine.study import Study, View, check_views
from engine.study import read as read_study

MIGRATIONS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""For each old version, how its content becomes that of the next; empty while there is only one."""


def loads(data: bytes) -> Document:
    """Read a document from bytes. Raises `DocumentError`."""
    data = _utf8(data)
    apart = Apart(data)
    found = apart.read()
    if found is None:
        return _build(_whole(data, apart.text), None)
    try:
        _refuse_repeated_keys(apart.text)
    except ValueError as error:  # a number of thousands of digits
        raise DocumentError(tr("The file is damaged: {0}.").format(said(error))) from None
    except RecursionError:
        raise DocumentError(tr("The file is nested too deeply to be a network.")) from None
    return _build(*found)


def _whole(data: bytes, text: bytes) -> WrittenFile:
    """The file read in one go, with a sentence for whatever is wrong; `text` is it without rows."""
    try:
        header = msgspec.json.decode(data, type=WrittenHeader)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise DocumentError(_header_fault(data, error)) from None
    if header.schema != SCHEMA:
        raise DocumentError(tr("This is not a Lamina network (its schema is another program's)."))
    if header.version > VERSION:
        raise DocumentError(
            tr(
                "This network was saved by a newer Lamina (format {0}; this one reads "
                "up to {1}): update Lamina to open it."
            ).format(header.version, VERSION)
        )
    try:
        _refuse_repeated_keys(text)
        if header.version == VERSION:
            return msgspec.json.decode(data, type=WrittenFile)
        return msgspec.convert(_migrated(data, header.version), type=WrittenFile)
    except msgspec.ValidationError as error:
        raise DocumentError(damaged_where(str(error))) from None
    except (msgspec.MsgspecError, UnicodeDecodeError, ValueError) as error:
        raise DocumentError(tr("The file is damaged: {0}.").format(said(error))) from None
    except RecursionError:
        raise DocumentError(tr("The file is nested too deeply to be a network.")) from None


def _utf8(data: bytes) -> bytes:
    """The file's text as UTF-8 without a mark, as other editors may have left it."""
    if data.startswith(codecs.BOM_UTF8):
        return data[len(codecs.BOM_UTF8) :]
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return data.decode("utf-16").encode()
        except UnicodeError:
            raise DocumentError(
                tr("The file is damaged: it begins as UTF-16 text, but is not.")
            ) from None
    return data


def _header_fault(data: bytes, error: Exception) -> str:
    if not data.strip():
        return tr("The file is empty.")
    if isinstance(error, RecursionError):
        return tr("The file is nested too deeply to be a network.")
    if isinstance(error, msgspec.ValidationError):
        return tr("This is not a Lamina network: it does not begin with a schema and a version.")
    return tr("The file is not readable as JSON: {0}.").format(said(error))


def _refuse_repeated_keys(text: bytes) -> None:
    """`text` is the file without its rows of numbers, which hold no keys."""

    def once(pairs: list[tuple[str, Any]]) -> None:
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise DocumentError(
                    tr("The file is damaged: it gives {0!r} twice in one place.").format(key)
                )
            seen.add(key)

    json.loads(text, object_pairs_hook=once)


def _migrated(data: bytes, version: int) -> dict[str, Any]:
    content = cast("dict[str, Any]", msgspec.json.decode(data))
    while version < VERSION:
        step = MIGRATIONS.get(version)
        if step is None:
            raise DocumentError(
                tr("Networks of format {0} cannot be opened any more.").format(version)
            )
        content = step(content)
        version += 1
        content["version"] = version
    return content


def _build(file: WrittenFile, rows: Sequence[Array] | None) -> Document:
    """`rows` are the numbers that stand for weights in the file, where they were read apart."""
    graph = _read_graph(file.network, 0, rows)
    layout, notes = _read_drawing(graph, file.layout, file.notes)
    drawings = {} if isinstance(file.insides, msgspec.UnsetType) else file.insides
    insides: dict[str, Drawing] = {}
    for path, drawing in drawings.items():
        inside = inside_of(graph, path)
        if inside is not None:
            insides[path] = Drawing(*_read_drawing(inside, drawing.layout, drawing.notes))
    views: dict[str, View] = {} if isinstance(file.views, msgspec.UnsetType) else file.views
    try:
        study = Study() if isinstance(file.study, msgspec.UnsetType) else read_study(file.study)
        check_views(views)
    except EngineError as error:
        raise DocumentError(
            tr("The file is damaged in its training settings: {0}").format(error)
        ) from None
    return Document(
        graph,
        layout,
        notes,
        file.meta,
        study,
        views,
        insides,
    )


def _read_drawing(
    graph: Graph, layout: Mapping[str, tuple[float, float]], written: Sequence[WrittenNote]
) -> tuple[dict[str, tuple[float, float]], tuple[Note, ...]]:
    """The places of the layers that are there, and the notes, once all can be drawn."""
    for id, (x, y) in layout.items():
        check_position(tr("Layer {0}").format(id), x, y)
    check_texts((), ((tr("Note {0}").format(k), note.text) for k, note in enumerate(written, 1)))
    seen: set[str] = set()
    for note in written:
        if note.id in seen:
            raise DocumentError(
                tr("Two notes have the id {0!r}; each needs its own.").format(note.id[:40])
            )
        seen.add(note.id)
        check_position(tr("A note"), note.x, note.y)
        if not 1 <= note.width <= FARTHEST:
            raise DocumentError(tr("A note has a width that cannot be drawn."))
    places = {id: place for id, place in layout.items() if id in graph}
    notes = tuple(Note(n.id, n.text, n.x, n.y, n.width, n.is_latex) for n in written)
    return places, notes


def _read_graph(written: WrittenGraph, depth: int, rows: Sequence[Array] | None) -> Graph:
    if depth > DEEPEST:
        raise DocumentError(tr("The network holds groups within groups too deeply."))
    if len(written.nodes) > MOST_NODES:
        raise DocumentError(
            tr("The network has more than {0:,} layers, too many to open.").format(MOST_NODES)
        )
    ids: set[str] = set()
    for node in written.nodes:
        if node.id in ids:
            raise DocumentError(
                tr("Two layers have the id {0!r}; each needs its own.").format(node.id)
            )
        if not node.id or "/" in node.id or len(node.id) > 200:
            raise DocumentError(
                tr("A layer has the id {0!r}, which cannot be used.").format(node.id[:40])
            )
        ids.add(node.id)
    check_texts(names(written.nodes), ())
    graph = Graph(tuple(_read_node(node, depth, rows) for node in written.nodes))
    edges: list[Edge] = []
    fed: set[tuple[str, str]] = set()
    for number, edge in enumerate(written.edges, 1):
        for end in (edge.source, edge.target):
            if end not in ids:
                raise DocumentError(
                    tr("Wire {0} leads to a layer {1!r} that is not there.").format(number, end)
                )
        target = graph.node(edge.target)
        if edge.source == edge.target:
            raise DocumentError(tr("Wire {0} connects {1} to itself.").format(number, target.label))
        if edge.port not in ports_of(target):
            raise DocumentError(
                tr("Wire {0} ends at {1!r}, no input of {2}.").format(
                    number, edge.port, target.label
                )
            )
        if (edge.target, edge.port) in fed:
            raise DocumentError(
                tr("Input {0!r} of {1} has two wires.").format(edge.port, target.label)
            )
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
        raise DocumentError(
            tr("The wires run in a circle at {0}: no layer may feed itself.").format(label)
        )


def _read_node(written: WrittenNode, depth: int, rows: Sequence[Array] | None) -> Node:
    layer = registry().get(written.type)
    label = written.name or written.id
    if layer is None:
        raise DocumentError(
            tr(
                "{0} is a layer of the kind {1!r}, which this Lamina does not know: "
                "update Lamina, or remove the layer with the program that made it."
            ).format(label, written.type)
        )
    known = {option.name: option for option in layer.options}
    options: dict[str, OptionValue] = {}
    for name, given in written.options.items():
        if name not in known:
            raise DocumentError(
                tr("{0} has an option {1!r} that its kind does not have.").format(label, name)
            )
        value = _option_value(known[name].kind, given)
        fault = known[name].problem(value)
        if fault:
            raise DocumentError(f"{label}: {fault}")
        options[name] = value
    kinds = {weight.name for weight in layer.weights}
    for name in written.weights:
        if name not in kinds:
            raise DocumentError(
                tr("{0} has a weight {1!r} that its kind does not have: {2} has {3}.").format(
                    label, name[:40], layer.title, ", ".join(sorted(kinds)) or "none"
                )
            )
    weights = {name: _read_weight(label, name, w, rows) for name, w in written.weights.items()}
    inside = None if written.inside is None else _read_graph(written.inside, depth + 1, rows)
    for name in written.ties:
        if not trainable(layer.key, name):
            raise DocumentError(
                tr("{0} shares a weight {1!r} that its kind does not have.").format(label, name)
            )
    return Node(written.id, written.type, written.name, options, weights, inside, written.ties)


def _option_value(kind: str, given: WrittenOption) -> Any:
    if isinstance(given, list):
        return tuple(given)
    if kind == "float" and isinstance(given, int) and not isinstance(given, bool):
        return float(given) if abs(given) < 2**1000 else math.inf
    return given


def _read_weight(
    label: str, name: str, written: WrittenWeight, rows: Sequence[Array] | None
) -> Array:
    if any(size < 0 for size in written.shape) or len(written.shape) > 8:
        raise DocumentError(tr("{0} gives {1} an impossible shape.").format(label, name))
    values = written.values if rows is None else rows[int(written.values[0])]
    if math.prod(written.shape) != len(values):
        raise DocumentError(
            tr("{0} gives {1} {2} numbers, but its shape asks for {3}.").format(
                label, name, len(values), math.prod(written.shape)
            )
        )
    return np.asarray(values, np.float64).reshape(written.shape)
