"""The bundled tiny model: the recipe that made it, and how it is read.

`python -m engine.labs.recipe` trains it anew from the bundled text: the default run of the
pre-training lab, only longer, with a fixed seed and one thread, so that the same versions of numpy
and OpenBLAS on the same kind of processor give the same numbers. About ten minutes.
"""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass
from functools import cache

import numpy as np

from engine.data import files
from engine.data.texts import text
from engine.errors import EngineError
from engine.files import write_atomically
from engine.graph import Graph
from engine.labs.corpus import Corpus
from engine.labs.merging import learn
from engine.labs.pretraining import PreTraining, RunSettings, network
from engine.labs.tokeniser import Tokeniser
from engine.language import tr
from engine.plan import compile_plan
from engine.threads import one_thread_per_product

TITLE = tr("Tiny model of the stories")
TEXT = "stories"
VOCABULARY = 512
SETTINGS = RunSettings(planned=14_000, decay=0.0)
FILE = files.FOLDER / "tiny.npz"


@dataclass(frozen=True, eq=False)
class TinyModel:
    """A trained model: its network with the weights in it, and its tokeniser."""

    graph: Graph
    tokeniser: Tokeniser
    title: str = TITLE


@cache
def bundled() -> TinyModel:
    """The bundled model. Raises `EngineError` when its file is missing or damaged."""
    try:
        with np.load(io.BytesIO(FILE.read_bytes()), allow_pickle=False) as file:
            merges, parameters = file["merges"], file["parameters"]
        tokeniser = Tokeniser((int(left), int(right)) for left, right in merges)
        graph = network(SETTINGS, tokeniser.size)
        plan = compile_plan(graph, np.float32)
        plan.parameters[...] = parameters
    except (OSError, ValueError, KeyError, EOFError, TypeError) as error:
        raise EngineError(
            tr(
                "The bundled tiny model cannot be read; installing Lamina again would bring it "
                "back."
            )
        ) from error
    return TinyModel(plan.updated(graph), tokeniser)


def make() -> bytes:
    """Train it; the bytes of its file."""
    source = text(TEXT)
    tokeniser = Tokeniser((merge.left, merge.right) for merge in learn(source, VOCABULARY))
    run = PreTraining(Corpus.of(source, tokeniser), SETTINGS)
    with one_thread_per_product():
        while run.step < SETTINGS.planned:
            run.advance()
            if run.step % 500 == 0:
                sys.stdout.write(
                    tr("step {0:,}: {1:.3f} bits per character\n").format(run.step, run.measure())
                )
                sys.stdout.flush()
    out = io.BytesIO()
    np.savez_compressed(
        out,
        merges=np.array(tokeniser.merges, np.int16),
        parameters=run.trainer.plan.parameters.astype(np.float32),
    )
    return out.getvalue()


if __name__ == "__main__":
    write_atomically(FILE, make())
