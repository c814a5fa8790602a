"""The three labs in their order, each declared once; the page itself is made when first opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.language import tr

if TYPE_CHECKING:
    from desktop.panels.training_labs.bench import Bench
    from desktop.panels.training_labs.lab_page import LabPage


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
        tr("Tokenisation"),
        tr("unsupervised"),
        tr("Learn a tokeniser"),
        tr("Count pairs, merge the commonest, and watch a text fall into tokens."),
        _tokeniser,
    ),
    Lab(
        "pre-training",
        tr("Pre-training"),
        tr("self-supervised"),
        tr("Pre-train a tiny model"),
        tr("Cut off the last token, guess it, learn: a small language model within minutes."),
        _pretraining,
    ),
    Lab(
        "preferences",
        tr("Preference tuning"),
        tr("reinforcement"),
        tr("Tune a tiny model to your taste"),
        tr("Say which of two answers is better, and the model learns to please."),
        _preference,
    ),
)
