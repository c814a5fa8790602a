"""What was copied: text for everyone and, where it is large, the layers themselves for this window.

The text of a large piece is made on a job and put beside it when it is there; the clipboard holds a
mark meanwhile, by which the piece is known. Once something else was copied nothing of it is held.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Generator
from typing import Any

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from desktop.editing.clipboard import LONGEST, from_text, to_text
from desktop.jobs import Jobs
from desktop.panels.build.latest import Latest
from engine.document import Document
from engine.language import tr

MARK = "application/x-lamina-piece"
_AT_ONCE = 20_000  # numbers that are text sooner than a job would have begun
_SHORT = 400_000  # characters that are read as soon
_MOST = LONGEST // 10  # numbers that may fit into a text


class Copied(QObject):
    """The clipboard as Build uses it."""

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._mark, self._piece = b"", Document()
        self._writing = Latest(jobs, tr("copying layers"), self._put_text, lambda error: None)
        QGuiApplication.clipboard().dataChanged.connect(self._follow)

    def put(self, piece: Document) -> None:
        """Copy. Raises DocumentError for what no text can hold."""
        self._writing.forget()
        if piece.graph.numbers <= _AT_ONCE:
            QGuiApplication.clipboard().setText(to_text(piece))
            return
        self._mark, self._piece = uuid.uuid4().hex.encode(), piece
        self._place("")
        if piece.graph.numbers <= _MOST:
            mark = self._mark
            self._writing.ask(lambda stopped: (mark, to_text(piece)))

    def piece(self) -> Document | None:
        """The layers that were copied here last, where nothing else was copied since."""
        mime = QGuiApplication.clipboard().mimeData()
        ours = bool(self._mark) and mime is not None and mime.hasFormat(MARK)
        return self._piece if ours and bytes(mime.data(MARK).data()) == self._mark else None

    def read(
        self, text: str, take: Callable[[Document], None], refuse: Callable[[str], None]
    ) -> None:
        """Read a text, and `take` the layers in it or `refuse` it with a sentence; later, where
        reading it takes long. Raises DocumentError."""
        if len(text) <= _SHORT:
            take(from_text(text))
            return

        def work(stopped: Callable[[], bool]) -> Generator[Any, None, Document]:
            yield from ()
            return from_text(text)

        self._jobs.start(
            work,
            name=tr("reading the clipboard"),
            finished=take,
            failed=lambda error: refuse(str(error) or tr("There is not enough memory for it.")),
        )

    def close(self) -> None:
        """The window closes."""
        QGuiApplication.clipboard().dataChanged.disconnect(self._follow)
        self._writing.close()
        self._mark, self._piece = b"", Document()

    def _place(self, text: str) -> None:
        mime = QMimeData()
        mime.setData(MARK, self._mark)
        if text:
            mime.setText(text)
        QGuiApplication.clipboard().setMimeData(mime)

    def _put_text(self, made: tuple[bytes, str]) -> None:
        mark, text = made
        if mark == self._mark and self.piece() is not None and len(text) <= LONGEST:
            self._place(text)

    def _follow(self) -> None:
        if self._mark and self.piece() is None:
            self._writing.forget()
            self._mark, self._piece = b"", Document()
