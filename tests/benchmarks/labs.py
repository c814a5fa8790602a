"""What the training labs reach in the real window: how well, how fast, and how smoothly.

    python -m tests.benchmarks.labs [--json FILE] [--only ROW …]

Lab 2 trains with its default settings for 60 s and for 180 s by the clock on the wall, the window
open at 1440 × 900; bits per character are those of all the held-out text, real words those of 64
written texts. Its speed stands beside that of the same run in a process without a window, before
and after. Frames are those of the vector map when it is asked to be painted 60 times a second
while training goes on. Lab 3 has the judge “mentions king” pick 30 pairs for the bundled model;
then a person's picks are made one after the other. All rows take about five minutes.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from desktop.panels.training_labs.lab_page import LabPage
from desktop.panels.training_labs.panel import TrainingLabsPanel
from desktop.panels.training_labs.preference.page import PreferencePage
from desktop.panels.training_labs.pretraining.page import PreTrainingPage
from tests.benchmarks.event_loop import pause, until
from tests.benchmarks.shown import shown_window
from tests.benchmarks.table import Row, measure_groups, row, say

SHORT_S, LONG_S = 60.0, 180.0
ALONE_S = 12.0
WATCHED_S = 8.0
TEXTS = 64  # written to count words in
PICKS, WORD = 30, "king"
BY_HAND = 5  # picks of a person

# The same run where no window is: steps a second, once it is warm.
ALONE = """
import sys, time
from engine.data.texts import text, texts
from engine.labs.corpus import Corpus
from engine.labs.merging import learn
from engine.labs.pretraining import PreTraining, RunSettings
from engine.labs.tokeniser import Tokeniser
from engine.threads import one_thread_per_product
source = text(next(iter(texts())))
merges = [(merge.left, merge.right) for merge in learn(source, int(sys.argv[1]))]
run = PreTraining(Corpus.of(source, Tokeniser(merges)), RunSettings(), int(sys.argv[2]))
with one_thread_per_product():
    run.advance(2.0)
    begun, first = time.perf_counter(), run.step
    run.advance(float(sys.argv[3]))
    print((run.step - first) / (time.perf_counter() - begun))
run.close()
"""


class _Frames(QObject):
    """Asks a widget to paint itself 60 times a second and notes when it did."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.at: list[float] = []
        widget.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(widget.update)
        self._timer.start(16)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.at.append(time.perf_counter())
        return False

    def end(self) -> list[float]:
        """Milliseconds between paints, in order of length."""
        self._timer.stop()
        pairs = zip(self.at, self.at[1:], strict=False)
        return sorted((after - before) * 1000 for before, after in pairs)


@contextmanager
def lab(key: str) -> Iterator[LabPage]:
    """The main window at 1440 × 900 with a lab in front, settings of its own."""
    with shown_window() as shown:
        panel = shown.open_panel("training_labs", lab=key)
        assert isinstance(panel, TrainingLabsPanel)
        until(lambda: panel.bench.tokeniser is not None)
        yield panel.page


def alone(vocabulary: int, threads: int) -> float:
    """Steps a second in a process without a window."""
    command = [sys.executable, "-c", ALONE, str(vocabulary), str(threads), str(ALONE_S)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def training() -> list[Row]:
    """Default settings for 60 and 180 s, beside the same run without a window; then frames."""
    with lab("pre-training") as page:
        assert isinstance(page, PreTrainingPage)
        session, vocabulary = page.session, page.bench.vocabulary
        say(f"{ALONE_S:.0f} s without a window …")
        speeds = [alone(vocabulary, 2)]
        rows: list[Row] = []
        spent, steps = 0.0, 0
        for until_s in (SHORT_S, LONG_S):
            say(f"training in the window until {until_s:.0f} s …")
            begun = time.perf_counter()
            page.play.click()
            until(lambda: session.playing)
            pause(until_s - spent - (time.perf_counter() - begun))
            session.pause()
            until(lambda: not session.playing)
            run = session.run
            assert run is not None
            spent += time.perf_counter() - begun
            steps = run.step
            say(f"shown: {page.loss.figures.text()}")
            bits, words = run.held_out(), run.corpus.words.share(run.write(TEXTS, seed=1))
            bigrams = run.corpus.baselines["bigrams"]
            name = f"{until_s:.0f}"
            peer_name = "a bigram table of the same text"
            rows.append(row(f"bits-{name}", bits, "bits/char", peer=bigrams, peer_name=peer_name))
            rows.append(row(f"words-{name}", 100 * words, "% real"))
        say("frames while it trains …")
        page.play.click()
        until(lambda: session.playing)
        pause(1.0)
        frames = _Frames(page.map)
        pause(WATCHED_S)
        gaps = frames.end()
        session.pause()
        until(lambda: not session.playing)
        speeds.append(alone(vocabulary, 2))
    rate = statistics.fmean(speeds)
    rows += [
        row("steps", steps / spent, "steps/s", peer=rate, peer_name="the same without a window"),
        row("frames", 1000 * len(gaps) / sum(gaps), "frames/s"),
        row("frame-gap", gaps[int(0.95 * len(gaps))], "ms (19 of 20)"),
        row("frame-gap-most", gaps[-1], "ms"),
    ]
    return rows


def preference() -> list[Row]:
    """A judge's 30 picks, and some of a person's."""
    with lab("preferences") as page:
        assert isinstance(page, PreferencePage)
        session = page.session
        until(lambda: session.comparison is not None and not page.bench.running("tuning"))
        page.word.setText(WORD)
        page.picks.set_value(PICKS)
        begun = time.perf_counter()
        page.judge.click()
        until(lambda: session.verdict is not None)
        seconds = time.perf_counter() - begun
        verdict = session.verdict
        assert verdict is not None
        until(lambda: not page.bench.running("tuning"))
        page.undo.trigger()
        until(lambda: session.verdict is None and not page.bench.running("tuning"))
        times: list[float] = []
        for number in range(BY_HAND):
            begun = time.perf_counter()
            page.answers[number % 2].button.click()
            until(lambda number=number: len(session.steps) > number)
            times.append((time.perf_counter() - begun) * 1000)
            until(lambda: not page.bench.running("tuning"))
    after = verdict.after
    return [
        row(
            "king",
            after.score,
            "share",
            peer=verdict.before.score,
            peer_name="before the 30 picks",
        ),
        row("king-s", seconds, "s"),
        row("king-words", 100 * after.words, "% real"),
        row("king-kl", after.kl, "nats/token"),
        row("king-held-out", 100 * verdict.held_out, "% of pairs"),
        row("pick", max(times), "ms (slowest)"),
    ]


GROUPS: dict[str, tuple[Callable[[], list[Row]], tuple[str, ...]]] = {
    "pre-training": (
        training,
        ("bits-60", "words-60", "bits-180", "words-180", "steps", "frames", "frame-gap",
         "frame-gap-most"),
    ),
    "preference tuning": (
        preference,
        ("king", "king-s", "king-words", "king-kl", "king-held-out", "pick"),
    ),
}  # fmt: skip


if __name__ == "__main__":
    measure_groups(__doc__ or "", GROUPS)
