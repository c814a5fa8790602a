"""Writing in the real window: what following the text inside costs, and what the window costs.

The window has the heat map of a head in sight; the figure is milliseconds a token by the clock,
from the press of the button to the last token. Without a screen Qt's offscreen platform paints the
same.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from models.generation import Ready, Writing
from models.language_model import LanguageModel
from tests.benchmarks.event_loop import until
from tests.benchmarks.shown import shown_window

if TYPE_CHECKING:
    from desktop.panels.language_model.panel import LanguageModelPanel

TEXT = (
    "Once upon a time there was a little girl who lived in a small house at the edge of a large "
    "forest. Every day she walked to the well to fetch water, and every day"
)
TOKENS = 96  # with the text's own no more than the window follows inside


class InWindow:
    """Milliseconds a token of the same text: in the window with its inside followed, in the window
    without, and without a window. `plain` is a model opened for writing alone.
    """

    def __init__(self, panel: LanguageModelPanel, plain: LanguageModel) -> None:
        self._panel, self._bench, self._plain = panel, panel.bench, plain
        self._ids = plain.tokenizer.encode(TEXT)
        self._bench.set_settings(temperature=1.0, seed=7)
        panel.open_tab("attention", "heads")

    def followed(self) -> float:
        """As the window does it: the newest token's attention and probabilities appear."""
        self._read()
        return self._write()

    def text_alone(self) -> float:
        """The window shows the text as it grows, and nothing of what the model computed."""
        self._read()
        bench = self._bench
        bench.reading = Writing.begin(self._plain, self._ids)
        parts, bench._parts = bench._parts, (bench._show_text,)
        try:
            return self._write()
        finally:
            bench._parts = parts

    def bare(self) -> float:
        """No window looks on."""
        writing = Writing.begin(self._plain, self._ids)
        settings, began = self._bench.settings, time.perf_counter()
        reports = writing.go_on(lambda: settings, TOKENS)
        written = sum(isinstance(report, Ready) for report in reports)
        return (time.perf_counter() - began) / written * 1000

    def _read(self) -> None:
        bench = self._bench
        bench.replace_text(TEXT)
        until(lambda: bench.reading is not None and not (bench.busy or bench.looking.busy))

    def _write(self) -> float:
        bench, began = self._bench, time.perf_counter()
        bench.write_most(TOKENS)
        until(lambda: not bench.writing)
        return (time.perf_counter() - began) / len(bench.kept) * 1000


@contextmanager
def in_window(plain: LanguageModel) -> Iterator[InWindow]:
    """The workspace with its model open, in a window that is shown."""
    with shown_window() as window:
        panel: LanguageModelPanel = window.open_panel("language_model")  # type: ignore[assignment]
        until(lambda: panel.bench.opened is not None)
        yield InWindow(panel, plain)
