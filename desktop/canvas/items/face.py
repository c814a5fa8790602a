"""What a layer shows of itself, gathered from the network and its values; no painting here."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.canvas.items.miniature import (
    Bars,
    Curve,
    Heads,
    Matrix,
    Miniature,
    Numbers,
    Picture,
    Symbol,
    activation_curve,
)
from desktop.canvas.items.tiles import Tiles
from desktop.canvas.items.within import inner_map
from desktop.evaluation.told import attention_shares
from desktop.widgets.names import space_text, subscripted
from desktop.widgets.numbers import vector_text
from engine.errors import EngineError
from engine.graph import Node, ports_of
from engine.language import tr
from engine.numbers import plain
from engine.spec import Shape, registry

if TYPE_CHECKING:
    from desktop.evaluation import Evaluation

_MOST_BARS = 64
_MOST_TOKENS = 96  # a pattern of more cannot be made out
_UNKNOWN = "group"


@dataclass(frozen=True)
class Face:
    """The texts and the picture of one layer."""

    title: str
    category: str
    miniature: Miniature
    badge: str  # "" where no value is known
    stale: bool  # the value is the one from before the last edit
    sound: bool  # False where the numbers are not finite
    ports: tuple[str, ...]
    bad_ports: frozenset[str]
    problem: str  # the first problem that sits at no port
    description: str  # for screen readers and tooltips
    space: str = ""  # where the output lives: ℝ², 8×8×1
    spaces: tuple[str, ...] = ()  # what arrives at each port; "" where nothing does


def face_of(node: Node, evaluation: Evaluation, tiles: Tiles | None = None) -> Face:
    """The face of a layer as it is now; `tiles` are the maps of its neurons, where there are."""
    layer = registry().get(node.type)
    problems = evaluation.problems(node.id)
    value = evaluation.value(node.id)
    badge = "" if value is None else _badge(value)
    title = title_of(node)
    space = space_text(evaluation.shape(node.id))
    parts = [title, tr("gives {0}").format(badge) if badge else tr("gives {0}").format(space)]
    parts += [problem.message for problem in problems]
    return Face(
        title=title,
        category=layer.category if layer else _UNKNOWN,
        miniature=_with_tiles(_miniature(node, evaluation), tiles),
        badge=badge,
        stale=evaluation.stale(node.id),
        sound=value is None or bool(abs(value).max(initial=0.0) < float("inf")),
        ports=ports_of(node),
        bad_ports=frozenset(p.port for p in problems if p.port is not None),
        problem=next((p.message for p in problems if p.port is None), ""),
        description=". ".join(parts),
        space=space,
        spaces=tuple(space_text(shape) if shape else "" for shape in _arriving(node, evaluation)),
    )


def _arriving(node: Node, evaluation: Evaluation) -> Iterator[Shape | None]:
    fed = {edge.port: edge.source for edge in evaluation.graph.into(node.id)}
    for port in ports_of(node):
        yield evaluation.shape(fed[port]) if port in fed else None


def title_of(node: Node) -> str:
    """`f₁ Linear`, `ReLU`, `x`: the name, and the kind where the name does not say it."""
    layer = registry().get(node.type)
    if node.inside is not None and node.name:
        return subscripted(node.name)
    kind = layer.title if layer else node.type
    name = subscripted(node.name)
    if not name or node.name == kind:
        return kind
    return name if layer is not None and layer.group == tr("Input") else f"{name} {kind}"


def component_names(count: int) -> tuple[str, ...]:
    """What the numbers of an input are called: x, y, z; more of them x₁, x₂, …"""
    if count <= 3:
        return ("x", "y", "z")[:count]
    return tuple(subscripted(f"x_{k + 1}") for k in range(count))


def _badge(value) -> str:  # type: ignore[no-untyped-def]
    if value.ndim == 1:
        return vector_text(value.tolist(), most=3 if value.size > 3 else 4, digits=4)
    if value.ndim == 0:
        return plain(float(value))
    return "×".join(str(size) for size in value.shape)


def _miniature(node: Node, evaluation: Evaluation) -> Miniature:
    layer = registry().get(node.type)
    if layer is None:
        return Symbol("?")
    if node.inside is not None:
        return inner_map(node.inside)
    value = evaluation.value(node.id)
    if layer.category == "input":
        held = node.weights.get("value", value)
        if held is not None and held.ndim == 1 and held.size <= 16:
            names = component_names(held.size)
            numbers = (plain(float(number)) for number in held)
            return Numbers(tuple(f"{n} = {v}" for n, v in zip(names, numbers, strict=True)))
        if held is not None and held.ndim >= 1:
            return _values(held)
        return Symbol(space_text(evaluation.shape(node.id)))
    if node.type == "self_attention" and value is not None and len(value) <= _MOST_TOKENS:
        with suppress(EngineError):
            return Heads(attention_shares(evaluation, node))
    matrices = [(name, array) for name, array in node.weights.items() if array.ndim >= 2]
    if matrices:
        name, array = matrices[0]
        others = "".join(f" | {other}" for other in node.weights if other != name)
        flat = array.reshape(array.shape[0], -1)
        return Matrix(flat, f"{name} {space_text(tuple(array.shape))}{others}", array)
    if layer.category == "activation":
        options = tuple(sorted(layer.complete(node.options).items()))
        points = activation_curve(node.type, options)
        if points:
            return Curve(points, layer.category)
    if value is not None and value.ndim >= 1:
        return _values(value)
    return Symbol(layer.title)


def _with_tiles(miniature: Miniature, tiles: Tiles | None) -> Miniature:
    return miniature if tiles is None else replace(tiles, above=miniature)


def _values(value) -> Miniature:  # type: ignore[no-untyped-def]
    if value.ndim == 1:
        return Bars(tuple(float(number) for number in value[:_MOST_BARS]))
    if value.ndim == 2:
        return Picture(value)
    # Images are channels × height × width: the first channel stands for all.
    return Picture(value.reshape(-1, *value.shape[-2:])[0])
