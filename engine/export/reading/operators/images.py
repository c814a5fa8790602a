"""Convolutions and pooling.

Our windows are square, move equally far both ways and are padded equally on all sides. Kernels of
other forms (dilated, grouped, not square, padded unequally, one-dimensional) are the same as a
larger square kernel with zeros in it, and are read as that; what is left over is sliced off.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from engine.export.reading.building import Builder, Wire
from engine.export.reading.errors import NoLayer
from engine.export.reading.operators.arranging import cut
from engine.export.reading.reader import Read, Result, Use
from engine.language import tr
from engine.spec import Array

MOST_COPIES = 8  # branches that Concatenate joins


@dataclass(frozen=True)
class Window:
    """How a window moves over an image, per axis: size, step, border before and after, gaps."""

    size: tuple[int, ...]
    stride: tuple[int, ...]
    before: tuple[int, ...]
    after: tuple[int, ...]
    gap: tuple[int, ...]
    ceil: bool

    @property
    def reach(self) -> tuple[int, ...]:
        """From the first place a window looks at to the last, per axis."""
        return tuple((size - 1) * gap + 1 for size, gap in zip(self.size, self.gap, strict=True))

    def output(self, image: tuple[int, ...]) -> tuple[int, ...]:
        """How many windows fit, per axis."""
        found: list[int] = []
        for at, length in enumerate(image):
            room = length + self.before[at] + self.after[at] - self.reach[at]
            if room < 0:
                raise NoLayer(tr("has a window larger than the image."))
            count = -(-room // self.stride[at]) if self.ceil else room // self.stride[at]
            if self.ceil and count * self.stride[at] >= length + self.before[at]:
                count -= 1  # a window must begin inside the image or its first border
            found.append(count + 1)
        return tuple(found)


def window_of(use: Use, size: tuple[int, ...], image: tuple[int, ...]) -> Window:
    """The attributes that convolutions and pools share."""
    axes = len(size)
    stride = tuple(use.attribute("strides", [1] * axes))
    gap = tuple(use.attribute("dilations", [1] * axes))
    pads = list(use.attribute("pads", [0] * 2 * axes))
    if len(stride) != axes or len(gap) != axes or len(pads) != 2 * axes or len(image) != axes:
        raise NoLayer(tr("has a window with other axes than its image."))
    if min(*stride, *gap, *size) < 1 or min(pads) < 0 or max(*pads, *size, *gap) > 4096:
        raise NoLayer(tr("has a window of impossible size."))
    auto = use.attribute("auto_pad", "NOTSET")
    ceil = bool(use.attribute("ceil_mode", 0))
    if auto in ("SAME_UPPER", "SAME_LOWER"):
        pads = _same(auto, size, stride, gap, image)
    elif auto == "VALID":
        pads = [0] * 2 * axes
    return Window(size, stride, tuple(pads[:axes]), tuple(pads[axes:]), gap, ceil)


def _same(
    auto: str,
    size: tuple[int, ...],
    stride: tuple[int, ...],
    gap: tuple[int, ...],
    image: tuple[int, ...],
) -> list[int]:
    before: list[int] = []
    after: list[int] = []
    for n, s, g, length in zip(size, stride, gap, image, strict=True):
        total = max(0, (math.ceil(length / s) - 1) * s + (n - 1) * g + 1 - length)
        small, large = total // 2, total - total // 2
        before.append(small if auto == "SAME_UPPER" else large)
        after.append(large if auto == "SAME_UPPER" else small)
    return [*before, *after]


def _image(use: Use) -> tuple[Builder, Wire, tuple[int, ...]]:
    build, x = use.build, use.wire()
    if not build.batched:
        raise NoLayer(tr("needs a batch."))
    if len(x.shape) not in (2, 3):
        raise NoLayer(tr("works on images of more than two axes, for which there is no layer."))
    return build, x, tuple(x.shape[1:])


def convolution(use: Use) -> Result:
    """Conv in one or two dimensions."""
    build, x, image = _image(use)
    w, b = use.constant(1), use.optional(2)
    if w.ndim != len(image) + 2:
        raise NoLayer(tr("has kernels with other axes than its image."))
    window = window_of(use, tuple(w.shape[2:]), image)
    w = _ungrouped(w, int(use.attribute("group", 1)), x.shape[0])
    found = _convolved(build, x, image, w, b, window)
    return build.reshape(found, (len(w), *window.output(image)))


def _ungrouped(w: Array, groups: int, channels: int) -> Array:
    """Kernels that see every channel, with zeros for those of other groups."""
    if groups < 1 or len(w) % groups or w.shape[1] * groups != channels:
        raise NoLayer(tr("has groups that its channels do not fit."))
    if groups == 1:
        return w
    full = np.zeros((len(w), channels, *w.shape[2:]), w.dtype)
    rows, columns = len(w) // groups, w.shape[1]
    for group in range(groups):
        part = slice(group * rows, (group + 1) * rows)
        full[part, group * columns : (group + 1) * columns] = w[part]
    return full


def _convolved(
    build: Builder, x: Wire, image: tuple[int, ...], w: Array, b: Array | None, window: Window
) -> Wire:
    """The windows as our square ones. A window that begins later is a kernel with zeros first."""
    if len(image) == 1:  # a line is an image one pixel high
        x = build.reshape(x, (x.shape[0], 1, *image))
        w = w[:, :, np.newaxis]
        steps = window.stride[0]
        window = Window(
            (1, *window.size),
            (steps, steps),
            (0, *window.before),
            (0, *window.after),
            (1, *window.gap),
            False,
        )
        image = (1, *image)
    stride = _one_stride(window, image)
    wanted = window.output(image)
    padding = max(*window.before, *window.after)
    while True:
        late = [padding - before for before in window.before]
        size = max(skip + reach for skip, reach in zip(late, window.reach, strict=True))
        room = [length + 2 * padding - size for length in image]
        if all(space // stride >= n - 1 for space, n in zip(room, wanted, strict=True)):
            break
        padding += 1
    full = np.zeros((*w.shape[:2], size, size), w.dtype)
    cells = [
        slice(skip, skip + reach, gap)
        for skip, reach, gap in zip(late, window.reach, window.gap, strict=True)
    ]
    full[:, :, cells[0], cells[1]] = w
    weights = {"W": full} if b is None else {"W": full, "b": b}
    found = build.add(
        "conv2d",
        [x],
        weights,
        channels=len(w),
        kernel=size,
        stride=stride,
        padding=padding,
        bias=b is not None,
    )
    for axis, count in enumerate(wanted):
        found = cut(build, found, axis + 1, 0, count)
    return found


def _one_stride(window: Window, image: tuple[int, ...]) -> int:
    """The common step; an axis along which there is one window only may step as it likes."""
    counts = window.output(image)
    steps = {step for step, n in zip(window.stride, counts, strict=True) if n > 1}
    if len(steps) > 1:
        raise NoLayer(tr("moves its window farther along one axis than along the other."))
    return steps.pop() if steps else 1


def max_pool(use: Use) -> Result:
    """MaxPool in one or two dimensions; a line is laid down as often as the window is high."""
    build, x, image = _image(use)
    use.only_first(tr("where the largest numbers were"))
    size = tuple(use.attribute("kernel_shape", [1, 1]))
    window = window_of(use, size, image)
    wanted = window.output(image)
    if set(window.gap) != {1} or len(set(size)) > 1:
        raise NoLayer(tr("has a window that is not square or has gaps."))
    stride = _one_stride(window, image)
    padding = _even_border(window, image, stride)
    skips = [padding - before for before in window.before]
    if len(image) == 1:
        if size[0] > MOST_COPIES or padding:
            raise NoLayer(tr("works along a line with a wide window or a border."))
        x = build.reshape(x, (x.shape[0], 1, *image))
        x = build.transpose(x, (0, 2, 1))
        if size[0] > 1:
            x = build.add("concatenate", [x] * size[0], None, inputs=size[0])
        x = build.transpose(x, (0, 2, 1))
        skips, wanted_cuts = [0, *skips], (1, *wanted)
    else:
        wanted_cuts = wanted
    found = build.add("max_pool", [x], size=size[0], stride=stride, padding=padding)
    for axis, (skip, count) in enumerate(zip(skips, wanted_cuts, strict=True)):
        found = cut(build, found, axis + 1, skip // stride, skip // stride + count)
    return build.reshape(found, (x.shape[0], *wanted))


def _even_border(window: Window, image: tuple[int, ...], stride: int) -> int:
    """A border of one width all round in which all of the file's windows are found again."""
    for padding in range(max(window.before), max(*window.before, window.size[0] // 2) + 1):
        firsts = [padding - before for before in window.before]
        if any(first % stride for first in firsts):
            continue
        counts = zip(image, window.output(image), firsts, strict=True)
        if all(
            (length + 2 * padding - window.size[0]) // stride >= first // stride + count - 1
            for length, count, first in counts
        ):
            return padding
    raise NoLayer(tr("has borders of different widths."))


def average_pool(use: Use) -> Result:
    """AveragePool; where its border is no zeros, a convolution scaled place by place."""
    build, x, image = _image(use)
    size = tuple(use.attribute("kernel_shape", [1, 1]))
    window = window_of(use, size, image)
    wanted = window.output(image)
    counts_border = bool(use.attribute("count_include_pad", 0))
    plain = len(set(size)) == len(set(window.stride)) == len({*window.before, *window.after}) == 1
    bordered = any(window.before) and not counts_border
    if len(image) == 2 and plain and set(window.gap) == {1} and not bordered and not window.ceil:
        stride, padding = window.stride[0], window.before[0]
        if 2 * padding <= size[0]:
            return build.add("average_pool", [x], size=size[0], stride=stride, padding=padding)
    kernels = np.zeros((x.shape[0], x.shape[0], *size))
    kernels[np.arange(x.shape[0]), np.arange(x.shape[0])] = 1
    sums = _convolved(build, x, image, kernels, None, window)
    shares: Array = np.ones(1)
    for axis, count in enumerate(wanted):
        counted = _counted(window, axis, image[axis], count, counts_border)
        shares = shares[..., np.newaxis] * counted
    scaled = build.reshape(sums, (x.shape[0], *wanted))
    return build.times(scaled, 1 / shares.reshape(wanted))


def _counted(window: Window, axis: int, length: int, count: int, border: bool) -> Array:
    """How many places each window averages along one axis."""
    starts = np.arange(count) * window.stride[axis] - window.before[axis]
    places = starts[:, np.newaxis] + np.arange(window.size[axis]) * window.gap[axis]
    low = -window.before[axis] if border else 0
    high = length + (window.after[axis] if border else 0)
    inside: Array = (places >= low) & (places < high)
    return inside.sum(axis=1)


def _global(type: str) -> Read:
    def read(use: Use) -> Result:
        build, x, image = _image(use)
        if len(image) == 2 and image[0] == image[1] <= 64:
            return build.add(type, [x], size=image[0], stride=1, padding=0)
        if type == "max_pool":
            raise NoLayer(tr("takes the largest of an image that is not square."))
        count = math.prod(image)
        flat = build.reshape(x, (x.shape[0], count))
        weights = {"W": np.full((1, count), 1 / count)}
        mean = build.add("linear", [flat], weights, outputs=1, bias=False)
        return build.reshape(mean, (x.shape[0], *(1 for _ in image)))

    return read


READERS: dict[str, Read] = {
    "Conv": convolution,
    "MaxPool": max_pool,
    "AveragePool": average_pool,
    "GlobalAveragePool": _global("average_pool"),
    "GlobalMaxPool": _global("max_pool"),
}
