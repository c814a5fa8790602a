"""The stages of the path from text to text, each declared once, in a file of its own here.

A stage has a figure for the strip and a view that it opens.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal, SignalInstance
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.panels.language_model.workbench import Workbench
from desktop.plots import Plot


class StageView(QWidget):
    """What a stage shows below the strip. `said(sentence, problem)` goes to the frame;
    `changed` says that `lead` or `plot` is another one, `wanted(key)` asks for a view beside it.
    """

    said = Signal(str, bool)
    changed = Signal()
    wanted = Signal(str)

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self.bench = bench
        self._stale = True
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._follow_now)

    @property
    def needs_text(self) -> bool:
        """Whether there is nothing to show before there is a text."""
        return True

    def follow(self) -> None:
        """Show what the workbench holds now; nothing where the parts of a view do so themselves."""

    def listen(self, signal: SignalInstance) -> None:
        """Follow `signal`; while the view is hidden, once when it is shown again. While text
        streams in a turn of the window's loop of its own: what else hears the signal has one too.
        """
        signal.connect(self._heard)

    def _heard(self) -> None:
        if self.bench.writing and self.isVisible():
            self._turn.start(0)
        else:
            self._follow_now()

    def _follow_now(self) -> None:
        self._turn.stop()
        if self.isVisible():
            self.follow()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.follow()

    def plot(self) -> Plot | None:
        """The picture that PNG, SVG and CSV take along; None where there is none."""
        return None

    def lead(self) -> str:
        """One line on what is shown."""
        return ""


@dataclass(frozen=True)
class Stage:
    """`figure(bench)` is the number in the strip, about as long as `sample`; `create(bench)` makes
    the view on first use.
    """

    key: str
    title: str
    order: int
    help: str
    sample: str
    figure: Callable[[Workbench], str]
    create: Callable[[Workbench], StageView]


def stages() -> Sequence[Stage]:
    """All stages in the order in which data flows."""
    package = importlib.import_module(__name__)
    found = [
        importlib.import_module(f"{__name__}.{module.name}").STAGE
        for module in pkgutil.iter_modules(package.__path__)
    ]
    return sorted(found, key=lambda stage: stage.order)
