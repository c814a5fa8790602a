"""Which layers are stale, what their values are, and what is wrong with them."""

from desktop.evaluation.evaluation import Evaluation, Update
from desktop.evaluation.trial import apply_layer, fitting_types, layer_types, refusal

__all__ = ["Evaluation", "Update", "apply_layer", "fitting_types", "layer_types", "refusal"]
