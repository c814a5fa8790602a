"""The self-check of the labs: each works with a real text, and numbers come out."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING

from desktop.panels.spec import Condition, Tour

if TYPE_CHECKING:
    from desktop.panels.training_labs.panel import TrainingLabsPanel

_MERGES = 255


def visit(panel: TrainingLabsPanel, tour: Tour) -> Generator[Condition, None, None]:
    """Learn the bundled text's tokeniser and look at it."""
    from desktop.panels.training_labs.tokeniser.page import TokeniserPage

    panel.open_lab("tokeniser")
    yield lambda: panel.bench.tokeniser is not None
    page = panel.page
    assert isinstance(page, TokeniserPage)
    page.go_to(_MERGES)
    tokens = panel.bench.tokens_after(_MERGES)
    each = len(panel.bench.text) / tokens
    tour.facts["characters_per_token"] = round(each, 3)
    tour.expect(each > 1.5, "The tokeniser hardly compresses its own text.")
