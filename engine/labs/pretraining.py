"""A small Llama learning a text: a run that goes step by step and remembers moments of its way.

The network is a graph of the ordinary layers (`engine.transformer.llama`), trained by the ordinary
`Trainer` to guess each next token (Radford et al. 2018, section 3.1).
"""

from __future__ import annotations

import math
import time
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from engine.errors import EngineError
from engine.graph import Graph
from engine.labs.corpus import Corpus
from engine.labs.viewer import Viewer, flat_map
from engine.language import tr
from engine.spec import Array
from engine.training import Examples, Settings, Trainer
from engine.transformer import Sizes, llama

TESTED = 64  # held-out windows that are evaluated as the run goes
NORM_EVERY = 10  # steps between two looks at the gradients
MOMENTS_BUDGET = 40 * 2**20  # bytes of weights remembered along the way
MOST_MOMENTS = 60
MAPPED = 64  # tokens on the map of vectors
WRITTEN = 8  # texts of which words are counted
WIDTH_STEP = 32
"""Widths are multiples of it, as the kernels that run exported models want."""


@dataclass(frozen=True)
class RunSettings:
    """What a run is made with; only `rate` may change on the way. Raises `EngineError`."""

    layers: int = 2
    width: int = 64
    heads: int = 4
    context: int = 64
    batch: int = 16
    rate: float = 5e-3
    planned: int = 8_000  # steps over which the rate falls to a tenth
    decay: float = 0.1  # of the weights, so that a text seen many times is not learnt by heart
    seed: int = 0

    def __post_init__(self) -> None:
        if min(self.layers, self.heads, self.context, self.batch, self.planned) < 1:
            raise EngineError(
                tr("Layers, heads, context, batch and planned steps must be at least 1.")
            )
        if self.width % WIDTH_STEP or self.width // WIDTH_STEP < 1:
            raise EngineError(tr("The width must be a multiple of {0}.").format(WIDTH_STEP))
        if self.width % self.heads or (self.width // self.heads) % 16:
            raise EngineError(
                tr(
                    "A width of {0} cannot be shared among {1} heads so that each "
                    "has a multiple of 16 numbers; choose fewer heads or a larger width."
                ).format(self.width, self.heads)
            )

    def sizes(self, vocabulary: int) -> Sizes:
        """The network's sizes; SwiGLU is 8/3 as wide as the vectors, in whole blocks."""
        hidden = max(1, round(self.width * 8 / 3 / WIDTH_STEP)) * WIDTH_STEP
        return Sizes(vocabulary, self.context, self.width, self.layers, self.heads, hidden=hidden)

    def training(self) -> Settings:
        """As the trainer takes it."""
        return Settings(
            loss="cross_entropy_logits",
            optimizer="adamw",
            optimizer_options={"beta2": 0.99},
            rate=self.rate,
            l2=self.decay,
            schedule="cosine",
            schedule_options={"floor": 0.1},
            warm_up=50,
            steps=self.planned,
            batch_size=self.batch,
            clip=1.0,
            seed=self.seed,
        )


def parameters_of(settings: RunSettings, vocabulary: int) -> int:
    """How many weights such a network has."""
    s = settings.sizes(vocabulary)
    block = 4 * s.width * s.width + 3 * s.width * s.hidden + 2 * s.width
    return vocabulary * s.width + s.layers * block + s.width


def network(settings: RunSettings, vocabulary: int) -> Graph:
    """The network before any step."""
    return llama(settings.sizes(vocabulary), seed=settings.seed)


@dataclass(frozen=True, eq=False)
class Moment:
    """The run after some step: its weights, and where the mapped tokens' vectors lay (n, 2)."""

    step: int
    seconds: float
    parameters: Array
    places: NDArray[np.float64]
    written: str


@dataclass(eq=False)
class Curves:
    """What was measured along the way, in bits per character; each list as long as its steps."""

    steps: list[int] = field(default_factory=list[int])
    train: list[float] = field(default_factory=list[float])
    test_steps: list[int] = field(default_factory=list[int])
    test: list[float] = field(default_factory=list[float])
    norm_steps: list[int] = field(default_factory=list[int])
    norms: dict[str, list[float]] = field(default_factory=dict[str, list[float]])
    words: list[tuple[int, float]] = field(default_factory=list[tuple[int, float]])


class PreTraining:
    """One run. Give it turns with `advance`; `measure` and `remember` at leisure between them.

    `threads` share each batch. Not safe to share between threads. Raises `EngineError`.
    """

    def __init__(self, corpus: Corpus, settings: RunSettings, threads: int = 1) -> None:
        corpus.require(settings.context)
        self.corpus = corpus
        self.settings = settings
        self.threads = threads
        self.graph = network(settings, corpus.tokeniser.size)
        self.trainer = Trainer(
            self.graph, corpus.windows(settings.context), settings.training(), threads=threads
        )
        self.viewer = Viewer(self.graph)
        self.seconds = 0.0  # of training, all sittings together
        self.curves = Curves()
        self.moments: list[Moment] = []
        self.mapped = mapped_tokens(corpus)
        self._letters = frozenset(corpus.text)
        self._losses: list[float] = []
        self._tests: Examples = corpus.tests(settings.context, TESTED)

    @property
    def step(self) -> int:
        """How many steps were taken."""
        return self.trainer.step

    @property
    def tokens_per_step(self) -> int:
        """How many tokens each step learns from."""
        return self.settings.batch * self.settings.context

    def close(self) -> None:
        """End the trainer's threads."""
        self.trainer.close()

    def change_rate(self, rate: float) -> None:
        """Go on with another learning rate."""
        self.settings = replace(self.settings, rate=rate)
        self.trainer.change(replace(self.trainer.settings, rate=rate))

    def advance(self, seconds: float = 0.0) -> float:
        """Take steps for so long, at least one; the last step's loss in nats per token.

        Raises `EngineError` when the loss is no number any more.
        """
        began = time.perf_counter()
        while True:
            loss = self.trainer.take_step()
            if not math.isfinite(loss):
                raise EngineError(
                    tr(
                        "The loss is no longer a number: go back to an earlier moment, or begin "
                        "again "
                        "with a smaller learning rate."
                    )
                )
            self._losses.append(loss)
            if self.step % NORM_EVERY == 0:
                self._note_norms()
            spent = time.perf_counter() - began
            if spent >= seconds:
                self.seconds += spent
                return loss

    def _note_norms(self) -> None:
        self.curves.norm_steps.append(self.step)
        squares: dict[str, float] = {}
        for node, norm in self.trainer.gradient_norms().items():
            part = node.partition("/")[0]
            squares[part] = squares.get(part, 0.0) + norm * norm
        for part, square in squares.items():
            self.curves.norms.setdefault(part, []).append(math.sqrt(square))

    def note_loss(self) -> None:
        """Put the mean loss since the last note on the curve."""
        if self._losses:
            mean = math.fsum(self._losses) / len(self._losses)
            self.curves.steps.append(self.step)
            self.curves.train.append(self.corpus.bits(mean))
            self._losses.clear()

    def measure(self) -> float:
        """Bits per character on passages of the held-out text, put on the curve."""
        bits = self.held_out(self._tests)
        if not self.curves.test_steps or self.curves.test_steps[-1] != self.step:
            self.curves.test_steps.append(self.step)
            self.curves.test.append(bits)
        return bits

    def held_out(self, tests: Examples | None = None) -> float:
        """Bits per character on the whole of the held-out text, or on some of it."""
        tests = tests or self.corpus.tests(self.settings.context)
        return self.corpus.bits(self.trainer.evaluate(tests).loss)

    def write(self, texts: int = WRITTEN, count: int = 48, seed: int = 0) -> list[str]:
        """What the model writes now at the beginning of a line.

        Letters that the text does not have, which an untrained model makes of stray bytes, are “�”.
        """
        self.viewer.show(self.trainer.plan.parameters)
        rows = self.viewer.write(self.prompt, count, texts, seed)
        written = (self.corpus.tokeniser.decode(row.tolist()) for row in rows)
        return ["".join(x if x in self._letters else "\ufffd" for x in each) for each in written]

    @property
    def prompt(self) -> list[int]:
        """What written texts go on from: the token after which sentences begin most often."""
        line = self.corpus.tokeniser.encode("\n").tolist()
        counts = np.bincount(self.corpus.train, minlength=self.corpus.tokeniser.size)
        return line if counts[line[-1]] else [int(self.corpus.train[0])]

    def count_words(self, texts: list[str]) -> float:
        """The share of real words among those of some texts, noted."""
        share = self.corpus.words.share(texts)
        if not math.isnan(share):
            self.curves.words.append((self.step, share))
        return share

    def remember(self, written: str = "") -> Moment:
        """Keep this moment's weights, thinning the older ones out where there are too many."""
        plan = self.trainer.plan
        before = self.moments[-1].places if self.moments else None
        places = flat_map(plan.weight("embedding", "W")[self.mapped], before)
        moment = Moment(self.step, self.seconds, plan.parameters.copy(), places, written)
        if self.moments and self.moments[-1].step == self.step:
            self.moments.pop()
        self.moments.append(moment)
        most = max(4, min(MOST_MOMENTS, MOMENTS_BUDGET // plan.parameters.nbytes))
        if len(self.moments) > most:
            self._thin(most)
        return moment

    def _thin(self, most: int) -> None:
        """Every second moment of the older three quarters goes."""
        old = self.moments[: most * 3 // 4]
        self.moments = [*old[::2], *self.moments[len(old) :]]

    def snapshot_graph(self, moment: Moment | None = None) -> Graph:
        """The network with the weights of now, or of a moment."""
        if moment is None:
            return self.trainer.graph()
        self.viewer.show(moment.parameters)
        return self.viewer.plan.updated(self.graph)


def mapped_tokens(corpus: Corpus, most: int = MAPPED) -> NDArray[np.intp]:
    """The commonest tokens that are something to read: words and signs, not single letters."""
    counts = np.bincount(corpus.train, minlength=corpus.tokeniser.size)
    found: list[int] = []
    for id in np.argsort(-counts, kind="stable").tolist():
        name = corpus.tokeniser.name(id)
        word = name.strip()
        letters = word.isalpha() and (len(word) > 2 or (len(word) > 1 and name[:1] == " "))
        sign = len(word) == 1 and not word.isalnum() and word != "\ufffd"
        if counts[id] and (letters or sign):
            found.append(id)
        if len(found) == most:
            break
    if len(found) < 3:
        found = [id for id in np.argsort(-counts, kind="stable").tolist() if counts[id]][:most]
    return np.array(found, np.intp)
