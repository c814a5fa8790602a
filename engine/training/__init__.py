"""Training: batch after batch, the loss's gradient moves the weights a little."""

from engine.training.fitting import Evaluation
from engine.training.history import Snapshot
from engine.training.settings import Examples, Report, Settings, StopWhen, Unit, split
from engine.training.trainer import Trainer

__all__ = [
    "Evaluation",
    "Examples",
    "Report",
    "Settings",
    "Snapshot",
    "StopWhen",
    "Trainer",
    "Unit",
    "split",
]
