"""The work behind the window: generators that `Jobs` runs on a thread, yielding frozen reports.

`open_model` → `reading.read_text` → `write` and `look`. Nothing here knows a widget. Reading and
writing hold `Opened.writing`, looking inside holds `Opened.looking`: one may run beside the other,
each with a cache of its own, but neither beside itself, which would only take its processors away.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from numpy.typing import NDArray

from desktop.panels.language_model.look import Look, Room, Wish
from desktop.widgets.tokens import Span, utf16_length, visible
from engine.language import tr
from models.errors import ModelError, ModelFileError
from models.sampling import Settings

if TYPE_CHECKING:
    from models.by_hand import OneScore
    from models.following import Shown
    from models.generation import Ready, Writing
    from models.inspect import Inspection
    from models.language_model import LanguageModel, ModelInfo
    from models.lens import Contributions, Lens
    from models.merges import Merges
    from models.progress import Progress
    from models.tokenizer import Token
    from models.weights import Weights

Stop = Callable[[], bool]
Floats = NDArray[np.floating]

FRONT = 48
"""Of what a token was drawn among so many are remembered, for the bar of the draw."""
FRAME_S = 0.030
"""Between two sights of a text that is being written."""
ROOM = 256
"""Tokens kept free behind a text that is longer than the model reads."""
LOOK_AT_MOST = 1_024
"""Tokens whose attention is computed: a longer text would take more than some seconds per edit."""
GRID_AT_MOST = 240
"""Tokens over which all heads are compared; the attention of all heads at once is kept that far."""


@dataclass(frozen=True)
class Opened:
    """A model ready for work, with one lock for each kind of work."""

    model: LanguageModel
    writing: threading.Lock = field(default_factory=threading.Lock)
    looking: threading.Lock = field(default_factory=threading.Lock)
    ahead: threading.Event = field(default_factory=threading.Event)

    def guess_ahead(self, on: bool) -> None:
        """Whether texts read from now on are gone on from with guesses (models.speculative)."""
        if on:
            self.ahead.set()
        else:
            self.ahead.clear()

    @property
    def info(self) -> ModelInfo:
        """Sizes, and where the model runs at this moment."""
        return self.model.info

    @cached_property
    def weights(self) -> Weights:
        """The model's own numbers, opened when first asked for."""
        from models.weights import Weights

        return Weights(self.model.folder)

    @cached_property
    def merges(self) -> Merges:
        """How the tokenizer joins pieces, learnt when first asked for."""
        from models.merges import Merges

        return Merges(self.model.tokenizer)

    @property
    def special(self) -> Sequence[int]:
        """The control tokens, which stand for no text."""
        return self.model.tokenizer.special.all

    @property
    def room(self) -> int:
        """Tokens that a text may have so that there is still place to go on."""
        return max(self.info.context - min(ROOM, self.info.context // 2), 1)

    @property
    def half(self) -> int:
        """What is kept of a text that is longer than the model reads: reading grows with the square
        of the text, and twice as much would take minutes.
        """
        return max(self.info.context // 2, 1)

    def has(self, token: int) -> bool:
        """Whether the vocabulary has such a token."""
        return 0 <= token < self.model.tokenizer.vocabulary_size

    def name(self, token: int) -> str:
        """A token as it is shown: ·is, ↵, or the vocabulary's spelling of a part of a letter."""
        text = self.model.tokenizer.data(token).decode("utf-8", "replace")
        return self.model.tokenizer.piece(token) if "\ufffd" in text else visible(text)


def open_model(
    provider: str, threads: int, stop: Stop, folder: Path | None = None
) -> Generator[Progress, None, Opened]:
    """Load the model in `folder`, or the bundled one, and its tokenizer.

    Raises ModelFileError when it was never prepared or its files cannot be used, ModelError when
    something else is in the way.
    """
    from models import catalog
    from models.progress import Progress

    entry = catalog.SMOLLM2
    problem = catalog.problem(entry) if folder is None else ""
    if problem:
        raise ModelFileError(problem)
    yield Progress(None, tr("Checking and opening the model's files"))
    from models import shared
    from models.manifest import INSPECTION

    # The window looks inside every text it reads; opened now, that graph keeps nobody waiting.
    model = shared.load(folder or catalog.folder(entry), provider, threads, INSPECTION)
    tokenizer = model.tokenizer
    # The tables behind these are made at their first use; make them here, off the window's thread.
    tokenizer.piece(0)
    tokenizer.data(0)
    return Opened(model)


def never_prepared() -> bool:
    """Whether there are no files of the model at all (not even damaged ones)."""
    from models import catalog, manifest

    return not (catalog.folder(catalog.SMOLLM2) / manifest.NAME).is_file()


def for_the_window(sentence: str) -> str:
    """A sentence of models/ with the button in place of the command line."""
    from models import manifest

    return sentence.replace(manifest.REPAIR, tr("Repair makes it again"))


def prepare_model(stop: Stop) -> Generator[Progress, None, None]:
    """Make the bundled model's files anew. Raises ModelError."""
    from models import catalog

    yield from catalog.prepare(catalog.SMOLLM2, stop)


# --- writing ---------------------------------------------------------------------------------
@dataclass(frozen=True, eq=False)
class Written:
    """One token that was added. `u` is None where a person chose it; `bits` is its surprisal.

    `front_ids` and `front_shares` are the likeliest tokens that it was drawn among.
    `ended` says that the model closed its text with this token, which then adds nothing.
    """

    token: Token
    text: str
    u: float | None
    bits: float
    probability: float
    ended: bool
    front_ids: NDArray[np.int64]
    front_shares: NDArray[np.float64]


Report: TypeAlias = "Written | Ready | Shown"


def write(
    opened: Opened,
    writing: Writing,
    settings: Callable[[], Settings],
    limit: int,
    stop: Stop,
    chosen: int | None = None,
) -> Generator[Report, None, None]:
    """Go on for at most `limit` tokens; `chosen` is taken first instead of a draw. Of a text that
    is not too long each token read also shows its inside.
    """
    from models.following import FollowingReader
    from models.generation import Ready

    reports = writing.go_on(settings, limit, stop, chosen)
    read: list[Ready | Shown] = []
    while True:
        try:
            with opened.writing:
                report = next(reports, None)
        except ModelError:
            yield from read
            raise
        if isinstance(report, Ready):
            # Told with what is drawn next: the window takes it all in while the model is at work,
            # and not while this thread needs the interpreter for the draw.
            reader = writing.reader
            read = [report]
            if report.count <= GRID_AT_MOST and isinstance(reader, FollowingReader):
                shown = reader.newest()
                read += [] if shown is None else [shown]
            continue
        yield from read
        read = []
        if report is None:
            return
        yield Written(
            token=opened.model.tokenizer.described([report.id])[0],
            text=report.text,
            u=report.u,
            bits=report.surprisal_bits,
            probability=float(report.distribution.model[report.id]),
            ended=report.ended,
            front_ids=report.distribution.front_ids[:FRONT].copy(),
            front_shares=report.distribution.front_probabilities[:FRONT].copy(),
        )


def in_frames(reports: Iterable[Report]) -> Generator[Sequence[Report], None, None]:
    """What is reported, put together to some thirty reports a second: more often the window shows
    nothing, and each report wakes it while the model is at work. Each ends with a written token,
    the last thing that comes before the model works again.
    """
    held: list[Report] = []
    told = -FRAME_S
    try:
        for report in reports:
            held.append(report)
            now = time.monotonic()
            if isinstance(report, Written) and now - told >= FRAME_S:
                yield held
                held, told = [], now
    except ModelError:
        yield held
        raise
    if held:
        yield held


def written_spans(start: int, written: Sequence[Written]) -> list[Span]:
    """The places of written tokens in a text of `start` units; an unfinished letter covers none."""
    spans: list[Span] = []
    for step in written:
        end = start + utf16_length(step.text)
        spans.append(Span(step.token.id, start, end))
        start = end
    return spans


# --- looking ---------------------------------------------------------------------------------
def look(
    opened: Opened, ids: Sequence[int], wish: Wish, grid: Floats | None, stop: Stop
) -> Generator[Look, None, None]:
    """Attention of `ids`: of all layers where the text is short, else of the layer wished for.

    `grid`, when given, is taken as the comparison of heads of a long text instead of a new one.
    Later tokens change nothing in the attention of earlier ones, so the front of a text stands.
    """
    from models import heads
    from models.inspect import ATTENTION_BYTES, inspect

    compare = next(m.compute for m in heads.MEASURES if m.key == wish.measure)
    rolled: Floats | None = None
    room: Room | None = None
    began = time.perf_counter()
    shown = list(ids[:LOOK_AT_MOST])
    notices: list[str] = []
    if len(shown) < len(ids):
        notices.append(
            tr("The text has {0:,} tokens; attention is shown for the first {1:,}.").format(
                len(ids), LOOK_AT_MOST
            )
        )
    with opened.looking:
        if len(shown) <= GRID_AT_MOST:
            inspection = inspect(opened.model, shown, stop)
            strengths = compare(inspection.attention, shown)
            telling = telling_head(inspection.attention)
            if wish.rollout:
                rolled = heads.rollout(inspection.attention)
            layers, held, count, _ = inspection.attention.shape
            whole = count == inspection.hidden.shape[1] and layers == opened.model.sizes.layers
            if whole and layers * held * GRID_AT_MOST**2 * 4 <= ATTENTION_BYTES:
                # Made here, or the window would have to while text streams.
                room = Room.for_growth(inspection, GRID_AT_MOST)
                inspection = room.front(inspection, inspection.ids)
        else:
            if grid is None:
                front = shown[:GRID_AT_MOST]
                grid = compare(inspect(opened.model, front, stop).attention, front)
            strengths = grid
            telling = divmod(int(grid.argmax()), grid.shape[1])
            notices.append(
                tr("The heads are compared over the first {0} tokens.").format(GRID_AT_MOST)
            )
            inspection = inspect(opened.model, shown, stop, [wish.layer])
    if inspection.first:
        notices.append(tr("Rows before token {0:,} are left out.").format(inspection.first + 1))
    names = tuple(visible(token.text) for token in opened.model.tokenizer.described(shown))
    spent = time.perf_counter() - began
    notice = " ".join(notices)
    yield Look(inspection, names, strengths, len(shown), notice, spent, telling, wish, rolled, room)


def take_apart(
    opened: Opened, seen: Inspection, place: tuple[int, int], pair: tuple[int, int]
) -> Generator[OneScore, None, None]:
    """One attention weight from its vectors on; place: (layer, head), pair: (query, key).

    Raises ModelError where the text is too long for its vectors to have been kept.
    """
    from models.by_hand import one_score

    yield one_score(opened.weights, opened.model.sizes, seen, place, *pair)


def read_layers(
    opened: Opened, seen: Inspection, position: int, count: int, stop: Stop
) -> Generator[Lens, None, None]:
    """What every layer would say next after one token. Raises ModelError."""
    from models.lens import lens

    yield lens(opened.weights, opened.model.sizes, seen, [position], count, stop)


def add_up(
    opened: Opened, seen: Inspection, token: int, stop: Stop
) -> Generator[Contributions, None, None]:
    """Who made a next token likely, at the end of the text. Raises ModelError."""
    from models.lens import contributions

    yield contributions(opened.weights, opened.model.sizes, seen, token, stop)


def telling_head(attention: Floats) -> tuple[int, int]:
    """The head worth looking at first: (layers, heads, n, n) → (layer, head).

    That whose tokens look hardest at a single token at least two places back, not the first one.
    """
    count = attention.shape[-1]
    if count < 4:
        return (0, 0)
    far = np.tril(np.ones((count, count), bool), -2)
    far[:, 0] = False
    hardest = np.where(far, attention, 0.0).max(axis=-1)[..., 3:].mean(axis=-1)
    layer, head = np.unravel_index(int(hardest.argmax()), hardest.shape)
    return int(layer), int(head)
