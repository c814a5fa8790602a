"""The frame's own actions: everything the menus hold whichever workspace is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop.app.menus import Entries
from desktop.panels.spec import PanelSpec
from desktop.settings import SETTINGS, Settings
from desktop.widgets.shortcuts import set_keys
from engine.language import tr

_Key = QKeySequence.StandardKey
_SCALES = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
_RECENT = 10


def make_action(
    parent: QObject,
    text: str,
    slot: Callable[[], object],
    keys: QKeySequence | Sequence[str | QKeySequence.StandardKey] | str = "",
    tip: str = "",
) -> QAction:
    """An action named `text` that calls `slot`; the first of `keys` is the one shown."""
    action = QAction(text, parent)
    action.triggered.connect(lambda: slot())
    if isinstance(keys, str):
        keys = [keys] if keys else []
    if isinstance(keys, QKeySequence):
        action.setShortcut(keys)
    elif keys:
        set_keys(action, keys)
    if tip:
        action.setToolTip(tip)
    return action


def workspace_shortcuts(specs: Sequence[PanelSpec]) -> dict[str, str]:
    """Each workspace's shortcut: its own, or Alt and its place in the rail."""
    numbered = [spec for spec in specs if not spec.at_foot]
    return {
        spec.key: spec.shortcut or (f"Alt+{numbered.index(spec) + 1}" if spec in numbered else "")
        for spec in specs
    }


class FrameActions(QObject):
    """Makes the frame's actions once and keeps those that show a setting in step with it."""

    def __init__(
        self,
        parent: QWidget,
        settings: Settings,
        specs: Sequence[PanelSpec],
        slots: Mapping[str, Callable[[], object]],
        open_panel: Callable[[str], object],
        open_path: Callable[[str], object],
    ) -> None:
        """`slots` by name: open, quit, palette, full_screen, welcome, shortcuts, about, licences,
        log."""
        super().__init__(parent)
        self._settings = settings
        self._open_path = open_path
        make = partial(make_action, parent)
        opens = any(spec.opens for spec in specs)
        keys = workspace_shortcuts(specs)
        self.open = make(tr("Open…"), slots["open"], [_Key.Open], tr("Open a file"))
        self.open.setVisible(opens)
        self.recent = QAction(tr("Open recent"), parent)
        self._recent_menu = QMenu(parent)
        self.recent.setMenu(self._recent_menu)
        self.quit = make(tr("Quit"), slots["quit"], ["Ctrl+Q"], tr("Close Lamina"))
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.palette = make(
            tr("Find an action…"),
            slots["palette"],
            "Ctrl+Shift+P",
            tr("Search everything Lamina can do"),
        )
        self.workspaces: dict[str, QAction] = {}
        for spec in specs:
            action = make(
                tr("Settings…") if spec.key == "settings" else spec.title,
                partial(open_panel, spec.key),
                keys[spec.key],
                spec.help,
            )
            if spec.key == "settings":
                action.setMenuRole(QAction.MenuRole.PreferencesRole)
            self.workspaces[spec.key] = action
        self.larger = make(
            tr("Larger text"),
            partial(self._scale, 1),
            [_Key.ZoomIn, "Ctrl+="],
            tr("Make all text larger"),
        )
        self.smaller = make(
            tr("Smaller text"),
            partial(self._scale, -1),
            [_Key.ZoomOut],
            tr("Make all text smaller"),
        )
        self.normal = make(
            tr("Normal text"), partial(settings.reset, "text_scale"), "Ctrl+0", tr("Text at 100 %")
        )
        self.full_screen = make(
            tr("Full screen"), slots["full_screen"], "F11", tr("Use the whole screen, or go back")
        )
        self.full_screen.setCheckable(True)
        self.theme = self._theme_choice(parent)
        self.welcome = make(
            tr("Welcome page"), slots["welcome"], "", tr("Examples and recent files")
        )
        self.shortcuts = make(
            tr("Keyboard shortcuts"), slots["shortcuts"], "Ctrl+/", tr("All shortcuts")
        )
        self.licences = make(
            tr("Licences"), slots["licences"], "", tr("Of Lamina and all it contains")
        )
        self.log = make(tr("Show the log"), slots["log"], "", tr("What Lamina noted, for a report"))
        self.about = make(
            tr("About Lamina"), slots["about"], "", tr("Versions of Lamina and its parts")
        )
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        settings.changed.connect(self._follow)
        self._follow("recent_files")
        self._follow("theme")
        self._follow("text_scale")

    def first(self) -> Mapping[str, Entries]:
        """What stands before a workspace's entries."""
        return {"File": [self.open, self.recent]}

    def last(self) -> Mapping[str, Entries]:
        """What stands after a workspace's entries."""
        rooms = [action for key, action in self.workspaces.items() if key != "settings"]
        settings = [a for key, a in self.workspaces.items() if key == "settings"]
        scale = [self.larger, self.smaller, self.normal]
        return {
            "File": [self.quit],
            "Edit": [self.palette, None, *settings],
            "View": [*rooms, None, *scale, None, self.theme, self.full_screen],
            "Help": [
                self.welcome,
                self.shortcuts,
                None,
                self.licences,
                self.log,
                None,
                self.about,
            ],
        }

    def _theme_choice(self, parent: QWidget) -> QAction:
        menu = QMenu(parent)
        group = QActionGroup(menu)
        self._themes: dict[str, QAction] = {}
        for value, title in SETTINGS["theme"].choices:
            action = make_action(menu, title, partial(self._settings.set, "theme", value))
            action.setCheckable(True)
            group.addAction(action)
            menu.addAction(action)
            self._themes[value] = action
        chooser = QAction(tr("Theme"), parent)
        chooser.setMenu(menu)
        return chooser

    def _scale(self, direction: int) -> None:
        now = self._settings.get("text_scale")
        further = [s for s in _SCALES[::direction] if (s - now) * direction > 1e-6]
        if further:
            self._settings.set("text_scale", further[0])

    def _follow(self, key: str) -> None:
        if key == "theme":
            self._themes[self._settings.get("theme")].setChecked(True)
        elif key == "recent_files":
            self._recent_menu.clear()
            paths = self._settings.get("recent_files")
            for path in paths[:_RECENT]:
                entry = make_action(
                    self._recent_menu,
                    Path(path).name.replace("&", "&&"),
                    partial(self._open_path, path),
                )
                entry.setToolTip(path)
                self._recent_menu.addAction(entry)
            if paths:
                self._recent_menu.addSeparator()
                self._recent_menu.addAction(
                    make_action(
                        self._recent_menu,
                        tr("Forget these files"),
                        partial(self._settings.set, "recent_files", []),
                    )
                )
            self.recent.setVisible(bool(paths))
