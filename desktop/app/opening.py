"""Opening files: which workspace knows one, the dialog that asks for one, the recent ones."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.panels.spec import FileKind, PanelSpec, Shell
from desktop.settings import SETTINGS
from engine.language import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QDropEvent
    from PySide6.QtWidgets import QWidget

_RECENT = 10


class Opening:
    """Opens files for the window `shell`, each in the first workspace that knows its kind."""

    def __init__(self, shell: Shell, specs: Mapping[str, PanelSpec]) -> None:
        self._shell = shell
        self._specs = specs

    def open(self, path: str) -> bool:
        """Open a file and remember it; whether a workspace did. A sentence says why none did."""
        settings, file = self._shell.settings, Path(path)
        if not os.path.isfile(path):  # not Path.is_file, which raises where one may not look
            known = path in settings.get("recent_files")
            missing = (
                tr("is no longer where it was, in")
                if known
                else tr("is not there: no such file in")
            )
            self.forget(path)
            self._shell.say(f"“{file.name}” {missing} {file.parent}.", problem=True)
            return False
        for key, spec in self._specs.items():
            suffixes = [suffix for kind in spec.opens for suffix in kind.suffixes]
            if any(file.name.lower().endswith(suffix) for suffix in suffixes):
                opened = self._shell.open_panel(key).open_file(str(file))
                if opened:
                    self.remember(str(file))
                return opened
        kinds = [kind.title for kind in self._kinds()]
        what = tr(" It opens {0}.").format(_listed(kinds)) if kinds else ""
        self._shell.say(
            tr("Lamina does not know files like “{0}”.{1}").format(file.name, what), problem=True
        )
        return False

    def remember(self, path: str) -> None:
        """Put a file at the top of the recent ones."""
        settings, path = self._shell.settings, str(Path(path).absolute())
        others = [entry for entry in settings.get("recent_files") if entry != path]
        recent = [path, *others][:_RECENT]
        # A name that is no UTF-8 opens and saves, but no menu could show it.
        if SETTINGS["recent_files"].accepts(recent):
            settings.set("recent_files", recent)

    def forget(self, path: str) -> None:
        """Take a file out of the recent ones."""
        settings = self._shell.settings
        recent = [entry for entry in settings.get("recent_files") if entry != path]
        settings.set("recent_files", recent)

    def ask(self, parent: QWidget) -> str:
        """Ask for a file, beside the last one opened; its path, or "" where none was chosen."""
        from PySide6.QtWidgets import QFileDialog  # the first paint needs no dialog

        kinds = self._kinds()
        every = " ".join(f"*{suffix}" for kind in kinds for suffix in kind.suffixes)
        filters = [tr("All that Lamina opens ({0})").format(every)] + [
            f"{kind.title} ({' '.join('*' + suffix for suffix in kind.suffixes)})" for kind in kinds
        ]
        recent = self._shell.settings.get("recent_files")
        folder = str(Path(recent[0]).parent) if recent else ""
        path, _ = QFileDialog.getOpenFileName(parent, tr("Open"), folder, ";;".join(filters))
        return path

    def _kinds(self) -> list[FileKind]:
        return [kind for spec in self._specs.values() for kind in spec.opens]


def local_files(event: QDropEvent) -> list[str]:
    """The files of this computer that are dragged over the window or dropped on it."""
    return [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]


def _listed(names: Sequence[str]) -> str:
    names = list(dict.fromkeys(names))
    return (
        names[0] if len(names) == 1 else tr("{0} and {1}").format(", ".join(names[:-1]), names[-1])
    )
