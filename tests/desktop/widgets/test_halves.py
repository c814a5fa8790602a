"""Halves of surrogate pairs: no field keeps one, and each says so."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.widgets.halves import SENTENCE, keep_out_of_line, units
from desktop.widgets.pasting import BoundedText
from desktop.widgets.tokens_edit import TokenEdit
from tests.support.halves import HALF, copy, fill

EMOJI = [0xD83D, 0xDE00]
A, B = ord("a"), ord("b")


def test_without_care_a_field_holds_more_than_can_be_read_from_it(qtbot: QtBot) -> None:
    field = QPlainTextEdit()
    qtbot.addWidget(field)
    fill(field, "plainText", [A, HALF, B])
    assert field.document().characterCount() - 1 == 3
    assert field.toPlainText() == "ab"


@pytest.mark.parametrize("kind", [lambda: BoundedText(100), TokenEdit])
@pytest.mark.parametrize(
    ("codes", "left"),
    [
        ([A, HALF, B], "ab"),
        ([HALF], ""),
        ([A, *EMOJI, EMOJI[1], HALF, *EMOJI, B], "a\U0001f600\U0001f600b"),
        ([HALF, 10, HALF, B], "\nb"),
    ],
)
def test_halves_are_taken_out_of_a_text_and_whole_pairs_stay(
    qtbot: QtBot, kind: type[BoundedText], codes: list[int], left: str
) -> None:
    field = kind()
    qtbot.addWidget(field)
    told: list[str] = []
    field.refused.connect(told.append)
    fill(field, "plainText", codes)
    assert field.toPlainText() == left
    assert field.document().characterCount() - 1 == units(left)
    assert told == [SENTENCE]


def test_what_was_left_out_does_not_come_back_with_undo(qtbot: QtBot) -> None:
    field = BoundedText(100)
    qtbot.addWidget(field)
    field.insertPlainText("first ")
    copy([A, HALF, B])
    QPlainTextEdit.insertFromMimeData(field, QGuiApplication.clipboard().mimeData())
    QGuiApplication.clipboard().clear()
    assert field.toPlainText() == "first ab"
    field.undo()
    assert field.toPlainText() == "first "
    assert field.document().characterCount() - 1 == len("first ")


def test_a_line_refuses_halves_and_takes_everything_else(qtbot: QtBot) -> None:
    field = QLineEdit("x")
    qtbot.addWidget(field)
    field.setMaxLength(10)
    told: list[str] = []
    keep_out_of_line(field, told.append)
    copy([A, HALF, B])
    field.paste()
    assert (field.text(), told) == ("x", [SENTENCE])
    copy([A, *EMOJI, B])
    field.paste()
    QGuiApplication.clipboard().clear()
    assert field.text() == "xa\U0001f600b"
    field.insert("\n\t\u202e\u05d0")
    field.insert("y" * 20)  # more than there is room for is no half
    assert told == [SENTENCE]
    assert field.hasAcceptableInput()
