"""The Training labs workspace: three labs in a row, each made when it is first opened."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
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
    """`pages` are the labs made so far, by key; `lab` is the one shown."""

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
        self._stack = QStackedWidget()
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
        if self.lab:
            self.pages[self.lab].leave()
        if key not in self.pages:
            page = LABS[places[key]].create(self.bench)
            self.pages[key] = page
            self._stack.addWidget(page)
        self.lab = key
        self.tabs.setCurrentIndex(places[key])
        self._stack.setCurrentWidget(self.pages[key])
        self.pages[key].enter()
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
        """The lab that is shown."""
        return self.pages[self.lab]

    # --- the frame's questions ---------------------------------------------------------------
    def heading(self) -> tuple[str, str]:
        return (tr("Training labs"), tr("a tiny model, trained here"))

    def bar_right(self) -> Sequence[QAction | QWidget]:
        return self.page.actions_right()

    def menus(self) -> Mapping[str, Sequence[QAction | None]]:
        return self.page.menu_actions()

    def status(self) -> Status:
        left, right = self.page.status()
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
        for page in self.pages.values():
            page.shut_down()
        self.bench.shut_down()
        state = self.shell.settings.get("panel_state")
        state[_KEY] = {"lab": self.lab}
        self.shell.settings.set("panel_state", state)

    def tour(self, tour: Tour) -> Generator[Condition, None, None]:
        from desktop.panels.training_labs.tour import visit

        yield from visit(self, tour)
