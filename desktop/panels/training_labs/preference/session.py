"""Preference tuning as the window knows it: the two answers, the picks so far, before and after."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.panels.training_labs.bench import Bench
from desktop.panels.training_labs.preference import tuning
from desktop.panels.training_labs.preference.tuning import Comparison, Model, Offer
from engine.errors import EngineError
from engine.labs.corpus import Words
from engine.labs.judges import Progress, Rule, Verdict
from engine.labs.preference import Pair, Step, Tuner, TuningSettings

DPO, REINFORCE = "dpo", "reinforce"
_SEED = 20_000  # of the offers; comparisons have seeds of their own


@dataclass(frozen=True)
class Point:
    """Where the model stands after so many picks, `kl` nats per token away from the reference.

    `step` is the person's own pick; the judge's go, of many picks at once, has none.
    """

    picks: int
    kl: float
    step: Step | None = None


class Session(QObject):
    """`busy` while a step is under way; picks meanwhile are not taken."""

    changed = Signal()
    compared = Signal()

    def __init__(self, bench: Bench, parent: QObject) -> None:
        super().__init__(parent)
        self.bench = bench
        self.model: Model | None = None
        self.settings = TuningSettings()
        self.method = DPO
        self.rule: Rule | None = None
        self.tuner: Tuner | None = None
        self.offer: Offer | None = None
        self.trail: list[Point] = []
        self.verdict: Verdict | None = None
        self.comparison: Comparison | None = None
        self.progress: Progress | None = None
        self._history: list[tuple[int, Verdict | None]] = []  # for undo: points, verdict
        self._pending: int | None = None  # how many states were kept before what is under way
        self._comparing = False
        self._judging = False
        self._waiting: Callable[[], None] | None = None
        self._seed = _SEED
        self._compare_seed = 1
        self._seen: dict[int, Comparison] = {}  # the last comparison, by its seed

    @property
    def busy(self) -> bool:
        """Whether something is under way that must end first; a comparison only delays."""
        return self.bench.running("tuning") and not self._comparing

    @property
    def steps(self) -> list[Step]:
        """The person's own picks, one step each."""
        return [point.step for point in self.trail if point.step is not None]

    @property
    def judging(self) -> bool:
        """Whether a judge's go is under way."""
        return self._judging and self.busy

    def _when_free(self, act: Callable[[], None]) -> None:
        """Now, or as soon as the comparison that reads the model has ended."""
        if self.bench.running("tuning"):
            self._waiting = act
        else:
            act()

    # --- the model ---------------------------------------------------------------------------
    def use_bundled(self) -> None:
        """Tune the bundled model."""
        self.bench.start("tuning", tuning.load_bundled, finished=self._use, ended=self._ended)
        self.changed.emit()

    def use(self, title: str, graph: Any, tokeniser: Any, words: Words) -> None:
        """Tune a model of lab 2."""
        self._use(Model(title, graph, tokeniser, words))

    def _use(self, model: Model) -> None:
        self.model = model
        self.restart()

    def restart(self, settings: TuningSettings | None = None) -> None:
        """The untuned model again, with other settings where they are given."""
        if settings is not None:
            self.settings = settings
        if self.model is None:
            return
        self._waiting = None
        self._comparing = False
        self._seen = {}
        self.tuner, self.offer, self.comparison = None, None, None
        self.trail, self._history, self.verdict, self._pending = [], [], None, None
        work = partial(tuning.begin, self.model, self.settings, self._next_seed())

        def begun(found: tuple[Tuner, Offer]) -> None:
            self.tuner, self.offer = found
            self.compare()

        self.bench.start("tuning", work, finished=begun, ended=self._ended)
        self.changed.emit()

    def _next_seed(self) -> int:
        self._seed += 1
        return self._seed

    def _ended(self) -> None:
        self.progress = None
        self._comparing = False
        self._judging = False
        waiting, self._waiting = self._waiting, None
        if self._pending is not None:
            self._broken_off()
        if waiting is not None:
            waiting()
        self.changed.emit()

    def _begin_step(self) -> None:
        assert self.tuner is not None
        self._pending = self.tuner.kept
        self._history.append((len(self.trail), self.verdict))
        self._comparing = False

    def _done(self, picks: int, kl: float, step: Step | None = None) -> None:
        self._pending = None
        before = self.trail[-1].picks if self.trail else 0
        self.trail.append(Point(before + picks, kl, step))
        assert self.tuner is not None
        del self._history[: len(self._history) - self.tuner.undoable]  # too long ago
        self.compare()

    def _broken_off(self) -> None:
        """A step or a judge's go was cancelled or failed; what it learnt can be undone."""
        before, self._pending = self._pending, None
        if self.tuner is None or self.tuner.kept == before:
            self._history.pop()
            return
        self.verdict = None
        self.compare()

    # --- picks -------------------------------------------------------------------------------
    def pick(self, winner: int) -> None:
        """The answer of that place (0 or 1) is the better one."""
        if self.busy or self.tuner is None or self.offer is None:
            return
        pair = Pair(self.offer[winner], self.offer[1 - winner])
        work = partial(tuning.pick, self.tuner, pair, self._next_seed())
        self._when_free(lambda: self._step(work))

    def reward(self, value: float) -> None:
        """Thumb up (1) or down (−1) for the first answer."""
        if self.busy or self.tuner is None or self.offer is None:
            return
        work = partial(tuning.reward, self.tuner, self.offer[0], value, self._next_seed())
        self._when_free(lambda: self._step(work))

    def _step(self, work: Callable[..., Any]) -> None:
        self._begin_step()

        def stepped(found: tuple[Step, Offer]) -> None:
            step, self.offer = found
            self._done(1, step.kl, step)

        self.bench.start("tuning", work, finished=stepped, ended=self._ended)
        self.changed.emit()

    def skip(self) -> None:
        """Two other answers."""
        if self.busy or self.tuner is None:
            return

        def offered(found: Offer) -> None:
            self.offer = found

        work = partial(tuning.offer, self.tuner, self._next_seed())
        self._when_free(
            lambda: self._run(work, offered),
        )

    def _run(self, work: Callable[..., Any], finished: Callable[[Any], None]) -> None:
        self.bench.start("tuning", work, finished=finished, ended=self._ended)
        self.changed.emit()

    def judge(self, rule: Rule, picks: int) -> None:
        """Let a rule pick so many pairs."""
        if self.busy or self.tuner is None or self.model is None:
            return
        self.rule = rule
        words = self.model.words
        work = partial(tuning.let_judge, self.tuner, rule, picks, words, 100 * self._next_seed())

        def judged(found: tuple[Verdict, Offer]) -> None:
            self.verdict, self.offer = found
            self._done(self.verdict.picks, self.verdict.after.kl)

        def begin() -> None:
            self._begin_step()
            self._judging = True
            self.bench.start(
                "tuning",
                work,
                reported=self._progressed,
                finished=judged,
                ended=self._ended,
                newest_only=True,
            )
            self.changed.emit()

        self._when_free(begin)

    def _progressed(self, progress: Progress) -> None:
        self.progress = progress
        self.changed.emit()

    def undo(self) -> None:
        """Take the last pick, or the judge's last go, back."""
        if self.can_undo:
            self._when_free(self._undo)

    def _undo(self) -> None:
        assert self.tuner is not None
        try:
            self.tuner.undo()
        except EngineError as error:
            self.bench.shell.say(str(error))
            return
        count, self.verdict = self._history.pop()
        del self.trail[count:]
        self.compare()
        self.changed.emit()

    @property
    def can_undo(self) -> bool:
        """Whether there is a pick to take back."""
        return bool(self._history) and not self.busy and self.tuner is not None

    # --- before and after --------------------------------------------------------------------
    def compare(self, other: bool = False) -> None:
        """Answers before and after on the same seeds; `other` takes other seeds."""
        if other:
            self._compare_seed += 7
        if self.tuner is None or self.model is None or (other and self.bench.running("tuning")):
            return
        seed = self._compare_seed
        known = self._seen.get(seed)
        work = partial(tuning.compare, self.tuner, self.rule, self.model.words, seed, known)

        def found(comparison: Comparison) -> None:
            self._seen = {seed: comparison}  # what the reference writes stays the same
            self.comparison = comparison
            self.compared.emit()

        self.bench.start("tuning", work, finished=found, ended=self._ended)
        self._comparing = True
        self.changed.emit()
