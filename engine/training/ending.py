"""When training ends by itself, and why, as a sentence."""

from __future__ import annotations

import math

from engine.language import tr
from engine.training.settings import StopWhen

DIVERGED = tr("The loss is no longer a number: go back and train with a smaller learning rate.")


def ending(until: StopWhen, steps: int, epochs: int, loss: float, seconds: float) -> str:
    """The sentence that ends training, or "": `loss` is the last step's, the rest since `run`."""
    if not math.isfinite(loss):
        return DIVERGED
    if until.steps and steps >= until.steps:
        return tr("{0:,} steps were taken.").format(steps)
    if until.epochs and epochs >= until.epochs:
        return tr("{0:,} epochs were trained.").format(epochs)
    if until.loss_below and loss < until.loss_below:
        return tr("The loss fell below {0:g}.").format(until.loss_below)
    if until.seconds and seconds >= until.seconds:
        return tr("{0:g} seconds have passed.").format(until.seconds)
    return ""


class Patience:
    """Ends training when the epochs' mean loss has not improved for a while."""

    def __init__(self, epochs: int) -> None:
        self._epochs = epochs
        self._best = math.inf
        self._since = 0
        self._sum = 0.0
        self._count = 0

    def ending(self, loss: float, epoch_over: bool) -> str:
        """The sentence that ends training, or ""."""
        if not self._epochs:
            return ""
        self._sum, self._count = self._sum + loss, self._count + 1
        if not epoch_over:
            return ""
        mean, self._sum, self._count = self._sum / self._count, 0.0, 0
        self._since = 0 if mean < self._best else self._since + 1
        self._best = min(self._best, mean)
        return (
            tr("The loss has not improved for {0} epochs.").format(self._epochs)
            if self._since >= self._epochs
            else ""
        )
