"""How colours look with one kind of cones missing.

Matrices for linear sRGB: Machado, Oliveira, Fernandes 2009, "A physiologically-based model for
simulation of color vision deficiency", table of severity 1.0.
"""

from __future__ import annotations

import numpy as np

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
