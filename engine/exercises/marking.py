"""Marking the way a good tutor does: cell by cell, following a student's own line, naming mistakes.

**Follow-through.** A line that is not the right one is compared with what follows from the
student's own earlier lines. If it is that, it is right, given the line above, and counts, unless
the earlier line made it free:

1. the line it builds on is wrong and all zeros, or one number three times or more (the right one
   is not), or
2. the line it builds on is wrong and only repeats what that line itself started from, or
3. what follows is all zeros although the right line is not, or
4. what follows only repeats the line above although the right line changes it, or
5. the line it builds on was itself not counted for one of these reasons.

Such a line "follows" but does not count, and the student is sent back to the line above.

**Mistakes** are looked for only in lines that are neither right nor follow, by computing what each
would have given, from the student's own lines and from the right ones.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from engine.exercises.answers import MOST_CHARACTERS
from engine.exercises.errors import AnswerError
from engine.exercises.exercise import Cell, Cells, Earlier, Exercise, Line, Mistake, Working
from engine.language import tr, within

CellState = Literal["right", "follows", "uncounted", "wrong", "blank", "unreadable"]
SIGN = Mistake(tr("sign slip"), tr("A sign slipped."), lambda earlier: None)
ROUNDING = Mistake(
    tr("rounded too early"), tr("Very near: rounded too early."), lambda earlier: None
)


@dataclass(frozen=True)
class CellResult:
    """How one cell was marked; `sentence` says what is wrong with it, "" when nothing is."""

    state: CellState
    sentence: str = ""


@dataclass(frozen=True)
class LineResult:
    """How one line was marked. `credit` lies between 0 and 1; `sentence` is what stands beside it.

    `mistakes` are those that would have given exactly this line, the likeliest first.
    """

    key: str
    cells: tuple[CellResult, ...]
    state: CellState
    sentence: str
    mistakes: tuple[Mistake, ...]
    credit: Fraction


@dataclass(frozen=True)
class Result:
    """How a whole exercise was marked."""

    lines: tuple[LineResult, ...]

    @property
    def score(self) -> Fraction:
        """The sum of the lines' credits."""
        return sum((line.credit for line in self.lines), Fraction(0))

    @property
    def is_solved(self) -> bool:
        """Whether the last line is right outright and every line counts in full."""
        ends = self.lines[-1].state == "right"
        return ends and all(line.credit == 1 for line in self.lines)

    @property
    def sentence(self) -> str:
        """The result in a sentence."""
        count = len(self.lines)
        right = sum(line.state in ("right", "follows") for line in self.lines)
        if self.is_solved:
            return tr("All right.") if count > 1 else tr("Right.")
        if all(line.state == "blank" for line in self.lines):
            return tr("Nothing was filled in yet.")
        return (
            tr("{0} of {1} lines is right.").format(right, count)
            if right == 1
            else tr("{0} of {1} lines are right.").format(right, count)
        )


Typed = Mapping[str, Sequence[str]]
"""What was typed, by line key: one text per cell, row by row."""


def mark(exercise: Exercise, typed: Typed) -> Result:
    """Mark what a student typed. Never raises for what was typed."""
    marker = _Marker(exercise)
    return Result(tuple(marker.line(line, typed.get(line.key, ())) for line in exercise.lines))


class _Marker:
    """One walk down the lines of one student."""

    def __init__(self, exercise: Exercise) -> None:
        self._right: Earlier = exercise.answers
        self._own: dict[str, Cells] = {}  # the student's readable lines
        self._sound: set[str] = set()  # lines right outright, so that nothing follows from error
        self._free: set[str] = set()  # lines that make what builds on them free
        self._position = {line.key: at for at, line in enumerate(exercise.lines)}

    def line(self, line: Line, texts: Sequence[str]) -> LineResult:
        """Mark one line; lines are marked in order."""
        cells = [*texts[: line.field.size], *[""] * (line.field.size - len(texts))]
        read = [_read(line, text) for text in cells]
        values = [each for each in read if not isinstance(each, CellResult)]
        if len(values) < len(read):
            return self._incomplete(line, read)
        own = tuple(values)
        self._own[line.key] = own
        right = self._right[line.key]
        told = line.work(self._known(line))
        follows = tuple(each.value for each in told)
        outright = [line.tolerance.accepts(a, b) for a, b in zip(own, right, strict=True)]
        derived = [line.tolerance.accepts(a, b) for a, b in zip(own, follows, strict=True)]
        if all(outright):
            self._sound.add(line.key)
            return _whole(line, "right", tr("right"))
        if all(derived):
            return self._following(line, follows)
        self._judge_start(line, own)
        if self._free.intersection(line.uses):
            derived = outright  # what follows from a line that made it free does not count
        fine = [a or b for a, b in zip(outright, derived, strict=True)]
        return self._wrong(line, own, fine, told)

    def _known(self, line: Line) -> Earlier:
        """What the line is computed from: the student's lines, or the right ones where missing."""
        return {key: self._own.get(key, self._right[key]) for key in line.uses}

    # -- lines that follow

    def _following(self, line: Line, follows: Cells) -> LineResult:
        if all(key in self._sound or key not in self._own for key in line.uses):
            self._sound.add(line.key)  # rounded on the way, from lines that are right
            return _whole(line, "right", tr("right"))
        above = self._above(line)
        if self._is_free(line, follows):
            self._free.add(line.key)
            sentence = tr("follows from {0}, but that made it too easy: mend {0} first").format(
                above
            )
            return _whole(line, "uncounted", sentence)
        return _whole(line, "follows", tr("right, given {0}").format(above))

    def _above(self, line: Line) -> str:
        nearest = max((self._position[key] for key in line.uses), default=0)
        return (
            tr("your line above")
            if nearest == self._position[line.key] - 1
            else tr("your earlier line")
        )

    def _is_free(self, line: Line, follows: Cells) -> bool:
        right = self._right[line.key]
        wrong = [key for key in line.uses if key in self._own and key not in self._sound]
        if any(key in self._free for key in wrong):
            return True  # rules 1, 2 and 5
        if _all_zero(follows) and not _all_zero(right):
            return True  # rule 3
        return any(  # rule 4
            follows == self._own.get(key) and right != self._right[key] for key in wrong
        )

    def _judge_start(self, line: Line, own: Cells) -> None:
        """Rules 1 and 2: whether this wrong line makes what builds on it free."""
        right = self._right[line.key]
        starts = [(line.given, line.given)] if line.given else []
        starts += [(self._own.get(key, ()), self._right[key]) for key in line.uses]
        nothing = _all_zero(own) and not _all_zero(right)
        same = len(set(own)) == 1 < len(set(right)) and len(own) > 2
        if nothing or same or any(own == mine and right != theirs for mine, theirs in starts):
            self._free.add(line.key)

    # -- lines that are wrong

    def _incomplete(self, line: Line, read: Sequence[Cell | CellResult]) -> LineResult:
        right = self._right[line.key]
        cells = tuple(
            each
            if isinstance(each, CellResult)
            else CellResult("right" if line.tolerance.accepts(each, truth) else "wrong")
            for each, truth in zip(read, right, strict=True)
        )
        spoken = [cell.sentence for cell in cells if cell.sentence]
        blank = all(cell.state == "blank" for cell in cells)
        state: CellState = "blank" if blank or not spoken else "unreadable"
        sentence = spoken[0] if spoken else "" if blank else tr("some cells are empty")
        share = Fraction(sum(cell.state == "right" for cell in cells), len(cells))
        return LineResult(line.key, cells, state, sentence, (), share)

    def _wrong(
        self, line: Line, own: Cells, fine: Sequence[bool], told: Sequence[Working]
    ) -> LineResult:
        mistakes = self._mistakes(line, own)
        cells = tuple(
            CellResult("right") if good else CellResult("wrong", each.told)
            for good, each in zip(fine, told, strict=True)
        )
        spoken = next((cell.sentence for cell in cells if cell.sentence), "")
        if all(fine):  # each by itself, but no one computation gives them all
            spoken = tr("some of these follow from {0}, the others do not").format(
                self._above(line)
            )
        sentence = mistakes[0].sentence if mistakes else spoken
        if len(mistakes) > 1:
            sentence = tr("{0} (Or: {1})").format(sentence, within(mistakes[1].sentence))
        share = Fraction(sum(fine), len(fine))
        return LineResult(line.key, cells, "wrong", sentence, mistakes, share)

    def _mistakes(self, line: Line, own: Cells) -> tuple[Mistake, ...]:
        found: list[Mistake] = []
        grounds = [{**self._right, **self._own}, self._right]
        for mistake in line.mistakes:
            for earlier in grounds:
                given = mistake.gives(earlier)
                if given is not None and _same(line, own, given):
                    found.append(mistake)
                    break
        if not found:
            for earlier in grounds:
                truth = line.values(earlier)
                if _sign_slip(line, own, truth):
                    return (SIGN,)
                if _near(line, own, truth):
                    return (ROUNDING,)
        return tuple(found)


def _read(line: Line, text: str) -> Cell | CellResult:
    if not text[: MOST_CHARACTERS + 1].strip():
        return CellResult("blank")
    try:
        return line.field.read(text)
    except AnswerError as error:
        return CellResult("unreadable", str(error))


def _whole(line: Line, state: CellState, sentence: str) -> LineResult:
    cells = (CellResult(state),) * line.field.size
    credit = Fraction(state != "uncounted")
    return LineResult(line.key, cells, state, sentence, (), credit)


def _all_zero(cells: Cells) -> bool:
    return all(not isinstance(cell, str) and cell == 0 for cell in cells)


def _same(line: Line, own: Cells, given: Sequence[Cell]) -> bool:
    return len(own) == len(given) and all(map(line.tolerance.accepts, own, given))


def _sign_slip(line: Line, own: Cells, truth: Cells) -> bool:
    """Every cell right up to its sign."""
    accepts = line.tolerance.accepts
    return all(
        not isinstance(a, str) and not isinstance(b, str) and (accepts(a, b) or accepts(-a, b))
        for a, b in zip(own, truth, strict=True)
    )


def _near(line: Line, own: Cells, truth: Cells) -> bool:
    """Every cell within five times the tolerance, where there is one."""
    return line.tolerance.kind != "exact" and all(
        not isinstance(a, str)
        and not isinstance(b, str)
        and abs(float(a) - float(b)) <= 5 * line.tolerance.margin(b)
        for a, b in zip(own, truth, strict=True)
    )
