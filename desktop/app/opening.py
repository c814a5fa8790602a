"""Opening files: which workspace knows one, the dialog that asks for one, the recent ones."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl

from desktop.panels.spec import FileKind, PanelSpec, Shell
from desktop.settings import SETTINGS
from engine.language import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QDropEvent
    from PySide6.QtWidgets import QWidget

_RECENT = 10
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")


class Opening:
    """Opens files for the window `shell`, each in the first workspace that knows its kind."""

    def __init__(self, shell: Shell, specs: Mapping[str, PanelSpec]) -> None:
        self._shell = shell
        self._specs = specs

    def open(self, path: str) -> bool:
        """Open a file and remember it; whether a workspace did. A sentence says why none did."""
        path = local(path)
        settings, file = self._shell.settings, Path(path)
        if refused := _no_file(path):
            self.forget(path)
            self._shell.say(refused, problem=True)
            return False
        if not os.path.isfile(path):  # not Path.is_file, which raises where one may not look
            known = path in settings.get("recent_files")
            missing = (
                tr("is no longer where it was, in")
                if known
                else tr("is not there: no such file in")
            )
            self.forget(path)
            self._shell.say(
                f"“{short(file.name)}” {missing} {short(str(file.parent), 200)}.", problem=True
            )
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


def is_address(path: str) -> bool:
    """Whether it is an address (`https://…`, `file:///…`) rather than a path."""
    return _ADDRESS.match(path) is not None


def local(path: str) -> str:
    """A path; taken out of an address of this computer's own (`file:///…`)."""
    address = QUrl(path)
    return address.toLocalFile() if path.startswith("file:") and address.isLocalFile() else path


def short(name: str, most: int = 80) -> str:
    """A name as a sentence can hold it."""
    return name if len(name) <= most else f"{name[: most // 2]}…{name[-most // 2 :]}"


def _no_file(path: str) -> str:
    """Why nothing under that name can be opened, though something has it; "" where it can be."""
    name = short(Path(path).name)
    if is_address(path):
        return tr(
            "“{0}” is an address in the network, and Lamina opens files of this computer alone: "
            "save it to a folder, then open it from there."
        ).format(short(path))
    try:
        kind = os.stat(path).st_mode
    except ValueError:
        return tr("“{0}” holds a character that no file name has.").format(short(_printable(path)))
    except OSError:
        return ""
    if stat.S_ISDIR(kind):
        return tr("“{0}” is a folder: open a file in it.").format(name)
    if not stat.S_ISREG(kind):
        return tr("“{0}” is a device or a pipe, no file that could be opened.").format(name)
    return ""


def _printable(text: str) -> str:
    return "".join(sign if sign.isprintable() else "�" for sign in text)


def local_files(event: QDropEvent) -> list[str]:
    """The files of this computer that are dragged over the window or dropped on it."""
    return [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]


def _listed(names: Sequence[str]) -> str:
    names = list(dict.fromkeys(names))
    return (
        names[0] if len(names) == 1 else tr("{0} and {1}").format(", ".join(names[:-1]), names[-1])
    )
