"""Lesson 6: which pair of tokens byte-pair encoding merges next (Sennrich and others 2016)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from engine.exercises.draw import Draw
from engine.exercises.exercise import Earlier, Exercise, Field, Line, Working
from engine.exercises.family import Dull, Family
from engine.exercises.lines import one
from engine.exercises.wording import worded
from engine.language import tr

Symbols = tuple[str, ...]
Corpus = tuple[tuple[Symbols, int], ...]
Pair = tuple[str, str]

_WORDS = (
    "hat", "that", "chat", "heat", "then", "hen", "ten", "tent", "net", "nest", "rest", "test",
    "sun", "run", "rung", "sung", "king", "ring", "sing", "song", "long", "lane", "plane", "plan",
    "pan", "ant", "tan", "tin", "thin", "think", "pink", "sink", "ink",
)  # fmt: skip


def pair_counts(corpus: Corpus) -> Counter[Pair]:
    """How often each pair of neighbours occurs, over all words."""
    found: Counter[Pair] = Counter()
    for symbols, count in corpus:
        for pair in pairwise(symbols):
            found[pair] += count
    return found


def merged(symbols: Symbols, pair: Pair) -> Symbols:
    """The word with that pair merged, from left to right."""
    found: list[str] = []
    at = 0
    while at < len(symbols):
        if symbols[at : at + 2] == pair:
            found.append(symbols[at] + symbols[at + 1])
            at += 2
        else:
            found.append(symbols[at])
            at += 1
    return tuple(found)


def merge(corpus: Corpus, pair: Pair) -> Corpus:
    """Every word with that pair merged."""
    return tuple((merged(symbols, pair), count) for symbols, count in corpus)


def _best(corpus: Corpus) -> Pair:
    """The commonest pair. Raises `Dull` where two are equally common or read the same."""
    ranked = pair_counts(corpus).most_common()
    if len(ranked) < 2 or ranked[0][1] == ranked[1][1]:
        raise Dull
    best = ranked[0][0]
    if sum(a + b == best[0] + best[1] for a, b in pair_counts(corpus)) > 1:
        raise Dull
    return best


def _pair_of(corpus: Corpus, token: str) -> Pair | None:
    found = [pair for pair in pair_counts(corpus) if pair[0] + pair[1] == token]
    return found[0] if len(found) == 1 else None


def _once(corpus: Corpus) -> str | None:
    """The commonest pair when each word is counted once."""
    ranked = pair_counts(tuple((symbols, 1) for symbols, _ in corpus)).most_common()
    if len(ranked) < 2 or ranked[0][1] == ranked[1][1]:
        return None
    return "".join(ranked[0][0])


def _longest_word_pair(corpus: Corpus) -> str:
    symbols, _ = max(corpus, key=lambda each: each[1])
    return symbols[0] + symbols[1]


def _counted(corpus: Corpus, pair: Pair) -> str:
    parts = [
        f"{'·'.join(symbols)} ({count})" for symbols, count in corpus if pair in pairwise(symbols)
    ]
    return tr("{0} stands in {1}").format("·".join(pair), ", ".join(parts))


def _token_line(key: str, label: str, corpus: Corpus, after: str = "") -> Line:
    """The next merge; with `after`, in the corpus in which the student's own merge was made."""

    def now(earlier: Earlier) -> Corpus | None:
        if not after:
            return corpus
        pair = _pair_of(corpus, str(earlier[after][0]))
        return None if pair is None else merge(corpus, pair)

    def work(earlier: Earlier) -> list[Working]:
        found = now(earlier)
        if found is None:
            return [Working("", tr("that pair stands nowhere in the words"))]
        ranked = pair_counts(found).most_common()
        if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
            return [Working("", tr("after your merge two pairs are equally common"))]
        best = ranked[0][0]
        told = tr("another pair is commoner: count each pair over all words")
        return [Working("".join(best), told, shown=_counted(found, best))]

    def once(earlier: Earlier) -> str | None:
        found = now(earlier)
        return None if found is None else _once(found)

    def of_commonest_word(earlier: Earlier) -> str | None:
        found = now(earlier)
        if found is None or len(max(found, key=lambda each: each[1])[0]) < 2:
            return None
        return _longest_word_pair(found)

    return Line(
        key,
        label,
        Field("token"),
        work,
        (after,) if after else (),
        mistakes=(
            one(
                tr("counts ignored"),
                tr("Each word counts as often as it occurs, not once."),
                once,
            ),
            one(
                tr("commonest word"),
                tr("That is the start of the commonest word: count each pair over all words."),
                of_commonest_word,
            ),
        ),
    )


def _count_line(corpus: Corpus, best: Pair) -> Line:
    def work(earlier: Earlier) -> list[Working]:
        pair = _pair_of(corpus, str(earlier["merge"][0]))
        if pair is None:
            return [Working(Fraction(0), tr("that pair stands nowhere in the words"))]
        return [Working(Fraction(pair_counts(corpus)[pair]), _counted(corpus, pair))]

    def words(earlier: Earlier) -> Fraction | None:
        pair = _pair_of(corpus, str(earlier["merge"][0]))
        plain: Corpus = tuple((symbols, 1) for symbols, _ in corpus)
        return None if pair is None else Fraction(pair_counts(plain)[pair])

    return Line(
        "count",
        worded(tr("how often")),
        Field(),
        work,
        ("merge",),
        mistakes=(
            one(
                tr("counts ignored"), tr("Each word counts as often as it occurs, not once."), words
            ),
            one(
                tr("all pairs"),
                tr("Those are all the pairs: only this one is asked for."),
                lambda earlier: Fraction(sum(pair_counts(corpus).values())),
            ),
        ),
    )


def _merges(draw: Draw, level: int) -> Exercise:
    words = draw.sample(_WORDS, 4 if level == 1 else 5)
    corpus: Corpus = tuple((tuple(word), draw.between(1, 6)) for word in words)
    done: list[str] = []
    for _ in range(2 if level == 2 else 0):
        pair = _best(corpus)
        corpus = merge(corpus, pair)
        done.append("".join(pair))
    best = _best(corpus)
    lines: tuple[Line, ...] = (
        _token_line("merge", worded(tr("next merge")), corpus),
        _count_line(corpus, best),
    )
    if level == 3:
        _best(merge(corpus, best))
        lines += (_token_line("second", worded(tr("the merge after it")), corpus, "merge"),)
    before = tr("The merges so far: {0}. ").format(", ".join(done)) if done else ""
    return Exercise(
        tr("Next merge of a tokeniser"),
        tr(
            "A tokeniser is being learnt by byte-pair encoding. {0}The words, cut into tokens, "
            "and how often each occurs: {1}. Which two neighbours are merged next, and "
            "how often do they stand side by side?"
        ).format(before, _listed(corpus))
        + (tr(" And which merge comes after it?") if level == 3 else "")
        + tr(" (Write the new token, such as ab.)"),
        lines,
        (
            tr("Count pairs of neighbours inside words, never across words."),
            tr("A pair counts as often as its word occurs."),
            tr("Compare {0} with the others: the commonest pair is merged.").format("·".join(best)),
        ),
        {"corpus": corpus, "done": tuple(done)},
    )


def _listed(corpus: Sequence[tuple[Symbols, int]]) -> str:
    return ", ".join(f"`{'·'.join(symbols)}` {count} ×" for symbols, count in corpus)


FAMILIES = (
    Family(
        "bpe",
        tr("Next merge of a tokeniser"),
        6,
        tr("Which pair byte-pair encoding merges next."),
        (tr("Letters only."), tr("After two merges."), tr("Two merges, one after the other.")),
        _merges,
    ),
)
