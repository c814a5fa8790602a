"""Space put together: three pages over one choice."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from desktop.panels.build.space.depth_page import DepthPage
from desktop.panels.build.space.grid_page import GridPage
from desktop.panels.build.space.region_page import RegionPage
from desktop.panels.build.space.source import SceneMaker
from desktop.panels.build.tabs import Bench, Tab
from desktop.theme import theme
from engine.language import tr

PAGES = (
    (tr("Through the layers"), tr("A grid and the data as each layer moves them")),
    (tr("Linear regions"), tr("The pieces on which the network is one affine map")),
    (tr("Depth and width"), tr("Two networks with as many parameters, compared")),
)


class SpaceTab(Tab):
    """The plane as the network bends, cuts and folds it."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        # One maker each: their questions run side by side, and a plan is for one thread.
        self.grid = GridPage(bench, SceneMaker())
        self.regions = RegionPage(bench, SceneMaker())
        self.comparison = DepthPage(bench)
        self.choice = QTabBar()
        self.choice.setProperty("role", "small")
        self.choice.setDrawBase(False)
        self.choice.setExpanding(False)
        self.choice.setAccessibleName(tr("View of the space"))
        self.pages = QStackedWidget()
        for (title, help), page in zip(
            PAGES, (self.grid, self.regions, self.comparison), strict=True
        ):
            self.choice.setTabToolTip(self.choice.addTab(title), help)
            self.pages.addWidget(page)
        self.choice.currentChanged.connect(self._turn)
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(8), px(4), px(10), px(6))
        column.setSpacing(px(4))
        column.addWidget(self.choice)
        column.addWidget(self.pages, 1)

    def document_replaced(self) -> None:
        page = self.bench.recall("space", "page", 0)
        self.choice.setCurrentIndex(page if 0 <= page < len(PAGES) else 0)

    def refresh(self) -> None:
        page = self.pages.currentWidget()
        assert isinstance(page, GridPage | RegionPage | DepthPage)
        page.show_now()

    def shut_down(self) -> None:
        super().shut_down()
        for page in (self.grid, self.regions, self.comparison):
            page.shut_down()

    def _turn(self, index: int) -> None:
        self.pages.setCurrentIndex(index)
        self.bench.remember("space", page=index)
        if self.isVisible():
            self.refresh()
