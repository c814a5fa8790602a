"""Pieces of a network as text, so that they can be copied between windows and into a mail."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from desktop.editing.naming import fresh_id, fresh_name
from desktop.editing.places import Place, bounds, snapped
from engine import document as files
from engine.document import Document
from engine.graph import Edge, Graph
from engine.spec import registry

LONGEST = 50_000_000  # characters; more is not text from here
_BESIDE = 30.0


def piece_of(content: Document, ids: Iterable[str]) -> Document:
    """Those layers, the wires among them, and their places."""
    chosen = set(ids)
    graph = Graph(
        tuple(node for node in content.graph.nodes if node.id in chosen),
        tuple(e for e in content.graph.edges if e.source in chosen and e.target in chosen),
    )
    layout = {id: place for id, place in content.layout.items() if id in chosen}
    return Document(graph, layout)


def to_text(piece: Document) -> str:
    """A piece as JSON text, in the format of the files."""
    return files.dumps(piece).decode("utf-8")


def from_text(text: str) -> Document:
    """A piece out of text. Raises DocumentError with a sentence for anything else."""
    return files.loads(text.encode("utf-8", errors="replace"))


def merged(content: Document, piece: Document, at: Place | None) -> tuple[Document, list[str]]:
    """`content` with the layers of `piece` under fresh ids and names; and those ids."""
    new_ids: dict[str, str] = {}
    names = {node.name for node in content.graph.nodes}
    nodes = list(content.graph.nodes)
    for node in piece.graph.nodes:
        id = fresh_id(content.graph, node.type, set(new_ids.values()))
        layer = registry().get(node.type)
        name = node.name
        if layer is not None and name in names and name != layer.title:
            name = fresh_name(content.graph, layer, names)
        names.add(name)
        new_ids[node.id] = id
        nodes.append(replace(node, id=id, name=name))
    edges = [
        Edge(new_ids[e.source], new_ids[e.target], e.port)
        for e in piece.graph.edges
        if e.source in new_ids and e.target in new_ids
    ]
    left, top, _, _ = bounds(piece.layout.values())
    dx, dy = (_BESIDE, _BESIDE) if at is None else (at[0] - left, at[1] - top)
    layout = dict(content.layout)
    for old, id in new_ids.items():
        x, y = piece.layout.get(old, (left, top))
        layout[id] = snapped((x + dx, y + dy))
    graph = Graph(tuple(nodes), (*content.graph.edges, *edges))
    return replace(content, graph=graph, layout=layout), list(new_ids.values())
