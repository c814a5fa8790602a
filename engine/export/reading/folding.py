"""Constants computed while a file is read: shapes, masks, and weights that were rearranged.

Each operator is a small numpy function here; nothing else is ever evaluated. What a result would
measure is worked out before it is made.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, cast

import numpy as np

from engine.export.reading.errors import NoLayer
from engine.export.reading.opening import Operator
from engine.language import tr
from engine.spec import Array

MOST_CELLS = 2**26
MOST_WORK = 2**36  # multiplications for one file; a number made counts as 32 of them

Fold = Callable[[Operator, list[Any]], Any]


@dataclass
class Budget:
    """What may still be computed while one file is read: seconds, not minutes."""

    left: int = MOST_WORK

    def spend(self, work: int) -> None:
        """Raise `NoLayer` when a file asks for more than any honest one needs."""
        self.left -= work
        if self.left < 0:
            raise NoLayer(tr("asks for more computing than opening a file may take."))


def limited(*sizes: int) -> tuple[int, ...]:
    """The sizes, unless their product is too large or one is negative."""
    if any(size < 0 for size in sizes) or math.prod(sizes) > MOST_CELLS:
        raise NoLayer(tr("would make an array of impossible size."))
    return tuple(sizes)


def ints(array: Any) -> list[int]:
    """A constant as a list of whole numbers."""
    return [int(value) for value in np.asarray(array).reshape(-1)[:64]]


def axes_of(operator: Operator, inputs: Sequence[Any], at: int = 1) -> list[int] | None:
    """`axes` as an attribute (older files) or an input (newer)."""
    if "axes" in operator.attributes:
        return ints(operator.attributes["axes"])
    given = inputs[at] if len(inputs) > at else None
    return None if given is None else ints(given)


def reshaped(array: Any, wanted: Sequence[int], keep_zero: bool = False) -> Any:
    """ONNX's Reshape: 0 keeps the size at its place, −1 is worked out."""
    sizes = [
        array.shape[at] if size == 0 and not keep_zero and at < array.ndim else size
        for at, size in enumerate(wanted)
    ]
    try:
        return array.reshape(sizes)
    except ValueError:
        raise NoLayer(tr("asks for a shape that the numbers do not fill.")) from None


def slices(operator: Operator, inputs: Sequence[Any], rank: int) -> list[slice]:
    """One slice per axis."""
    attributes = operator.attributes
    if "starts" in attributes:
        starts, ends = ints(attributes["starts"]), ints(attributes["ends"])
        axes, steps = attributes.get("axes"), None
    else:
        starts, ends = ints(inputs[1]), ints(inputs[2])
        axes = inputs[3] if len(inputs) > 3 else None
        steps = inputs[4] if len(inputs) > 4 else None
    found = [slice(None)] * rank
    places = list(range(len(starts))) if axes is None else ints(axes)
    strides = [1] * len(starts) if steps is None else ints(steps)
    for place, start, end, step in zip(places, starts, ends, strides, strict=True):
        stop = None if step < 0 and end < -(2**31) else end
        found[place] = slice(start, stop, step)
    return found


def split_sizes(operator: Operator, inputs: Sequence[Any], length: int) -> list[int]:
    """How long each part of a Split is."""
    given = operator.attributes.get("split")
    if given is None and len(inputs) > 1 and inputs[1] is not None:
        given = inputs[1]
    if given is not None:
        return ints(given)
    count = len(operator.outputs)
    each = math.ceil(length / count)
    return [min(each, length - at * each) for at in range(count)]


def expanded(array: Any, wanted: Sequence[int]) -> Any:
    """ONNX's Expand: both ways."""
    sizes = np.broadcast_shapes(array.shape, tuple(wanted))
    limited(*sizes)
    return np.broadcast_to(array, sizes)


def _range(operator: Operator, inputs: list[Any]) -> Any:
    start, stop, step = (np.asarray(value).reshape(()).item() for value in inputs)
    if step == 0:
        raise NoLayer(tr("counts in steps of 0."))
    limited(max(0, math.ceil((stop - start) / step)))
    return np.arange(start, stop, step, dtype=np.asarray(inputs[0]).dtype)


def _constant_of_shape(operator: Operator, inputs: list[Any]) -> Any:
    value = operator.attributes.get("value")
    value = np.zeros(1, np.float32) if value is None else np.asarray(value)
    return np.full(limited(*ints(inputs[0])), value.reshape(-1)[0])


def _constant(operator: Operator, inputs: list[Any]) -> Any:
    for name in ("value", "value_float", "value_int", "value_floats", "value_ints"):
        value = operator.attributes.get(name)
        if value is not None:
            kind = None if name == "value" else np.float32 if "float" in name else np.int64
            return np.asarray(value, kind)
    raise NoLayer(tr("holds a constant of a kind that is not read."))


def _cast(operator: Operator, inputs: list[Any]) -> Any:
    kinds = {1: np.float32, 6: np.int32, 7: np.int64, 9: np.bool_, 10: np.float32, 11: np.float64}
    wanted = kinds.get(operator.attributes.get("to", 0))
    if wanted is None:
        raise NoLayer(tr("turns numbers into a kind that is not read."))
    return inputs[0].astype(wanted)


def _trilu(operator: Operator, inputs: list[Any]) -> Any:
    k = int(inputs[1]) if len(inputs) > 1 and inputs[1] is not None else 0
    return (np.triu if operator.attributes.get("upper", 1) else np.tril)(inputs[0], k)


def _gemm(operator: Operator, inputs: list[Any]) -> Any:
    a, b, *c = inputs
    attributes = operator.attributes
    a = a.T if attributes.get("transA", 0) else a
    b = b.T if attributes.get("transB", 0) else b
    limited(a.shape[0], b.shape[1])
    y = attributes.get("alpha", 1.0) * (a @ b)
    return y + attributes.get("beta", 1.0) * c[0] if c and c[0] is not None else y


def _matmul(operator: Operator, inputs: list[Any]) -> Any:
    a, b = inputs
    batch = np.broadcast_shapes(a.shape[:-2], b.shape[:-2])
    limited(*batch, *a.shape[-2:-1], *b.shape[-1:])
    return a @ b


def _divide(operator: Operator, inputs: list[Any]) -> Any:
    a, b = inputs
    if a.dtype.kind in "iu" and b.dtype.kind in "iu":
        if (b == 0).any():
            raise NoLayer(tr("divides by 0."))
        return np.trunc(a / b).astype(a.dtype)
    with np.errstate(divide="ignore", invalid="ignore"):
        return a / b


def _spread(function: Callable[..., Any]) -> Fold:
    def fold(operator: Operator, inputs: list[Any]) -> Any:
        limited(*np.broadcast_shapes(*(np.shape(each) for each in inputs)))
        with np.errstate(all="ignore"):
            return function(*inputs)

    return fold


def _squeeze(operator: Operator, inputs: list[Any]) -> Any:
    axes = axes_of(operator, inputs)
    return np.squeeze(inputs[0], None if axes is None else tuple(axes))


def _split(operator: Operator, inputs: list[Any]) -> Any:
    axis = operator.attributes.get("axis", 0)
    sizes = split_sizes(operator, inputs, inputs[0].shape[axis])
    return np.split(inputs[0], np.cumsum(sizes)[:-1], axis)


def _concat(operator: Operator, inputs: list[Any]) -> Any:
    limited(sum(each.size for each in inputs))
    return np.concatenate(inputs, operator.attributes.get("axis", 0))


def _gather(operator: Operator, inputs: list[Any]) -> Any:
    table, places = inputs
    axis = operator.attributes.get("axis", 0)
    rest = table.size // max(1, table.shape[axis])
    limited(rest, np.asarray(places).size)
    return np.take(table, np.asarray(places, np.int64), axis)


FOLDS: dict[str, Fold] = {
    "Constant": _constant,
    "ConstantOfShape": _constant_of_shape,
    "Range": _range,
    "Cast": _cast,
    "Trilu": _trilu,
    "Gemm": _gemm,
    "MatMul": _matmul,
    "Div": _divide,
    "Squeeze": _squeeze,
    "Split": _split,
    "Concat": _concat,
    "Gather": _gather,
    "Identity": lambda o, i: i[0],
    "Dropout": lambda o, i: i[0],
    "Shape": lambda o, i: np.array(
        i[0].shape[o.attributes.get("start", 0) : o.attributes.get("end", None)], np.int64
    ),
    "Reshape": lambda o, i: reshaped(
        i[0], ints(i[1] if len(i) > 1 else o.attributes["shape"]), o.attributes.get("allowzero", 0)
    ),
    "Transpose": lambda o, i: np.transpose(i[0], o.attributes.get("perm")),
    "Unsqueeze": lambda o, i: np.expand_dims(i[0], tuple(axes_of(o, i) or ())),
    "Expand": lambda o, i: expanded(i[0], ints(i[1])),
    "Slice": lambda o, i: i[0][tuple(slices(o, i, i[0].ndim))],
    "Sum": lambda o, i: _spread(lambda *each: sum(each[1:], each[0]))(o, i),
    "Add": _spread(np.add),
    "Sub": _spread(np.subtract),
    "Mul": _spread(np.multiply),
    "Pow": _spread(np.power),
    "Neg": _spread(np.negative),
    "Abs": _spread(np.abs),
    "Sqrt": _spread(np.sqrt),
    "Reciprocal": _spread(np.reciprocal),
    "Exp": _spread(np.exp),
    "Sin": _spread(np.sin),
    "Cos": _spread(np.cos),
    "Where": _spread(np.where),
    "Equal": _spread(np.equal),
    "Greater": _spread(np.greater),
    "GreaterOrEqual": _spread(np.greater_equal),
    "Less": _spread(np.less),
    "LessOrEqual": _spread(np.less_equal),
    "Not": _spread(np.logical_not),
    "And": _spread(np.logical_and),
    "Min": _spread(lambda *each: np.minimum.reduce(each)),
    "Max": _spread(lambda *each: np.maximum.reduce(each)),
}
"""What can be computed from constants alone."""


def _work(operator: Operator, inputs: list[Any]) -> int:
    """How many multiplications a product of matrices takes; others are counted by their size."""
    if operator.type not in ("MatMul", "Gemm"):
        return 0
    return math.prod(np.shape(inputs[0])) * max(1, math.prod(np.shape(inputs[1])[-1:]))


def fold(operator: Operator, inputs: list[Any], budget: Budget) -> list[Array]:
    """Every output of an operator whose inputs are all constants. Raises `NoLayer`."""
    if operator.type not in FOLDS or operator.domain:
        raise NoLayer(tr("has no layer here."))
    try:
        budget.spend(_work(operator, inputs))
        with np.errstate(all="ignore"):
            found = FOLDS[operator.type](operator, inputs)
    except (ValueError, IndexError, KeyError, TypeError, AttributeError, OverflowError):
        raise NoLayer(tr("is used in a way that makes no sense.")) from None
    arrays = cast("list[Array]", found) if isinstance(found, list) else [np.asarray(found)]
    budget.spend(32 * sum(array.size for array in arrays))
    return arrays
