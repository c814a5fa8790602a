"""Tables of measurements, read from bundled CSV files by the same code as a student's own."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from engine.data import files
from engine.data.prepare import Raw, subset
from engine.data.source import Source
from engine.data.table import ColumnChoice, read_csv_bytes
from engine.language import tr


def measurements(
    key: str,
    title: str,
    help: str,
    file: str,
    total: int,
    inputs: tuple[str, ...],
    target: str,
    licence: str,
) -> Source:
    """A source of rows (inputs) with a class; fewer than all are chosen at random by the seed."""

    def draw(source: Source, count: int, rng: np.random.Generator) -> Raw:
        table = read_csv_bytes(files.read(file), title)
        raw = table.raw(ColumnChoice(inputs, target, "classification"))
        if len(raw.inputs) != total:
            raise files.damaged(file)
        rows = subset(raw.targets.astype(np.int64), count, rng)
        return replace(
            raw,
            key=source.key,
            inputs=raw.inputs[rows],
            targets=raw.targets[rows],
            description=source.help,
            licence=source.licence,
        )

    return Source(
        key,
        title,
        tr("Tables"),
        "classification",
        help,
        draw,
        count=total,
        minimum=30,
        maximum=total,
        noise_help=tr("How far measurements are scattered, in their own standard deviations"),
        licence=licence,
        span=0.0,
    )


DATA_SETS = (
    measurements(
        "iris",
        "Iris",
        tr("150 flowers of three species by the size of sepals and petals (R. A. Fisher, 1936)."),
        "iris.csv",
        150,
        (
            tr("sepal length (cm)"),
            tr("sepal width (cm)"),
            tr("petal length (cm)"),
            tr("petal width (cm)"),
        ),
        "species",
        tr("R. A. Fisher, UCI; CC BY 4.0, from scikit-learn (BSD-3-Clause)"),
    ),
    measurements(
        "penguins",
        tr("Penguins"),
        tr(
            "342 penguins of three species by bill, flipper and weight (two more lack a "
            "measurement)."
        ),
        "penguins.csv",
        342,
        ("bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"),
        "species",
        tr("K. Gorman, A. Horst, A. Hill; CC0 1.0, from palmerpenguins"),
    ),
)
