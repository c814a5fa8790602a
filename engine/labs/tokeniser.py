"""What was learnt, put to use: merges turn text into token ids, and ids are bytes again.

Token 0 is the end of a text, the next 256 are the bytes in the order of the letters that stand for
them, then come the merges: the numbering of the `tokenizers` library, whose file this one writes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from functools import cache, cached_property
from itertools import chain, pairwise

import numpy as np
from numpy.typing import NDArray

from engine.errors import EngineError
from engine.labs.cutting import cut_stretches
from engine.language import tr

END = "<|endoftext|>"
FIRST = 1  # the id of the first byte: those before it are control tokens
BYTES = 256
SMALLEST = FIRST + BYTES  # a vocabulary without any merge
LARGEST = 4096

Ids = NDArray[np.int64]


@cache
def letters() -> tuple[str, ...]:
    """The letter that stands for each byte (Radford et al. 2019, the published encoder).

    Printable bytes stand for themselves, the others are moved to 256 and on: a space is “Ġ”.
    """
    printable = {*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)}
    moved = (chr(256 + n) for n in range(BYTES))
    return tuple(chr(byte) if byte in printable else next(moved) for byte in range(BYTES))


@cache
def byte_ids() -> tuple[int, ...]:
    """The token id of each byte."""
    order = sorted(range(BYTES), key=lambda byte: letters()[byte])
    ids = [0] * BYTES
    for place, byte in enumerate(order):
        ids[byte] = FIRST + place
    return tuple(ids)


class Tokeniser:
    """Byte pairs merged in the order given: (left id, right id) each. Raises `EngineError`."""

    def __init__(self, merges: Iterable[tuple[int, int]]) -> None:
        self.merges = tuple((int(left), int(right)) for left, right in merges)
        data = {id: bytes([byte]) for byte, id in enumerate(byte_ids())}
        known = {piece: id for id, piece in data.items()}
        self._rank: dict[tuple[int, int], tuple[int, int]] = {}  # pair → (rank, new id)
        for rank, (left, right) in enumerate(self.merges):
            if left not in data or right not in data:
                raise EngineError(
                    tr("Merge {0} joins a token that does not exist yet.").format(rank + 1)
                )
            piece = data[left] + data[right]
            new = known.setdefault(piece, FIRST + len(data))
            data[new] = piece
            self._rank.setdefault((left, right), (rank, new))
        self.pieces = (END.encode(), *(data[id] for id in range(FIRST, FIRST + len(data))))
        self._words: dict[str, tuple[tuple[int, ...], tuple[tuple[int, ...], ...]]] = {}

    @property
    def size(self) -> int:
        """How many tokens there are."""
        return len(self.pieces)

    def name(self, id: int) -> str:
        """A token as text; bytes that are no whole letter as “�”, the end of a text by its name."""
        return self.pieces[id].decode("utf-8", "replace")

    def encode(
        self, text: str, merges: int | None = None, pause: Callable[[], None] = lambda: None
    ) -> Ids:
        """The token ids of a text, (n,), with the first so many merges, by default with all.

        `pause` is called now and then and may sleep. Raises `EngineError` for half of a surrogate
        pair.
        """
        parts: list[Ids] = []
        limit = len(self.merges) if merges is None else merges
        for pieces in cut_stretches(text):
            words = {word: self.encode_word(word, limit) for word in set(pieces)}
            found = chain.from_iterable(map(words.__getitem__, pieces))
            parts.append(np.fromiter(found, np.int64))
            pause()
        return np.concatenate(parts) if parts else np.zeros(0, np.int64)

    def encode_word(self, word: str, merges: int) -> tuple[int, ...]:
        """A word's tokens after the first so many merges."""
        states = self._words.get(word)
        if states is None:
            states = self._words[word] = self._derived(word)
        ranks, forms = states
        return forms[next((n for n, rank in enumerate(ranks) if rank >= merges), len(ranks))]

    def decode(self, ids: Iterable[int]) -> str:
        """The text of ids; bytes that do not make letters as “�”."""
        return self.data(ids).decode("utf-8", "replace")

    def data(self, ids: Iterable[int]) -> bytes:
        """The bytes of ids."""
        return b"".join(self.pieces[id] for id in ids)

    def _derived(self, word: str) -> tuple[tuple[int, ...], tuple[tuple[int, ...], ...]]:
        """Which merges make the word, in order, and how it looks before the first and after each.

        Of the merges that fit, the earliest learnt goes first; so with fewer merges the word goes
        the same way and stops before the first that is not among them.
        """
        ids = byte_ids()
        symbols = [ids[byte] for byte in word.encode()]
        ranks: list[int] = []
        forms = [tuple(symbols)]
        while len(symbols) > 1:
            fitting = (self._rank.get(pair) for pair in pairwise(symbols))
            best = min((found for found in fitting if found is not None), default=None)
            if best is None:
                break
            symbols = _merged(symbols, *self.merges[best[0]], best[1])
            ranks.append(best[0])
            forms.append(tuple(symbols))
        return tuple(ranks), tuple(forms)

    def to_json(self) -> str:
        """tokenizer.json as the `tokenizers` library reads it, the end of a text in front."""
        vocabulary = {END: 0} | {self._spelt(id): id for id in range(FIRST, self.size)}
        merges = [[self._spelt(left), self._spelt(right)] for left, right in self.merges]
        level = {
            "type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": True
        }  # fmt: skip
        added = {
            "id": 0, "content": END, "single_word": False, "lstrip": False, "rstrip": False,
            "normalized": False, "special": True,
        }  # fmt: skip
        model = {
            "type": "BPE", "dropout": None, "unk_token": None, "continuing_subword_prefix": None,
            "end_of_word_suffix": None, "fuse_unk": False, "byte_fallback": False,
            "ignore_merges": False, "vocab": vocabulary, "merges": merges,
        }  # fmt: skip
        whole = {
            "version": "1.0", "truncation": None, "padding": None, "added_tokens": [added],
            "normalizer": None, "pre_tokenizer": level, "post_processor": None, "decoder": level,
            "model": model,
        }  # fmt: skip
        return json.dumps(whole, ensure_ascii=False, indent=1)

    @cached_property
    def lengths(self) -> NDArray[np.int64]:
        """How many bytes each token stands for, (size,); 0 for the end of a text."""
        return np.array([0, *(len(piece) for piece in self.pieces[FIRST:])], np.int64)

    def _spelt(self, id: int) -> str:
        return "".join(letters()[byte] for byte in self.pieces[id])


def _merged(symbols: Sequence[int], left: int, right: int, new: int) -> list[int]:
    made: list[int] = []
    at, last = 0, len(symbols) - 1
    while at <= last:
        if at < last and symbols[at] == left and symbols[at + 1] == right:
            made.append(new)
            at += 2
        else:
            made.append(symbols[at])
            at += 1
    return made
