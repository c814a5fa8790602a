"""A model tuned to what a person prefers: one gradient step from “this answer, not that one”.

Direct preference optimisation (Rafailov et al. 2023, equation 7): with m the policy's gain over a
frozen reference in log-probability of the better answer, less that of the worse one, a step lowers
−ln σ(β m). REINFORCE (Williams 1992), for comparison, raises an answer's log-probability by its
reward less the mean of the rewards so far, held back by β times its own drift from the reference.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.errors import EngineError
from engine.graph import Graph
from engine.labs.tokeniser import Tokeniser
from engine.labs.viewer import Viewer
from engine.language import tr
from engine.passes import Gradients, Mode
from engine.spec import Array
from engine.training import Settings
from engine.training.update import Update

ROWS = 16  # answers in one pass; more are worked through in turn and their gradients added
REPLAYED = 32  # pairs of one step at most, the newest ones
MOST_UNDO = 100
UNDO_BYTES = 128 << 20
"""What all states together may take; one of the largest model of lab 3 takes 180 MB by itself."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Answer:
    """A continuation of the prompt: its ids up to the end of its line, and its text.

    `cut` where there was no room for its line's end.
    """

    ids: tuple[int, ...]
    text: str
    cut: bool = False


@dataclass(frozen=True)
class Pair:
    """Two answers of which the first was preferred."""

    better: Answer
    worse: Answer


@dataclass(frozen=True)
class Step:
    """What one pick did: log-probabilities of both answers (better, worse), in nats.

    `loss` is −ln σ(β m) before, and `kl` in nats per token, after. After a thumb, both are the one
    answer; `reward` is the thumb and `advantage` what was left of it, and there is no such loss.
    """

    before: tuple[float, float]
    after: tuple[float, float]
    reference: tuple[float, float]
    loss: float
    kl: float
    reward: float | None = None
    advantage: float = math.nan

    @property
    def margins(self) -> tuple[float, float]:
        """m before and after the step."""
        gap = self.reference[0] - self.reference[1]
        return (self.before[0] - self.before[1] - gap, self.after[0] - self.after[1] - gap)

    @property
    def gain(self) -> float:
        """How much likelier the better answer, or the only one, is than it was to the reference."""
        return self.after[0] - self.reference[0]


@dataclass(frozen=True)
class TuningSettings:
    """`length` tokens are written at most after `prompt`; `rate` is Adam's."""

    prompt: str = "The"
    length: int = 40
    beta: float = 0.1
    rate: float = 5e-4
    temperature: float = 0.8

    def __post_init__(self) -> None:
        if not self.prompt:
            raise EngineError(tr("The answers need a beginning: type at least one letter."))
        if not (self.beta > 0 and self.rate > 0 and math.isfinite(self.beta + self.rate)):
            raise EngineError(tr("β and the learning rate must be positive numbers."))


@dataclass(frozen=True, eq=False)
class _Saved:
    parameters: Array
    memory: tuple[Array, ...]
    steps: int
    pairs: int
    reward: float


class Tuner:
    """A policy and its frozen reference. Not safe to share between threads.

    Raises `EngineError` when the prompt leaves no room for an answer.
    """

    def __init__(self, graph: Graph, tokeniser: Tokeniser, settings: TuningSettings) -> None:
        self.tokeniser = tokeniser
        self.settings = settings
        self.policy = Viewer(graph)
        self.reference = Viewer(graph)
        self._graph = graph
        self.prompt: list[int] = tokeniser.encode(settings.prompt).tolist()
        self.room = min(settings.length, self.policy.context - len(self.prompt))
        if self.room < 4:
            raise EngineError(
                tr(
                    "The beginning takes {0} of the {1} tokens that "
                    "the model reads at once; choose a shorter one."
                ).format(len(self.prompt), self.policy.context)
            )
        (self._entry,) = self.policy.plan.inputs
        (self._end,) = (
            id for id in self.policy.plan.order if not self.policy.plan.opened.graph.out_of(id)
        )
        self._line = _line_ends(tokeniser)
        self._update = Update(self.policy.plan, Settings(rate=settings.rate, clip=1.0))
        self._sum = np.zeros_like(self.policy.plan.gradients)
        self._frozen: dict[tuple[int, ...], float] = {}  # what the reference gives answers
        self.steps = 0
        self.pairs: list[Pair] = []
        self.reward = 0.0  # the mean of the rewards so far
        self._undo: list[_Saved] = []
        self.kept = 0  # how often a state was remembered

    # --- answers -----------------------------------------------------------------------------
    def write(self, viewer: Viewer, texts: int, seed: int) -> list[Answer]:
        """Answers of the policy or the reference; the same seed draws with the same numbers."""
        s = self.settings
        rows = viewer.write(self.prompt, self.room, texts, seed, s.temperature)
        return [self._answer(row.tolist()) for row in rows]

    def _answer(self, ids: list[int]) -> Answer:
        end = next((place for place, id in enumerate(ids) if id in self._line), None)
        ids = ids if end is None else ids[: end + 1]
        return Answer(tuple(ids), self.tokeniser.decode(ids).rstrip("\n"), end is None)

    def offer(self, seed: int) -> tuple[Answer, Answer]:
        """Two answers of the policy that differ, where it still has two to give."""
        found = self.write(self.policy, 8, seed)
        other = next((each for each in found[1:] if each.ids != found[0].ids), found[1])
        return found[0], other

    # --- log-probabilities -------------------------------------------------------------------
    def log_probabilities(self, viewer: Viewer, answers: Sequence[Answer]) -> Floats:
        """ln p of each whole answer after the prompt, (n,)."""
        found: list[float] = []
        for start in range(0, len(answers), ROWS):
            some = answers[start : start + ROWS]
            rows, _, mask = self._rows(some)
            once = viewer.plan.bind(len(some), length=rows.shape[1] - 1)
            once.inputs[self._entry][...] = rows[:, :-1]
            once.forward()
            logs = _log_softmax(once.values[self._end])
            right = np.take_along_axis(logs, rows[:, 1:, None], 2)[..., 0]
            found += (right * mask).sum(axis=1).tolist()
        return np.array(found)

    def _rows(self, answers: Sequence[Answer]) -> tuple[Array, int, Array]:
        """Prompt and answers as ids (n, length), and which guesses count (n, length − 1)."""
        front = len(self.prompt)
        length = front + self.room
        rows: Array = np.zeros((len(answers), length), np.intp)
        mask: Array = np.zeros((len(answers), length - 1))
        for place, answer in enumerate(answers):
            rows[place, :front] = self.prompt
            rows[place, front : front + len(answer.ids)] = answer.ids
            mask[place, front - 1 : front - 1 + len(answer.ids)] = 1.0
        return rows, front, mask

    def by_reference(self, answers: Sequence[Answer]) -> Floats:
        """ln p of each answer by the reference, (n,); each is worked out once, as it is frozen."""
        new = {each.ids: each for each in answers if each.ids not in self._frozen}
        found = self.log_probabilities(self.reference, [*new.values()])
        self._frozen.update(zip(new, found.tolist(), strict=True))
        return np.array([self._frozen[each.ids] for each in answers])

    def _push(self, answers: Sequence[Answer], slopes: Callable[[Floats, slice], Floats]) -> Floats:
        """Add to the sum of gradients Σ slope · d ln p(answer); the ln p themselves, (n,).

        `slopes(logs, cells)` gives those of the answers in `cells` from their ln p.
        """
        plan = self.policy.plan
        found: list[Floats] = []
        for start in range(0, len(answers), ROWS):
            some = answers[start : start + ROWS]
            rows, _, mask = self._rows(some)
            once = plan.bind(
                len(some),
                Mode.TRAIN,
                Gradients.WEIGHTS,
                length=rows.shape[1] - 1,
                ends=(self._end,),
            )
            once.inputs[self._entry][...] = rows[:, :-1]
            once.forward()
            logs = _log_softmax(once.values[self._end])
            target = rows[:, 1:, None]
            found.append((np.take_along_axis(logs, target, 2)[..., 0] * mask).sum(axis=1))
            slope = slopes(found[-1], slice(start, start + len(some)))
            weight = (mask * slope[:, None]).astype(plan.dtype)[..., None]
            into = once.gradients[self._end]
            into[...] = np.exp(logs) * -weight
            right = np.take_along_axis(into, target, 2) + weight
            np.put_along_axis(into, target, right, 2)
            once.backward()
            self._sum += plan.gradients
        return np.concatenate(found)

    def _move(self) -> None:
        self.policy.plan.gradients[...] = self._sum
        self._sum[...] = 0.0
        self.steps += 1
        self._update.apply(self.settings.rate, self.steps)

    # --- steps -------------------------------------------------------------------------------
    def pick(self, pair: Pair) -> Step:
        """One step of DPO on this pair and those picked before it."""
        self.keep()
        self.pairs.append(pair)
        both = (pair.better, pair.worse)
        before = self.log_probabilities(self.policy, both)
        reference = self.by_reference(both)
        margin = float(before[0] - before[1] - (reference[0] - reference[1]))
        self.step_on(self.pairs[-REPLAYED:])
        after = self.log_probabilities(self.policy, both)
        return Step(
            (float(before[0]), float(before[1])),
            (float(after[0]), float(after[1])),
            (float(reference[0]), float(reference[1])),
            -_log_sigmoid(self.settings.beta * margin),
            self.divergence(),
        )

    def step_on(self, pairs: Sequence[Pair]) -> float:
        """One step of DPO on some pairs; the mean loss before it."""
        beta = self.settings.beta
        answers = [answer for pair in pairs for answer in (pair.better, pair.worse)]
        reference = self.by_reference(answers)

        def slopes(logs: Floats, cells: slice) -> Floats:
            gain = logs - reference[cells]
            push = beta * _sigmoid(-beta * (gain[0::2] - gain[1::2])) / len(pairs)
            return np.stack([-push, push], axis=1).reshape(-1)

        gain = self._push(answers, slopes) - reference
        self._move()
        margins = gain[0::2] - gain[1::2]
        return float(np.mean([-_log_sigmoid(beta * m) for m in margins.tolist()]))

    def margins(self, pairs: Sequence[Pair]) -> Floats:
        """m of each pair, (n,): above 0 where the better answer has gained more."""
        answers = [answer for pair in pairs for answer in (pair.better, pair.worse)]
        gain = self.log_probabilities(self.policy, answers)
        gain -= self.by_reference(answers)
        return gain[0::2] - gain[1::2]

    def reinforce(self, answer: Answer, reward: float) -> Step:
        """One step of REINFORCE on one answer with a reward from −1 to 1 (thumb down or up)."""
        self.keep()
        before = float(self.log_probabilities(self.policy, [answer])[0])
        reference = float(self.by_reference([answer])[0])
        drift = (before - reference) / len(answer.ids)
        advantage = reward - self.settings.beta * drift - self.reward
        self.reinforce_on([answer], [reward])
        after = float(self.log_probabilities(self.policy, [answer])[0])
        return Step(
            (before, before),
            (after, after),
            (reference, reference),
            math.nan,
            self.divergence(),
            reward,
            advantage,
        )

    def reinforce_on(self, answers: Sequence[Answer], rewards: Sequence[float]) -> None:
        """One step of REINFORCE on some answers with their rewards."""
        reference, given = self.by_reference(answers), np.array(rewards)
        length = np.array([len(answer.ids) for answer in answers])
        usual = self.reward

        def slopes(logs: Floats, cells: slice) -> Floats:
            drift = (logs - reference[cells]) / length[cells]
            return -(given[cells] - self.settings.beta * drift - usual) / len(answers)

        self._push(answers, slopes)
        self.reward += 0.1 * (float(given.mean()) - self.reward)
        self._move()

    # --- going back --------------------------------------------------------------------------
    def keep(self) -> None:
        """Remember this state, so that what comes next can be undone."""
        plan = self.policy.plan
        memory = tuple(each.copy() for each in self._update.memory)
        self._undo.append(
            _Saved(plan.parameters.copy(), memory, self.steps, len(self.pairs), self.reward)
        )
        size = plan.parameters.nbytes * (1 + len(memory))
        del self._undo[: -max(1, min(MOST_UNDO, UNDO_BYTES // size))]
        self.kept += 1

    @property
    def undoable(self) -> int:
        """How many steps, or judges' goes, can be taken back."""
        return len(self._undo)

    def undo(self) -> None:
        """Back to before the last step, or before a judge's whole go."""
        if not self._undo:
            raise EngineError(tr("There is no step to take back."))
        saved = self._undo.pop()
        self.policy.plan.parameters[...] = saved.parameters
        for held, array in zip(self._update.memory, saved.memory, strict=True):
            held[...] = array
        self.steps, self.reward = saved.steps, saved.reward
        del self.pairs[saved.pairs :]

    # --- what became of it -------------------------------------------------------------------
    def divergence(self, texts: int = ROWS // 2, seed: int = 1) -> float:
        """KL of the policy from the reference, nats per token, along texts the policy writes.

        At each place the whole distributions are compared, so it is never below 0.
        """
        answers = self.write(self.policy, texts, seed)
        rows, _, mask = self._rows(answers)
        logs: list[Floats] = []
        for viewer in (self.policy, self.reference):
            once = viewer.plan.bind(len(answers), length=rows.shape[1] - 1)
            once.inputs[self._entry][...] = rows[:, :-1]
            once.forward()
            logs.append(_log_softmax(once.values[self._end]))
        each = (np.exp(logs[0]) * (logs[0] - logs[1])).sum(axis=-1)
        return float((each * mask).sum() / mask.sum())

    def graph(self) -> Graph:
        """The tuned network."""
        return self.policy.plan.updated(self._graph)


def accuracy(margins: Floats) -> float:
    """The share of pairs whose better answer has gained more; ties count half."""
    return float(((margins > 0) + 0.5 * (margins == 0)).mean()) if len(margins) else math.nan


def distinct(answers: Sequence[Answer]) -> float:
    """The share of different pairs of neighbouring tokens among all: low where a model repeats."""
    pairs = [pair for answer in answers for pair in zip(answer.ids, answer.ids[1:], strict=False)]
    return len(set(pairs)) / len(pairs) if pairs else 0.0


def _line_ends(tokeniser: Tokeniser) -> frozenset[int]:
    return frozenset(id for id, data in enumerate(tokeniser.pieces) if data.endswith(b"\n"))


def _log_softmax(logits: Array) -> Floats:
    shifted = logits.astype(np.float64) - logits.max(axis=-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))


def _sigmoid(x: Floats) -> Floats:
    return 0.5 * (1.0 + np.tanh(0.5 * x))


def _log_sigmoid(x: float) -> float:
    return -math.log1p(math.exp(-abs(x))) + min(x, 0.0)
