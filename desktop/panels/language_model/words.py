"""The word that a token belongs to: how it was joined, and what other splits of it would cost."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.panels.language_model.work import Opened, Stop
from desktop.widgets.tokens import visible
from engine.language import tr
from models.errors import ModelError

if TYPE_CHECKING:
    from models.merges import Merged
    from models.tokenizer import Token


@dataclass(frozen=True)
class Split:
    """One way to cut the word. `bits` is the surprisal of each token, () until it is known; `rank`
    is the rule that led here and `at` the piece it made (−1: none).
    """

    pieces: tuple[str, ...]
    ids: tuple[int, ...]
    rank: int = 0
    at: int = -1
    bits: tuple[float, ...] = ()

    @property
    def cost(self) -> float:
        """Surprisal of the whole word cut this way, in bits."""
        return sum(self.bits)


@dataclass(frozen=True)
class Word:
    """`letters` are spelt as in the vocabulary; `before` is how many tokens stand in front of it;
    `splits` go from single bytes to the tokenizer's own; `cut` says that only its beginning is
    joined here.
    """

    letters: str
    text: str
    before: int
    splits: tuple[Split, ...]
    cut: bool


def learnt(opened: Opened) -> bool:
    """Whether the tokenizer's rules are at hand, so that `word_at` takes no time."""
    return "ranks" in vars(opened.merges)


def learn(opened: Opened) -> Generator[None, None, None]:
    """Read the rules: some tenths of a second, once for each model. Raises ModelError."""
    yield None
    _ = opened.merges.ranks


def word_at(opened: Opened, tokens: Sequence[Token], place: int) -> Word | None:
    """The word around a token; None for a control token. Raises ModelError."""
    from models.merges import LONGEST

    tokenizer = opened.model.tokenizer
    if tokenizer.is_special(tokens[place].id):
        return None
    first, end = place, place + 1
    while first and not tokenizer.is_special(tokens[first - 1].id):
        first -= 1
    while end < len(tokens) and not tokenizer.is_special(tokens[end].id):
        end += 1
    run = b"".join(token.data for token in tokens[first:end]).decode("utf-8", "replace")
    inside = sum(len(token.data) for token in tokens[first:place])
    start = 0
    letters = ""
    for letters in tokenizer.words(run):
        if start + len(letters) > inside:
            break
        start += len(letters)
    before, at = first, 0
    while before < place and at + len(tokens[before].data) <= start:
        at += len(tokens[before].data)
        before += 1
    data = _bytes_of(letters)
    splits = tuple(_split(opened, merged) for merged in opened.merges.steps(letters))
    text = visible(data.decode("utf-8", "replace"))
    return Word(letters, text, before, splits, len(letters) > LONGEST)


def costs(
    opened: Opened, before: Sequence[int], splits: Sequence[Split], stop: Stop
) -> Generator[tuple[Split, ...], None, None]:
    """The splits with what their tokens cost after `before`, one more each time. Raises
    ModelError.
    """
    from models.splits import cost_bits

    found = list(splits)
    with opened.writing:
        every = cost_bits(opened.model, before, [split.ids for split in splits], stop)
        for place, bits in enumerate(every):
            found[place] = replace(found[place], bits=bits)
            yield tuple(found)


def typed_split(opened: Opened, word: Word, typed: str) -> Split:
    """A split written with bars, cap|ital, its parts joined as far as the rules go. Raises
    ModelError for one that is not the word.
    """
    from models.merges import LONGEST
    from models.tokenizer import byte_letters

    letters = byte_letters()
    for text in (typed, typed.replace("·", " ").replace("↵", "\n").replace("⇥", "\t")):
        parts = ["".join(letters[byte] for byte in part.encode()) for part in text.split("|")]
        if "".join(parts) == word.letters[:LONGEST]:
            pieces = tuple(
                piece for part in parts if part for piece in opened.merges.steps(part)[-1].pieces
            )
            return Split(pieces, opened.merges.ids(pieces))
    raise ModelError(tr("The pieces together must be {0}; put | between them.").format(word.text))


def shown(piece: str) -> str:
    """A piece of the vocabulary as it is drawn: its text, or its spelling for part of a letter."""
    text = _bytes_of(piece).decode("utf-8", "replace")
    return piece if "\ufffd" in text else visible(text)


def _split(opened: Opened, merged: Merged) -> Split:
    return Split(merged.pieces, opened.merges.ids(merged.pieces), merged.rank, merged.at)


def _bytes_of(letters: str) -> bytes:
    from models.tokenizer import byte_letters

    places = {letter: byte for byte, letter in enumerate(byte_letters())}
    return bytes(places[letter] for letter in letters)
