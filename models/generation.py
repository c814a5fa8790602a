"""Text written token by token: read the prompt, draw, read the drawn token, and draw again."""

from __future__ import annotations

import codecs
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from models.errors import Stopped
from models.language_model import LanguageModel
from models.progress import Stop, never
from models.sampling import Distribution, Draw, Settings, distribution, draw


@dataclass(frozen=True)
class Step:
    """One token written.

    `text` is what it adds to the text, held back while a letter is unfinished; `distribution` is
    what it was drawn from, `seconds` the time since the step before (the first
    includes reading the prompt).
    """

    id: int
    text: str
    draw: Draw
    distribution: Distribution
    seconds: float

    @property
    def logits(self) -> NDArray[np.float32]:
        """What the model said before the draw, (vocabulary,)."""
        return self.distribution.logits

    @cached_property
    def surprisal_bits(self) -> float:
        """How surprising the token was to the model: −log2 of its probability at temperature 1."""
        return float(-np.log2(max(self.distribution.model[self.id], 5e-324)))


def generate(
    model: LanguageModel,
    ids: Sequence[int],
    settings: Settings,
    limit: int,
    stop: Stop = never,
) -> Iterator[Step]:
    """Go on from `ids` for at most `limit` tokens, or until the model ends its text, or the context
    is full.

    Taking one step of the iterator writes one token, so that it can be left standing between two:
    the same seed and settings write the same text, in one go or step by step. Each step's `logits`
    are an array of its own. Raises ModelError for no ids, for more than the context, or when the
    runtime fails. Ends quietly when stopped.
    """
    read = list(model.check(ids))
    rng = settings.generator()
    reader = model.reader()
    letters = codecs.getincrementaldecoder("utf-8")("replace")
    stopping = set(model.tokenizer.special.stop)
    limit = min(limit, model.sizes.context - len(read))
    fresh: Sequence[int] = read
    started = time.perf_counter()
    for count in range(limit):
        if stop():
            return
        try:
            logits = reader.read(fresh, stop)
        except Stopped:
            return
        probabilities = distribution(logits, settings, read)
        drawn = draw(probabilities, rng)
        last = count + 1 == limit or drawn.id in stopping
        data = b"" if model.tokenizer.is_special(drawn.id) else model.tokenizer.data(drawn.id)
        text = letters.decode(data, final=last)
        now = time.perf_counter()
        yield Step(drawn.id, text, drawn, probabilities, now - started)
        started = time.perf_counter()
        if last:
            return
        read.append(drawn.id)
        fresh = (drawn.id,)
