"""tokenizer.json for the tokenizers library, made by us from a vocabulary and its merges.

A foreign tokenizer.json or GGUF entry never reaches the library itself: its patterns could keep it
busy for ever, and its ids and merges could lead out of the vocabulary.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tokenizers import AddedToken, Regex, Tokenizer, decoders, pre_tokenizers
from tokenizers import models as algorithms

LLAMA3 = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*"
    r"|\s*[\r\n]+|\s+(?!\S)|\s+"
)
QWEN2 = LLAMA3.replace(r"\p{N}{1,3}", r"\p{N}")
PATTERNS = {"llama-bpe": LLAMA3, "qwen2": QWEN2}
"""How some families cut text before byte pairs are merged, by llama.cpp's names of them."""
DIGITS, PLAIN = "smollm", "gpt-2"
CUTS = (DIGITS, PLAIN, *PATTERNS)


@dataclass(frozen=True)
class Vocabulary:
    """A byte-level BPE tokenizer.

    special: ids of control tokens. begin, end: where a turn of a chat begins and ends where `chat`,
    otherwise the ends of a text. cut: one of CUTS. whole: a stretch that is a token is not merged.
    stop: further ids after which a text has ended.
    """

    pieces: tuple[str, ...]
    merges: tuple[tuple[str, str], ...]
    special: tuple[int, ...]
    begin: int
    end: int
    cut: str = DIGITS
    whole: bool = False
    chat: bool = True
    stop: tuple[int, ...] = ()


def make_tokenizer(vocabulary: Vocabulary) -> Tokenizer:
    """Byte-level BPE (Radford et al. 2019); "smollm" makes every digit a token of its own.

    Raises ValueError where a merge names a piece outside the vocabulary, or an id is outside it.
    """
    pieces = {piece: i for i, piece in enumerate(vocabulary.pieces)}
    if len(pieces) != len(vocabulary.pieces):
        raise ValueError("two tokens have the same piece")
    for left, right in vocabulary.merges:
        if left not in pieces or right not in pieces or left + right not in pieces:
            raise ValueError(f"the merge {left!r} + {right!r} leaves the vocabulary")
    for i in (*vocabulary.special, vocabulary.begin, vocabulary.end, *vocabulary.stop):
        if not 0 <= i < len(pieces):
            raise ValueError(f"the control token {i} is outside the vocabulary")
    tokenizer = Tokenizer(
        algorithms.BPE(vocab=pieces, merges=list(vocabulary.merges), ignore_merges=vocabulary.whole)
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(_cuts(vocabulary.cut))
    tokenizer.decoder = decoders.ByteLevel()
    library: Any = tokenizer  # its stub leaves the element type of lists open
    library.add_special_tokens(
        [
            AddedToken(vocabulary.pieces[i], special=True, normalized=False)
            for i in vocabulary.special
        ]
    )
    return tokenizer


def _cuts(cut: str) -> list[Any]:
    plain = cut in (DIGITS, PLAIN)
    parts: list[Any] = [pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=plain)]
    if cut == DIGITS:
        parts.insert(0, pre_tokenizers.Digits(individual_digits=True))
    if not plain:
        parts.insert(0, pre_tokenizers.Split(Regex(PATTERNS[cut]), behavior="isolated"))
    return parts
