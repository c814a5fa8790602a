"""Plots look as they did when somebody last looked at them."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QImage

from tests.golden.plots import CASES, THEMES, drawn, path_of

_MEAN = 2.0  # grey levels of 255 on average: edges of letters differ between systems
_FAR = 0.03  # of the pixels may differ much


def pixels(image: QImage) -> np.ndarray:
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    data = np.frombuffer(bytes(image.constBits()), np.uint8)
    return data.reshape(image.height(), image.width(), 4)[..., :3].astype(int)


def near(found: QImage, wanted: QImage) -> bool:
    apart = np.abs(pixels(found) - pixels(wanted))
    return bool(apart.mean() < _MEAN and (apart.max(axis=-1) > 60).mean() < _FAR)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("case", CASES)
def test_it_looks_as_it_did(qapp: object, case: str, name: str) -> None:
    found, wanted = drawn(case, name), QImage(str(path_of(case, name)))
    assert found.size() == wanted.size(), f"draw it anew: python -m {drawn.__module__}"
    assert near(found, wanted)


@pytest.mark.parametrize("case", CASES)
def test_the_comparison_sees_a_difference(qapp: object, case: str) -> None:
    wanted = QImage(str(path_of(case, "light")))
    assert not near(drawn(case, "dark"), wanted)
    others = [other for other in CASES if other != case]
    assert not any(near(drawn(other, "light"), wanted) for other in others)
