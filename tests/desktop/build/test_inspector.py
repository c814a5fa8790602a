"""The inspector follows the declaration of every layer type, and edits through commands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from desktop.app.window import MainWindow
from desktop.panels.build.panel import BuildPanel
from desktop.widgets.matrix import MatrixEditor
from engine.build import chain, layer
from engine.document import Document
from engine.spec import registry
from tests.desktop.build.test_lecture import click_layer, type_into_cell

TYPES = [layer.key for layer in registry().values() if layer.ports or layer.options]


@pytest.mark.parametrize("type", TYPES)
def test_every_layer_type_has_its_editors(lecture: BuildPanel, type: str) -> None:
    id = lecture.editor.add_layer(type, (0, 400), after="a_2" if registry()[type].ports else None)
    lecture.network.select([id])
    lecture.refresh()
    page = lecture.inspector.page
    assert page is not None
    layer = registry()[type]
    assert set(page.options) == {option.name for option in layer.options}
    assert set(page.matrices) == set(lecture.editor.graph.node(id).weights)
    assert page.title.text()
    assert lecture.view.grab().width() > 0
    assert lecture.network.layers[id].face.title


def test_a_typed_map_becomes_the_matrix(lecture: BuildPanel) -> None:
    click_layer(lecture, "f_2")
    page = lecture.inspector.page
    assert page is not None
    assert page.map is not None
    assert page.map.line.text() == "f₂(u, v) = (2u − v, u + v)"
    page.map.line.selectAll()
    QTest.keyClicks(page.map.line, "(u + 1/2, 3v, u - v)")
    QTest.keyClick(page.map.line, Qt.Key.Key_Return)
    node = lecture.editor.graph.node("f_2")
    assert node.weights["W"].tolist() == [[1, 0], [0, 3], [1, -1]]
    assert node.weights["b"].tolist() == [0.5, 0, 0]
    assert lecture.editor.stack.count() == 1


@pytest.mark.parametrize("text", ["(u +", "u*v", "9**9**9", "(a, b, c, d, e", "__import__('os')"])
def test_a_map_that_cannot_be_read_is_told_and_changes_nothing(
    lecture: BuildPanel, text: str
) -> None:
    click_layer(lecture, "f_2")
    kept = lecture.document.content
    page = lecture.inspector.page
    assert page is not None
    assert page.map is not None
    page.map.line.selectAll()
    QTest.keyClicks(page.map.line, text)
    QTest.keyClick(page.map.line, Qt.Key.Key_Return)
    assert lecture.document.content is kept
    assert page.map.note.property("role") == "error"
    assert page.map.note.text().endswith(".")
    assert page.map.line.text() == text


def test_a_cell_that_cannot_be_read_stays_open(lecture: BuildPanel) -> None:
    click_layer(lecture, "f_1")
    kept = lecture.document.content
    page = lecture.inspector.page
    assert page is not None
    matrix = page.matrices["W"]
    type_into_cell(matrix, 0, 0, "1/0")
    assert lecture.document.content is kept
    (editor,) = matrix.viewport().findChildren(QLineEdit)
    assert editor.property("state") == "wrong"
    assert "divided by 0" in editor.accessibleDescription()
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert lecture.document.content is kept


def test_arrows_walk_the_cells(lecture: BuildPanel) -> None:
    click_layer(lecture, "f_1")
    page = lecture.inspector.page
    assert page is not None
    matrix = page.matrices["W"]
    matrix.edit_first()
    QTest.keyClick(matrix, Qt.Key.Key_Right)
    QTest.keyClick(matrix, Qt.Key.Key_Down)
    assert (matrix.currentIndex().row(), matrix.currentIndex().column()) == (1, 1)
    QTest.keyClick(matrix, Qt.Key.Key_Delete)
    assert "f_1" in lecture.network.layers  # Delete belongs to the canvas


def test_options_are_edited_and_followed(lecture: BuildPanel) -> None:
    click_layer(lecture, "f_1")
    page = lecture.inspector.page
    assert page is not None
    outputs = page.options["outputs"].widget
    assert isinstance(outputs, QSpinBox)
    outputs.setFocus()
    QTest.keyClick(outputs, Qt.Key.Key_Up)
    lecture.refresh()
    assert lecture.editor.graph.node("f_1").weights["W"].shape == (3, 2)
    assert lecture.inspector.page is page
    bias = page.options["bias"].widget
    assert isinstance(bias, QCheckBox)
    bias.click()
    lecture.refresh()
    assert "b" not in lecture.editor.graph.node("f_1").weights
    assert page.matrices["b"].isHidden()
    lecture.actions_.undo.trigger()
    lecture.actions_.undo.trigger()
    lecture.refresh()
    assert outputs.value() == 2
    assert bias.isChecked()


def test_an_input_takes_another_shape_and_value(lecture: BuildPanel) -> None:
    click_layer(lecture, "x")
    page = lecture.inspector.page
    assert page is not None
    type_into_cell(page.matrices["value"], 0, 1, "5")
    assert lecture.editor.graph.node("x").weights["value"].tolist() == [1, 5]
    shape = page.options["shape"].widget
    assert isinstance(shape, QLineEdit)
    shape.setFocus()
    shape.selectAll()
    QTest.keyClicks(shape, "nonsense")
    QTest.keyClick(shape, Qt.Key.Key_Return)
    assert shape.property("state") == "wrong"
    shape.selectAll()
    QTest.keyClicks(shape, "3")
    QTest.keyClick(shape, Qt.Key.Key_Return)
    lecture.refresh()
    assert lecture.editor.graph.node("x").weights["value"].tolist() == [1, 5, 0]
    assert lecture.editor.graph.node("f_1").weights["W"].shape == (2, 3)
    assert lecture.status().left[1] == "shapes agree"


def test_a_layer_is_renamed(lecture: BuildPanel) -> None:
    click_layer(lecture, "f_1")
    lecture.actions_.rename.trigger()
    page = lecture.inspector.page
    assert page is not None
    QTest.keyClicks(page.name, "g_1")
    QTest.keyClick(page.name, Qt.Key.Key_Return)
    lecture.refresh()
    assert lecture.network.layers["f_1"].face.title == "g₁ Linear"
    assert page.title.text() == "g₁ · Linear"


def test_weights_are_drawn_anew(lecture: BuildPanel) -> None:
    click_layer(lecture, "f_1")
    before = lecture.editor.graph.node("f_1").weights["W"].tolist()
    lecture.inspector._draw("f_1")
    assert lecture.editor.graph.node("f_1").weights["W"].tolist() != before


def test_the_plane_is_shown_where_a_layer_maps_it(lecture: BuildPanel) -> None:
    click_layer(lecture, "f_1")
    page = lecture.inspector.page
    assert page is not None
    assert not page.picture.isHidden()
    page.picture.slider.setValue(0)
    before = page.picture.grab().toImage()
    page.picture.slider.setValue(100)
    assert page.picture.grab().toImage() != before
    lecture.editor.set_option("f_1", "outputs", 3)
    lecture.refresh()
    assert page.picture.isHidden()


def test_what_is_selected_is_said(lecture: BuildPanel) -> None:
    lecture.network.select(["x", "f_1"])
    lecture.refresh()
    assert lecture.inspector.page is None
    assert lecture.inspector._summary_title.text() == "2 layers"
    lecture.network.select()
    lecture.refresh()
    assert lecture.inspector._summary_title.text() == "Nothing selected"


def test_a_problem_is_told_in_words(lecture: BuildPanel) -> None:
    lecture.editor.disconnect(lecture.editor.graph.into("f_2")[0])
    lecture.network.select(["f_2"])
    lecture.refresh()
    page = lecture.inspector.page
    assert page is not None
    assert "not connected" in page.problems.text()
    assert "not connected" in lecture.status().left[1]


class _Seen(QObject):
    """How large the matrices of the inspector were at each of their paints."""

    def __init__(self) -> None:
        super().__init__()
        self.sizes: list[tuple[str, int, int]] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        matrix = watched.parent()
        if event.type() == QEvent.Type.Paint and isinstance(matrix, MatrixEditor):
            self.sizes.append((matrix.accessibleName(), matrix.width(), matrix.height()))
        return False


def test_a_page_is_not_seen_before_its_parts_have_their_places(
    panel: BuildPanel, qtbot: QtBot
) -> None:
    """Painted twice, at two sizes, the page of a wide layer blinked, and cost twice as much."""
    wide = chain([layer("input", "x", shape=(90,)), layer("linear", "f_1", outputs=90)], seed=1)
    panel.document.start(Document(wide, {"x": (0.0, 0.0), "f_1": (210.0, 0.0)}))
    panel.network.select(["x"])
    qtbot.waitUntil(lambda: panel.inspector.page is not None and panel.inspector.page.id == "x")
    for _ in range(5):
        QApplication.processEvents()
    seen = _Seen()
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(seen)
    try:
        panel.network.select(["f_1"])
        qtbot.waitUntil(lambda: len({name for name, *_ in seen.sizes}) == 2, timeout=10_000)
        for _ in range(5):
            QApplication.processEvents()
    finally:
        app.removeEventFilter(seen)
    assert len(set(seen.sizes)) == 2  # W and b, each at one size


def test_the_page_of_another_layer_has_a_turn_of_its_own(
    lecture: BuildPanel, shell: MainWindow, qtbot: QtBot
) -> None:
    shell.open_panel("build")
    inspector = lecture.inspector
    lecture.network.select(["f_1"])
    lecture.refresh()
    first = inspector.page
    assert first is not None
    lecture.network.select(["f_2"])
    lecture.refresh()
    assert inspector._page is first, "what is selected elsewhere is painted before"
    qtbot.waitUntil(lambda: inspector._page is not first, timeout=20_000)
    assert inspector._page is not None
    assert inspector._page.id == "f_2"
    lecture.network.select(["f_1"])
    lecture.refresh()
    assert inspector.page is not None
    assert inspector.page.id == "f_1", "whoever asks for it before gets it at once"
    lecture.network.select(["f_2"])
    lecture.refresh()
    lecture.editor.remove(["f_2"], [])
    lecture.refresh()
    assert inspector.page is None
