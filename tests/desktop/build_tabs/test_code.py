"""The Code tab shows what the exports write, follows every edit, and saves what it shows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.panels.build.code.tab import LONGEST, CodeTab, replace_text
from desktop.panels.build.outgoing import wait_for_files
from desktop.panels.build.panel import BuildPanel
from engine.build import affine, chain, sample
from engine.errors import EngineError
from engine.examples import examples
from engine.export import formats
from engine.export.listing import onnx_listing
from engine.graph import Graph
from tests.desktop.build_tabs.conftest import click, wide


def lecture() -> Graph:
    return examples()[0].build().graph


def turn(code: CodeTab, key: str, qtbot: QtBot) -> None:
    index = code.keys.index(key)
    click(code.choice, qtbot, code.choice.tabRect(index).center())


def test_each_language_is_the_exports_own_text(
    panel: BuildPanel, put: Callable[[Graph], None], code: CodeTab, qtbot: QtBot
) -> None:
    put(lecture())
    for key in ("torch", "latex", "numpy"):
        turn(code, key, qtbot)
        expected = formats()[key].write(lecture(), "Untitled", "network").main.decode()
        qtbot.waitUntil(lambda expected=expected: code.text.toPlainText() == expected)
    turn(code, "onnx", qtbot)
    qtbot.waitUntil(lambda: "Gemm(x, " in code.text.toPlainText())


def test_an_edit_is_in_the_code(
    panel: BuildPanel, put: Callable[[Graph], None], code: CodeTab, qtbot: QtBot
) -> None:
    put(lecture())
    qtbot.waitUntil(lambda: "f_2_W = np.array([[2, -1], [1, 1]]" in code.text.toPlainText())
    panel.editor.set_cell("f_2", "W", (0, 0), 2.5)
    qtbot.waitUntil(lambda: "f_2_W = np.array([[2.5, -1], [1, 1]]" in code.text.toPlainText())
    panel.editor.stack.undo()
    qtbot.waitUntil(lambda: "f_2_W = np.array([[2, -1], [1, 1]]" in code.text.toPlainText())


def test_copied_code_runs_and_gives_the_lectures_numbers(
    put: Callable[[Graph], None], code: CodeTab, qtbot: QtBot
) -> None:
    put(lecture())
    qtbot.waitUntil(lambda: bool(code.written.text))
    click(code.copy, qtbot)
    names: dict[str, object] = {"__name__": "copied"}
    exec(QGuiApplication.clipboard().text(), names)
    forward = names["forward"]
    assert callable(forward)
    assert np.allclose(forward(np.array([[1.0, 2.0]])), [[4.0, 2.0]])


def test_the_model_is_saved_as_a_file(
    panel: BuildPanel,
    put: Callable[[Graph], None],
    code: CodeTab,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    put(lecture())
    turn(code, "onnx", qtbot)
    qtbot.waitUntil(lambda: "Gemm" in code.text.toPlainText())
    said: list[tuple[str, bool]] = []
    monkeypatch.setattr(
        panel.shell, "say", lambda text, problem=False, **_: said.append((text, problem))
    )
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(tmp_path / "net"), ""))
    click(code.save, qtbot)
    wait_for_files(panel.shell)
    model = onnx.load(str(tmp_path / "net.onnx"))
    onnx.checker.check_model(model, full_check=True)
    operators = [node.op_type for node in model.graph.node]
    assert all(f"{name}(" in code.text.toPlainText() for name in operators)
    assert said == [("Saved net.onnx.", False)]
    missing = tmp_path / "no" / "such" / "folder" / "net.onnx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(missing), ""))
    click(code.save, qtbot)
    wait_for_files(panel.shell)
    assert said[-1][1]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: ("", ""))
    click(code.save, qtbot)
    assert len(said) == 2


def test_no_network_and_a_network_with_faults_say_why(
    panel: BuildPanel, put: Callable[[Graph], None], code: CodeTab, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: "no network yet" in code.text.toPlainText())
    assert not code.copy.isEnabled()
    put(Graph((sample("x", [1.0, 2.0]), affine("f_1", np.eye(2)))))
    qtbot.waitUntil(lambda: bool(code.written.fault) and "no network" not in code.written.fault)
    assert code.text.toPlainText() == code.written.fault
    assert not code.save.isEnabled()
    assert code.text.isReadOnly()


def test_long_code_is_cut_on_the_screen_alone(
    put: Callable[[Graph], None], code: CodeTab, qtbot: QtBot
) -> None:
    rng = np.random.default_rng(0)
    size = 300
    put(chain([sample("x", np.zeros(size)), affine("f_1", rng.normal(size=(size, size)))]))
    turn(code, "numpy", qtbot)
    qtbot.waitUntil(lambda: len(code.written.text) > LONGEST, timeout=20_000)
    shown = code.text.toPlainText()
    assert len(shown) < LONGEST + 200
    assert "more characters" in shown[-120:]
    click(code.copy, qtbot)
    assert QGuiApplication.clipboard().text() == code.written.text


def test_the_listing_names_what_the_model_holds() -> None:
    data = formats()["onnx"].write(wide(3), "Three", "net").main
    text = onnx_listing(data)
    assert "input x: " in text
    assert "batch × 3" in text
    assert "weight f_1.W: float" in text
    assert "f_1 = Gemm(x, f_1.W, f_1.b)" in text
    with pytest.raises(EngineError):
        onnx_listing(b"<html>not a model</html>")


_TEXTS = st.lists(st.lists(st.sampled_from(["", "a", "b", "cd"]), max_size=6), max_size=6)


def test_any_text_takes_the_place_of_any_other(qtbot: QtBot) -> None:
    editor = QPlainTextEdit()
    qtbot.addWidget(editor)

    @given(_TEXTS)
    @settings(deadline=None, max_examples=300)
    def replaced(texts: list[list[str]]) -> None:
        for lines in texts:
            replace_text(editor, "\n".join(lines))
            assert editor.toPlainText() == "\n".join(lines)

    replaced()


def insert(code: CodeTab, old: str, new: str) -> None:
    """Select `old` in the text and type `new` over it."""
    cursor = code.text.document().find(old)
    assert not cursor.isNull(), f"{old!r} is not in the text"
    code.text.setTextCursor(cursor)
    code.text.setFocus()
    code.text.insertPlainText(new)


@pytest.mark.parametrize("key", ["numpy", "torch"])
def test_edited_numbers_reach_the_network_and_are_undone(
    panel: BuildPanel, put: Callable[[Graph], None], code: CodeTab, qtbot: QtBot, key: str
) -> None:
    put(lecture())
    turn(code, key, qtbot)
    qtbot.waitUntil(lambda: "f_2_W" in code.text.toPlainText())
    assert not code.apply.isEnabled()
    insert(code, "[[2, -1]", "[[2.5, -1]")
    click(code.apply, qtbot)
    assert panel.document.graph.node("f_2").weights["W"][0, 0] == 2.5
    assert panel.editor.stack.undoText() == "Edit the code"
    assert not code.apply.isEnabled()
    panel.editor.stack.undo()
    qtbot.waitUntil(lambda: "[[2, -1]" in code.text.toPlainText())
    assert panel.document.graph == lecture()


def test_a_line_of_code_is_a_layer(
    panel: BuildPanel, put: Callable[[Graph], None], code: CodeTab, qtbot: QtBot
) -> None:
    put(lecture())
    turn(code, "numpy", qtbot)
    qtbot.waitUntil(lambda: "return relu_2" in code.text.toPlainText())
    insert(code, "    return relu_2", "    bent = np.tanh(relu_2)\n    return bent")
    qtbot.keyClick(code.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [node.type for node in panel.document.graph.nodes][-1] == "tanh"
    assert len(panel.network.layers) == 6
    assert "tanh = np.tanh(relu_2)" in code.text.toPlainText()


def test_code_that_cannot_be_read_is_marked_and_taken_back(
    panel: BuildPanel, put: Callable[[Graph], None], code: CodeTab, qtbot: QtBot
) -> None:
    put(lecture())
    turn(code, "numpy", qtbot)
    qtbot.waitUntil(lambda: "f_2_W" in code.text.toPlainText())
    before = panel.document.content
    insert(code, "np.maximum(f_1, 0)", "exec('f_1')")
    qtbot.keyClick(code.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert panel.document.content is before
    assert "no layer is written like this" in code.help.text()
    (marked,) = code.text.extraSelections()
    assert marked.cursor.selectedText() == "relu = exec('f_1')"
    qtbot.keyClick(code.text, Qt.Key.Key_Escape)
    assert "np.maximum(f_1, 0)" in code.text.toPlainText()
    assert not code.text.extraSelections()
    assert not code.revert.isEnabled()


def test_a_change_on_the_canvas_does_not_sweep_typed_code_away(
    panel: BuildPanel, put: Callable[[Graph], None], code: CodeTab, qtbot: QtBot
) -> None:
    put(lecture())
    turn(code, "numpy", qtbot)
    qtbot.waitUntil(lambda: "f_2_W" in code.text.toPlainText())
    insert(code, "[[2, -1]", "[[9, -1]")
    panel.editor.set_cell("f_1", "b", (0,), 3.0)
    qtbot.waitUntil(lambda: "changed meanwhile" in code.help.text())
    assert "[[9, -1]" in code.text.toPlainText()
    click(code.apply, qtbot)
    assert panel.document.graph.node("f_2").weights["W"][0, 0] == 2
    click(code.revert, qtbot)
    assert "[3, 1]" in code.text.toPlainText()


def test_onnx_and_latex_are_for_reading(
    put: Callable[[Graph], None], code: CodeTab, qtbot: QtBot
) -> None:
    put(lecture())
    for key in ("onnx", "latex"):
        turn(code, key, qtbot)
        qtbot.waitUntil(lambda: bool(code.written.text))
        assert code.text.isReadOnly()
        assert not code.apply.isVisible()


def test_every_language_stands_beside_the_buttons_in_a_small_window(
    panel: BuildPanel, code: CodeTab, qtbot: QtBot
) -> None:
    """At 1280 × 720 the last one was cut off and had to be scrolled to."""
    panel.window().resize(1280, 720)
    qtbot.waitUntil(lambda: code.choice.width() >= code.choice.sizeHint().width())
    last = code.choice.tabRect(code.choice.count() - 1)
    assert last.right() <= code.choice.width()
    assert [code.choice.tabText(k) for k in range(4)] == ["numpy", "PyTorch", "ONNX", "LaTeX"]
