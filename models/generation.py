"""Text written token by token: read the prompt, draw, read the drawn token, and draw again."""

from __future__ import annotations

import codecs
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.errors import ModelError, Stopped
from models.language import tr
from models.language_model import LanguageModel, Reader
from models.progress import Stop, never
from models.sampling import Distribution, Settings, distribution, draw


@dataclass(frozen=True)
class Step:
    """One token written.

    `text` is what it adds to the text, held back while a letter is unfinished; `u` is the point
    that drew it from `distribution`, None where it was chosen by a person; `ended` says that the
    model closed its text with it; `seconds` is the time since the step before (the first includes
    reading the prompt).
    """

    id: int
    text: str
    u: float | None
    distribution: Distribution
    ended: bool
    seconds: float = 0.0

    @property
    def logits(self) -> NDArray[np.float32]:
        """What the model said before the draw, (vocabulary,)."""
        return self.distribution.logits

    @property
    def surprisal_bits(self) -> float:
        """How surprising the token was to the model: −log2 of its probability at temperature 1."""
        return self.distribution.surprisal_bits(self.id)


@dataclass(frozen=True)
class Ready:
    """The newest token was read: of `count` tokens now, `logits` (vocabulary,) say what may come
    next; `seconds` is what reading it took.
    """

    count: int
    logits: NDArray[np.float32]
    seconds: float


def _letters() -> Any:
    return codecs.getincrementaldecoder("utf-8")("replace")


@dataclass
class Writing:
    """A text that was read and can be gone on from, as often as wanted; one thread at a time.

    ids: its tokens. logits: (vocabulary,), what may come next. seconds: what reading it took.
    written: how many tokens were written since, which is the place in the row of random points.
    """

    model: LanguageModel
    reader: Reader
    ids: list[int]
    logits: NDArray[np.float32]
    seconds: float
    written: int = 0
    letters: Any = field(default_factory=_letters)

    @classmethod
    def begin(cls, model: LanguageModel, ids: Sequence[int], stop: Stop = never) -> Writing:
        """Read a text. Raises ModelError for no ids or more than the context, Stopped."""
        began = time.perf_counter()
        reader = model.reader()
        logits = reader.read(ids, stop)
        return cls(model, reader, list(ids), logits, time.perf_counter() - began)

    def go_on(
        self,
        settings: Callable[[], Settings],
        limit: int,
        stop: Stop = never,
        chosen: int | None = None,
    ) -> Iterator[Step | Ready]:
        """Write at most `limit` tokens: each is a Step, and once it was read, a Ready.

        settings: asked for every token, so that they may change while text streams. chosen: taken
        first, instead of a draw. Ends after the token with which the model closes its text, and
        quietly when stopped. Raises ModelError where the context is full or the runtime fails.
        """
        tokenizer = self.model.tokenizer
        for _ in range(limit):
            if stop():
                return
            if len(self.ids) >= self.model.sizes.context:
                raise ModelError(
                    tr("The text fills the model's {0:,} tokens; shorten it to go on.").format(
                        self.model.sizes.context
                    )
                )
            now = settings()
            shares = distribution(self.logits, now, self.ids)
            if chosen is None:
                drawn = draw(shares, now.generator(self.written))
                token, u = drawn.id, drawn.u
            else:
                token, u, chosen = chosen, None, None
            ended = token in tokenizer.special.stop
            data = b"" if tokenizer.is_special(token) else tokenizer.data(token)
            yield Step(token, self.letters.decode(data), u, shares, ended)
            if ended:
                return
            began = time.perf_counter()
            self.logits = self.reader.read([token])
            self.ids.append(token)
            self.written += 1
            yield Ready(len(self.ids), self.logits, time.perf_counter() - began)

    def rest(self) -> str:
        """What an unfinished letter at the end looks like; "" when there is none."""
        return str(self.letters.decode(b"", final=True))


def generate(
    model: LanguageModel,
    ids: Sequence[int],
    settings: Settings,
    limit: int,
    stop: Stop = never,
) -> Iterator[Step]:
    """Go on from `ids` for at most `limit` tokens, or until the model ends its text, or the context
    is full.

    Taking one step of the iterator writes one token, so that it can be left standing between two:
    the same seed and settings write the same text, in one go or step by step. Each step's `logits`
    are an array of its own. Raises ModelError for no ids, for more than the context, or when the
    runtime fails. Ends quietly when stopped.
    """
    limit = min(limit, model.sizes.context - len(model.check(ids)))
    started = time.perf_counter()
    if stop() or limit < 1:
        return
    try:
        writing = Writing.begin(model, ids, stop)
    except Stopped:
        return
    for report in writing.go_on(lambda: settings, limit, stop):
        if isinstance(report, Ready):
            continue
        last = report.ended or writing.written + 1 == limit
        text = report.text + (writing.rest() if last else "")
        now = time.perf_counter()
        yield replace(report, text=text, seconds=now - started)
        started = time.perf_counter()
        if last:
            return
