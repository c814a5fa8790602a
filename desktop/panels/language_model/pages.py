"""The views one above the other, in a frame that moves sideways or down where one is too large."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget


class Pages(QScrollArea):
    """Shows one page, as large as the frame or as the page must at least be.

    Qt's own way gives a page with wrapped lines the height that it would like, which in a low
    window hides its end.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._stack = QStackedWidget()
        self.setWidget(self._stack)

    def add(self, page: QWidget) -> None:
        """A further page, not shown yet."""
        self._stack.addWidget(page)
        page.installEventFilter(self)

    def show_page(self, page: QWidget) -> None:
        """Show a page that was added."""
        self._stack.setCurrentWidget(page)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self._stack.currentWidget():
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        page = self._stack.currentWidget()
        least = page.minimumSizeHint() if page is not None else QSize(0, 0)
        room = self.maximumViewportSize()
        if least.height() > room.height():
            # The bar that moves it down takes its width from the page.
            room.setWidth(room.width() - self.verticalScrollBar().sizeHint().width())
        self._stack.resize(room.expandedTo(least))
