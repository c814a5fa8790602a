"""What was copied: text for everyone and, where it is large, the layers themselves for this window.

The text of a large piece is made on a job and put beside it when it is there; the clipboard holds a
mark meanwhile, by which the piece is known. Once something else was copied nothing of it is held.
A long text is read on a job, too; what was asked for last alone is pasted.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from desktop.editing.clipboard import LONGEST, from_text, to_text
from desktop.jobs import Jobs
from desktop.panels.build.latest import Latest
from engine.document import Document
from engine.errors import DocumentError
from engine.language import tr

MARK = "application/x-lamina-piece"
_AT_ONCE = 20_000  # numbers that are text sooner than a job would have begun
_SHORT = 400_000  # characters that are read as soon
_MOST = LONGEST // 10  # numbers that may fit into a text


class Copied(QObject):
    """The clipboard as Build uses it; `here_only` hears, in a sentence, that what was copied can
    be pasted in this window and nowhere else."""

    def __init__(self, jobs: Jobs, parent: QObject, here_only: Callable[[str], object]) -> None:
        super().__init__(parent)
        self._here_only = here_only
        self._mark, self._piece = b"", Document()
        self._writing = Latest(
            jobs,
            tr("copying layers"),
            self._put_text,
            self._no_text,
            lambda: self._no_text(InterruptedError(tr("It was stopped."))),
        )
        self._take: Callable[[Document], None] = lambda piece: None
        self._refuse: Callable[[str], None] = lambda sentence: None
        self._reading = Latest(
            jobs,
            tr("reading the clipboard"),
            lambda piece: self._take(piece),
            self._not_read,
            lambda: self._refuse(tr("It was stopped.")),
        )
        QGuiApplication.clipboard().dataChanged.connect(self._follow)

    def put(self, piece: Document) -> None:
        """Copy. Raises DocumentError for few numbers that no text can hold; of many `here_only`
        hears it, once that is known."""
        self._writing.forget()
        if piece.graph.numbers <= _AT_ONCE:
            QGuiApplication.clipboard().setText(to_text(piece))
            return
        self._mark, self._piece = uuid.uuid4().hex.encode(), piece
        self._place("")
        if piece.graph.numbers <= _MOST:
            mark = self._mark
            self._writing.ask(lambda stopped: (mark, to_text(piece)))
        else:
            self._too_long()

    def piece(self) -> Document | None:
        """The layers that were copied here last, where nothing else was copied since."""
        mime = QGuiApplication.clipboard().mimeData()
        ours = bool(self._mark) and mime is not None and mime.hasFormat(MARK)
        return self._piece if ours and bytes(mime.data(MARK).data()) == self._mark else None

    def read(
        self, text: str, take: Callable[[Document], None], refuse: Callable[[str], None]
    ) -> None:
        """Read a text, and `take` the layers in it or `refuse` it with a sentence; later, where
        reading it takes long, and not at all where something else is read or `forget` is called
        first. Raises DocumentError."""
        self.forget()
        if len(text) <= _SHORT:
            take(from_text(text))
            return
        self._take, self._refuse = take, refuse
        self._reading.ask(lambda stopped: from_text(text))

    def forget(self) -> None:
        """Another document, or another group, is shown: what is still being read is for neither."""
        self._reading.forget()

    def close(self) -> None:
        """The window closes."""
        QGuiApplication.clipboard().dataChanged.disconnect(self._follow)
        self._writing.close()
        self._reading.close()
        self._mark, self._piece = b"", Document()

    def _place(self, text: str) -> None:
        mime = QMimeData()
        mime.setData(MARK, self._mark)
        if text:
            mime.setText(text)
        QGuiApplication.clipboard().setMimeData(mime)

    def _put_text(self, made: tuple[bytes, str]) -> None:
        mark, text = made
        if mark == self._mark and self.piece() is not None:
            if len(text) <= LONGEST:
                self._place(text)
            else:
                self._too_long()

    def _too_long(self) -> None:
        self._no_text(DocumentError(tr("There are too many numbers for a text.")))

    def _no_text(self, error: BaseException) -> None:
        reason = str(error) or tr("There is not enough memory for it.")
        self._here_only(
            tr("What was copied can be pasted in this window, but nowhere else: {0}").format(reason)
        )

    def _not_read(self, error: BaseException) -> None:
        self._refuse(str(error) or tr("There is not enough memory for it."))

    def _follow(self) -> None:
        if self._mark and self.piece() is None:
            self._writing.forget()
            self._mark, self._piece = b"", Document()
