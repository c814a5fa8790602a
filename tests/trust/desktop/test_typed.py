"""What people type and paste into fields, beyond what the readers' own tests know: it is read,
refused in a sentence or kept as letters; nothing is carried out, and the window lives."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app.palette import CommandPalette
from desktop.app.window import MainWindow
from desktop.canvas.export import to_csv
from desktop.canvas.note_editor import NoteEditor
from desktop.panels.build.panel import BuildPanel
from desktop.widgets.numbers import NumberError
from desktop.widgets.numbers import parse_number as parse_cell
from engine.document import LONGEST_NOTE, loads
from engine.document import dumps as written
from engine.document.written import LONGEST_NAME
from engine.exercises.answers import parse_number as parse_answer
from engine.exercises.errors import AnswerError
from engine.typed import harmless_cell
from models.errors import ModelError
from models.server import Server

WAIT = 20_000  # ms, on a busy machine

JUNK = {
    "line and paragraph separators": "1\u20282\u20293",
    "ten thousand accents": "a" + "\u0301" * 10_000,
    "isolates of direction": "\u2067x\u2069 \u2066y",
    "joined emoji": "👩‍👩‍👧‍👦" * 500,
    "orders to a terminal": "\x1b[2J\x1b]0;x\x07",
    "digits of full width": "１２．５",
    "a fraction in one sign": "½",
    "thousands by apostrophes": "1'000'000",
    "thousands by spaces, a comma": "1 234 567,5",
    "a formula of a spreadsheet": "=HYPERLINK(\"http://e.org\";A1)",
    "a command of a spreadsheet": "@SUM(1+1)*cmd|' /C calc'!A0",
    "a place for a value": "%s%n%x{0.__class__}{x}$HOME`id`",
    "markup": "<b onclick=x>1</b><img src=/etc/passwd>",
    "a byte order mark": "\ufeff1",
    "signs that are none": "\uffff\ufdd0\U0010ffff",
    "private signs": "\ue000\uf8ff",
    "a number in two lines": "1\r\n2",
    "tabs": "\t1\t",
    "nothing to be seen": "\u200b\u00ad\u2060",
    "endless": "∞",
    "a path": "../../../etc/passwd",
    "a device of Windows": "CON",
    "a database's end": "'; DROP TABLE layers;--",
    "30,000 digits": "7" * 30_000,
    "mathematics in letters": "𝟏𝟐",
    "a sign of subtraction from elsewhere": "﹣1",
}  # fmt: skip


def _outcome(read: Callable[[str], Any], text: str) -> Any:
    """What was read, or the sentence that refuses it."""
    try:
        return read(text)
    except (NumberError, AnswerError, ModelError) as error:
        return str(error)


def _is_a_sentence(text: str) -> bool:
    return bool(text) and len(text) < 300 and all(sign.isprintable() for sign in text)


@pytest.mark.parametrize("name", JUNK)
@pytest.mark.parametrize("parse", [parse_cell, parse_answer], ids=["cell", "answer"])
def test_a_number_or_a_sentence(parse, name: str) -> None:
    found = _outcome(parse, JUNK[name])
    if isinstance(found, str):
        assert _is_a_sentence(found)
    else:
        assert math.isfinite(found if isinstance(found, float) else found.value)


@pytest.mark.parametrize("name", JUNK)
def test_a_server_or_a_sentence(name: str) -> None:
    found = _outcome(Server, JUNK[name])
    assert _is_a_sentence(found) if isinstance(found, str) else found.address.isprintable()


@pytest.mark.parametrize("name", JUNK)
def test_no_cell_of_a_table_is_carried_out(name: str) -> None:
    cell = harmless_cell(JUNK[name])
    assert not cell.lstrip().startswith(("=", "@")) or cell.startswith("'")
    assert all(sign.isprintable() for sign in cell)


@pytest.mark.parametrize("number", ["-1", "+2.5", "-1e-7", ".5", "1", "-.25E+3"])
def test_a_number_stays_a_number_in_a_table(number: str) -> None:
    assert harmless_cell(number) == number


@pytest.fixture
def panel(shell: MainWindow, qtbot: QtBot) -> BuildPanel:
    shown = shell.open_panel("build")
    assert isinstance(shown, BuildPanel)
    qtbot.waitUntil(shown.isVisible, timeout=WAIT)
    shown.actions_.example_actions["lecture"].trigger()
    return shown


@pytest.mark.parametrize("name", JUNK)
def test_the_window_shows_any_name_and_note_and_a_file_keeps_them(panel, shell, name) -> None:
    text = JUNK[name]
    name = text[:LONGEST_NAME]
    panel.editor.rename("f_1", name)
    panel.editor.add_note((0.0, 0.0), text[:LONGEST_NOTE])
    QApplication.processEvents()
    assert not shell.grab().isNull()
    kept = loads(written(panel.document.content))
    assert kept.graph.node("f_1").name == name
    table = b"".join(to_csv(kept.graph, panel.evaluation)).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(table)))
    assert len({len(row) for row in rows}) == 1
    assert not any(cell.startswith(("=", "@")) for row in rows for cell in row)


@pytest.mark.parametrize("name", JUNK)
def test_every_search_takes_it(panel, shell, name, qtbot) -> None:
    shell.show_palette()
    (palette,) = shell.findChildren(CommandPalette)
    searches = [palette.search, panel.palette_.search]
    for field in searches:
        field.setText(JUNK[name])
        QApplication.processEvents()
    assert shell.isVisible()
    palette.close()


def test_ten_megabytes_pasted_into_a_note_are_cut(panel, qtbot) -> None:
    (editor,) = panel.findChildren(NoteEditor)
    data = QMimeData()
    data.setText("x" * 10_000_000)
    editor.insertFromMimeData(data)
    assert len(editor.toPlainText()) <= LONGEST_NOTE + 10  # long lines are broken
