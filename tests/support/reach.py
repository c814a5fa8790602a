"""What a person must be able to read and reach: names, tool tips, labels that are not cut off."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTextEdit,
    QWidget,
)

_CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)


def controls(root: QWidget) -> list[QWidget]:
    """Everything visible under `root` that a person operates, Qt's inner parts left out."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if isinstance(widget, _CONTROLS)
        and widget.isVisible()
        and not isinstance(widget, QScrollBar | QHeaderView)
        and not isinstance(widget.parent(), QLineEdit)
        and not widget.objectName().startswith("qt_")
    ]


def without_name(root: QWidget) -> list[str]:
    """Controls that a screen reader could not name."""
    return [repr(w) for w in controls(root) if not _name(w).strip()]


def without_tool_tip(root: QWidget) -> list[str]:
    """Controls that say nothing when the pointer rests on them (lists name themselves)."""
    return [
        f"{w!r} {_name(w)}"
        for w in controls(root)
        if not w.toolTip() and not isinstance(w, QAbstractItemView | QPlainTextEdit | QTextEdit)
    ]


def out_of_reach(root: QWidget) -> list[str]:
    """Enabled controls that neither Tab nor a neighbour with arrow keys leads to."""
    return [
        f"{w!r} {_name(w)}"
        for w in controls(root)
        if w.isEnabled()
        and not w.focusPolicy() & Qt.FocusPolicy.TabFocus
        and w.focusProxy() is None
        and not w.property("reached_by_keys")
    ]


def cut_off(root: QWidget) -> list[str]:
    """Labels and buttons whose text needs more room than they have."""
    found: list[str] = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton):
            continue
        text = widget.text()
        if not text or widget.property("elides"):
            continue
        if isinstance(widget, QLabel):
            needed = _label_size(widget)
        else:
            needed = widget.minimumSizeHint()
            if isinstance(widget.parent(), QLabel):
                continue
        if needed.width() > widget.width() + 1 or needed.height() > widget.height() + 1:
            found.append(
                f"{text!r} needs {needed.width()}×{needed.height()}, "
                f"has {widget.width()}×{widget.height()}"
            )
    return found


def _label_size(label: QLabel):  # type: ignore[no-untyped-def]
    if label.textFormat() == Qt.TextFormat.RichText:
        return label.minimumSizeHint()
    metrics = QFontMetrics(label.font())
    if label.wordWrap():
        room = QRect(0, 0, label.contentsRect().width(), 100_000)
        flags = int(Qt.TextFlag.TextWordWrap)
        return metrics.boundingRect(room, flags, label.text()).size()
    return metrics.size(0, label.text())


def shortened(root: QWidget) -> list[str]:
    """Choices, rows of tabs, headings and what empty fields say, where there is too little room."""
    found: list[str] = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible():
            continue
        advance = QFontMetrics(widget.font()).horizontalAdvance
        if isinstance(widget, QComboBox):
            option = QStyleOptionComboBox()
            widget.initStyleOption(option)
            style, field = widget.style(), QStyle.SubControl.SC_ComboBoxEditField
            kind = QStyle.ComplexControl.CC_ComboBox
            room = style.subControlRect(kind, option, field, widget).width()
            needed, text = advance(widget.currentText()), widget.currentText()
        elif isinstance(widget, QTabBar):
            room, text = widget.width(), widget.accessibleName()
            needed = max((widget.tabRect(n).right() + 1 for n in range(widget.count())), default=0)
        elif isinstance(widget, QHeaderView) and widget.orientation() == Qt.Orientation.Horizontal:
            found += _short_headings(widget)
            continue
        elif isinstance(widget, QLineEdit) and not widget.text():
            room, text = widget.contentsRect().width(), widget.placeholderText()
            needed = advance(text)
        else:
            continue
        if needed > room + 1:
            found.append(f"{text!r} needs {needed}, has {room}")
    return found


def _short_headings(header: QHeaderView) -> list[str]:
    model = header.model()
    found: list[str] = []
    for column in range(header.count()) if model is not None else ():
        text = str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        needed = QFontMetrics(header.font()).horizontalAdvance(text) + 4
        room = header.sectionSize(column)
        if text and not header.isSectionHidden(column) and needed > room + 1:
            found.append(f"heading {text!r} needs {needed}, has {room}")
    return found


def _name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def pushed_out(root: QWidget) -> list[str]:
    """Controls of which a part lies beyond an edge where no scrolling leads."""
    found: list[str] = []
    for widget in controls(root):
        place = widget.rect()
        above: QWidget = widget
        while above is not root and above.parentWidget() is not None:
            place.translate(above.pos())
            above = above.parentWidget()
            room = above.rect()
            area = above.parentWidget()
            if isinstance(area, QAbstractScrollArea) and area.viewport() is above:
                # What can be scrolled to counts as being there, in the directions that scroll.
                off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
                if area.horizontalScrollBarPolicy() != off:
                    place.moveLeft(0)
                    place.setWidth(min(place.width(), room.width()))
                if area.verticalScrollBarPolicy() != off:
                    place.moveTop(0)
                    place.setHeight(min(place.height(), room.height()))
            if not room.contains(place):
                found.append(
                    f"{_name(widget)!r} at {place.getRect()} leaves {above!r} of "
                    f"{room.width()}×{room.height()}"
                )
                break
    return found
