"""Who follows a change of theme is asked in its turn, and forgotten when it ends."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from desktop.theme import theme
from desktop.theme.followers import Followers, widget_of


@pytest.fixture(autouse=True)
def plain_theme(qapp: object) -> Iterator[None]:
    theme().apply("light", 1.0)
    yield
    theme().apply("light", 1.0)


class _Told(QObject):
    def __init__(self, book: list[object], name: object, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book, self._name = book, name

    def note(self) -> None:
        self._book.append(self._name)


class _Page(QWidget):
    """Notes how often it is painted and whether it was told of the theme by then."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scale = theme().scale
        self.painted: list[float] = []
        theme().changed.connect(self._follow)

    def _follow(self) -> None:
        self.scale = theme().scale

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.painted.append(self.scale)
        return super().event(event)


def _asked(followers: Followers) -> None:
    for _, slot in followers:
        slot()


def test_they_are_asked_in_their_order() -> None:
    book: list[object] = []
    followers = Followers()
    kept = [_Told(book, number) for number in range(3)]
    for each in kept:
        followers.connect(each.note)
    followers.connect(partial(book.append, "last"))
    _asked(followers)
    assert book == [0, 1, 2, "last"]


def test_one_that_ended_is_forgotten() -> None:
    book: list[object] = []
    followers = Followers()
    parent = QObject()
    owned, free = _Told(book, "owned", parent), _Told(book, "free")
    followers.connect(owned.note)
    followers.connect(free.note)
    assert len(followers) == 2
    del free
    gc.collect()
    assert len(followers) == 1
    parent.deleteLater()
    QApplication.sendPostedEvents(parent, QEvent.Type.DeferredDelete)
    _asked(followers)  # its Python half is still there
    assert book == []
    assert len(followers) == 0


def test_one_may_end_while_another_is_looked_for() -> None:
    book: list[object] = []
    followers = Followers()
    kept = [_Told(book, "kept")]

    class _Ends:
        def __call__(self) -> None:
            book.append("ends")

        def __eq__(self, other: object) -> bool:
            kept.clear()
            gc.collect()
            return False

        __hash__ = object.__hash__

    last = partial(book.append, "last")
    followers.connect(kept[0].note)
    followers.connect(_Ends())
    followers.connect(last)
    followers.disconnect(last)
    _asked(followers)
    assert book == ["ends"]


def test_a_part_that_ended_before_its_turn_is_not_asked(qtbot: QtBot) -> None:
    """Though the widget that it was a part of is still there."""
    window = QWidget()
    qtbot.addWidget(window)
    page = QWidget(window)
    page.hide()
    with qtbot.waitExposed(window):
        window.show()
    book: list[object] = []
    ended, stays = _Told(book, "ended", page), _Told(book, "stays", page)
    for each in (ended, stays):
        theme().changed.connect(each.note)
    end = partial(delete, ended)  # of no widget: asked with what is seen, before what is not
    theme().changed.connect(end)
    try:
        theme().change("dark", 1.0)
        qtbot.waitUntil(lambda: bool(book), timeout=10_000)
    finally:
        theme().changed.disconnect(end)
    theme().finish()
    assert not isValid(ended)
    assert book == ["stays"]


def test_a_method_of_qts_own_follows_too(qtbot: QtBot) -> None:
    followers = Followers()
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.hide()
    followers.connect(widget.show)
    _asked(followers)
    assert widget.isVisible()


def test_only_what_was_connected_can_be_taken_away() -> None:
    book: list[object] = []
    followers = Followers()
    told = _Told(book, "told")
    followers.connect(told.note)
    followers.disconnect(told.note)
    _asked(followers)
    assert book == []
    with pytest.raises(ValueError, match="follows no change"):
        followers.disconnect(told.note)


def test_what_stands_in_a_widget_is_seen_with_it(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    inner = QObject(QObject(widget))
    assert widget_of(inner) is widget
    assert widget_of(widget) is widget
    assert widget_of(QObject()) is None


def test_what_is_seen_follows_before_it_is_painted_and_what_is_not_before_it_is_shown(
    qtbot: QtBot,
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    pages = QStackedWidget()
    QVBoxLayout(window).addWidget(pages)
    seen, hidden = _Page(), _Page()
    for page in (seen, hidden):
        pages.addWidget(page)
        pages.setCurrentWidget(page)
    pages.setCurrentWidget(seen)
    with qtbot.waitExposed(window):
        window.show()
    for page in (seen, hidden):
        page.painted.clear()
    theme().change("dark", 1.5)
    qtbot.waitUntil(lambda: bool(seen.painted), timeout=10_000)
    assert set(seen.painted) == {1.5}
    theme().finish(hidden)
    pages.setCurrentWidget(hidden)
    qtbot.waitUntil(lambda: bool(hidden.painted), timeout=10_000)
    assert set(hidden.painted) == {1.5}


def test_a_window_is_painted_once_after_a_change(qtbot: QtBot) -> None:
    """Its parts as well, whether they cover their place or let the ground through."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    pages = [_Page(), _Page()]
    pages[1].setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
    for page in pages:
        page.setMinimumSize(60, 40)
        column.addWidget(page)
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: all(page.painted for page in pages), timeout=10_000)
    theme().finish()
    for page in pages:
        page.painted.clear()
    theme().change("dark", 1.0)
    qtbot.waitUntil(lambda: all(page.painted for page in pages), timeout=10_000)
    QApplication.processEvents()
    assert [len(page.painted) for page in pages] == [1, 1]
    assert window.updatesEnabled()
    assert not window.isHidden()
