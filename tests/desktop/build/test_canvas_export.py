"""The canvas leaves as picture, drawing, page and table, and none of them shows a selection."""

from __future__ import annotations

import csv
import io
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFileDialog

from desktop.canvas import export
from desktop.panels.build.panel import BuildPanel

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
    text = export.to_csv(lecture.document.graph, lecture.level.values).decode("utf-8-sig")
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
    assert "cannot be written" in said[-1]


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
