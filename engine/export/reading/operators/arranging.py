"""Operators that move numbers without changing them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from engine.export.reading.building import Builder, Wire
from engine.export.reading.errors import NoLayer
from engine.export.reading.folding import axes_of, ints, slices, split_sizes
from engine.export.reading.reader import Result, Use
from engine.language import tr
from engine.spec import TokenShape


def _numbers(wire: Wire) -> Wire:
    if isinstance(wire.shape, TokenShape):
        raise NoLayer(tr("rearranges token ids, for which there is no layer."))
    return wire


def flatten(use: Use) -> Result:
    """Flatten: from `axis` on, everything is one row."""
    build, x = use.build, _numbers(use.wire())
    axis = use.attribute("axis", 1)
    axis = axis + build.rank(x) if axis < 0 else axis
    if build.batched:
        if axis != 1:
            raise NoLayer(tr("works across the samples of a batch, which no layer does."))
        return build.reshape(x, (math.prod(x.shape),))
    return build.reshape(x, (math.prod(x.shape[:axis]), math.prod(x.shape[axis:])))


def reshape(use: Use) -> Result:
    """Reshape that leaves every sample its own numbers."""
    build, x = use.build, _numbers(use.wire())
    given = use.attribute("shape", None)
    wanted = ints(use.constant(1) if given is None else given)
    if x.merged:
        return _brought_back(x, wanted)
    if build.batched and len(x.shape) == 2 and wanted == [-1, x.shape[-1]] and x.shape[0] > 1:
        return replace(x, merged=True)
    return build.reshape(x, _sample_shape(build, x, wanted, bool(use.attribute("allowzero", 0))))


def _brought_back(x: Wire, wanted: Sequence[int]) -> Wire:
    """(batch · places, width) as (batch, places, width) again."""
    if len(wanted) == 3 and wanted[0] in (-1, 1) and tuple(wanted[1:]) == tuple(x.shape):
        return replace(x, merged=False)
    raise NoLayer(tr("mixes the samples of a batch, which no layer does."))


def _sample_shape(
    build: Builder, x: Wire, wanted: Sequence[int], zero_is_zero: bool
) -> tuple[int, ...]:
    before: list[int] = [-1, *x.shape] if build.batched else list(x.shape)
    sizes = [
        before[at] if size == 0 and not zero_is_zero and at < len(before) else size
        for at, size in enumerate(wanted)
    ]
    count = math.prod(x.shape)
    if build.batched:
        first, *rest = sizes or [1]
        free = [at for at, size in enumerate(rest) if size == -1]
        known = math.prod(size for size in rest if size != -1)
        if not rest or first not in (-1, 1) or (first == -1 and free and known == 0):
            raise NoLayer(tr("mixes the samples of a batch, which no layer does."))
        if not free and known != count:
            raise NoLayer(tr("mixes the samples of a batch, which no layer does."))
        sizes = rest
    free = [at for at, size in enumerate(sizes) if size == -1]
    known = math.prod(size for size in sizes if size != -1)
    if len(free) > 1 or known <= 0 or count % known:
        raise NoLayer(tr("asks for a shape that one sample's numbers do not fill."))
    for at in free:
        sizes[at] = count // known
    return tuple(sizes) or (1,)


def transpose(use: Use) -> Result:
    """Transpose of a sample's own axes."""
    build, x = use.build, _numbers(use.wire())
    order = use.attribute("perm", list(range(build.rank(x)))[::-1])
    if sorted(order) != list(range(build.rank(x))):
        raise NoLayer(tr("names axes that are not there."))
    if build.batched:
        if order[0] != 0:
            raise NoLayer(tr("works across the samples of a batch, which no layer does."))
        order = [axis - 1 for axis in order[1:]]
    return build.transpose(x, order)


def squeeze(use: Use) -> Result:
    """Axes of size 1 left out."""
    build, x = use.build, _numbers(use.wire())
    axes = axes_of(use.operator, use.inputs)
    if axes is None:
        gone = [at for at, size in enumerate(x.shape) if size == 1]
    else:
        gone = [build.axis(x, axis) for axis in axes]
    if any(x.shape[at] != 1 for at in gone):
        raise NoLayer(tr("leaves out an axis that has more than one place."))
    kept = tuple(size for at, size in enumerate(x.shape) if at not in gone)
    return build.reshape(x, kept or (1,))


def unsqueeze(use: Use) -> Result:
    """Axes of size 1 put in."""
    build, x = use.build, _numbers(use.wire())
    axes = axes_of(use.operator, use.inputs) or []
    rank = build.rank(x) + len(axes)
    places = {axis % rank for axis in axes}
    if build.batched and 0 in places:
        raise NoLayer(tr("puts an axis before the batch."))
    rest = iter(x.shape)
    full = [1 if at in places else next(rest) for at in range(int(build.batched), rank)]
    return build.reshape(x, tuple(full))


def cut(build: Builder, x: Wire, axis: int, start: int, stop: int) -> Wire:
    """A stretch along one axis of a sample."""
    return build.chosen(x, axis, range(start, stop))


def slice_(use: Use) -> Result:
    """Slice, axis by axis."""
    build, x = use.build, _numbers(use.wire())
    rest = [None, *(use.optional(at) for at in range(1, len(use.inputs)))]
    for axis, part in enumerate(slices(use.operator, rest, build.rank(x))):
        if part == slice(None):
            continue
        if build.batched and axis == 0:
            if part.start in (0, None) and (part.stop is None or part.stop > 2**30):
                continue
            raise NoLayer(tr("picks samples from a batch, which no layer does."))
        place = build.axis(x, axis)
        x = build.chosen(x, place, range(*part.indices(x.shape[place])))
    return x


def split(use: Use) -> Result:
    """Split: one slice per part."""
    build, x = use.build, _numbers(use.wire())
    axis = build.axis(x, use.attribute("axis", 0))
    start = 0
    found: list[Wire] = []
    given = [None, *(use.optional(at) for at in range(1, len(use.inputs)))]
    for size in split_sizes(use.operator, given, x.shape[axis]):
        found.append(cut(build, x, axis, start, start + size))
        start += size
    return list(found)


def gather(use: Use) -> Result:
    """Rows of a constant table by token id: an embedding. Or one place of a computed value."""
    build, table = use.build, use.given(0)
    axis = use.attribute("axis", 0)
    if not isinstance(table, Wire):
        ids = use.wire(1)
        w = use.constant(0)
        if not isinstance(ids.shape, TokenShape) or axis != 0 or w.ndim != 2:
            raise NoLayer(tr("looks up something other than rows by token ids."))
        return build.add("embedding", [ids], {"W": w}, vocabulary=len(w), width=w.shape[1])
    places = use.constant(1)
    place = build.axis(table, axis)
    if places.size and not -table.shape[place] <= places.min() <= places.max() < table.shape[place]:
        raise NoLayer(tr("picks a place that is not there."))
    chosen = [int(at) % table.shape[place] for at in places.reshape(-1)]
    found = build.chosen(_numbers(table), place, chosen)
    middle = tuple(places.shape)
    return build.reshape(found, (*found.shape[:place], *middle, *found.shape[place + 1 :]) or (1,))


def expand(use: Use) -> Result:
    """Expand to the shape a value already has."""
    build, x = use.build, use.wire()
    wanted = ints(use.constant(1))
    sample = wanted[1:] if build.batched and len(wanted) > len(x.shape) else wanted
    spread = [size for size in sample if size != 1]
    if len(sample) > len(x.shape) or any(size not in x.shape for size in spread):
        raise NoLayer(tr("spreads its input over a larger shape, which no layer does."))
    return x


READERS = {
    "Flatten": flatten,
    "Reshape": reshape,
    "Transpose": transpose,
    "Squeeze": squeeze,
    "Unsqueeze": unsqueeze,
    "Slice": slice_,
    "Split": split,
    "Gather": gather,
    "Expand": expand,
}
