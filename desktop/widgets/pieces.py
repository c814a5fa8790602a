"""A dialog of many widgets is made piece by piece out of sight, and then opened.

Making some hundred widgets takes several frames: the window goes on in between. Whoever shows the
dialog, or asks for `finish`, has it whole at once. One whose making raises is never seen.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QWidget


class PiecedDialog(QDialog):
    """`make` is given by the kinds of dialog; it yields where other events may have their turn."""

    def __init__(
        self, parent: QWidget | None = None, flags: Qt.WindowType = Qt.WindowType.Dialog
    ) -> None:
        super().__init__(parent, flags)
        self._making: Iterator[None] | None = None
        self._begun = False
        self._failed = False
        self._modal = False
        self._turns = QTimer(self)
        self._turns.setInterval(0)
        self._turns.timeout.connect(self._turn)

    def make(self) -> Iterator[None]:
        """Make what is in the dialog."""
        raise NotImplementedError

    @property
    def whole(self) -> bool:
        """Whether everything is made."""
        return self._begun and self._making is None

    def open_soon(self, *, modal: bool) -> None:
        """Open it as soon as it is made; `modal` keeps its window from being used meanwhile."""
        self._modal = modal
        self._turns.start()

    def finish(self) -> None:
        """Make all that is left; nothing where making it has failed."""
        while not self.whole and not self._failed:
            self._make_more()

    def setVisible(self, visible: bool) -> None:
        if visible:
            self.finish()
            self._turns.stop()
        super().setVisible(visible and not self._failed)

    def _turn(self) -> None:
        if self.whole:
            if self._modal:
                self.open()
            else:
                self.show()
            return
        self._make_more()
        # Dressed out of sight as well: opening it is then no more than laying it out and painting.
        for each in self.findChildren(QWidget):
            each.ensurePolished()

    def _make_more(self) -> None:
        if not self._begun:
            self._begun = True
            self._making = self.make()
        try:
            ended = self._making is not None and next(self._making, self) is self
        except Exception:
            self._failed = True
            self._turns.stop()
            self.deleteLater()
            raise
        if ended:
            self._making = None
