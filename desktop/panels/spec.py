"""What a workspace tells the frame: its place in the rail, its actions, its status, its tour.

Each folder under `desktop/panels` declares one `SPEC = PanelSpec(…)` in its `__init__`, which
imports nothing heavy: the panel itself is made when it is first shown.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable, Generator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple, Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.jobs import Jobs
from desktop.settings import Settings


class Shell(Protocol):
    """The frame as a panel sees it."""

    settings: Settings
    jobs: Jobs

    def open_panel(self, key: str, **state: Any) -> Panel:
        """Show another workspace; `state` is handed to its `restore`."""
        ...

    def open_path(self, path: str) -> bool:
        """Open a file in the workspace that knows its kind; whether one did."""
        ...

    def remember_file(self, path: str) -> None:
        """Put a file at the top of File → Open recent."""
        ...

    def forget_file(self, path: str) -> None:
        """Take a file out of File → Open recent."""
        ...

    def say(self, text: str, *, problem: bool = False, action: QAction | None = None) -> None:
        """One sentence for the person: in the status bar, or as a notice bar for a problem.

        A notice may offer `action` as its button.
        """
        ...


class Status(NamedTuple):
    """The status bar of a workspace: pieces at the left, one at the right."""

    left: Sequence[str] = ()
    right: str = ""


class Tour:
    """What a self-check of one workspace found: facts for the JSON, and failures as sentences."""

    def __init__(self) -> None:
        self.facts: dict[str, Any] = {}
        self.failures: list[str] = []

    def expect(self, held: bool, sentence: str) -> None:
        """Note a failure unless `held`."""
        if not held:
            self.failures.append(sentence)


# A step of a tour waits until its condition holds (the frame runs the event loop meanwhile).
Condition = Callable[[], bool]


class Panel(QWidget):
    """A workspace. The frame asks; `changed` tells it to ask again.

    Asked again, a panel gives the same actions and widgets as before as long as they are meant:
    the frame rebuilds its bars and menus only where the objects differ, so `changed` is cheap.
    An action may carry the property `role` ("primary" fills its button) and a menu; the text of
    an action is its button's text, its tool tip and shortcut are the button's tool tip.
    """

    changed = Signal()

    def __init__(self, shell: Shell) -> None:
        # Put there afterwards, it would be dressed once more, with all that is in it.
        super().__init__(getattr(shell, "pages", None))
        self.shell = shell

    def heading(self) -> tuple[str, str]:
        """Bold title and muted subtitle at the left of the action bar."""
        return ("", "")

    def bar_left(self) -> Sequence[QAction | QWidget | None]:
        """What follows the heading in the action bar; None draws a separator."""
        return ()

    def bar_right(self) -> Sequence[QAction | QWidget]:
        """What stands at the right end of the action bar."""
        return ()

    def menus(self) -> Mapping[str, Sequence[QAction | None]]:
        """Actions for the standard menus (File, Edit, View, Network, Model); None separates.

        The frame adds its own; where both have one with the same shortcut, the panel's is shown.
        """
        return {}

    def status(self) -> Status:
        """What the status bar says while this workspace is shown."""
        return Status()

    def home(self) -> QWidget:
        """What has the keyboard when something was handed to this workspace, or when the control
        that had it is gone."""
        return self

    def alone(self) -> bool:
        """Whether the workspace is shown without the rail beside it, as on a projector."""
        return False

    def restore(self, **state: Any) -> None:
        """Take over state handed on by another workspace or by a dropped file."""

    def open_file(self, path: str) -> bool:
        """Open a file if it is of this workspace's kind; whether it was."""
        return False

    def modified(self) -> bool:
        """Whether something here is not saved."""
        return False

    def may_close(self) -> bool:
        """Ask whatever must be asked before the window closes; False keeps it open."""
        return True

    def shut_down(self) -> None:
        """Remember the layout and stop what runs; the window is closing."""

    def tour(self, tour: Tour) -> Generator[Condition, None, None]:
        """Visit this workspace with real content, noting facts and failures.

        Yields conditions; the frame runs the event loop until each holds or a time limit passes.
        The workspace is left in the state that its screenshot should show.
        """
        yield from ()


class FileKind(NamedTuple):
    """A kind of file that a workspace opens: "Lamina networks", (".lamina",)."""

    title: str
    suffixes: tuple[str, ...]


class WelcomeEntry(NamedTuple):
    """One offer of the welcome page; a click opens the workspace with `state`."""

    group: str
    title: str
    help: str
    state: Mapping[str, Any] = MappingProxyType({})
    icon: str = ""


def _nothing() -> Sequence[WelcomeEntry]:
    return ()


def _idle(shell: Shell) -> None:
    """A workspace that has nothing to say at the start."""


class PanelSpec(NamedTuple):
    """One workspace: `create` imports and makes it, on first use.

    `opens` are the files that its `open_file` takes. `welcome` is called after the first paint,
    so it may import what it needs; `started` is called once, when the window stands and shows
    what it began with. Without a `shortcut` the workspace gets Alt and its number.
    """

    key: str
    title: str
    icon: str
    order: int
    help: str
    create: Callable[[Shell], Panel]
    shortcut: str = ""
    at_foot: bool = False
    opens: tuple[FileKind, ...] = ()
    welcome: Callable[[], Sequence[WelcomeEntry]] = _nothing
    started: Callable[[Shell], None] = _idle


def panel_specs() -> tuple[PanelSpec, ...]:
    """All workspaces in rail order, found by walking the folders beside this file."""
    package = importlib.import_module("desktop.panels")
    found: list[PanelSpec] = []
    for name in _folders(package.__path__[0]):
        found.append(importlib.import_module(f"desktop.panels.{name}").SPEC)
    return tuple(sorted(found, key=lambda spec: (spec.at_foot, spec.order)))


def _folders(place: str) -> list[str]:
    """The packages in a package; in a frozen program there is no such folder to look into."""
    if os.path.isdir(place):  # pkgutil would import all with which Python code is inspected
        with os.scandir(place) as entries:
            return [e.name for e in entries if os.path.isfile(os.path.join(e.path, "__init__.py"))]
    import pkgutil

    return [module.name for module in pkgutil.iter_modules([place]) if module.ispkg]
