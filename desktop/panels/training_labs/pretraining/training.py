"""The run's turns on a worker thread: train, measure, look, remember, save.

Reports are frozen pictures of one moment. Training is asked to pause by a flag of its own, so that
it ends with a last picture and a saved file; the job's stop flag means that the window closes.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop.panels.training_labs.work import Breather, Stop
from engine.errors import reason
from engine.labs import runs
from engine.labs.corpus import Corpus
from engine.labs.pretraining import Moment, PreTraining, RunSettings
from engine.labs.tokeniser import Tokeniser
from engine.labs.viewer import Neighbour, Viewer, flat_map, nearest
from engine.language import tr
from engine.spec import Array
from engine.threads import one_thread_per_product

GUESSES = 5
SEEN = 20  # tokens of the example that are shown and attended to
_BREATH_S = 0.0002


@dataclass(frozen=True)
class Timings:
    """Seconds between two of each, while training goes on."""

    turn: float = 0.05  # of steps without a look at anything else
    look: float = 0.4
    measure: float = 3.0
    write: float = 5.0
    save: float = 20.0


@dataclass(frozen=True)
class Wish:
    """What a person wants to see: which example, the neighbours of which token, which head."""

    example: int = 0
    token: int = -1
    layer: int = 0
    head: int = 0


@dataclass(frozen=True, eq=False)
class Look:
    """What is seen at one moment of the run.

    `guesses` are (token id, probability), likeliest first; `places` (n, 2) are the mapped tokens;
    `attention` (query, key) is that of one head over the example's last tokens.
    """

    step: int
    example: tuple[int, ...]
    truth: int
    guesses: tuple[tuple[int, float], ...]
    truth_chance: float
    places: NDArray[np.float64]
    token: int
    neighbours: tuple[Neighbour, ...]
    attention: Array
    wish: Wish


@dataclass(frozen=True, eq=False)
class Frame:
    """Where training stands; curves are in bits per character."""

    step: int
    seconds: float
    tokens_per_s: float
    rate: float
    loss: float  # nats per token, over the last stretch
    steps: Array
    train: Array
    test_steps: Array
    test: Array
    norms: dict[str, tuple[Array, Array]]
    words: tuple[tuple[int, float], ...]  # after which step, and the share of real words then
    moments: tuple[Moment, ...]
    written: tuple[tuple[int, str], ...]
    look: Look


@dataclass
class Control:
    """What the window tells the thread while it works."""

    pause: threading.Event = field(default_factory=threading.Event)
    rate: float = 0.0
    wish: Wish = field(default_factory=Wish)
    saved: str = ""  # a sentence when saving failed
    saved_at: float | None = None  # by the clock that only goes on


def prepare(
    text: str, merges: tuple[tuple[int, int], ...], settings: RunSettings, threads: int, stop: Stop
) -> Generator[None, None, PreTraining]:
    """The text in tokens, and a fresh network. Raises EngineError."""
    yield
    corpus = Corpus.of(text, Tokeniser(merges), Breather())
    yield
    run = PreTraining(corpus, settings, threads)
    run.close()  # its threads begin with training
    return run


def resume(path: Path, stop: Stop) -> Generator[None, None, tuple[PreTraining, str, str]]:
    """A saved run. Raises EngineError."""
    yield
    run, title, key = runs.load(path)
    run.close()
    return run, title, key


def save(
    path: Path, run: PreTraining, title: str, key: str, stop: Stop
) -> Generator[None, None, Path]:
    """Write a run that does not train just now. Raises OSError."""
    yield
    runs.save(path, run, title, key)
    return path


def train(
    run: PreTraining,
    control: Control,
    place: tuple[Path, str, str],
    steps: int,
    stop: Stop,
    timings: Timings = Timings(),
    clock: Callable[[], float] = time.monotonic,
) -> Generator[Frame, None, Frame]:
    """Train until told to pause, or for so many steps; the last frame is the result."""
    now = clock()
    looked = measured = written = saved = now
    first = run.step
    told = (run.step, now)
    pace = 0.0
    if not run.moments:
        run.measure()
        run.remember(_written(run))
    with one_thread_per_product(), closing(run):
        while not (stop() or control.pause.is_set() or (steps and run.step - first >= steps)):
            if control.rate and control.rate != run.trainer.settings.rate:
                run.change_rate(control.rate)
            run.advance(0.0 if steps else timings.turn)
            time.sleep(_BREATH_S)
            now = clock()
            if now - measured > timings.measure:
                run.measure()
                measured = clock()
            if now - written > timings.write + min(run.seconds / 20, 20.0):
                run.remember(_written(run))
                written = clock()
            if now - saved > timings.save:
                write_run(run, place, control)
                saved = clock()
            if now - looked > timings.look:
                pace = (run.step - told[0]) * run.tokens_per_step / (now - told[1])
                told = (run.step, now)
                run.note_loss()
                yield frame(run, control.wish, pace)
                looked = clock()
        run.note_loss()
        if not stop() and not steps:
            run.measure()
            run.remember(_written(run))
        write_run(run, place, control)
        return frame(run, control.wish, pace)


def write_run(run: PreTraining, place: tuple[Path, str, str], control: Control) -> None:
    """Save beside training; a full disk is told and tried again, and training goes on."""
    path, title, key = place
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        runs.save(path, run, title, key)
    except OSError as error:
        control.saved = tr(
            "The run could not be saved ({0}); make room on the disk. "
            "The run goes on, and saving it is tried again."
        ).format(reason(error))
    else:
        control.saved, control.saved_at = "", time.monotonic()


def _written(run: PreTraining) -> str:
    texts = run.write()
    run.count_words(texts)
    return texts[0]


def frame(run: PreTraining, wish: Wish, pace: float) -> Frame:
    """A picture of the run as it is."""
    curves = run.curves
    run.viewer.show(run.trainer.plan.parameters)
    before = run.moments[-1].places if run.moments else None
    norm_steps = _thin(curves.norm_steps)
    return Frame(
        run.step,
        run.seconds,
        pace,
        run.trainer.rate,
        curves.train[-1] if curves.train else float("nan"),
        _thin(curves.steps),
        _thin(curves.train),
        np.array(curves.test_steps, np.float64),
        np.array(curves.test, np.float64),
        {name: (norm_steps, _thin(values)) for name, values in curves.norms.items()},
        tuple(curves.words),
        tuple(run.moments),
        tuple((moment.step, moment.written) for moment in run.moments),
        look(run.viewer, run, run.step, before, wish),
    )


def look(
    viewer: Viewer, run: PreTraining, step: int, before: NDArray[np.float64] | None, wish: Wish
) -> Look:
    """What the viewer's weights make of the wished example, token and head."""
    corpus, settings = run.corpus, run.settings
    held = corpus.held_out
    length = min(SEEN, settings.context)
    start = wish.example * 977 % max(1, len(held) - length)  # steps of a prime through the text
    ids = held[start : start + length].tolist()
    truth = int(held[start + length]) if start + length < len(held) else ids[-1]
    chances = viewer.chances(ids)
    order = np.argsort(-chances, kind="stable")[:GUESSES].tolist()
    vectors = viewer.vectors
    token = wish.token if 0 <= wish.token < len(vectors) else int(run.mapped[0])
    layer = min(wish.layer, settings.layers - 1)
    heads = viewer.attention(ids, layer)
    return Look(
        step=step,
        example=tuple(ids),
        truth=truth,
        guesses=tuple((id, float(chances[id])) for id in order),
        truth_chance=float(chances[truth]),
        places=flat_map(vectors[run.mapped], before),
        token=token,
        neighbours=nearest(vectors, token),
        attention=heads[min(wish.head, len(heads) - 1)].copy(),
        wish=wish,
    )


def look_back(
    viewer: Viewer, run: PreTraining, moment: Moment, wish: Wish, stop: Stop
) -> Generator[None, None, Look]:
    """The same at an earlier moment of the run."""
    yield
    viewer.show(moment.parameters)
    return look(viewer, run, moment.step, moment.places, wish)


def _thin(values: list[float] | list[int]) -> Array:
    """At most some hundred points of a curve, the last among them."""
    every = len(values) // 600 + 1
    found = values[::every]
    if values and found[-1] is not values[-1]:
        found = [*found, values[-1]]
    return np.array(found, np.float64)
