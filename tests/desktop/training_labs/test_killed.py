"""A process killed in the middle of training: what it had saved goes on, and little is lost.

The killed process is a real one, and so are its file and its signal. Its clock is the run's own: it
goes half a second with each step, so that what is lost is counted in steps, however fast they are.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from desktop.panels.training_labs.pretraining.training import Timings
from engine.labs import runs

ROOT = Path(__file__).parents[3]
STEP_S = 0.5
MOST_LOST_S = 30.0
_CHILD = """
import sys
from pathlib import Path

from desktop.panels.training_labs.pretraining.training import Control, Timings, train
from engine.data.texts import text
from engine.labs.corpus import Corpus
from engine.labs.merging import learn
from engine.labs.pretraining import PreTraining, RunSettings
from engine.labs.tokeniser import Tokeniser

source = text("as-you-like-it")[:20_000]
corpus = Corpus.of(source, Tokeniser((m.left, m.right) for m in learn(source, 270)))
run = PreTraining(corpus, RunSettings(layers=1, width=32, heads=2, context=16, batch=4))
place = (Path(sys.argv[1]), "A part", "a part")
each = float(sys.argv[2])
timings = Timings(turn=0.0, look=0.0)  # one step a turn, and every step is told
for frame in train(run, Control(), place, 0, lambda: False, timings, lambda: run.step * each):
    print(frame.step, flush=True)
"""


@pytest.mark.timeout(120)
def test_a_killed_process_loses_half_a_minute_at_most_and_goes_on_bit_for_bit(
    tmp_path: Path,
) -> None:
    path = tmp_path / f"run{runs.SUFFIX}"
    command = [sys.executable, "-c", _CHILD, str(path), str(STEP_S)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        told = 0
        while told < 110:  # after the second save, before the third
            told = int(child.stdout.readline())
        child.kill()  # SIGKILL where there are signals: nothing more is done by the process
        told = int(([str(told), *child.stdout.read().split()])[-1])
    assert child.returncode != 0
    run, title, key = runs.load(path)
    again, _, _ = runs.load(path)
    try:
        assert (title, key) == ("A part", "a part")
        assert 0 < run.step <= told
        assert (told - run.step) * STEP_S <= MOST_LOST_S
        assert run.moments
        assert run.curves.test
        while run.step < told:
            assert run.advance() == again.advance()
        np.testing.assert_array_equal(run.trainer.plan.parameters, again.trainer.plan.parameters)
    finally:
        run.close()
        again.close()


def test_saving_leaves_room_for_a_slow_step_within_half_a_minute() -> None:
    timings = Timings()
    assert timings.save + timings.turn < MOST_LOST_S
