"""The canvas leaves as picture, drawing, page and table, and none of them shows a selection."""

from __future__ import annotations

import csv
import errno
import io
import os
import threading
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSize, QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFileDialog

from desktop.app.window import MainWindow
from desktop.canvas import export
from desktop.canvas.preview import document_picture
from desktop.canvas.scene import NetworkScene
from desktop.document import OpenDocument
from desktop.evaluation import Evaluation
from desktop.panels.build.network_export import FORMS
from desktop.panels.build.outgoing import Stopped, wait_for_files, write_out
from desktop.panels.build.panel import BuildPanel
from desktop.theme import theme
from engine.examples import examples
from engine.export import formats
from engine.export.reading import read_onnx
from engine.graph import Graph

SVG = "{http://www.w3.org/2000/svg}"
Save = Callable[[Path | None], None]


@pytest.fixture
def plain(lecture: BuildPanel) -> BuildPanel:
    """The lecture's network without the maps of its neurons, which come a moment later."""
    lecture.network.planes.wanted = False
    return lecture


def test_the_picture_has_every_layer_and_no_selection(plain: BuildPanel) -> None:
    lecture, picture = plain, export.image(plain.network)
    area = export.area_of(lecture.network)
    assert picture.size() == QSize(round(area.width() * 2), round(area.height() * 2))
    lecture.network.select(["f_1"], (), lecture.network.notes.items)
    assert export.image(lecture.network) == picture
    assert lecture.network.layers["f_1"].chosen
    for item in lecture.network.layers.values():
        corner = (item.pos() - area.topLeft()) * 2
        header = picture.pixelColor(round(corner.x()) + 40, round(corner.y()) + 4)
        assert header != picture.pixelColor(1, 1)


def test_the_drawing_is_made_of_lines_and_letters(plain: BuildPanel) -> None:
    lecture = plain
    data = export.to_svg(lecture.network)
    root = ET.fromstring(data)
    texts = {(text.text or "").strip() for text in root.iter(f"{SVG}text")}
    assert {"f₁ Linear", "ReLU", "(4, 2)"} <= texts
    assert any("ℝ" in text for text in texts)  # its sign comes from another typeface
    assert not list(root.iter(f"{SVG}image"))
    renderer = QSvgRenderer(QByteArray(data))
    assert renderer.isValid()
    size = export.area_of(lecture.network).size()
    assert renderer.viewBoxF().size().toSize() == size.toSize()


def test_the_page_is_one_of_letters(plain: BuildPanel) -> None:
    lecture = plain
    data = export.to_pdf(lecture.network)
    assert data.startswith(b"%PDF-")
    assert b"/Font" in data
    assert b"/Subtype /Image" not in data
    assert data.count(b"/Type /Page\n") == 1


def test_the_table_holds_every_number(lecture: BuildPanel) -> None:
    table = export.to_csv(lecture.document.graph, lecture.level.values)
    text = b"".join(table).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    found = {(r["layer"], r["quantity"], r["index"]): float(r["value"]) for r in rows}
    assert found["f_2", "W", "1 2"] == -1.0
    assert found["f_1", "b", "1"] == -1.0
    last = [r for r in rows if r["kind"] == "ReLU"][-2:]
    assert [float(r["value"]) for r in last] == [4.0, 2.0]
    # 12 weights and biases, and two numbers from each of five layers.
    assert len(rows) == 12 + 10


@pytest.mark.parametrize(
    ("kind", "start"),
    [("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF"), ("csv", b"\xef\xbb\xbflayer")],
)
def test_it_is_saved_under_the_name_given(
    lecture: BuildPanel, tmp_path: Path, save_to: Save, kind: str, start: bytes
) -> None:
    save_to(tmp_path / "out")
    lecture.export.ask_and_save(kind)
    wait_for_files(lecture.shell)
    assert (tmp_path / f"out.{kind}").read_bytes().startswith(start)
    save_to(None)
    lecture.export.ask_and_save(kind)
    assert len(list(tmp_path.glob("out*"))) == 1


def test_a_file_that_cannot_be_written_is_a_sentence(
    lecture: BuildPanel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "folder.png").mkdir()
    chosen = (str(tmp_path / "folder.png"), "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: chosen)
    said: list[str] = []
    lecture.shell.say = lambda text, **_: said.append(text)  # type: ignore[method-assign]
    lecture.export.ask_and_save("png")
    wait_for_files(lecture.shell)
    assert "could not be written" in said[-1]


def test_it_goes_to_the_clipboard(plain: BuildPanel) -> None:
    lecture = plain
    lecture.export.copy.trigger()
    image = QGuiApplication.clipboard().image()
    wanted = export.image(lecture.network)
    assert image.size() == wanted.size()
    as_rgb = QImage.Format.Format_RGB32
    assert image.convertToFormat(as_rgb) == wanted.convertToFormat(as_rgb)


def test_an_empty_canvas_is_a_picture_too(panel: BuildPanel) -> None:
    assert not export.image(panel.network).isNull()
    assert export.to_svg(panel.network)


@pytest.mark.parametrize(
    ("key", "name", "held"),
    [
        ("numpy", "net.py", "def forward(x):"),
        ("torch", "net.py", "class Network(nn.Module):"),
        ("onnx", "net.onnx", ""),
        ("latex", "net.tex", r"\begin{document}"),
    ],
)
def test_the_network_leaves_in_every_form_from_the_bar(
    lecture: BuildPanel, save_to: Save, tmp_path: Path, key: str, name: str, held: str
) -> None:
    assert lecture.actions_.export in lecture.bar_right()
    assert lecture.actions_.make_exercise in lecture.bar_right()
    save_to(tmp_path / name)
    menu = lecture.actions_.export.menu()
    title = next(text for form, text, _ in FORMS if form == key)
    next(entry for entry in menu.actions() if entry.text() == title).trigger()
    wait_for_files(lecture.shell)
    written = (tmp_path / name).read_bytes()
    assert held in written.decode("utf-8", "replace")
    if key == "onnx":
        assert read_onnx(written).graph.parameter_count == 12


def test_every_way_of_writing_a_network_is_in_the_menu(lecture: BuildPanel, save_to: Save) -> None:
    assert [key for key, _, _ in FORMS] == list(formats())
    save_to(None)  # the person changed their mind
    lecture.export.ask_and_write("numpy")


def test_the_open_group_leaves_alone(lecture: BuildPanel, save_to: Save, tmp_path: Path) -> None:
    lecture.level.enter(lecture.view.editor.group(["f_1", "a_1"]))
    save_to(tmp_path / "group.py")
    lecture.export.ask_and_write("numpy")
    wait_for_files(lecture.shell)
    text = (tmp_path / "group.py").read_text()
    assert "f_1_W" in text
    assert "f_2" not in text


def test_what_a_wire_was_refused_for_is_said_with_names_as_on_the_canvas(
    lecture: BuildPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(lecture.shell, "say", lambda text, **_more: said.append(text))
    lecture.view.said.emit("ReLU already depends on f_1.")
    assert said == ["ReLU already depends on f₁."]


def colours(picture: QImage, first: int, last: int) -> set[str]:
    """What colours there are in these rows."""
    across = range(picture.width())
    return {picture.pixelColor(x, y).name() for y in range(first, last) for x in across}


@pytest.mark.parametrize("key", ["lecture", "and", "sawtooth"])
def test_no_line_of_chance_stands_at_the_edge_of_a_picture(shell: MainWindow, key: str) -> None:
    """The last row of a picture was half painted over memory that nobody had cleared."""
    content = next(e for e in examples() if e.key == key).build()
    window = theme().color("window").name()
    small = document_picture(content, QSize(232, 132))
    below = max(y for y in range(132) if _busy(small, y)) + 1
    assert colours(small, below, 132) == {window}
    document = OpenDocument()
    document.start(content)
    evaluation = Evaluation(document)
    scene = NetworkScene(document, evaluation)
    whole = export.image(scene)
    scene.close()
    evaluation.close()
    scene.deleteLater()
    assert colours(whole, whole.height() - 1, whole.height()) == {window}


def _busy(picture: QImage, row: int) -> bool:
    """Whether something is drawn in a row: neither ground alone nor one thin line across."""
    return len(colours(picture, row, row + 1)) > 4


def test_a_file_is_written_while_the_window_lives_and_closing_waits_for_it(
    lecture: BuildPanel,
    shell: MainWindow,
    save_to: Save,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    may_write = threading.Event()
    kept = lecture.document.graph

    def write(path: Path, graph: Graph) -> tuple[Path]:
        assert may_write.wait(20.0)
        path.write_bytes(b"whole" if graph is kept else b"another network")
        return (path,)

    monkeypatch.setattr("engine.export.save", lambda key, path, graph, *rest: write(path, graph))
    save_to(tmp_path / "net.py")
    lecture.export.ask_and_write("numpy")
    lecture.editor.rename("f_1", "later")
    lecture.editor.stack.undo()
    assert not (tmp_path / "net.py").exists()
    QTimer.singleShot(0, may_write.set)
    assert shell.close()
    assert (tmp_path / "net.py").read_bytes() == b"whole"


def test_closing_stays_where_a_file_that_is_being_written_fails(
    lecture: BuildPanel, shell: MainWindow, tmp_path: Path
) -> None:
    go_on = threading.Event()

    def write(stopped: Stopped) -> tuple[Path]:
        assert go_on.wait(20.0)
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    write_out(shell, tmp_path / "a.csv", write)
    QTimer.singleShot(0, go_on.set)
    assert not shell.close()
    assert shell.isVisible()
    assert any("a.csv could not be written" in text for text in shell.notices.texts())
    assert shell.close()  # once the person knows


def test_an_export_that_is_stopped_leaves_the_old_file(
    lecture: BuildPanel, shell: MainWindow, save_to: Save, tmp_path: Path
) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def pieces() -> Iterator[bytes]:
        yield b"half"
        begun.set()
        assert go_on.wait(20.0)
        yield b"the other half"

    lecture.export.kinds["csv"] = ("Table (*.csv)", pieces)
    (tmp_path / "out.csv").write_bytes(b"old")
    save_to(tmp_path / "out.csv")
    lecture.export.ask_and_save("csv")
    assert begun.wait(20.0)
    (job,) = [job for job in shell.jobs.running if "saving" in job.name]
    job.cancel()
    go_on.set()
    assert wait_for_files(shell)  # it did not fail: the person wanted it so
    assert [path.name for path in tmp_path.glob("*out*")] == ["out.csv"]
    assert (tmp_path / "out.csv").read_bytes() == b"old"
    assert any("it was stopped" in text for text in shell.notices.texts())


def test_a_network_with_a_fault_is_refused_before_a_name_is_asked_for(
    lecture: BuildPanel, monkeypatch: pytest.MonkeyPatch, shell: MainWindow
) -> None:
    asked: list[object] = []

    def ask(*args: object) -> tuple[str, str]:
        asked.append(args)
        return ("", "")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    edge = next(e for e in lecture.document.graph.edges if e.target == "f_2")
    lecture.editor.disconnect(edge)
    lecture.export.ask_and_write("onnx")
    assert not asked
    assert not shell.notices.texts()
    assert "not connected" in shell.status_bar.left.text()
    assert "cannot be exported" in shell.status_bar.left.text()
    lecture.editor.connect(edge)
    assert "not connected" not in shell.status_bar.left.text()
    lecture.export.ask_and_write("onnx")
    assert len(asked) == 1
