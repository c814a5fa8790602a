"""The tabs under the canvas, declared once each, made when they are first shown.

A tab follows the document, its values and the selection, but only while it can be seen: whatever
happens in one event is answered by one `refresh`.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QSplitter,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.canvas.scene import NetworkScene
from desktop.canvas.view import NetworkView
from desktop.document import Change, OpenDocument
from desktop.editing import Editor
from desktop.evaluation import Evaluation, Update
from desktop.panels.spec import Shell
from desktop.theme import set_icon, theme
from desktop.widgets.names import subscripted
from engine.language import tr

FROM_OUTSIDE = tr("What arrives at a group is made outside of it: change it there (Esc leads out).")
KEPT = tr("What you typed is kept; it stands here again when you come back.")


@dataclass(frozen=True)
class Bench:
    """What a tab works with: a network in all its aspects, the one shown or the whole."""

    document: OpenDocument
    editor: Editor
    evaluation: Evaluation
    network: NetworkScene
    view: NetworkView
    shell: Shell

    def remember(self, key: str, **values: Any) -> None:
        """Keep how a view was left; it is saved with the document, yet is no change to it."""
        if not self.document.where:  # how a group was looked at is not kept
            self.document.whole.views.setdefault(key, {}).update(values)

    def recall(self, key: str, name: str, default: Any) -> Any:
        """A remembered value, if it is there and of the kind of `default`."""
        value = self.document.whole.views.get(key, {}).get(name, default)
        return value if isinstance(value, type(default)) else default


class Tab(QFrame):
    """One tab. `refresh` brings it up to date; it is called only while the tab is visible."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        """`parent`: where it will stay; to be put there later is to be dressed once more."""
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.bench = bench
        self._stale = True
        self._replaced = True
        self._other = True
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._answer)
        self._leave = (
            bench.document.observe(self._document_changed),
            bench.evaluation.observe(self._values_changed),
            bench.document.whole.observe(self._whole_changed),
        )
        bench.network.selection_changed.connect(self._touch)

    # --- what a tab does ---------------------------------------------------------------------
    @abstractmethod
    def refresh(self) -> None:
        """Show the network as it is now."""

    def document_replaced(self) -> None:
        """Another document was opened: take its remembered view."""

    def level_moved(self) -> None:
        """The canvas shows another part of the same document."""
        self.document_replaced()

    def network_changed(self, change: Change) -> None:
        """Something in the document changed; `refresh` follows when the tab is visible."""

    def let_go(self) -> None:
        """Another document was opened while the tab is not seen: keep nothing of the network
        before, which may be large."""

    def shut_down(self) -> None:
        """Stop following and whatever runs."""
        self._timer.stop()
        for leave in self._leave:
            leave()
        self._leave = ()

    # --- following ---------------------------------------------------------------------------
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._touch()

    def _document_changed(self, change: Change) -> None:
        self._replaced = self._replaced or change.reset
        self.network_changed(change)
        if change.network or change.study:
            self._touch()

    def _whole_changed(self, change: Change) -> None:
        self._other = self._other or change.reset
        if change.reset and not self.isVisible():
            self.let_go()

    def _values_changed(self, update: Update) -> None:
        self._touch()

    def _touch(self) -> None:
        self._stale = True
        if self.isVisible() and self._leave:
            self._timer.start()

    def _answer(self) -> None:
        if not self.isVisible():
            return
        self._stale = False
        if self._replaced:
            self._replaced = False
            other, self._other = self._other, False
            if other:
                self.document_replaced()
            else:
                self.level_moved()
        self.refresh()


@dataclass(frozen=True)
class TabSpec:
    """One tab: `create` imports and makes it.

    `subject` is what it is about while a group is open: what the canvas shows, or the whole.
    """

    key: str
    title: str
    help: str
    create: Callable[[Bench, QWidget], Tab]
    subject: Literal["shown", "whole"] = "shown"

    def said_inside(self, group: str) -> str:
        """What stands over the tab while that group is open."""
        if self.subject == "whole":
            return tr("The whole network is trained, {0} with it.").format(group)
        return tr("Inside {0}: the group alone, fed by what arrives at it.").format(group)


def _plot(bench: Bench, parent: QWidget) -> Tab:
    from desktop.panels.build.plot.tab import PlotTab

    return PlotTab(bench, parent)


def _space(bench: Bench, parent: QWidget) -> Tab:
    from desktop.panels.build.space.tab import SpaceTab

    return SpaceTab(bench, parent)


def _train(bench: Bench, parent: QWidget) -> Tab:
    from desktop.panels.build.live_tiles import LiveTiles
    from desktop.panels.build.train.tab import TrainTab

    tab = TrainTab(bench, parent)
    LiveTiles(bench.network, tab.session)
    return tab


def _formula(bench: Bench, parent: QWidget) -> Tab:
    from desktop.panels.build.formula.tab import FormulaTab

    return FormulaTab(bench, parent)


def _parameters(bench: Bench, parent: QWidget) -> Tab:
    from desktop.panels.build.parameters.tab import ParametersTab

    return ParametersTab(bench, parent)


def _code(bench: Bench, parent: QWidget) -> Tab:
    from desktop.panels.build.code.tab import CodeTab

    return CodeTab(bench)


TABS = (
    TabSpec("plot", tr("Plot"), tr("Any neuron as a curve or a map of the inputs"), _plot),
    TabSpec("space", tr("Space"), tr("The plane as each layer bends and cuts it"), _space),
    TabSpec(
        "train", tr("Train"), tr("Choose data and watch the network learn it"), _train, "whole"
    ),
    TabSpec(
        "formula", tr("Formula"), tr("The network as mathematics, to be read and typed"), _formula
    ),
    TabSpec("parameters", tr("Parameters"), tr("Every trained number in one table"), _parameters),
    TabSpec("code", tr("Code"), tr("The network as numpy, PyTorch, ONNX or LaTeX"), _code),
)


class _Place(QWidget):
    """Holds a tab's place until somebody looks at it."""

    def __init__(self, spec: TabSpec, bench: Bench) -> None:
        super().__init__()
        self._spec, self._bench = spec, bench
        self.tab: Tab | None = None
        self.note = QLabel(self)
        self.note.setProperty("role", "small")
        self.note.setContentsMargins(theme().px(10), theme().px(6), theme().px(10), 0)
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.note)
        self.note.hide()

    def show_group(self, name: str) -> None:
        """Say what the tab is about while a group is open; "" while none is."""
        self.note.setText(self._spec.said_inside(subscripted(name)) if name else "")
        self.note.setVisible(bool(name))

    def made(self) -> Tab:
        """The tab, made if need be."""
        if self.tab is None:
            self.tab = self._spec.create(self._bench, self)
            self._column.addWidget(self.tab, 1)
        return self.tab

    def showEvent(self, event: QShowEvent) -> None:
        self.made()
        super().showEvent(event)


class BuildTabs(QObject):
    """Puts the tabs into `tabs` behind the first one; `splitter` divides them from the canvas.

    `wanted()` comes before a command shows a tab: they may be hidden.
    """

    wanted = Signal()

    def __init__(self, tabs: QTabWidget, splitter: QSplitter, shown: Bench, whole: Bench) -> None:
        """`shown` is what the canvas shows, `whole` the document that a file holds."""
        super().__init__(tabs)
        self._tabs, self._splitter = tabs, splitter
        self._places: dict[str, _Place] = {}
        for number, spec in enumerate(TABS):
            place = _Place(spec, whole if spec.subject == "whole" else shown)
            place.setObjectName(spec.key)
            self._places[spec.key] = place
            tabs.insertTab(1 + number, place, spec.title)
            tabs.setTabToolTip(1 + number, spec.help)
        self._sizes: list[int] = []
        self.larger = QToolButton()
        self.larger.setProperty("role", "icon")
        self.larger.setCheckable(True)
        self.larger.toggled.connect(self._enlarge)
        tabs.setCornerWidget(self.larger, Qt.Corner.TopRightCorner)
        self._name_button()
        tabs.tabBarDoubleClicked.connect(lambda _index: self.larger.toggle())
        splitter.splitterMoved.connect(self._moved)
        self.shows = tuple(self._show_action(k) for k in range(tabs.count()))
        self.train = QAction(tr("Train"), tabs)
        self.train.setProperty("role", "primary")
        self.train.setShortcut("Ctrl+T")
        self.train.setToolTip(tr("Train the network, or pause"))
        set_icon(self.train, "play", "on_accent")
        self.train.triggered.connect(self._train)

    def _show_action(self, index: int) -> QAction:
        """A command that brings one tab to the front."""
        title = self._tabs.tabText(index)
        action = QAction(tr("Show {0}").format(title), self._tabs)
        action.setObjectName(f"show_tab_{index + 1}")
        action.setShortcut(f"Ctrl+Alt+{index + 1}")
        action.setToolTip(
            self._tabs.tabToolTip(index) or tr("Bring {0} to the front").format(title)
        )
        action.triggered.connect(lambda: self.bring(index))
        return action

    def bring(self, index: int) -> None:
        """A tab to the front by its place, with the keyboard in it."""
        self.wanted.emit()
        self._tabs.setCurrentIndex(index)
        page = self._tabs.currentWidget()
        tab = page.made() if isinstance(page, _Place) else page
        if tab.focusProxy() is None and tab.focusPolicy() == Qt.FocusPolicy.NoFocus:
            able = (
                child
                for child in tab.findChildren(QWidget)
                if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisibleTo(tab)
            )
            tab = next(able, tab)
        tab.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def bring_key(self, key: str) -> None:
        """The same for a tab by its key."""
        self.bring(self._tabs.indexOf(self._places[key]))

    def _train(self) -> None:
        from desktop.panels.build.train.tab import TrainTab

        tab = self.show("train")
        if isinstance(tab, TrainTab):
            tab.play_or_pause()

    def learn_from(self, path: str) -> bool:
        """Make a table what is learnt, and show it; whether it could be read."""
        from desktop.panels.build.train.tab import TrainTab

        tab = self.show("train")
        return isinstance(tab, TrainTab) and tab.load_table(path)

    def show(self, key: str) -> Tab:
        """Bring a tab to the front; returns it."""
        place = self._places[key]
        tab = place.made()
        self._tabs.setCurrentWidget(place)
        return tab

    def show_group(self, name: str) -> None:
        """The canvas shows the inside of that group; "" for the whole network."""
        for place in self._places.values():
            place.show_group(name)

    def shut_down(self) -> None:
        """Stop every tab that was made."""
        for place in self._places.values():
            if place.tab is not None:
                place.tab.shut_down()

    def _enlarge(self, on: bool) -> None:
        canvas, below = self._splitter.sizes()
        if on:
            self._sizes = [canvas, below]
            smallest = min(theme().px(150), (canvas + below) // 4)
            self._splitter.setSizes([smallest, canvas + below - smallest])
        elif self._sizes:
            self._splitter.setSizes(self._sizes)
        self._name_button()

    def _moved(self) -> None:
        if self.larger.isChecked():
            self._sizes = []  # the person chose other sizes: there is nothing to go back to
            self.larger.setChecked(False)

    def _name_button(self) -> None:
        on = self.larger.isChecked()
        set_icon(self.larger, "chevron_down" if on else "chevron_up", "muted")
        text = tr("Give the canvas its room back") if on else tr("Give the tabs more room")
        self.larger.setToolTip(tr("{0} (double-click on a tab)").format(text))
        self.larger.setAccessibleName(text)
