"""Whether a network, examples and a loss fit each other, and what is measured where they meet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.errors import EngineError
from engine.language import tr
from engine.losses import LOSSES, Loss
from engine.plan import Plan
from engine.spec import Array, TokenShape, registry, shape_text

MOST_CLASSES = 256  # a larger confusion table is nothing to look at


@dataclass(frozen=True, eq=False)
class Evaluation:
    """How well a network does. `confusion[t, p]` counts class t taken for p; None for numbers."""

    loss: float
    accuracy: float | None
    confusion: Array | None


@dataclass(frozen=True, eq=False)
class Hits:
    """Of `total` answers `right` were right; `confusion` where there are few enough classes."""

    right: int
    total: int
    confusion: Array | None

    def plus(self, other: Hits) -> Hits:
        """Both counted together."""
        confusion = self.confusion
        if confusion is not None and other.confusion is not None:
            confusion = confusion + other.confusion
        return Hits(self.right + other.right, self.total + other.total, confusion)


def ends(plan: Plan, output: str | None) -> tuple[str, str]:
    """The network's one input and its output. Raises `EngineError` where it has more of either."""
    if len(plan.inputs) != 1:
        raise EngineError(tr("A network to train needs exactly one Input layer."))
    (entry,) = plan.inputs
    ends = [id for id in plan.order if not plan.opened.graph.out_of(id) and id != entry]
    if output is None and len(ends) != 1:
        raise EngineError(
            tr("A network to train needs exactly one layer whose output is not used.")
        )
    end = plan.result(output if output is not None else ends[0])
    if end not in plan.shapes:
        raise EngineError(tr("The network has no layer {0!r} to train.").format(end))
    return entry, end


def fused(plan: Plan, loss: Loss, output: str) -> tuple[Loss, str]:
    """Behind a softmax or sigmoid, the loss of the scores before it: same value, no overflow."""
    if loss.fused and plan.layer(output).key == loss.after:
        return LOSSES[loss.fused], plan.sources(output)[0]
    return loss, output


def checked_inputs(plan: Plan, entry: str, inputs: Array) -> Array:
    """Examples (n, *shape) in the plan's precision, or as ids. Raises `EngineError`."""
    shape = plan.inputs[entry]
    if tuple(inputs.shape[1:]) != tuple(shape):
        raise EngineError(
            tr("The network takes {0}, but an example has {1}.").format(
                shape_text(shape), shape_text(tuple(inputs.shape[1:]))
            )
        )
    if not isinstance(shape, TokenShape):
        return finite(inputs, plan.dtype, "Example")
    return np.ascontiguousarray(plan.checked(entry, inputs), np.intp)


def finite(rows: Array, dtype: Any, what: str) -> Array:
    """Numbers (n, …) in that precision. Raises `EngineError` naming the first `what` at fault."""
    try:
        with np.errstate(over="ignore"):  # too large a number becomes ∞, which is told
            found = np.ascontiguousarray(rows, dtype)
    except (TypeError, ValueError):
        raise EngineError(tr("{0}s to train with must be numbers.").format(what)) from None
    wrong = ~np.isfinite(found.reshape(len(found), -1)).all(axis=1)
    if wrong.any():
        raise EngineError(
            tr(
                "{0} {1} holds a number that is missing, endless or too large to train with."
            ).format(what, int(wrong.argmax()) + 1)
        )
    return found


def shaped_targets(targets: Array, loss: Loss) -> Array:
    """Answers no and yes (0 and 1) as −1 and 1 for losses that want signs; columns for vectors."""
    found = np.asarray(targets)
    if loss.targets != "classes" and found.ndim == 1:
        found = found[:, np.newaxis]
    if loss.targets == "signs" and found.dtype.kind in "biuf" and not (found < 0).any():
        return 2.0 * found - 1.0
    return found


def need_shares(plan: Plan, loss: Loss, end: str) -> None:
    """Raise `EngineError` where a loss of probabilities would be given plain scores."""
    if loss.after and plan.layer(end).category == "linear":
        wanted, scores = registry()[loss.after].title, LOSSES[loss.fused].title
        raise EngineError(
            tr(
                "{0} compares probabilities, but {1} gives scores: end the "
                "network with {2}, or choose {3}."
            ).format(loss.title, plan.label(end), wanted, scores)
        )


def hits(loss: Loss, output: Array, target: Array) -> Hits | None:
    """How often the likeliest class is the right one; None for losses of numbers."""
    if loss.targets == "classes":
        classes = output.shape[-1]
        right, found = target.reshape(-1), output.reshape(-1, classes).argmax(axis=1)
    elif loss.targets in ("shares", "signs"):
        classes = 2
        limit = 0.5 if loss.key == "binary_cross_entropy" else 0.0
        middle = 0.5 if loss.targets == "shares" else 0.0
        right = (target.reshape(-1) > middle).astype(np.intp)
        found = (output.reshape(-1) > limit).astype(np.intp)
    else:
        return None
    confusion = None
    if classes <= MOST_CLASSES:
        counted = np.bincount(right * classes + found, minlength=classes**2)
        confusion = counted.reshape(classes, classes)
    return Hits(int((right == found).sum()), len(right), confusion)


def decayed_cells(plan: Plan) -> Array:
    """1 for the cells of weight matrices, 0 for biases and scales, which are not decayed."""
    mask = np.zeros_like(plan.parameters)
    for place in plan.places.values():
        if len(place.shape) > 1:
            mask[place.cells] = 1.0
    return mask
