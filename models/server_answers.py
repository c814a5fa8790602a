"""What servers answer, in the two forms of OpenAI's interface, as pieces of text with chances.

Everything here comes from elsewhere: only what has the shape declared below is believed.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import msgspec

LONGEST_MESSAGE = 200


@dataclass(frozen=True)
class Candidate:
    """A token that could have come, with its probability."""

    text: str
    probability: float


@dataclass(frozen=True)
class Piece:
    """What came next: `text`, with its `probability` and the likeliest `candidates`, where the
    server tells them; a piece without is some text of several tokens, or of one.
    """

    text: str
    probability: float | None
    candidates: tuple[Candidate, ...]


def told_piece(token: str, logprob: float | None, others: dict[str, float]) -> Piece:
    candidates = [Candidate(text, _probability(value)) for text, value in others.items()]
    candidates.sort(key=lambda candidate: -candidate.probability)
    return Piece(token, None if logprob is None else _probability(logprob), tuple(candidates))


def _probability(logprob: float) -> float:
    return math.exp(min(logprob, 0.0))


def error_text(content: bytes) -> str:
    """What an error's body says, as one short line; "" for a web page and the like."""
    try:
        return error_message(msgspec.json.decode(content, type=Event).error)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return ""


def error_message(error: Fault | str | None) -> str:
    return one_line((error.message or "") if isinstance(error, Fault) else error or "")


def one_line(text: str) -> str:
    """Foreign text without what does not belong on a line, shortened."""
    return "".join(c if c.isprintable() else " " for c in text)[:LONGEST_MESSAGE].strip(" .")


class Model(msgspec.Struct):
    id: str


class Models(msgspec.Struct):
    data: list[Model]


class Other(msgspec.Struct):
    token: str
    logprob: float


class Told(msgspec.Struct):
    token: str
    logprob: float | None = None
    top_logprobs: list[Other] = []


class Logprobs(msgspec.Struct):
    """Either as for chats (`content`), or as for completions (lists side by side)."""

    content: list[Told] | None = None
    tokens: list[str] | None = None
    token_logprobs: list[float | None] | None = None
    top_logprobs: list[dict[str, float] | None] | None = None


class Delta(msgspec.Struct):
    content: str | None = None


class Choice(msgspec.Struct):
    text: str | None = None
    delta: Delta | None = None
    message: Delta | None = None
    logprobs: Logprobs | None = None


class Fault(msgspec.Struct):
    message: str | None = None


class Event(msgspec.Struct):
    choices: list[Choice] | None = None
    error: Fault | str | None = None
