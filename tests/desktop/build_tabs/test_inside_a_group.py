"""While a group is open the tabs are about what the canvas shows, and say so; training is not."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.panels.build.panel import BuildPanel
from desktop.panels.build.tabs import FROM_OUTSIDE, KEPT, TABS
from engine.examples import examples
from engine.plan import compile_plan
from tests.desktop.build_tabs.conftest import shown_tab

CTRL = Qt.KeyboardModifier.ControlModifier


def rewrite(field: QPlainTextEdit, old: str, new: str) -> None:
    """Take what stands there away and write it anew with a change."""
    text = field.toPlainText()
    assert old in text
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, CTRL)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    field.insertPlainText(text.replace(old, new))


@pytest.fixture
def opened(panel: BuildPanel, qtbot: QtBot) -> BuildPanel:
    """The lecture’s network with f_1, ReLU and f_2 in a group, and that group open."""
    panel.files.open_example(examples()[0])
    id = panel.view.editor.group(["f_1", "a_1", "f_2"])
    assert panel.level.enter(id)
    qtbot.waitUntil(lambda: panel.level.values.value("f_2") is not None)
    return panel


def inside(panel: BuildPanel) -> list[str]:
    (group,) = (node for node in panel.document.graph.nodes if node.inside is not None)
    assert group.inside is not None
    return [node.type for node in group.inside.nodes]


def given(panel: BuildPanel) -> list[float]:
    return compile_plan(panel.document.graph).run(None)["a_2"][0].tolist()


def test_every_tab_says_what_it_is_about(opened: BuildPanel, qtbot: QtBot) -> None:
    for spec in TABS:
        note = shown_tab(opened, qtbot, spec.title).parentWidget().note
        whole = spec.key == "train"
        assert note.isVisible()
        assert note.text().startswith("The whole network" if whole else "Inside Group")
    opened.level.leave()
    for spec in TABS:
        assert not shown_tab(opened, qtbot, spec.title).parentWidget().note.isVisible()


def test_code_shows_the_open_group_and_its_layers_can_be_rebuilt(
    opened: BuildPanel, qtbot: QtBot
) -> None:
    code = shown_tab(opened, qtbot, "Code")
    qtbot.waitUntil(lambda: "np.maximum(f_1, 0)" in code.text.toPlainText())
    before = opened.document.content
    rewrite(code.text, "np.maximum(f_1, 0)", "np.tanh(f_1)")
    QTest.keyClick(code.text, Qt.Key.Key_Return, CTRL)
    assert inside(opened) == ["input", "linear", "tanh", "linear"]
    np.testing.assert_allclose(given(opened), [max(2 * np.tanh(2.0), 0.0), np.tanh(2.0)])
    assert opened.level.where  # still inside
    opened.editor.stack.undo()
    assert opened.document.content == before
    opened.level.leave()
    qtbot.waitUntil(lambda: "apply_group" in code.text.toPlainText())


def test_the_formula_of_the_open_group_is_typed(opened: BuildPanel, qtbot: QtBot) -> None:
    formula = shown_tab(opened, qtbot, "Formula")
    qtbot.waitUntil(lambda: "f₂(ReLU(f₁(x)))" in formula.field.toPlainText())
    assert formula.form.tabText(0) == "Whole group"
    rewrite(formula.field, "(2u − v, u + v)", "(u − v, u + v)")
    QTest.keyClick(formula.field, Qt.Key.Key_Return)
    assert given(opened) == [2.0, 2.0]
    assert inside(opened) == ["input", "linear", "relu", "linear"]


def test_what_arrives_at_a_group_is_not_changed_inside_of_it(
    opened: BuildPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    formula = shown_tab(opened, qtbot, "Formula")
    qtbot.waitUntil(lambda: "x = (1, 2)" in formula.field.toPlainText())
    count = opened.editor.stack.count()
    said: list[str] = []
    monkeypatch.setattr(opened.shell, "say", lambda text, **_more: said.append(text))
    rewrite(formula.field, "x = (1, 2)", "x = (5, 2)")
    QTest.keyClick(formula.field, Qt.Key.Key_Return)
    assert opened.editor.stack.count() == count
    assert "x = (1, 2)" in formula.field.toPlainText()
    assert FROM_OUTSIDE in said
    opened.network.select(["x"])
    opened.refresh()
    page = opened.inspector.page
    assert page is not None
    assert not page.fed.isHidden()
    matrix = page.matrices["value"]
    matrix.edit_first()
    QTest.keyClicks(matrix, "5")
    QTest.keyClick(matrix, Qt.Key.Key_Return)
    assert opened.editor.stack.count() == count
    assert not page.options["shape"].widget.isEnabled()
    opened.level.leave()
    opened.network.select(["x"])
    opened.refresh()
    assert opened.inspector.page is not None
    assert opened.inspector.page.fed.isHidden()


def test_plot_and_space_draw_the_open_group(opened: BuildPanel, qtbot: QtBot) -> None:
    plot = shown_tab(opened, qtbot, "Plot")
    qtbot.waitUntil(lambda: plot.drawn is not None and plot.drawn.asked.layer == "f_2")
    # 2u − v of ReLU(x + y − 1, x − y + 1), before the ReLU that stands outside.
    assert plot.map.value_at(-2.0, 2.0) == pytest.approx(0.0, abs=0.1)
    assert plot.map.value_at(2.0, -2.0) == pytest.approx(-5.0, abs=0.1)
    space = shown_tab(opened, qtbot, "Space")
    qtbot.waitUntil(lambda: space.grid.warp is not None)
    assert len(space.grid._kinds) == 0  # the data enters the network, not the group
    opened.level.leave()
    qtbot.waitUntil(lambda: len(space.grid._kinds) > 0)


def test_parameters_of_the_open_group_alone(opened: BuildPanel, qtbot: QtBot) -> None:
    parameters = shown_tab(opened, qtbot, "Parameters")
    qtbot.waitUntil(lambda: parameters.model.rowCount() == 12)
    assert "Group" not in parameters.model.text(0, 0, exact=True)
    parameters._edited({0: 3.0})
    assert given(opened) != [4.0, 2.0]
    opened.editor.stack.undo()
    assert given(opened) == [4.0, 2.0]


@pytest.mark.parametrize("block", ["block_1", "block_2"])
def test_every_tab_shows_the_insides_of_the_gpt_block(
    panel: BuildPanel, qtbot: QtBot, block: str
) -> None:
    """Deep inside, with wires and ties that lead out: no tab may stumble."""
    panel.files.open_example(next(each for each in examples() if each.key == "gpt"))
    assert panel.level.enter(block)
    for spec in TABS:
        tab = shown_tab(panel, qtbot, spec.title)
        assert tab.isVisible()
    code = shown_tab(panel, qtbot, "Code")
    qtbot.waitUntil(lambda: "def forward" in code.text.toPlainText(), timeout=20_000)


def type_into(field: QPlainTextEdit, old: str, new: str) -> str:
    """The same as `rewrite`, and what then stands there."""
    rewrite(field, old, new)
    return field.toPlainText()


@pytest.mark.parametrize("hidden", [False, True])
def test_a_formula_that_was_not_applied_waits_while_a_group_is_open(
    opened: BuildPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, hidden: bool
) -> None:
    """Inside and outside each have their own, whether or not the tab was looked at meanwhile."""
    group = opened.level.where[0]
    said: list[str] = []
    monkeypatch.setattr(opened.shell, "say", lambda text, **_more: said.append(text))
    formula = shown_tab(opened, qtbot, "Formula")
    qtbot.waitUntil(lambda: "(2u − v, u + v)" in formula.field.toPlainText())
    inner = type_into(formula.field, "2u − v", "7u − v")
    before = opened.document.content

    def move(go: Callable[[], object], told: str) -> None:
        if hidden:
            shown_tab(opened, qtbot, "Plot")
        go()
        if hidden:
            shown_tab(opened, qtbot, "Formula")
        qtbot.waitUntil(lambda: told in formula.field.toPlainText())

    move(opened.level.leave, "= ReLU(")
    assert KEPT in said
    assert not formula.field.typed
    outer = type_into(formula.field, "x = (1, 2)", "x = (3, 4)")
    move(lambda: opened.level.enter(group), "7u")
    assert formula.field.toPlainText() == inner
    assert formula.field.typed
    assert formula.apply.isEnabled()
    assert opened.document.content == before  # nothing was applied by itself
    move(opened.level.leave, "= ReLU(")
    assert formula.field.toPlainText() == outer
    QTest.keyClick(formula.field, Qt.Key.Key_Return)
    assert opened.document.graph.node("x").weights["value"].tolist() == [3.0, 4.0]
    move(lambda: opened.level.enter(group), "7u")
    QTest.keyClick(formula.field, Qt.Key.Key_Escape)  # taken back, and not kept any longer
    move(opened.level.leave, "= ReLU(")
    move(lambda: opened.level.enter(group), "2u")
    assert not formula.field.typed


def test_what_was_typed_belongs_to_one_document(opened: BuildPanel, qtbot: QtBot) -> None:
    formula = shown_tab(opened, qtbot, "Formula")
    qtbot.waitUntil(lambda: "(2u − v, u + v)" in formula.field.toPlainText())
    rewrite(formula.field, "2u − v", "7u − v")
    opened.level.leave()
    qtbot.waitUntil(lambda: "7u" not in formula.field.toPlainText())
    content = opened.document.content
    opened.document.start(content)  # the very same groups, as another document
    assert opened.level.enter(next(n.id for n in content.graph.nodes if n.inside is not None))
    qtbot.waitUntil(lambda: "2u" in formula.field.toPlainText())
    assert not formula.field.typed


def test_the_whole_formula_waits_while_one_is_put_behind_a_layer(
    panel: BuildPanel, qtbot: QtBot
) -> None:
    panel.files.open_example(examples()[0])
    formula = shown_tab(panel, qtbot, "Formula")
    qtbot.waitUntil(lambda: "(2u − v, u + v)" in formula.field.toPlainText())
    whole = type_into(formula.field, "2u − v", "7u − v")
    panel.network.select(["a_2"])
    qtbot.waitUntil(lambda: formula.form.isTabEnabled(1))
    formula.form.setCurrentIndex(1)
    assert not formula.field.toPlainText()
    formula.field.insertPlainText("tanh(x)")
    formula.form.setCurrentIndex(0)
    assert formula.field.toPlainText() == whole
    assert formula.field.typed
    formula.form.setCurrentIndex(1)
    assert formula.field.toPlainText() == "tanh(x)"


def test_code_that_was_not_applied_waits_while_a_group_is_open(
    opened: BuildPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    group = opened.level.where[0]
    said: list[str] = []
    monkeypatch.setattr(opened.shell, "say", lambda text, **_more: said.append(text))
    code = shown_tab(opened, qtbot, "Code")
    qtbot.waitUntil(lambda: "np.maximum(f_1, 0)" in code.text.toPlainText())
    begun = type_into(code.text, "np.maximum(f_1, 0)", "np.tanh(f_1)")
    opened.level.leave()
    qtbot.waitUntil(lambda: "apply_group" in code.text.toPlainText())
    assert KEPT in said
    assert not code.text.typed
    assert opened.level.enter(group)
    qtbot.waitUntil(lambda: "np.tanh(f_1)" in code.text.toPlainText())
    assert code.text.toPlainText() == begun
    code.choice.setCurrentIndex(code.keys.index("torch"))  # another language keeps it as well
    qtbot.waitUntil(lambda: "torch" in code.text.toPlainText())
    code.choice.setCurrentIndex(code.keys.index("numpy"))
    qtbot.waitUntil(lambda: code.text.toPlainText() == begun)
    QTest.keyClick(code.text, Qt.Key.Key_Return, CTRL)
    assert inside(opened) == ["input", "linear", "tanh", "linear"]


def test_code_that_waits_is_not_applied_to_a_network_that_has_changed(
    opened: BuildPanel, qtbot: QtBot
) -> None:
    group = opened.level.where[0]
    code = shown_tab(opened, qtbot, "Code")
    qtbot.waitUntil(lambda: "np.maximum(f_1, 0)" in code.text.toPlainText())
    begun = type_into(code.text, "np.maximum(f_1, 0)", "np.tanh(f_1)")
    opened.level.leave()
    opened.editor.set_cell("x", "value", (0,), 5.0)
    assert opened.level.enter(group)
    qtbot.waitUntil(lambda: code.text.toPlainText() == begun)
    qtbot.waitUntil(lambda: "has changed meanwhile" in code.help.text())
    content = opened.document.content
    QTest.keyClick(code.text, Qt.Key.Key_Return, CTRL)
    assert opened.document.content == content
    QTest.keyClick(code.text, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: "np.maximum(f_1, 0)" in code.text.toPlainText())
