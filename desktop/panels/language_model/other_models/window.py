"""Open model…: what can be opened at once, and a file or folder from elsewhere."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.panels.language_model.gate import Pace
from desktop.panels.language_model.other_models.opening import Arrivals, Offer, offers
from desktop.panels.language_model.workbench import Workbench
from desktop.theme import theme
from desktop.widgets.parts import button, giving_way, label
from desktop.widgets.progress import ProgressBar
from desktop.widgets.window_size import open_at
from engine.language import tr
from models import providers
from models.errors import ModelError
from models.progress import Progress

_FILES = tr("Language models (*.gguf *.safetensors config.json model.json);;All files (*)")
_LEAD = tr(
    "A GGUF file, or a folder from Hugging Face with config.json and *.safetensors: Llama, SmolLM, "
    "Mistral, Qwen 2 and 3. It is converted once, to eight bits a weight; its own files are only "
    "read."
)


class ModelsWindow(QDialog):
    """A list of models and two ways to others; a file may also be dropped on it."""

    def __init__(self, bench: Workbench, arrivals: Arrivals, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._arrivals = arrivals
        self._pace = Pace()
        self._offers: list[Offer] = []
        self.setWindowTitle(tr("Open model"))
        self.setAcceptDrops(True)
        px = theme().px
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Models that can be opened at once"))
        self.list.setToolTip(tr("Double-click a model to work with it"))
        self.list.itemActivated.connect(lambda _: self._use())
        self.list.currentRowChanged.connect(lambda _: self._follow())
        self.sentence = label("", "muted", wrap=True)
        self.bar = ProgressBar()
        self.memory = giving_way(label("", "small"))
        self.use = button(tr("Use"), tr("Work with the chosen model (Enter)"), self._use)
        self.use.setProperty("role", "primary")
        self.forget = button(
            tr("Remove from cache"),
            tr("Delete the converted copy; the file it was made from stays"),
            self._forget,
        )
        self.file = button(tr("Open file…"), tr("A GGUF file, or a file of the folder"), self._file)
        self.folder = button(tr("Open folder…"), tr("A folder from Hugging Face"), self._folder)
        self.cancel = button(
            tr("Cancel"), tr("Stop opening; the model in use stays"), arrivals.cancel
        )
        self.shut = button(tr("Close"), tr("Close this window (Esc)"), self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[px(20)] * 4)
        column.setSpacing(px(10))
        column.addWidget(label(_LEAD, "muted", wrap=True))
        column.addWidget(self.list, 1)
        for row in ((self.use, self.forget, None, self.file, self.folder),):
            column.addLayout(_row(*row))
        column.addWidget(self.bar)
        column.addWidget(self.sentence)
        foot = _row(self.memory, self.cancel, self.shut)
        foot.setStretch(0, 1)
        column.addLayout(foot)
        open_at(self, px(640), px(460))
        arrivals.progressed.connect(self._progressed)
        arrivals.arrived.connect(self._arrived)
        arrivals.refused.connect(self._refused)
        arrivals.ended.connect(self._follow)
        bench.door.model_changed.connect(self.refresh)
        self.refresh()

    # --- the list ----------------------------------------------------------------------------
    def refresh(self) -> None:
        """Look again at what there is."""
        chosen = self.list.currentRow()
        self._offers = offers()
        opened = self._bench.opened
        now = opened.model.folder if opened is not None else None
        self.list.clear()
        for offer in self._offers:
            state = tr(" · in use") if offer.folder == now else ""
            where = tr("converted") if offer.kept else tr("bundled")
            item = QListWidgetItem(f"{offer.title}\n{offer.in_words} · {where}{state}")
            item.setData(Qt.ItemDataRole.ToolTipRole, str(offer.folder))
            self.list.addItem(item)
        if self._offers:
            self.list.setCurrentRow(min(max(chosen, 0), len(self._offers) - 1))
        self._follow()

    def _chosen(self) -> Offer | None:
        row = self.list.currentRow()
        return self._offers[row] if 0 <= row < len(self._offers) else None

    def _in_use(self, offer: Offer) -> bool:
        opened = self._bench.opened
        return opened is not None and opened.model.folder == offer.folder

    def _follow(self) -> None:
        offer, running = self._chosen(), self._arrivals.running
        self.use.setEnabled(offer is not None and not running and not self._in_use(offer))
        free = offer is not None and offer.kept and not self._in_use(offer)
        self.forget.setEnabled(free and not running)
        for widget in (self.file, self.folder):
            widget.setEnabled(not running)
        self.bar.setVisible(running)
        self.cancel.setVisible(running)
        self._tell_memory()

    def _tell_memory(self) -> None:
        from models.memory import resident

        opened, held = self._bench.opened, resident()
        parts: list[str] = []
        if opened is not None:
            info = opened.info
            threads = (
                tr("1 thread") if info.threads == 1 else tr("{0} threads").format(info.threads)
            )
            parts.append(f"{providers.title(info.provider)} · {threads}")
        if held is not None:
            parts.append(tr("Lamina holds {0:,.0f} MB of memory").format(held / 1000000.0))
        self.memory.setText(" · ".join(parts))

    # --- what a person does ------------------------------------------------------------------
    def _use(self) -> None:
        offer = self._chosen()
        if offer is not None and not self._in_use(offer) and not self._arrivals.running:
            self.bring(offer.folder)

    def _forget(self) -> None:
        from models.open_model import forget

        offer = self._chosen()
        if offer is None or not offer.kept or self._in_use(offer):
            return
        try:
            forget(offer.folder)
        except ModelError as mistake:
            self.tell(str(mistake), problem=True)
        else:
            self.tell(tr("The converted copy of {0} was deleted.").format(offer.title))
        self.refresh()

    def _file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Open a model's file"), "", _FILES)
        if path:
            self.bring(Path(path))

    def _folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, tr("Open a model's folder"))
        if path:
            self.bring(Path(path))

    def bring(self, path: Path) -> None:
        """Open what was chosen or dropped."""
        self.tell(tr("Opening {0}").format(path.name))
        self.bar.setRange(0, 0)
        self._arrivals.open(path)
        self._follow()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.bring(Path(paths[0]))

    # --- what comes of it --------------------------------------------------------------------
    def _progressed(self, progress: Progress) -> None:
        if progress.fraction is None:
            self.bar.setRange(0, 0)
        else:
            self.bar.setRange(0, 1000)
            self.bar.setValue(round(progress.fraction * 1000))
        left = self._pace.left(progress)
        self.tell(progress.text + (tr(" · about {0} left").format(left) if left else ""))

    def _arrived(self) -> None:
        opened = self._bench.opened
        title = opened.info.title if opened is not None else tr("The model")
        self.tell(
            (opened.model.notice if opened is not None else "")
            or tr("{0} is in use now.").format(title)
        )

    def _refused(self, sentence: str) -> None:
        self.tell(sentence or tr("Opening was cancelled; the model in use stays."), bool(sentence))

    def tell(self, sentence: str, problem: bool = False) -> None:
        """One sentence under the list."""
        role = "error" if problem else "muted"
        if self.sentence.property("role") != role:
            self.sentence.setProperty("role", role)
            self.sentence.style().unpolish(self.sentence)
            self.sentence.style().polish(self.sentence)
        self.sentence.setText(sentence)


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme().px(6))
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row
