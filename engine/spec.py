"""What a layer type is, declared once: palette, inspector, files and exports all read it here.

A layer type names its options, its weights and its input ports, says which shape comes out, and
yields the numpy calls that compute it forwards and backwards. Everything else in Lamina follows
from that one declaration. The registry is found by walking the folder `engine/layers`.
"""

from __future__ import annotations

import importlib
import math
import pkgutil
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from types import MappingProxyType
from typing import Any, ClassVar, Literal, Protocol, TypeGuard, cast

import numpy as np
from numpy.typing import NDArray

from engine.expressions import Expression, apply
from engine.forms import Code, Onnx
from engine.language import tr
from engine.notation import Writing, function_latex, function_text

Array = NDArray[Any]
Shape = tuple[int, ...]
OptionValue = int | float | bool | str | tuple[int, ...]
Options = Mapping[str, Any]
Call = Callable[[], object]


def call(function: Callable[..., object], *arrays: Any, **named: Any) -> Call:
    """One numpy call, bound to its arrays: a plan is a flat list of these."""
    return partial(function, *arrays, **named)


Layout = Literal["rows", "columns", "any"]
"""How a layer's arrays may lie: the batch first only; for vectors features first too; or, where
each number is computed by itself, in any way at all."""
Category = Literal["input", "linear", "activation", "combine", "sequence", "group"]
GROUPS = (
    tr("Input"),
    tr("Linear maps"),
    tr("Activations"),
    tr("Combine"),
    tr("Normalisation"),
    tr("Images"),
    tr("Sequence"),
    tr("Groups"),
)


class TokenShape(tuple[int, ...]):
    """The shape of an array of token ids (whole numbers that name words, not quantities)."""

    __slots__ = ()


def shape_text(shape: Shape) -> str:
    """A shape for people: `2`, `8×8×1`, or `12 tokens`."""
    if isinstance(shape, TokenShape):
        sizes = "×".join(map(str, shape))
        return tr("1 token") if sizes == "1" else tr("{0} tokens").format(sizes)
    return "×".join(map(str, shape)) or tr("one number")


@dataclass(frozen=True)
class Option:
    """One setting of a layer, with its bounds and its help."""

    name: str
    kind: Literal["int", "float", "bool", "choice", "shape"]
    default: OptionValue
    label: str
    help: str = ""
    minimum: float = -math.inf
    maximum: float = math.inf
    choices: tuple[str, ...] = ()

    def problem(self, value: object) -> str:
        """Why `value` will not do, as a sentence; "" when it will."""
        if self.kind == "bool":
            return (
                "" if isinstance(value, bool) else tr("{0} must be on or off.").format(self.label)
            )
        if self.kind == "choice":
            if value in self.choices:
                return ""
            return tr("{0} must be one of {1}.").format(self.label, ", ".join(self.choices))
        if self.kind == "shape":
            if not is_shape(value):
                return tr("{0} must be one to four whole numbers, such as 2 or 8×8.").format(
                    self.label
                )
            sizes = value
        elif self.kind == "int":
            if isinstance(value, bool) or not isinstance(value, int):
                return tr("{0} must be a whole number.").format(self.label)
            sizes = (value,)
        else:
            if isinstance(value, bool) or not isinstance(value, (int, float)):
                return tr("{0} must be a number.").format(self.label)
            if not math.isfinite(value):
                return tr("{0} must be a finite number.").format(self.label)
            sizes = (value,)
        if any(size < self.minimum for size in sizes):
            return tr("{0} must be at least {1:g}.").format(self.label, self.minimum)
        if any(size > self.maximum for size in sizes):
            return tr("{0} must be at most {1:g}.").format(self.label, self.maximum)
        return ""


def is_shape(value: object) -> TypeGuard[tuple[int, ...]]:
    """Whether `value` is a tuple of one to four whole numbers."""
    if not isinstance(value, tuple):
        return False
    sizes = cast("tuple[object, ...]", value)
    whole = all(isinstance(size, int) and not isinstance(size, bool) for size in sizes)
    return whole and 1 <= len(sizes) <= 4


WeightShape = Callable[[Options, tuple[Shape, ...]], Shape | None]
Start = Callable[[Options, Shape, np.random.Generator], Array]


def start_at_zero(options: Options, shape: Shape, rng: np.random.Generator) -> Array:
    """Every cell 0."""
    return np.zeros(shape)


def start_at_one(options: Options, shape: Shape, rng: np.random.Generator) -> Array:
    """Every cell 1."""
    return np.ones(shape)


@dataclass(frozen=True)
class WeightSpec:
    """One array a layer owns. `shape` gives None where the options leave the array out."""

    name: str
    shape: WeightShape
    help: str
    start: Start = start_at_zero
    trainable: bool = True


class Site(Protocol):
    """Where a layer computes: its arrays for one batch size, handed to `forward` and `backward`.

    Every array has the batch as its first axis and is C-contiguous; all are reused from step to
    step. `buffer` is kept from forward to backward, `scratch` only within one direction.
    """

    options: Options
    inputs: tuple[Array, ...]
    output: Array
    output_gradient: Array
    input_gradients: tuple[Array | None, ...]
    training: bool
    differentiates: bool
    generating: bool  # one text is continued place by place; `past` places were computed before
    capacity: int  # how many places there are at most while generating
    rng: np.random.Generator

    def weight(self, *names: str) -> Array:
        """The weight's own array; several names give their rows stacked, as one view."""
        ...

    def gradient(self, *names: str) -> Array:
        """Where the loss's derivative by that weight is written; stacked like `weight`."""
        ...

    def has(self, name: str) -> bool:
        """Whether the options leave that weight in."""
        ...

    def buffer(self, name: str, shape: Shape, dtype: Any = None) -> Array:
        """An array that keeps its contents until the next step; the same name, the same array."""
        ...

    def scratch(self, slot: int, shape: Shape) -> Array:
        """Working space shared by all layers: its contents last for this layer's calls only."""
        ...

    def constant(self, value: float) -> Array:
        """A number as an array without axes: numpy takes it at half the cost of a float."""
        ...

    def ones(self, size: int) -> Array:
        """A vector of ones: sums over rows are matrix products with it."""
        ...

    def point(self, name: str, read: Callable[[], Array]) -> None:
        """Name something inside the layer that an observer may read after a forward pass."""
        ...

    def memory(self, name: str, length_axis: int, shape: Shape) -> Array | None:
        """What is remembered of earlier positions while text is generated; None otherwise."""
        ...

    @property
    def past(self) -> int:
        """How many positions were computed before this call (0 unless text is generated)."""
        ...


class Teller(Protocol):
    """What a layer reads when it tells one of its numbers as arithmetic (batch of one).

    Every method gives an `Expression` that carries value, name and, where known, exact fraction.
    """

    options: Options
    input_shapes: tuple[Shape, ...]

    def input(self, index: tuple[int, ...], port: int = 0) -> Expression:
        """One number that the layer is given."""
        ...

    def weight(self, name: str, index: tuple[int, ...]) -> Expression:
        """One cell of a weight."""
        ...

    def option(self, name: str, label: str) -> Expression:
        """An option that is a number, called `label`."""
        ...

    def has(self, name: str) -> bool:
        """Whether the layer has that weight."""
        ...

    def output(self, index: tuple[int, ...]) -> float:
        """One number of the layer's own output."""
        ...

    def point(self, name: str) -> Array:
        """What the layer computed at one of its named points, without the batch axis."""
        ...

    def gradient(self, index: tuple[int, ...]) -> Expression:
        """The loss's derivative by one number of the layer's output."""
        ...

    def slope(self, index: tuple[int, ...]) -> float:
        """σ′ at one number the layer is given, for layers that act on each by itself."""
        ...

    def input_gradient(self, index: tuple[int, ...], port: int = 0) -> float:
        """The loss's derivative by one number the layer is given."""
        ...


class LayerType(ABC):
    """A layer type. Subclasses declare; instances hold no state."""

    key: ClassVar[str]
    title: ClassVar[str]
    group: ClassVar[str]
    category: ClassVar[Category]
    help: ClassVar[str]
    also: ClassVar[str] = ""  # words by which others call it, for a search
    place: ClassVar[int] = 5  # within its group: what is wanted most often comes first
    symbol: ClassVar[str]
    rule_latex: ClassVar[str] = ""  # what it does to x, where that is one line: \\max(0, x)
    rule_text: ClassVar[str] = ""
    options: ClassVar[tuple[Option, ...]] = ()
    weights: ClassVar[tuple[WeightSpec, ...]] = ()
    ports: ClassVar[tuple[str, ...]] = ("x",)
    takes_tokens: ClassVar[bool] = (
        False  # token ids are names; only layers that look them up say so
    )
    takes_numbers: ClassVar[bool] = True
    layout: ClassVar[Layout] = "rows"
    keeps_fractions: ClassVar[bool] = True  # False: roots or exponentials are in every number

    def port_names(self, options: Options) -> tuple[str, ...]:
        """The input ports under these options."""
        return self.ports

    def token_limit(self, options: Options) -> int:
        """How many different token ids the layer can take (ids run from 0)."""
        return 2**31

    def complete(self, options: Options) -> dict[str, OptionValue]:
        """The options with every default filled in."""
        return {option.name: options.get(option.name, option.default) for option in self.options}

    def weight_shapes(self, options: Options, shapes: tuple[Shape, ...]) -> dict[str, Shape]:
        """The shape of every weight these options leave in, for inputs of these shapes."""
        found = ((spec.name, spec.shape(options, shapes)) for spec in self.weights)
        return {name: shape for name, shape in found if shape is not None}

    def shape(self, options: Options, shapes: tuple[Shape, ...]) -> Shape:
        """The shape of the output, without the batch. Raises `ShapeError`."""
        return shapes[0]

    @abstractmethod
    def forward(self, site: Site) -> Iterable[Call]:
        """The calls that fill `site.output` from `site.inputs`."""

    @abstractmethod
    def backward(self, site: Site) -> Iterable[Call]:
        """The calls that fill the weights' gradients and the input gradients that are not None."""

    def forward_columns(self, site: Site) -> Iterable[Call]:
        """The same for vectors laid out (size, batch), if `layout` says that there is a way."""
        return self.forward(site)

    @abstractmethod
    def numpy(self, code: Code) -> str:
        """Lines of numpy that compute `code.output` from `code.inputs`."""

    @abstractmethod
    def torch(self, code: Code) -> str:
        """Lines of PyTorch that do the same (`F` is torch.nn.functional)."""

    @abstractmethod
    def onnx(self, onnx: Onnx) -> str:
        """Add the layer's operators; gives the name of its output."""

    def tell(self, at: Teller, index: tuple[int, ...]) -> Expression:
        """How one number of the output was made."""
        cells = [(*index[:-1], each) for each in range(at.input_shapes[0][-1])]
        return apply(self.title, [at.input(cell) for cell in cells], at.output(index))

    def tell_back(self, at: Teller, index: tuple[int, ...]) -> Expression:
        """How the derivative by one number of the (first) input was made, by the chain rule."""
        shape = at.input_shapes[0]
        cells = [(*index[:-1], each) for each in range(shape[-1])]
        name = f"∂/∂x {self.title}"
        return apply(name, [at.input(cell) for cell in cells], at.input_gradient(index))

    def tell_weight_back(self, at: Teller, name: str, index: tuple[int, ...]) -> Expression | None:
        """How the derivative by one cell of a weight was made; None where it is not told."""
        return None

    def latex(self, writing: Writing) -> str:
        """The layer applied to `writing.arguments`, as LaTeX."""
        return function_latex(self.symbol, writing.arguments)

    def text(self, writing: Writing) -> str:
        """The same in plain text."""
        return function_text(self.title, writing.arguments)


def rows(array: Array) -> Array:
    """The same numbers as a matrix: one row per vector, whatever the leading axes are."""
    return array.reshape(-1, array.shape[-1])


def lean(array: Array) -> Array:
    """Like `rows`, but a single row is a plain vector.

    Numpy has a short cut for operands of one shape; a batch of one, as when text is generated,
    would miss it beside a bias or a scale (1.4 µs a call instead of 0.3).
    """
    matrix = rows(array)
    return matrix[0] if len(matrix) == 1 else matrix


def row_sums(site: Site, array: Array, out: Array) -> Call:
    """The call that sums along the last axis: a product with ones, five times faster than sum."""
    given = lean(array)
    return call(np.dot, given, site.ones(array.shape[-1]), out.reshape(given.shape[:-1]))


def row_means(site: Site, array: Array, out: Array) -> Call:
    """The call that averages along the last axis: a product with shares."""
    width = array.shape[-1]
    given, shares = lean(array), site.buffer("shares", (width,))
    shares[...] = 1 / width
    return call(np.dot, given, shares, out.reshape(given.shape[:-1]))


def _declared() -> Iterator[LayerType]:
    package = importlib.import_module("engine.layers")
    for found in pkgutil.iter_modules(package.__path__):
        module = importlib.import_module(f"engine.layers.{found.name}")
        yield from getattr(module, "LAYERS", ())


@cache
def registry() -> Mapping[str, LayerType]:
    """Every layer type by its key, in the order of the palette."""
    layers = sorted(_declared(), key=lambda layer: (GROUPS.index(layer.group), layer.place))
    found: dict[str, LayerType] = {}
    for layer in layers:
        if layer.key in found:
            raise TypeError(f"two layer types are called {layer.key!r}")
        found[layer.key] = layer
    return MappingProxyType(found)
