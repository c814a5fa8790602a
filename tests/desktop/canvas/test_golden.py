"""What stands on the canvas looks as it did when somebody last looked at it."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QImage

from tests.golden.canvas import CASES, THEMES, drawn, path_of

_MEAN = 1.5  # grey levels of 255 on average: edges of letters differ between systems
_FAR = 0.02  # of the pixels may differ much


def pixels(image: QImage) -> np.ndarray:
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    data = np.frombuffer(bytes(image.constBits()), np.uint8)
    return data.reshape(image.height(), image.width(), 4)[..., :3].astype(int)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("case", CASES)
def test_it_looks_as_it_did(qapp: object, case: str, name: str) -> None:
    found, wanted = drawn(case, name), QImage(str(path_of(case, name)))
    assert found.size() == wanted.size(), f"draw it anew: python -m {drawn.__module__}"
    apart = np.abs(pixels(found) - pixels(wanted))
    assert apart.mean() < _MEAN
    assert (apart.max(axis=-1) > 60).mean() < _FAR


def test_the_comparison_sees_a_difference(qapp: object) -> None:
    """A bias of another sign colours one cell and changes a value: too little for a mean alone."""
    light, dark = pixels(drawn("lecture", "light")), pixels(drawn("lecture", "dark"))
    assert np.abs(light - dark).mean() > _MEAN
    shifted = np.roll(light, 6, axis=1)
    assert (np.abs(light - shifted).max(axis=-1) > 60).mean() > _FAR
