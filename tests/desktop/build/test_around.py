"""Palette, tabs, clipboard, menus, names for screen readers, large text."""

from __future__ import annotations

import gc
from dataclasses import replace
from weakref import ref

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.app.window import MainWindow
from desktop.canvas.items.layer import BADGE_TOP
from desktop.editing.places import LAYER_WIDTH
from desktop.evaluation import layer_types
from desktop.evaluation.told import gradients
from desktop.panels.build.palette import LayerChip, Palette
from desktop.panels.build.panel import BuildPanel
from desktop.panels.build.step_through import StepThrough
from engine.document import Document
from engine.graph import Edge, Graph, Node
from engine.plan import compile_plan
from tests.desktop.build.conftest import WAIT
from tests.support import reach


def test_every_layer_type_is_in_the_palette_once(panel: BuildPanel) -> None:
    shown = [chip.layer.key for chip in panel.palette_.chips]
    assert shown == [*(layer.key for layer in layer_types()), "note"]


def test_the_palette_is_searched_and_walked(panel: BuildPanel) -> None:
    palette = panel.palette_
    palette.search.setFocus()
    QTest.keyClicks(palette.search, "relu")
    shown = [chip.layer.title for chip in palette.chips if not chip.isHidden()]
    assert "ReLU" in shown
    assert "tanh" not in shown
    QTest.keyClick(palette.search, Qt.Key.Key_Down)
    first = next(chip for chip in palette.chips if not chip.isHidden())
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert len(panel.network.layers) == 1
    QTest.keyClick(first, Qt.Key.Key_Up)
    assert palette.search.hasFocus()
    QTest.keyClick(palette.search, Qt.Key.Key_Escape)
    assert all(not chip.isHidden() for chip in palette.chips)
    QTest.keyClicks(palette.search, "zzzz")
    assert not palette._nothing.isHidden()
    QTest.keyClick(palette.search, Qt.Key.Key_Return)
    assert len(panel.network.layers) == 1


def test_stepping_tells_the_arithmetic(lecture: BuildPanel) -> None:
    lecture.network.select(["f_2"])
    lecture.refresh()
    steps = lecture.steps
    assert "Step 4 of 5" in steps.heading.text()
    told = steps.lines.text()
    for piece in ("·2 +", "(−1)", "<b>4</b>", "<b>2</b>"):
        assert piece in told
    steps.back.click()
    lecture.refresh()
    assert lecture.network.current == "a_1"
    assert "ReLU(0)" in steps.lines.text()
    steps.next.click()
    steps.next.click()
    lecture.refresh()
    assert lecture.network.current == "a_2"
    assert not steps.next.isEnabled()


def test_stepping_says_why_there_are_no_numbers(lecture: BuildPanel) -> None:
    lecture.editor.disconnect(lecture.editor.graph.into("f_2")[0])
    lecture.network.select(["a_2"])
    lecture.refresh()
    assert "No numbers reach this layer yet" in lecture.steps.lines.text()


def test_the_table_holds_the_canvas_in_rows(lecture: BuildPanel) -> None:
    model = lecture.layers
    rows = [
        [str(model.index(row, column).data()) for column in range(5)]
        for row in range(model.rowCount())
    ]
    assert rows[1] == ["f₁", "Linear", "x", "ℝ²", "(2, 0)"]
    assert rows[4] == ["ReLU", "ReLU", "f₂", "ℝ²", "(4, 2)"]
    lecture.tabs.setCurrentWidget(lecture.table)
    lecture.table.setFocus()
    lecture.table.selectRow(3)
    assert lecture.network.selected == ("f_2",)
    lecture.network.select(["x"])
    lecture.refresh()
    assert [index.row() for index in lecture.table.selectionModel().selectedRows()] == [0]
    QTest.keyClick(lecture.table, Qt.Key.Key_Return)
    page = lecture.inspector.page
    assert page is not None
    assert page.matrices["value"].hasFocus()


def test_layers_travel_as_text(lecture: BuildPanel, shell: MainWindow) -> None:
    lecture.network.select(["f_1", "a_1"])
    lecture.refresh()
    lecture.actions_.copy.trigger()
    assert '"lamina"' in QGuiApplication.clipboard().text()
    lecture.actions_.paste.trigger()
    assert len(lecture.network.layers) == 7
    assert len(lecture.network.selected) == 2
    lecture.refresh()
    lecture.actions_.cut.trigger()
    assert len(lecture.network.layers) == 5
    lecture.network.select(["f_1"])
    lecture.refresh()
    lecture.actions_.duplicate.trigger()
    assert len(lecture.network.layers) == 6
    for _ in range(4):
        lecture.actions_.duplicate.trigger()
    layout = lecture.document.content.layout
    assert len(set(layout.values())) == 10
    seen = lecture.view.mapToScene(lecture.view.viewport().rect()).boundingRect()
    [last] = lecture.network.selected
    assert seen.contains(lecture.network.layers[last].card())
    kept = lecture.document.content
    QGuiApplication.clipboard().setText("not a network \ud800 at all")
    lecture.actions_.paste.trigger()
    assert lecture.document.content is kept
    assert any("holds no layers" in text for text in shell.notices.texts())
    QGuiApplication.clipboard().clear()


def test_select_all_tidy_and_delete(lecture: BuildPanel) -> None:
    lecture.editor.move({"x": (0, 400), "f_2": (10, 10)})
    lecture.actions_.tidy.trigger()
    layout = lecture.document.content.layout
    assert len({y for _, y in layout.values()}) == 1
    lecture.actions_.select_all.trigger()
    assert len(lecture.network.selected) == 5
    lecture.refresh()
    lecture.actions_.delete.trigger()
    lecture.refresh()
    assert not lecture.network.layers
    assert lecture.hint.isVisible()
    lecture.actions_.undo.trigger()
    lecture.refresh()
    assert len(lecture.network.layers) == 5
    assert not lecture.hint.isVisible()


def test_the_next_problem_is_gone_to(lecture: BuildPanel) -> None:
    assert not lecture.actions_.next_problem.isEnabled()
    lecture.editor.disconnect(lecture.editor.graph.into("f_2")[0])
    lecture.refresh()
    lecture.actions_.next_problem.trigger()
    assert lecture.network.selected == ("f_2",)


def test_an_empty_canvas_offers_the_lecture(panel: BuildPanel, qtbot: QtBot) -> None:
    assert panel.hint.isVisible()
    (button,) = [child for child in reach.controls(panel.hint) if child.isVisible()]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(panel.network.layers) == 5


def test_the_welcome_page_opens_an_example(shell: MainWindow) -> None:
    panel = shell.open_panel("build", example="lecture")
    assert isinstance(panel, BuildPanel)
    assert len(panel.network.layers) == 5


@pytest.mark.parametrize("id", ["f_1", "a_1", "x"])
def test_everything_has_a_name_a_tool_tip_and_a_way_to_it(lecture: BuildPanel, id: str) -> None:
    lecture.network.select([id])
    lecture.refresh()
    assert reach.without_name(lecture) == []
    assert reach.without_tool_tip(lecture) == []
    assert reach.out_of_reach(lecture) == []


@pytest.mark.parametrize("scale", [0.8, 2.0])
def test_nothing_is_cut_off(
    lecture: BuildPanel, shell: MainWindow, qtbot: QtBot, scale: float
) -> None:
    shell.settings.set("text_scale", scale)
    lecture.network.select(["f_1"])
    lecture.refresh()
    try:
        qtbot.waitUntil(lambda: reach.cut_off(lecture) == [], timeout=20_000)
    finally:
        left = reach.cut_off(lecture)
        shell.settings.set("text_scale", 1.0)
    assert left == []


def test_a_wide_layer_is_told_a_page_at_a_time(panel: BuildPanel, qtbot: QtBot) -> None:
    weights = np.arange(300 * 200, dtype=float).reshape(300, 200) % 7
    x = np.ones(200)
    nodes = (
        Node("x", "input", "x", {"shape": (200,)}, {"value": x}),
        Node("f", "linear", "f_1", {"outputs": 300}, {"W": weights, "b": np.full(300, 5.0)}),
    )
    panel.document.start(Document(Graph(nodes, (Edge("x", "f", "x"),))))
    panel.network.select(["f"])
    panel.refresh()
    steps = panel.steps
    assert "… 184 more …" in steps.lines.text()  # of 200 products 16 are written out
    assert f"<b>{int(weights[0].sum()) + 5}</b>" in steps.lines.text()
    assert steps.numbers.isVisible()
    assert "1–5 of 300, 295 not shown" in steps.numbers.label.text()
    steps.numbers.on.click()
    assert f"<b>{int(weights[5].sum()) + 5}</b>" in steps.lines.text()
    steps.numbers.back.click()
    assert f"<b>{int(weights[0].sum()) + 5}</b>" in steps.lines.text()
    assert "1–16 of 200" in steps.terms.label.text()
    steps.terms.on.click()
    assert "17–32 of 200" in steps.terms.label.text()


def test_nothing_is_told_while_the_tab_is_hidden(
    lecture: BuildPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    lecture.tabs.setCurrentWidget(lecture.table)
    told: list[object] = []
    monkeypatch.setattr(StepThrough, "_page", lambda *args: told.append(args))
    lecture.editor.set_cell("f_1", "W", (0, 0), 9.0)
    lecture.refresh()
    assert not told


def test_the_way_back_agrees_with_finite_differences(lecture: BuildPanel) -> None:
    steps = lecture.steps
    lecture.network.select(["f_2"])
    lecture.refresh()
    steps.backwards.click()
    # L = 4 + 2 at f_2's input (2, 0): ∂L/∂x = columns of W summed = (2 + 1, −1 + 1)
    assert "∂L/∂x" in steps.lines.text()
    assert "<b>3</b>" in steps.lines.text()
    assert "<b>0</b>" in steps.lines.text()
    at = {}
    for step in (1e-6, -1e-6):
        graph = lecture.document.graph
        bent = graph.with_node(graph.node("x").with_weights(value=[1.0 + step, 2.0]))
        at[step] = compile_plan(bent).run(None)["a_2"].sum()
    slope = (at[1e-6] - at[-1e-6]) / 2e-6
    found = gradients(lecture.evaluation, lecture.document.graph)["x"]
    assert found[0] == pytest.approx(slope, abs=1e-6)
    heading = steps.heading.text()
    steps.next.click()  # on the way back, the next step is the layer before
    assert lecture.network.selected == ("a_1",)
    assert steps.heading.text() != heading


def test_what_if_shows_both_networks_and_touches_neither(lecture: BuildPanel) -> None:
    card = lecture.what_if
    kept = lecture.document.content
    card.what.setCurrentIndex(card.what.findText("every ReLU"))
    card.what.activated.emit(card.what.currentIndex())
    card.kind.setCurrentIndex(card.kind.findData("tanh"))
    card.kind.activated.emit(card.kind.currentIndex())
    card._refresh()
    text = card.table.text()
    assert "What if tanh?" in card.title.text()
    for written in ("(0.964, 0)", "(1.928, 0.964)", "(0.959, 0.746)"):
        assert written in text  # tanh 2 = 0.964, 2·0.964, tanh of both
    assert text.count("same") == 2  # x and f_1
    assert lecture.document.content is kept
    card.keep.click()
    assert [node.type for node in lecture.document.graph.nodes].count("tanh") == 2
    lecture.editor.stack.undo()
    assert lecture.document.content == kept


def test_what_if_changes_a_weight_or_an_input(lecture: BuildPanel) -> None:
    card = lecture.what_if
    card.what.setCurrentIndex(card.what.findText("x"))
    card.what.activated.emit(card.what.currentIndex())
    card.cell.setCurrentIndex(1)
    card.cell.activated.emit(1)
    assert card.value.text() == "2"
    card.value.setText("0")
    card.value.returnPressed.emit()
    card._refresh()
    assert "(0, 2)" in card.table.text()  # f_1(1, 0) = (0, 2)
    card.reset.click()
    card._refresh()
    assert "(0, 2)" not in card.table.text()


def test_the_mark_of_unsaved_work_is_the_same_everywhere(
    lecture: BuildPanel, shell: MainWindow
) -> None:
    lecture.editor.rename("f_1", "g")
    shell._refresh()
    assert shell.action_bar.title.text() == "The lecture’s network*"
    assert shell.windowTitle() == "The lecture’s network[*] – Lamina"
    assert shell.isWindowModified()


def test_a_click_on_a_value_opens_the_arithmetic_that_made_it(lecture: BuildPanel) -> None:
    lecture.tabs.setCurrentWidget(lecture.table)
    lecture.view.grab()
    item = lecture.network.layers["f_2"]
    at = lecture.view.mapFromScene(item.pos() + QPointF(LAYER_WIDTH / 2, BADGE_TOP + 9))
    QTest.mouseClick(lecture.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert lecture.tabs.currentWidget() is lecture.steps
    assert lecture.network.selected == ("f_2",)
    assert "Step 4 of 5" in lecture.steps.heading.text()


def test_nothing_in_the_middle_is_cut_off_at_twice_the_text_on_a_small_screen(
    panel: BuildPanel, shell: MainWindow, qtbot: QtBot
) -> None:
    shell.resize(1280, 720)
    shell.settings.set("text_scale", 2.0)

    def whole() -> None:
        assert reach.cut_off(panel.middle) == []

    qtbot.waitUntil(whole)  # the empty canvas and its hint
    panel.actions_.example_actions["lecture"].trigger()
    panel.actions_.show_tabs.setChecked(True)
    qtbot.waitUntil(whole)
    steps = panel.steps
    for button in (steps.backwards, steps.back, steps.next):
        assert steps.rect().contains(button.geometry())


def test_the_palette_is_filled_once_the_rest_stands(panel: BuildPanel, qtbot: QtBot) -> None:
    """It is half of what the workspace is made of, and held its first opening up."""
    later = Palette(panel.view.adding)
    qtbot.addWidget(later)
    assert later.findChildren(LayerChip) == []
    qtbot.waitUntil(lambda: len(later.findChildren(LayerChip)) > 20)
    asked = Palette(panel.view.adding)
    qtbot.addWidget(asked)
    assert len(asked.chips) == len(later.chips)  # at once for whoever asks
    walked = [chip.layer.key for chip in later.chips[:3]]
    at, order = later.search.nextInFocusChain(), []
    while len(order) < 3:  # and behind the search line by Tab, though they came later
        if isinstance(at, LayerChip):
            order.append(at.layer.key)
        at = at.nextInFocusChain()
    assert order == walked


def _large(panel: BuildPanel, numbers: int) -> np.ndarray:
    """An input with many numbers beside the network, selected."""
    value = np.random.default_rng(1).normal(size=numbers)
    node = Node("many", "input", "many", {"shape": (numbers,)}, {"value": value})
    panel.document.set(replace(panel.document.content, graph=panel.document.graph.with_node(node)))
    panel.network.select(["many"])
    panel.refresh()
    return value


def test_a_large_piece_is_pasted_as_it_is_and_becomes_text_beside(
    lecture: BuildPanel, qtbot: QtBot
) -> None:
    value = _large(lecture, 30_000)
    clipboard = QGuiApplication.clipboard()
    lecture.actions_.copy.trigger()
    lecture.actions_.paste.trigger()
    (new,) = lecture.network.selected
    pasted = lecture.document.graph.node(new).weights["value"]
    assert pasted is lecture.document.graph.node("many").weights["value"]
    qtbot.waitUntil(lambda: '"lamina"' in clipboard.text(), timeout=WAIT)
    assert lecture.commands.copied.piece() is not None
    # Another program has the text alone, and so much of it is read beside the window.
    text = clipboard.text()
    clipboard.setText(text)
    assert lecture.commands.copied.piece() is None
    count = len(lecture.document.graph.nodes)
    lecture.actions_.paste.trigger()
    qtbot.waitUntil(lambda: len(lecture.document.graph.nodes) == count + 1, timeout=WAIT)
    (new,) = lecture.network.selected
    np.testing.assert_array_equal(lecture.document.graph.node(new).weights["value"], value)


def test_a_long_text_that_holds_no_layers_is_refused(
    lecture: BuildPanel, shell: MainWindow, qtbot: QtBot
) -> None:
    before = lecture.document.content
    QGuiApplication.clipboard().setText('{"schema": "' + "x" * 500_000)
    lecture.actions_.paste.trigger()
    said = "The clipboard holds no layers"
    qtbot.waitUntil(lambda: any(said in text for text in shell.notices.texts()), timeout=WAIT)
    assert lecture.document.content is before


def test_nothing_is_held_of_a_large_piece_once_something_else_was_copied(
    lecture: BuildPanel, qtbot: QtBot
) -> None:
    _large(lecture, 30_000)
    lecture.actions_.copy.trigger()
    held = ref(lecture.commands.copied.piece())
    QGuiApplication.clipboard().setText("something else")

    def gone() -> bool:
        gc.collect()  # what was copied is in circles of Qt's objects and ours
        return held() is None

    qtbot.waitUntil(gone, timeout=WAIT)


def test_what_is_handed_over_finds_the_canvas_with_the_keyboard(
    lecture: BuildPanel, shell: MainWindow, qtbot: QtBot
) -> None:
    document = lecture.document.content
    qtbot.waitUntil(shell.isActiveWindow)
    shell.open_panel("settings")
    shell.open_panel("build", content=document, name="Handed over")
    assert lecture.view.hasFocus()
