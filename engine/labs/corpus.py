"""A text made ready for pre-training: token ids, a held-out end, and what simple guessers give.

All losses are told in bits per character of the held-out text, so that vocabularies of different
sizes can be compared: a long token is harder to guess, but there are fewer of them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from engine.errors import EngineError
from engine.labs.tokeniser import Ids, Tokeniser
from engine.language import tr
from engine.training import Examples

HELD_OUT = 0.05  # the share of the text, at its end, that is never trained on
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_LINES = 100  # gone through at once; more would hold up other threads
_SMOOTHING = 2.0  # how many sightings of all tokens a bigram's row is mixed with

Floats = NDArray[np.float64]


class Words:
    """The words that a text has, in small letters: what counts as a real word."""

    def __init__(self, text: str, pause: Callable[[], None] = lambda: None) -> None:
        known: set[str] = set()
        lines = text.lower().splitlines()
        for start in range(0, len(lines), _LINES):
            known.update(_WORD.findall("\n".join(lines[start : start + _LINES])))
            pause()
        self._known = frozenset(known)

    def count(self, text: str) -> tuple[int, int]:
        """How many words of a text are real ones, and how many it has.

        The first and the last one may be cut off and do not count.
        """
        found = [each.group().lower() for each in _WORD.finditer(text)]
        if text and text[0].isalpha():
            found = found[1:]
        if text and text[-1].isalpha():
            found = found[:-1]
        return sum(word in self._known for word in found), len(found)

    def share(self, texts: Iterable[str]) -> float:
        """The share of real words in some texts; nan where they have no word."""
        counts = [self.count(text) for text in texts]
        total = sum(count for _, count in counts)
        return sum(right for right, _ in counts) / total if total else math.nan


@dataclass(frozen=True, eq=False)
class Corpus:
    """Ids of the part to train on and of the part held out. Raises `EngineError` if too short."""

    tokeniser: Tokeniser
    text: str
    train: Ids
    held_out: Ids
    held_out_characters: int

    @classmethod
    def of(
        cls, text: str, tokeniser: Tokeniser, pause: Callable[[], None] = lambda: None
    ) -> Corpus:
        """The text in tokens; its last twentieth is held out. `pause` as in `encode`."""
        cut = len(text) - math.ceil(len(text) * HELD_OUT)
        train = tokeniser.encode(text[:cut], pause=pause)
        rest = tokeniser.encode(text[cut:], pause=pause)
        return cls(tokeniser, text, train, rest, len(text) - cut)

    def require(self, context: int) -> None:
        """Raises `EngineError` where the text is too short for windows of `context` tokens."""
        least = min(len(self.train), len(self.held_out))
        if least < context + 1:
            raise EngineError(
                tr(
                    "The text has {0:,} tokens, and its held-out "
                    "part {1:,}: too few for a context of {2}. Choose a longer "
                    "text or a shorter context."
                ).format(len(self.train) + len(self.held_out), len(self.held_out), context)
            )

    def windows(self, context: int) -> Examples:
        """Half-overlapping windows of the training part, and the same one token later."""
        self.require(context)
        return _windows(self.train, context, max(1, context // 2))

    def tests(self, context: int, most: int = 0) -> Examples:
        """Windows of the held-out part that do not overlap; `most` of them, evenly spread."""
        self.require(context)
        found = _windows(self.held_out, context, context)
        if most and len(found) > most:
            chosen = np.linspace(0, len(found) - 1, most).astype(np.intp)
            found = Examples(found.inputs[chosen], found.targets[chosen])
        return found

    @property
    def characters_per_token(self) -> float:
        """In the held-out part."""
        return self.held_out_characters / max(1, len(self.held_out))

    def bits(self, nats_per_token: float) -> float:
        """A loss in nats per token as bits per character."""
        return nats_per_token / math.log(2) / self.characters_per_token

    @cached_property
    def baselines(self) -> dict[str, float]:
        """Bits per character of guessers that know little: "chance", "frequencies", "bigrams"."""
        size, test = self.tokeniser.size, self.held_out
        counts = np.bincount(self.train, minlength=size) + 1.0
        share: Floats = counts / counts.sum()
        frequencies = -np.log(share[test]).mean() if len(test) else 0.0
        seen = np.bincount(self.train[:-1] * size + self.train[1:], minlength=size * size)
        rows = seen.reshape(size, size)
        before, after = test[:-1], test[1:]
        mixed = rows[before, after] + _SMOOTHING * share[after]
        given = mixed / (rows.sum(axis=1)[before] + _SMOOTHING)
        return {
            "chance": self.bits(math.log(size)),
            "frequencies": self.bits(float(frequencies)),
            "bigrams": self.bits(float(-np.log(given).mean()) if len(given) else 0.0),
        }

    @cached_property
    def words(self) -> Words:
        """The words of the text."""
        return Words(self.text)


def _windows(ids: Ids, context: int, stride: int) -> Examples:
    every = np.lib.stride_tricks.sliding_window_view(ids, context + 1)[::stride]
    return Examples(np.ascontiguousarray(every[:, :-1]), np.ascontiguousarray(every[:, 1:]))
