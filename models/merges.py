"""How a word became tokens: its bytes joined pair by pair, the pair learnt earliest first.

Byte-pair encoding (Sennrich, Haddow and Birch 2016, section 3.2): the rules are the merges made
while the tokenizer was learnt, and a word is cut by making the same ones again, in their order.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from models.tokenizer import Tokenizer

LONGEST = 64
"""Bytes of a word that are joined here; a longer one has too many steps to be followed."""


@dataclass(frozen=True)
class Merged:
    """One step: `pieces` as they are after it, of which `at` is the one just made by rule `rank`
    (1 was learnt first). Before the first step there are single bytes, `at` −1 and `rank` 0.
    """

    pieces: tuple[str, ...]
    at: int = -1
    rank: int = 0


class Merges:
    """The rules of one tokenizer."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer

    @cached_property
    def ranks(self) -> dict[tuple[str, str], int]:
        """Each pair with its place in the order of learning, from 1."""
        return {pair: place for place, pair in enumerate(self._tokenizer.merges(), 1)}

    def steps(self, word: str) -> tuple[Merged, ...]:
        """From the single bytes of a word, spelt as in the vocabulary, to its tokens; of equal
        pairs the left one is joined first. Only the first LONGEST bytes are looked at, and those
        for which there is no token (some control bytes) are passed over, as the tokenizer does.
        """
        token_of = self._tokenizer.token_of
        pieces = [letter for letter in word[:LONGEST] if token_of(letter) is not None]
        found = [Merged(tuple(pieces))]
        while len(pieces) > 1:
            pairs = [self.ranks.get(pair, 0) for pair in pairwise(pieces)]
            known = [rank for rank in pairs if rank]
            if not known:
                break
            rank = min(known)
            at = pairs.index(rank)
            pieces[at : at + 2] = [pieces[at] + pieces[at + 1]]
            found.append(Merged(tuple(pieces), at, rank))
        return tuple(found)

    def ids(self, pieces: tuple[str, ...]) -> tuple[int, ...]:
        """The tokens of pieces; one that has none (a control byte) is passed over, as the tokenizer
        does.
        """
        found = (self._tokenizer.token_of(piece) for piece in pieces)
        return tuple(token for token in found if token is not None)
