"""The main window: rail, menus, bars and the workspace shown; the frame as a panel knows it.

The window paints itself before any workspace is made. A workspace is made when it is first shown,
and one that fails to be made leaves a page that says so in a living window.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.app import layout
from desktop.app.action_bar import ActionBar
from desktop.app.actions import FrameActions, workspace_shortcuts
from desktop.app.failed import FailedPanel
from desktop.app.focus import FocusKeeper
from desktop.app.menus import MenuBar
from desktop.app.notices import Notices
from desktop.app.opening import Opening, local_files
from desktop.app.rail import NavigationRail
from desktop.app.status_bar import StatusBar
from desktop.jobs import Jobs
from desktop.panels.spec import Panel, PanelSpec, Status, panel_specs
from desktop.settings import Settings
from desktop.theme import motion, theme
from desktop.widgets.typesetting import typesetting
from engine.language import tr

if TYPE_CHECKING:
    from desktop.app.finding import Finder
    from desktop.app.palette import Command
    from desktop.app.welcome import Welcome

log = logging.getLogger(__name__)

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
_DIALOGS = ("shortcuts", "about", "licences", "log")


class MainWindow(QMainWindow):
    """The frame; it satisfies `desktop.panels.spec.Shell`.

    `first_painted` is emitted once, after the window's first paint reached the screen.
    """

    first_painted = Signal()

    def __init__(
        self,
        settings: Settings,
        specs: Sequence[PanelSpec] | None = None,
        log_folder: Path | None = None,
    ) -> None:
        super().__init__()
        self.settings = settings
        self.jobs = Jobs(self)
        self.specs = {spec.key: spec for spec in (panel_specs() if specs is None else specs)}
        self._files = Opening(self, self.specs)
        self._log_folder = log_folder
        self._panels: dict[str, Panel] = {}
        self._current: Panel | None = None
        self._key = ""
        self._painted = False
        self._closed = False
        self._apply_theme()
        motion.apply(settings)
        typesetting().lend(self, self._set_formulas)
        self.setAcceptDrops(True)
        self.setMinimumSize(layout.SMALLEST)

        ordered = tuple(self.specs.values())
        self.rail = NavigationRail(ordered, workspace_shortcuts(ordered))
        self.rail.chosen.connect(self.open_panel)
        self._focus = FocusKeeper(self, self.rail, lambda: self._current and self._current.home())
        self.actions_ = FrameActions(
            self, settings, ordered, self._slots(), self.open_panel, self.open_path
        )
        self.menu_bar = MenuBar(self.actions_.first(), self.actions_.last())
        self.action_bar = ActionBar()
        self.notices = Notices()
        self.welcome: Welcome | None = None
        self.pages = QStackedWidget()
        self.pages.addWidget(QWidget())  # what stands until the first workspace is made
        self.status_bar = StatusBar(self.jobs)
        self._lay_out()

        self._refresh_timer = QTimer(self)
        self._refresh_timer.setSingleShot(True)
        self._refresh_timer.setInterval(0)
        self._refresh_timer.timeout.connect(self._refresh)
        settings.changed.connect(self._setting_changed)
        settings.trouble.connect(self._warn)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._apply_theme)
        self.menu_bar.show_panel({})
        layout.bring_back(self, settings)
        self._announce("")

    # --- what a panel sees (Shell) ----------------------------------------------------------
    def open_panel(self, key: str, **state: Any) -> Panel:
        """Show a workspace, made now if it was not shown before; `state` goes to its `restore`.

        Raises KeyError for a key that no workspace has.
        """
        panel = self._panel(key)
        theme().finish(panel)
        if key != self._key:
            self.notices.leave()
        self._current, self._key = panel, key
        self.pages.setCurrentWidget(panel)
        self.rail.mark(key)
        if not self.specs[key].at_foot:
            self.settings.set("workspace", key)
        if state:
            panel.restore(**state)
            self._focus.go_home()
        self._refresh()
        return panel

    def open_path(self, path: str) -> bool:
        """Open a file in the first workspace that knows its kind; whether one did."""
        with self.notices.about("a file"):
            return self._files.open(path)

    def remember_file(self, path: str) -> None:
        """Put a file at the top of the recent ones."""
        self._files.remember(path)

    def forget_file(self, path: str) -> None:
        """Take a file that turned out to be of no use out of the recent ones."""
        self._files.forget(path)

    def say(self, text: str, *, problem: bool = False, action: QAction | None = None) -> None:
        """One sentence: in the status bar, or as a notice where it is a problem."""
        if problem or action is not None:
            log.info("notice: %s", text)
            self.notices.add(text, action)
        else:
            self.status_bar.say(text)

    def _warn(self, sentence: str) -> None:
        self.say(sentence, problem=True)

    # --- what start and self-check see ------------------------------------------------------
    def begin(self, path: str = "") -> None:
        """Show what the person wants to see first: a file, the last workspace, or the welcome."""
        if self.settings.notice:
            self.say(self.settings.notice, problem=True)
        last = self.settings.get("workspace")
        if path and self.open_path(path):
            return
        if last in self.specs and self.settings.get("start_page") == "continue":
            self.open_panel(last)
        else:
            self.show_welcome()

    def show_welcome(self) -> None:
        """Go to the welcome page."""
        from desktop.app.version import version
        from desktop.app.welcome import Welcome

        if self.welcome is None:
            self.welcome = Welcome()
            self.welcome.opened.connect(self.open_path)
            self.welcome.chosen.connect(lambda key, state: self.open_panel(key, **state))
            self.pages.addWidget(self.welcome)
        problems: list[Exception] = []
        self.welcome.fill(self.settings.get("recent_files"), tuple(self.specs.values()), problems)
        for problem in problems:
            log.error("a workspace's offers failed", exc_info=problem)
            self.say(
                tr("Some offers of the welcome page are missing: {0}").format(problem), problem=True
            )
        self._current, self._key = None, ""
        self.pages.setCurrentWidget(self.welcome)
        self.welcome.setFocus()
        self.rail.mark("")
        self._refresh()
        self.status_bar.set_pieces((), tr("Lamina {0}").format(version()))

    def panels(self) -> tuple[Panel, ...]:
        """The workspaces made so far."""
        return tuple(self._panels.values())

    @property
    def current_key(self) -> str:
        """The key of the workspace shown; "" on the welcome page."""
        return self._key

    # --- making and asking panels -----------------------------------------------------------
    def _panel(self, key: str) -> Panel:
        if key not in self._panels:
            spec = self.specs[key]
            began = time.monotonic()
            try:
                panel = spec.create(self)
            except Exception as error:
                log.exception("the workspace %s could not be made", key)
                self._clear_away()
                panel = FailedPanel(self, spec.title, error)
                panel.again.connect(partial(self._make_again, key))
            log.info("%s made in %.0f ms", key, (time.monotonic() - began) * 1000)
            panel.changed.connect(self._refresh_timer.start)
            self._panels[key] = panel
            self.pages.addWidget(panel)
        return self._panels[key]

    def _clear_away(self) -> None:
        """A workspace that was made by half is none of the pages, yet a child of theirs."""
        for child in self.pages.findChildren(Panel, options=_DIRECT):
            if self.pages.indexOf(child) < 0:
                child.deleteLater()

    def _make_again(self, key: str) -> None:
        failed = self._panels.pop(key)
        self.pages.removeWidget(failed)
        failed.deleteLater()
        self.open_panel(key)

    def _refresh(self) -> None:
        """Ask the workspace shown for its heading, actions, menus and status."""
        self._refresh_timer.stop()
        panel = self._current
        self.rail.setVisible(panel is None or not panel.alone())
        if panel is None:
            self.action_bar.set_heading(tr("Welcome"), "")
            self.action_bar.clear()
            self.menu_bar.show_panel({})
            self.status_bar.set_pieces((), "")
            self._announce("")
            return
        title, subtitle = panel.heading()
        mark = "*" if panel.modified() else ""  # as the window's own title has it
        self.action_bar.set_heading((title or self.specs[self._key].title) + mark, subtitle)
        self.action_bar.set_content(panel.bar_left(), panel.bar_right(), panel)
        self.menu_bar.show_panel(panel.menus())
        status: Status = panel.status()
        self.status_bar.set_pieces(status.left, status.right)
        self._announce(title or self.specs[self._key].title)

    def _announce(self, title: str) -> None:
        modified = any(panel.modified() for panel in self._panels.values())
        self.setWindowTitle(tr("{0}[*] – Lamina").format(title) if title else tr("Lamina[*]"))
        self.setWindowModified(modified)

    # --- the frame's own actions ------------------------------------------------------------
    def _slots(self) -> dict[str, Callable[[], object]]:
        return {
            "open": self._ask_for_file,
            "quit": self.close,
            "palette": self.show_palette,
            "full_screen": self._toggle_full_screen,
            "welcome": self.show_welcome,
            **{name: partial(self._show_dialog, name) for name in _DIALOGS},
        }

    def _show_dialog(self, name: str) -> None:
        # Imported when asked for: the first paint needs no dialog.
        from desktop.app import about, dialogs

        dialog = {
            "shortcuts": lambda: dialogs.Shortcuts(self.commands(disabled=True), self),
            "about": lambda: about.About(self),
            "licences": lambda: about.Licences(self),
            "log": lambda: dialogs.LogBook(self._log_folder, self),
        }[name]()
        dialog.open()

    def commands(self, *, disabled: bool = False) -> list[Command]:
        """Every action with its place: what can be taken now, and `disabled` ones where asked."""
        return self._finder().commands(disabled)

    def show_palette(self) -> None:
        """Open the command palette."""
        self._finder().show(self)

    def _finder(self) -> Finder:
        from desktop.app.finding import Finder

        return Finder(
            self.menu_bar, self.specs, self._panels, self._panel, self.open_panel, self._key
        )

    def _ask_for_file(self) -> None:
        path = self._files.ask(self)
        if path:
            self.open_path(path)

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        self.actions_.full_screen.setChecked(self.isFullScreen())

    # --- settings ---------------------------------------------------------------------------
    def _setting_changed(self, key: str) -> None:
        if key in ("theme", "text_scale"):
            self._apply_theme()
        elif key == motion.SETTING:
            motion.apply(self.settings)

    def _apply_theme(self) -> None:
        theme().change(self.settings.get("theme"), self.settings.get("text_scale"))

    # --- events -----------------------------------------------------------------------------
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            # The children paint and the buffer is flushed before the event loop comes round.
            QTimer.singleShot(0, self, self.first_painted.emit)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = local_files(event)
        if files:
            event.acceptProposedAction()
            # After the drop has ended: opening may ask about unsaved work.
            QTimer.singleShot(0, self, partial(self._open_dropped, files))

    def _open_dropped(self, files: Sequence[str]) -> None:
        opened = self.open_path(files[0])
        if opened and len(files) > 1:
            name = Path(files[0]).name
            self.say(tr("One file is opened at a time: {0} was, the others were not.").format(name))

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._closed:
            event.accept()
            return
        # Qt closes a window whose answer it did not get, as where a workspace raises.
        event.ignore()
        # A workspace may wait here for its files, and another one be made meanwhile.
        for key, panel in tuple(self._panels.items()):
            if panel.modified():
                self.open_panel(key)
            if not panel.may_close():
                return
        self._closed = True
        event.accept()
        # Each is carried out, from the last to the first, whatever another one raises.
        with ExitStack() as last:
            last.callback(self._stop_work)
            last.callback(self.settings.save)
            last.callback(layout.remember, self, self.settings)
            last.callback(self._focus.close)
            for panel in self._panels.values():
                last.callback(panel.shut_down)

    def _set_formulas(
        self, work: Callable[[Callable[[], bool]], None], ended: Callable[[], None]
    ) -> None:
        def job(stopped: Callable[[], bool]) -> Generator[None, None, None]:
            work(stopped)
            yield from ()

        self.jobs.start(job, name=tr("setting formulas")).ended.connect(ended)

    def _stop_work(self) -> None:
        typesetting().take_back(self)
        if not self.jobs.shut_down(2.0):
            log.warning("work still running at the end: %s", [j.name for j in self.jobs.running])

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(0)
        for widget in (self.menu_bar, self.action_bar, self.notices):
            column.addWidget(widget)
        column.addWidget(self.pages, 1)
        column.addWidget(self.status_bar)
        central = QWidget()
        row = QHBoxLayout(central)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(column, 1)
        self.setCentralWidget(central)
