"""A conversation in the model's own template, turn by turn, and what of a long one still fits.

The template is ChatML: each turn stands between two control tokens, with its role on a line of its
own, and the last turn is left open for whoever speaks next. What a person typed stays plain text,
whatever it says: only the template's own places hold control tokens.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from models.errors import ModelError
from models.language import tr
from models.tokenizer import Message, Tokenizer

SYSTEM, USER, ASSISTANT = "system", "user", "assistant"


@dataclass(frozen=True)
class Template:
    """A conversation as the model reads it.

    ids: all tokens. places: for each turn kept, the system's first, the positions of its words
    (first, end). dropped: how many turns after the system's were left out at the front.
    """

    ids: tuple[int, ...]
    places: tuple[tuple[int, int], ...]
    dropped: int


def template(
    tokenizer: Tokenizer, system: str, turns: Sequence[Message], room: int = 0
) -> Template:
    """The turns in the model's template, open for the next speaker: the assistant after a person's
    turn, else the person.

    room: how many tokens there is place for (0: any number); where they are more, the oldest turns
    are left out, the system prompt and the last turn never. Raises ModelError for a model without a
    template, text that cannot be read, and a last turn that does not fit.
    """
    if not tokenizer.special.chat:
        raise ModelError(
            tr(
                "This model has no chat template that is known here; write a text for it to go on "
                "from, or choose another model."
            )
        )
    written = [_turn(tokenizer, turn) for turn in (Message(SYSTEM, system), *turns)]
    next_ = ASSISTANT if turns and turns[-1].role == USER else USER
    opening = (tokenizer.special.begin, *tokenizer.encode(f"{next_}\n"))
    total = sum(len(ids) for ids, _ in written) + len(opening)
    dropped = 0
    while room and total > room and dropped < len(turns) - 1:
        total -= len(written.pop(1)[0])
        dropped += 1
    if room and total > room:
        raise ModelError(
            tr(
                "The system prompt and the last message have {0:,} tokens, and there is room for "
                "{1:,}; shorten them."
            ).format(total, room)
        )
    ids: list[int] = []
    places: list[tuple[int, int]] = []
    for turn, (first, end) in written:
        places.append((len(ids) + first, len(ids) + end))
        ids += turn
    return Template((*ids, *opening), tuple(places), dropped)


def _turn(tokenizer: Tokenizer, turn: Message) -> tuple[list[int], tuple[int, int]]:
    """A turn's tokens, and where among them its words stand."""
    special = tokenizer.special
    said = tokenizer.encode(f"{turn.role}\n{turn.content}")
    # The role's line may share a token with the words only where those begin with a line break.
    role = len(tokenizer.encode(f"{turn.role}\n"))
    ids = [special.begin, *said, special.end, *tokenizer.encode("\n")]
    return ids, (1 + min(role, len(said)), 1 + len(said))
