"""How colours look with one kind of cones missing.

`python -m tests.trust.colour_blind FOLDER` draws every golden picture as such eyes see it.

Matrices for linear sRGB: Machado, Oliveira, Fernandes 2009, "A physiologically-based model for
simulation of color vision deficiency", table of severity 1.0.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

ROWS, WIDE, HIGH = 5, 360, 260  # of a sheet, and of a picture in it

KINDS = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def seen(rgb: np.ndarray, kind: str) -> np.ndarray:
    """sRGB from 0 to 1 (…, 3) as it looks to such an eye."""
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    other = np.clip(linear @ np.array(KINDS[kind]).T, 0, 1)
    return np.where(other <= 0.0031308, other * 12.92, 1.055 * other ** (1 / 2.4) - 0.055)


def channels(table: np.ndarray) -> np.ndarray:
    """0xAARRGGBB (n,) as sRGB from 0 to 1 (n, 3)."""
    return np.stack([(table >> shift & 255) / 255 for shift in (16, 8, 0)], axis=-1)


def written(rgb: np.ndarray) -> str:
    """One colour as #RRGGBB."""
    return "#" + "".join(f"{round(float(part) * 255):02X}" for part in rgb)


def sheets(folder: Path) -> list[Path]:
    """A sheet for each theme: every golden picture as it is, and as each such eye sees it."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter

    whole, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    golden = Path(__file__).parents[1] / "golden"
    found: list[Path] = []
    for theme in ("light", "dark"):
        pictures = sorted(golden.glob(f"*/*{theme}*.png"))
        for at in range(0, len(pictures), ROWS):
            rows = pictures[at : at + ROWS]
            sheet = QImage(4 * WIDE, len(rows) * HIGH, QImage.Format.Format_RGB32)
            sheet.fill(0xFF808080)
            painter = QPainter(sheet)
            for row, path in enumerate(rows):
                image = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
                image = image.scaled(WIDE - 4, HIGH - 4, whole, smooth)
                image = image.convertToFormat(QImage.Format.Format_RGB32)
                for column, kind in enumerate(("", *KINDS)):
                    painter.drawImage(column * WIDE, row * HIGH, _as_seen(image, kind))
            painter.end()
            target = folder / f"{theme}-{at // ROWS + 1}.png"
            sheet.save(str(target))
            found.append(target)
    return found


def _as_seen(image: QImage, kind: str) -> QImage:
    from PySide6.QtGui import QImage

    if not kind:
        return image
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), -1)
    rgb = np.round(seen(channels(pixels), kind) * 255).astype(np.uint32)
    packed = np.ascontiguousarray(
        0xFF000000 | rgb[..., 0] << 16 | rgb[..., 1] << 8 | rgb[..., 2], np.uint32
    )
    form = QImage.Format.Format_RGB32
    return QImage(packed.tobytes(), image.width(), image.height(), form).copy()


if __name__ == "__main__":
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication([])
    for path in sheets(Path(sys.argv[1])):
        print(path)
