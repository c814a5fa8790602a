"""The lecture's exercise, done as a person does it."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.app.window import MainWindow
from desktop.editing.places import LAYER_HEIGHT, LAYER_WIDTH
from desktop.panels.build.panel import BuildPanel
from desktop.panels.spec import Tour
from desktop.widgets.matrix import MatrixEditor


def click_layer(panel: BuildPanel, id: str) -> None:
    """Click a layer on the canvas."""
    item = panel.network.layers[id]
    point = item.pos() + QPointF(LAYER_WIDTH / 2, LAYER_HEIGHT / 2)
    at = panel.view.mapFromScene(point)
    QTest.mouseClick(
        panel.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at
    )
    panel.refresh()


def badges(panel: BuildPanel) -> dict[str, str]:
    """What stands under each layer."""
    return {id: item.face.badge for id, item in panel.network.layers.items()}


def type_into_cell(matrix: MatrixEditor, row: int, column: int, text: str) -> None:
    """Go to a cell with the keyboard and type a number into it."""
    matrix.setFocus()
    matrix.setCurrentIndex(matrix.model().index(row, column))
    QTest.keyClick(matrix, Qt.Key.Key_F2)
    (editor,) = matrix.viewport().findChildren(QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()  # Qt hands the number on after the key


def test_the_lecture_stands_under_its_layers(lecture: BuildPanel) -> None:
    assert badges(lecture) == {
        "x": "(1, 2)",
        "f_1": "(2, 0)",
        "a_1": "(2, 0)",
        "f_2": "(4, 2)",
        "a_2": "(4, 2)",
    }
    assert lecture.status().left == ("5 layers · 12 parameters", "shapes agree")
    assert lecture.formula.text() == "f(x) = ReLU(W₂ · ReLU(W₁ x + b₁) + b₂)"


def test_relu_becomes_tanh_through_the_inspector(lecture: BuildPanel) -> None:
    for id in ("a_1", "a_2"):
        click_layer(lecture, id)
        page = lecture.inspector.page
        assert page is not None
        assert page.kind is not None
        page.kind.setCurrentIndex(page.kind.findData("tanh"))
        page.kind.activated.emit(page.kind.currentIndex())
        lecture.refresh()
    hidden = math.tanh(2), math.tanh(0)
    expected = [math.tanh(2 * hidden[0] - hidden[1]), math.tanh(hidden[0] + hidden[1])]
    value = lecture.evaluation.value("a_2")
    assert value is not None
    assert value.tolist() == pytest.approx(expected, rel=1e-12)
    assert badges(lecture)["a_2"] == "(0.9586, 0.7461)"
    assert lecture.network.layers["a_1"].face.title == "tanh"


def test_the_kind_is_changed_with_the_keyboard(lecture: BuildPanel) -> None:
    click_layer(lecture, "a_1")
    page = lecture.inspector.page
    assert page is not None
    assert page.kind is not None
    page.kind.setFocus()
    QTest.keyClicks(page.kind, "tanh")
    assert lecture.editor.graph.node("a_1").type == "tanh"


def test_from_the_menu_to_the_same_file_again(
    lecture: BuildPanel,
    save_now: Callable[[BuildPanel], None],
    shell: MainWindow,
    tmp_path: Path,
    save_to: Callable[[Path | None], None],
) -> None:
    click_layer(lecture, "f_1")
    page = lecture.inspector.page
    assert page is not None
    type_into_cell(page.matrices["W"], 0, 1, "0,5")
    type_into_cell(page.matrices["b"], 0, 0, "-1/2")
    node = lecture.editor.graph.node("f_1")
    assert node.weights["W"].tolist() == [[1, 0.5], [1, -1]]
    assert node.weights["b"].tolist() == [-0.5, 1]
    assert badges(lecture)["f_1"] == "(1.5, 0)"
    assert lecture.editor.stack.count() == 2
    lecture.actions_.undo.trigger()
    assert lecture.editor.graph.node("f_1").weights["b"].tolist() == [-1, 1]
    lecture.actions_.redo.trigger()
    assert lecture.editor.graph.node("f_1").weights["b"].tolist() == [-0.5, 1]

    lecture.palette_.search.setFocus()
    QTest.keyClicks(lecture.palette_.search, "softmax")
    lecture.network.select(["a_2"])
    QTest.keyClick(lecture.palette_.search, Qt.Key.Key_Return)
    (new,) = lecture.network.selected
    assert [edge.source for edge in lecture.editor.graph.into(new)] == ["a_2"]
    assert lecture.modified()

    save_to(tmp_path / "exercise")
    save_now(lecture)
    path = tmp_path / "exercise.lamina"
    assert path.exists()
    assert not lecture.modified()
    assert lecture.heading()[0] == "exercise.lamina"
    saved = lecture.document.content
    lecture.actions_.new.trigger()
    assert not lecture.network.layers
    assert shell.open_path(str(path))
    assert lecture.document.content == saved
    assert badges(lecture)["f_1"] == "(1.5, 0)"


def test_a_layer_is_dragged_from_the_palette_onto_the_canvas(
    lecture: BuildPanel, qtbot: QtBot
) -> None:
    chip = next(chip for chip in lecture.palette_.chips if chip.layer.key == "linear")
    port = lecture.view.viewport()
    target = QPoint(port.width() // 2, port.height() - 110)
    at = chip.mapFromGlobal(port.mapToGlobal(target))
    start = chip.rect().center()
    QTest.mousePress(chip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(chip, start + QPoint(20, 0))
    QTest.mouseMove(chip, at)
    assert lecture.view.gesture is not None
    QTest.mouseRelease(chip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    (new,) = lecture.network.selected
    assert lecture.editor.graph.node(new).name == "f_3"
    assert lecture.network.layers[new].card().contains(lecture.view.mapToScene(target))
    # … and connected with the mouse to the end of the network.
    lecture.view.fit()
    output = lecture.view.mapFromScene(lecture.network.layers["a_2"].output_point())
    end = lecture.view.mapFromScene(lecture.network.layers[new].input_point("x"))
    QTest.mousePress(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, output)
    QTest.mouseMove(port, (output + end) / 2)
    QTest.mouseMove(port, end)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
    assert [edge.source for edge in lecture.editor.graph.into(new)] == ["a_2"]
    assert lecture.evaluation.value(new) is not None


def test_escape_gives_up_a_drag_from_the_palette(lecture: BuildPanel) -> None:
    before = lecture.document.content
    chip = lecture.palette_.chips[0]
    port = lecture.view.viewport()
    at = chip.mapFromGlobal(port.mapToGlobal(port.rect().center()))
    start = chip.rect().center()
    QTest.mousePress(chip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(chip, start + QPoint(20, 0))
    QTest.mouseMove(chip, at)
    QTest.keyClick(chip, Qt.Key.Key_Escape)
    assert lecture.view.gesture is None
    QTest.mouseRelease(chip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert lecture.document.content is before


def test_the_tour_finds_what_the_lecture_says(panel: BuildPanel, qtbot: QtBot) -> None:
    found = Tour()
    for condition in panel.tour(found):
        qtbot.waitUntil(condition)
    assert found.failures == []
    assert found.facts["lecture.relu"] == [4.0, 2.0]
    assert [round(v, 4) for v in found.facts["lecture.tanh"]] == [0.9586, 0.7461]
    assert panel.network.selected == ("f_2",)
    assert not panel.modified()
