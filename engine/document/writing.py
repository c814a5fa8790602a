"""From a document to bytes. What a file cannot hold is refused in a sentence.

The bytes come in pieces, each made in well under a millisecond: a thread that writes a network of
millions of numbers holds up no other one, and the text never stands in memory as a whole.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import cast

import msgspec
import numpy as np

from engine.document.model import Document, Note, inside_of
from engine.document.written import (
    MOST_BYTES,
    SCHEMA,
    VERSION,
    WrittenDrawing,
    WrittenEdge,
    WrittenFile,
    WrittenGraph,
    WrittenNode,
    WrittenNote,
    WrittenWeight,
    check_position,
    check_texts,
    names,
)
from engine.errors import DocumentError, EngineError
from engine.graph import Graph, Node
from engine.graph.ties import without_tied_weights
from engine.language import tr
from engine.spec import Array
from engine.study import Study, check_views
from engine.study import written as written_study

_PIECE = 2048  # numbers of a weight that are written at once
_LEAST = 10  # bytes that a number takes in a file, with its line


def dumps(document: Document) -> bytes:
    """The document as JSON. Raises `DocumentError` when it holds what a file cannot."""
    return b"".join(pieces(document))


def pieces(document: Document, stopped: Callable[[], bool] = lambda: False) -> Iterator[bytes]:
    """`dumps`, piece by piece. Raises `DocumentError`, at any piece, and once `stopped` says so."""
    rows = _Rows()
    text = _skeleton(document, rows)
    size, least = 0, len(text) + rows.numbers * _LEAST
    for piece in rows.filled(text):
        size += len(piece)
        if max(size, least) > MOST_BYTES:
            raise DocumentError(
                tr(
                    "The network is too large for a file: its {0:,} numbers take more than the "
                    "{1} MB that can be opened again. Take layers out of it, or export it."
                ).format(document.graph.numbers, MOST_BYTES >> 20)
            )
        if stopped():
            raise DocumentError(tr("The writing was stopped."))
        yield piece


class _Rows:
    """The long rows of numbers: in the text a mark stands for each until it is written."""

    def __init__(self) -> None:
        self._mark = uuid.uuid4().hex  # no text of a person's has it
        self._arrays: list[Array] = []

    @property
    def numbers(self) -> int:
        """How many are still to be written."""
        return sum(array.size for array in self._arrays)

    def put(self, array: Array) -> list[float]:
        """The numbers of an array, or a mark for them."""
        if array.size <= _PIECE:
            return cast("list[float]", array.ravel().tolist())
        self._arrays.append(array)
        return cast("list[float]", f"{self._mark}{len(self._arrays) - 1}")

    def filled(self, text: bytes) -> Iterator[bytes]:
        """The text with the numbers in the places of their marks, each on a line as all are."""
        at = 0
        for found in re.finditer(rb'( *)"values": ("%s(\d+)")' % self._mark.encode(), text):
            yield text[at : found.start(2)]
            at = found.end(2)
            end = b"\n" + found[1]
            numbers = self._arrays[int(found[3])].reshape(-1)
            for start in range(0, numbers.size, _PIECE):
                row = msgspec.json.encode(numbers[start : start + _PIECE].tolist())[1:-1]
                yield (b"," if start else b"[") + end + b" " + row.replace(b",", b"," + end + b" ")
            yield end + b"]"
        yield text[at:]


def _skeleton(document: Document, rows: _Rows) -> bytes:
    """The text, with marks for long rows of numbers."""
    check_texts(
        ((tr("The entry {0!r}").format(key), text) for key, text in document.meta.items()),
        (),
    )
    layout, notes = _write_drawing(document.graph, document.layout, document.notes)
    file = WrittenFile(
        schema=SCHEMA,
        version=VERSION,
        network=_write_graph(document.graph, rows),
        layout=layout,
        notes=notes,
        meta=dict(document.meta),
    )
    insides = {
        path: WrittenDrawing(*_write_drawing(inside, drawing.layout, drawing.notes))
        for path, drawing in document.insides.items()
        if (inside := inside_of(document.graph, path)) is not None
    }
    if insides:
        file.insides = insides
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
        raise DocumentError(
            tr("The network holds text that cannot be written: {0}.").format(error)
        ) from None


def _write_drawing(
    graph: Graph, layout: Mapping[str, tuple[float, float]], notes: Sequence[Note]
) -> tuple[dict[str, tuple[float, float]], list[WrittenNote]]:
    for id, (x, y) in layout.items():
        check_position(tr("Layer {0}").format(id), x, y)
    for note in notes:
        check_position(tr("A note"), note.x, note.y)
    check_texts((), ((tr("Note {0}").format(k), note.text) for k, note in enumerate(notes, 1)))
    places = {id: (float(x), float(y)) for id, (x, y) in layout.items() if id in graph}
    return places, [WrittenNote(n.id, n.text, n.x, n.y, n.width, n.is_latex) for n in notes]


def _write_graph(graph: Graph, rows: _Rows) -> WrittenGraph:
    check_texts(names(graph.nodes), ())
    return WrittenGraph(
        [_write_node(node, rows) for node in without_tied_weights(graph).nodes],
        [WrittenEdge(edge.source, edge.target, edge.port) for edge in graph.edges],
    )


def _write_node(node: Node, rows: _Rows) -> WrittenNode:
    for name, array in node.weights.items():
        if not np.isfinite(array).all():
            raise DocumentError(
                tr(
                    "{0} of {1} holds a number that is not finite, which a file cannot "
                    "keep: set it again, or undo the training that led there."
                ).format(name, node.label)
            )
    return WrittenNode(
        node.id,
        node.type,
        node.name,
        {k: list(v) if isinstance(v, tuple) else v for k, v in node.options.items()},
        {
            name: WrittenWeight(list(array.shape), rows.put(array))
            for name, array in node.weights.items()
        },
        None if node.inside is None else _write_graph(node.inside, rows),
        dict(node.ties),
    )
