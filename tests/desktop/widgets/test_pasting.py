"""Pasting: a field takes what it can hold, says what it left out, and breaks lines without end."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.widgets.pasting import LONGEST_LINE, BoundedText, fitting
from desktop.widgets.typed_text import TypedText

ROOT = Path(__file__).parents[3]


@pytest.fixture
def field(qtbot: QtBot) -> BoundedText:
    made = BoundedText(20_000)
    qtbot.addWidget(made)
    made.show()
    return made


def test_ten_million_characters_on_one_line_are_cut_short(qtbot: QtBot, field: BoundedText) -> None:
    QGuiApplication.clipboard().setText("word " * 2_000_000)
    with qtbot.waitSignal(field.refused) as refused:
        field.paste()
    QGuiApplication.clipboard().clear()
    text = field.toPlainText()
    assert text.replace("\n", "") == "word " * 4_000, "only line ends came in"
    assert max(map(len, text.split("\n"))) <= LONGEST_LINE
    assert "10,000,000 characters; the first 20,000 were taken" in refused.args[0]
    assert "were broken" in refused.args[0]


def test_what_is_selected_makes_room(qtbot: QtBot, field: BoundedText) -> None:
    field.setPlainText("x\n" * 10_000)
    field.selectAll()
    data = QMimeData()
    data.setText("short")
    with qtbot.assertNotEmitted(field.refused):
        field.insertFromMimeData(data)
    assert field.toPlainText() == "short"


def test_where_nobody_listens_the_sentence_stands_below_the_field(field: BoundedText) -> None:
    data = QMimeData()
    data.setText("x" * 30_000)
    field.insertFromMimeData(data)
    assert "the first 20,000 were taken" in field.accessibleDescription()


def test_text_that_is_read_is_bounded_too(qtbot: QtBot) -> None:
    field = TypedText(500)
    qtbot.addWidget(field)
    QGuiApplication.clipboard().setText("y" * 2_000)
    field.paste()
    QGuiApplication.clipboard().clear()
    assert field.toPlainText() == "y" * 500


def test_no_field_of_the_program_takes_pastes_without_end() -> None:
    """Whatever is made straight from Qt's own field is only read, or is the bounded one itself."""
    straight = re.compile(r"= QPlainTextEdit\(|= QTextEdit\(|\((?:QPlainTextEdit|QTextEdit)\):")
    for path in (ROOT / "desktop").rglob("*.py"):
        text = path.read_text("utf-8")
        if straight.search(text) and path.name not in ("pasting.py", "tokens_edit.py"):
            assert "setReadOnly(True)" in text, path


def test_a_dropped_file_is_left_to_the_window(field: BoundedText) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/somewhere/model.gguf")])
    assert not field.canInsertFromMimeData(data)


def test_nothing_is_said_of_what_fits() -> None:
    assert fitting("a\nb", 3, 10) == ("a\nb", "")
    taken, notice = fitting("abc", -4, 10)
    assert taken == ""
    assert notice.startswith("The pasted text has 3 characters; the first 0 ")
