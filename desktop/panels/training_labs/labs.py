"""The three labs in their order, each declared once; the page itself is made when first opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
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


@dataclass(frozen=True)
class Lab:
    """One lab: its name, how it learns, and how it is made."""

    key: str
    title: str
    kind: str  # unsupervised, self-supervised, reinforcement
    offer: str
    help: str
    create: Callable[[Bench], LabPage]


def _tokeniser(bench: Bench) -> LabPage:
    from desktop.panels.training_labs.tokeniser.page import TokeniserPage

    return TokeniserPage(bench)


def _pretraining(bench: Bench) -> LabPage:
    from desktop.panels.training_labs.pretraining.page import PreTrainingPage

    return PreTrainingPage(bench)


def _preference(bench: Bench) -> LabPage:
    from desktop.panels.training_labs.preference.page import PreferencePage

    return PreferencePage(bench)


LABS: tuple[Lab, ...] = (
    Lab(
        "tokeniser",
        "Tokenisation",
        "unsupervised",
        "Learn a tokeniser",
        "Count pairs, merge the commonest, and watch a text fall into tokens.",
        _tokeniser,
    ),
    Lab(
        "pre-training",
        "Pre-training",
        "self-supervised",
        "Pre-train a tiny model",
        "Cut off the last token, guess it, learn: a small language model within minutes.",
        _pretraining,
    ),
    Lab(
        "preferences",
        "Preference tuning",
        "reinforcement",
        "Tune a tiny model to your taste",
        "Say which of two answers is better, and the model learns to please.",
        _preference,
    ),
)
