"""Normalisations."""

from __future__ import annotations

import math

import numpy as np

from engine.export.reading.building import Wire
from engine.export.reading.errors import NoLayer
from engine.export.reading.reader import Result, Use
from engine.language import tr


def _from_axis(use: Use, type: str, names: tuple[str, ...]) -> Result:
    """A normalisation over all axes from `axis` on, as one row."""
    build, x = use.build, use.wire()
    use.only_first(tr("its mean and deviation"))
    axis = build.axis(x, use.attribute("axis", -1))
    size = math.prod(x.shape[axis:])
    weights: dict[str, object] = {}
    for at, name in enumerate(names):
        given = use.optional(at + 1)
        array = np.zeros(size) if given is None else given
        weights[name] = np.broadcast_to(array, x.shape[axis:]).reshape(-1)
    flat = build.reshape(x, (*x.shape[:axis], size))
    epsilon = float(use.attribute("epsilon", 1e-5))
    found = build.add(type, [flat], weights, epsilon=epsilon)
    return build.reshape(found, x.shape)


def layer_norm(use: Use) -> Result:
    """LayerNormalization."""
    return _from_axis(use, "layer_norm", ("gamma", "beta"))


def rms_norm(use: Use) -> Result:
    """RMSNormalization (opset 23)."""
    return _from_axis(use, "rms_norm", ("gamma",))


def batch_norm(use: Use) -> Result:
    """BatchNormalization as it is evaluated."""
    build, x = use.build, use.wire()
    if use.attribute("training_mode", 0):
        raise NoLayer(tr("is in training mode; export the model for evaluation."))
    if not build.batched:
        raise NoLayer(tr("needs a batch."))
    gamma, beta, mean, variance = (use.constant(at) for at in range(1, 5))
    shape = x.shape
    wide: tuple[int, ...] = shape
    if len(shape) not in (1, 3):
        wide = (shape[0], math.prod(shape[1:]), 1)
    weights = {"gamma": gamma, "beta": beta, "mean": mean, "variance": variance}
    epsilon = float(use.attribute("epsilon", 1e-5))
    found: Wire = build.add("batch_norm", [build.reshape(x, wide)], weights, epsilon=epsilon)
    return build.reshape(found, shape)


READERS = {
    "LayerNormalization": layer_norm,
    "RMSNormalization": rms_norm,
    "BatchNormalization": batch_norm,
}
