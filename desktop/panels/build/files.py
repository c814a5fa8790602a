"""Files of the Build workspace: new, open, save, and the question about unsaved changes.

Whatever goes wrong is one sentence, and the work in the window stays as it is. A large file is
read, checked and evaluated on a job; the document before stays alive until the new one is ready.
Saving is work for a job, too (`saving`); the window is left only once that has ended.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from desktop.document import OpenDocument
from desktop.document.open_document import Stamp
from desktop.editing import Editor
from desktop.evaluation import Evaluation, Prepared, prepare
from desktop.jobs import Job
from desktop.panels.build.foreign import is_foreign, read_foreign
from desktop.panels.build.saving import Saving, Savings
from desktop.panels.spec import Shell
from engine.document import SUFFIX, Document, load
from engine.errors import DocumentError, EngineError
from engine.examples import Example
from engine.language import tr

log = logging.getLogger(__name__)

_SMALL = 64 * 1024  # bytes; a smaller file is open sooner than a job would have begun
_FILTER = tr("Lamina networks (*{0})").format(SUFFIX)
_OPENED = tr("Networks (*{0} *.onnx);;{1};;ONNX models (*.onnx)").format(SUFFIX, _FILTER)


class Files:
    """Opens and saves the document of one workspace; `opened` is called after each new one,
    `keep` before each saving on its job, `named` after it."""

    def __init__(
        self,
        parent: QWidget,
        shell: Shell,
        document: OpenDocument,
        editor: Editor,
        evaluation: Evaluation,
        opened: Callable[[], None],
        named: Callable[[], None],
        keep: Callable[[Path], object] = lambda path: None,
    ) -> None:
        self._parent = parent
        self._shell = shell
        self._document = document
        self._editor = editor
        self._evaluation = evaluation
        self._reading: Job | None = None
        self._opened = opened
        self._named = named
        self._savings = Savings(shell.jobs, document, keep, self._saved)

    def new(self) -> bool:
        """An empty document; whether the person let the old one go."""
        if not self.may_leave():
            return False
        self._document.start()
        self._took_over()
        return True

    def open_example(self, example: Example) -> bool:
        """One of the examples, as a document without a file."""
        return self.take(example.build(), example.title)

    def take(self, content: Document, name: str, prepared: Prepared | None = None) -> bool:
        """A network handed over by another workspace, as a document without a file; with what was
        found of it already, where that took long."""
        if not self.may_leave():
            return False
        self._evaluation.expect(prepared)
        self._document.start(content, name)
        self._took_over()
        return True

    def ask_and_open(self) -> bool:
        """Ask for a file and open it."""
        path, _ = QFileDialog.getOpenFileName(
            self._parent, tr("Open a network"), self._folder(), _OPENED
        )
        return bool(path) and self._shell.open_path(path)

    @property
    def opening(self) -> bool:
        """Whether a file is still being read."""
        return self._reading is not None

    def open(self, path: str) -> bool:
        """Open a file; False, with a sentence, where it cannot be opened or the person stays.

        True for a large file, or one of another program, means that it is being read; it takes
        the window over when it is ready, unless something else was opened meanwhile.
        """
        if not self.may_leave():
            return False
        self._forget_reading()
        target = Path(path)
        if is_foreign(target):
            self._read(target, read_foreign, self._take_foreign)
            return True
        try:
            if target.stat().st_size <= _SMALL:
                self._document.open(target)
                self._took_over()
                return True
        except DocumentError as error:
            self._shell.say(str(error), problem=True)
            return False
        except OSError:
            pass  # reading it says why, in words
        self._read(target, load, self._take)
        return True

    def _read(
        self,
        target: Path,
        read: Callable[[Path], Document],
        take: Callable[[Path, Document, Prepared], None],
    ) -> None:
        """Read a file on a job, and `take` what was in it."""

        def work(stopped: Callable[[], bool]) -> Generator[Any, None, tuple[Document, Prepared]]:
            content = read(target)
            yield None  # an opening that nobody waits for any more ends here
            return content, prepare(content)

        self._reading = self._shell.jobs.start(
            work,
            name=tr("opening {0}").format(target.name),
            finished=lambda found: take(target, *found),
            failed=lambda error: self._refuse(target, error),
        )

    def _take(self, target: Path, content: Document, prepared: Prepared) -> None:
        if self._may_take(prepared):
            self._document.take(target, content)
            self._took_over()

    def _take_foreign(self, target: Path, content: Document, prepared: Prepared) -> None:
        """As a document without a file: what is saved is another kind of file."""
        if self._may_take(prepared):
            self._document.start(content, target.stem)
            self._took_over()

    def _may_take(self, prepared: Prepared) -> bool:
        self._reading = None
        if not self.may_leave():  # the person went on working while the file was read
            return False
        self._evaluation.expect(prepared)
        return True

    def _refuse(self, target: Path, error: BaseException) -> None:
        self._reading = None
        recent = self._shell.settings.get("recent_files")
        kept = [path for path in recent if path != str(target.absolute())]
        self._shell.settings.set("recent_files", kept)
        if not isinstance(error, EngineError | MemoryError):
            log.error("a file could not be opened", exc_info=error)
        sentence = str(error) if isinstance(error, EngineError) else ""
        self._shell.say(
            sentence or tr("There is not enough memory to open this file."), problem=True
        )

    def _forget_reading(self) -> None:
        job, self._reading = self._reading, None
        if job is not None:
            job.cancel()

    @property
    def saving(self) -> bool:
        """Whether a file is still being written."""
        return self._savings.last is not None

    def begin_save(self) -> None:
        """Save under the known name, or ask for one; the window lives while it is written."""
        self._begin(self._known_name())

    def begin_save_as(self) -> None:
        """Ask for a name and save; the window lives while it is written."""
        self._begin(self._ask_for_name())

    def save(self) -> bool:
        """Save as `begin_save` does and wait for it; whether it was saved."""
        saving = self._begin(self._known_name())
        return saving is not None and self._savings.wait(saving)

    def save_as(self) -> bool:
        """Save as `begin_save_as` does and wait for it; whether it was saved."""
        saving = self._begin(self._ask_for_name())
        return saving is not None and self._savings.wait(saving)

    def close(self) -> None:
        """The window closes: what is being written is written first."""
        self._forget_reading()
        self._savings.wait()

    def _known_name(self) -> Path | None:
        """Where the document is saved; None where the person does not want to after all."""
        last = self._savings.last
        if last is not None:
            return last.path  # its own writing is no other program's
        path = self._document.path
        if path is None:
            return self._ask_for_name()
        if self._document.changed_on_disk and not self._ask_to_save_over(path):
            return None
        return path

    def _ask_for_name(self) -> Path | None:
        name = self._document.title
        name = name if name.endswith(SUFFIX) else _file_name(name) + SUFFIX
        start = str(Path(self._folder()) / name)
        path, _ = QFileDialog.getSaveFileName(self._parent, tr("Save the network"), start, _FILTER)
        if not path:
            return None
        target = Path(path)
        if target.suffix != SUFFIX:
            target = target.with_name(target.name + SUFFIX)
            if target.exists() and not self._ask_to_replace(target):
                return None
        return target

    def proposal(self) -> str:
        """What a file made from this network could be called, without an ending."""
        return _file_name(self._document.title.removesuffix(SUFFIX))

    def may_leave(self) -> bool:
        """Ask about unsaved changes; False where the person wants to stay, or could not save."""
        self._savings.wait()
        if not self._document.modified:
            return True
        answer = self._ask_to_save()
        if answer == QMessageBox.StandardButton.Save:
            return self.save()
        return answer == QMessageBox.StandardButton.Discard

    def _ask_to_save(self) -> QMessageBox.StandardButton:
        button = QMessageBox.StandardButton
        return QMessageBox.warning(
            self._parent,
            tr("Unsaved changes"),
            tr("“{0}” has changes that are not saved. Save them first?").format(
                self._document.title
            ),
            button.Save | button.Discard | button.Cancel,
            button.Save,
        )

    def _ask_to_replace(self, target: Path) -> bool:
        button = QMessageBox.StandardButton
        answer = QMessageBox.warning(
            self._parent,
            tr("Replace the file?"),
            tr("“{0}” is already there. Replace it?").format(target.name),
            button.Yes | button.No,
            button.No,
        )
        return answer == button.Yes

    def _ask_to_save_over(self, target: Path) -> bool:
        button = QMessageBox.StandardButton
        answer = QMessageBox.warning(
            self._parent,
            tr("Changed by another program"),
            tr(
                "“{0}” was changed by another program since it was opened here. Save over it? What "
                "stands there now is kept under File → Earlier versions."
            ).format(target.name),
            button.Save | button.Cancel,
            button.Cancel,
        )
        return answer == button.Save

    def _begin(self, target: Path | None) -> Saving | None:
        if target is None:
            return None
        # From here on further edits of one cell are another command, so that undoing them leads
        # back to what was saved.
        self._editor.stack.setClean()
        return self._savings.ask(target)

    def _saved(self, saving: Saving, stamp: Stamp | None, sentence: str) -> None:
        if sentence:
            if not self.saving:  # else the mark is that of the next one, which may succeed
                self._editor.stack.resetClean()
            self._shell.say(tr("{0} Your work is still open here.").format(sentence), problem=True)
            return
        self._document.written(saving.snapshot, saving.path, stamp)
        self._shell.remember_file(str(saving.path))
        self._shell.say(tr("Saved {0}.").format(saving.path.name))
        self._named()

    def _took_over(self) -> None:
        self._forget_reading()
        self._editor.forget()
        self._opened()

    def _folder(self) -> str:
        if self._document.path is not None:
            return str(self._document.path.parent)
        recent = [path for path in self._shell.settings.get("recent_files") if path]
        return str(Path(recent[0]).parent) if recent else str(Path.home())


def _file_name(title: str) -> str:
    """A title as a file name that every system takes."""
    kept = "".join(c if c.isalnum() or c in " -_" else " " for c in title)
    return "-".join(kept.lower().split()) or tr("network")
