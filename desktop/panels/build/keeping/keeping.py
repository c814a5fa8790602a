"""Autosave, recovery and earlier versions of one Build workspace, put together."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop.canvas.scene import NetworkScene
from desktop.document import OpenDocument
from desktop.evaluation import Prepared, prepare
from desktop.panels.build.keeping.autosave import Autosave
from desktop.panels.build.keeping.backups import MOST_BYTES, Backups, Version
from desktop.panels.build.keeping.dialogs import Recovery, Versions, when
from desktop.panels.build.keeping.safe import Entry, discard, left_over
from desktop.panels.build.waiting import result_of
from desktop.panels.spec import Shell
from engine.document import Document, load
from engine.errors import DocumentError
from engine.language import tr

SAFE = "recovery"
BACKUPS = "backups"

TakeUnsaved = Callable[[Document, str, Prepared | None], bool]


class Keeping:
    """`take(content, name, prepared)` opens a document that is saved nowhere; whether it did."""

    def __init__(
        self,
        parent: QWidget,
        shell: Shell,
        document: OpenDocument,
        scene: NetworkScene,
    ) -> None:
        self._parent, self._shell, self._document = parent, shell, document
        self.folder = shell.settings.folder / SAFE
        self.backups = Backups(shell.settings.folder / BACKUPS)
        self.autosave = Autosave(
            parent, shell, document, scene, self.folder, lambda s: shell.say(s, problem=True)
        )
        self.take: TakeUnsaved = lambda content, name, prepared: False
        self.dialog: Recovery | Versions | None = None

    def offer_recovery(self) -> bool:
        """Show what was left unsaved; whether there is anything."""
        entries = left_over(self.folder)
        if not entries:
            self._shell.say(tr("Nothing is left that was not saved."))
            return False
        self._show(Recovery(entries, self._recover, discard, self._parent))
        return True

    def show_versions(self) -> None:
        """Show the earlier versions of the open file."""
        path = self._document.path
        versions = self.backups.of(path) if path is not None else []
        if path is None or not versions:
            megabytes = MOST_BYTES >> 20
            self._shell.say(
                tr(
                    "There is no earlier version: one is kept each time a file of at most {0} MB "
                    "is saved over."
                ).format(megabytes)
            )
            return
        self._show(Versions(path.name, versions, self._open_version, self._parent))

    def close(self) -> None:
        """The window closes."""
        self.autosave.close()
        if self.dialog is not None:
            self.dialog.close()

    def _show(self, dialog: Recovery | Versions) -> None:
        self.dialog = dialog
        dialog.destroyed.connect(self._forget_dialog)
        dialog.open()

    def _forget_dialog(self) -> None:
        self.dialog = None

    def _recover(self, entry: Entry) -> bool:
        content, prepared, fault = self._read(entry.read)
        if content is None:
            self._shell.say(
                tr("This work cannot be read any more. {0}").format(fault), problem=True
            )
            return False
        name = Path(entry.title).stem
        if not self.take(content, tr("{0} (recovered)").format(name), prepared):
            return False
        # Only once it lies in this window's own entry may the old one go.
        self._document.mark_unsaved()
        self.autosave.keep_now()
        self.autosave.when_kept(lambda: discard(entry))
        return True

    def _read(self, read: Callable[[], Document]) -> tuple[Document | None, Prepared | None, str]:
        """What lies there and what Build must find out of it, or why it cannot be read."""

        def work() -> tuple[Document, Prepared]:
            content = read()
            return content, prepare(content)

        try:
            content, prepared = result_of(self._shell.jobs, tr("reading what was kept"), work)
        except DocumentError as error:
            return None, None, str(error)
        except MemoryError:
            return None, None, tr("There is not enough memory to open this file.")
        except InterruptedError:
            return None, None, tr("It was stopped.")
        return content, prepared, ""

    def _open_version(self, version: Version) -> bool:
        content, prepared, fault = self._read(lambda: load(version.path))
        if content is None:
            self._shell.say(tr("This version cannot be read: {0}").format(fault), problem=True)
            return False
        name = Path(self._document.title).stem
        if not self.take(content, f"{name} ({when(version.saved_at)})", prepared):
            return False
        self._document.mark_unsaved()
        return True
