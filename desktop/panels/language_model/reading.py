"""Reading, as work off the window's thread: a text or a conversation to tokens, then the model over
them once.
"""

from __future__ import annotations

import time
from collections.abc import Generator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from desktop.panels.language_model.passage import Conversation, Tokens
from desktop.panels.language_model.work import Opened, Stop, Written
from desktop.widgets.tokens import spans_of
from engine.language import tr
from models.errors import ModelError

if TYPE_CHECKING:
    from models.generation import Writing
    from models.tokenizer import Token


def split_text(opened: Opened, text: str) -> Tokens:
    """A text's tokens; of one that is too long for the model the last. Raises ModelError for text
    that is no text.
    """
    tokens = opened.model.tokenizer.tokens(text)
    notice, room = "", opened.half
    if len(tokens) > opened.info.context:
        notice = tr(
            "The text has {0:,} tokens and the model reads at most "
            "{1:,}: the first {2:,} are left out."
        ).format(len(tokens), opened.info.context, len(tokens) - room)
        tokens = tokens[-room:]
    return _drawn(opened, text, tokens, notice)


def split_talk(opened: Opened, talk: Conversation) -> Tokens:
    """A conversation in the model's template; the oldest turns of a long one are left out."""
    from models.chat import template

    tokenizer = opened.model.tokenizer
    found = template(tokenizer, talk.system, talk.turns, opened.room)
    if found.dropped:
        # Not to be done again with every message; where the last one alone is long, it must be.
        with suppress(ModelError):
            found = template(tokenizer, talk.system, talk.turns, opened.half)
    tokens = tokenizer.described(found.ids)
    notice = ""
    if found.dropped:
        turns = (
            tr("first turn") if found.dropped == 1 else tr("first {0} turns").format(found.dropped)
        )
        notice = tr(
            "The conversation is longer than the {0:,} tokens that the model "
            "reads: the {1} after the system prompt are left out."
        ).format(opened.info.context, turns)
    return _drawn(opened, tokenizer.decode(found.ids), tokens, notice)


def _drawn(opened: Opened, text: str, tokens: tuple[Token, ...], notice: str) -> Tokens:
    spans = spans_of(text, [(token.id, token.start, token.end) for token in tokens])
    return Tokens(text, tokens, tuple(spans), notice)


def read_text(
    opened: Opened, text: str | Conversation, stop: Stop, after: Sequence[Written] = ()
) -> Generator[Tokens, None, Writing | None]:
    """Split a text and run the model over it once, and over what was written `after` it before; the
    empty text has nothing to read.

    Raises ModelError for text that cannot be split or is longer than the context.
    """
    split = split_text(opened, text) if isinstance(text, str) else split_talk(opened, text)
    yield split
    if not split.tokens:
        return None
    kept = [step.token.id for step in after if not step.ended]
    writing = read_ids(opened, [*(token.id for token in split.tokens), *kept], stop)
    writing.written = len(kept)
    for token in kept:  # a letter may be unfinished at the end
        writing.letters.decode(opened.model.tokenizer.data(token))
    return writing


def read_ids(opened: Opened, ids: Sequence[int], stop: Stop) -> Writing:
    """Run the model over tokens once. What is written after them can be followed inside, unless
    guesses are read ahead, several tokens at once.
    """
    from models import speculative
    from models.following import FollowingReader
    from models.generation import Writing

    with opened.writing:
        if opened.ahead.is_set():
            return speculative.begin(opened.model, ids, stop)
        began = time.perf_counter()
        reader = FollowingReader(opened.model)
        logits = reader.read(ids, stop)
        return Writing(opened.model, reader, list(ids), logits, time.perf_counter() - began)


def cache_bytes(writing: Writing) -> int:
    """What the keys and values of the positions read take."""
    cache = writing.reader.cache
    whole = sum(array.nbytes for array in cache.arrays.values())
    return round(whole * cache.length / max(cache.capacity, 1))
