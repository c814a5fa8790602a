"""The text at hand: what was asked, its tokens, and what the model wrote after it.

A plain text or a conversation; everything after this module sees only tokens.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from models.chat import ASSISTANT, USER
from models.tokenizer import Message

if TYPE_CHECKING:
    from desktop.panels.language_model.work import Written
    from desktop.widgets.tokens import Chip, Span
    from models.tokenizer import Token


@dataclass(frozen=True)
class Tokens:
    """A text as tokens with their places; `notice` says what of a long one is left out."""

    text: str
    tokens: tuple[Token, ...]
    spans: tuple[Span, ...]
    notice: str = ""


@dataclass(frozen=True)
class Conversation:
    """A system prompt and the turns so far; the model's answer under way is not among them."""

    system: str
    turns: tuple[Message, ...] = ()

    def said(self, role: str, content: str) -> Conversation:
        """With one turn more."""
        return replace(self, turns=(*self.turns, Message(role, content)))

    @property
    def asked(self) -> bool:
        """Whether a person's message waits for its answer."""
        return bool(self.turns) and self.turns[-1].role == USER


class Passage:
    """`prompt` is the text that was given, in chat the whole template; `conversation` is None where
    a plain text is gone on from. `split` are the prompt's tokens, `written` what followed.
    """

    prompt: str = ""
    conversation: Conversation | None = None
    split: Tokens | None = None
    written: list[Written]
    chips: tuple[Chip, ...] = ()

    @property
    def text(self) -> str:
        """The prompt and what was written after it."""
        return self.prompt + self.answer

    @property
    def answer(self) -> str:
        """What was written after the prompt."""
        return "".join(step.text for step in self.written)

    @property
    def token_count(self) -> int:
        """Tokens of the prompt and of what was written."""
        return (len(self.split.tokens) if self.split else 0) + len(self.kept)

    @property
    def kept(self) -> list[Written]:
        """What was written, without the token that closed the text."""
        return [step for step in self.written if not step.ended]

    @property
    def ids(self) -> list[int]:
        """All token ids."""
        prompt = [token.id for token in self.split.tokens] if self.split else []
        return prompt + [step.token.id for step in self.kept]

    @property
    def ended(self) -> bool:
        """Whether the model closed the text."""
        return bool(self.written) and self.written[-1].ended

    @property
    def talk(self) -> Conversation | None:
        """The conversation with the answer so far as its last turn."""
        talk = self.conversation
        if talk is None or not talk.asked or not self.answer:
            return talk
        return talk.said(ASSISTANT, self.answer)
