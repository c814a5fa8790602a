"""Products and sums: Gemm, MatMul, Add and their kin."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from engine.export.reading.building import Builder, Value, Wire
from engine.export.reading.errors import NoLayer
from engine.export.reading.folding import axes_of
from engine.export.reading.reader import Result, Use
from engine.language import tr
from engine.spec import Array

MOST_WHOLE = 1024  # numbers of a sample that may all be mixed with all
MOST_JOINED = 8  # branches that one layer joins


def linear(build: Builder, x: Wire, w: Array, b: Array | None = None) -> Wire:
    """W x + b along the last axis, W as outputs × inputs."""
    weights = {"W": w} if b is None else {"W": w, "b": b}
    return build.add("linear", [x], weights, outputs=len(w), bias=b is not None)


def gemm(use: Use) -> Result:
    """α·A·B + β·C: a linear layer where B is constant."""
    build, b = use.build, use.constant(1)
    x = use.wire()
    w = b if use.attribute("transB", 0) else b.T
    if use.attribute("transA", 0):
        if build.batched or x.merged or len(x.shape) != 2:
            raise NoLayer(tr("turns the batch into columns, which no layer does."))
        x = build.transpose(x, (1, 0))
    alpha, beta = use.attribute("alpha", 1.0), use.attribute("beta", 1.0)
    w = w if alpha == 1 else w * np.float64(alpha)
    c = use.optional(2)
    if c is None:
        return linear(build, x, w)
    c = c if beta == 1 else c * np.float64(beta)
    if c.size == len(w):
        return linear(build, x, w, c.reshape(-1))
    if c.size == 1:
        return linear(build, x, w, np.full(len(w), c.reshape(-1)[0]))
    return build.plus(linear(build, x, w), c)


def matmul(use: Use) -> Result:
    """A linear layer where one side is a constant matrix."""
    build, a, b = use.build, use.given(0), use.given(1)
    if isinstance(a, Wire) and isinstance(b, Wire):
        raise NoLayer(tr("multiplies two computed matrices outside of an attention that is known."))
    if isinstance(a, Wire):
        w = use.constant(1)
        if w.ndim == 1:
            product = linear(build, a, w[np.newaxis])
            return build.reshape(product, a.shape[:-1] or (1,))
        if w.ndim > 2 and any(size > 1 for size in w.shape[:-2]):
            return _matrix_each(build, a, lambda x: x @ w)
        return linear(build, a, w.reshape(w.shape[-2:]).T)
    w, x = use.constant(0), use.wire(1)
    if w.ndim != 2 or len(x.shape) < 2:
        return _matrix_each(build, x, lambda each: w @ each)
    swap = [*range(len(x.shape) - 2), len(x.shape) - 1, len(x.shape) - 2]
    return build.transpose(linear(build, build.transpose(x, swap), w), swap)


def _matrix_each(build: Builder, x: Wire, product: Callable[[Array], Array]) -> Wire:
    """One matrix for each of several parts: all of it as one linear map of the whole sample."""
    size = int(np.prod(x.shape))
    if build.batched or size > MOST_WHOLE:
        raise NoLayer(tr("has one matrix per sample or head."))
    try:
        units = [product(unit.reshape(x.shape)) for unit in np.eye(size)]
    except ValueError:
        raise NoLayer(tr("multiplies matrices that do not fit.")) from None
    matrix = np.stack([each.reshape(-1) for each in units], axis=1)
    return build.every_sum(x, matrix, np.shape(units[0]) or (1,))


def _parts(use: Use) -> tuple[list[Wire], list[Array]]:
    values = [value for value in use.inputs if value is not None]
    wires = [value for value in values if isinstance(value, Wire)]
    return wires, [value for value in values if not isinstance(value, Wire)]


def _joined(build: Builder, wires: list[Wire], type: str) -> Wire:
    """Several branches of one shape; one that is spread over the others has no layer."""
    shapes = {tuple(wire.shape) for wire in wires}
    if len(shapes) > 1:
        raise NoLayer(tr("spreads a computed value over a larger one, which no layer does."))
    while len(wires) > 1:
        now, wires = wires[:MOST_JOINED], wires[MOST_JOINED:]
        wires = [build.add(type, now, inputs=len(now)), *wires]
    return wires[0]


def plus(use: Use) -> Result:
    """Add and Sum: branches are joined, constants are added to the result."""
    wires, constants = _parts(use)
    found = _joined(use.build, wires, "add")
    for constant in constants:
        found = use.build.plus(found, constant)
    return found


def minus(use: Use) -> Result:
    """a − b as a + (−1)·b."""
    build, a, b = use.build, use.given(0), use.given(1)
    if isinstance(b, Wire):
        negative = build.times(b, -1.0)
        if isinstance(a, Wire):
            return _joined(build, [a, negative], "add")
        return build.plus(negative, use.constant(0))
    return build.plus(use.wire(), -use.constant(1).astype(np.float64))


def times(use: Use) -> Result:
    """Mul: branches are joined, constants scale the result."""
    wires, constants = _parts(use)
    if len(wires) == 2 and wires[0] == wires[1]:
        return use.build.add("square", wires[:1])
    found = _joined(use.build, wires, "multiply")
    for constant in constants:
        found = use.build.times(found, constant)
    return found


def divide(use: Use) -> Result:
    """x ÷ c as x · 1/c."""
    c = use.constant(1).astype(np.float64)
    if (c == 0).any():
        raise NoLayer(tr("divides by 0."))
    return use.build.times(use.wire(), 1 / c)


def negative(use: Use) -> Result:
    """(−1)·x."""
    return use.build.times(use.wire(), -1.0)


def power(use: Use) -> Result:
    """x² (and x¹)."""
    exponent = use.constant(1)
    if exponent.size != 1 or float(exponent.reshape(-1)[0]) not in (1.0, 2.0):
        raise NoLayer(tr("raises to another power than 2."))
    x = use.wire()
    return x if float(exponent.reshape(-1)[0]) == 1 else use.build.add("square", [x])


def concatenate(use: Use) -> Result:
    """Concat along any axis of a sample."""
    build = use.build
    wires = [build.wire(value) for value in use.inputs]
    axis = build.axis(wires[0], use.attribute("axis", 1))
    last = len(wires[0].shape) - 1
    order = [*(each for each in range(last + 1) if each != axis), axis]
    turned = [build.transpose(wire, order) for wire in wires]
    while len(turned) > 1:
        now, turned = turned[:MOST_JOINED], turned[MOST_JOINED:]
        turned = [build.add("concatenate", now, inputs=len(now)), *turned]
    return build.transpose(turned[0], [order.index(each) for each in range(last + 1)])


def mean(use: Use) -> Result:
    """ReduceMean along the last axis: a linear layer of equal weights."""
    return _reduced(use, lambda size: 1 / size)


def total(use: Use) -> Result:
    """ReduceSum along the last axis."""
    return _reduced(use, lambda size: 1.0)


def _reduced(use: Use, share: Callable[[int], float]) -> Result:
    """One and the same weight for all places along some axes."""
    build, x = use.build, use.wire()
    axes = axes_of(use.operator, use.inputs)
    if axes is None:
        raise NoLayer(tr("works across the samples of a batch, which no layer does."))
    places = sorted(build.axis(x, axis) for axis in axes)
    kept = [at for at in range(len(x.shape)) if at not in places]
    size = int(np.prod([x.shape[at] for at in places]))
    turned = build.transpose(x, [*kept, *places])
    flat = build.reshape(turned, (*(x.shape[at] for at in kept), size))
    found = linear(build, flat, np.full((1, size), float(share(size))))
    if use.attribute("keepdims", 1):
        wanted = tuple(1 if at in places else n for at, n in enumerate(x.shape))
    else:
        wanted = tuple(x.shape[at] for at in kept)
    return build.reshape(found, wanted or (1,))


def identity(use: Use) -> Value:
    """Nothing happens: Identity, Dropout when evaluated, Cast among number kinds."""
    value = use.given(0)
    if value is None:
        raise NoLayer(tr("lacks an input."))
    return value


READERS = {
    "Gemm": gemm,
    "MatMul": matmul,
    "Add": plus,
    "Sum": plus,
    "Sub": minus,
    "Mul": times,
    "Div": divide,
    "Neg": negative,
    "Pow": power,
    "Concat": concatenate,
    "ReduceMean": mean,
    "ReduceSum": total,
    "Identity": identity,
}
