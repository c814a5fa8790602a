"""Layers and attention: what happens between the vectors that go in and the answer that comes out.

A row of tabs, each a view of its own.
"""

from __future__ import annotations

from PySide6.QtWidgets import QTabBar, QVBoxLayout

from desktop.panels.language_model.pages import Pages
from desktop.panels.language_model.stages import Stage, StageView
from desktop.panels.language_model.workbench import Workbench
from desktop.plots import Plot
from desktop.theme import theme


def _figure(bench: Workbench) -> str:
    if bench.opened is None:
        return ""
    return f"{bench.opened.info.layers} layers · {bench.opened.info.heads} heads"


class AttentionView(StageView):
    """The tabs; a tab's view is made when it is first opened."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        # Imported here, because each of the views is a StageView as well.
        from desktop.panels.language_model.inside import tabs

        self.tabs = {tab.key: tab for tab in tabs()}
        self.views: dict[str, StageView] = {}
        self.choice = QTabBar()
        self.choice.setDrawBase(False)
        self.choice.setExpanding(False)
        self.choice.setProperty("role", "small")
        self.choice.setAccessibleName("What to look at inside the layers")
        for tab in self.tabs.values():
            self.choice.setTabToolTip(self.choice.addTab(tab.title), tab.help)
        self._pages = Pages()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme().px(6))
        layout.addWidget(self.choice)
        layout.addWidget(self._pages, 1)
        self.choice.currentChanged.connect(lambda place: self.open(list(self.tabs)[place]))
        self.open(next(iter(self.tabs)))

    def open(self, key: str) -> StageView:
        """Show a tab, made now if it was not shown before."""
        if key not in self.views:
            view = self.tabs[key].create(self.bench)
            view.said.connect(self.said)
            view.wanted.connect(self.open)
            self.views[key] = view
            self._pages.add(view)
        self.choice.setCurrentIndex(list(self.tabs).index(key))
        self._pages.show_page(self.views[key])
        self.changed.emit()
        return self.views[key]

    @property
    def view(self) -> StageView:
        """The view of the tab that is open."""
        return self.views[list(self.tabs)[self.choice.currentIndex()]]

    def lead(self) -> str:
        return self.view.lead()

    def plot(self) -> Plot | None:
        return self.view.plot()


STAGE = Stage(
    key="attention",
    title="Layers + attention",
    order=40,
    help="Which earlier tokens each head of each layer looks at",
    sample="30 layers · 9 heads",
    figure=_figure,
    create=AttentionView,
)
