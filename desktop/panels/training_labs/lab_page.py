"""What every lab's page is to the workspace: a widget that is asked for its actions and status."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.panels.training_labs.bench import Bench


class LabPage(QWidget):
    """One lab. The panel asks; `bench.changed` tells it to ask again."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self.bench = bench

    def actions_right(self) -> Sequence[QAction]:
        """What stands at the right end of the action bar."""
        return ()

    def menu_actions(self) -> dict[str, Sequence[QAction | None]]:
        """Actions for the standard menus."""
        return {}

    def status(self) -> tuple[Sequence[str], str]:
        """Pieces of the status bar: at the left, and one at the right."""
        return (), ""

    def enter(self) -> None:
        """The lab is shown."""

    def leave(self) -> None:
        """Another lab is shown."""

    def shut_down(self) -> None:
        """The window is closing."""
