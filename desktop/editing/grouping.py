"""Grouping on the canvas: the engine groups the network, this finds everything its place.

The inside keeps the places that the layers had, with the ports in a column before them; the group
stands where the leftmost of them stood, and what lies behind moves up. Taking it apart is the way
back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import count

from desktop.editing.naming import fresh_id
from desktop.editing.places import (
    LAYER_HEIGHT,
    LAYER_WIDTH,
    STEP_X,
    STEP_Y,
    Place,
    bounds,
    snapped,
    tidy,
)
from engine.document import Document, Drawing
from engine.graph import Graph, check, grouped, settle, ungrouped


def with_group(content: Document, ids: Iterable[str]) -> tuple[Document, str]:
    """`content` with these layers in a new group, and its id. Raises `EngineError`."""
    chosen = list(ids)
    id = fresh_id(content.graph, "group")
    names = {node.name for node in content.graph.nodes}
    name = next(n for k in count(1) if (n := f"Group {k}") not in names)
    made = grouped(content.graph, chosen, id, name)
    inside = made.graph.node(id).inside or Graph()
    inner = {node.id for node in inside.nodes} - set(made.ports)
    places = {each: place for each, place in content.layout.items() if each in inner}
    left, top, right, bottom = bounds(places.values())
    middle = (top + bottom - LAYER_HEIGHT) / 2
    within = dict(places)
    for k, port in enumerate(made.ports):
        y = middle + (k - (len(made.ports) - 1) / 2) * STEP_Y
        within[port] = snapped((left - STEP_X, y))
    layout = {each: place for each, place in content.layout.items() if each not in inner}
    layout[id] = snapped((left, middle))
    layout = _shifted(made.graph, layout, id, right, LAYER_WIDTH - (right - left))
    insides = {
        f"{id}/{path}" if path.split("/")[0] in inner else path: drawing
        for path, drawing in content.insides.items()
    }
    insides[id] = Drawing(within)
    graph = settle(made.graph)
    return replace(content, graph=graph, layout=layout, insides=insides), id


def without_group(content: Document, id: str) -> tuple[Document, list[str]]:
    """`content` with that group taken apart, and the ids of its layers. Raises `EngineError`."""
    group = content.graph.node(id)
    made = ungrouped(content.graph, id)
    inside = group.inside or Graph()
    drawing = content.insides.get(id, Drawing())
    within: Mapping[str, Place] = drawing.layout
    if any(node.id not in within for node in inside.nodes):
        within = {**tidy(inside, check(inside)), **within}
    places = {new: within[old] for old, new in made.names.items()}
    left, top, right, bottom = bounds(places.values())
    x, y = content.layout.get(id, (left, top))
    dx, dy = x - left, y - (top + bottom - LAYER_HEIGHT) / 2
    layout = {each: place for each, place in content.layout.items() if each != id}
    moved = {new: snapped((px + dx, py + dy)) for new, (px, py) in places.items()}
    layout = _shifted(
        content.graph, {**layout, id: (x, y)}, id, x + LAYER_WIDTH, right - left - LAYER_WIDTH
    )
    del layout[id]
    insides: dict[str, Drawing] = {}
    for path, each in content.insides.items():
        first, _, rest = path.partition("/")
        if first != id:
            insides[path] = each
        elif rest:
            head, slash, tail = rest.partition("/")
            insides[made.names.get(head, head) + slash + tail] = each
    notes = {note.id for note in content.notes}
    kept = list(content.notes)
    for note in drawing.notes:
        new = next(n for k in count(1) if (n := f"note-{k}") not in notes)
        notes.add(new)
        kept.append(replace(note, id=new, x=note.x + dx, y=note.y + dy))
    graph = settle(made.graph)
    after = replace(
        content, graph=graph, layout={**layout, **moved}, insides=insides, notes=tuple(kept)
    )
    return after, list(moved)


def _shifted(
    graph: Graph, layout: Mapping[str, Place], id: str, beyond: float, by: float
) -> dict[str, Place]:
    """What lies behind layer `id` and right of `beyond`, moved across, unless cards would meet."""
    behind = {
        each
        for each in graph.downstream([id]) - {id}
        if each in layout and layout[each][0] >= beyond
    }
    moved = {
        each: snapped((place[0] + by, place[1])) if each in behind else place
        for each, place in layout.items()
    }
    others = [moved[each] for each in moved if each not in behind]
    for each in behind:
        x, y = moved[each]
        if any(abs(px - x) < LAYER_WIDTH and abs(py - y) < LAYER_HEIGHT for px, py in others):
            return dict(layout)
    return moved
