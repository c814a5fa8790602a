"""Which layers are stale, what their values are, and what is wrong with them."""

from desktop.evaluation.evaluation import Evaluation, Prepared, Update, prepare
from desktop.evaluation.trial import apply_layer, fitting_types, layer_types, refusal

__all__ = [
    "Evaluation",
    "Prepared",
    "Update",
    "apply_layer",
    "fitting_types",
    "layer_types",
    "prepare",
    "refusal",
]
