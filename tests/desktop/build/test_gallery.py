"""The gallery: pictures from the real canvas, found by typing, opened by mouse and keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.panels.build.gallery import Gallery
from desktop.panels.build.panel import BuildPanel
from engine.examples import examples


def opened(panel: BuildPanel, qtbot: QtBot) -> Gallery:
    panel.actions_.gallery.trigger()
    (gallery,) = panel.findChildren(Gallery)
    return gallery


def test_every_example_is_there_with_a_picture_of_its_own(panel: BuildPanel, qtbot: QtBot) -> None:
    gallery = opened(panel, qtbot)
    assert gallery.shown == [example.key for example in examples()]
    assert len(gallery.shown) >= 15
    qtbot.waitUntil(lambda: gallery.complete, timeout=30_000)
    size = gallery.list.iconSize()
    pictures = {
        bytes(image.constBits())
        for row in range(gallery.list.count())
        if (image := gallery.list.item(row).icon().pixmap(size).toImage())
    }
    assert len(pictures) == len(examples())
    gallery.close()


def test_typing_finds_and_enter_opens(panel: BuildPanel, qtbot: QtBot) -> None:
    gallery = opened(panel, qtbot)
    QTest.keyClicks(gallery.search, "residual")
    assert gallery.shown == ["residual"]
    assert "x itself" in gallery.help.text()
    QTest.keyClick(gallery.search, Qt.Key.Key_Return)
    assert panel.document.title == "A residual block"
    assert set(panel.network.layers) == {"x", "f_1", "a", "f_2", "sum"}


def test_what_is_not_found_is_said_and_not_opened(panel: BuildPanel, qtbot: QtBot) -> None:
    gallery = opened(panel, qtbot)
    before = panel.document.content
    QTest.keyClicks(gallery.search, "zebra")
    assert gallery.shown == []
    assert not gallery.take.isEnabled()
    assert "zebra" in gallery.help.text()
    QTest.keyClick(gallery.search, Qt.Key.Key_Return)
    QTest.keyClick(gallery.search, Qt.Key.Key_Escape)
    assert panel.document.content is before


def test_a_double_click_opens(panel: BuildPanel, qtbot: QtBot) -> None:
    gallery = opened(panel, qtbot)
    item = gallery.list.item(3)
    at = gallery.list.visualItemRect(item).center()
    port = gallery.list.viewport()
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(port, Qt.MouseButton.LeftButton, pos=at)
    assert panel.document.title == examples()[3].title


def test_arrows_go_from_the_search_to_the_pictures(panel: BuildPanel, qtbot: QtBot) -> None:
    gallery = opened(panel, qtbot)
    QTest.keyClick(gallery.search, Qt.Key.Key_Down)
    assert gallery.focusWidget() is gallery.list
    QTest.keyClick(gallery.list, Qt.Key.Key_Right)
    assert gallery.list.currentRow() == 1
    QTest.keyClick(gallery.list, Qt.Key.Key_Return)
    assert panel.document.title == examples()[1].title
