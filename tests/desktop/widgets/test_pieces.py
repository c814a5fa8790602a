"""A dialog that is made in pieces is seen whole, or not at all."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.widgets.pieces import PiecedDialog


class _Dialog(PiecedDialog):
    """Of three parts; making the third may fail."""

    def __init__(self, parent: QWidget, *, fails: bool) -> None:
        super().__init__(parent)
        self._fails = fails

    def make(self) -> Iterator[None]:
        for number in range(3):
            if self._fails and number == 2:
                raise MemoryError("no room for a part")
            QLabel(str(number), self)
            yield


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("modal", [True, False])
def test_it_opens_with_all_its_parts(window: QWidget, qtbot: QtBot, modal: bool) -> None:
    dialog = _Dialog(window, fails=False)
    dialog.open_soon(modal=modal)
    qtbot.waitUntil(dialog.isVisible, timeout=10_000)
    assert dialog.whole
    assert dialog.isModal() == modal
    assert len(dialog.findChildren(QLabel)) == 3


@pytest.mark.parametrize("modal", [True, False])
def test_one_that_cannot_be_made_is_told_of_and_goes(
    window: QWidget, qtbot: QtBot, modal: bool
) -> None:
    dialog = _Dialog(window, fails=True)
    seen: list[bool] = []
    dialog.destroyed.connect(lambda: seen.append(False))
    with qtbot.captureExceptions() as told:
        dialog.open_soon(modal=modal)
        qtbot.waitUntil(lambda: bool(seen), timeout=10_000)
    assert [str(error) for _, error, _ in told] == ["no room for a part"]
    assert window.findChildren(QWidget) == []
    assert QApplication.activeModalWidget() is None


def test_one_that_has_failed_is_not_shown_half_made(window: QWidget) -> None:
    dialog = _Dialog(window, fails=True)
    with pytest.raises(MemoryError, match="no room"):
        dialog.finish()
    dialog.finish()
    dialog.show()
    assert not dialog.isVisible()
    assert not dialog.whole
