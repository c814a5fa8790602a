"""A stage with several views: a row of tabs, each declared once, in a file of its own."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QTabBar, QVBoxLayout

from desktop.panels.language_model.pages import Pages
from desktop.panels.language_model.stages import StageView
from desktop.panels.language_model.workbench import Workbench
from desktop.plots import Plot
from desktop.theme import theme


@dataclass(frozen=True)
class Tab:
    """`create(bench)` makes the view on first use; it is a stage's view in all but the strip."""

    key: str
    title: str
    order: int
    help: str
    create: Callable[[Workbench], StageView]


def tabs_in(folder: str) -> Sequence[Tab]:
    """All tabs declared in a package by its name, in their order."""
    package = importlib.import_module(folder)
    found = [
        importlib.import_module(f"{folder}.{module.name}").TAB
        for module in pkgutil.iter_modules(package.__path__)
    ]
    return sorted(found, key=lambda tab: tab.order)


class TabbedView(StageView):
    """The tabs; a tab's view is made when it is first opened, the first one where none was."""

    def __init__(self, bench: Workbench, tabs: Sequence[Tab], name: str) -> None:
        super().__init__(bench)
        self.tabs = {tab.key: tab for tab in tabs}
        self.views: dict[str, StageView] = {}
        self.choice = QTabBar()
        self.choice.setDrawBase(False)
        self.choice.setExpanding(False)
        self.choice.setProperty("role", "small")
        self.choice.setAccessibleName(name)
        for tab in self.tabs.values():
            self.choice.setTabToolTip(self.choice.addTab(tab.title), tab.help)
        self._pages = Pages()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme().px(6))
        layout.addWidget(self.choice)
        layout.addWidget(self._pages, 1)
        self.choice.currentChanged.connect(lambda place: self.open(list(self.tabs)[place]))

    def open(self, key: str) -> StageView:
        """Show a tab, made now if it was not shown before."""
        if key not in self.views:
            view = self.tabs[key].create(self.bench)
            view.said.connect(self.said)
            view.wanted.connect(self.open)
            view.changed.connect(self.changed)
            self.views[key] = view
            self._pages.add(view)
        place = list(self.tabs).index(key)
        if place != self.choice.currentIndex():
            self.choice.setCurrentIndex(place)  # which comes here again
            return self.views[key]
        self._pages.show_page(self.views[key])
        self.changed.emit()
        return self.views[key]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.view  # noqa: B018 - made where nobody asked for another one

    @property
    def view(self) -> StageView:
        """The view of the tab that is open."""
        key = list(self.tabs)[self.choice.currentIndex()]
        return self.views[key] if key in self.views else self.open(key)

    @property
    def needs_text(self) -> bool:
        return self.view.needs_text

    def lead(self) -> str:
        return self.view.lead()

    def plot(self) -> Plot | None:
        return self.view.plot()
