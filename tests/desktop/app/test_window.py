"""The main window under a person's hands: mouse, keys, files dropped, questions at the end."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.app import screen
from desktop.app.action_bar import BarButton
from desktop.app.failed import FailedPanel
from desktop.app.palette import _PATH, CommandPalette
from desktop.app.window import MainWindow
from desktop.panels.spec import Panel, Shell
from desktop.settings import Settings
from desktop.theme import theme
from tests.support.reach import cut_off, pushed_out
from tests.support.rooms import BROKEN, Room


@dataclass(frozen=True)
class Report:
    """What work says of how far it has come."""

    fraction: float


def _room(frame: MainWindow) -> Room:
    return cast(Room, frame.open_panel("room"))


def _click(qtbot: QtBot, widget: object) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


# --- rail -----------------------------------------------------------------------------------
def test_a_click_on_the_rail_opens_and_marks_the_workspace(frame: MainWindow, qtbot: QtBot) -> None:
    buttons = frame.rail.buttons
    _click(qtbot, buttons["room"])
    assert frame.current_key == "room"
    assert [key for key, button in buttons.items() if button.isChecked()] == ["room"]
    _click(qtbot, buttons["room"])  # a second click must not unmark it
    assert buttons["room"].isChecked()
    _click(qtbot, buttons["other"])
    assert [key for key, button in buttons.items() if button.isChecked()] == ["other"]


def test_the_rail_is_walked_with_the_arrow_keys(frame: MainWindow, qtbot: QtBot) -> None:
    first, second = frame.rail.buttons["room"], frame.rail.buttons["other"]
    frame.activateWindow()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    qtbot.waitUntil(second.hasFocus)
    qtbot.keyClick(second, Qt.Key.Key_Return)
    assert frame.current_key == "other"
    qtbot.keyClick(second, Qt.Key.Key_Up)
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Space)
    assert frame.current_key == "room"


def test_settings_stand_at_the_foot_of_the_rail(frame: MainWindow) -> None:
    buttons = frame.rail.buttons
    assert frame.rail.height() - buttons["settings"].geometry().bottom() < 20
    assert buttons["settings"].y() - buttons["broken"].geometry().bottom() > 100


def test_a_workspace_has_a_shortcut_of_its_own(frame: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(frame, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert frame.current_key == "other"
    qtbot.keyClick(frame, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert frame.current_key == "settings"


# --- what a workspace brings ----------------------------------------------------------------
def test_the_bars_show_what_the_workspace_says(frame: MainWindow) -> None:
    room = _room(frame)
    assert frame.action_bar.title.text() == "notes.room"
    assert frame.action_bar.subtitle.text() == "two pages"
    assert "5 layers" in frame.status_bar.left.text()
    assert frame.status_bar.right.text() == "saved"
    assert room.choice.window() is frame
    assert room.choice.isVisible()


def test_a_change_is_shown_once_the_event_loop_comes_round(frame: MainWindow, qtbot: QtBot) -> None:
    room = _room(frame)
    buttons = frame.action_bar.findChildren(QToolButton)
    room.title, room.unsaved = "other.room", True
    room.changed.emit()
    qtbot.waitUntil(lambda: frame.action_bar.title.text() == "other.room*")
    assert frame.isWindowModified()
    # The actions are the same objects, so their buttons were not made anew under the pointer.
    assert frame.action_bar.findChildren(QToolButton) == buttons


def test_widgets_of_the_bar_go_back_to_their_workspace(frame: MainWindow) -> None:
    room = _room(frame)
    frame.open_panel("other")
    assert not room.choice.isVisible()
    assert room.choice.parent() is room
    frame.open_panel("room")
    assert room.choice.isVisible()


def test_a_button_of_the_bar_is_its_action(frame: MainWindow, qtbot: QtBot) -> None:
    room = _room(frame)
    train = _bar_button(frame, room.run_)
    _click(qtbot, train)
    assert room.triggered == ["Train"]
    assert train.property("role") == "primary"
    save = _bar_button(frame, room.save)
    assert save.toolTip() == f"Save in this room ({room.save.shortcut().toString()})"
    room.run_.setText("Stop")
    assert train.text() == "Stop"
    room.run_.setVisible(False)
    assert not train.isVisible()


def test_actions_without_room_go_under_more_and_the_main_one_stays(
    frame: MainWindow, qtbot: QtBot
) -> None:
    room = _room(frame)
    assert not frame.action_bar.more.isVisible()
    frame.settings.set("text_scale", 2.0)
    frame.resize(900, 720)
    qtbot.waitUntil(lambda: frame.action_bar.more.isVisible())
    overflowed = frame.action_bar.overflowed()
    assert overflowed
    assert room.run_ not in overflowed
    assert _bar_button(frame, room.run_).isVisible()
    assert list(frame.action_bar.more.menu().actions()) == list(overflowed)
    right_most = _bar_button(frame, room.run_).geometry().right()
    assert right_most <= frame.action_bar.width()


def _bar_button(frame: MainWindow, action: QAction) -> QToolButton:
    return next(
        b for b in frame.action_bar.findChildren(QToolButton) if b.defaultAction() is action
    )


# --- the welcome page -----------------------------------------------------------------------
def test_the_welcome_page_is_filled_anew_only_where_its_offers_changed(
    frame: MainWindow, tmp_path: Path
) -> None:
    frame.show_welcome()
    assert frame.welcome is not None
    first = frame.welcome.offers()
    assert first[0].accessibleName() == "The first room"
    frame.open_panel("other")
    frame.show_welcome()
    assert frame.welcome.offers() == first  # the same cards
    file = tmp_path / "a.room"
    file.write_text("")
    frame.remember_file(str(file))
    frame.show_welcome()
    assert [offer.accessibleName() for offer in frame.welcome.offers()] == [
        "a.room",
        *(offer.accessibleName() for offer in first),
    ]
    opened: list[str] = []
    frame.welcome.opened.connect(opened.append)
    frame.welcome.offers()[0].click()
    assert opened == [str(file)]
    frame.show_welcome()
    frame.welcome.offers()[1].click()
    assert _room(frame).restored == [{"page": 2}]


# --- menus ----------------------------------------------------------------------------------
def test_menus_merge_and_an_empty_one_is_not_there(frame: MainWindow) -> None:
    frame.show_welcome()
    assert list(frame.menu_bar.menus) == ["File", "Edit", "View", "Help"]
    _room(frame)
    assert list(frame.menu_bar.menus) == ["File", "Edit", "View", "Network", "Help"]
    titles = [a.text() for a in frame.menu_bar.menus["File"].actions() if a.isVisible()]
    assert titles == ["New", "Open…", "", "Save", "", "Quit"]


def test_no_entry_of_a_menu_is_dead(frame: MainWindow) -> None:
    for key in frame.specs:
        frame.open_panel(key)
        for menu in frame.menu_bar.menus.values():
            assert menu.actions()
            shown = [action for action in menu.actions() if action.isVisible()]
            assert [action.text() for action in shown if not action.isEnabled()] == []


def test_a_shortcut_of_the_workspace_reaches_its_action(frame: MainWindow, qtbot: QtBot) -> None:
    room = _room(frame)
    qtbot.keyClick(frame, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert room.triggered == ["Save"]
    frame.open_panel("other")
    qtbot.keyClick(frame, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert room.triggered == ["Save"]  # out of sight, out of reach


def test_of_two_actions_with_one_shortcut_the_workspaces_stands(
    frame: MainWindow, qtbot: QtBot
) -> None:
    room = _room(frame)
    own = QAction("Open a page…", room)
    own.setShortcut("Ctrl+O")
    room.menus = lambda: {"File": [room.new, own, None, room.save]}  # type: ignore[method-assign]
    room.changed.emit()
    qtbot.waitUntil(
        lambda: "Open a page…" in [a.text() for a in frame.menu_bar.menus["File"].actions()]
    )
    assert "Open…" not in [a.text() for a in frame.menu_bar.menus["File"].actions()]


# --- files ----------------------------------------------------------------------------------
def test_a_file_opens_in_the_workspace_of_its_kind(frame: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "Notes.ROOM"
    file.write_text("")
    assert frame.open_path(str(file))
    assert _room(frame).opened == [str(file)]
    assert frame.settings.get("recent_files") == [str(file)]
    recent = frame.actions_.recent
    assert recent.isVisible()
    assert recent.menu().actions()[0].text() == "Notes.ROOM"  # type: ignore[union-attr]


def test_a_file_that_is_gone_is_forgotten_with_a_sentence(
    frame: MainWindow, tmp_path: Path
) -> None:
    gone = str(tmp_path / "gone.room")
    frame.remember_file(gone)
    assert not frame.open_path(gone)
    assert frame.settings.get("recent_files") == []
    assert frame.notices.texts()[0].startswith("“gone.room” is no longer where it was")


def test_a_file_of_no_known_kind_is_refused_with_a_sentence(
    frame: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "poem.txt"
    file.write_text("rose")
    assert not frame.open_path(str(file))
    assert frame.notices.texts() == ("Lamina does not know files like “poem.txt”. It opens Rooms.",)


def test_a_file_dropped_on_the_window_opens(
    frame: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "dropped.room"
    file.write_text("")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    where, copy = QPointF(400, 400), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where.toPoint(), copy, data, left, none)
    QGuiApplication.sendEvent(frame, enter)
    assert enter.isAccepted()
    QGuiApplication.sendEvent(frame, QDropEvent(where, copy, data, left, none))
    qtbot.waitUntil(lambda: frame.current_key == "room" and _room(frame).opened == [str(file)])


def test_at_most_ten_files_are_remembered_the_newest_first(frame: MainWindow) -> None:
    for number in range(12):
        frame.remember_file(f"/somewhere/{number}.room")
    frame.remember_file("/somewhere/5.room")
    recent = frame.settings.get("recent_files")
    assert len(recent) == 10
    assert [Path(path).name for path in recent[:2]] == ["5.room", "11.room"]


@pytest.mark.skipif(os.name != "posix", reason="names of files as bytes")
def test_a_name_that_is_no_utf_8_opens_and_harms_nothing(
    frame: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    """Such a name among the settings would keep every later save from succeeding."""
    file = tmp_path / os.fsdecode(b"caf\xe9.room")
    file.write_text("")
    assert frame.open_path(str(file))
    assert _room(frame).opened == [str(file)]
    frame.remember_file("/somewhere/plain.room")
    assert frame.settings.get("recent_files") == ["/somewhere/plain.room"]
    assert frame.close()
    assert frame.jobs.running == ()
    again = Settings(frame.settings.folder / "settings.json")
    assert again.get("recent_files") == ["/somewhere/plain.room"]


def test_settings_that_cannot_be_saved_are_said_once(
    qtbot: QtBot, frame: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "settings").write_text("in the way")
    for size in (1.1, 1.2):
        frame.settings.set("text_scale", size)
        frame.settings.save()
    (notice,) = frame.notices.texts()
    assert notice.startswith("Settings could not be saved: ")


# --- notices and status ---------------------------------------------------------------------
def test_a_problem_stands_until_it_is_dismissed(frame: MainWindow, qtbot: QtBot) -> None:
    frame.say("The file is damaged.", problem=True)
    frame.say("The file is damaged.", problem=True)
    frame.say("The disk is full.", problem=True)
    assert frame.notices.texts() == ("The disk is full.", "The file is damaged.")
    while frame.notices.texts():
        dismiss = frame.notices.findChild(QToolButton)
        _click(qtbot, dismiss)
        dismiss.setParent(None)
        dismiss.deleteLater()
    assert not frame.notices.isVisible()


def test_a_notice_that_was_seen_stays_behind_in_its_workspace(
    frame: MainWindow, qtbot: QtBot
) -> None:
    first, second = "room", "other"
    frame.open_panel(first)
    frame.say("The canvas is empty.", problem=True)
    frame.open_panel(second)  # before it could be read
    assert frame.notices.texts() == ("The canvas is empty.",)
    frame.say("The model is missing.", problem=True, action=QAction("Prepare it", frame))
    frame.notices.grab()
    frame.open_panel(second)
    assert len(frame.notices.texts()) == 2
    frame.open_panel(first)
    assert frame.notices.texts() == ("The model is missing.",)


def test_a_notice_can_offer_what_mends_it(frame: MainWindow, qtbot: QtBot) -> None:
    mended: list[bool] = []
    mend = QAction("Prepare it", frame)
    mend.triggered.connect(lambda: mended.append(True))
    frame.say("The model is missing.", problem=True, action=mend)
    _click(qtbot, frame.notices.findChild(QPushButton))
    assert mended == [True]


def test_a_long_state_gives_way_to_the_rest_of_the_status_bar(
    frame: MainWindow, qtbot: QtBot
) -> None:
    frame.settings.set("text_scale", 2.0)
    frame.resize(frame.minimumSize())
    long = "first token 68 ms, 12.4 tokens a second, KV cache 5 of 8,192"
    frame.status_bar.set_pieces(("CPU", long), "offline")

    def everything_fits() -> None:
        assert cut_off(frame.status_bar) == []
        assert pushed_out(frame.status_bar) == []

    qtbot.waitUntil(everything_fits)
    assert frame.status_bar.left.toolTip().endswith(long)


def test_a_sentence_passes_through_the_status_bar(frame: MainWindow) -> None:
    _room(frame)
    frame.say("Copied.")
    assert frame.status_bar.left.text() == "Copied."
    assert frame.notices.texts() == ()


# --- faults ---------------------------------------------------------------------------------
def test_a_workspace_that_cannot_be_made_leaves_the_window_alive(
    frame: MainWindow, qtbot: QtBot
) -> None:
    panel = frame.open_panel("broken")
    assert isinstance(panel, FailedPanel)
    assert "the floor is missing" in panel.report
    copy = next(b for b in panel.findChildren(QPushButton) if b.text() == "Copy report")
    _click(qtbot, copy)
    assert "RuntimeError" in QGuiApplication.clipboard().text()
    again = next(b for b in panel.findChildren(QPushButton) if b.text() == "Try again")
    _click(qtbot, again)
    assert isinstance(frame.pages.currentWidget(), FailedPanel)
    assert frame.pages.currentWidget() is not panel
    frame.open_panel("other")
    assert frame.current_key == "other"


def test_a_workspace_made_by_half_is_cleared_away(frame: MainWindow, qtbot: QtBot) -> None:
    half: list[Panel] = []

    def create(shell: Shell) -> Panel:
        half.append(Panel(shell))
        raise RuntimeError("the floor is missing")

    assert (BROKEN.key, frame.specs[BROKEN.key]) == (BROKEN.key, BROKEN)
    frame.specs[BROKEN.key] = BROKEN._replace(create=create)
    assert isinstance(frame.open_panel(BROKEN.key), FailedPanel)
    qtbot.waitUntil(lambda: not isValid(half[0]), timeout=20_000)


def test_a_workspace_is_made_where_it_stays(frame: MainWindow) -> None:
    assert _room(frame).parent() is frame.pages
    assert Panel(cast("Shell", object())).parent() is None  # another frame, as a test may have


def test_bar_and_menus_of_a_workspace_are_kept(frame: MainWindow, qtbot: QtBot) -> None:
    room = _room(frame)
    bar, menus = frame.action_bar, frame.menu_bar
    buttons, own = bar.findChildren(BarButton), dict(menus.menus)
    shown = [button for button in buttons if not button.isHidden()]
    assert shown
    frame.open_panel("other")
    assert menus.menus != own
    assert all(button.isHidden() for button in shown)
    frame.open_panel("room")
    assert menus.menus == own
    assert [button for button in bar.findChildren(BarButton) if not button.isHidden()] == shown
    for number in range(8):
        menus.show_panel({"File": (QAction(f"{number}", room),)})
    qtbot.waitUntil(lambda: not any(isValid(menu) for menu in own.values()), timeout=20_000)
    frame.open_panel("other")
    frame.open_panel("room")
    assert [menu.title() for menu in menus.menus.values()] == [f"&{name}" for name in own]


# --- the end --------------------------------------------------------------------------------
def test_a_workspace_can_keep_the_window_open(frame: MainWindow) -> None:
    room = _room(frame)
    frame.open_panel("other")
    room.unsaved, room.closes = True, False
    assert not frame.close()
    assert frame.isVisible()
    assert frame.current_key == "room"  # the one that asks is the one shown
    room.closes = True
    assert frame.close()
    assert room.was_shut_down


def test_closing_cancels_and_joins_the_work(frame: MainWindow, qtbot: QtBot) -> None:
    def endless(stopped):  # type: ignore[no-untyped-def]
        while True:
            yield 1

    job = frame.jobs.start(endless, name="counting")
    qtbot.waitUntil(lambda: frame.status_bar.work.text() == "counting")
    assert frame.close()
    assert job.join(0)


@pytest.mark.parametrize("fault", ["panel", "settings"])
def test_a_fault_at_the_end_keeps_nothing_else_from_ending(
    frame: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    def endless(stopped):  # type: ignore[no-untyped-def]
        while True:
            yield 1

    def fails() -> None:
        raise OSError("planted")

    room, other = _room(frame), frame.open_panel("other")
    job = frame.jobs.start(endless, name="counting")
    target, name = (other, "shut_down") if fault == "panel" else (frame.settings, "save")
    monkeypatch.setattr(target, name, fails)
    with pytest.raises(OSError, match="planted"):
        frame.close()
    assert not frame.isVisible()
    assert room.was_shut_down
    assert job.join(0)
    if fault == "panel":
        settings = Settings(frame.settings.folder / "settings.json")
        assert settings.get("window_geometry")


def test_work_under_way_can_be_stopped_from_the_status_bar(frame: MainWindow, qtbot: QtBot) -> None:
    def endless(stopped):  # type: ignore[no-untyped-def]
        while True:
            yield 1

    job = frame.jobs.start(endless, name="counting")
    qtbot.waitUntil(frame.status_bar.stop.isVisible)
    with qtbot.waitSignal(job.cancelled):
        _click(qtbot, frame.status_bar.stop)
    qtbot.waitUntil(lambda: not frame.status_bar.stop.isVisible())


def test_work_that_is_done_at_once_does_not_flicker(frame: MainWindow, qtbot: QtBot) -> None:
    seen: list[str] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show:
                seen.append(frame.status_bar.work.text())
            return False

    watch = Watch(frame)
    frame.status_bar.stop.installEventFilter(watch)
    may_end = threading.Event()

    def short(stopped):  # type: ignore[no-untyped-def]
        yield Report(0.5)

    def long(stopped):  # type: ignore[no-untyped-def]
        yield Report(0.25)
        may_end.wait(10)

    with qtbot.waitSignal(frame.jobs.start(short, name="short").ended):
        pass
    lasting = frame.jobs.start(long, name="lasting")
    with qtbot.waitSignal(frame.jobs.start(short, name="another").ended):
        pass
    qtbot.waitUntil(lambda: seen != [])
    assert seen == ["lasting"]
    assert frame.status_bar.bar.value() == 250  # told before it was shown
    may_end.set()
    with qtbot.waitSignal(lasting.ended):
        pass
    assert not frame.status_bar.stop.isVisible()


# --- appearance -----------------------------------------------------------------------------
def test_text_grows_and_shrinks_by_keys(frame: MainWindow, qtbot: QtBot) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(frame, Qt.Key.Key_Plus, control)
    assert frame.settings.get("text_scale") == 1.1
    assert theme().scale == 1.1
    for _ in range(9):
        qtbot.keyClick(frame, Qt.Key.Key_Minus, control)
    assert theme().scale == 0.8
    for _ in range(9):
        qtbot.keyClick(frame, Qt.Key.Key_Plus, control)
    assert theme().scale == 2.0
    qtbot.keyClick(frame, Qt.Key.Key_0, control)
    assert theme().scale == 1.0


def test_the_theme_is_switched_live_from_the_menu(frame: MainWindow) -> None:
    choices = frame.actions_.theme.menu().actions()  # type: ignore[union-attr]
    dark = next(action for action in choices if action.text() == "Dark")
    dark.trigger()
    assert frame.settings.get("theme") == "dark"
    assert theme().tokens.name == "dark"
    assert dark.isChecked()
    frame.settings.set("theme", "light")
    assert theme().tokens.name == "light"
    assert not dark.isChecked()


def test_the_whole_screen_and_back(frame: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(frame, Qt.Key.Key_F11)
    qtbot.waitUntil(frame.isFullScreen)
    qtbot.keyClick(frame, Qt.Key.Key_F11)
    qtbot.waitUntil(lambda: not frame.isFullScreen())


@pytest.mark.parametrize("page", ["continue", "welcome"])
def test_the_next_start_goes_where_the_person_wants(
    frame: MainWindow, qtbot: QtBot, page: str
) -> None:
    frame.begin()
    assert frame.current_key == ""  # the first start opens the welcome page
    frame.open_panel("other")
    frame.open_panel("settings")
    frame.settings.set("start_page", page)
    frame.begin()
    assert frame.current_key == ("other" if page == "continue" else "")


# --- everything can be found ----------------------------------------------------------------
def test_the_palette_finds_what_other_workspaces_can_do(frame: MainWindow, qtbot: QtBot) -> None:
    _room(frame)
    frame.open_panel("other")
    before = {id(panel) for panel in frame.panels()}
    frame.show_palette()
    palette = next(w for w in frame.findChildren(CommandPalette) if w.isVisible())
    qtbot.waitUntil(lambda: len(frame.panels()) == len(frame.specs))
    assert {id(panel) for panel in frame.panels()} > before, "those not seen yet are made"
    room = frame.specs["room"].title
    found = [command for command in palette._commands if command.workspace == room]
    assert found
    assert all(command.path.startswith(room) for command in found)
    done: list[str] = []
    chosen = found[0]
    chosen.action.triggered.connect(lambda: done.append(frame.current_key))
    palette.search.setText(chosen.title)
    rows = [palette.model.index(row, 0) for row in range(palette.model.rowCount())]
    palette._run(next(i for i in rows if i.data() == chosen.title and room in i.data(_PATH)))
    assert done == ["room"], "its workspace is shown before it is done"


def test_shortcuts_of_what_cannot_be_done_now_are_listed_too(frame: MainWindow) -> None:
    _room(frame)
    action = next(c.action for c in frame.commands() if c.action.shortcuts())
    action.setEnabled(False)
    assert action not in [command.action for command in frame.commands()]
    assert action in [command.action for command in frame.commands(disabled=True)]


def test_a_workspace_may_stand_without_the_rail(
    frame: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = _room(frame)
    assert frame.rail.isVisible()
    monkeypatch.setattr(room, "alone", lambda: True)
    frame.open_panel("room")
    assert not frame.rail.isVisible()
    frame.open_panel("other")
    assert frame.rail.isVisible()


def test_files_that_cannot_be_opened_leave_one_notice(frame: MainWindow, tmp_path: Path) -> None:
    frame.say("Something else.", problem=True)
    for name in ("a.room", "b.room", "c.xyz"):
        frame.open_path(str(tmp_path / name))
    assert frame.notices.texts() == (
        f"“c.xyz” is not there: no such file in {tmp_path}.",
        "Something else.",
    )


def test_a_sentence_about_saving_goes_with_the_state_it_tells_of(frame: MainWindow) -> None:
    bar = frame.status_bar
    bar.set_pieces(("3 layers",), "not saved")
    bar.say("Saved a.lamina.")
    bar.set_pieces(("3 layers",), "saved")
    assert bar.left.text() == "Saved a.lamina."
    bar.set_pieces(("4 layers",), "not saved")
    assert bar.left.text() == "4 layers"


def test_without_a_screen_one_sentence_says_so(tmp_path: Path) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("only Linux does without a screen")
    assert "none is set" in screen.problem({})
    (tmp_path / "X7").touch()
    assert screen.problem({"DISPLAY": ":7.0"}, tmp_path) == ""
    assert "none at :8" in screen.problem({"DISPLAY": ":8"}, tmp_path)
    assert screen.problem({"DISPLAY": "far:0"}, tmp_path) == ""
    assert screen.problem({"QT_QPA_PLATFORM": "offscreen"}) == ""
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    environment.pop("QT_QPA_PLATFORM", None)
    done = subprocess.run(
        [sys.executable, "-m", "desktop"], env=environment, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.startswith("Lamina needs a screen")
    assert len(done.stderr.splitlines()) == 1
