"""Work on foreign files in a process of its own, which may be killed: with a limit on its memory,
and on the time without a word from it.

Whatever a file does to the library that reads it, it does to that process. What comes back is
JSON with progress, or one sentence; nothing is unpickled from it.
"""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from typing import Any

import msgspec

from models.errors import ModelError, ModelFileError, Stopped, reason
from models.language import Speaker, speaker, tr
from models.progress import Progress, Stop, never

MEMORY = 2 << 30
"""Bytes beyond what is told for the file itself."""
SILENCE = 120.0
"""Seconds without a report after which the work hangs."""
POLL = 0.05
LONGEST = 1 << 16

Work = Callable[..., Iterator[Progress]]


class _Said(msgspec.Struct, omit_defaults=True):
    text: str = ""
    fraction: float | None = None
    refused: str | None = None
    done: bool = False


def apart(
    what: str,
    work: Work,
    arguments: tuple[Any, ...],
    *,
    memory: int = MEMORY,
    silence: float = SILENCE,
    stop: Stop = never,
) -> Iterator[Progress]:
    """Run `work(*arguments)`, a generator of a module, apart, and hand on what it reports.

    what: the file's name, for sentences. memory: bytes the process may allocate (where the system
    lets it be limited: Linux). Raises ModelFileError for what `work` refuses and for a process that
    dies, hangs or asks for too much memory; Stopped. The process is gone in any case.
    """
    context = multiprocessing.get_context("spawn")
    hear, say = context.Pipe(duplex=False)
    # The language comes first: what is unpickled after it may hold texts.
    given = (_Language(speaker()), say, work, arguments, memory)
    process = context.Process(target=_serve, args=given, daemon=True)
    process.start()
    say.close()
    try:
        yield from _heard(what, hear, silence, stop)
    finally:
        process.kill()
        process.join()
        process.close()
        hear.close()


def _heard(what: str, hear: Connection, silence: float, stop: Stop) -> Iterator[Progress]:
    quiet = 0.0
    while True:
        if stop():
            raise Stopped(tr("Opening the model was stopped."))
        if not hear.poll(POLL):
            quiet += POLL
            if quiet > silence:
                raise _given_up(
                    what, tr("nothing was heard of its reading for {0:g} seconds").format(silence)
                )
            continue
        quiet = 0.0
        try:
            said = msgspec.json.decode(hear.recv_bytes(LONGEST), type=_Said)
        except EOFError as ended:
            raise _given_up(what, tr("reading it ended the process that read it")) from ended
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError) as mistake:
            raise _given_up(what, tr("what was heard of its reading made no sense")) from mistake
        if said.refused is not None:
            raise ModelFileError(said.refused)
        if said.done:
            return
        yield Progress(said.fraction, said.text)


def _given_up(what: str, why: str) -> ModelFileError:
    return ModelFileError(
        tr(
            "The model {0} cannot be opened: {1}; the file may be damaged or made to do harm, "
            "so choose another."
        ).format(what, why)
    )


# --- in the other process -----------------------------------------------------------------------
class _Language:
    """Installs a language where it is unpickled."""

    def __init__(self, speaker: Speaker | None) -> None:
        self._speaker = speaker

    def __reduce__(self) -> tuple[Any, ...]:
        return (_Language, (None,)) if self._speaker is None else (_speaking, (self._speaker,))


def _speaking(speaker: Speaker) -> _Language:
    speaker()
    return _Language(None)


def _serve(
    _: _Language, say: Connection, work: Work, arguments: tuple[Any, ...], memory: int
) -> None:
    _limit(memory)
    try:
        for progress in work(*arguments):
            _tell(say, _Said(progress.text[:200], progress.fraction))
        _tell(say, _Said(done=True))
    except ModelError as refused:
        _tell(say, _Said(refused=str(refused)[:4000]))
    except MemoryError:
        needs = tr("The model cannot be opened: it needs more memory than it may have")
        _tell(say, _Said(refused=tr("{0}; choose a smaller one.").format(needs)))
    except OSError as mistake:
        why = reason(mistake)
        sentence = tr("The model cannot be opened ({0}); make room, then try again.").format(why)
        _tell(say, _Said(refused=sentence))


def _tell(say: Connection, said: _Said) -> None:
    say.send_bytes(msgspec.json.encode(said))


def _limit(memory: int) -> None:
    """Memory of its own, mapped files not counted; elsewhere than on Linux nobody enforces it."""
    if sys.platform == "linux":
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_DATA)
        wanted = memory if most == resource.RLIM_INFINITY else min(memory, most)
        resource.setrlimit(resource.RLIMIT_DATA, (wanted, wanted))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
