"""Byte-pair encoding being learnt: count neighbours, merge the commonest pair, again and again.

Sennrich et al. 2016, algorithm 1, on bytes (Radford et al. 2019). Counts are kept up to date merge
by merge: only the words that hold the merged pair are touched. Of equally common pairs the one with
the smaller ids goes first. Every count is as the `tokenizers` library's trainer keeps it, so that
both learn the same merges.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from engine.labs.cutting import cut_stretches
from engine.labs.tokeniser import FIRST, byte_ids

Pair = tuple[int, int]

CANDIDATES = 12  # of the commonest pairs remembered at each step
LONGEST_TEXT = 2_000_000  # characters learnt from; more would change little and take long


@dataclass(frozen=True)
class Merge:
    """One step: `left` and `right` stood side by side `count` times and become token `id`.

    `candidates` are the commonest pairs just before, with their counts, the merged one first;
    `tokens` is how many tokens the whole text has after the merge.
    """

    left: int
    right: int
    id: int
    count: int
    candidates: tuple[tuple[Pair, int], ...]
    tokens: int


class Learner:
    """Learns from one text; `step` gives the next merge. Raises `EngineError` as `cut` does.

    `pause` is called again and again while the text is read, and may sleep a moment.
    `characters` is the length of the text and `tokens` how many tokens it has now: at first one
    for each byte.
    """

    def __init__(self, text: str, pause: Callable[[], None] = lambda: None) -> None:
        ids = byte_ids()
        counted: Counter[str] = Counter()
        for pieces in cut_stretches(text):
            counted.update(pieces)
            pause()
        self.characters = len(text)
        self._words: list[list[int]] = []
        for word in counted:
            self._words.append([ids[byte] for byte in word.encode()])
            if len(self._words) % 256 == 0:
                pause()
        self._times = list(counted.values())
        self.tokens = sum(len(w) * n for w, n in zip(self._words, self._times, strict=True))
        self.distinct = len(self._words)
        self._known = {bytes([byte]): id for byte, id in enumerate(ids)}
        self._data = {id: bytes([byte]) for byte, id in enumerate(ids)}
        self._counts: dict[Pair, int] = {}
        self._heap: list[tuple[int, int, int, int]] = []
        self._where: list[set[int]] = []  # the words of each entry of the heap
        first: dict[Pair, set[int]] = {}
        for place, (word, times) in enumerate(zip(self._words, self._times, strict=True)):
            for pair in pairwise(word):
                self._counts[pair] = self._counts.get(pair, 0) + times
                first.setdefault(pair, set()).add(place)
            if place % 64 == 0:
                pause()
        for pair, words in first.items():
            self._push(pair, words)

    @property
    def vocabulary(self) -> int:
        """How many tokens there are now, the end of a text among them."""
        return FIRST + len(self._data)

    def pairs(self) -> int:
        """How many different pairs of neighbours occur now."""
        return sum(count > 0 for count in self._counts.values())

    def candidates(self, most: int = CANDIDATES) -> tuple[tuple[Pair, int], ...]:
        """The commonest pairs now, in the order in which they would be merged."""
        found: list[tuple[Pair, int]] = []
        taken: list[tuple[int, int, int, int]] = []
        while len(found) < most:
            entry = self._pop()
            if entry is None:
                break
            taken.append(entry)
            pair = (entry[1], entry[2])
            if not found or found[-1][0] != pair:
                found.append((pair, -entry[0]))
        for entry in taken:
            heapq.heappush(self._heap, entry)
        return tuple(found)

    def step(self) -> Merge | None:
        """Merge the commonest pair; None when no pair is left."""
        candidates = self.candidates()
        entry = self._pop()
        if entry is None:
            return None
        count, left, right, serial = -entry[0], *entry[1:]
        data = self._data[left] + self._data[right]
        # Two ways to the same bytes give the same token: “a”+“bc” after “ab”+“c”.
        new = self._known.setdefault(data, FIRST + len(self._data))
        self._data[new] = data
        self._replace(left, right, new, self._where[serial])
        self._where[serial] = set()
        return Merge(left, right, new, count, candidates, self.tokens)

    def _push(self, pair: Pair, words: set[int]) -> None:
        heapq.heappush(self._heap, (-self._counts[pair], *pair, len(self._where)))
        self._where.append(words)

    def _pop(self) -> tuple[int, int, int, int] | None:
        """The commonest pair's entry; counts that have fallen since are corrected on the way."""
        while self._heap:
            entry = heapq.heappop(self._heap)
            now = self._counts[entry[1], entry[2]]
            if now == -entry[0]:
                if now > 0:
                    return entry
            elif now > 0:
                heapq.heappush(self._heap, (-now, *entry[1:]))
        return None

    def _replace(self, left: int, right: int, new: int, places: set[int]) -> None:
        counts = self._counts
        grown: dict[Pair, set[int]] = {}
        for place in places:
            word, times = self._words[place], self._times[place]
            made: list[int] = []
            at, last = 0, len(word) - 1
            while at <= last:
                if at == last or word[at] != left or word[at + 1] != right:
                    made.append(word[at])
                    at += 1
                    continue
                if made:
                    counts[made[-1], left] -= times
                    pair = (made[-1], new)
                    counts[pair] = counts.get(pair, 0) + times
                    grown.setdefault(pair, set()).add(place)
                if at + 1 < last:
                    after = word[at + 2]
                    counts[right, after] -= times
                    pair = (new, after)
                    counts[pair] = counts.get(pair, 0) + times
                    grown.setdefault(pair, set()).add(place)
                made.append(new)
                at += 2
            self.tokens -= times * (len(word) - len(made))
            self._words[place] = made
        for pair, words in grown.items():
            if counts[pair] > 0:
                self._push(pair, words)


def learn(text: str, vocabulary: int) -> Iterator[Merge]:
    """The merges that lead to that many tokens, as far as the text has pairs to merge."""
    learner = Learner(text)
    while learner.vocabulary < vocabulary:
        merge = learner.step()
        if merge is None:
            return
        yield merge
