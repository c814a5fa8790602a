"""Preference tuning on a worker thread: load, offer, pick, judge, compare."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass

from desktop.panels.training_labs.work import Breather, Stop
from engine.data.texts import text
from engine.graph import Graph
from engine.labs import recipe
from engine.labs.corpus import Words
from engine.labs.judges import Measures, Progress, Rule, Verdict, judge, measured
from engine.labs.preference import Answer, Pair, Step, Tuner, TuningSettings
from engine.labs.tokeniser import Tokeniser
from engine.threads import one_thread_per_product

SHOWN = 4  # pairs of texts before and after
_MEASURED = 48


@dataclass(frozen=True, eq=False)
class Model:
    """What is tuned: a network, its tokeniser, and the words of the text it learnt from."""

    title: str
    graph: Graph
    tokeniser: Tokeniser
    words: Words


Offer = tuple[Answer, Answer]


@dataclass(frozen=True, eq=False)
class Comparison:
    """Answers of the reference and of the policy to the same seeds, and the measures of both."""

    before: tuple[Answer, ...]
    after: tuple[Answer, ...]
    measures: Measures
    reference: Measures


def load_bundled(stop: Stop) -> Generator[None, None, Model]:
    """The bundled tiny model. Raises EngineError."""
    yield
    model = recipe.bundled()
    yield
    words = Words(text(recipe.TEXT), Breather())
    return Model(model.title, model.graph, model.tokeniser, words)


def begin(
    model: Model, settings: TuningSettings, seed: int, stop: Stop
) -> Generator[None, None, tuple[Tuner, Offer]]:
    """A policy as the reference is, and the first two answers. Raises EngineError."""
    yield
    with one_thread_per_product():
        tuner = Tuner(model.graph, model.tokeniser, settings)
        return tuner, tuner.offer(seed)


def offer(tuner: Tuner, seed: int, stop: Stop) -> Generator[None, None, Offer]:
    """Two other answers."""
    yield
    with one_thread_per_product():
        return tuner.offer(seed)


def pick(
    tuner: Tuner, pair: Pair, seed: int, stop: Stop
) -> Generator[None, None, tuple[Step, Offer]]:
    """One step of DPO, and the next two answers."""
    yield
    with one_thread_per_product():
        return tuner.pick(pair), tuner.offer(seed)


def reward(
    tuner: Tuner, answer: Answer, value: float, seed: int, stop: Stop
) -> Generator[None, None, tuple[Step, Offer]]:
    """One step of REINFORCE, and the next answer."""
    yield
    with one_thread_per_product():
        return tuner.reinforce(answer, value), tuner.offer(seed)


def let_judge(
    tuner: Tuner, rule: Rule, picks: int, words: Words, seed: int, stop: Stop
) -> Generator[Progress, None, tuple[Verdict, Offer]]:
    """A judge's go, and the next two answers. Raises EngineError."""
    with one_thread_per_product():
        verdict = yield from judge(tuner, rule, picks, words, seed, stop)
        return verdict, tuner.offer(seed + 1)


def compare(
    tuner: Tuner,
    rule: Rule | None,
    words: Words,
    seed: int,
    known: Comparison | None,
    stop: Stop,
) -> Generator[None, None, Comparison]:
    """Both models' answers to the same seeds; the reference's of `known`, where they are there."""
    yield
    with one_thread_per_product():
        if known is not None:
            before, reference = known.before, known.reference
        else:
            before = tuple(tuner.write(tuner.reference, SHOWN, seed))
            many = tuner.write(tuner.reference, _MEASURED, seed)
            reference = measured(tuner, many, None, words, of_reference=True)
        after = tuner.write(tuner.policy, _MEASURED, seed)
        return Comparison(
            before,
            tuple(tuner.write(tuner.policy, SHOWN, seed)),
            measured(tuner, after, rule, words),
            reference,
        )
