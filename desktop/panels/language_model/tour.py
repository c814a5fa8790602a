"""The self-check of this workspace: a real prompt, greedy text, and what must hold of both."""

from __future__ import annotations

from collections.abc import Generator
from typing import Protocol

import numpy as np

from desktop.panels.language_model.next_token import NextToken
from desktop.panels.language_model.prompt import Prompt
from desktop.panels.language_model.stages import StageView
from desktop.panels.language_model.workbench import Workbench
from desktop.panels.spec import Condition, Tour

PROMPT = "The capital of France is"
GREEDY_TOKENS = 24


class Visited(Protocol):
    """The parts of the workspace that are looked at."""

    bench: Workbench
    prompt: Prompt
    next_token: NextToken

    @property
    def view(self) -> StageView:
        """The view of the stage that is open."""
        ...

    def open_stage(self, key: str) -> None:
        """Show a stage's view."""
        ...


def visit(panel: Visited, tour: Tour) -> Generator[Condition, None, None]:
    """Open the model, write greedily, move the temperature, and check one head's attention."""
    bench = panel.bench
    bench.door.open()
    yield lambda: bench.door.phase not in ("closed", "opening", "preparing")
    if bench.opened is None:
        tour.expect(False, f"The language model did not open: {bench.door.problem}")
        return
    before = bench.settings
    bench.set_settings(temperature=0.0)
    bench.replace_text(PROMPT)
    yield lambda: bench.reading is not None or not bench.busy
    if bench.reading is None:
        tour.expect(False, f"The prompt was not read: {bench.notice}")
        return
    bench.write_most(GREEDY_TOKENS)
    yield lambda: not bench.writing
    tour.facts["llm.greedy"] = "".join(step.text for step in bench.written)
    tour.facts["llm.tokens_per_s"] = round(bench.tokens_per_s, 1)
    tour.facts["llm.first_token_ms"] = round(bench.first_token_ms, 1)
    tour.expect(
        len(bench.kept) == GREEDY_TOKENS or bench.ended,
        f"{len(bench.kept)} greedy tokens were written instead of {GREEDY_TOKENS}.",
    )
    tour.expect(
        panel.prompt.editor.text() == bench.text, "The editor does not show what was written."
    )

    bench.reset()
    bench.set_settings(temperature=before.temperature)
    yield lambda: not bench.busy and not bench.looking.busy
    if bench.looking.look is None:
        tour.expect(False, f"The text could not be looked into: {bench.notice}")
        return
    runs = bench.model_runs
    bars = [bar.after for bar in panel.next_token.bars.bars]
    panel.next_token.fields["temperature"].set_value(1.6)
    moved = [bar.after for bar in panel.next_token.bars.bars]
    tour.expect(bars != moved, "The probability bars did not follow the temperature.")
    tour.expect(bench.model_runs == runs, "Moving the temperature ran the model.")
    panel.next_token.fields["temperature"].set_value(before.temperature)

    weights = bench.looking.weights()
    tour.expect(weights is not None, "No attention is at hand after a look.")
    if weights is not None:
        tour.expect(
            bool(np.allclose(weights.sum(axis=1), 1.0, atol=1e-4)),
            "The rows of the chosen head's attention do not sum to 1.",
        )
        tour.expect(
            not np.triu(weights, 1).any(), "A token looks at later ones in the chosen head."
        )
    # What the picture should show: a few tokens written, the newest one being looked at.
    bench.write_most(3)
    yield lambda: not bench.writing and not bench.looking.busy
    panel.open_stage("attention")
    yield lambda: panel.view.isVisible()
