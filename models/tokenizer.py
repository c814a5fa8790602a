"""Text to token ids and back, with every token's piece, bytes and place in the text.

Byte-level BPE works on the bytes of UTF-8: a token may be a part of a letter, and the bytes of all
tokens in a row are the text. Text typed by a person never becomes a control token, whatever it
says: those enter through `chat` alone.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from models.errors import ModelError, ModelFileError
from models.language import tr
from models.manifest import REPAIR, SpecialTokens

_MERGES = re.compile(r'(?<!\\)"merges"\s*:\s*\[')
"""Where the merges begin; no piece of the vocabulary is followed by a list."""
_BETWEEN = (" ", ",", "\n", "\r", "\t")
_SHORT = 2_000
"""Characters that are split in a few thousandths of a second."""
LIMIT = 102_400
"""Longest text in characters read at once: a word of ten million would take twelve seconds."""


class Message(NamedTuple):
    """One turn of a chat; `role` is "system", "user" or "assistant"."""

    role: str
    content: str


@dataclass(frozen=True)
class Token:
    """One token of a text.

    `piece` is how the vocabulary spells it, `data` the bytes it stands for, `text` those bytes as
    text ("�" where they are only a part of a letter); it covers the bytes `start` to `end` of the
    text in UTF-8.
    """

    id: int
    piece: str
    text: str
    data: bytes
    start: int
    end: int


class Tokenizer:
    """The tokenizer of one prepared model."""

    def __init__(self, path: Path, special: SpecialTokens, system_prompt: str) -> None:
        """Raises ModelFileError when tokenizer.json cannot be used."""
        self._path = path
        self.special = special
        self.system_prompt = system_prompt
        self._library = _open(path)
        self.vocabulary_size: int = self._library.get_vocab_size()
        if self.vocabulary_size <= max(special.all, default=0):
            raise ModelFileError(
                tr("The tokenizer {0} does not fit the model; {1}.").format(path, REPAIR)
            )

    def encode(self, text: str) -> tuple[int, ...]:
        """Token ids of a text. Raises ModelError for text that is too long or is not valid
        Unicode.
        """
        _check(text)
        try:
            if len(text) <= _SHORT:
                return tuple(self._library.encode(text, add_special_tokens=False).ids)
            # The same for a row of texts, for which the library lets other threads go on.
            found = self._library.encode_batch([text], add_special_tokens=False)
            return tuple(found[0].ids)
        except BaseException as mistake:
            raise _explained(
                mistake, tr("The text cannot be split into tokens; change it.")
            ) from mistake

    def tokens(self, text: str) -> tuple[Token, ...]:
        """The tokens of a text with their places in it.

        Bytes for which the model has no token (a few control characters and rare planes) are
        passed over: they lie in the gap between two places, or within one. Raises ModelError as
        `encode` does.
        """
        raw = text.encode("utf-8", "surrogatepass")
        found: list[Token] = []
        at = 0
        for i in self.encode(text):
            start = at
            for n, byte in enumerate(self.data(i)):
                place = raw.index(byte, at)
                start = place if n == 0 else start
                at = place + 1
            found.append(self._token(i, start, at))
        return tuple(found)

    def words(self, text: str) -> tuple[str, ...]:
        """The parts within which tokens are looked for, each spelt with one letter for each byte as
        in the vocabulary; together they are the text. Raises ModelError as `encode` does.
        """
        _check(text)
        cutter = self._library.pre_tokenizer
        if cutter is None:
            letters = byte_letters()
            return ("".join(letters[byte] for byte in text.encode()),)
        return tuple(word for word, _ in cutter.pre_tokenize_str(text))

    def token_of(self, piece: str) -> int | None:
        """The id of a piece as the vocabulary spells it; None for one that is not in it."""
        return self._library.token_to_id(piece)

    def merges(self) -> tuple[tuple[str, str], ...]:
        """The pairs of pieces that were joined while the tokenizer was learnt, in that order; ()
        for one that does not join pairs. Raises ModelFileError for a file that went away since.
        """
        try:
            learnt = _learnt(self._path.read_text("utf-8"))
            pairs = (pair.split(" ") if isinstance(pair, str) else pair for pair in learnt)
            return tuple((first, second) for first, second in pairs)
        except (OSError, ValueError) as mistake:
            raise ModelFileError(
                tr("The tokenizer {0} cannot be read; {1}.").format(self._path, REPAIR)
            ) from mistake

    def described(self, ids: Iterable[int]) -> tuple[Token, ...]:
        """Any row of ids as tokens, control tokens too, one behind the other. Raises ModelError
        for an id that is not one.
        """
        found: list[Token] = []
        at = 0
        for i in ids:
            end = at + len(self.data(i))
            found.append(self._token(i, at, end))
            at = end
        return tuple(found)

    def decode(self, ids: Iterable[int]) -> str:
        """The text of a row of ids; control tokens as the vocabulary spells them, broken letters
        as "�".
        """
        return b"".join(self.data(i) for i in ids).decode("utf-8", "replace")

    def piece(self, i: int) -> str:
        """How the vocabulary spells token `i`. Raises ModelError for an id that is not one."""
        self._check_id(i)
        return self._library.id_to_token(i)

    def data(self, i: int) -> bytes:
        """The bytes that token `i` stands for. Raises ModelError for an id that is not one."""
        piece = self.piece(i)
        if i in self._special:
            return piece.encode()
        return bytes(self._byte_of[letter] for letter in piece)

    def is_special(self, i: int) -> bool:
        """True for control tokens, which stand for no text."""
        return i in self._special

    def chat(self, messages: Sequence[tuple[str, str]]) -> tuple[int, ...]:
        """The model's own template (ChatML) around the turns, ready for the assistant's answer.

        messages: (role, content) pairs; without a system turn at the front, the model's own system
        prompt is put there. Raises ModelError for a model that knows no such template.
        """
        if not self.special.chat:
            raise ModelError(
                tr(
                    "This model has no chat template that is known here; write a text for it to "
                    "go on "
                    "from, or choose another model."
                )
            )
        turns = [Message(*message) for message in messages]
        if not turns or turns[0].role != "system":
            turns.insert(0, Message("system", self.system_prompt))
        ids: list[int] = []
        for turn in turns:
            ids += [self.special.begin, *self.encode(f"{turn.role}\n{turn.content}")]
            ids += [self.special.end, *self.encode("\n")]
        return (*ids, self.special.begin, *self.encode("assistant\n"))

    def _token(self, i: int, start: int, end: int) -> Token:
        data = self.data(i)
        return Token(i, self.piece(i), data.decode("utf-8", "replace"), data, start, end)

    def _check_id(self, i: int) -> None:
        if not 0 <= i < self.vocabulary_size:
            raise ModelError(
                tr("There is no token {0}; this model's tokens go from 0 to {1:,}.").format(
                    i, self.vocabulary_size - 1
                )
            )

    @cached_property
    def _special(self) -> frozenset[int]:
        return frozenset(self.special.all)

    @cached_property
    def _byte_of(self) -> dict[str, int]:
        return {letter: byte for byte, letter in enumerate(byte_letters())}


def byte_letters() -> tuple[str, ...]:
    """The letter that stands for each byte in a byte-level vocabulary (Radford et al. 2019, GPT-2's
    encoder).

    Printable bytes stand for themselves; the others are moved up to 256 and on, in order, so that a
    space is "Ġ".
    """
    printable = {*range(ord("!"), ord("~") + 1), *range(0xA1, 0xAD), *range(0xAE, 0x100)}
    letters: list[str] = []
    moved = 0
    for byte in range(256):
        letters.append(chr(byte) if byte in printable else chr(256 + moved))
        moved += byte not in printable
    return tuple(letters)


def _learnt(text: str) -> Iterator[Any]:
    """The merges in a tokenizer's file, one after the other: to have the whole file read at once
    would keep every other thread, the window's too, waiting for a tenth of a second.
    """
    begin = _MERGES.search(text)
    if begin is None:
        return
    decode, at = json.JSONDecoder().raw_decode, begin.end()
    while (at := _between(text, at)) < len(text) and text[at] != "]":
        pair, at = decode(text, at)
        yield pair


def _between(text: str, at: int) -> int:
    """Where the next value begins, or the list ends."""
    while text[at : at + 1] in _BETWEEN:
        at += 1
    return at


def _open(path: Path) -> Any:
    # One text is split at a time: the library need not keep threads for more.
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    import tokenizers

    try:
        library: Any = tokenizers.Tokenizer.from_file(str(path))
        # Typed text that looks like a control token is split like any other text.
        library.encode_special_tokens = True
    except BaseException as mistake:
        if isinstance(mistake, Exception) or _is_panic(mistake):
            raise ModelFileError(
                tr("The tokenizer {0} cannot be read; {1}.").format(path, REPAIR)
            ) from mistake
        raise
    return library


def _check(text: str) -> None:
    if len(text) > LIMIT:
        raise ModelError(
            tr(
                "The text has {0:,} characters, and at most {1:,} are read at once; shorten it."
            ).format(len(text), LIMIT)
        )
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as mistake:
        raise ModelError(
            tr(
                "Character {0:,} of the text is half of a surrogate pair, "
                "which is no letter; remove it."
            ).format(mistake.start + 1)
        ) from mistake


def _is_panic(mistake: BaseException) -> bool:
    """The library's PanicException, which is not an Exception and cannot be imported by name."""
    return type(mistake).__name__ == "PanicException"


def _explained(mistake: BaseException, sentence: str) -> BaseException:
    """A ModelError for what the library raises; KeyboardInterrupt and its like go through
    unchanged.
    """
    if isinstance(mistake, Exception) or _is_panic(mistake):
        return ModelError(sentence)
    return mistake
