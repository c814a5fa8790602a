"""A thin bar of progress, which stands still where motion is to be reduced."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar, QWidget

from desktop.theme import motion
from engine.language import tr


class ProgressBar(QProgressBar):
    """Without words, as they stand beside it. A range of (0, 0) is work without a measure: the bar
    runs to and fro, or, where motion is reduced, stays empty until there is one.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        self.setAccessibleName(tr("Progress"))

    def setRange(self, minimum: int, maximum: int) -> None:
        if minimum == maximum and motion.still():
            super().setRange(minimum, minimum + 1)
            self.setValue(minimum)
        else:
            super().setRange(minimum, maximum)
