"""A model from elsewhere on its way in: converted on a job, then taken over by the door.

What was open before stays open until the other one is there, and for good where it is refused.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.panels.language_model import work
from desktop.panels.language_model.latest import Latest
from desktop.panels.language_model.work import Opened, Stop
from desktop.panels.language_model.workbench import Workbench
from engine.language import tr
from models.progress import Progress

if TYPE_CHECKING:
    from models.architecture import Architecture


@dataclass(frozen=True)
class Offer:
    """A model that can be opened at once; `kept` says that it was converted into the cache."""

    folder: Path
    title: str
    sizes: Architecture
    size: int
    kept: bool

    @property
    def in_words(self) -> str:
        """Its sizes on one line."""
        sizes = self.sizes
        millions = sizes.parameters / 1e6
        weights = (
            tr("{0:.1f} billion").format(millions / 1000.0)
            if millions >= 1000
            else tr("{0:.3g} million").format(millions)
        )
        layers = tr("1 layer") if sizes.layers == 1 else tr("{0} layers").format(sizes.layers)
        return tr("{0} weights · {1} · {2} heads · {3:,.0f} MB").format(
            weights, layers, sizes.heads, self.size / 1000000.0
        )


def offers() -> list[Offer]:
    """The bundled model, where it is ready, and those that were converted, the last used first."""
    from models import catalog, manifest, open_model

    found: list[Offer] = []
    entry = catalog.SMOLLM2
    if catalog.is_ready(entry):
        folder = catalog.folder(entry)
        told = manifest.read(folder)
        size = sum(record.size for record in told.files.values())
        found.append(Offer(folder, told.title, told.architecture, size, kept=False))
    found += [
        Offer(one.folder, one.title, one.sizes, one.size, kept=True) for one in open_model.kept()
    ]
    return found


def convert_and_open(
    path: Path, provider: str, threads: int, stop: Stop
) -> Generator[Progress, None, Opened]:
    """Convert what a person chose, unless that was done before, and load it. Raises ModelError."""
    from models.open_model import Opening

    opening = Opening(path)
    yield from opening.steps(stop)
    opened = yield from work.open_model(provider, threads, stop, opening.folder)
    return opened


class Arrivals(QObject):
    """`open(path)` begins; `progressed`, then `arrived` or `refused(sentence)` follow.

    A cancelled one is refused with the sentence "". `ended` comes after either.
    """

    progressed = Signal(Progress)
    arrived = Signal()
    refused = Signal(str)
    ended = Signal()

    def __init__(self, bench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._jobs = Latest(bench.jobs, tr("opening another model"))
        self.path: Path | None = None

    @property
    def running(self) -> bool:
        """Whether a model is on its way."""
        return self._jobs.running

    def open(self, path: Path) -> None:
        """Bring in the model that a person chose; one that is on its way is given up for it."""
        self.path = path
        provider, threads = self._bench.door.choose()
        self._jobs.start(
            lambda stop: convert_and_open(path, provider, threads, stop),
            reported=self.progressed.emit,
            finished=self._arrived,
            failed=lambda sentence: self._end(self.refused.emit, sentence),
            cancelled=lambda: self._end(self.refused.emit, ""),
        )

    def cancel(self) -> None:
        """Give up what is on its way; the model that is open stays."""
        if self._jobs.job is not None:
            self._jobs.job.cancel()

    def shut_down(self) -> None:
        """Stop; nothing more is said."""
        self._jobs.cancel()

    def _arrived(self, opened: Opened) -> None:
        self._bench.looking.clear()  # it was the other model's
        self._bench.door.adopt(opened)
        self._end(self.arrived.emit)

    def _end(self, say: Callable[..., None], *told: str) -> None:
        say(*told)
        self.ended.emit()
