"""From a document to bytes. What a file cannot hold is refused in a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

import msgspec
import numpy as np

from engine.document.model import Document, Note, inside_of
from engine.document.written import (
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
from engine.study import Study, check_views
from engine.study import written as written_study


def dumps(document: Document) -> bytes:
    """The document as JSON. Raises `DocumentError` when it holds what a file cannot."""
    check_texts(
        ((tr("The entry {0!r}").format(key), text) for key, text in document.meta.items()),
        (),
    )
    layout, notes = _write_drawing(document.graph, document.layout, document.notes)
    file = WrittenFile(
        schema=SCHEMA,
        version=VERSION,
        network=_write_graph(document.graph),
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


def _write_graph(graph: Graph) -> WrittenGraph:
    check_texts(names(graph.nodes), ())
    return WrittenGraph(
        [_write_node(node) for node in without_tied_weights(graph).nodes],
        [WrittenEdge(edge.source, edge.target, edge.port) for edge in graph.edges],
    )


def _write_node(node: Node) -> WrittenNode:
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
            name: WrittenWeight(list(array.shape), cast("list[float]", array.ravel().tolist()))
            for name, array in node.weights.items()
        },
        None if node.inside is None else _write_graph(node.inside),
        dict(node.ties),
    )
