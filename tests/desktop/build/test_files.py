"""Files: nothing is lost, whatever happens, and every fault is one sentence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.app.window import MainWindow
from desktop.panels.build.panel import BuildPanel
from engine.document import Document, dumps, load, save
from engine.examples import examples
from engine.graph import Edge, Graph, Node
from engine.study import TABLE
from tests.support.networks import lecture as lecture_document

Button = QMessageBox.StandardButton
Answer = Callable[[QMessageBox.StandardButton], list[str]]
SaveTo = Callable[[Path | None], None]
SaveNow = Callable[..., None]


def _edit(panel: BuildPanel) -> None:
    panel.editor.rename("f_1", "g")


def test_new_asks_before_it_throws_away(lecture: BuildPanel, answer: Answer) -> None:
    _edit(lecture)
    kept = lecture.document.content
    asked = answer(Button.Cancel)
    lecture.actions_.new.trigger()
    assert lecture.document.content is kept
    assert "not saved" in asked[0]
    asked = answer(Button.Discard)
    lecture.actions_.new.trigger()
    assert not lecture.network.layers
    assert not lecture.editor.stack.canUndo()


def test_nothing_is_asked_when_all_is_saved(lecture: BuildPanel, answer: Answer) -> None:
    asked = answer(Button.Cancel)
    lecture.actions_.new.trigger()
    assert not asked
    assert not lecture.network.layers


def test_saving_first_and_then_going_on(
    lecture: BuildPanel, answer: Answer, save_to: SaveTo, tmp_path: Path
) -> None:
    _edit(lecture)
    kept = lecture.document.content
    answer(Button.Save)
    save_to(None)
    lecture.actions_.new.trigger()
    assert lecture.document.content is kept  # the save dialog was cancelled
    save_to(tmp_path / "kept.lamina")
    lecture.actions_.new.trigger()
    assert not lecture.network.layers
    assert load(tmp_path / "kept.lamina") == kept


def test_undoing_back_to_the_saved_state_is_saved(
    lecture: BuildPanel, save_to: SaveTo, save_now: SaveNow, tmp_path: Path
) -> None:
    save_to(tmp_path / "net.lamina")
    save_now(lecture)
    assert lecture.status().right == "saved"
    _edit(lecture)
    assert lecture.modified()
    assert lecture.status().right == "not saved"
    assert lecture.heading()[0] == "net.lamina"
    lecture.actions_.undo.trigger()
    assert not lecture.modified()


def test_the_window_asks_before_it_closes(
    lecture: BuildPanel, shell: MainWindow, answer: Answer
) -> None:
    _edit(lecture)
    asked = answer(Button.Cancel)
    assert not shell.close()
    assert shell.isVisible()
    assert asked
    answer(Button.Discard)
    assert shell.close()


def test_a_name_without_a_suffix_gets_it_and_asks_before_replacing(
    lecture: BuildPanel, answer: Answer, save_to: SaveTo, save_now: SaveNow, tmp_path: Path
) -> None:
    target = tmp_path / "net.lamina"
    target.write_bytes(b"something else")
    save_to(tmp_path / "net")
    asked = answer(Button.No)
    save_now(lecture, "save_as")
    assert "net.lamina" in asked[0]
    assert target.read_bytes() == b"something else"
    answer(Button.Yes)
    save_now(lecture, "save_as")
    assert load(target) == lecture.document.content


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\x00\xff" * 100, b'{"schema": "lamina", "version": 999}', b"[" * 50_000],
    ids=["empty", "half", "binary", "newer", "deep"],
)
def test_a_damaged_file_leaves_the_work_and_says_why(
    lecture: BuildPanel, shell: MainWindow, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "damaged.lamina"
    path.write_bytes(content)
    kept = lecture.document.content
    assert not shell.open_path(str(path))
    assert lecture.document.content is kept
    assert shell.isVisible()
    assert any("damaged.lamina" in text for text in shell.notices.texts())


def test_a_save_that_fails_keeps_everything_and_says_why(
    lecture: BuildPanel, shell: MainWindow, save_to: SaveTo, save_now: SaveNow, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("not a folder")
    _edit(lecture)
    kept = lecture.document.content
    save_to(tmp_path / "file" / "net.lamina")
    save_now(lecture)
    assert lecture.document.content is kept
    assert lecture.modified()
    assert any("still open here" in text for text in shell.notices.texts())


def test_an_opened_file_is_among_the_recent_ones(
    panel: BuildPanel, shell: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "net.lamina"
    path.write_bytes(dumps(lecture_document()))
    assert shell.open_path(str(path))
    assert panel.heading()[0] == "net.lamina"
    assert shell.settings.get("recent_files")[0] == str(path)


def test_another_example_replaces_the_first(lecture: BuildPanel) -> None:
    for key, action in lecture.actions_.example_actions.items():
        action.trigger()
        assert not lecture.modified(), key
        assert lecture.evaluation.all_problems == (), key
        assert lecture.grab().width() > 0


def _large(path: Path, layers: int = 600) -> None:
    """A chain of layers in a file too large to be read at once."""
    nodes = [Node("x", "input", "x", {"shape": (2,)}, {"value": np.ones(2)})]
    edges: list[Edge] = []
    for k in range(layers):
        weights = {"W": np.eye(2), "b": np.zeros(2)}
        nodes.append(Node(f"n{k}", "linear", f"f_{k + 1}", {"outputs": 2}, weights))
        edges.append(Edge(nodes[-2].id, nodes[-1].id, "x"))
    places = {node.id: (210.0 * k, 0.0) for k, node in enumerate(nodes)}
    save(path, Document(Graph(tuple(nodes), tuple(edges)), places))


def test_a_large_file_is_read_beside_the_work(
    lecture: BuildPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "long.lamina"
    _large(path)
    kept = lecture.document.content
    assert lecture.open_file(str(path))
    assert lecture.files.opening
    assert lecture.document.content is kept
    qtbot.waitUntil(lambda: len(lecture.network.layers) == 601)
    assert lecture.document.title == "long.lamina"
    assert lecture.evaluation.value("n599").tolist() == [1.0, 1.0]
    assert lecture.evaluation.evaluated_last == ()
    assert not lecture.files.opening


def test_a_large_damaged_file_leaves_the_work_alone(
    lecture: BuildPanel, shell: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "damaged.lamina"
    _large(path)
    path.write_bytes(path.read_bytes()[:-40])
    kept = lecture.document.content
    assert lecture.open_file(str(path))
    qtbot.waitUntil(lambda: any("damaged.lamina" in text for text in shell.notices.texts()))
    assert lecture.document.content is kept
    assert str(path) not in shell.settings.get("recent_files")


def test_what_is_opened_last_is_what_stays(
    lecture: BuildPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "long.lamina"
    _large(path)
    assert lecture.open_file(str(path))
    lecture.actions_.example_actions["lecture"].trigger()
    qtbot.waitUntil(lambda: not lecture.shell.jobs.running)
    assert len(lecture.network.layers) == 5


def drop(shell: MainWindow, over: QWidget, *files: Path) -> None:
    """Let files fall on a widget, as Qt does: whoever takes drops there or around it gets them."""
    target = over
    while not target.acceptDrops():
        around = target.parentWidget()
        assert around is not None, "nothing takes what is dropped there"
        target = around
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy, at = Qt.DropAction.CopyAction, QPointF(40, 40)
    enter = QDragEnterEvent(at.toPoint(), copy, data, left, none)
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(target, QDropEvent(at, copy, data, left, none))


def test_files_are_dropped_on_the_canvas(
    panel: BuildPanel,
    shell: MainWindow,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The canvas, the largest part of the window, swallowed them without a word."""
    network = tmp_path / "dropped.lamina"
    save(network, examples()[1].build())
    table = tmp_path / "dropped.csv"
    table.write_text("a,b,y\n" + "1,2,0\n2,1,1\n" * 9)
    canvas = panel.view.viewport()
    said: list[str] = []
    monkeypatch.setattr(shell.status_bar, "say", said.append)
    drop(shell, canvas, network, table)
    qtbot.waitUntil(lambda: panel.document.title == "dropped.lamina")
    assert said[-1].startswith("One file is opened at a time: dropped.lamina")
    drop(shell, canvas, table)
    qtbot.waitUntil(lambda: panel.document.content.study.data.key == TABLE)
    assert panel.tabs.currentWidget().objectName() == "train"
    assert panel.document.title == "dropped.lamina"  # it is what that network learns
    panel.editor.stack.undo()
    assert panel.document.content.study.data.key != TABLE


def test_a_dropped_file_that_cannot_be_opened_says_why(
    panel: BuildPanel, shell: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    before = panel.document.content
    for name, content, told in (
        ("cut.lamina", b'{"schema":"lamina"', "cut.lamina"),
        ("empty.lamina", b"", "empty.lamina"),
        ("junk.onnx", b"junk" * 50, "not a complete ONNX model"),
        ("picture.png", b"\x89PNG", "does not know files like"),
        ("empty.csv", b"", "is empty"),
    ):
        (tmp_path / name).write_bytes(content)
        drop(shell, panel.view.viewport(), tmp_path / name)
        qtbot.waitUntil(
            lambda told=told: any(told in text for text in shell.notices.texts()), timeout=20_000
        )
    assert panel.document.content == before
