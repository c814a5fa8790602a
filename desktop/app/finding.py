"""Everything that can be done, in every workspace: for the palette and for the list of shortcuts.

The workspace shown comes first; what belongs to another one goes there before it is done.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.app.menus import Entries, MenuBar, leaves_of
from desktop.app.palette import Command, CommandPalette
from desktop.panels.spec import Panel, PanelSpec
from engine.language import tr


class Finder:
    """Knows the frame as it is at this moment: its menus, its workspaces, and the one shown.

    `made` holds those that exist; `make` makes another one by its key.
    """

    def __init__(
        self,
        menus: MenuBar,
        specs: Mapping[str, PanelSpec],
        made: Mapping[str, Panel],
        make: Callable[[str], Panel],
        open_panel: Callable[[str], object],
        shown: str,
    ) -> None:
        self._menus = menus
        self._specs, self._made = specs, made
        self._make, self._open = make, open_panel
        self._shown = shown

    def commands(self, disabled: bool = False) -> list[Command]:
        """What the frame and every workspace made so far can do; `disabled` adds what cannot be
        done just now."""
        found = self._here(disabled)
        for key, panel in self._made.items():
            if key != self._shown:
                found += commands_of(panel, self._specs[key].title, self._go(key), disabled)
        return found

    def show(self, parent: QWidget) -> None:
        """The palette. Workspaces that nobody has seen yet are made and join it while it stands."""
        palette = CommandPalette(self.commands(), parent)
        palette.show()

        def join() -> None:
            key = next((key for key in self._specs if key not in self._made), "")
            if key:
                palette.add(commands_of(self._make(key), self._specs[key].title, self._go(key)))
                QTimer.singleShot(0, palette, join)

        QTimer.singleShot(0, palette, join)

    def _go(self, key: str) -> Callable[[], object]:
        return partial(self._open, key)

    def _here(self, disabled: bool) -> list[Command]:
        found = [Command(path, action) for path, action in self._menus.leaves(disabled=disabled)]
        # What one is about to do stands before what ends it.
        found.sort(key=lambda command: command.menu in ("File", "Help"))
        known = {id(command.action) for command in found}
        panel = self._made.get(self._shown)
        if panel is not None:
            for action in _of_bars(panel):
                if id(action) not in known and (disabled or action.isEnabled()):
                    found.append(Command(self._specs[self._shown].title, action))
        return found


def commands_of(
    panel: Panel, title: str, go: Callable[[], object], disabled: bool = False
) -> list[Command]:
    """What one workspace can do, behind its name: “Build › Network”."""
    found: list[Command] = []
    known: set[int] = set()
    menus: Mapping[str, Entries] = panel.menus()
    for name, entries in menus.items():
        for path, action in leaves_of(f"{title} › {tr(name)}", entries, disabled=disabled):
            found.append(Command(path, action, title, go))
            known.add(id(action))
    for action in _of_bars(panel):
        if id(action) not in known and (disabled or action.isEnabled()):
            found.append(Command(title, action, title, go))
    return found


def _of_bars(panel: Panel) -> Iterator[QAction]:
    for entry in (*panel.bar_left(), *panel.bar_right()):
        if isinstance(entry, QAction):
            inner = entry.menu()
            if isinstance(inner, QMenu):
                yield from (action for action in inner.actions() if not action.isSeparator())
            else:
                yield entry
