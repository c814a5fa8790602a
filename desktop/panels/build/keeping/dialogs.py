"""Two lists to choose from: unsaved work that was left, and earlier versions of the open file."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.panels.build.keeping.backups import Version
from desktop.panels.build.keeping.safe import Entry
from desktop.theme import theme
from desktop.widgets.window_size import open_at
from engine.language import language, tr

_LARGEST_PICTURE = 4096  # pixels along a side; the window writes far smaller ones


def when(seconds: float) -> str:
    """A time as people say it: `today, 14:03` or `3 Nov 2026, 14:03`."""
    then, now = time.localtime(seconds), time.localtime()
    clock = time.strftime("%H:%M", then)
    if (then.tm_year, then.tm_yday) == (now.tm_year, now.tm_yday):
        return tr("today, {0}").format(clock)
    day = QDate(then.tm_year, then.tm_mon, then.tm_mday)
    return f"{_locale().toString(day, tr('d MMM yyyy'))}, {clock}"


def _locale() -> QLocale:
    """Months are named in the language of the texts."""
    return QLocale.c() if language() == "en" else QLocale()


class Recovery(QDialog):
    """Each entry with its picture; `open_entry` says whether it was opened."""

    def __init__(
        self,
        entries: Sequence[Entry],
        open_entry: Callable[[Entry], bool],
        discard: Callable[[Entry], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Unsaved work"))
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(16))
        column.setSpacing(px(12))
        title = QLabel(tr("Lamina did not end as it should"), self)
        title.setProperty("role", "title")
        text = QLabel(
            tr(
                "This was not saved. Opened here, it is a new document: your own files stay as "
                "they "
                "are until you save."
            ),
            self,
        )
        text.setWordWrap(True)
        text.setProperty("role", "muted")
        column.addWidget(title)
        column.addWidget(text)
        self._list = QWidget(self)
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(px(8))
        self._open, self._discard = open_entry, discard
        self.rows: dict[str, QFrame] = {}
        for entry in entries:
            self._rows.addWidget(self._row(entry))
        self._rows.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self._list)
        column.addWidget(area, 1)
        later = QPushButton(tr("Decide later"), self)
        later.setToolTip(tr("Ask again at the next start (Esc)"))
        later.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(later)
        column.addLayout(foot)
        wanted = px(210 + 150 * min(3, len(entries)))
        open_at(self, px(620), wanted)

    def _row(self, entry: Entry) -> QFrame:
        px = theme().px
        card = QFrame(self._list)
        card.setProperty("role", "card")
        row = QHBoxLayout(card)
        row.setContentsMargins(px(10), px(10), px(14), px(10))
        row.setSpacing(px(14))
        picture = QLabel(card)
        found = small_picture(entry.picture, px(192), px(120))
        if not found.isNull():
            picture.setPixmap(QPixmap.fromImage(found))
        picture.setFixedSize(px(192), px(120))
        picture.setAccessibleName(tr("Picture of {0}").format(entry.title))
        row.addWidget(picture)
        words = QVBoxLayout()
        name = QLabel(entry.title, card)
        name.setProperty("role", "section")
        told = tr("Kept {0}.").format(when(entry.kept_at)) + (
            tr("\nFrom {0}").format(entry.origin) if entry.origin else ""
        )
        about = QLabel(told, card)
        about.setProperty("role", "muted")
        for label in (name, about):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            words.addWidget(label)
        words.addStretch(1)
        buttons = QHBoxLayout()
        take = QPushButton(tr("Open it"), card)
        take.setProperty("role", "primary")
        take.setAccessibleName(tr("Open {0}").format(entry.title))
        take.setToolTip(tr("Open it as a document that is not saved yet"))
        take.clicked.connect(lambda: self._taken(entry))
        drop = QPushButton(tr("Discard"), card)
        drop.setAccessibleName(tr("Discard {0}").format(entry.title))
        drop.setToolTip(tr("It cannot be had back afterwards"))
        drop.clicked.connect(lambda: self._dropped(entry))
        buttons.addWidget(take)
        buttons.addWidget(drop)
        buttons.addStretch(1)
        words.addLayout(buttons)
        row.addLayout(words, 1)
        self.rows[entry.stem.name] = card
        return card

    def _taken(self, entry: Entry) -> None:
        if self._open(entry):
            self._gone(entry)
            self.close()

    def _dropped(self, entry: Entry) -> None:
        self._discard(entry)
        self._gone(entry)
        if not self.rows:
            self.close()

    def _gone(self, entry: Entry) -> None:
        card = self.rows.pop(entry.stem.name)
        self._rows.removeWidget(card)
        card.hide()
        card.deleteLater()


class Versions(QDialog):
    """The earlier versions of a file, the newest first; Enter or a double click opens one."""

    def __init__(
        self,
        name: str,
        versions: Sequence[Version],
        open_version: Callable[[Version], bool],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Earlier versions"))
        self._versions, self._open = tuple(versions), open_version
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(16))
        column.setSpacing(px(12))
        text = QLabel(
            tr(
                "What stood in “{0}” before it was saved over. A version opens as a new document; "
                "the file stays as it is."
            ).format(name),
            self,
        )
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        column.addWidget(text)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Earlier versions"))
        for version in self._versions:
            size = QLocale.c().formattedDataSize(version.size, 0)
            QListWidgetItem(tr("Kept {0} · {1}").format(when(version.saved_at), size), self.list)
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(lambda _: self._take())
        column.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        take = QPushButton(tr("Open it"), self)
        take.setProperty("role", "primary")
        take.setToolTip(tr("Open the selected version as a new document"))
        take.setDefault(True)
        take.clicked.connect(self._take)
        close = QPushButton(tr("Close"), self)
        close.setToolTip(tr("Leave everything as it is (Esc)"))
        close.clicked.connect(self.close)
        foot.addWidget(take)
        foot.addWidget(close)
        column.addLayout(foot)
        open_at(self, px(460), px(320))

    def _take(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._versions) and self._open(self._versions[row]):
            self.close()


def small_picture(path: Path, width: int, height: int) -> QImage:
    """A kept picture, scaled into a frame; null where the file is no picture of a usual size."""
    reader = QImageReader(str(path), b"png")
    size = reader.size()  # told by the file before room is made for it
    if not size.isValid() or max(size.width(), size.height()) > _LARGEST_PICTURE:
        return QImage()
    found = reader.read()
    if found.isNull():
        return found
    smooth = Qt.TransformationMode.SmoothTransformation
    return found.scaled(width, height, Qt.AspectRatioMode.KeepAspectRatio, smooth)
