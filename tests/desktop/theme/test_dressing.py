"""A change of theme or size: every widget is dressed once, and looks as Qt itself would have it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QSlider,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.theme import LIGHT, set_icon, theme
from desktop.theme.sheet import style_sheet


@pytest.fixture(autouse=True)
def plain_theme(qapp: object) -> Iterator[None]:
    theme().apply("light", 1.0)
    yield
    theme().apply("light", 1.0)


class _Counted(QObject):
    """How often each widget was told of a new style."""

    def __init__(self) -> None:
        super().__init__()
        self.told: Counter[int] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.StyleChange:
            self.told[id(watched)] += 1
        return False


class _Follower(QObject):
    """At each change, while `window` lives: the scale, and whether the window may be painted."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.found: list[tuple[float, bool]] = []
        theme().changed.connect(self._follow)

    def _follow(self) -> None:
        self.found.append((theme().scale, self._window.updatesEnabled()))


def _room() -> tuple[QWidget, QStackedWidget]:
    """A window with some of everything on two pages, one of them hidden, in nested boxes."""
    window = QWidget()
    pages = QStackedWidget(window)
    QVBoxLayout(window).addWidget(pages)
    for number in range(2):
        page = QFrame()
        page.setProperty("role", "panel")
        column = QVBoxLayout(page)
        tabs = QTabWidget(page)
        inner = QWidget()
        inner.setLayout(QVBoxLayout())
        column.addWidget(tabs)
        tabs.addTab(inner, f"Tab {number}")
        button = QPushButton("Press")
        button.setProperty("role", "primary")
        set_icon(button, "play", "on_accent")
        heading = QLabel("A heading")
        heading.setProperty("role", "title")
        combo = QComboBox()
        combo.addItems(["one", "two"])
        for widget in (button, heading, combo, QLineEdit("0.25"), QCheckBox("On"), QSlider()):
            inner.layout().addWidget(widget)  # type: ignore[union-attr]
        pages.addWidget(page)
    window.resize(420, 520)
    return window, pages


def _shown(window: QWidget, pages: QStackedWidget) -> list[QImage]:
    """Pictures of both pages."""
    found: list[QImage] = []
    for number in (1, 0):
        pages.setCurrentIndex(number)
        QApplication.processEvents()
        found.append(window.grab().toImage())
    return found


@pytest.mark.parametrize(("choice", "scale"), [("dark", 1.0), ("light", 2.0), ("dark", 0.8)])
def test_it_looks_as_if_qt_had_dressed_it(
    qtbot: QtBot, qapp: QApplication, choice: str, scale: float
) -> None:
    window, pages = _room()
    qtbot.addWidget(window)
    window.show()
    before = _shown(window, pages)
    theme().change(choice, scale)
    theme().finish()
    ours = _shown(window, pages)
    qapp.setStyleSheet(qapp.styleSheet() + "\n")  # Qt's own way, through every ancestor
    assert _shown(window, pages) == ours
    assert ours != before
    theme().change("light", 1.0)
    theme().finish()
    assert _shown(window, pages) == before


def test_each_widget_is_dressed_once_and_what_is_seen_first(
    qtbot: QtBot, qapp: QApplication
) -> None:
    window, pages = _room()
    qtbot.addWidget(window)
    window.show()
    _shown(window, pages)
    seen = {id(each): each for each in window.findChildren(QWidget) if each.isVisible()}
    hidden = pages.widget(1)
    counted = _Counted()
    follower = _Follower(window)
    qapp.installEventFilter(counted)
    try:
        theme().change("dark", 1.0)
        assert not window.updatesEnabled()  # the old picture stays until all is dressed
        qtbot.waitUntil(window.updatesEnabled, timeout=20_000)
        assert {counted.told[key] for key in seen} == {1}
        assert counted.told[id(hidden)] == 0
        assert follower.found == [(1.0, False)]
        qtbot.waitUntil(lambda: counted.told[id(hidden)] == 1, timeout=20_000)
    finally:
        qapp.removeEventFilter(counted)
    theme().finish()


def test_two_changes_in_a_row_are_followed_once(qtbot: QtBot) -> None:
    window, pages = _room()
    qtbot.addWidget(window)
    window.show()
    _shown(window, pages)
    follower = _Follower(window)
    theme().change("light", 1.5)
    theme().change("light", 2.0)
    qtbot.waitUntil(window.updatesEnabled, timeout=20_000)
    assert follower.found == [(2.0, False)]
    theme().finish()


def test_nobody_waits_for_a_change_where_no_window_is_seen(qtbot: QtBot) -> None:
    window, _ = _room()
    qtbot.addWidget(window)
    follower = _Follower(window)
    theme().change("dark", 1.0)
    assert follower.found == [(1.0, True)]
    assert window.updatesEnabled()


def test_a_window_that_closes_meanwhile_does_no_harm(qtbot: QtBot) -> None:
    window, pages = _room()
    qtbot.addWidget(window)
    other = QWidget()
    for each in (window, other):
        each.show()
    _shown(window, pages)
    theme().change("dark", 1.0)
    other.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(window.updatesEnabled, timeout=20_000)
    theme().finish()


def test_a_widget_that_is_gone_is_left_out(qtbot: QtBot) -> None:
    window, pages = _room()
    qtbot.addWidget(window)
    window.show()
    _shown(window, pages)
    hidden = pages.widget(1)
    theme().change("dark", 1.0)
    pages.removeWidget(hidden)
    hidden.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme().finish()


def test_work_that_follows_is_done_at_once_where_it_is_seen(qtbot: QtBot) -> None:
    window, pages = _room()
    qtbot.addWidget(window)
    window.show()
    done: list[str] = []
    theme().in_turn(window, lambda: done.append("seen"))
    theme().in_turn(pages.widget(1), lambda: done.append("hidden"))
    assert done == ["seen"]
    qtbot.waitUntil(lambda: done == ["seen", "hidden"], timeout=20_000)


def test_what_is_about_to_be_seen_does_not_wait_for_the_rest(qtbot: QtBot) -> None:
    window, pages = _room()
    qtbot.addWidget(window)
    window.show()
    done: list[str] = []
    inner = pages.widget(1).findChildren(QWidget)[0]
    action = QAction(window)
    other = QWidget()
    pages.addWidget(other)
    for seen, name in ((other, "other"), (pages.widget(1), "page"), (inner, "in"), (action, "act")):
        theme().in_turn(seen, partial(done.append, name))
    theme().finish(pages.widget(1))
    assert not window.updatesEnabled()
    theme().in_turn(window, partial(done.append, "window"))
    qtbot.waitUntil(window.updatesEnabled, timeout=20_000)
    assert done == ["page", "in", "act", "window"]
    theme().finish()
    assert done[-1] == "other"
    theme().in_turn(other, partial(done.append, "later"))
    window.hide()
    theme().finish(other)  # at once, as no picture is to be kept
    assert done[-1] == "later"


def test_the_same_sheet_is_in_force_afterwards(qapp: QApplication) -> None:
    theme().change("light", 1.5)
    assert qapp.styleSheet() == style_sheet(LIGHT, 1.5)
    theme().finish()


def test_a_font_of_its_own_grows_where_it_is_not_seen(qtbot: QtBot) -> None:
    """One that follows `changed` is right before its turn to be dressed, and stays so after."""
    pages = QStackedWidget()
    qtbot.addWidget(pages)
    seen, hidden = QLabel("seen"), QLabel("hidden")

    def follow() -> None:
        for label in (seen, hidden):
            label.setFont(theme().font("mono"))

    follow()
    for page in (hidden, seen):
        pages.addWidget(page)
        pages.setCurrentWidget(page)
        pages.show()
    theme().changed.connect(follow)
    try:
        for scale in (2.0, 1.0, 1.5):
            theme().change("light", scale)
            theme().finish()
            wanted = theme().font("mono").pointSizeF()
            assert [label.font().pointSizeF() for label in (seen, hidden)] == [wanted, wanted]
    finally:
        theme().changed.disconnect(follow)
