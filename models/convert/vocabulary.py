"""tokenizer.json for the tokenizers library, from the GGUF file's vocabulary and merges."""

from __future__ import annotations

from typing import Any

from tokenizers import AddedToken, Tokenizer, decoders, pre_tokenizers
from tokenizers import models as algorithms

from models.convert.gguf_file import Vocabulary


def make_tokenizer(vocabulary: Vocabulary) -> Tokenizer:
    """Byte-level BPE (Radford et al. 2019) with every digit a token of its own ("smollm" in
    llama.cpp).

    Raises ValueError where a merge names a piece outside the vocabulary.
    """
    pieces = {piece: i for i, piece in enumerate(vocabulary.pieces)}
    if len(pieces) != len(vocabulary.pieces):
        raise ValueError("two tokens have the same piece")
    for left, right in vocabulary.merges:
        if left not in pieces or right not in pieces or left + right not in pieces:
            raise ValueError(f"the merge {left!r} + {right!r} leaves the vocabulary")
    tokenizer = Tokenizer(algorithms.BPE(vocab=pieces, merges=list(vocabulary.merges)))
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Digits(individual_digits=True),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True),
        ]
    )
    tokenizer.decoder = decoders.ByteLevel()
    library: Any = tokenizer  # its stub leaves the element type of lists open
    library.add_special_tokens(
        [
            AddedToken(vocabulary.pieces[i], special=True, normalized=False)
            for i in vocabulary.special
        ]
    )
    return tokenizer
