"""What every lab's page is to the workspace: a widget that is asked for its actions and status.

A page of some hundred widgets takes several frames to make, so it is made piece by piece.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.panels.training_labs.bench import Bench
from desktop.panels.training_labs.parts import Columns


class LabPage(QWidget):
    """One lab. The panel asks; `bench.changed` tells it to ask again.

    Nothing but `make_more` and `finish` may be called before the page is whole.
    """

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self.bench = bench
        self._making: Iterator[None] | None = self._make()

    @abstractmethod
    def _make(self) -> Iterator[None]:
        """Make the page, yielding where other events may have their turn.

        Boxes are put into the page while they are empty: what is in a box that is put somewhere
        else is dressed anew.
        """

    def _stand(self, columns: Sequence[QWidget], widths: Sequence[int], name: str) -> None:
        """Columns side by side are the page; of those in `widths` more can be put in later."""
        self._columns = Columns(columns, widths, self.bench.shell.settings, name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._columns)

    @property
    def whole(self) -> bool:
        """Whether everything is made."""
        return self._making is None

    def make_more(self) -> None:
        """Make the next piece."""
        if self._making is not None and next(self._making, self) is self:
            self._making = None

    def finish(self) -> None:
        """Make all that is left."""
        while not self.whole:
            self.make_more()

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
