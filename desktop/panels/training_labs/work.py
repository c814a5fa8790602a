"""The labs' slow work as generators for `jobs`: each looks at `stop`, and lets the window breathe.

Pure Python holds the interpreter, and the window needs it for each letter that it paints; so work
in Python sleeps about as long as it works, a few milliseconds at a time.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.data.texts import text as bundled_text
from engine.errors import EngineError, reason
from engine.graph import Graph
from engine.labs.cutting import checked
from engine.labs.merging import Learner, Merge
from engine.labs.publishing import publish
from engine.labs.reading import checked_text, read_text, shortened
from engine.labs.tokeniser import Tokeniser
from engine.language import tr

Stop = Callable[[], bool]
Task = Callable[[Stop], Generator[Any, None, Any]]

NAMES = {
    "text": tr("reading the text"),
    "tokeniser": tr("learning the tokeniser"),
    "smollm2": tr("opening SmolLM2’s tokenizer"),
    "preparing": tr("getting ready to train"),
    "training": tr("training the tiny model"),
    "looking": tr("looking back"),
    "resuming": tr("opening the run"),
    "saving": tr("saving the run"),
    "tuning": tr("tuning the tiny model"),
    "publishing": tr("exporting the tiny model"),
}
_WORK_S = 0.003  # between two pauses
_PAUSE_S = 0.003
_REPORT_S = 0.05


class Breather:
    """Sleeps a moment whenever some milliseconds of work are over."""

    def __init__(self) -> None:
        self._since = time.perf_counter()

    def __call__(self) -> None:
        if time.perf_counter() - self._since > _WORK_S:
            time.sleep(_PAUSE_S)
            self._since = time.perf_counter()


def sentence(error: BaseException) -> str:
    """What went wrong, for a person."""
    if isinstance(error, EngineError):
        return str(error)
    if isinstance(error, MemoryError):
        return tr("There is not enough memory for this; choose a smaller model or a shorter text.")
    if isinstance(error, OSError):
        return tr("The file could not be used: {0}.").format(reason(error))
    return tr("Something went wrong ({0}); try again.").format(error)


# --- the text --------------------------------------------------------------------------------
def bundled(key: str, stop: Stop) -> Generator[None, None, tuple[str, str]]:
    """A bundled text, and no notice."""
    yield
    return bundled_text(key), ""


def opened(path: Path, stop: Stop) -> Generator[None, None, tuple[str, str]]:
    """A file's text and what was left of it. Raises EngineError."""
    yield
    return read_text(path)


def pasted(text: str, stop: Stop) -> Generator[None, None, tuple[str, str]]:
    """What was copied, cut where it is too long. Raises EngineError."""
    yield
    if not text:
        raise EngineError(tr("There is no text on the clipboard; copy some and paste it here."))
    kept, notice = shortened(text)
    return checked_text(checked(kept), tr("The clipboard")), notice


# --- the tokeniser ---------------------------------------------------------------------------
@dataclass(frozen=True)
class Learnt:
    """More merges; `start_tokens` is how many tokens the text had before the first."""

    start_tokens: int
    merges: tuple[Merge, ...]


def learn(text: str, vocabulary: int, stop: Stop) -> Generator[Learnt, None, Tokeniser]:
    """Merge after merge, handed on some at a time; all of them as a tokeniser at the end."""
    breathe = Breather()
    learner = Learner(text, breathe)
    start = learner.tokens
    every: list[Merge] = []
    told, since = 0, time.perf_counter()
    while learner.vocabulary < vocabulary and not stop():
        merge = learner.step()
        if merge is None:
            break
        every.append(merge)
        breathe()
        if time.perf_counter() - since > _REPORT_S:
            yield Learnt(start, tuple(every[told:]))
            told, since = len(every), time.perf_counter()
    yield Learnt(start, tuple(every[told:]))
    return Tokeniser((merge.left, merge.right) for merge in every)


def published(
    folder: Path, graph: Graph, tokeniser: Tokeniser, stop: Stop
) -> Generator[None, None, Path]:
    """The folder with the exported model. Raises OSError, EngineError."""
    yield
    publish(folder, graph, tokeniser)
    return folder


def smollm2_tokenizer(stop: Stop) -> Generator[None, None, Any]:
    """SmolLM2's tokenizer. Raises ModelError where the model is not prepared."""
    from models import catalog, manifest
    from models.tokenizer import Tokenizer

    yield
    folder = catalog.folder(catalog.SMOLLM2)
    told = manifest.read(folder)
    return Tokenizer(folder / manifest.TOKENIZER, told.special, told.system_prompt)
