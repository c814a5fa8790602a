"""Models of other programs: an ONNX file opens on the canvas, or says in one sentence why not."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto, helper
from pytestqt.qtbot import QtBot

from desktop.app.window import MainWindow
from desktop.panels.build.panel import BuildPanel
from engine.export import formats
from engine.graph import Graph, check


def saved(path: Path, graph: Graph) -> Path:
    path.write_bytes(formats()["onnx"].write(graph, path.stem, "model").main)
    return path


def test_a_model_opens_on_the_canvas_and_gives_what_onnxruntime_gives(
    shell: MainWindow, lecture: BuildPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    path = saved(tmp_path / "from elsewhere.ONNX", lecture.document.graph)
    lecture.document.start()
    assert shell.open_path(str(path))
    qtbot.waitUntil(lambda: len(lecture.network.layers) == 5, timeout=20_000)
    assert lecture.document.title == "from elsewhere"
    assert lecture.document.path is None  # saved, it would be a file of Lamina
    assert not lecture.document.modified
    graph = lecture.document.graph
    (x,) = (node.id for node in graph.nodes if node.type == "input")
    end = check(graph).order[-1]
    lecture.view.editor.set_cell(x, "value", (0,), 1.0)
    lecture.view.editor.set_cell(x, "value", (1,), 2.0)
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    name = session.get_inputs()[0].name
    (expected,) = session.run(None, {name: np.array([[1, 2]], np.float32)})
    qtbot.waitUntil(lambda: lecture.evaluation.value(end) is not None)
    np.testing.assert_allclose(lecture.evaluation.value(end), expected[0], rtol=1e-6)
    assert str(path) in shell.settings.get("recent_files")
    places = list(lecture.document.content.layout.values())
    assert len(set(places)) == 5


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b"", "empty"), (b"<html>not found</html>", "web page"), (b"version https://git-lfs", "")],
)
def test_a_file_that_is_no_model_is_one_sentence_and_the_work_stays(
    shell: MainWindow, lecture: BuildPanel, qtbot: QtBot, tmp_path: Path,
    content: bytes, sentence: str, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    said: list[str] = []
    monkeypatch.setattr(lecture.shell, "say", lambda text, **_more: said.append(text))
    path = tmp_path / "bad.onnx"
    path.write_bytes(content)
    before = lecture.document.content
    shell.open_path(str(path))
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert said[-1].endswith(".")
    assert sentence in said[-1]
    assert lecture.document.content is before
    assert str(path) not in shell.settings.get("recent_files")


def test_what_has_no_layer_is_named(
    shell: MainWindow, lecture: BuildPanel, qtbot: QtBot, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    said: list[str] = []
    monkeypatch.setattr(lecture.shell, "say", lambda text, **_more: said.append(text))
    ends = [helper.make_tensor_value_info(name, TensorProto.FLOAT, ["n", 2]) for name in ("x", "y")]
    node = helper.make_node("Det", ["x"], ["y"])
    graph = helper.make_graph([node], "g", ends[:1], ends[1:])
    path = tmp_path / "odd.onnx"
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)]), path)
    shell.open_path(str(path))
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert "Det" in said[-1]


def test_a_size_that_a_model_leaves_open_is_filled_and_told(
    shell: MainWindow, panel: BuildPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    ends = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, ["batch", "length"])
        for name in ("x", "y")
    ]
    graph = helper.make_graph([helper.make_node("Relu", ["x"], ["y"])], "g", ends[:1], ends[1:])
    path = tmp_path / "open.onnx"
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)]), path)
    assert shell.open_path(str(path))
    qtbot.waitUntil(lambda: len(panel.network.layers) == 2, timeout=20_000)
    (note,) = panel.document.content.notes
    assert "Here it is 8" in note.text
    assert all(y < note.y for _, y in panel.document.content.layout.values())
