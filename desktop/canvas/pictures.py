"""Pictures of layers, kept while they are true, so that panning and zooming only moves them.

A layer is painted once for a scale; while the zoom changes, that picture is drawn larger or
smaller, and painted anew when the zoom rests.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QPixmap

_MOST_BYTES = 96 * 2**20
_FRAME_S = 0.006
_MOST_BLANKS = 96
_NEAR = 1.6  # a picture is drawn at most this much larger or smaller than it was painted


@dataclass(frozen=True)
class Picture:
    """A picture painted at `scale`, device pixels to a unit of the scene."""

    pixmap: QPixmap
    scale: float


class Pictures:
    """The pictures of one scene, by layer; the least recently drawn are forgotten first."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, tuple[Any, Picture]] = OrderedDict()
        self._blanks: OrderedDict[Any, Picture] = OrderedDict()
        self._bytes = 0
        self.moving = False  # the zoom is changing: near enough is good enough
        self.unfinished = False  # some pictures of this frame were near enough only
        self._frame_ends = 0.0

    def begin_frame(self) -> None:
        """From now on there is a little time to paint what is only near enough."""
        self.unfinished = False
        self._frame_ends = time.monotonic() + _FRAME_S

    def find(self, id: str, look: Any, scale: float) -> Picture | None:
        """The picture of a layer that looks like this, painted at this scale or near enough."""
        kept = self._kept.get(id)
        if kept is None or kept[0] != look:
            return None
        ratio = scale / kept[1].scale
        if abs(ratio - 1.0) > 1e-6:
            near = 1 / _NEAR < ratio < _NEAR
            if not near or not (self.moving or time.monotonic() > self._frame_ends):
                return None
            self.unfinished = not self.moving
        self._kept.move_to_end(id)
        return kept[1]

    def keep(self, id: str, look: Any, picture: Picture) -> None:
        """Keep a picture in the place of the one before."""
        self.drop(id)
        self._kept[id] = (look, picture)
        self._bytes += _size(picture)
        while self._bytes > _MOST_BYTES and len(self._kept) > 1:
            self.drop(next(iter(self._kept)))

    def blank(self, look: Any, scale: float) -> QPixmap | None:
        """What looks like this and may be drawn upon, painted at this very scale."""
        try:
            kept = self._blanks.get(look)
        except TypeError:  # a look with a picture in it cannot be known again
            return None
        if kept is None or kept.scale != scale:
            return None
        self._blanks.move_to_end(look)
        return kept.pixmap

    def keep_blank(self, look: Any, picture: Picture) -> None:
        """Keep an empty card, or a layer without its value, for the layers that look alike."""
        try:
            self._blanks[look] = picture
        except TypeError:
            return
        if len(self._blanks) > _MOST_BLANKS:
            self._blanks.popitem(last=False)

    def drop(self, id: str) -> None:
        """Forget a layer's picture."""
        kept = self._kept.pop(id, None)
        if kept is not None:
            self._bytes -= _size(kept[1])

    def clear(self) -> None:
        """Forget them all."""
        self._kept.clear()
        self._blanks.clear()
        self._bytes = 0


def _size(picture: Picture) -> int:
    return picture.pixmap.width() * picture.pixmap.height() * 4
