"""Halves of surrogate pairs in fields: Python's side of Qt drops them from every text, so they are
brought in by Qt itself, as a keyboard's input method or another program would.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QDataStream, QIODevice
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDataWidgetMapper, QLineEdit, QWidget

HALF = 0xD83D
_MARK = "MARK"


def fill(field: QWidget, name: str, codes: list[int]) -> None:
    """Set the property `name` of a field to a text of UTF-16 codes, whatever they are."""
    told = QByteArray()
    QStandardItem(_MARK).write(QDataStream(told, QIODevice.OpenModeFlag.WriteOnly))
    raw, mark = bytes(told.data()), _MARK.encode("utf-16-be")
    at = raw.index(mark)
    text = b"".join(code.to_bytes(2, "big") for code in codes)
    raw = raw[: at - 4] + len(text).to_bytes(4, "big") + text + raw[at + len(mark) :]
    item, data = QStandardItem(), QByteArray(raw)
    stream = QDataStream(data, QIODevice.OpenModeFlag.ReadOnly)
    item.read(stream)
    model = QStandardItemModel()
    model.appendRow(item)
    mapper = QDataWidgetMapper()
    mapper.setModel(model)
    mapper.addMapping(field, 0, QByteArray(name.encode()))
    mapper.toFirst()
    mapper.clearMapping()


def copy(codes: list[int]) -> None:
    """Put a text of UTF-16 codes on the clipboard."""
    line = QLineEdit()
    fill(line, "text", codes)
    line.selectAll()
    line.copy()
    line.deleteLater()
