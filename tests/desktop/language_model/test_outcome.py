"""Text out: the draw of each token, branches that are reopened, and the surprise of any text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.panels.language_model.outcome.any_text import AnyTextView
from desktop.panels.language_model.outcome.tree import TreeView
from desktop.panels.language_model.outcome.written import WrittenView
from desktop.panels.language_model.panel import LanguageModelPanel
from desktop.panels.language_model.stages.text_out import TextOutView
from desktop.panels.language_model.work import Opened
from models.perplexity import score
from tests.desktop.language_model.conftest import FRANCE

Settled = Callable[[LanguageModelPanel], None]


def _open(panel: LanguageModelPanel, key: str) -> object:
    panel.open_stage("text_out")
    assert isinstance(panel.view, TextOutView)
    return panel.view.open(key)


def test_each_written_token_shows_its_surprisal_and_its_draw(
    qtbot: QtBot, france: LanguageModelPanel, settled: Settled
) -> None:
    view = _open(france, "written")
    assert isinstance(view, WrittenView)
    france.bench.write_most(6)
    settled(france)
    written = france.bench.written
    assert view.flow.names[:5] == ("The", "·capital", "·of", "·France", "·is")
    spot = view.flow.box(5 + 2).center().toPoint()
    qtbot.mouseClick(view.flow, Qt.MouseButton.LeftButton, pos=spot)
    assert view.table.currentIndex().row() == 2
    step = written[2]
    assert view.draw_text.text().startswith(f"u = {step.u:.3f} fell on ")
    # The point lies on the part of the bar that belongs to the token that was drawn.
    place = list(step.front_ids).index(step.token.id)
    ends = step.front_shares.cumsum()
    assert step.u is not None
    assert (ends[place - 1] if place else 0) <= step.u < ends[place]
    assert f"{step.bits:.2f} bits" in view.flow.current_read_out
    qtbot.keyClick(view.flow, Qt.Key.Key_Right)
    assert view.table.currentIndex().row() == 3


def test_going_back_keeps_the_rest_as_a_branch_that_is_reopened(
    qtbot: QtBot, france: LanguageModelPanel, settled: Settled
) -> None:
    bench = france.bench
    bench.write_most(6)
    settled(france)
    whole = bench.text
    written = _open(france, "written")
    assert isinstance(written, WrittenView)
    written.table.selectRow(2)
    qtbot.mouseClick(written.again, Qt.MouseButton.LeftButton)
    settled(france)
    assert len(bench.written) == 3
    assert whole.startswith(bench.text)
    assert france.prompt.editor.text() == bench.text
    foretold = bench.next_draw
    assert foretold is not None
    after = bench.branches.current
    assert after is not None
    assert after.children[0].step is not None
    assert foretold.u == after.children[0].step.u, "the row of random points goes on at its place"
    opened = bench.opened
    assert opened is not None
    other = opened.model.tokenizer.encode(" but")[0]
    bench.choose(other)
    settled(france)
    view = _open(france, "tree")
    assert isinstance(view, TreeView)
    top = view.tree.topLevelItem(0)
    assert top is not None
    assert top.text(0) == FRANCE
    run = top.child(0)
    assert run is not None
    assert run.text(1) == "3"
    assert [run.child(at).text(1) for at in range(run.childCount())] == ["3", "1"]
    assert run.child(1).text(3) == "chosen by you"
    view.tree.setFocus()
    qtbot.keyClick(view.tree, Qt.Key.Key_Up)
    assert view.tree.currentItem() is run.child(0)
    qtbot.keyClick(view.tree, Qt.Key.Key_Return)
    settled(france)
    assert bench.text == whole
    assert bench.reading is not None
    assert bench.reading.ids == bench.ids
    assert bench.reading.written == 6


def test_another_prompt_is_another_tree_and_both_are_there(
    qtbot: QtBot, france: LanguageModelPanel, settled: Settled
) -> None:
    bench = france.bench
    bench.write_most(2)
    settled(france)
    bench.replace_text("One, two,")
    settled(france)
    bench.write_most(2)
    settled(france)
    assert [root.prompt for root in bench.branches.roots] == [FRANCE, "One, two,"]
    bench.reopen(bench.branches.roots[0])
    settled(france)
    assert bench.text == FRANCE
    assert bench.written == []


@pytest.mark.parametrize("text", ["The cat sat on the mat.", "東京は日本の首都です 😀"])
def test_any_text_is_read_token_by_token(
    qtbot: QtBot, france: LanguageModelPanel, opened: Opened, text: str
) -> None:
    view = _open(france, "any_text")
    assert isinstance(view, AnyTextView)
    view.field.setPlainText(text)
    qtbot.mouseClick(view.compute, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not view.busy, timeout=30_000)
    expected = list(score(opened.model, opened.model.tokenizer.encode(text)))[-1]
    assert view.found is not None
    assert view.found.scored.mean_bits == pytest.approx(expected.mean_bits)
    first = opened.model.tokenizer.tokens(text)[0]
    assert view.found.letters == len(text.encode()[first.end :].decode("utf-8", "ignore"))
    assert f"perplexity {expected.perplexity:,.2f}" in view.figures.text()


def test_reading_a_long_text_is_stopped_and_a_longer_one_refused(
    qtbot: QtBot, france: LanguageModelPanel
) -> None:
    view = _open(france, "any_text")
    assert isinstance(view, AnyTextView)
    view.field.setPlainText("one two three four " * 1_000)
    qtbot.mouseClick(view.compute, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.found is not None, timeout=30_000)
    assert view.compute.text() == "Stop"
    assert view.figures.text().startswith("of the first ")
    qtbot.keyClick(view.compute, Qt.Key.Key_Space)
    assert not view.busy
    assert view.compute.text() == "Compute"
    view.field.setPlainText("x" * 100_001)
    qtbot.mouseClick(view.compute, Qt.MouseButton.LeftButton)
    assert "shorten it" in view.figures.text()
    view.field.setPlainText("a")
    qtbot.mouseClick(view.compute, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not view.busy, timeout=30_000)
    assert "at least two tokens" in view.figures.text()


def test_the_menu_leads_straight_to_a_view(france: LanguageModelPanel) -> None:
    ways = {entry.text(): entry for entry in france.menus()["View"] if entry is not None}
    ways["Branches"].trigger()
    assert france.stage_key == "text_out"
    assert isinstance(france.view, TextOutView)
    assert isinstance(france.view.view, TreeView)
    ways["Surprise of any text"].trigger()
    assert isinstance(france.view.view, AnyTextView)
    for text, key in (("Draw many times", "probabilities"), ("Map of the vectors", "vectors")):
        ways[text].trigger()
        assert france.stage_key == key


def test_a_pasted_text_is_read_without_a_prompt(qtbot: QtBot, panel: LanguageModelPanel) -> None:
    panel.open_tab("text_out", "any_text")
    assert isinstance(panel.view, TextOutView)
    view = panel.view.view
    assert isinstance(view, AnyTextView)
    qtbot.waitUntil(view.isVisible)
    view.field.setPlainText("One, two, three, four.")
    qtbot.mouseClick(view.compute, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not view.busy, timeout=30_000)
    assert "perplexity" in view.figures.text()
    panel.open_tab("text_out", "written")
    assert not panel.view.isVisible(), "that one needs a text"
    assert panel.gate.isVisible()


def test_what_could_be_pasted_can_be_read(qtbot: QtBot, france: LanguageModelPanel) -> None:
    """Also where pasting broke a long line, which made the text longer."""
    from PySide6.QtCore import QMimeData

    france.open_tab("text_out", "any_text")
    view = france.view.view  # type: ignore[attr-defined]
    data = QMimeData()
    data.setText("y " * 100_000)
    view.field.insertFromMimeData(data)
    assert "the first 100,000 were taken" in view.figures.text()
    qtbot.mouseClick(view.compute, Qt.MouseButton.LeftButton)
    assert view.busy
    qtbot.mouseClick(view.compute, Qt.MouseButton.LeftButton)
    assert not view.busy
