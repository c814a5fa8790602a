"""Show on canvas: the whole model or some of its layers in Build, and the handing over."""

from __future__ import annotations

from collections.abc import Callable, Generator

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.panels.language_model import canvas_groups, canvas_network
from desktop.panels.language_model.canvas_network import BYTES_PER_WEIGHT, OnCanvas, Wanted
from desktop.panels.language_model.latest import Latest
from desktop.panels.language_model.workbench import Workbench
from desktop.widgets.tokens import visible
from engine.language import tr
from models.progress import Progress

FEW = 3  # layers in a row that are offered


class ShowOnCanvas(QObject):
    """`action` carries the menu; `hand_over(network)` takes it to Build."""

    def __init__(
        self,
        bench: Workbench,
        open_build: Callable[[], object],
        hand_over: Callable[[OnCanvas], object],
        say: Callable[[str, bool], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._bench = bench
        self._open_build, self._hand_over, self._say = open_build, hand_over, say
        self._made: OnCanvas | None = None  # until Build, which is opened first, has taken it
        self._jobs = Latest(bench.jobs, tr("opening the model on the canvas"))
        self.action = QAction(tr("Show on canvas"), self)
        self.action.setToolTip(tr("Open the model in Build, with its weights and values"))
        self._menu = QMenu(parent)
        self.action.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._fill)
        self._fill()
        bench.running_changed.connect(self._offer)
        bench.door.phase_changed.connect(self._offer)
        self._offer()

    @property
    def busy(self) -> bool:
        """Whether a network is being made or handed over."""
        return self._jobs.running or self._made is not None

    def _offer(self) -> None:
        self.action.setEnabled(self._bench.opened is not None)

    def choices(self) -> list[tuple[str, Wanted | None]]:
        """What the menu offers: the whole (None), the layer at hand, its neighbours, both ends."""
        opened = self._bench.opened
        if opened is None:
            return []
        layers, here = opened.info.layers, self._bench.looking.head[0]
        whole = tr("The whole model: {0} layers, each fetched when it is opened").format(layers)
        found: list[tuple[str, Wanted | None]] = [(whole, None)]
        found.append((tr("Layer {0}, the one looked at").format(here + 1), Wanted(here, here)))
        if here:
            found.append((tr("Layer 1, which reads the embeddings"), Wanted(0, 0)))
        if here != layers - 1:
            found.append((tr("Layer {0}, the last").format(layers), Wanted(layers - 1, layers - 1)))
        if layers > FEW:
            first = max(0, min(here - FEW // 2, layers - FEW))
            last = first + FEW - 1
            words = tr("Layers {0} to {1}, one after the other").format(first + 1, last + 1)
            found.append((words, Wanted(first, last)))
        sizes = opened.model.sizes
        learnt = sizes.parameters - sizes.vocabulary * sizes.width * (1 + sizes.own_head)
        need = learnt * BYTES_PER_WEIGHT / 1e9
        every = tr("All {0} layers with their weights at once (takes {1:.1f} GB of memory)").format(
            layers, need
        )
        found.append((every, Wanted(0, layers - 1)))
        return found

    def _fill(self) -> None:
        self._menu.clear()
        for words, wanted in self.choices():
            entry = self._menu.addAction(words)
            entry.triggered.connect(lambda _=False, wanted=wanted: self.show(wanted))

    def show(self, wanted: Wanted | None) -> None:
        """Make the network of the text at hand and open it; None: the whole, without weights."""
        bench, opened = self._bench, self._bench.opened
        if opened is None:
            return
        ids = bench.ids
        if not ids:
            self._say(tr("Write a text first: the layers are shown at work on it."), True)
            return
        tokens = opened.model.tokenizer.described(ids[: canvas_network.TOKENS])
        names = [visible(token.text) for token in tokens]
        found: list[OnCanvas] = []

        def task(stop: Callable[[], bool]) -> Generator[Progress, None, None]:
            if wanted is None:
                found.append((yield from canvas_groups.build(opened, ids, names, stop)))
            else:
                found.append((yield from canvas_network.build(opened, ids, names, wanted, stop)))

        def done(_: object) -> None:
            # To make Build and to show a model in it in one turn would hold the window up.
            self._made = found.pop()  # or whoever keeps this function keeps the network
            self._open_build()
            QTimer.singleShot(0, self, self._give)
            if len(ids) > canvas_network.TOKENS:
                self._say(
                    tr("The text has {0:,} tokens; the first {1} were taken to the canvas.").format(
                        len(ids), canvas_network.TOKENS
                    ),
                    False,
                )

        self._jobs.start(
            task,
            finished=done,
            failed=lambda sentence: self._say(sentence, True),
        )

    def _give(self) -> None:
        made, self._made = self._made, None
        if made is not None:
            self._hand_over(made)
