"""The Build workspace put together: palette, canvas, inspector and the tabs below.

This file only wires parts to each other. A gesture or an editor changes the document through
`Editor`; the document and its evaluation say what changed; one refresh at the end of the event
brings the inspector, the tabs, the formula and the status bar up to date.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.canvas.minimap import Minimap
from desktop.canvas.overlays import Corners, EmptyHint, FormulaCard, ZoomPill
from desktop.canvas.scene import NetworkScene
from desktop.canvas.trail import Trail
from desktop.canvas.view import NetworkView
from desktop.document import Change, OpenDocument
from desktop.document.open_document import UNTITLED
from desktop.editing import Editor
from desktop.editing.fetching import FetchingLevel
from desktop.editing.shelf import Shelf
from desktop.evaluation import Evaluation, Update
from desktop.panels.build import TABLES
from desktop.panels.build.actions import BuildActions
from desktop.panels.build.canvas_export import CanvasExport
from desktop.panels.build.commands import Commands
from desktop.panels.build.elsewhere import Elsewhere
from desktop.panels.build.files import Files
from desktop.panels.build.inspector import Inspector
from desktop.panels.build.keeping import Keeping
from desktop.panels.build.layer_table import LayerModel, LayerTable
from desktop.panels.build.outgoing import wait_for_files
from desktop.panels.build.palette import Palette
from desktop.panels.build.room import Room
from desktop.panels.build.step_through import StepThrough
from desktop.panels.build.summary import formula_lines, status
from desktop.panels.build.switches import keep_switch
from desktop.panels.build.tabs import Bench, BuildTabs
from desktop.panels.build.what_if import WhatIf
from desktop.panels.spec import Condition, Panel, Shell, Status, Tour
from desktop.theme import theme
from desktop.widgets.names import set_names
from desktop.widgets.splitters import keep_splitter
from engine.document import Document
from engine.examples import examples, in_a_row
from engine.graph import Graph
from engine.language import tr, within


class BuildPanel(Panel):
    """Build: one document, its canvas and everything about it."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.document = OpenDocument()
        self._elsewhere = Elsewhere(shell.jobs)
        self.evaluation = Evaluation(self.document, self._elsewhere)
        self.editor = Editor(self.document, self)
        self.level = FetchingLevel(
            self.document, self.evaluation, lambda: Elsewhere(shell.jobs), self._level_moved
        )
        inner = Editor(self.level, self, self.editor.stack)
        self.network = NetworkScene(self.level, self.level.values)
        self.network.setParent(self)
        self.shelf = Shelf(shell.settings.folder / "groups")
        self.view = NetworkView(self.network, inner, shelf=self.shelf)
        self.commands = Commands(self, shell, self.view, self.level, self.shelf)
        self.keeping = Keeping(self, shell, self.document, self.network)
        self.files = Files(
            self,
            shell,
            self.document,
            self.editor,
            self.evaluation,
            self._took_over,
            self._was_saved,
            self.keeping.backups.keep,
        )
        self.keeping.take = self.files.take
        values = self.level.values
        # Made where they stay: to be put elsewhere is to be dressed once more, with all inside.
        self.columns = QSplitter(Qt.Orientation.Horizontal, self)
        self.palette_ = Palette(self.view.adding, self.columns)
        self.middle = QSplitter(Qt.Orientation.Vertical, self.columns)
        self._below = QFrame(self.middle)
        self._below.setProperty("role", "panel")
        self.tabs = QTabWidget(self._below)
        pages = self.tabs.findChild(QStackedWidget)
        self.inspector = Inspector(inner, values, self.commands.group_actions, self.columns)
        self.steps = StepThrough(self.level, values, pages, shell.jobs)
        self.what_if = WhatIf(inner, values, self.steps.ground)
        self.steps.put_beside(self.what_if)
        self.layers = LayerModel(self.level, values, self)
        self.table = LayerTable(self.layers, pages)
        self.export = CanvasExport(self, shell, self.network, self.files.proposal, self._say)
        self.actions_ = BuildActions(
            self, self._slots(), self.files.open_example, self.editor.stack, self.export.action
        )
        self._refused = False
        self._lay_out()
        self._refresh_timer = QTimer(self)
        self._refresh_timer.setSingleShot(True)
        self._refresh_timer.setInterval(0)
        self._refresh_timer.timeout.connect(self._refresh_in_turn)
        self._below_timer = QTimer(self)
        self._below_timer.setSingleShot(True)
        self._below_timer.setInterval(0)
        self._below_timer.timeout.connect(self._show_below)
        self._leave = (
            self.document.observe(self._document_changed),
            self.evaluation.observe(self._values_changed),
        )
        self._connect()
        self.refresh()

    # --- what the frame asks ----------------------------------------------------------------
    def heading(self) -> tuple[str, str]:
        return (self.document.title, "")

    def bar_left(self) -> Sequence[QAction | QWidget | None]:
        return self.actions_.bar()

    def bar_right(self) -> Sequence[QAction | QWidget]:
        return (self.actions_.make_exercise, self.actions_.export, self.more.train)

    def menus(self) -> Mapping[str, Sequence[QAction | None]]:
        found = dict(self.actions_.menus())
        return {**found, "View": (*found["View"], None, *self.more.shows)}

    def status(self) -> Status:
        return status(self.document.graph, self.evaluation.all_problems, self._saved_text())

    def home(self) -> QWidget:
        return self.view

    def show_gallery(self) -> None:
        """Offer the examples as pictures."""
        from desktop.panels.build.gallery import Gallery

        Gallery(examples(), self.files.open_example, self).open()

    def restore(self, **state: Any) -> None:
        if state.get("gallery"):
            self.show_gallery()
        key = state.get("example")
        found = [example for example in examples() if example.key == key]
        for example in found:
            self.files.open_example(example)
        if key and not found:
            told = tr("There is no example “{0}”; File → Examples… shows those there are.").format(
                key
            )
            self.shell.say(told, problem=True)
        content, name = state.get("content"), state.get("name", UNTITLED)
        if isinstance(content, Graph):
            content = in_a_row(content, name)
        if isinstance(content, Document) and self.files.take(content, name, state.get("prepared")):
            self.level.expect(state.get("fetch"), self.shell)
        if state.get("ask") == "make_exercise":
            self._make_exercise()

    def open_file(self, path: str) -> bool:
        if path.lower().endswith(TABLES):
            self.actions_.show_tabs.setChecked(True)
            return self.more.learn_from(path)
        return self.files.open(path)

    def modified(self) -> bool:
        return self.document.modified

    def may_close(self) -> bool:
        if not self.files.may_leave():
            return False
        return wait_for_files(self.shell)  # else there is a sentence to be read

    def shut_down(self) -> None:
        self._refresh_timer.stop()
        self._below_timer.stop()
        self.view.cancel_gesture()
        self.files.close()
        for leave in self._leave:
            leave()
        self._leave = ()
        self.keeping.close()
        self.commands.copied.close()
        self.more.shut_down()
        self.what_if.close_down()
        self.steps.close_down()
        self.layers.close()
        self.network.close()
        self.level.close()
        self.evaluation.close()
        self._elsewhere.close()

    def tour(self, tour: Tour) -> Generator[Condition, None, None]:
        from desktop.panels.build.tour import lecture_tour

        return lecture_tour(self, tour)

    # --- following --------------------------------------------------------------------------
    def refresh(self) -> None:
        """Bring everything beside the canvas up to date now."""
        self._show_beside()
        self._show_below()

    def _refresh_in_turn(self) -> None:
        """The same in two events, so that the window is not held up: a wide layer has much to
        tell at either place."""
        self._show_beside()
        self._below_timer.start()

    def _show_below(self) -> None:
        self._below_timer.stop()
        selected = self.network.selected
        self.steps.show_layer(self.network.current if len(selected) == 1 else None)
        self.table.show_selection(selected)

    def _show_beside(self) -> None:
        self._refresh_timer.stop()
        selected, edges = self.network.selected, self.network.selected_edges
        self.inspector.show_selection(selected, len(edges))
        groups = sum(self.commands.is_group(id) for id in selected)
        notes = len(self.network.selected_notes)
        self.actions_.follow_selection(len(selected), len(edges), notes, groups)
        self.actions_.way_out.setEnabled(bool(self.level.where))
        self.actions_.next_problem.setEnabled(bool(self.level.values.all_problems))
        self.formula.show_lines(formula_lines(self.level.graph))
        self.hint.setVisible(not self.level.graph.nodes and not self.level.content.notes)
        self.changed.emit()

    def _document_changed(self, change: Change) -> None:
        if self._refused:  # what was refused is of the past once something was done
            self._refused = False
            self.shell.say("")
        self._refresh_timer.start()

    def _say(self, sentence: str) -> None:
        self._refused = True
        self.shell.say(set_names(sentence))

    def _level_moved(self) -> None:
        self.what_if.forget()
        self.commands.copied.forget()
        names = self.level.names
        self.trail.show_names(names)
        self.more.show_group(names[-1] if names else "")
        self._corners.arrange()
        self.view.settle_down()
        self._refresh_timer.start()

    def _values_changed(self, update: Update) -> None:
        self._refresh_timer.start()

    def _took_over(self) -> None:
        self.what_if.forget()
        self.commands.copied.forget()
        self.steps.forget()
        self.view.settle_down()
        self.refresh()

    def _was_saved(self) -> None:
        if not self.document.modified:
            self.keeping.autosave.forget()
        self.changed.emit()

    def _saved_text(self) -> str:
        if self.document.modified:
            return tr("not saved")
        return tr("saved") if self.document.path is not None else ""

    # --- gestures and keys that need more than the canvas -----------------------------------
    def _slots(self) -> dict[str, Any]:
        return {
            "new": self.files.new,
            "open": self.files.ask_and_open,
            "save": self.files.begin_save,
            "save_as": self.files.begin_save_as,
            **self.commands.slots(),
            "gallery": self.show_gallery,
            "recover": self.keeping.offer_recovery,
            "versions": self.keeping.show_versions,
            "rename": self._rename,
            "next_problem": self._next_problem,
            "make_exercise": self._make_exercise,
        }

    def _make_exercise(self) -> None:
        self.shell.open_panel("learn", exercise_from=self.document.graph, name=self.document.title)

    def _next_problem(self) -> None:
        problems = self.level.values.all_problems
        nodes = [p.node for p in problems if p.node in self.network.layers]
        if nodes:
            current = self.network.current
            place = nodes.index(current) + 1 if current in nodes else 0
            self._pick(nodes[place % len(nodes)])
            self.view.setFocus()

    def _pick(self, id: str) -> None:
        self.network.select([id])
        self.view.show_layer(id)

    def _edit_formula(self) -> None:
        self.more.bring_key("formula")

    def _open_arithmetic(self, id: str) -> None:
        self.actions_.show_tabs.setChecked(True)
        self.tabs.setCurrentWidget(self.steps)
        self.network.select([id])
        self.steps.show_number(id, ())
        self.refresh()

    def _edit(self, id: str) -> None:
        if self.level.enter(id):
            return
        self.network.select([id])
        self.refresh()
        self.inspector.edit()

    def _rename(self) -> None:
        current = self.network.current
        if current is not None:
            self.network.select([current])
            self.refresh()
            self.inspector.rename()

    def _carry(self, type: str, at: QPoint) -> None:
        here = self.view.viewport().mapFromGlobal(at)
        if self.view.gesture is None:
            self.view.begin_placing(type, here)
        self.view.place_follow(here)

    def _open_menu(self, at: QPoint, id: str) -> None:
        self.refresh()
        menu = self.actions_.context_menu(
            self, bool(id), self.commands.is_group(id), bool(self.network.selected_notes)
        )
        menu.popup(self.view.viewport().mapToGlobal(at))

    # --- putting together -------------------------------------------------------------------
    def _lay_out(self) -> None:
        px = theme().px
        viewport = self.view.viewport()
        self.pill = ZoomPill(viewport, self.view.zoom_by, self.view.zoom_to, self.view.fit)
        self.formula = FormulaCard(viewport)
        self.hint = EmptyHint(viewport)
        self.trail = Trail(viewport, self.commands.way_out)
        self.minimap = Minimap(self.view, viewport)
        first = examples()[0]
        offer = QPushButton(tr("Open {0}").format(within(first.title)), self.hint)
        offer.setToolTip(first.help)
        offer.clicked.connect(lambda: self.files.open_example(first))
        self.hint.offer(offer)
        self._corners = Corners(
            viewport, self.pill, self.formula, self.hint, self.trail, self.minimap
        )
        self.middle.insertWidget(0, self.view)
        ground = self._below
        inner = QVBoxLayout(ground)
        inner.setContentsMargins(px(8), px(2), 0, 0)
        inner.addWidget(self.tabs)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.steps, tr("Step through"))
        self.tabs.addTab(self.table, tr("Layers"))
        self.tabs.setAccessibleName(tr("Views of the network"))
        self.middle.setStretchFactor(0, 1)
        around = (self.network, self.view, self.shell)
        self.more = BuildTabs(
            self.tabs,
            self.middle,
            Bench(self.level, self.view.editor, self.level.values, *around),
            Bench(self.document, self.editor, self.evaluation, *around),
        )
        self.columns.setStretchFactor(1, 1)
        self.columns.setCollapsible(1, False)
        self.middle.setCollapsible(0, False)
        for splitter in (self.middle, self.columns):
            splitter.setHandleWidth(1)
        if not keep_splitter(self.columns, self.shell.settings, "build.columns"):
            self.columns.setSizes([px(194), px(860), px(292)])
        if not keep_splitter(self.middle, self.shell.settings, "build.middle"):
            self.middle.setSizes([px(518), px(282)])  # as high as its highest tab needs
        actions = self.actions_
        self._room = Room(
            self,
            (
                (self.palette_, actions.show_palette),
                (ground, actions.show_tabs),
                (self.inspector, actions.show_inspector),
            ),
            narrow=self.palette_,
            low=ground,
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.columns)

    def _connect(self) -> None:
        settings = self.shell.settings
        keep_switch(settings, self.actions_.show_minimap, "minimap", self.minimap)
        keep_switch(settings, self.actions_.show_maps, "neuron_maps", self.network.planes)
        self.formula.edit_wanted.connect(self._edit_formula)
        self.more.wanted.connect(lambda: self.actions_.show_tabs.setChecked(True))
        self.network.selection_changed.connect(self._refresh_timer.start)
        self.view.zoom_changed.connect(lambda: self.pill.show_zoom(self.view.zoom))
        self.view.edit_wanted.connect(self._edit)
        self.view.rename_wanted.connect(self._rename)
        self.view.arithmetic_wanted.connect(self._open_arithmetic)
        self.view.menu_wanted.connect(self._open_menu)
        self.view.said.connect(self._say)
        self.inspector.said.connect(self.shell.say)
        self.view.way_out_wanted.connect(self.commands.way_out)
        self.palette_.chosen.connect(self.view.adding.put_here)
        self.palette_.rename_wanted.connect(self.commands.rename_kept)
        self.palette_.remove_wanted.connect(self.commands.remove_kept)
        self.palette_.carried.connect(self._carry)
        self.palette_.dropped.connect(
            lambda at: self.view.place_finish(self.view.viewport().mapFromGlobal(at))
        )
        self.palette_.given_up.connect(self.view.cancel_gesture)
        self.steps.picked.connect(self._pick)
        self.table.picked.connect(self.network.select)
        self.table.edit_wanted.connect(self._edit)
        self.editor.stack.cleanChanged.connect(self._refresh_timer.start)
        self.pill.show_zoom(self.view.zoom)
