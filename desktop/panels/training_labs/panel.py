"""The Training labs workspace: three labs in a row, each made when it is first opened.

It is made piece by piece out of sight while what was shown stays; whoever asks for `page` gets it
whole at once.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from desktop.panels.spec import Condition, Panel, Shell, Status, Tour
from desktop.panels.training_labs.bench import Bench
from desktop.panels.training_labs.lab_page import LabPage
from desktop.panels.training_labs.labs import LABS
from desktop.theme import theme
from engine.language import tr

_KEY = "training_labs"


class TrainingLabsPanel(Panel):
    """`pages` are the labs opened so far, by key; `lab` is the one that a person chose last."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.bench = Bench(shell, self)
        self.pages: dict[str, LabPage] = {}
        self.lab = ""
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setAccessibleName(tr("Labs"))
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.setMinimumWidth(1)  # so that a window made narrower gets as far as new names
        for lab in LABS:
            self.tabs.setTabToolTip(self.tabs.addTab(lab.title), f"{lab.help} ({lab.kind})")
        self._entered = ""
        self._making = QTimer(self)
        self._making.setInterval(0)
        self._making.timeout.connect(self._make_more)
        self._stack = QStackedWidget()
        self._stack.addWidget(QWidget())  # what stands until the first lab is made
        bar = QFrame()
        bar.setProperty("role", "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(theme().px(8), 0, theme().px(8), 0)
        row.addWidget(self.tabs)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._stack, 1)
        self._name_tabs()
        theme().changed.connect(self._name_tabs)
        self.tabs.currentChanged.connect(lambda place: self.open_lab(LABS[place].key))
        self.bench.changed.connect(self.changed)
        self.bench.lab_wanted.connect(self.open_lab)
        kept = shell.settings.get("panel_state").get(_KEY, {})
        wanted = kept.get("lab") if isinstance(kept, dict) else None
        self.open_lab(wanted if wanted in {lab.key for lab in LABS} else LABS[0].key)

    def open_lab(self, key: str) -> None:
        """Show a lab; one that is not known is left alone."""
        places = {lab.key: place for place, lab in enumerate(LABS)}
        if key not in places or key == self.lab:
            return
        if self._entered:
            self.pages[self._entered].leave()
            self._entered = ""
        if key not in self.pages:
            page = LABS[places[key]].create(self.bench)
            self._stack.addWidget(page)
            self.pages[key] = page
        self.lab = key
        self.tabs.setCurrentIndex(places[key])
        if self.pages[key].whole:
            self._enter()
        else:
            self._making.start()

    def _make_more(self) -> None:
        page = self.pages[self.lab]
        if page.whole:
            self._enter()
            return
        page.make_more()
        # Dressed out of sight as well, so that showing it takes no longer than painting it.
        for each in page.findChildren(QWidget):
            each.ensurePolished()

    def _enter(self) -> None:
        """The chosen lab is whole: show it."""
        self._making.stop()
        page = self.pages[self.lab]
        self._entered = self.lab
        self._stack.setCurrentWidget(page)
        page.enter()
        self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_tabs()

    def _name_tabs(self) -> None:
        """Titles with the kind of learning, or without it where there is no room."""
        for kinds in (True, False):
            for place, lab in enumerate(LABS):
                kind = f" · {lab.kind}" * kinds
                self.tabs.setTabText(place, f"{place + 1} · {lab.title}{kind}")
            if self.tabs.sizeHint().width() + theme().px(16) <= self.width():
                break
        self.tabs.updateGeometry()

    @property
    def page(self) -> LabPage:
        """The lab chosen last, whole and shown."""
        page = self.pages[self.lab]
        page.finish()
        if self._entered != self.lab:
            self._enter()
        return page

    @property
    def _seen(self) -> LabPage | None:
        """The lab that stands there, be another one in the making or not."""
        page = self._stack.currentWidget()
        return page if isinstance(page, LabPage) else None

    # --- the frame's questions ---------------------------------------------------------------
    def heading(self) -> tuple[str, str]:
        return (tr("Training labs"), tr("a tiny model, trained here"))

    def bar_right(self) -> Sequence[QAction | QWidget]:
        return self._seen.actions_right() if self._seen is not None else ()

    def menus(self) -> Mapping[str, Sequence[QAction | None]]:
        return self._seen.menu_actions() if self._seen is not None else {}

    def status(self) -> Status:
        left, right = self._seen.status() if self._seen is not None else ((), "")
        return Status(left, right)

    def restore(self, **state: Any) -> None:
        wanted = str(state.get("lab", ""))
        known = [lab.key for lab in LABS]
        if wanted and wanted not in known:
            told = tr("There is no training lab “{0}”; there are {1}.").format(
                wanted, ", ".join(known)
            )
            self.shell.say(told, problem=True)
        self.open_lab(wanted)

    def open_file(self, path: str) -> bool:
        """Go on with a saved run."""
        from desktop.panels.training_labs.pretraining.page import PreTrainingPage

        self.open_lab("pre-training")
        assert isinstance(self.page, PreTrainingPage)
        self.page.session.open_run(Path(path))
        return True

    def shut_down(self) -> None:
        self._making.stop()
        for page in self.pages.values():
            if page.whole:
                page.shut_down()
        self.bench.shut_down()
        state = self.shell.settings.get("panel_state")
        state[_KEY] = {"lab": self.lab}
        self.shell.settings.set("panel_state", state)

    def tour(self, tour: Tour) -> Generator[Condition, None, None]:
        from desktop.panels.training_labs.tour import visit

        yield from visit(self, tour)
