"""What the labs share: the text, the merges learnt from it, and the model they lead to."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.jobs import Job
from desktop.panels.spec import Shell
from desktop.panels.training_labs import work
from engine.data.texts import texts
from engine.errors import EngineError
from engine.graph import Graph
from engine.labs.merging import Merge
from engine.labs.publishing import WEIGHTS
from engine.labs.tokeniser import LARGEST, SMALLEST, Tokeniser
from engine.language import tr

log = logging.getLogger(__name__)

MOST_VOCABULARY = 2048
assert MOST_VOCABULARY <= LARGEST
DEFAULT_VOCABULARY = 512


class Bench(QObject):
    """Labs read the attributes and listen to the signals."""

    changed = Signal()  # what the frame shows
    text_changed = Signal()
    learnt = Signal()  # more merges are there, or all
    vocabulary_changed = Signal()  # the size that pre-training works with
    model_offered = Signal()  # `model` is another one
    lab_wanted = Signal(str)

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self.shell = shell
        self.text_key = ""
        self.title = ""
        self.text = ""
        self.notice = ""
        self.merges: list[Merge] = []
        self.start_tokens = 0  # of the text before the first merge
        self.tokeniser: Tokeniser | None = None  # with all merges, once learnt
        self.vocabulary = DEFAULT_VOCABULARY
        self._wanted = DEFAULT_VOCABULARY  # of every text; a short one may have fewer
        self.model: Any = None  # of lab 2, for lab 3: title, network, tokeniser, words
        self._jobs: dict[str, Job] = {}
        QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        if not self.text_key and not self.running("text"):
            self.choose_text(next(iter(texts())))

    # --- the text ----------------------------------------------------------------------------
    def choose_text(self, key: str) -> None:
        """Learn from a bundled text."""
        title = texts()[key].title
        self.start("text", lambda stop: work.bundled(key, stop), finished=self._take(key, title))

    def open_text(self, path: Path) -> None:
        """Learn from a file."""
        take = self._take(f"file:{path}", path.name)
        self.start("text", lambda stop: work.opened(path, stop), finished=take)

    def paste_text(self, text: str) -> None:
        """Learn from what was copied."""
        take = self._take("pasted", tr("Pasted text"))
        self.start("text", lambda stop: work.pasted(text, stop), finished=take)

    def offered_texts(self) -> list[tuple[str, str]]:
        """Titles and keys of what can be chosen: the bundled texts, and the one in use."""
        found = [(text.title, key) for key, text in texts().items()]
        if self.text_key and self.text_key not in texts():
            found.append((self.title, self.text_key))
        return found

    def _take(self, key: str, title: str) -> Callable[[Any], None]:
        def take(found: tuple[str, str]) -> None:
            self.text, self.notice = found
            self.text_key, self.title = key, title
            self.merges, self.start_tokens, self.tokeniser = [], 0, None
            if self.notice:
                self.shell.say(self.notice)
            self.text_changed.emit()
            self.start(
                "tokeniser",
                lambda stop: work.learn(self.text, MOST_VOCABULARY, stop),
                reported=self._more,
                finished=self._all,
            )
            self.changed.emit()

        return take

    # --- merges ------------------------------------------------------------------------------
    def _more(self, report: work.Learnt) -> None:
        self.start_tokens = report.start_tokens
        self.merges.extend(report.merges)
        self.learnt.emit()

    def _all(self, tokeniser: Tokeniser) -> None:
        self.tokeniser = tokeniser
        self._hold(min(self._wanted, tokeniser.size))
        self.learnt.emit()
        self.changed.emit()

    def tokens_after(self, merges: int) -> int:
        """How many tokens the text has with the first so many merges."""
        return self.merges[merges - 1].tokens if merges else self.start_tokens

    @property
    def merges_used(self) -> int:
        """How many merges the vocabulary for pre-training has."""
        return max(0, min(self.vocabulary - SMALLEST, len(self.merges)))

    def set_vocabulary(self, size: int) -> None:
        """How many tokens pre-training works with, on this text and on the next ones."""
        self._wanted = size
        self._hold(size)

    def _hold(self, size: int) -> None:
        if size != self.vocabulary:
            self.vocabulary = size
            self.vocabulary_changed.emit()

    # --- where a model goes ------------------------------------------------------------------
    def open_in_language_model(self, graph: Graph, tokeniser: Tokeniser, title: str) -> None:
        """Export a trained model and open it in the Language model workspace."""
        folder = self.shell.settings.folder / "models" / title

        def made(path: Path) -> None:
            self.shell.open_panel("language_model").open_file(str(path / WEIGHTS))

        self.start(
            "publishing", lambda stop: work.published(folder, graph, tokeniser, stop), finished=made
        )

    # --- work --------------------------------------------------------------------------------
    def start(
        self,
        name: str,
        task: work.Task,
        *,
        reported: Callable[[Any], None] | None = None,
        finished: Callable[[Any], None] | None = None,
        failed: Callable[[str], None] | None = None,
        ended: Callable[[], None] | None = None,
        newest_only: bool = False,
    ) -> Job:
        """Run a task of the labs; an older one under the same name is cancelled and forgotten.

        What goes wrong is said in one sentence, to `failed` too.
        """
        self.cancel(name)

        def current(slot: Callable[..., None] | None) -> Callable[..., None]:
            def hear(*values: Any) -> None:
                if self._jobs.get(name) is job and slot is not None:
                    slot(*values)

            return hear

        def fail(error: BaseException) -> None:
            if not isinstance(error, EngineError | OSError | MemoryError):
                log.error("%s failed", name, exc_info=error)
            sentence = work.sentence(error)
            self.shell.say(sentence, problem=True)
            if failed is not None:
                failed(sentence)

        def end() -> None:
            if self._jobs.get(name) is job:
                del self._jobs[name]
                if ended is not None:
                    ended()
                self.changed.emit()

        job = self.shell.jobs.start(task, name=work.NAMES[name], newest_only=newest_only)
        self._jobs[name] = job
        job.reported.connect(current(reported))
        job.finished.connect(current(finished))
        job.failed.connect(current(fail))
        job.ended.connect(end)
        self.changed.emit()
        return job

    def cancel(self, name: str) -> None:
        """Ask the task of that name to stop; nothing more is heard of it."""
        job = self._jobs.pop(name, None)
        if job is not None:
            job.cancel()

    def running(self, name: str) -> bool:
        """Whether the task of that name is under way."""
        return name in self._jobs

    def shut_down(self) -> None:
        """The window is closing."""
        for name in tuple(self._jobs):
            self.cancel(name)
