"""Token ids cut into examples: a window of ids in, the same window one token later out.

The held-out part is the end of the text, so that nothing tested was seen in training; windows
do not overlap.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from engine.data.dataset import DataSet
from engine.data.prepare import LARGEST_TEST_SHARE, SPLIT, stream
from engine.errors import EngineError
from engine.language import tr

LONGEST_CONTEXT = 8192


def token_windows(
    ids: Sequence[int] | NDArray[np.integer],
    vocabulary: int,
    context: int,
    title: str = "Tokens",
    test_share: float = 0.1,
    seed: int = 0,
    licence: str = "",
) -> DataSet:
    """Windows (n, context) of `ids`, targets shifted by one token; the last ones are for testing.

    Training windows come in a seeded random order. Raises `EngineError`.
    """
    if isinstance(context, bool) or not 1 <= context <= LONGEST_CONTEXT:
        raise EngineError(tr("The context must be from 1 to {0:,} tokens.").format(LONGEST_CONTEXT))
    if not 0 <= test_share <= LARGEST_TEST_SHARE:
        raise EngineError(tr("The held-out part must be between 0 and 90 % of the text."))
    flat = np.asarray(ids)
    if flat.ndim != 1 or (flat.size and flat.dtype.kind not in "iu"):
        raise EngineError(tr("Tokens must be a list of whole numbers."))
    flat = flat.astype(np.int64)
    if flat.size < context + 1:
        raise EngineError(
            tr(
                "The text has {0:,} tokens, too few for a context of {1:,}; choose a "
                "shorter context or a longer text."
            ).format(flat.size, context)
        )
    if flat.min() < 0 or flat.max() >= vocabulary:
        raise EngineError(tr("A token lies outside the vocabulary of {0:,}.").format(vocabulary))
    count = (flat.size - 1) // context
    inputs = flat[: count * context].reshape(count, context)
    targets = flat[1 : count * context + 1].reshape(count, context)
    held_out = min(math.floor(count * test_share + 0.5), count - 1)
    order = stream(seed, SPLIT).permutation(count - held_out)
    values = inputs.astype(np.float64)
    return DataSet(
        key="tokens",
        title=title,
        task="tokens",
        inputs=values,
        targets=targets.copy(),
        input_names=(),
        target_names=(tr("next token"),),
        class_names=(),
        train=order,
        test=np.arange(count - held_out, count),
        description=tr("{0:,} windows of {1:,} tokens.").format(count, context),
        licence=licence,
        points=values,
        vocabulary=vocabulary,
    )
