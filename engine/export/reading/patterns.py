"""Layers that a file spells out in several operators, recognised by how they are put together.

A pattern is written as nested tuples: ("Mul", "x", ("Sigmoid", "x")). A name stands for the same
computed value wherever it occurs, `$name` for a constant, a number for that constant. Add and Mul
match in either order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.export.reading.building import Builder, Wire
from engine.export.reading.errors import NoLayer
from engine.export.reading.folding import axes_of
from engine.export.reading.opening import Opened, Operator
from engine.language import tr
from engine.spec import Array

Bound = dict[str, Any]
_COMMUTING = ("Add", "Mul")
_MOST_SKIPPED = 4
_LEADS_NOWHERE = ("Identity", "Cast", "Dropout")


@dataclass(frozen=True)
class Match:
    """A pattern found: the values it reads, and how its layers are placed."""

    inputs: tuple[str, ...]
    place: Callable[[Builder, list[Wire]], Wire]


@dataclass(frozen=True)
class Pattern:
    """A form and what it becomes. `place` gets the builder, the wires in order, the constants."""

    form: Any
    inputs: tuple[str, ...]
    place: Callable[[Builder, list[Wire], Bound], Wire]


def find(model: Opened, constants: Mapping[str, Array], name: str) -> Match | None:
    """The pattern that computes the value `name`, if one does."""
    top = model.made_by.get(name)
    if top is None or top.domain:
        return None
    for pattern in _BY_TOP.get(top.type, ()):
        for bound in _match(model, constants, name, pattern.form, {}):
            chosen, found = pattern, bound

            def place(
                build: Builder,
                wires: list[Wire],
                chosen: Pattern = chosen,
                found: Bound = found,
            ) -> Wire:
                for mean in found.get("#ReduceMean", ()):
                    _needs_last_axis(build, wires[0], mean, constants)
                return chosen.place(build, wires, found)

            return Match(tuple(bound[each] for each in pattern.inputs), place)
    return None


def _needs_last_axis(
    build: Builder, x: Wire, operator: Operator, constants: Mapping[str, Array]
) -> None:
    axes = axes_of(operator, [constants.get(name) for name in operator.inputs])
    if axes is None or [build.axis(x, axis) for axis in axes] != [len(x.shape) - 1]:
        raise NoLayer(tr("averages along other axes than the last."))
    if not operator.attributes.get("keepdims", 1):
        raise NoLayer(tr("drops the axis it averages along."))


def _match(
    model: Opened, constants: Mapping[str, Array], name: str, form: Any, bound: Bound
) -> Iterator[Bound]:
    if isinstance(form, float):
        array = constants.get(name)
        if array is not None and array.size == 1:
            near = abs(float(array.reshape(-1)[0]) - form) <= 1e-4 * max(1.0, abs(form))
            if near:
                yield bound
        return
    if isinstance(form, str):
        if form.startswith("$"):
            array = constants.get(name)
            if array is not None and array.dtype.kind in "fiu":
                yield {**bound, form: array}
        elif name not in constants and bound.get(form, name) == name:
            yield {**bound, form: name}
        return
    operator = model.made_by.get(name)
    for _ in range(_MOST_SKIPPED):
        if operator is None or operator.type not in _LEADS_NOWHERE or not operator.inputs:
            break
        name = operator.inputs[0]
        operator = model.made_by.get(name)
    if operator is None or operator.domain or name in constants:
        return
    if operator.type != form[0] or operator.outputs[0] != name:
        return
    parts = form[1:]
    given = list(operator.inputs[: len(parts)])
    if len(given) < len(parts):
        return
    if operator.type == "ReduceMean":
        bound = {**bound, "#ReduceMean": (*bound.get("#ReduceMean", ()), operator)}
    orders = [given, given[::-1]] if operator.type in _COMMUTING else [given]
    for order in orders:
        yield from _match_all(model, constants, order, parts, bound)


def _match_all(
    model: Opened, constants: Mapping[str, Array], names: list[str], forms: Any, bound: Bound
) -> Iterator[Bound]:
    if not names:
        yield bound
        return
    for found in _match(model, constants, names[0], forms[0], bound):
        yield from _match_all(model, constants, names[1:], forms[1:], found)


def _silu(build: Builder, wires: list[Wire], bound: Bound) -> Wire:
    return build.add("silu", wires)


def _gelu(how: str) -> Callable[[Builder, list[Wire], Bound], Wire]:
    def place(build: Builder, wires: list[Wire], bound: Bound) -> Wire:
        return build.add("gelu", wires, form=how)

    return place


def _row(array: Array, x: Wire) -> Array:
    if array.size not in (1, x.shape[-1]):
        raise NoLayer(tr("normalises with weights that are not one for each component."))
    return np.broadcast_to(array.reshape(-1), (x.shape[-1],))


def _epsilon(bound: Bound) -> float:
    return float(bound["$epsilon"].reshape(-1)[0])


def _rms(build: Builder, wires: list[Wire], bound: Bound) -> Wire:
    weights = {"gamma": _row(bound["$gamma"], wires[0])}
    return build.add("rms_norm", wires, weights, epsilon=_epsilon(bound))


def _layer_norm(build: Builder, wires: list[Wire], bound: Bound) -> Wire:
    weights = {name: _row(bound[f"${name}"], wires[0]) for name in ("gamma", "beta")}
    return build.add("layer_norm", wires, weights, epsilon=_epsilon(bound))


def _squares(x: Any) -> tuple[Any, ...]:
    return ("Mul", x, x), ("Pow", x, 2.0)


def _over_deviation(x: Any, of: Any) -> Iterator[Any]:
    """x ÷ √(mean(of²) + ε) as it is commonly spelled."""
    for square in _squares(of):
        root = ("Sqrt", ("Add", ("ReduceMean", square), "$epsilon"))
        yield ("Div", x, root)
        yield ("Mul", x, ("Reciprocal", root))
        yield ("Mul", x, ("Div", 1.0, root))


def _patterns() -> Iterator[Pattern]:
    yield Pattern(("Mul", "x", ("Sigmoid", "x")), ("x",), _silu)
    for scaled in (("Div", "x", 2**0.5), ("Mul", "x", 0.5**0.5)):
        share = ("Add", ("Erf", scaled), 1.0)
        yield from _gelus(share, "exact")
    cubes = [("Pow", "x", 3.0)] + [("Mul", "x", square) for square in _squares("x")]
    for cube in cubes:
        inner = ("Mul", ("Add", "x", ("Mul", cube, 0.044715)), (2 / np.pi) ** 0.5)
        yield from _gelus(("Add", ("Tanh", inner), 1.0), "tanh")
    for form in _over_deviation("x", "x"):
        yield Pattern(("Mul", form, "$gamma"), ("x",), _rms)
    centred = ("Sub", "x", ("ReduceMean", "x"))
    for form in _over_deviation(centred, centred):
        yield Pattern(("Add", ("Mul", form, "$gamma"), "$beta"), ("x",), _layer_norm)


def _gelus(share: Any, how: str) -> Iterator[Pattern]:
    place = _gelu(how)
    yield Pattern(("Mul", ("Mul", "x", share), 0.5), ("x",), place)
    yield Pattern(("Mul", ("Mul", "x", 0.5), share), ("x",), place)
    yield Pattern(("Mul", "x", ("Mul", share, 0.5)), ("x",), place)


def _by_top() -> dict[str, tuple[Pattern, ...]]:
    found: dict[str, tuple[Pattern, ...]] = {}
    for pattern in _patterns():
        top = str(pattern.form[0])
        found[top] = (*found.get(top, ()), pattern)
    return found


_BY_TOP = _by_top()
