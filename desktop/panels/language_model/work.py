"""The work behind the window: generators that `Jobs` runs on a thread, yielding frozen reports.

`open_model` → `read_text` → `write` and `look`. Nothing here knows a widget. What touches the
model's generation holds `Opened.writing`, what touches its inspection `Opened.looking`: the two
graphs have caches of their own, so that one may run beside the other, but neither beside itself.
"""

from __future__ import annotations

import codecs
import os
import threading
import time
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from desktop.widgets.tokens import Chip, Span, chips_of, spans_of, utf16_length, visible
from models.errors import ModelError, ModelFileError
from models.sampling import Distribution, Settings, distribution, draw

if TYPE_CHECKING:
    from models.inspect import Inspection
    from models.language_model import LanguageModel, ModelInfo, Reader
    from models.progress import Progress
    from models.tokenizer import Token

Stop = Callable[[], bool]
Floats = NDArray[np.floating]

LOOK_AT_MOST = 1_024
"""Tokens whose attention is computed: a longer text would take more than some seconds per edit."""
GRID_AT_MOST = 240
"""Tokens over which all heads are compared; the attention of all heads at once is kept that far."""


@dataclass(frozen=True)
class Opened:
    """A model ready for work, with one lock for each of its two graphs."""

    model: LanguageModel
    info: ModelInfo
    writing: threading.Lock = field(default_factory=threading.Lock)
    looking: threading.Lock = field(default_factory=threading.Lock)

    def name(self, token: int) -> str:
        """A token as it is shown: ·is, ↵, or the vocabulary's spelling of a part of a letter."""
        text = self.model.tokenizer.data(token).decode("utf-8", "replace")
        return self.model.tokenizer.piece(token) if "\ufffd" in text else visible(text)


def threads_to_use(asked: int) -> int:
    """0 leaves the choice here: the processors this program may use, at most eight."""
    if asked > 0:
        return asked
    if hasattr(os, "sched_getaffinity"):
        count = len(os.sched_getaffinity(0))
    else:
        count = os.cpu_count() or 1
    return max(1, min(8, count))


def open_model(provider: str, threads: int, stop: Stop) -> Generator[Progress, None, Opened]:
    """Load the bundled model and its tokenizer.

    Raises ModelFileError when it was never prepared or its files cannot be used, ModelError when
    something else is in the way.
    """
    from models import catalog
    from models.progress import Progress

    entry = catalog.SMOLLM2
    problem = catalog.problem(entry)
    if problem:
        raise ModelFileError(problem)
    yield Progress(0.1, "Checking the model's files")
    from models.language_model import LanguageModel

    model = LanguageModel.load(catalog.folder(entry), provider, threads_to_use(threads))
    yield Progress(0.7, "Opening the tokenizer")
    tokenizer = model.tokenizer
    # The tables behind these are made at their first use; make them here, off the window's thread.
    tokenizer.piece(0)
    tokenizer.data(0)
    return Opened(model, model.info)


def never_prepared() -> bool:
    """Whether there are no files of the model at all (not even damaged ones)."""
    from models import catalog, manifest

    return not (catalog.folder(catalog.SMOLLM2) / manifest.NAME).is_file()


def for_the_window(sentence: str) -> str:
    """A sentence of models/ with the button in place of the command line."""
    from models import manifest

    return sentence.replace(manifest.REPAIR, "Repair makes it again")


def prepare_model(stop: Stop) -> Generator[Progress, None, None]:
    """Make the bundled model's files anew. Raises ModelError."""
    from models import catalog

    yield from catalog.prepare(catalog.SMOLLM2, stop)


# --- reading ---------------------------------------------------------------------------------
@dataclass(frozen=True)
class Tokens:
    """A text as tokens, and how they are drawn."""

    text: str
    tokens: tuple[Token, ...]
    spans: tuple[Span, ...]
    chips: tuple[Chip, ...]


@dataclass
class Reading:
    """A text that was read and can be gone on from. Used by one job at a time."""

    opened: Opened
    reader: Reader
    ids: list[int]
    logits: NDArray[np.float32]
    seconds: float
    written: int = 0
    letters: Any = field(default_factory=lambda: codecs.getincrementaldecoder("utf-8")("replace"))

    @property
    def cache_bytes(self) -> int:
        """What the keys and values of the positions read take."""
        cache = self.reader.cache
        whole = sum(array.nbytes for array in cache.arrays.values())
        return round(whole * cache.length / max(cache.capacity, 1))


def split_text(opened: Opened, text: str) -> Tokens:
    """A text's tokens. Raises ModelError for text that is no text."""
    tokens = opened.model.tokenizer.tokens(text)
    spans = spans_of(text, [(token.id, token.start, token.end) for token in tokens])
    return Tokens(text, tokens, tuple(spans), chips_of(spans, len(spans)))


def read_text(opened: Opened, text: str, stop: Stop) -> Generator[Tokens, None, Reading | None]:
    """Split a text and run the model over it once; the empty text has nothing to read.

    Raises ModelError for text that cannot be split or is longer than the context.
    """
    split = split_text(opened, text)
    yield split
    if not split.tokens:
        return None
    return read_ids(opened, [token.id for token in split.tokens], stop)


def read_ids(opened: Opened, ids: Sequence[int], stop: Stop) -> Reading:
    """Run the model over tokens once."""
    with opened.writing:
        reader = opened.model.reader()
        began = time.perf_counter()
        logits = reader.read(ids, stop)
        return Reading(opened, reader, list(ids), logits, time.perf_counter() - began)


# --- writing ---------------------------------------------------------------------------------
@dataclass(frozen=True)
class Written:
    """One token that was added. `u` is None where a person chose it; `bits` is its surprisal.

    `ended` says that the model closed its text with this token, which then adds nothing.
    """

    token: Token
    text: str
    u: float | None
    bits: float
    probability: float
    ended: bool


@dataclass(frozen=True)
class Ready:
    """The model has read the newest token: what may come next, and how long the step took."""

    count: int
    logits: NDArray[np.float32]
    seconds: float


def point(settings: Settings, place: int) -> Any:
    """The random numbers from the `place`-th of a seed on: each written token has its own.

    So the same seed writes the same text, in one go or step by step, and the next point can be
    shown before it is used.
    """
    generator = settings.generator()
    generator.random(place)
    return generator


def write(
    reading: Reading,
    settings: Callable[[], Settings],
    limit: int,
    stop: Stop,
    chosen: int | None = None,
) -> Generator[Written | Ready, None, None]:
    """Go on for at most `limit` tokens; `chosen` is taken first instead of a draw.

    `settings` is asked for every token, so that a slider moved while text streams takes effect.
    """
    model = reading.opened.model
    tokenizer = model.tokenizer
    for _ in range(limit):
        if stop():
            return
        if len(reading.ids) >= reading.opened.info.context:
            raise ModelError(
                f"The text fills the model's {reading.opened.info.context:,} tokens; shorten it to "
                "go on."
            )
        now = settings()
        shares = distribution(reading.logits, now, reading.ids)
        if chosen is None:
            drawn = draw(shares, point(now, reading.written))
            token, u = drawn.id, drawn.u
        else:
            token, u, chosen = chosen, None, None
        ended = token in tokenizer.special.stop
        data = b"" if tokenizer.is_special(token) else tokenizer.data(token)
        probability = float(shares.model[token])
        yield Written(
            token=tokenizer.described([token])[0],
            text=reading.letters.decode(data),
            u=u,
            bits=-float(np.log2(max(probability, 5e-324))),
            probability=probability,
            ended=ended,
        )
        if ended:
            return
        began = time.perf_counter()
        with reading.opened.writing:
            reading.logits = reading.reader.read([token])
        reading.ids.append(token)
        reading.written += 1
        yield Ready(len(reading.ids), reading.logits, time.perf_counter() - began)


def written_spans(start: int, written: Sequence[Written]) -> list[Span]:
    """The places of written tokens in a text of `start` units; an unfinished letter covers none."""
    spans: list[Span] = []
    for step in written:
        end = start + utf16_length(step.text)
        spans.append(Span(step.token.id, start, end))
        start = end
    return spans


# --- looking ---------------------------------------------------------------------------------
@dataclass(frozen=True)
class Look:
    """Attention of a text. `strengths` (layers, heads) compares all heads; `notice` says what of a
    long text was left out. `covered` is how many tokens the inspection read, `names` are theirs.
    `telling` is the head (layer, head) that looks hardest at one token further back.
    """

    inspection: Inspection
    names: tuple[str, ...]
    strengths: Floats
    covered: int
    notice: str
    seconds: float
    telling: tuple[int, int]


def look(
    opened: Opened, ids: Sequence[int], layer: int, grid: Floats | None, stop: Stop
) -> Generator[Look, None, None]:
    """Attention of `ids`: of all layers where the text is short, else of `layer`.

    `grid`, when given, is taken as the comparison of heads of a long text instead of a new one.
    Later tokens change nothing in the attention of earlier ones, so the front of a text stands.
    """
    from models.inspect import inspect

    began = time.perf_counter()
    shown = list(ids[:LOOK_AT_MOST])
    notices: list[str] = []
    if len(shown) < len(ids):
        notices.append(
            f"The text has {len(ids):,} tokens; attention is shown for the first {LOOK_AT_MOST:,}."
        )
    with opened.looking:
        if len(shown) <= GRID_AT_MOST:
            inspection = inspect(opened.model, shown, stop)
            strengths = look_back(inspection.attention)
            telling = telling_head(inspection.attention)
        else:
            if grid is None:
                grid = look_back(inspect(opened.model, shown[:GRID_AT_MOST], stop).attention)
            strengths = grid
            telling = divmod(int(grid.argmax()), grid.shape[1])
            notices.append(f"The heads are compared over the first {GRID_AT_MOST} tokens.")
            inspection = inspect(opened.model, shown, stop, [layer])
    if inspection.first:
        notices.append(f"Rows before token {inspection.first + 1:,} are left out.")
    names = tuple(visible(token.text) for token in opened.model.tokenizer.described(shown))
    spent = time.perf_counter() - began
    yield Look(inspection, names, strengths, len(shown), " ".join(notices), spent, telling)


def look_back(attention: Floats) -> Floats:
    """How much each head looks back: (layers, heads, n, n) → (layers, heads), from 0 to 1.

    The weight on earlier tokens without the first one and without the token itself, averaged over
    the tokens that have such earlier ones. (Most heads rest on the first token when they have
    nothing to say: Xiao et al. 2023, "Efficient streaming language models with attention sinks".)
    """
    count = attention.shape[-1]
    if count < 3:
        return np.zeros(attention.shape[:2], np.float32)
    own = np.diagonal(attention, axis1=-2, axis2=-1)[..., 2:]
    back = attention[..., 2:, :].sum(axis=-1) - attention[..., 2:, 0] - own
    return np.clip(back.mean(axis=-1), 0.0, 1.0)


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


def entropy_bits(shares: NDArray[np.float64]) -> float:
    """Shannon's entropy; what has no share adds nothing."""
    positive = shares[shares > 0]
    return max(0.0, -float(positive @ np.log2(positive)))


def likeliest(shares: Distribution, count: int) -> list[int]:
    """The ids to list: those kept, likeliest first, then the best of those cut off."""
    kept = [int(i) for i in shares.kept_ids[:count]]
    if len(kept) < count:
        # Among the best of all there are at least as many cut-off ones as are missing.
        many = min(count + len(kept), len(shares.logits) - 1)
        best = np.argpartition(shares.logits, -many)[-many:]
        best = best[np.argsort(-shares.logits[best], kind="stable")]
        listed = set(kept)
        kept += [int(i) for i in best if int(i) not in listed][: count - len(kept)]
    return kept
