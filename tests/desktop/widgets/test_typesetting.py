"""Formulas are set on the jobs that a window lends, the last wanted alone, and each only once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.widgets import latex as setting
from desktop.widgets.formula import FormulaLabel
from desktop.widgets.latex import is_set, set_formula
from desktop.widgets.typesetting import typesetting

_numbers = count(1_000)
Work = Callable[[Callable[[], bool]], None]


class Lender(QObject):
    """Does what it is given when it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.given: list[tuple[Work, Callable[[], None]]] = []

    def run(self, work: Work, ended: Callable[[], None]) -> None:
        self.given.append((work, ended))

    def do(self, *, stopped: bool = False) -> None:
        work, ended = self.given.pop(0)
        work(lambda: stopped)
        ended()


@pytest.fixture
def lender(qapp: object) -> Iterator[Lender]:
    lender = Lender()
    typesetting().lend(lender, lender.run)
    yield lender
    typesetting().take_back(lender)


@pytest.fixture
def label(qtbot: QtBot) -> FormulaLabel:
    label = FormulaLabel()
    qtbot.addWidget(label)
    return label


def new() -> str:
    """A formula that nobody has set yet."""
    return f"x + {next(_numbers)}"


def test_a_formula_is_set_on_the_lent_jobs_and_shown_then(
    lender: Lender, label: FormulaLabel
) -> None:
    latex = new()
    label.set_formula(latex, "plain")
    assert not is_set(*label._key())
    assert label._shown is None
    assert len(lender.given) == 1
    lender.do()
    assert is_set(*label._key())
    assert label._shown is not None
    assert label.sizeHint().width() == int(label._shown.width) + 2


def test_what_stood_there_stands_until_the_next_one_is_set(
    lender: Lender, label: FormulaLabel
) -> None:
    label.set_formula(new(), "first")
    lender.do()
    first = label._shown
    label.set_formula(new(), "second")
    assert label._shown is first
    lender.do()
    assert label._shown is not first


def test_only_what_was_wanted_last_is_set(lender: Lender, label: FormulaLabel) -> None:
    label.set_formula(new(), "under way")
    passed, wanted = new(), new()
    label.set_formula(passed, "passed over")
    label.set_formula(wanted, "wanted")
    lender.do()
    assert label._shown is None, "the one under way is of the past"
    lender.do()
    assert lender.given == []
    assert label._shown is not None
    size = label._key()[1]
    assert is_set(wanted, size)
    assert not is_set(passed, size)


def test_what_is_set_already_needs_no_job(lender: Lender, label: FormulaLabel) -> None:
    latex = new()
    label.set_formula(latex, "x")
    size = label._key()[1]
    lender.do()
    label.set_formula("", "")
    label.set_formula(latex, "x")
    assert lender.given == []
    assert label._shown is not None
    assert is_set(latex, size)


def test_another_colour_dyes_what_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    latex = new()
    drawn: list[str] = []
    real = setting._drawn
    monkeypatch.setattr(
        setting, "_drawn", lambda text, size: drawn.append(text) or real(text, size)
    )
    blue, red = (set_formula(latex, 17.5, colour) for colour in ("#0000FF", "#FF0000"))
    assert drawn == [latex]
    assert blue is not None
    assert red is not None
    assert b"#0000FF" in blue
    assert b"#FF0000" not in blue
    assert blue.replace(b"#0000FF", b"#FF0000") == red


def test_a_job_that_was_stopped_leaves_the_plain_text(lender: Lender, label: FormulaLabel) -> None:
    label.set_formula(new(), "plain")
    lender.do(stopped=True)
    assert lender.given == []
    assert label._shown is None
    assert not label._waits


def test_a_label_that_is_gone_is_not_told(lender: Lender, qtbot: QtBot) -> None:
    label = FormulaLabel()
    label.set_formula(new(), "gone")
    label.deleteLater()
    qtbot.waitUntil(lambda: not isValid(label), timeout=20_000)
    lender.do()


def test_without_a_lender_it_is_set_at_once(label: FormulaLabel) -> None:
    label.set_formula(new(), "at once")
    assert label._shown is not None
    lender = Lender()
    typesetting().lend(lender, lender.run)
    typesetting().take_back(QObject())  # another window's end
    label.set_formula(new(), "later")
    assert len(lender.given) == 1
    typesetting().take_back(lender)
    label.set_formula(new(), "at once")
    assert label._shown is not None
    lender.do()
