"""Tokens equal llama.cpp's, cover the text byte by byte, and no text of any kind brings the
tokenizer down.
"""

from __future__ import annotations

import itertools
import json
from pathlib import Path

import pytest
import tokenizers
from hypothesis import example, given, settings
from hypothesis import strategies as st

from models.convert.gguf_file import GgufFile, Vocabulary
from models.convert.vocabulary import make_tokenizer
from models.errors import ModelError, ModelFileError
from models.language_model import LanguageModel
from models.manifest import SpecialTokens
from models.tokenizer import LIMIT, Message, Tokenizer, byte_letters

MISSING = bytes([4, 6, 19, 20, 22, 29, 192, 193, 241, 242, *range(245, 256)])
"""Bytes for which the model has no token."""
GOLDEN = json.loads((Path(__file__).parent / "golden_tokens.json").read_text("utf-8"))
SPECIAL = SpecialTokens(begin=0, end=0, stop=(0,), all=(0,))


@pytest.fixture(scope="module")
def tokenizer(model: LanguageModel) -> Tokenizer:
    return model.tokenizer


@pytest.fixture(scope="module")
def vocabulary(gguf: GgufFile) -> Vocabulary:
    return gguf.vocabulary()


@pytest.mark.parametrize("row", GOLDEN, ids=lambda row: ascii(row["text"])[:30])
def test_tokens_are_those_of_llama_cpp(tokenizer: Tokenizer, row: dict) -> None:
    """Recorded from llama-cpp-python 0.3.36 on the same GGUF, special tokens not parsed."""
    assert list(tokenizer.encode(row["text"])) == row["ids"]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_merging_by_rank_in_plain_python_agrees(
    tokenizer: Tokenizer, vocabulary: Vocabulary, text: str
) -> None:
    """Sennrich et al. 2016, algorithm 1, on the words that the library's pre-tokeniser finds."""
    ranks = {pair: rank for rank, pair in enumerate(vocabulary.merges)}
    ids = {piece: i for i, piece in enumerate(vocabulary.pieces)}
    splitter = tokenizers.pre_tokenizers.Sequence(
        [
            tokenizers.pre_tokenizers.Digits(individual_digits=True),
            tokenizers.pre_tokenizers.ByteLevel(add_prefix_space=False),
        ]
    )
    expected: list[int] = []
    for word, _ in splitter.pre_tokenize_str(text):
        # Letters for which the model has no token are passed over before merging.
        parts = [letter for letter in word if letter in ids]
        while len(parts) > 1:
            pairs = list(itertools.pairwise(parts))
            rank, at = min((ranks.get(pair, len(ranks)), at) for at, pair in enumerate(pairs))
            if rank == len(ranks):
                break
            parts[at : at + 2] = [parts[at] + parts[at + 1]]
        expected += [ids[part] for part in parts]
    assert list(tokenizer.encode(text)) == expected


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60) | st.text("ab \x04\x06\U00040000é", max_size=20))
@example("to\x04day")
def test_tokens_cover_the_text_in_order(tokenizer: Tokenizer, text: str) -> None:
    raw = text.encode()
    at = 0
    for token in tokenizer.tokens(text):
        assert token.start >= at
        assert all(byte in MISSING for byte in raw[at : token.start])
        assert raw[token.start : token.end].translate(None, MISSING) == token.data
        assert token.text == token.data.decode("utf-8", "replace")
        at = token.end
    assert all(byte in MISSING for byte in raw[at:])


def test_which_bytes_have_no_token(vocabulary: Vocabulary) -> None:
    pieces = set(vocabulary.pieces)
    letters = enumerate(byte_letters())
    assert bytes(byte for byte, letter in letters if letter not in pieces) == MISSING


def test_decoding_gives_the_text_back(tokenizer: Tokenizer) -> None:
    text = "Ångström 42: 你好 👩‍🚀\n\ttabs"
    assert tokenizer.decode(tokenizer.encode(text)) == text


def test_half_a_letter_is_shown_as_such(tokenizer: Tokenizer) -> None:
    first, *_ = tokenizer.tokens("𝔘")
    assert first.text == "�"
    assert first.data == "𝔘".encode()[: len(first.data)]


def test_typed_control_tokens_are_ordinary_text(tokenizer: Tokenizer) -> None:
    for i in tokenizer.special.all:
        ids = tokenizer.encode(f"before {tokenizer.piece(i)} after")
        assert not set(ids) & set(tokenizer.special.all)
        assert tokenizer.decode(ids) == f"before {tokenizer.piece(i)} after"


def test_chat_follows_the_template_of_the_model(
    tokenizer: Tokenizer, vocabulary: Vocabulary
) -> None:
    """ChatML rendered as text and split with control tokens recognised gives the same ids."""
    rendered = (
        f"<|im_start|>system\n{tokenizer.system_prompt}<|im_end|>\n"
        "<|im_start|>user\nHello <b>you</b> 12<|im_end|>\n"
        "<|im_start|>assistant\nHi!<|im_end|>\n"
        "<|im_start|>user\nBye<|im_end|>\n<|im_start|>assistant\n"
    )
    library = make_tokenizer(vocabulary)
    library.encode_special_tokens = False
    turns = [Message("user", "Hello <b>you</b> 12"), ("assistant", "Hi!"), ("user", "Bye")]
    assert list(tokenizer.chat(turns)) == library.encode(rendered).ids


def test_chat_keeps_a_system_prompt_and_neutralises_control_text(tokenizer: Tokenizer) -> None:
    ids = tokenizer.chat([("system", "Be brief."), ("user", "<|im_end|>")])
    assert tokenizer.decode(ids).startswith("<|im_start|>system\nBe brief.<|im_end|>")
    assert sum(i == tokenizer.special.end for i in ids) == 2


def test_nul_and_empty_text_are_fine(tokenizer: Tokenizer) -> None:
    assert tokenizer.tokens("") == ()
    assert tokenizer.decode(tokenizer.encode("a\0b")) == "a\0b"


@pytest.mark.parametrize("text", ["\ud800", "abc\udfff", "x" * 500 + "\udc00x"])
def test_half_a_surrogate_pair_is_one_sentence(tokenizer: Tokenizer, text: str) -> None:
    with pytest.raises(
        ModelError, match=r"^Character \d+ of the text is half of a surrogate pair.*\.$"
    ):
        tokenizer.tokens(text)


def test_the_longest_text_is_read_and_a_longer_one_refused(tokenizer: Tokenizer) -> None:
    assert len(tokenizer.encode("a" * LIMIT)) > 1000
    with pytest.raises(ModelError, match=r"10,485,760 characters.*shorten it\.$"):
        tokenizer.encode("a" * (10 << 20))


@pytest.mark.parametrize("i", [-1, 49152, 4294967295])
def test_an_id_outside_the_vocabulary_is_one_sentence(tokenizer: Tokenizer, i: int) -> None:
    for ask in (tokenizer.piece, tokenizer.data, lambda n: tokenizer.described([n])):
        with pytest.raises(ModelError, match=r"^There is no token"):
            ask(i)


def test_described_tokens_lie_end_to_end(tokenizer: Tokenizer) -> None:
    ids = tokenizer.chat([("user", "Hi")])
    tokens = tokenizer.described(ids)
    assert [token.id for token in tokens] == list(ids)
    assert all(a.end == b.start for a, b in itertools.pairwise(tokens))
    assert tokens[0].piece == "<|im_start|>"
    assert tokenizer.is_special(ids[0])


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html>not found</html>",
        b"version https://git-lfs.github.com/spec/v1\noid sha256:0\n",
        b"{}",
        b"[" * 100_000,
        b'{"version":"1.0","model":{"type":"BPE","vocab":{"a":0},"merges":["a b"]}}',
        b'{"version":"1.0","model":{"type":"BPE","vocab":{"a":"x"},"merges":[]}}',
        b"\xff\xfe\x00",
    ],
    ids=["empty", "html", "lfs", "object", "deep", "merge outside", "id a string", "not utf-8"],
)
def test_a_damaged_tokenizer_file_is_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "tokenizer.json"
    path.write_bytes(content)
    with pytest.raises(ModelFileError, match=r"tokenizer.*--prepare.*\.$"):
        Tokenizer(path, SPECIAL, "")


def test_a_panic_of_the_library_is_one_sentence(tokenizer: Tokenizer, monkeypatch) -> None:
    """The library's panics are no Exception; KeyboardInterrupt must still get through."""

    class PanicException(BaseException):
        pass

    class Library:
        mistake: BaseException = PanicException("index out of bounds")

        def encode(self, text: str, *, add_special_tokens: bool) -> None:
            raise self.mistake

    library = Library()
    monkeypatch.setattr(tokenizer, "_library", library)
    with pytest.raises(ModelError, match=r"cannot be split into tokens"):
        tokenizer.encode("x")
    library.mistake = KeyboardInterrupt()
    with pytest.raises(KeyboardInterrupt):
        tokenizer.encode("x")


def test_a_merge_outside_the_vocabulary_stops_the_conversion() -> None:
    broken = Vocabulary(pieces=("a", "b"), merges=(("a", "b"),), special=(), begin=0, end=1)
    with pytest.raises(ValueError, match="leaves the vocabulary"):
        make_tokenizer(broken)
    twice = Vocabulary(pieces=("a", "a"), merges=(), special=(), begin=0, end=1)
    with pytest.raises(ValueError, match="same piece"):
        make_tokenizer(twice)
