"""While a network trains, its layers on the canvas show the neurons of the run, as the tab does.

The run paints its maps anyway; a few times a second they are handed on, so that training loses no
frames to the canvas.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from desktop.canvas.scene import NetworkScene

if TYPE_CHECKING:
    from desktop.panels.build.train.run import Frame
    from desktop.panels.build.train.session import Session

_EVERY_S = 0.12


class LiveTiles(QObject):
    """Hands the maps of a session's frames to a scene."""

    def __init__(self, scene: NetworkScene, session: Session) -> None:
        super().__init__(session)
        self._scene, self._session = scene, session
        self._last = 0.0
        session.framed.connect(self._follow)

    def _follow(self, frame: Frame) -> None:
        run, now = self._session.run, time.monotonic()
        if frame.atlas is None or run is None or now - self._last < _EVERY_S:
            return
        if not self._session.playing or self._scene.document.where:
            return
        self._last = now
        side = frame.atlas.shape[1] // max(1, len(run.layers))
        strips: dict[str, QImage] = {}
        for place, (id, _) in enumerate(run.layers):
            column = frame.atlas[:, place * side : (place + 1) * side]
            data = column.tobytes()
            strip = QImage(data, side, len(column), 4 * side, QImage.Format.Format_RGB32)
            strips[id] = strip.copy()  # the bytes belong to this call
        self._scene.planes.show_live(run.layers, strips)
