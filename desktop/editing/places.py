"""Where layers stand: the grid, the distance between neighbours, and the tidy layout.

Coordinates are the left upper corner of a layer in canvas units (one pixel at 100 %).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import ceil

from engine.graph import Findings, Graph

Place = tuple[float, float]

SNAP = 10.0
LAYER_WIDTH = 150.0
LAYER_HEIGHT = 126.0
STEP_X = 210.0
STEP_Y = 190.0
_AIR = 34.0  # below a layer, where its value stands
_PAIRS = 40_000  # of layers compared one by one; larger pieces are moved as one block
FARTHEST = 1e6  # canvas units; beyond it float painting loses pixels


def snapped(place: Place) -> Place:
    """The nearest point of the grid, kept within reach."""
    x, y = (max(-FARTHEST, min(FARTHEST, round(value / SNAP) * SNAP)) + 0.0 for value in place)
    return (x, y)


def free_place(place: Place, layout: Mapping[str, Place]) -> Place:
    """`place`, moved down until it covers no layer."""
    x, y = snapped(place)
    near = [(px, py) for px, py in layout.values() if abs(px - x) < LAYER_WIDTH]
    while any(abs(py - y) < LAYER_HEIGHT for _, py in near) and y < FARTHEST:
        y += SNAP
    return (x, y)


def free_shift(piece: Iterable[Place], others: Iterable[Place], by: Place) -> Place:
    """`by`, moved down until a piece of layers at these places covers none of the `others`."""
    moving, standing = list(piece), list(others)
    if not moving:
        return by
    boxes = [(x, y, x + LAYER_WIDTH, y + LAYER_HEIGHT) for x, y in moving]
    if len(moving) * len(standing) > _PAIRS:
        boxes = [bounds(moving)]
    dx, dy = by
    # For every pair in one column: the shifts down that would put one on the other.
    closed = sorted(
        (y - _AIR - bottom, y + LAYER_HEIGHT + _AIR - top)
        for left, top, right, bottom in boxes
        for x, y in standing
        if left + dx < x + LAYER_WIDTH and x < right + dx
    )
    for low, high in closed:
        if low < dy < high:
            dy = ceil(high / SNAP) * SNAP
    return (dx, dy)


def make_room(layout: Mapping[str, Place], id: str, graph: Graph) -> dict[str, Place]:
    """`layout` with layer `id` clear of what feeds it, and what lies behind it clear of `id`."""
    x, y = layout[id]
    feeding = [
        layout[edge.source][0]
        for edge in graph.into(id)
        if edge.source in layout and abs(layout[edge.source][1] - y) < LAYER_HEIGHT
    ]
    x, y = snapped((max([x, *(left + STEP_X for left in feeding)]), y))
    layout = {**layout, id: (x, y)}
    behind = graph.downstream([id]) - {id}
    reach = [
        layout[other][0]
        for other in behind
        if other in layout
        and abs(layout[other][1] - y) < LAYER_HEIGHT
        and layout[other][0] < x + STEP_X
    ]
    shift = snapped((x + STEP_X - min(reach), 0.0))[0] if reach else 0.0
    return {
        other: (px + shift, py) if other in behind else (px, py)
        for other, (px, py) in layout.items()
    }


def tidy(graph: Graph, findings: Findings) -> dict[str, Place]:
    """Every layer in the column of its depth, each column ordered by what feeds it.

    Columns follow Sugiyama's method: depth by longest path, order by the mean row of the layers
    before, one sweep. Layers on a cycle come in a row below.
    """
    depth: dict[str, int] = {}
    for id in findings.order:
        sources = [depth[edge.source] for edge in graph.into(id) if edge.source in depth]
        depth[id] = 1 + max(sources) if sources else 0
    # An input used only later stands right before the layer that uses it.
    for id in reversed(findings.order):
        if not graph.into(id):
            users = [depth[edge.target] for edge in graph.out_of(id) if edge.target in depth]
            if users:
                depth[id] = max(0, min(users) - 1)
    columns: dict[int, list[str]] = {}
    for id in findings.order:
        columns.setdefault(depth[id], []).append(id)
    rows: dict[str, float] = {}
    places: dict[str, Place] = {}
    for column in sorted(columns):
        ids = columns[column]
        wanted = {id: _mean_row(graph, id, rows) for id in ids}
        ids.sort(key=lambda id: wanted[id] if wanted[id] is not None else 0.0)  # type: ignore[arg-type,return-value]
        known = [row for row in wanted.values() if row is not None]
        middle = sum(known) / len(known) if known else 0.0
        for k, id in enumerate(ids):
            rows[id] = middle + k - (len(ids) - 1) / 2
            places[id] = snapped((column * STEP_X, rows[id] * STEP_Y))
    left = [node.id for node in graph.nodes if node.id not in places]
    below = max((y for _, y in places.values()), default=-STEP_Y) + STEP_Y
    places.update({id: snapped((k * STEP_X, below)) for k, id in enumerate(left)})
    return places


def bounds(places: Iterable[Place]) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of the layers that stand at `places`; all 0 for none."""
    points = list(places)
    if not points:
        return (0.0, 0.0, 0.0, 0.0)
    xs, ys = zip(*points, strict=True)
    return (min(xs), min(ys), max(xs) + LAYER_WIDTH, max(ys) + LAYER_HEIGHT)


def _mean_row(graph: Graph, id: str, rows: Mapping[str, float]) -> float | None:
    found = [rows[edge.source] for edge in graph.into(id) if edge.source in rows]
    return sum(found) / len(found) if found else None
