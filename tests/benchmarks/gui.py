"""How the window keeps up: training watched live, large networks moved about and edited.

    python -m tests.benchmarks.gui [--json FILE] [--only ROW …]

Everything happens in the real main window and its real event loop; a frame counts when the widget
was painted. Without a screen the offscreen platform is used, which paints just the same.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from desktop.app.window import MainWindow
from desktop.panels.build.panel import BuildPanel
from engine.analysis.depth import random_network
from engine.analysis.regions import regions
from engine.analysis.section import Window
from engine.build import chain, layer, sample
from engine.document import Document, save
from engine.graph import Graph
from tests.benchmarks.event_loop import pause, until
from tests.benchmarks.shown import shown_window
from tests.benchmarks.table import Row, measure_groups, row, say

WATCHED_S = 4.0
FRAMES = 120
ROUNDS = 15
LARGE = 2_000


class _Paints(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.count += 1
        return False


@contextmanager
def window() -> Iterator[tuple[MainWindow, BuildPanel]]:
    """The main window at 1440 × 900 with Build in front, settings of its own."""
    with shown_window() as shown:
        panel = shown.open_panel("build")
        assert isinstance(panel, BuildPanel)
        until(panel.isVisible)
        try:
            yield shown, panel
        finally:
            panel.document.start()  # nothing to lose: the window closes without asking


def training() -> list[Row]:
    """2-8-8-1 on 500 points: live map of 200 × 200, all miniatures and the curves."""
    from dataclasses import replace

    from desktop.panels.build.train.tab import TrainTab

    with window() as (_, panel):
        document = panel.document
        nodes = [layer("input", "x", name="x", shape=(2,))]
        for place, (size, bend) in enumerate(((8, "tanh"), (8, "tanh"), (1, "sigmoid")), 1):
            nodes.append(layer("linear", f"f_{place}", name=f"f_{place}", outputs=size))
            nodes.append(layer(bend, f"a_{place}", name=bend))
        graph = chain(nodes)
        study = document.content.study
        study = replace(study, data=replace(study.data, key="spiral", count=500))
        document.start(Document(graph, _row(graph), study=study))
        panel.view.fit()
        tab = panel.more.show("train")
        assert isinstance(tab, TrainTab)
        session = tab.session
        until(lambda: session.ready and session.last is not None)
        assert session.data is not None
        assert session.data.count == 500
        pause(0.3)
        paints = [_Paints(each) for each in (tab.picture.map, tab.tiles, tab.curves.loss)]
        made: list[Any] = []  # a frame painted twice is one frame
        session.framed.connect(made.append)
        session.play()
        pause(0.7)
        assert session.run is not None
        before = [each.count for each in paints]
        begun, first = time.perf_counter(), session.run.trainer.step
        made.clear()
        late = _Lateness()
        pause(WATCHED_S)
        seconds, steps = time.perf_counter() - begun, session.run.trainer.step - first
        painted = [each.count - was for each, was in zip(paints, before, strict=True)]
        frames = min(len(made), *painted)
        late.stop()
        session.pause()
        until(lambda: not session.playing)
        say(f"a 4 ms timer came late by {late.told()} while training")
    return [
        row("train-live-fps", frames / seconds, "frames/s"),
        row("train-live-steps", steps / seconds, "steps/s"),
    ]


class _Lateness:
    """How late a timer comes: what else the window would have waited."""

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._late: list[float] = []
        self._due = time.perf_counter() + 0.004
        self._timer.start(4)

    def _tick(self) -> None:
        now = time.perf_counter()
        self._late.append(max(0.0, now - self._due) * 1000)
        self._due = now + 0.004

    def stop(self) -> None:
        self._timer.stop()

    def told(self) -> str:
        late = sorted(self._late)
        return (
            f"{statistics.median(late):.1f} ms (median), {late[int(len(late) * 0.95)]:.1f} ms "
            f"(19 of 20), {late[-1]:.1f} ms at most"
        )


def exact_regions() -> list[Row]:
    """All linear regions of 2-16-16-1, exactly, with their maps and neighbours."""
    times: list[float] = []
    for seed in range(5):
        network = random_network((16, 16), seed=seed)
        begun = time.perf_counter()
        found = regions(network, Window(-3, 3, -3, 3))
        _ = found.count, found.vertices
        times.append(time.perf_counter() - begun)
    return [row("regions-16-16", statistics.median(times), "s")]


def editing() -> list[Row]:
    """One cell of a network of 50 layers: until values, canvas, matrices, formula, code stand."""
    from desktop.panels.build.code.tab import CodeTab

    with window() as (_, panel):
        nodes = [sample("x", [0.5, -0.25, 1.0, 0.75])]
        for place in range(1, 26):
            nodes.append(layer("linear", f"f_{place}", name=f"f_{place}", outputs=4))
            if place < 25:
                nodes.append(layer("tanh", f"a_{place}", name="tanh"))
        graph = chain(nodes)
        panel.document.start(Document(graph, _row(graph)))
        tab = panel.more.show("code")
        assert isinstance(tab, CodeTab)
        panel.network.select(["f_5"])
        panel.view.zoom_to(1.0)
        panel.view.show_layer("f_5")
        until(lambda: bool(tab.written.text))
        pause(0.3)
        paints = _Paints(panel.view.viewport())
        times: list[float] = []
        for round_ in range(ROUNDS):
            text, painted = tab.written.text, paints.count
            begun = time.perf_counter()
            panel.editor.set_cell("f_5", "W", (1, 2), 0.01 * (round_ + 1))
            until(
                lambda text=text, painted=painted: (
                    tab.written.text != text and paints.count > painted
                )
            )
            times.append((time.perf_counter() - begun) * 1000)
    return [row("edit-50", statistics.median(times), "ms")]


def large() -> list[Row]:
    """2,000 layers: opened, moved about, zoomed, edited and undone."""
    with tempfile.TemporaryDirectory() as folder, window() as (_, panel):
        path = Path(folder) / "large.lamina"
        graph = _rows_of_layers(LARGE)
        layout = {
            node.id: (210.0 * (k % 50), 170.0 * (k // 50)) for k, node in enumerate(graph.nodes)
        }
        save(path, Document(graph, layout))
        paints = _Paints(panel.view.viewport())
        opened: list[float] = []
        for _ in range(3):
            painted = paints.count
            begun = time.perf_counter()
            assert panel.open_file(str(path))
            until(lambda painted=painted: paints.count > painted)
            opened.append(time.perf_counter() - begun)
        pause(0.3)
        view = panel.view
        view.zoom_to(1.0)

        def pan(k: int) -> None:
            bars = (view.horizontalScrollBar(), view.verticalScrollBar())
            for bar, by in zip(bars, (9, 5), strict=True):
                bar.setValue(bar.value() + (by if k // 30 % 2 == 0 else -by))

        def zoom(k: int) -> None:
            view.zoom_by(1.05 if k // 30 % 2 == 0 else 1 / 1.05)

        rates = [_rate(paints, pan)]
        view.fit()
        rates.append(_rate(paints, zoom))
        say(f"pan {rates[0]:.0f} frames/s at 100 %, zoom {rates[1]:.0f} frames/s from the whole")
        view.fit()
        pause(0.2)
        times: list[float] = []
        for round_ in range(ROUNDS):
            times.append(
                _painted_after(paints, lambda: panel.editor.add_layer("relu", (90.0, -300.0)))
            )
            times.append(_painted_after(paints, panel.editor.stack.undo))
            del round_
    return [
        row("open-2000", statistics.median(opened), "s"),
        row("pan-2000", min(rates), "frames/s"),
        row("undo-2000", statistics.median(times), "ms"),
    ]


def _rate(paints: _Paints, move: Callable[[int], None]) -> float:
    """Frames a second when every paint is followed by the next move."""
    pause(0.1)
    before = paints.count
    begun = time.perf_counter()
    for frame in range(FRAMES):
        seen = paints.count
        move(frame)
        until(lambda seen=seen: paints.count > seen, 5.0)
    return (paints.count - before) / (time.perf_counter() - begun)


def _painted_after(paints: _Paints, act: Callable[[], Any]) -> float:
    """Milliseconds from an edit until the canvas shows it."""
    painted = paints.count
    begun = time.perf_counter()
    act()
    until(lambda: paints.count > painted)
    return (time.perf_counter() - begun) * 1000


def _row(graph: Graph) -> dict[str, tuple[float, float]]:
    return {node.id: (210.0 * (k % 13), 170.0 * (k // 13)) for k, node in enumerate(graph.nodes)}


def _rows_of_layers(count: int) -> Graph:
    """Chains of ten layers, 4 numbers wide, so that most of it is what networks are made of."""
    nodes: list[Any] = []
    edges: list[Any] = []
    for start in range(0, count, 10):
        part = [sample(f"x{start}", [1.0, 0.5, -0.5, 0.25])]
        for k in range(1, 10):
            kind = "linear" if k % 2 else "relu"
            options = {"outputs": 4} if k % 2 else {}
            part.append(layer(kind, f"n{start + k}", **options))
        made = chain(part)
        nodes += made.nodes
        edges += made.edges
    return Graph(tuple(nodes), tuple(edges))


GROUPS: dict[str, tuple[Callable[[], list[Row]], tuple[str, ...]]] = {
    "training": (training, ("train-live-fps", "train-live-steps")),
    "regions": (exact_regions, ("regions-16-16",)),
    "editing": (editing, ("edit-50",)),
    "large": (large, ("open-2000", "pan-2000", "undo-2000")),
}


if __name__ == "__main__":
    measure_groups(__doc__ or "", GROUPS)
