"""Judges that pick for a person by a rule that can be seen, some pairs at a time."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass

from engine.errors import EngineError
from engine.labs.corpus import Words
from engine.labs.preference import Answer, Pair, Tuner, accuracy, distinct
from engine.language import tr

AT_ONCE = 64  # answers written side by side
MOST_WRITTEN = 3_000  # answers looked through for pairs on which the rule decides
HELD_OUT = 20  # pairs that are never learnt from
STEPS = 20  # over the picked pairs
COMPARED = 128  # answers written with the same seed before and after
FEW_WORDS, FEW_PAIRS, FAR = 0.85, 0.55, 1.5  # beyond these a model counts as collapsed,
LOST = 0.9  # if it has less than this share of what the reference has


@dataclass(frozen=True)
class Judge:
    """A rule: `score(answer's text, word)`, higher is better. `wants_word` asks for a word."""

    key: str
    title: str
    help: str
    score: Callable[[str, str], float]
    wants_word: bool = False


def _mentions(text: str, word: str) -> float:
    return float(bool(re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE)))


JUDGES = (
    Judge(
        "mentions", tr("Mentions a word"), tr("Prefers answers with this word."), _mentions, True
    ),
    Judge(
        "shorter",
        tr("Shorter"),
        tr("Prefers the answer of fewer letters."),
        lambda text, _: -len(text),
    ),
    Judge(
        "stop",
        tr("Ends with a full stop"),
        tr("Prefers answers whose last sign is a full stop."),
        lambda text, _: float(text.rstrip().rstrip("\"'”’").endswith(".")),
    ),
)


@dataclass(frozen=True)
class Rule:
    """A judge and its word. Raises `EngineError` for a judge that lacks its word."""

    judge: Judge
    word: str = ""

    def __post_init__(self) -> None:
        if self.judge.wants_word and not self.word.strip():
            raise EngineError(tr("Type the word that answers should mention."))

    def __call__(self, answer: Answer) -> float:
        return self.judge.score(answer.text, self.word.strip())


@dataclass(frozen=True)
class Measures:
    """Of answers with fixed seeds: how the rule likes them, and whether they are still text.

    `score` is the mean (a share for rules of yes and no); `words` the share of real words;
    `variety` that of different token pairs; `kl` nats per token.
    """

    score: float
    words: float
    variety: float
    kl: float

    def collapse(self, reference: Measures) -> str:
        """Why the model counts as collapsed, as a sentence; "" where it does not.

        A reference that has hardly learnt to write is no measure for a model tuned from it: what
        counts is how much was lost on the way.
        """
        if self.words < min(FEW_WORDS, LOST * reference.words):
            return tr(
                "Only {0:.0%} of its words are real words any more; {1:.0%} of the reference’s are."
            ).format(self.words, reference.words)
        if self.variety < min(FEW_PAIRS, LOST * reference.variety):
            return tr(
                "It repeats itself: only {0:.0%} of its token pairs are different; "
                "{1:.0%} of the reference’s are."
            ).format(self.variety, reference.variety)
        if self.kl > FAR:
            return tr("It is {0:.1f} nats per token away from what it was.").format(self.kl)
        return ""


@dataclass(frozen=True)
class Progress:
    """How far a judge has come, from 0 to 1, and with what."""

    fraction: float
    text: str


@dataclass(frozen=True, eq=False)
class Verdict:
    """What a judge's go did. `held_out` is the pair accuracy on pairs not learnt from."""

    picks: int
    before: Measures
    after: Measures
    picked: float
    held_out: float


def measured(
    tuner: Tuner,
    answers: Sequence[Answer],
    rule: Rule | None,
    words: Words,
    *,
    of_reference: bool = False,
) -> Measures:
    """The measures of some answers of the policy, or of the reference."""
    share = words.share(" " + tuner.settings.prompt + answer.text for answer in answers)
    return Measures(
        sum(map(rule, answers)) / len(answers) if rule is not None else math.nan,
        0.0 if math.isnan(share) else share,
        distinct(answers[:ROUND]),
        0.0 if of_reference else tuner.divergence(),
    )


ROUND = 16  # answers whose variety is counted: among many, any language repeats itself


def pairs_for(tuner: Tuner, rule: Rule, count: int, seed: int) -> Iterator[list[Pair]]:
    """Pairs of the policy's answers on which the rule decides, as they are found."""
    best: list[tuple[float, Answer]] = []
    found: list[Pair] = []
    written = 0
    while len(found) < count and written < MOST_WRITTEN:
        answers = tuner.write(tuner.policy, AT_ONCE, seed + written)
        written += len(answers)
        best += [(rule(answer), answer) for answer in answers]
        best.sort(key=lambda each: -each[0])
        while len(found) < count and len(best) > 1 and best[0][0] > best[-1][0]:
            found.append(Pair(best.pop(0)[1], best.pop()[1]))
        yield found


def judge(
    tuner: Tuner, rule: Rule, picks: int, words: Words, seed: int, stop: Callable[[], bool]
) -> Generator[Progress, None, Verdict]:
    """Pick so many pairs, learn from them, and measure before and after on the same seeds.

    One step that `undo` takes back as a whole. Raises `EngineError` when the rule never decides.
    """
    before = measured(tuner, tuner.write(tuner.policy, COMPARED, 1), rule, words)
    found: list[Pair] = []
    for found in pairs_for(tuner, rule, picks + HELD_OUT, seed):
        yield Progress(
            0.4 * len(found) / (picks + HELD_OUT), tr("{0} pairs found").format(len(found))
        )
        if stop():
            break
    learnt, rest = found[:picks], found[picks:]
    if len(found) < picks:
        cut = max(1, len(found) * 3 // 4)
        learnt, rest = found[:cut], found[cut:]
    if not found:
        raise EngineError(
            tr(
                "“{0}” could not tell any two of {1:,} answers apart; "
                "choose another rule, or another beginning."
            ).format(rule.judge.title, MOST_WRITTEN)
        )
    tuner.keep()
    tuner.pairs += learnt
    for number in range(STEPS):
        if stop():
            break
        tuner.step_on(learnt)
        yield Progress(
            0.4 + 0.5 * (number + 1) / STEPS, tr("step {0} of {1}").format(number + 1, STEPS)
        )
    after = measured(tuner, tuner.write(tuner.policy, COMPARED, 1), rule, words)
    return Verdict(
        len(learnt),
        before,
        after,
        accuracy(tuner.margins(learnt)),
        accuracy(tuner.margins(rest)) if rest else math.nan,
    )
