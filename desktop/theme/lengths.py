"""Lengths that were given once in pixels, and are of larger text: they shrink when the text does.

Most margins, spacings and limits of size are set where a widget is made, at the size of text of
that moment. Larger text finds room between them; around smaller text they would be a waste. So
they are what they were at that size of text or a larger one, and shrink in proportion below it.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFormLayout,
    QGridLayout,
    QLayout,
    QStyle,
    QWidget,
)
from shiboken6 import isValid

_KEPT = "_lengths"  # scale, lengths at it, lengths as they were left
_UNLIMITED = 16_777_215  # Qt's QWIDGETSIZE_MAX
_METRIC = QStyle.PixelMetric
_SIDES = (
    _METRIC.PM_LayoutLeftMargin,
    _METRIC.PM_LayoutTopMargin,
    _METRIC.PM_LayoutRightMargin,
    _METRIC.PM_LayoutBottomMargin,
)


def with_lengths(top: QWidget) -> Iterator[QWidget | QLayout]:
    """All in the window `top` whose lengths follow the text; its own limits are the screen's."""
    for layout in top.findChildren(QLayout):
        if isinstance(layout, QBoxLayout | QGridLayout | QFormLayout):
            yield layout
    for widget in top.findChildren(QWidget):
        if isValid(widget) and not widget.isWindow():
            yield widget


def fit(thing: QWidget | QLayout, before: float, scale: float) -> None:
    """Bring the lengths of `thing` to the text's `scale`; `before` is the one of up to now.

    Those of a thing that was never asked, or that were changed since, are lengths at `before`.
    """
    is_widget = isinstance(thing, QWidget)
    found = _limits(thing) if is_widget else _room(thing)
    kept = thing.property(_KEPT)
    if kept is not None and kept[2] == found:
        base, lengths = kept[0], kept[1]
    else:
        base, lengths = before, found if is_widget else _own(thing, found)
        if kept is None and not any(0 < length < _UNLIMITED for length in lengths):
            return
    share = min(scale / base, 1.0)
    wanted = [
        max(1, round(own * share)) if 0 < own < _UNLIMITED else now
        for own, now in zip(lengths, found, strict=True)
    ]
    if wanted != found:
        if is_widget:
            thing.setMinimumSize(*wanted[:2])
            thing.setMaximumSize(*wanted[2:])
        else:
            _make_room(thing, wanted)
    thing.setProperty(_KEPT, [base, lengths, wanted])


def _limits(widget: QWidget) -> list[int]:
    """Least width and height, most width and height."""
    return [
        widget.minimumWidth(),
        widget.minimumHeight(),
        widget.maximumWidth(),
        widget.maximumHeight(),
    ]


def _room(layout: QLayout) -> list[int]:
    """The four margins, and the spacings across and down."""
    margins = layout.contentsMargins()
    if isinstance(layout, QGridLayout | QFormLayout):
        gaps = [layout.horizontalSpacing(), layout.verticalSpacing()]
    else:
        gaps = [layout.spacing()] * 2
    return [margins.left(), margins.top(), margins.right(), margins.bottom(), *gaps]


def _make_room(layout: QLayout, wanted: list[int]) -> None:
    if _room(layout)[:4] != wanted[:4]:
        layout.setContentsMargins(*wanted[:4])
    if isinstance(layout, QGridLayout | QFormLayout):
        layout.setHorizontalSpacing(wanted[4])
        layout.setVerticalSpacing(wanted[5])
    elif layout.spacing() != wanted[4]:
        layout.setSpacing(wanted[4])


def _own(layout: QLayout, found: list[int]) -> list[int]:
    """As `found`, with 0 for what is the style's, or is the layout's around it."""
    style, owner = QApplication.style(), layout.parentWidget()
    usual = [style.pixelMetric(side, None, owner) for side in _SIDES]
    sides = [0] * 4 if found[:4] == usual else found[:4]
    around = layout.parent()
    if isinstance(around, QLayout):
        gap = around.spacing()
    else:
        gap = style.pixelMetric(_METRIC.PM_LayoutHorizontalSpacing, None, owner)
    return [*sides, *(0 if each == gap else each for each in found[4:])]
