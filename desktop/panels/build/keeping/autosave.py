"""Autosave: what is not saved yet is put into the safe a few seconds after it was done.

The picture is drawn on the window's thread, the rest is written on a job: a content never changes,
so a snapshot of it costs nothing.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QSize, QTimer

from desktop.canvas.preview import as_png, scene_picture
from desktop.canvas.scene import NetworkScene
from desktop.document import Change, OpenDocument
from desktop.jobs import Job
from desktop.panels.build.keeping.safe import Own
from desktop.panels.spec import Shell
from engine.document import Document
from engine.language import tr

log = logging.getLogger(__name__)

EVERY_MS = 4000
_PICTURE = QSize(320, 200)


class Autosave(QObject):
    """Follows a document; `failed` hears, once, why work could not be kept."""

    def __init__(
        self,
        parent: QObject,
        shell: Shell,
        document: OpenDocument,
        scene: NetworkScene,
        folder: Path,
        failed: Callable[[str], None],
    ) -> None:
        super().__init__(parent)
        self._shell, self._document, self._scene = shell, document, scene
        self._own = Own(folder)
        self._failed: Callable[[str], None] | None = failed
        self._kept: Document | None = None
        self._then: tuple[object, Callable[[], object]] | None = None  # of which document
        self._job: Job | None = None
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(EVERY_MS)
        self.timer.timeout.connect(self.keep_now)
        self._leave: Callable[[], None] = document.observe(self._follow)

    @property
    def stem(self) -> Path:
        """Where this window's entry lies, without an ending."""
        return self._own.stem

    def keep_now(self) -> None:
        """Put the work into the safe, or clear it away where nothing is unsaved."""
        self.timer.stop()
        content = self._document.content
        if not self._document.modified:
            self.forget()
            return
        if self._job is not None:
            self.timer.start()  # the last one is still being written
            return
        if content is self._kept or not self._own.claim():
            return
        picture = as_png(scene_picture(self._scene, _PICTURE))
        whole = replace(content, views=self._document.views)
        origin = str(self._document.path or "")
        title = self._document.title
        life = self._document.snapshot().of

        def work(stopped: Callable[[], bool]) -> Generator[Any, None, None]:
            yield from ()
            self._own.keep(whole, title, origin, picture, stopped)

        def done() -> None:
            self._job = None
            self._kept = content
            then = self._end_wait(life)
            if then is not None:
                then()
            if not self._document.modified:
                self.forget()
            elif self._then is not None:  # of the document that was opened meanwhile
                self.keep_now()

        def failed(error: BaseException) -> None:
            self._job = None
            self._end_wait(life)
            if self._then is not None:
                self.keep_now()
            log.warning("unsaved work was not kept: %s", error)
            tell, self._failed = self._failed, None
            if tell is not None:
                tell(
                    tr("Unsaved work cannot be kept safe at the moment: {0}. Save it soon.").format(
                        error
                    )
                )

        self._job = self._shell.jobs.start(
            work,
            name=tr("keeping unsaved work"),
            finished=lambda _: done(),
            failed=failed,
            cancelled=lambda: failed(OSError(tr("it was stopped"))),
        )

    def when_kept(self, then: Callable[[], object]) -> None:
        """Call `then` once the document that is open now lies in the safe; not at all where that
        fails. What is being written may still be the document before."""
        if self._job is not None:
            self._then = (self._document.snapshot().of, then)
        elif self._kept is self._document.content:
            then()

    def _end_wait(self, life: object) -> Callable[[], object] | None:
        """What waits for that document, and no longer does."""
        if self._then is None or self._then[0] is not life:
            return None
        (_, then), self._then = self._then, None
        return then

    def forget(self) -> None:
        """Nothing is unsaved: the safe need not hold anything."""
        self.timer.stop()
        if self._job is None:
            self._kept = None
            self._own.clear()

    def close(self) -> None:
        """The window closes, and the person has decided about what was unsaved."""
        self.timer.stop()
        self._leave()
        self._leave = lambda: None
        self._own.close()

    def _follow(self, change: Change) -> None:
        if change.reset and not self._document.modified:
            self.forget()
        elif not self.timer.isActive():
            # Never put off by further edits, or who works without a pause would lose all.
            self.timer.start()
