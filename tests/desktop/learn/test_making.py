"""Making exercises from the canvas: declared, solved, tried, refused, saved, opened and played."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from engine.build import affine, chain, layer, sample
from engine.exercises import set_file
from engine.exercises.declared import BLANKS, Vary
from engine.exercises.exercise import typed_text
from engine.graph import Graph

if TYPE_CHECKING:
    from desktop.app.window import MainWindow
    from desktop.panels.learn.making.maker import Maker
    from desktop.panels.learn.panel import LearnPanel


def network() -> Graph:
    return chain(
        [
            sample("x", [1, 2]),
            affine("f_1", [[1, 1], [1, -1]], [-1, 1]),
            layer("relu", "a_1", name="a_1"),
            affine("f_2", [[2, -1], [1, 1]], [0, 0]),
        ]
    )


@pytest.fixture
def maker(shell: MainWindow, panel: LearnPanel, qtbot: QtBot) -> Maker:
    shell.open_panel("learn", exercise_from=network(), name="Mine")
    (made,) = panel.desk.makers()
    settle(made, qtbot)
    return made


def settle(maker: Maker, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not maker.busy, timeout=30_000)


def choose(maker: Maker, kind: str, qtbot: QtBot, layer: str = "") -> None:
    form = maker.form
    form.kind.setCurrentIndex(form.kind.findData(kind))
    if layer:
        form.layer.setCurrentIndex(form.layer.findData(layer))
    settle(maker, qtbot)


def solve(maker: Maker) -> None:
    card = maker.card
    assert card.exercise is not None
    for line in card.lines:
        line.set_texts([typed_text(cell) for cell in card.exercise.answers[line.line.key]])
    card.check()
    assert card.result is not None
    assert card.result.is_solved


def test_find_the_output_is_what_it_begins_with(maker: Maker) -> None:
    assert maker.found is not None
    assert maker.found.spec.blank.kind == "output"
    assert len(maker.found.seeds) == 20
    assert "All 20 variants are sound" in maker.state.text()
    solve(maker)


@pytest.mark.parametrize("kind", BLANKS)
def test_every_blank_can_be_chosen_tried_and_solved(kind: str, maker: Maker, qtbot: QtBot) -> None:
    choose(maker, kind, qtbot)
    maker.form.count.setValue(3)
    if kind == "shape":  # a shape is the same whatever the numbers are
        maker.form.count.setValue(1)
    settle(maker, qtbot)
    assert maker.found is not None, maker.state.text()
    assert maker.found.spec.blank.kind == kind
    solve(maker)
    if len(maker.found.seeds) > 1:
        first = maker.card.exercise
        qtbot.mouseClick(maker.next_button, Qt.MouseButton.LeftButton)
        assert maker.card.exercise is not None
        assert first is not None
        assert maker.card.exercise.question != first.question
        solve(maker)


def test_lines_on_the_way_are_asked_one_by_one(maker: Maker, qtbot: QtBot) -> None:
    assert list(maker.form.ticks) == ["f_1", "a_1"]
    maker.form.ticks["f_1"].setChecked(True)
    settle(maker, qtbot)
    assert [line.line.key for line in maker.card.lines] == ["f_1", "f_2"]


def test_what_cannot_be_set_is_refused_with_the_reason(maker: Maker, qtbot: QtBot) -> None:
    for row in list(maker.form.varying.rows):
        maker.form.varying.remove(row)
    settle(maker, qtbot)
    assert maker.found is None
    assert "two variants are the same" in maker.state.text()
    assert maker.add_button.isHidden()
    assert maker.card.isHidden()
    maker.form.count.setValue(1)
    settle(maker, qtbot)
    assert "one variant is sound" in maker.state.text()


def test_a_negative_input_into_relu_leaves_no_single_weight(maker: Maker, qtbot: QtBot) -> None:
    maker.form.varying.rows[0].show_vary(Vary("f_1", "b", low=-100, high=-90))
    choose(maker, "weight", qtbot, "f_1")
    assert maker.found is None
    assert "None of the 20 variants is sound" in maker.state.text()


def test_numbers_vary_within_the_bounds_given(maker: Maker, qtbot: QtBot) -> None:
    row = maker.form.varying.rows[0]
    row.low.setValue(5)
    row.high.setValue(9)
    row.zero.setChecked(False)
    settle(maker, qtbot)
    assert maker.found is not None
    drawn = set[float]()
    for place in range(len(maker.found.seeds)):
        maker.show_variant(place)
        made = maker.card.exercise
        assert made is not None
        assert made.network is not None
        drawn |= set(made.network.node("x").weights["value"].tolist())
    assert drawn <= {5, 6, 7, 8, 9}
    assert len(drawn) > 2


def test_the_question_is_the_authors_own(maker: Maker, qtbot: QtBot) -> None:
    maker.form.question.setPlainText("From the test: {input}. {blank}")
    settle(maker, qtbot)
    assert maker.card.exercise is not None
    assert maker.card.exercise.question.startswith("From the test: $x = (")
    maker.form.question.setPlainText("{nonsense}")
    settle(maker, qtbot)
    assert "{nonsense}" in maker.state.text()


def test_a_set_is_saved_opened_and_played(
    maker: Maker,
    panel: LearnPanel,
    shell: MainWindow,
    qtbot: QtBot,
    quiet: Callable[[], None],
    tmp_path: Path,
) -> None:
    assert maker.add()
    choose(maker, "bias", qtbot, "f_2")
    assert maker.add()
    path = tmp_path / f"mine{set_file.SUFFIX}"
    maker.shelf.title.setText("Two exercises")
    assert maker.shelf.modified
    assert maker.shelf.save(path)
    assert not maker.shelf.modified
    found = set_file.load(path)
    assert [item.title for item in found.items] == ["Find the output", "The missing bias"]
    maker.shelf.remove(maker.shelf.items[0])
    assert len(maker.shelf.items) == 1
    assert maker.shelf.open(path)
    maker.add()  # while its variants are still being solved
    quiet()
    assert [item.title for item in maker.shelf.items] == [
        "Find the output",
        "The missing bias",
        "The missing bias",
    ]
    assert maker.shelf.modified, "what was added meanwhile is in no file"
    assert shell.open_path(str(path))
    quiet()
    assert "Two exercises · exercise 1 of 2" in panel.view.where.text()
    assert panel.view.title.text() == "Find the output"


def test_an_opened_set_with_an_unsound_variant_changes_nothing(
    maker: Maker, quiet: Callable[[], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    maker.add()
    before = list(maker.shelf.items)
    path = tmp_path / f"unsound{set_file.SUFFIX}"
    set_file.save(path, maker.shelf.content())
    written = json.loads(path.read_text())
    written["exercises"][0]["seeds"] = [0, 0]
    path.write_text(json.dumps(written))
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *about: said.append(about[-1]))
    maker.shelf.open(path)
    quiet()
    assert len(said) == 1
    assert said[0].startswith(path.name)
    assert maker.shelf.items == before


def test_a_set_can_be_practised_before_it_is_saved(
    maker: Maker, panel: LearnPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    maker.add()
    qtbot.mouseClick(maker.shelf.practise_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.desk.session is not None, timeout=20_000)
    assert panel.desk.session is not None
    assert panel.desk.session.title == "My exercises"
    asked: list[str] = []

    def answer(parent: object, title: str, text: str, buttons: object) -> object:
        asked.append(text)
        return QMessageBox.StandardButton.Cancel

    monkeypatch.setattr(QMessageBox, "question", answer)
    assert not panel.may_close()
    assert not maker.close()
    assert len(asked) == 2
    monkeypatch.setattr(QMessageBox, "question", lambda *a: QMessageBox.StandardButton.Discard)
    assert maker.close()


def test_a_made_set_is_printed_and_written_for_moodle(
    maker: Maker, panel: LearnPanel, quiet: Callable[[], None], qtbot: QtBot, tmp_path: Path
) -> None:
    from desktop.panels.learn.worksheet_dialog import WorksheetDialog

    maker.add()
    qtbot.mouseClick(maker.shelf.worksheet_button, Qt.MouseButton.LeftButton)
    dialog = maker.findChild(WorksheetDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible, timeout=20_000)
    assert dialog.title_edit.text() == "My exercises"
    assert dialog.items() == maker.shelf.items
    dialog.count.setValue(3)
    dialog.write_pdf(tmp_path / "mine.pdf")
    quiet()
    for name in ("mine.pdf", "mine-key.pdf"):
        assert (tmp_path / name).read_bytes().startswith(b"%PDF")
    qtbot.mouseClick(maker.shelf.practise_button, Qt.MouseButton.LeftButton)
    panel.actions_.worksheet.trigger()
    again = panel.findChild(WorksheetDialog)
    assert again is not None
    qtbot.waitUntil(again.isVisible, timeout=20_000)
    assert again.items() == maker.shelf.items, "in a session, its set is what is printed"
    again.count.setValue(3)
    again.write_moodle(tmp_path / "mine.xml")
    quiet()
    questions = ElementTree.parse(tmp_path / "mine.xml").getroot().findall("question")
    assert [each.get("type") for each in questions] == ["category", *["cloze"] * 3]
    names = {each.findtext("name/text") for each in questions[1:]}
    assert len(names) == 3, "everybody has other numbers"
    maker.shelf.items.clear()


def test_build_hands_its_network_over(
    shell: MainWindow, panel: LearnPanel, qtbot: QtBot, quiet: Callable[[], None]
) -> None:
    build = shell.open_panel("build", example="lecture")
    command = next(
        action
        for path, action in shell.menu_bar.leaves()
        if path == "Network" and action.text() == "Make an exercise…"
    )
    command.trigger()
    assert shell.current_key == "learn"
    (made,) = panel.desk.makers()
    settle(made, qtbot)
    assert made.form.graph is build.document.graph  # type: ignore[attr-defined]
    made.close()
    qtbot.waitUntil(lambda: not panel.desk.makers())
    panel.actions_.make_exercise.trigger()
    (again,) = panel.desk.makers()
    settle(again, qtbot)
    again.close()
    quiet()


def test_an_empty_canvas_is_told_so(shell: MainWindow, panel: LearnPanel) -> None:
    panel.desk.make_exercise(Graph(), "Untitled")
    assert not panel.desk.makers()
    assert "The canvas is empty" in shell.notices.texts()[0]
