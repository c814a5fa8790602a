"""Train put together: settings, transport, the live map, the neurons' miniatures and the curves."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.document import Change
from desktop.panels.build.tabs import Bench, Tab
from desktop.panels.build.train.brush import Brush
from desktop.panels.build.train.curves import Curves
from desktop.panels.build.train.digits import DigitPage
from desktop.panels.build.train.form import StudyForm
from desktop.panels.build.train.learner import Misfit
from desktop.panels.build.train.loading import Loading
from desktop.panels.build.train.picture import Picture
from desktop.panels.build.train.run import Frame
from desktop.panels.build.train.scene import MOST_TILES
from desktop.panels.build.train.session import Session
from desktop.panels.build.train.transport import Transport, status_text
from desktop.plots.tiles import Column, Tiles
from desktop.theme import theme
from desktop.widgets.choice import Choice
from desktop.widgets.names import subscripted
from desktop.widgets.splitters import keep_splitter
from engine.language import tr
from engine.losses import LOSSES
from engine.study import DRAWN, TABLE, Study, TableFile

_TILE = 40
_MOST_SEED = 10_000


class TrainTab(Tab):
    """The network learns the data, and one watches."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self.session = Session(bench, self)
        self._eager = False  # somebody asked for training before it was ready
        self.loading = Loading(bench.shell, self._take_table)
        # The outer before the inner: what is put elsewhere is dressed once more, with all inside.
        self.columns = QSplitter(Qt.Orientation.Horizontal, self)
        self.form = StudyForm(lambda: bench.document.content.study, self.columns)
        self._body = QWidget(self.columns)
        self.pages = QStackedWidget(self._body)
        # A splitter that is seen shows and dresses what joins it: the role comes first.
        self.pictures = QSplitter(Qt.Orientation.Horizontal)
        self.pictures.setProperty("role", "loose")
        self.pages.addWidget(self.pictures)
        self._seen = QWidget(self.pictures)
        self.side = QSplitter(Qt.Orientation.Horizontal)
        self.side.setProperty("role", "loose")
        self.pictures.addWidget(self.side)
        self.transport = Transport(self._body)
        self.picture = Picture(self._seen)
        self.brush = Brush(self.picture.map)
        self.tiles = Tiles(tr("Neurons"), self.side)
        self.tiles.empty_text = tr("Each neuron is drawn here once there is a plane to draw.")
        self.curves = Curves(self.side)
        self._lay_out()
        self.setFocusProxy(self.form)
        self._connect()

    # --- following ---------------------------------------------------------------------------
    def refresh(self) -> None:
        self._show_study()
        self.session.follow()

    def document_replaced(self) -> None:
        recall = self.bench.recall
        self.curves.choice.setCurrentIndex(min(max(recall("train", "curves", 0), 0), 3))
        speed = float(recall("train", "speed", 0.0))
        if self.transport.speed.findData(speed) >= 0:
            self.transport.speed.show_key(speed)
            self.session.set_speed(speed)
        self.session.axes = (recall("train", "across", 0), recall("train", "up", 1))

    def network_changed(self, change: Change) -> None:
        if change.reset:
            self.loading.forget()  # it was asked for what was open before

    def shut_down(self) -> None:
        super().shut_down()
        self.loading.forget()
        self.session.shut_down()

    def play_or_pause(self) -> None:
        """Train, as soon as data and network are ready; or pause."""
        if self.session.playing:
            self.session.pause()
        elif self.session.ready:
            self.session.play()
        else:
            self._eager = self.session.fault is None

    def _show_study(self) -> None:
        session = self.session
        title = ""
        if session.run is not None and not session.study.chosen_loss:
            title = LOSSES[session.run.wanted.loss].title
        self.form.show_study(session.study, session.data, title)
        drawing = session.study.data.key == DRAWN
        self.brush.switch(drawing, session.study.data.drawn)
        self.tools.setVisible(drawing)

    def _state_changed(self) -> None:
        session = self.session
        step = session.last.step if session.last is not None else 0
        self.transport.show_state(playing=session.playing, ready=session.ready, step=step)
        if self._eager and session.ready and session.last is not None:
            self._eager = False
            session.play()

    # --- the session speaks ------------------------------------------------------------------
    def _prepared(self) -> None:
        session = self.session
        self._show_study()
        paper = session.stage is None and session.study.data.key == DRAWN
        self.pages.setCurrentIndex(0 if session.run is not None or paper else 1)
        if session.stage is not None:
            self.picture.show_stage(session.stage)
        elif paper:
            self.picture.show_paper(str(session.fault or ""))
            self.brush.forget()
            self.brush.switch(True, session.study.data.drawn)
            self.tiles.set_columns((), _TILE)
            self.curves.show_frame(None)
        if session.run is None or session.stage is None:
            self._eager = False
            self._show_fault()
            self.transport.status.setText("")
            return
        found = session.run.learner
        if session.stage.kind == "none" and DigitPage.suits(session.stage.data):
            plan = session.run.trainer.plan.twin()
            self.picture.digits.show_network(plan, found.entry, found.end, session.stage.data)
        graph = session.run.trainer.plan.opened.graph
        names = {node.id: subscripted(node.label) for node in graph.nodes}
        self.curves.show_data(session.stage.data, names)
        columns = [
            Column(id, names[id], min(size, MOST_TILES), size) for id, size in session.run.layers
        ]
        drawable = session.stage.kind != "none"
        self.tiles.set_columns(columns if drawable else (), _TILE)
        self.tiles.setVisible(drawable)
        self._show_axes()
        self._share_room()

    def _show_frame(self, frame: Frame) -> None:
        self.picture.show_frame(frame)
        if frame.atlas is not None:
            self.tiles.set_atlas(frame.atlas, frame.ranges)
        self.curves.show_frame(frame)
        self.transport.status.setText(status_text(frame))
        if not self.session.playing:
            self._state_changed()

    def _show_fault(self) -> None:
        fault = self.session.fault
        self.sentence.setText(str(fault) if fault is not None else "")
        misfit = fault if isinstance(fault, Misfit) else None
        self.add.setVisible(misfit is not None and misfit.wants_network)
        fits = misfit is not None and misfit.fit_input is not None
        self.fit.setVisible(fits)
        if misfit is not None and misfit.fit_input is not None:
            self.fit.setText(
                tr("Let {0} take {1} numbers").format(misfit.fit_input.label, misfit.fit_input.size)
            )
        chosen = self.session.study.chosen_loss
        self.other_loss.setVisible(misfit is not None and not misfit.wants_network and chosen)

    # --- what a person does ------------------------------------------------------------------
    def _set_study(self, title: str, study: Study, key: tuple[object, ...]) -> None:
        self.bench.editor.set_study(title, study, key)

    def _reset(self, fresh: bool) -> None:
        seed = self.session.study.settings.seed
        self.session.reset(random.randrange(_MOST_SEED) if fresh else seed)

    def _fit_input(self) -> None:
        fault = self.session.fault
        if isinstance(fault, Misfit) and fault.fit_input is not None:
            target = fault.fit_input
            self.bench.editor.set_option(target.node, "shape", (target.size,))

    def _use_suited_loss(self) -> None:
        study = replace(self.session.study, chosen_loss=False)
        self.bench.editor.set_study(tr("Choose the loss"), study)

    def _draw(self, x: float, y: float) -> None:
        drawn = self.session.study.data.drawn.with_point(x, y, self.brush.label)
        self._set_drawing(tr("Draw points"), drawn)

    def _erase(self, x: float, y: float) -> None:
        area = self.picture.map.area()
        reach = 9 / max(area.width(), 1.0) * self.picture.map.view.width
        drawn = self.session.study.data.drawn.without_near(x, y, reach)
        self._set_drawing(tr("Rub points out"), drawn)

    def _set_drawing(self, title: str, drawn: object) -> None:
        study = self.session.study
        changed = replace(study, data=replace(study.data, drawn=drawn))  # type: ignore[arg-type]
        self.bench.editor.set_study(title, changed, ("draw", title, self.brush.stroke))
        self.brush.switch(True, changed.data.drawn)

    def _load_table(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, tr("Load a table"), "", tr("Tables (*.csv *.tsv *.txt);;All files (*)")
        )
        if path:
            self.load_table(path)

    def load_table(self, path: str) -> bool:
        """Learn from a CSV file; False where it cannot be read, as far as that is known now."""
        return self.loading.load(Path(path))

    def _take_table(self, table: TableFile) -> None:
        study = self.session.study
        choice = replace(
            study.data,
            key=TABLE,
            count=0,
            table=table,
            preparation=replace(
                study.data.preparation, noise=None, features=None, normalisation="standard"
            ),
        )
        self.bench.editor.set_study(tr("Load {0}").format(table.name), replace(study, data=choice))

    def _axes_picked(self) -> None:
        axes = (self.across.currentIndex(), self.up.currentIndex())
        if axes[0] != axes[1]:
            self.session.axes = axes
            self.bench.remember("train", across=axes[0], up=axes[1])
            self.session.prepare_again()

    def _show_axes(self) -> None:
        """Tables of more than two columns: which two are seen."""
        stage = self.session.stage
        wide = stage is not None and stage.kind == "plane" and stage.data.points.shape[1] > 2
        self.axes.setVisible(wide)
        if not wide or stage is None:
            return
        for combo, axis in ((self.across, stage.axes[0]), (self.up, stage.axes[1])):
            combo.offer([(name, k) for k, name in enumerate(stage.data.input_names)])
            combo.show_key(axis)

    def _tile_picked(self, layer: str, neuron: int) -> None:
        if layer in self.bench.network.layers:
            self.bench.network.select([layer])
            self.bench.view.show_layer(layer)

    # --- putting together --------------------------------------------------------------------
    def _lay_out(self) -> None:
        px = theme().px
        self.tools = QWidget(self._seen)
        self.tools.setLayout(self.brush.row)
        self.axes = QWidget(self._seen)
        row = QHBoxLayout(self.axes)
        row.setContentsMargins(0, 0, 0, 0)
        self.across = Choice(
            tr("Input across"), tr("The column drawn across"), lambda _k: self._axes_picked()
        )
        self.up = Choice(
            tr("Input upwards"), tr("The column drawn upwards"), lambda _k: self._axes_picked()
        )
        for combo in (self.across, self.up):
            row.addWidget(combo, 1)
        column = QVBoxLayout(self._seen)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self.picture, 1)
        column.addWidget(self.tools)
        column.addWidget(self.axes)
        for splitter in (self.side, self.pictures):
            splitter.setHandleWidth(px(8))
        self.pictures.setStretchFactor(0, 1)
        self.pictures.setStretchFactor(1, 2)
        fault = QWidget(self.pages)
        inner = QVBoxLayout(fault)
        inner.setContentsMargins(px(12), px(12), px(12), px(12))
        self.sentence = QLabel("", fault)
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setAccessibleName(tr("Why it cannot train"))
        inner.addWidget(self.sentence)
        mends = QHBoxLayout()
        self.add = self._mend(tr("Add a network for this data"), self.session.add_network)
        self.add.setProperty("role", "primary")
        self.fit = self._mend(tr("Let the input take them"), self._fit_input)
        self.other_loss = self._mend(tr("Use the loss that fits"), self._use_suited_loss)
        for button in (self.add, self.fit, self.other_loss):
            mends.addWidget(button)
        mends.addStretch(1)
        inner.addLayout(mends)
        inner.addStretch(1)
        self.pages.addWidget(fault)
        right = QVBoxLayout(self._body)
        right.setSpacing(px(6))
        right.addWidget(self.transport)
        right.addWidget(self.pages, 1)
        right.addWidget(self.transport.status)
        right.setContentsMargins(px(8), 0, 0, 0)
        self.columns.setHandleWidth(1)
        self.columns.setStretchFactor(1, 1)
        self.columns.setCollapsible(1, False)
        settings = self.bench.shell.settings
        if not keep_splitter(self.columns, settings, "build.train.columns"):
            self.columns.setSizes([px(216), px(620)])
        self._by_hand = False  # somebody chose how wide the pictures are
        for splitter in (self.side, self.pictures):
            splitter.splitterMoved.connect(self._took_hold)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(8), px(8), px(10), px(8))
        whole.addWidget(self.columns)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is height, the map takes it, and the curves go under the neurons."""
        super().resizeEvent(event)
        self.form.setMinimumWidth(min(self.form.whole_width(), self.columns.width() * 2 // 5))
        tall = self.pages.height() > theme().px(360)
        wanted = Qt.Orientation.Vertical if tall else Qt.Orientation.Horizontal
        if wanted != self.side.orientation():
            self.side.setOrientation(wanted)
            self._by_hand = False
        self._share_room()

    def _share_room(self) -> None:
        """The map gets its square, the neurons what their tiles fill, and the curves the rest;
        unless a person has moved a border between them."""
        if self._by_hand:
            return
        room, gap = self.pages.size(), self.pictures.handleWidth()
        tall = self.side.orientation() == Qt.Orientation.Vertical
        seen = self.picture.whole_width(self.picture.height() or room.height())
        seen = min(seen or room.width() // 3, room.width() * (6 if tall else 4) // 10)
        rest = max(room.width() - seen - gap, 1)
        self.pictures.setSizes([seen, rest])
        if tall:
            self.side.setSizes([room.height() // 2, room.height() // 2])
        else:
            most = max(rest // 2, min(rest * 11 // 20, rest - theme().px(150)))
            neurons = min(self.tiles.whole_width(room.height()), most)
            self.side.setSizes([neurons, max(rest - neurons - gap, 1)])

    def _took_hold(self) -> None:
        self._by_hand = True

    def _mend(self, text: str, slot: object) -> QPushButton:
        button = QPushButton(text)
        button.clicked.connect(lambda _on=False: slot())  # type: ignore[operator]
        return button

    def _connect(self) -> None:
        session, transport = self.session, self.transport
        session.prepared.connect(self._prepared)
        session.framed.connect(self._show_frame)
        session.state_changed.connect(self._state_changed)
        session.said.connect(lambda text, bad: self.bench.shell.say(text, problem=bad))
        transport.play_wanted.connect(session.play)
        transport.pause_wanted.connect(session.pause)
        transport.step_wanted.connect(session.advance)
        transport.rewind_wanted.connect(session.rewind)
        transport.reset_wanted.connect(self._reset)
        transport.speed_wanted.connect(self._speed_picked)
        self.form.wanted.connect(self._set_study)
        self.form.table_wanted.connect(self._load_table)
        self.picture.view_changed.connect(session.redraw)
        self.picture.map.pressed.connect(self._draw)
        self.picture.map.erased.connect(self._erase)
        self.tiles.picked.connect(self._tile_picked)
        self.curves.choice.currentIndexChanged.connect(
            lambda index: self.bench.remember("train", curves=index)
        )
        for painted in (self.picture.painted, self.curves.painted):
            painted.connect(session.painted)
        for live in (self.picture.map, self.picture.line, self.tiles, *self.curves.plots):
            live.stand_on("panel")
        for said in (self.picture.said, self.curves.said, self.tiles.said):
            said.connect(lambda text, bad: self.bench.shell.say(text, problem=bad))
        theme().changed.connect(session.recolour)

    def _speed_picked(self, speed: float) -> None:
        self.session.set_speed(speed)
        self.bench.remember("train", speed=speed)
