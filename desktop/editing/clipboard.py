"""Pieces of a network as text, so that they can be copied between windows and into a mail."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from desktop.editing.naming import fresh_id, fresh_name
from desktop.editing.notes import fresh_note
from desktop.editing.places import Place, bounds, free_shift, snapped
from engine import document as files
from engine.document import Document
from engine.graph import Edge, Graph, Node
from engine.spec import registry

LONGEST = 50_000_000  # characters; more is not text from here
_BESIDE = 30.0


def piece_of(content: Document, ids: Iterable[str], notes: Iterable[str] = ()) -> Document:
    """Those layers, the wires among them, their places, and those notes."""
    chosen, kept = set(ids), set(notes)
    graph = Graph(
        tuple(node for node in content.graph.nodes if node.id in chosen),
        tuple(e for e in content.graph.edges if e.source in chosen and e.target in chosen),
    )
    layout = {id: place for id, place in content.layout.items() if id in chosen}
    insides = {
        path: drawing
        for path, drawing in content.insides.items()
        if path.partition("/")[0] in chosen
    }
    written = tuple(note for note in content.notes if note.id in kept)
    return Document(graph, layout, written, insides=insides)


def to_text(piece: Document) -> str:
    """A piece as JSON text, in the format of the files."""
    return files.dumps(piece).decode("utf-8")


def from_text(text: str) -> Document:
    """A piece out of text. Raises DocumentError with a sentence for anything else."""
    return files.loads(text.encode("utf-8", errors="replace"))


def merged(
    content: Document, piece: Document, at: Place | None
) -> tuple[Document, list[str], list[str]]:
    """`content` with the layers and notes of `piece` under fresh ids and names; and those ids.

    Their left upper corner goes to `at`, or right beside where it was; either way on down from
    there until nothing that is there already is covered.
    """
    new_ids: dict[str, str] = {}
    names = {node.name for node in content.graph.nodes}
    nodes = list(content.graph.nodes)
    for node in piece.graph.nodes:
        id = fresh_id(content.graph, node.type, set(new_ids.values()))
        layer = registry().get(node.type)
        name = node.name
        if layer is not None and name in names and name != layer.title and node.inside is None:
            name = fresh_name(content.graph, layer, names)
        names.add(name)
        new_ids[node.id] = id
        nodes.append(replace(node, id=id, name=name))
    nodes = [*content.graph.nodes, *_tied_anew(nodes[len(content.graph.nodes) :], new_ids)]
    edges = [
        Edge(new_ids[e.source], new_ids[e.target], e.port)
        for e in piece.graph.edges
        if e.source in new_ids and e.target in new_ids
    ]
    corners = [*piece.layout.values(), *((note.x, note.y) for note in piece.notes)]
    left, top, _, _ = bounds(corners)
    by = (_BESIDE, _BESIDE) if at is None else (at[0] - left, at[1] - top)
    dx, dy = _free(content, piece, by)
    layout = dict(content.layout)
    for old, id in new_ids.items():
        x, y = piece.layout.get(old, (left, top))
        layout[id] = snapped((x + dx, y + dy))
    notes = list(content.notes)
    for note in piece.notes:
        notes.append(fresh_note(notes, (note.x + dx, note.y + dy), note.text, note))
    insides = dict(content.insides)
    for path, drawing in piece.insides.items():
        head, slash, tail = path.partition("/")
        if head in new_ids:
            insides[new_ids[head] + slash + tail] = drawing
    graph = Graph(tuple(nodes), (*content.graph.edges, *edges))
    after = replace(content, graph=graph, layout=layout, notes=tuple(notes), insides=insides)
    fresh = [note.id for note in notes[len(content.notes) :]]
    return after, list(new_ids.values()), fresh


def _free(content: Document, piece: Document, by: Place) -> Place:
    """`by`, moved on until the piece hides nothing of what is there."""
    if piece.layout:
        return free_shift(piece.layout.values(), content.layout.values(), by)
    taken = {(note.x, note.y) for note in content.notes}
    dx, dy = by
    while any(snapped((note.x + dx, note.y + dy)) in taken for note in piece.notes):
        dx, dy = dx + _BESIDE, dy + _BESIDE
    return (dx, dy)


def _tied_anew(nodes: list[Node], new_ids: dict[str, str]) -> list[Node]:
    """Copies share weights with the copy of the layer that the originals share them with."""
    found: list[Node] = []
    for node in nodes:
        ties = {
            weight: (new_ids[owner], other)
            for weight, (owner, other) in node.ties.items()
            if owner in new_ids
        }
        found.append(replace(node, ties=ties) if ties != dict(node.ties) else node)
    return found
