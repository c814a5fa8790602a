"""The self-check of the labs: each works with a real text, and numbers come out."""

from __future__ import annotations

import math
from collections.abc import Generator
from typing import Protocol

from desktop.panels.spec import Condition, Tour
from desktop.panels.training_labs.bench import Bench
from desktop.panels.training_labs.lab_page import LabPage

_MERGES = 255
_STEPS = 25


class Visited(Protocol):
    """The parts of the workspace that are looked at."""

    bench: Bench

    @property
    def page(self) -> LabPage:
        """The lab that is open, whole."""
        ...

    def open_lab(self, key: str) -> None:
        """Show a lab."""
        ...


def visit(panel: Visited, tour: Tour) -> Generator[Condition, None, None]:
    """Learn a tokeniser, prefer an answer, and train for a moment; leave the second lab open."""
    yield from _tokeniser(panel, tour)
    yield from _preferences(panel, tour)
    yield from _pre_training(panel, tour)


def _tokeniser(panel: Visited, tour: Tour) -> Generator[Condition, None, None]:
    from desktop.panels.training_labs.tokeniser.page import TokeniserPage

    panel.open_lab("tokeniser")
    yield lambda: panel.bench.tokeniser is not None
    page = panel.page
    assert isinstance(page, TokeniserPage)
    page.go_to(_MERGES)
    each = len(panel.bench.text) / panel.bench.tokens_after(_MERGES)
    tour.facts["characters_per_token"] = round(each, 3)
    tour.expect(each > 1.5, "The tokeniser hardly compresses its own text.")


def _preferences(panel: Visited, tour: Tour) -> Generator[Condition, None, None]:
    from desktop.panels.training_labs.preference.page import PreferencePage

    panel.open_lab("preferences")
    page = panel.page
    assert isinstance(page, PreferencePage)
    session = page.session
    yield lambda: session.comparison is not None and not panel.bench.running("tuning")
    page.choose(0)
    yield lambda: bool(session.steps) and not panel.bench.running("tuning")
    if session.steps:
        before, after = session.steps[-1].margins
        tour.facts["margin_after_one_pick"] = round(after, 3)
        tour.expect(after > before, "A pick did not raise its own margin.")
    if session.comparison is not None:
        words = session.comparison.measures.words
        tour.expect(words > 0.9, "The bundled tiny model hardly writes real words.")


def _pre_training(panel: Visited, tour: Tour) -> Generator[Condition, None, None]:
    from desktop.panels.training_labs.pretraining.page import PreTrainingPage

    panel.open_lab("pre-training")
    page = panel.page
    assert isinstance(page, PreTrainingPage)
    session = page.session
    session.play(_STEPS)
    yield lambda: session.frame is not None and not session.playing
    frame, run = session.frame, session.run
    if frame is None or run is None or not frame.train.size:
        tour.expect(False, "Training did not begin.")
        return
    bits = float(frame.train[-1])
    tour.facts["bits_per_character"] = round(bits, 3)
    tour.expect(
        math.isfinite(bits) and bits < run.corpus.baselines["chance"],
        "Training did not bring the loss below chance.",
    )
