"""Is the network fit to learn? Units that never act, and gradients that fade or grow on the way.

Everything is measured on data: each activation's slope at every sample, and the derivatives that
the backward pass leaves at every layer. Each finding is one plain sentence.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from engine.analysis.columns import ColumnSite
from engine.analysis.pieces import pieces
from engine.analysis.section import as_plan
from engine.errors import EngineError
from engine.graph import Graph
from engine.language import tr
from engine.layers.activations import Activation
from engine.plan import Gradients, Pass, Plan
from engine.spec import Array

MOST_AT_ONCE = 512  # samples
NO_SLOPE = 1e-6  # a slope below this passes on nothing that training could use
NEARLY_FLAT = 0.05  # of the steepest slope: where tanh and sigmoid count as saturated
SATURATED_SHARE = 0.5
FADED = 1e-3  # the first layer's mean gradient against the last one's

Kind = Literal["dead", "straight", "saturated", "blocked", "vanishing", "exploding", "fine"]


@dataclass(frozen=True, eq=False)
class LayerHealth:
    """One layer on the data.

    `gradient` is the mean |∂L/∂y| over samples and numbers, `weight_gradient` the mean |∂L/∂w|
    over its weights (None without). For activations, `never` lists the units (flattened index)
    whose slope is 0 on every sample, `always` those that stay on one straight piece with a slope;
    `saturated` is the share of values at which a squashing curve is nearly flat.
    """

    node: str
    title: str
    units: int
    gradient: float | None
    weight_gradient: float | None = None
    never: tuple[int, ...] = ()
    always: tuple[int, ...] = ()
    saturated: float = 0.0

    @property
    def never_share(self) -> float:
        """The share of units that are never active."""
        return len(self.never) / self.units


@dataclass(frozen=True)
class Finding:
    """One sentence for people. `node` is the layer it is about, if it is about one."""

    kind: Kind
    node: str | None
    sentence: str


@dataclass(frozen=True, eq=False)
class Health:
    """`layers` in the order of computation, inputs left out; `findings`, at least one."""

    samples: int
    layers: tuple[LayerHealth, ...]
    findings: tuple[Finding, ...]


def health(
    network: Graph | Plan,
    inputs: Mapping[str, Any],
    output_gradients: Mapping[str, Any] | None = None,
) -> Health:
    """Look at a network on a data set.

    `inputs` gives each Input layer's batch (samples, *shape). `output_gradients` gives ∂L/∂y of
    the last layers, (samples, *shape), as a loss would; by default 1 for every number, so that
    the gradients are those of the outputs' sum. A plan given here has its weights' gradients
    overwritten. Raises `EngineError`.
    """
    plan = as_plan(network)
    batches = {id: np.asarray(inputs[id]) for id in plan.inputs if id in inputs}
    if len(batches) < len(plan.inputs):
        raise EngineError(tr("The data lack numbers for one of the network's inputs."))
    counts = {len(batch) for batch in batches.values()}
    if len(counts) != 1 or not min(counts):
        raise EngineError(tr("The network's inputs need the same number of samples, at least one."))
    (samples,) = counts
    measured = _Measured(plan, samples)
    with np.errstate(all="ignore"):
        for first in range(0, samples, MOST_AT_ONCE):
            rows = slice(first, min(samples, first + MOST_AT_ONCE))
            measured.add({id: batch[rows] for id, batch in batches.items()}, output_gradients, rows)
    layers = measured.layers()
    findings = measured.of_activations(layers)
    if all(each.kind != "blocked" for each in findings):
        findings += _of_gradients(layers)
    if not findings:
        sentence = tr(
            "Every unit is active on some of the {0:,} samples, and the gradients keep "
            "their size from the last layer to the first."
        ).format(samples)
        findings = [Finding("fine", None, sentence)]
    return Health(samples, layers, tuple(findings))


class _Measured:
    """Sums over the pieces of a data set."""

    def __init__(self, plan: Plan, samples: int) -> None:
        self._plan = plan
        self._samples = samples
        self._gradients: dict[str, float] = {}
        self._weights = np.zeros_like(plan.gradients)
        self._slopes: dict[str, _Slopes] = {
            id: _Slopes(plan, id, layer)
            for id in plan.order
            if isinstance(layer := plan.layer(id), Activation)
        }

    def add(
        self, inputs: Mapping[str, Array], seeds: Mapping[str, Any] | None, rows: slice
    ) -> None:
        done: Pass = self._plan.bind(rows.stop - rows.start, gradients=Gradients.ALL)
        for id, batch in inputs.items():
            if batch.shape != done.inputs[id].shape:
                raise EngineError(tr("The data do not fit the input {0}.").format(id))
            done.inputs[id][...] = batch
        done.forward()
        graph = self._plan.opened.graph
        for id, gradient in done.gradients.items():
            if graph.out_of(id):
                continue
            if seeds is None:
                gradient[...] = 1.0
            else:
                given = next((seeds[k] for k in seeds if self._stands(k) == id), None)
                gradient[...] = 0.0 if given is None else np.asarray(given)[rows]
        done.backward()
        self._weights += self._plan.gradients
        for id, gradient in done.gradients.items():
            self._gradients[id] = self._gradients.get(id, 0.0) + float(np.abs(gradient).sum())
        for id, slopes in self._slopes.items():
            slopes.add(done.values[self._plan.sources(id)[0]])

    def _stands(self, id: str) -> str:
        return self._plan.opened.stands_for.get(id, id)

    def layers(self) -> tuple[LayerHealth, ...]:
        plan = self._plan
        found: list[LayerHealth] = []
        for id in plan.order:
            if id in plan.inputs:
                continue
            units = math.prod(plan.shapes[id])
            total = self._gradients.get(id)
            places = (plan.place(id, name) for name in plan.opened.graph.node(id).weights)
            weights = [np.abs(self._weights[place.cells]) for place in places if place]
            slopes = self._slopes.get(id)
            found.append(
                LayerHealth(
                    node=id,
                    title=plan.opened.graph.node(id).label,
                    units=units,
                    gradient=None if total is None else total / (units * self._samples),
                    weight_gradient=float(np.concatenate(weights).mean()) if weights else None,
                    never=slopes.never() if slopes else (),
                    always=slopes.always() if slopes else (),
                    saturated=slopes.saturated() if slopes else 0.0,
                )
            )
        return tuple(found)

    def of_activations(self, layers: tuple[LayerHealth, ...]) -> list[Finding]:
        found: list[Finding] = []
        on_data = (
            tr("on these {0:,} samples").format(self._samples)
            if self._samples > 1
            else tr("on this sample")
        )
        for each in layers:
            slopes = self._slopes.get(each.node)
            if slopes is None:
                continue
            if slopes.blocks:
                sentence = tr(
                    "{0} has slope 0 everywhere, so no gradient passes it: the layers "
                    "before it cannot be trained."
                ).format(each.title)
                found.append(Finding("blocked", each.node, sentence))
            elif each.never:
                count = len(each.never)
                who = (
                    tr("{0} of {1} units").format(count, each.units)
                    if each.units > 1
                    else tr("the only unit")
                )
                one = tr(
                    "In {0}, {1} is never active {2}: it passes no gradient back and learns "
                    "nothing."
                )
                several = tr(
                    "In {0}, {1} are never active {2}: they pass no gradient back and learn "
                    "nothing."
                )
                sentence = (one if count == 1 else several).format(each.title, who, on_data)
                found.append(Finding("dead", each.node, sentence))
            if slopes.bends and len(each.always) == each.units and self._samples > 1:
                sentence = tr(
                    "Every unit of {0} stays on one straight piece {1}: the layer "
                    "bends nothing and might as well be left out."
                ).format(each.title, on_data)
                found.append(Finding("straight", each.node, sentence))
            if each.saturated > SATURATED_SHARE:
                sentence = tr(
                    "In {0}, {1:.0%} of the values lie where the curve is "
                    "nearly flat, so little gradient gets through: smaller weights would help."
                ).format(each.title, each.saturated)
                found.append(Finding("saturated", each.node, sentence))
        return found


class _Slopes:
    """One activation's slopes over the data, unit by unit."""

    def __init__(self, plan: Plan, id: str, layer: Activation) -> None:
        self._plan, self._id, self._layer = plan, id, layer
        self._options = layer.complete(plan.opened.graph.node(id).options)
        units = math.prod(plan.shapes[id])
        self._steepest = np.zeros(units)
        self._low, self._high = np.full(units, np.inf), np.full(units, -np.inf)
        self._flat = self._count = 0
        probes = self._of(np.array([-60.0, -2.5, -1.0, 0.0, 1.0, 2.5, 60.0]))
        self.blocks = not np.abs(probes).any()
        self._at_zero = float(abs(probes[3]))
        self._squashes = bool(max(abs(probes[0]), abs(probes[-1])) < NO_SLOPE) and not self.blocks
        straight = pieces(layer, self._options)
        self.bends = straight is not None and len(straight.corners) > 0 and not self.blocks

    def _of(self, x: Array) -> Array:
        """σ′ at each number, by the layer's own declaration."""
        y, into, ones = np.zeros_like(x), np.zeros_like(x), np.ones_like(x)
        site: Any = ColumnSite(self._plan, self._id, self._options, (x,), y)
        calls = (*self._layer.apply(site, x, y), *self._layer.slope(site, x, y, ones, into))
        for each in calls:
            each()
        return into

    def add(self, x: Array) -> None:
        slopes = self._of(x).reshape(len(x), -1)
        self._steepest = np.maximum(self._steepest, np.abs(slopes).max(axis=0))
        self._low = np.minimum(self._low, slopes.min(axis=0))
        self._high = np.maximum(self._high, slopes.max(axis=0))
        self._flat += int((np.abs(slopes) < NEARLY_FLAT * self._at_zero).sum())
        self._count += slopes.size

    def never(self) -> tuple[int, ...]:
        if self.blocks:
            return ()
        return tuple(int(unit) for unit in np.flatnonzero(self._steepest < NO_SLOPE))

    def always(self) -> tuple[int, ...]:
        if not self.bends:
            return ()
        same = (self._low == self._high) & (self._steepest >= NO_SLOPE)
        return tuple(int(unit) for unit in np.flatnonzero(same))

    def saturated(self) -> float:
        return self._flat / self._count if self._squashes and self._count else 0.0


def _of_gradients(layers: tuple[LayerHealth, ...]) -> list[Finding]:
    """Whether the gradient keeps its size on the way back through the trained layers."""
    trained = [each for each in layers if each.weight_gradient is not None]
    for each in trained:
        numbers = (each.gradient or 0.0, each.weight_gradient or 0.0)
        if not all(map(math.isfinite, numbers)):
            sentence = tr(
                "The gradient at {0} is too large to be a number: its weights or the "
                "data have grown too far (exploding gradient)."
            ).format(each.title)
            return [Finding("exploding", each.node, sentence)]
    if not trained:
        return []
    first, last = trained[0], trained[-1]
    near = last.gradient or 0.0
    far = first.gradient or 0.0
    if near == 0.0:
        return [
            Finding(
                "vanishing", last.node, tr("No gradient arrives at {0} at all.").format(last.title)
            )
        ]
    if far == 0.0:
        sentence = tr(
            "No gradient reaches {0} on this data: it cannot learn from it (vanishing gradient)."
        ).format(first.title)
        return [Finding("vanishing", first.node, sentence)]
    way = tr("From {0} back to {1} the mean gradient").format(last.title, first.title)
    sizes = tr("({0} to {1})").format(_number(near), _number(far))
    if far < FADED * near:
        sentence = tr(
            "{0} shrinks {1} times {2}: the first layers hardly learn (vanishing gradient)."
        ).format(way, _times(near / far), sizes)
        return [Finding("vanishing", first.node, sentence)]
    if far * FADED > near:
        sentence = tr(
            "{0} grows {1} times {2}: steps that suit the last layers are "
            "far too long for the first (exploding gradient)."
        ).format(way, _times(far / near), sizes)
        return [Finding("exploding", first.node, sentence)]
    return []


def _number(value: float) -> str:
    return tr("{0:.2g}").format(value)


def _times(ratio: float) -> str:
    """A ratio to two digits, with thousands apart; beyond a million million as a power."""
    if ratio >= 1e12:
        return f"10^{math.floor(math.log10(ratio))}"
    digits = 10 ** max(0, math.floor(math.log10(ratio)) - 1)
    return tr("{0:,}").format(round(ratio / digits) * digits)
