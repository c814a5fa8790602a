"""Lengths given once, at a larger size of text, follow the text when it is smaller again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import theme


@pytest.fixture
def usual_size(qapp: object) -> Iterator[None]:
    yield
    theme().apply("light", 1.0)
    theme().finish()


class _Box(QWidget):
    """With a margin, a gap and a least width that are given once."""

    def __init__(self, length: int) -> None:
        super().__init__()
        self.inner = QWidget(self)
        self.inner.setMinimumWidth(6 * length)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(length, length, length, length)
        self.box.setSpacing(length)
        self.box.addWidget(self.inner)

    def lengths(self) -> tuple[int, int, int]:
        margins = self.box.contentsMargins()
        return margins.left(), self.box.spacing(), self.inner.minimumWidth()


def _at(scale: float) -> None:
    theme().apply("light", scale)
    theme().finish()


@pytest.mark.usefixtures("usual_size")
def test_lengths_of_larger_text_shrink_with_it_and_others_stay(qtbot: QtBot) -> None:
    _at(1.5)
    large = _Box(24)
    qtbot.addWidget(large)
    large.show()
    _at(1.0)
    plain = _Box(16)
    qtbot.addWidget(plain)
    plain.show()
    assert large.lengths() == plain.lengths() == (16, 16, 96)
    _at(2.0)
    assert large.lengths() == (24, 24, 144), "as they were made, and not larger"
    assert plain.lengths() == (16, 16, 96)
    _at(1.25)
    assert large.lengths() == (20, 20, 120)
