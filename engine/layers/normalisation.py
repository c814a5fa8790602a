"""Normalisation: numbers brought back to mean 0 and deviation 1, then scaled as training likes."""

from __future__ import annotations

import math
from collections.abc import Iterable
from fractions import Fraction

import numpy as np

from engine.errors import ShapeError
from engine.expressions import Expression, minus, number, product, quotient, root, total
from engine.forms import Code, Onnx
from engine.language import tr
from engine.norm_steps import norm_back
from engine.spec import (
    Array,
    Call,
    LayerType,
    Option,
    Options,
    Shape,
    Site,
    Teller,
    WeightSpec,
    call,
    lean,
    row_means,
    rows,
    shape_text,
    start_at_one,
)

_EPSILON = Option(
    "epsilon",
    "float",
    1e-5,
    "ε",
    tr("Added to the variance, so that nothing is divided by 0."),
    minimum=1e-12,
    maximum=1.0,
)


def _whole(at: Teller, index: tuple[int, ...]) -> list[Expression]:
    """Every number of the vector that the one at `index` belongs to."""
    return [at.input((*index[:-1], each)) for each in range(at.input_shapes[0][-1])]


def _shifted_root(at: Teller, mean: Expression) -> Expression:
    """√(mean + ε)."""
    return root(total([mean, at.option("epsilon", "ε")]))


def _mean(parts: list[Expression]) -> Expression:
    return quotient(total(parts), number(len(parts), "n", exact=Fraction(len(parts))))


def _width(options: Options, shapes: tuple[Shape, ...]) -> Shape:
    return (shapes[0][-1],)


def _normal_and_inverse(site: Site) -> tuple[Array, Array]:
    """Buffers for the normalised rows and for 1 ÷ deviation, one per row; see `lean`."""
    x = lean(site.inputs[0])
    column = (len(x), 1) if x.ndim > 1 else ()
    return site.buffer("normal", x.shape), site.buffer("inverse", column)


class LayerNorm(LayerType):
    """(x − mean) ÷ √(variance + ε) · γ + β over the last axis (Ba 2016)."""

    key = "layer_norm"
    keeps_fractions = False
    title = "LayerNorm"
    group = tr("Normalisation")
    category = "combine"
    help = tr("Brings each vector to mean 0 and deviation 1, then scales by γ and shifts by β.")
    also = tr("layer normalisation normalization")
    symbol = r"\operatorname{LN}"
    rule_latex = r"\gamma \odot \frac{x - \mu}{\sqrt{\sigma^2 + \varepsilon}} + \beta"
    rule_text = "γ ⊙ (x − μ) / √(σ² + ε) + β"
    options = (_EPSILON,)
    weights = (
        WeightSpec("gamma", _width, tr("Scale γ: one per component."), start_at_one),
        WeightSpec("beta", _width, tr("Shift β: one per component.")),
    )

    def forward(self, site: Site) -> Iterable[Call]:
        x, y = lean(site.inputs[0]), lean(site.output)  # (rows, width)
        normal, inverse = _normal_and_inverse(site)
        column = site.scratch(0, inverse.shape)
        yield row_means(site, x, column)
        yield call(np.subtract, x, column, normal)
        yield call(np.multiply, normal, normal, y)
        yield row_means(site, y, inverse)
        yield call(np.add, inverse, site.constant(site.options["epsilon"]), inverse)
        yield call(np.sqrt, inverse, inverse)
        yield call(np.divide, site.constant(1.0), inverse, inverse)
        yield call(np.multiply, normal, inverse, normal)
        yield call(np.multiply, normal, site.weight("gamma"), y)
        yield call(np.add, y, site.weight("beta"), y)

    def backward(self, site: Site) -> Iterable[Call]:
        g = rows(site.output_gradient)
        count, width = g.shape
        normal, inverse = _normal_and_inverse(site)
        normal, inverse = normal.reshape(g.shape), inverse.reshape(count, 1)
        gamma, ones, share = site.weight("gamma"), site.ones(count), site.constant(1 / width)
        product = site.scratch(0, g.shape)
        yield call(np.multiply, g, normal, product)
        yield call(np.dot, ones, product, site.gradient("gamma"))
        yield call(np.dot, ones, g, site.gradient("beta"))
        into = site.input_gradients[0]
        if into is None:
            return
        dx = rows(into)  # (γg − mean(γg) − normal · mean(γg · normal)) ÷ deviation
        means = site.scratch(1, (2, count, 1))
        yield call(np.dot, g, gamma, means[0].reshape(-1))
        yield call(np.dot, product, gamma, means[1].reshape(-1))
        yield call(np.multiply, means, share, means)
        yield call(np.multiply, g, gamma, dx)
        yield call(np.subtract, dx, means[0], dx)
        yield call(np.multiply, normal, means[1], product)
        yield call(np.subtract, dx, product, dx)
        yield call(np.multiply, dx, inverse, dx)

    def tell(self, at: Teller, index: tuple[int, ...]) -> Expression:
        xs = _whole(at, index)
        mean = _mean(xs)
        off = minus(number(mean.value, "μ", exact=mean.exact))
        variance = _mean([product(total([x, off]), total([x, off])) for x in xs])
        above = total([xs[index[-1]], minus(mean)])
        normal = quotient(above, _shifted_root(at, variance))
        cell = index[-1:]
        return total([product(at.weight("gamma", cell), normal), at.weight("beta", cell)])

    def tell_back(self, at: Teller, index: tuple[int, ...]) -> Expression:
        return norm_back(at, index, float(at.options["epsilon"]), centred=True)

    def numpy(self, code: Code) -> str:
        (x,), y = code.inputs, code.output
        return (
            f"{y} = {x} - {x}.mean(axis=-1, keepdims=True)\n"
            f"{y} = {y} / np.sqrt((({y}) ** 2).mean(axis=-1, keepdims=True)"
            f" + {code.options['epsilon']!r})\n"
            f"{y} = {y} * {code.weight('gamma')} + {code.weight('beta')}"
        )

    def torch(self, code: Code) -> str:
        width = code.input_shapes[0][-1]
        names = f"{code.weight('gamma')}, {code.weight('beta')}"
        call_ = f"F.layer_norm({code.inputs[0]}, ({width},), {names}, {code.options['epsilon']!r})"
        return f"{code.output} = {call_}"

    def onnx(self, onnx: Onnx) -> str:
        return onnx.node(
            "LayerNormalization",
            onnx.inputs[0],
            onnx.weight("gamma"),
            onnx.weight("beta"),
            axis=-1,
            epsilon=float(onnx.options["epsilon"]),
        )


class RMSNorm(LayerType):
    """x ÷ √(mean of squares + ε) · γ over the last axis (Zhang 2019): Llama's normalisation."""

    key = "rms_norm"
    keeps_fractions = False
    title = "RMSNorm"
    group = tr("Normalisation")
    category = "combine"
    help = tr("Brings each vector to length √width, then scales by γ.")
    also = tr("rms normalisation normalization")
    symbol = r"\operatorname{RMS}"
    rule_latex = r"\gamma \odot \frac{x}{\sqrt{\frac{1}{n} \sum_i x_i^2 + \varepsilon}}"
    rule_text = "γ ⊙ x / √(mean(x²) + ε)"
    options = (_EPSILON,)
    weights = (WeightSpec("gamma", _width, tr("Scale γ: one per component."), start_at_one),)

    def forward(self, site: Site) -> Iterable[Call]:
        x, y = lean(site.inputs[0]), lean(site.output)
        normal, inverse = _normal_and_inverse(site)
        yield call(np.multiply, x, x, y)
        yield row_means(site, y, inverse)
        yield call(np.add, inverse, site.constant(site.options["epsilon"]), inverse)
        yield call(np.sqrt, inverse, inverse)
        yield call(np.divide, site.constant(1.0), inverse, inverse)
        yield call(np.multiply, x, inverse, normal)
        yield call(np.multiply, normal, site.weight("gamma"), y)

    def backward(self, site: Site) -> Iterable[Call]:
        g = rows(site.output_gradient)
        count, width = g.shape
        normal, inverse = _normal_and_inverse(site)
        normal, inverse = normal.reshape(g.shape), inverse.reshape(count, 1)
        product = site.scratch(0, g.shape)
        yield call(np.multiply, g, normal, product)
        yield call(np.dot, site.ones(count), product, site.gradient("gamma"))
        into = site.input_gradients[0]
        if into is None:
            return
        dx = rows(into)  # (γg − normal · mean(γg · normal)) ÷ root mean square
        mean = site.scratch(1, (count, 1))
        gamma = site.weight("gamma")
        yield call(np.dot, product, gamma, mean.reshape(-1))
        yield call(np.multiply, mean, site.constant(1 / width), mean)
        yield call(np.multiply, g, gamma, dx)
        yield call(np.multiply, normal, mean, product)
        yield call(np.subtract, dx, product, dx)
        yield call(np.multiply, dx, inverse, dx)

    def tell(self, at: Teller, index: tuple[int, ...]) -> Expression:
        xs = _whole(at, index)
        squares = _mean([product(x, x) for x in xs])
        normal = quotient(xs[index[-1]], _shifted_root(at, squares))
        return product(at.weight("gamma", index[-1:]), normal)

    def tell_back(self, at: Teller, index: tuple[int, ...]) -> Expression:
        return norm_back(at, index, float(at.options["epsilon"]), centred=False)

    def numpy(self, code: Code) -> str:
        (x,), y = code.inputs, code.output
        return (
            f"{y} = {x} / np.sqrt(({x} ** 2).mean(axis=-1, keepdims=True)"
            f" + {code.options['epsilon']!r})\n"
            f"{y} = {y} * {code.weight('gamma')}"
        )

    def torch(self, code: Code) -> str:
        width = code.input_shapes[0][-1]
        names = f"{code.weight('gamma')}, {code.options['epsilon']!r}"
        return f"{code.output} = F.rms_norm({code.inputs[0]}, ({width},), {names})"

    def onnx(self, onnx: Onnx) -> str:
        (x,) = onnx.inputs
        square = onnx.node("ReduceMean", onnx.node("Mul", x, x), onnx.constant([-1]), keepdims=1)
        shifted = onnx.node("Add", square, onnx.constant(float(onnx.options["epsilon"])))
        normal = onnx.node("Div", x, onnx.node("Sqrt", shifted))
        return onnx.node("Mul", normal, onnx.weight("gamma"))


def _channels(options: Options, shapes: tuple[Shape, ...]) -> Shape:
    return (shapes[0][0],)


class BatchNorm(LayerType):
    """(x − mean) ÷ √(variance + ε) · γ + β, each channel over the batch (Ioffe 2015).

    While training, mean and variance are the batch's; running averages of them (the variance
    without bias, as in PyTorch) are kept and used for evaluation. A single number has no variance:
    a batch with one of each channel leaves the averages as they are.
    """

    key = "batch_norm"
    keeps_fractions = False
    title = "BatchNorm"
    group = tr("Normalisation")
    category = "combine"
    help = tr("Brings each component to mean 0 and deviation 1 over the batch it is trained with.")
    also = tr("batch normalisation normalization")
    symbol = r"\operatorname{BN}"
    rule_latex = r"\gamma \odot \frac{x - \mu}{\sqrt{\sigma^2 + \varepsilon}} + \beta"
    rule_text = "γ ⊙ (x − μ) / √(σ² + ε) + β"
    options = (
        _EPSILON,
        Option(
            "momentum",
            "float",
            0.1,
            tr("Momentum"),
            tr("How much of each batch goes into the running averages."),
            minimum=0.0,
            maximum=1.0,
        ),
    )
    weights = (
        WeightSpec("gamma", _channels, tr("Scale γ: one per channel."), start_at_one),
        WeightSpec("beta", _channels, tr("Shift β: one per channel.")),
        WeightSpec("mean", _channels, tr("Running mean."), trainable=False),
        WeightSpec("variance", _channels, tr("Running variance."), start_at_one, trainable=False),
    )

    def shape(self, options: Options, shapes: tuple[Shape, ...]) -> Shape:
        if len(shapes[0]) not in (1, 3):
            raise ShapeError(
                "x",
                tr(
                    "This layer takes vectors or images (channels × height × width), but is given "
                    "{0}."
                ).format(shape_text(shapes[0])),
            )
        return shapes[0]

    def forward(self, site: Site) -> Iterable[Call]:
        x, y = _by_channel(site.inputs[0]), _by_channel(site.output)  # (batch, channels, area)
        channels = (1, x.shape[1], 1)
        normal = site.buffer("normal", x.shape)
        inverse = site.buffer("inverse", channels)
        if site.training:
            mean = site.scratch(0, channels)
            yield from _batch_mean(site, x, mean)
            yield call(np.subtract, x, mean, normal)
            yield call(np.multiply, normal, normal, y)
            yield from _batch_mean(site, y, inverse)
            yield from self._remember(site, mean, inverse, x.shape[0] * x.shape[2])
        else:
            yield call(np.subtract, x, site.weight("mean").reshape(channels), normal)
            yield call(np.copyto, inverse, site.weight("variance").reshape(channels))
        yield call(np.add, inverse, site.constant(site.options["epsilon"]), inverse)
        yield call(np.sqrt, inverse, inverse)
        yield call(np.divide, site.constant(1.0), inverse, inverse)
        yield call(np.multiply, normal, inverse, normal)
        yield call(np.multiply, normal, site.weight("gamma").reshape(channels), y)
        yield call(np.add, y, site.weight("beta").reshape(channels), y)

    def _remember(self, site: Site, mean: Array, variance: Array, count: int) -> Iterable[Call]:
        momentum = float(site.options["momentum"])
        if count < 2:
            return
        unbiased = momentum * count / (count - 1)
        step = site.scratch(1, mean.shape)
        for name, batch, part in (("mean", mean, momentum), ("variance", variance, unbiased)):
            running = site.weight(name).reshape(mean.shape)
            yield call(np.multiply, running, site.constant(1 - momentum), running)
            yield call(np.multiply, batch, site.constant(part), step)
            yield call(np.add, running, step, running)

    def backward(self, site: Site) -> Iterable[Call]:
        g = _by_channel(site.output_gradient)
        channels = (1, g.shape[1], 1)
        normal = site.buffer("normal", g.shape)
        inverse = site.buffer("inverse", channels)
        product = site.scratch(0, g.shape)
        gamma_gradient = site.gradient("gamma").reshape(channels)
        beta_gradient = site.gradient("beta").reshape(channels)
        yield call(np.multiply, g, normal, product)
        yield call(np.add.reduce, product, (0, 2), None, gamma_gradient, True)
        yield call(np.add.reduce, g, (0, 2), None, beta_gradient, True)
        into = site.input_gradients[0]
        if into is None:
            return
        dx = _by_channel(into)
        if site.training:  # γ ÷ deviation · (g − mean(g) − normal · mean(g · normal))
            share = site.constant(1 / max(1, g.shape[0] * g.shape[2]))
            mean = site.scratch(1, channels)
            yield call(np.multiply, gamma_gradient, share, mean)
            yield call(np.multiply, normal, mean, product)
            yield call(np.subtract, g, product, dx)
            yield call(np.multiply, beta_gradient, share, mean)
            yield call(np.subtract, dx, mean, dx)
            yield call(np.multiply, dx, inverse, dx)
        else:
            yield call(np.multiply, g, inverse, dx)
        yield call(np.multiply, dx, site.weight("gamma").reshape(channels), dx)

    def tell(self, at: Teller, index: tuple[int, ...]) -> Expression:
        """As an evaluation computes it: with the running averages."""
        channel = index[:1]
        above = total([at.input(index), minus(at.weight("mean", channel))])
        normal = quotient(above, _shifted_root(at, at.weight("variance", channel)))
        return total([product(at.weight("gamma", channel), normal), at.weight("beta", channel)])

    def numpy(self, code: Code) -> str:
        w = {spec.name: code.weight(spec.name) for spec in self.weights}
        if len(code.input_shapes[0]) == 3:
            w = {name: tr("{0}[:, None, None]").format(text) for name, text in w.items()}
        scale = f"{w['gamma']} / np.sqrt({w['variance']} + {code.options['epsilon']!r})"
        return f"{code.output} = ({code.inputs[0]} - {w['mean']}) * ({scale}) + {w['beta']}"

    def torch(self, code: Code) -> str:
        names = ", ".join(code.weight(name) for name in ("mean", "variance", "gamma", "beta"))
        options = f"self.training, {code.options['momentum']!r}, {code.options['epsilon']!r}"
        return f"{code.output} = F.batch_norm({code.inputs[0]}, {names}, {options})"

    def onnx(self, onnx: Onnx) -> str:
        names = [onnx.weight(name) for name in ("gamma", "beta", "mean", "variance")]
        epsilon = float(onnx.options["epsilon"])
        return onnx.node("BatchNormalization", onnx.inputs[0], *names, epsilon=epsilon)


def _by_channel(array: Array) -> Array:
    """(batch, channels, area); a vector's components are channels of area 1."""
    return array.reshape(array.shape[0], array.shape[1], math.prod(array.shape[2:]))


def _batch_mean(site: Site, x: Array, out: Array) -> Iterable[Call]:
    yield call(np.add.reduce, x, (0, 2), None, out, True)
    yield call(np.multiply, out, site.constant(1 / max(1, x.shape[0] * x.shape[2])), out)


LAYERS = (LayerNorm(), RMSNorm(), BatchNorm())
