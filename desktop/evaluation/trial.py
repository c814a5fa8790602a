"""Trying a wire or a layer without touching the document: would it fit, and what would it give?

Every trial is a network of a few layers, checked and computed by the engine like any other, so
there is no second opinion on what fits.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop.evaluation.computing import stand_in
from engine.graph import Edge, Findings, Graph, Node, check, ports_of, settle
from engine.language import tr
from engine.plan import compile_plan
from engine.spec import LayerType, Shape, TokenShape, registry

Array = NDArray[Any]

_MOST_AXES = 4


def refusal(graph: Graph, findings: Findings, edge: Edge) -> str:
    """Why this wire cannot be drawn, as a sentence; "" when it can."""
    if edge.source not in graph or edge.target not in graph:
        return tr("A wire needs a layer at both ends.")
    source, target = graph.node(edge.source), graph.node(edge.target)
    if edge.source == edge.target:
        return tr("{0} cannot feed itself: choose another layer.").format(source.label)
    ports = ports_of(target)
    if not ports:
        return tr("{0} takes no input: it is where numbers enter the network.").format(target.label)
    if edge.port not in ports:
        return tr("{0} has no input called {1}.").format(target.label, edge.port)
    if graph.would_cycle(edge.source, edge.target):
        return tr(
            "{0} already depends on {1}, so this wire would close a "
            "circle: draw it the other way round."
        ).format(source.label, target.label)
    given = {e.port: findings.shapes.get(e.source) for e in graph.into(edge.target)}
    given[edge.port] = findings.shapes.get(edge.source)
    misfit = _misfit(target, given, edge.port)
    # What is already wrong with the layer is no reason to refuse it a wire.
    return "" if misfit in {problem.message for problem in findings.of(edge.target)} else misfit


def layer_types() -> tuple[LayerType, ...]:
    """What can be added by itself, in the order of the palette; a group needs its inside first."""
    return tuple(layer for layer in registry().values() if layer.ports or layer.options)


def fitting_types(shape: Shape | None) -> tuple[LayerType, ...]:
    """The layer types that a value of this shape can go into, in the order of the palette."""
    return tuple(
        layer
        for layer in layer_types()
        if layer.ports and not _misfit(Node("new", layer.key, layer.title), {}, None, shape)
    )


def apply_layer(node: Node, inputs: Mapping[str, Array]) -> Array | None:
    """What one layer makes of a batch: arrays (batch, *shape) by port; None where it cannot."""
    ports = ports_of(node)
    if set(ports) != set(inputs):
        return None
    sources = [stand_in(f"@{port}", np.asarray(inputs[port])[0], None) for port in ports]
    wires = tuple(Edge(f"@{port}", node.id, port) for port in ports)
    graph = Graph((*sources, node), wires)
    if check(graph).problems:
        return None
    with np.errstate(all="ignore"):
        batch = {f"@{port}": np.asarray(inputs[port], dtype=np.float64) for port in ports}
        return np.array(compile_plan(graph).run(batch)[node.id])


def _misfit(
    target: Node,
    given: Mapping[str, Shape | None],
    port: str | None,
    everywhere: Shape | None = None,
) -> str:
    """What `check` says against `target` at `port` when its ports receive these shapes.

    `everywhere` goes into the ports that `given` leaves out. Nothing is said against ports of
    unknown shape, except where another port already does not fit.
    """
    sources: list[Node] = []
    wires: list[Edge] = []
    for name in ports_of(target):
        shape = given.get(name, everywhere)
        if shape is None or not 1 <= len(shape) <= _MOST_AXES:
            continue
        sources.append(_source(f"@{name}", shape))
        wires.append(Edge(f"@{name}", target.id, name))
    trial = Graph((*sources, target), tuple(wires))
    wired = {wire.port for wire in wires}
    for problem in check(settle(trial)).problems:
        if problem.node != target.id or (problem.port is not None and problem.port not in wired):
            continue
        if port is None or problem.port in (port, None):
            return problem.message
    return ""


def _source(id: str, shape: Shape) -> Node:
    options = {"shape": tuple(shape), "tokens": isinstance(shape, TokenShape)}
    return Node(id, "input", id, options, {"value": np.zeros(tuple(shape))})
