"""One formula by itself, set on a job; until then, and where it cannot be set, its plain text."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.panels.learn.maths import Ink, pixels_of
from desktop.panels.learn.typesetter import Typesetter
from desktop.theme import theme
from desktop.theme.tokens import BASE_POINT_SIZE

_LEAST = 0.6  # it shrinks to this share of its size where there is no room


class MathsLabel(QWidget):
    """`factor` is its size in terms of the program's text."""

    def __init__(self, typesetter: Typesetter, factor: float = 1.2) -> None:
        super().__init__()
        self._typesetter = typesetter
        self._factor = factor
        self._latex = ""
        self._plain = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        typesetter.ready.connect(self._arrived)
        theme().changed.connect(self._ask)

    def set_formula(self, latex: str, plain: str) -> None:
        """Show `latex`; `plain` is its text for screen readers and tool tips."""
        if (latex, plain) != (self._latex, self._plain):
            self._latex, self._plain = latex, plain
            self.setAccessibleName(plain)
            self.setToolTip(plain)
            self._ask()

    def text(self) -> str:
        """The formula as plain text."""
        return self._plain

    @property
    def ink(self) -> Ink:
        """How the formula is set."""
        points = BASE_POINT_SIZE * theme().scale * self._factor
        return Ink(pixels_of(points), theme().tokens.text)

    def sizeHint(self) -> QSize:
        picture = self.ink.picture(self._latex)
        if picture is None:
            metrics = QFontMetricsF(theme().font("maths"))
            return QSize(int(metrics.horizontalAdvance(self._plain)) + 2, int(metrics.height()) + 4)
        return QSize(int(picture.width) + 2, int(picture.height) + 4)

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), theme().px(40)), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        picture = self.ink.picture(self._latex)
        if picture is not None:
            fit = min(1.0, self.width() / picture.width, self.height() / picture.height)
            if fit >= _LEAST:
                width, height = picture.width * fit, picture.height * fit
                box = QRectF(0, (self.height() - height) / 2, width, height)
                picture.renderer.render(painter, box)
                return
        painter.setFont(theme().font("maths"))
        painter.setPen(theme().color("text"))
        text = painter.fontMetrics().elidedText(
            self._plain, Qt.TextElideMode.ElideRight, self.width()
        )
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.rect(), flags, text)

    def _ask(self) -> None:
        self._typesetter.want([self._latex], self.ink)
        self._arrived()

    def _arrived(self) -> None:
        self.updateGeometry()
        self.update()
