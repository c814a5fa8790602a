"""Handwritten digits in two sizes, grey levels from 0 (paper) to 1 (ink)."""

from __future__ import annotations

import numpy as np

from engine.data import files
from engine.data.prepare import Raw, subset
from engine.data.source import Source
from engine.language import tr

NAMES = tuple("0123456789")


def digits(
    key: str, title: str, help: str, file: str, total: int, size: int, white: int, licence: str
) -> Source:
    """A source of images (size, size, 1); fewer than all are chosen at random by the seed."""

    def draw(source: Source, count: int, rng: np.random.Generator) -> Raw:
        images, labels = files.images(file, total, size)
        classes = labels.astype(np.int64)
        rows = subset(classes, count, rng)
        return Raw(
            key=source.key,
            title=source.title,
            task=source.task,
            inputs=(images[rows] / np.float64(white))[..., np.newaxis],
            targets=classes[rows],
            target_names=("digit",),
            class_names=NAMES,
            description=source.help,
            licence=source.licence,
            noise=source.noise,
            bounds=(0.0, 1.0),
        )

    return Source(
        key,
        title,
        tr("Images"),
        "classification",
        help,
        draw,
        count=total,
        minimum=50,
        maximum=total,
        noise_help=tr("How far grey levels are scattered (standard deviation; ink is 1)"),
        licence=licence,
        span=0.0,
    )


DATA_SETS = (
    digits(
        "digits-8",
        tr("Digits 8×8"),
        tr("1,797 handwritten digits, small enough to read pixel by pixel."),
        "digits_8.npz",
        1797,
        8,
        16,
        tr("E. Alpaydin and C. Kaynak, UCI; CC BY 4.0, from scikit-learn (BSD-3-Clause)"),
    ),
    digits(
        "digits-28",
        tr("Digits 28×28"),
        tr("4,000 handwritten digits from MNIST, 400 of each."),
        "digits_28.npz",
        4000,
        28,
        255,
        tr("A part of MNIST (Y. LeCun, C. Cortes, C. Burges), from the package mnist (MIT)"),
    ),
)
