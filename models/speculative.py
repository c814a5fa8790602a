"""Several tokens for little more than the price of one: guess what comes, read it at once, keep
what the model writes anyway.

Reading is bound by memory: the weights are fetched once for one token or for eight. In text that
repeats itself (code, lists, quotations) a good guess is what followed the last few tokens where
they stood before: prompt look-up, speculative decoding (Leviathan et al. 2023, section 2) whose
draft needs no model.

Exact: a guess x made without chance is to be accepted with probability p(x), and a refused one
replaced by a draw from p without x. Both happen at once when every position's token is drawn from
p by that position's own point u, as it is without guesses, and a guess counts as right where it is
the token drawn. So whoever writes asks this reader for one token after another, and knows nothing
of guesses: not only the distribution but, seed for seed, the text is the same, up to the rounding
of kernels that read one position or several.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.generation import Writing
from models.language_model import LanguageModel, Reader
from models.progress import Stop, never

COSTS = {1: 1.0, 2: 1.18, 4: 1.66, 8: 2.59}
"""What reading so many positions at once costs, in readings of one (SmolLM2, two threads)."""
LONGEST = 8
"""Tokens at the end of the text that are looked for earlier in it, at most."""
FADING = 0.9
"""What is left of an older observation's weight after each newer one."""

Floats = NDArray[np.float32]


@dataclass
class Acceptance:
    """How often guesses were right of late, and how many to make: as many as write the most tokens
    for their cost.

    Counted in tokens, never in seconds, so that every run reads in the same pieces.
    """

    right: float = 1.0
    looked_at: float = 2.0

    @property
    def rate(self) -> float:
        """The share of right guesses among those whose forerunners were right."""
        return self.right / self.looked_at

    def guesses(self, most: int) -> int:
        """How many guesses to read beside a token, at most `most`."""

        def gain(positions: int) -> float:
            return sum(self.rate**n for n in range(positions)) / COSTS[positions]

        return max((count for count in COSTS if count <= most + 1), key=gain, default=1) - 1

    def learn(self, right: int, guessed: int) -> None:
        """`right` of `guessed` guesses were; the first wrong one was looked at too."""
        self.right = FADING * self.right + right
        self.looked_at = FADING * self.looked_at + min(right + 1, guessed)


@dataclass
class Tally:
    """What guessing brought: tokens read, runs of the model, guesses read and guesses right."""

    tokens: int = 0
    runs: int = 0
    guessed: int = 0
    right: int = 0


@dataclass
class _Ahead:
    """Guesses behind the text, and how many proved right so far.

    logits: (1 + guesses read, vocabulary), behind the last known token and behind each guess read.
    """

    length: int
    guesses: list[int]
    logits: Floats
    right: int = 0


class GuessingReader(Reader):
    """A reader that has often read the next token already when it is asked to."""

    def __init__(self, model: LanguageModel) -> None:
        super().__init__(model)
        self.tally = Tally()
        self._sizes = model.sizes
        self._text: list[int] = []
        self._ahead: _Ahead | None = None
        self._acceptance: dict[int, Acceptance] = {}

    def read(self, ids: Sequence[int], stop: Stop = never) -> Floats:
        """Like Reader.read: logits (vocabulary,) behind the last of the ids."""
        if len(ids) != 1:
            self._settle()
            logits = super().read(ids, stop)
            self._text += ids
            return logits
        ahead = self._ahead
        self.tally.tokens += 1
        if ahead and ahead.right < len(ahead.guesses) and ids[0] == ahead.guesses[ahead.right]:
            ahead.right += 1
            if ahead.right < len(ahead.logits):
                self._text.append(ids[0])
                self.tally.right += 1
                return ahead.logits[ahead.right].copy()
        self._settle()
        length, guesses = look_up([*self._text, ids[0]], max(COSTS) - 1)
        acceptance = self._acceptance.setdefault(length, Acceptance())
        room = self._sizes.context - len(self._text) - 1
        count = acceptance.guesses(min(len(guesses), room))
        logits = self.read_rows([ids[0], *guesses[:count]], count + 1)
        # A guess that was not worth reading still tells, for nothing, whether it was right.
        self._ahead = _Ahead(length, guesses[: max(count, 1)], logits)
        self._text.append(ids[0])
        self.tally.runs += 1
        self.tally.guessed += count
        return logits[0].copy()

    def _settle(self) -> None:
        """Learn how the last guesses did, and forget what was read of the wrong ones."""
        ahead, self._ahead = self._ahead, None
        if ahead and ahead.guesses:
            self._acceptance[ahead.length].learn(ahead.right, len(ahead.guesses))
        self.cache.cut(len(self._text))


def begin(model: LanguageModel, ids: Sequence[int], stop: Stop = never) -> Writing:
    """Read a text that will be gone on from with guesses; raises as Writing.begin does."""
    began = time.perf_counter()
    reader = GuessingReader(model)
    logits = reader.read(ids, stop)
    return Writing(model, reader, list(ids), logits, time.perf_counter() - began)


def look_up(ids: Sequence[int], count: int) -> tuple[int, list[int]]:
    """What followed the longest stretch before that equals the end of `ids` (the latest such), and
    that stretch's length, 1 to LONGEST; (0, []) where the last token is new.

    A stretch close to the end is gone on with by the guesses themselves, so that there are always
    `count`.
    """
    text = np.asarray(ids, np.int64)
    ends = np.flatnonzero(text[:-1] == text[-1])
    if not len(ends):
        return 0, []
    length = 1
    while length < LONGEST:
        longer = ends[ends >= length]
        longer = longer[text[longer - length] == text[-1 - length]]
        if not len(longer):
            break
        ends, length = longer, length + 1
    place = int(ends[-1]) + 1
    period = len(ids) - place
    return length, [int(ids[place + n % period]) for n in range(count)]
