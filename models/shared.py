"""One prepared model open for all who ask: two workspaces with the same model hold one in memory.

Nobody gives anything back: a model is closed when the last of those who hold it lets it go. Files
that have changed since, another provider or another number of threads make it another model.
"""

from __future__ import annotations

import os
import threading
import weakref
from pathlib import Path

from models.language_model import LanguageModel
from models.manifest import FILES, GENERATION, INSPECTION, NAME
from models.providers import AUTO

_open: weakref.WeakValueDictionary[tuple[object, ...], LanguageModel] = (
    weakref.WeakValueDictionary()
)
_opening = threading.Lock()


def load(
    folder: Path, provider: str = AUTO, threads: int = 0, graph: str = GENERATION
) -> LanguageModel:
    """`LanguageModel.load`, or the model of those arguments that is open already.

    The graph that shows its inside generates the same text, so whoever asked for it first serves
    both; who asks for it later opens it in place of the other. `threads` 0: `threads_to_use`.
    """
    count = threads_to_use(threads)
    with _opening:
        key = (_identity(folder), provider, count)
        model = _open.get(key)
        if model is None:
            model = LanguageModel.load(folder, provider, count, graph)
            _open[key] = model
            return model
    if graph == INSPECTION:
        model.inspection  # noqa: B018 - opened now, so that nobody waits for it later
    return model


def in_use() -> tuple[LanguageModel, ...]:
    """The models that are open at this moment."""
    return tuple(_open.values())


def threads_to_use(asked: int) -> int:
    """0 leaves the choice here: the processors this program may use, at most eight."""
    if asked > 0:
        return asked
    if hasattr(os, "sched_getaffinity"):
        count = len(os.sched_getaffinity(0))
    else:
        count = os.cpu_count() or 1
    return max(1, min(8, count))


def _identity(folder: Path) -> tuple[object, ...]:
    """What tells these files from those that another preparation puts in their place."""
    found: list[object] = [str(folder.resolve())]
    for name in sorted((*FILES, NAME)):
        try:
            stat = (folder / name).stat()
        except OSError:
            continue  # `load` says which one is missing
        found.append((name, stat.st_size, stat.st_mtime_ns))
    return tuple(found)
