"""Gestures: each an object from press to release that Escape can cancel. A finished gesture is
one call of the editor, a cancelled one leaves nothing behind."""

from desktop.canvas.gestures.connect import Connect
from desktop.canvas.gestures.gesture import Gesture
from desktop.canvas.gestures.move import Move
from desktop.canvas.gestures.pan import Pan
from desktop.canvas.gestures.place import PlaceLayer
from desktop.canvas.gestures.resize_note import ResizeNote
from desktop.canvas.gestures.rubber_band import RubberBand

__all__ = ["Connect", "Gesture", "Move", "Pan", "PlaceLayer", "ResizeNote", "RubberBand"]
