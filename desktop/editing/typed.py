"""A network that came out of text, put in the place of the one on the canvas: one undo command.

Layers that were there keep their places; new ones stand behind what feeds them, and make room.
"""

from __future__ import annotations

from dataclasses import replace

from desktop.editing.editor import Editor
from desktop.editing.places import STEP_X, Place, free_place, make_room, tidy
from engine.graph import Graph, check


def put_network(
    editor: Editor, title: str, graph: Graph, key: tuple[object, ...] | None = None
) -> bool:
    """Show `graph` in the place of the present network; False when it is that very network, or
    differs from it only in what arrives from outside of the open group."""
    before = editor.document.content
    if graph is before.graph or graph == before.graph:
        return False
    layout = _places(before.graph, graph, dict(before.layout))
    return editor.commit(title, replace(before, graph=graph, layout=layout), key)


def _places(before: Graph, graph: Graph, layout: dict[str, Place]) -> dict[str, Place]:
    layout = {id: place for id, place in layout.items() if id in graph}
    new = [node.id for node in graph.nodes if node.id not in layout]
    if not new:
        return layout
    findings = check(graph)
    if not any(node.id in layout for node in before.nodes if node.id in graph):
        return tidy(graph, findings)
    waiting = set(new)
    for id in [id for id in findings.order if id in waiting] + new:
        if id not in waiting:
            continue
        waiting.discard(id)
        feeding = [layout[edge.source] for edge in graph.into(id) if edge.source in layout]
        fed = [layout[edge.target] for edge in graph.out_of(id) if edge.target in layout]
        if feeding:
            x = max(place[0] for place in feeding) + STEP_X
            y = sum(place[1] for place in feeding) / len(feeding)
        elif fed:
            x = min(place[0] for place in fed) - STEP_X
            y = sum(place[1] for place in fed) / len(fed)
        else:
            x, y = max(layout.values(), default=(0.0, 0.0))
        layout = make_room({**layout, id: (x, y)}, id, graph)
        others = {other: place for other, place in layout.items() if other != id}
        layout[id] = free_place(layout[id], others)
    return layout
