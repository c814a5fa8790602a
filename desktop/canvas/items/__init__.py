"""What stands on the canvas: layers, wires, notes. Items draw and are hit; they change nothing."""

from desktop.canvas.items.layer import LayerItem
from desktop.canvas.items.note import NoteItem
from desktop.canvas.items.wire import WireItem

__all__ = ["LayerItem", "NoteItem", "WireItem"]
