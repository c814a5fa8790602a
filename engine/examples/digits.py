"""Handwritten digits: squeezed through eight numbers and back, and read by a small CNN."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from engine.build import affine, chain, layer, sample
from engine.data import make
from engine.document import Document
from engine.examples import Example, in_a_row
from engine.language import tr
from engine.study import DataChoice, Study

_CODE = 8


def _autoencoder() -> Document:
    """The best linear autoencoder is the projection onto the leading principal directions.

    Baldi and Hornik, "Neural networks and principal component analysis" (1989).
    """
    images = np.asarray(make("digits-8").points, np.float64)  # (count, 8, 8, 1)
    flat = images.reshape(len(images), -1)  # (count, 64)
    middle = flat.mean(axis=0)
    # From the 64 × 64 products instead of the images: a third of the time, the same to 14 digits.
    spread = (flat - middle).T @ (flat - middle)
    directions = np.linalg.eigh(spread)[1][:, : -_CODE - 1 : -1].T  # (8, 64), the widest first
    largest = directions[np.arange(_CODE), np.abs(directions).argmax(axis=1)]
    directions = np.round(directions * np.sign(largest)[:, None], 4) + 0.0
    graph = chain(
        [
            sample("x", images[0]),
            layer("flatten", "flat", name="Flatten"),
            affine("encode", directions, np.round(-directions @ middle, 4), name="f_1"),
            affine("decode", directions.T, np.round(middle, 4), name="f_2"),
            layer("reshape", "picture", name="Reshape", shape=images.shape[1:]),
        ]
    )
    note = tr(
        "Sixty-four pixels pass through eight numbers and come back: $W_2 = W_1^\\top$, its rows "
        "the eight directions in which digits differ most."
    )
    return in_a_row(graph, tr("An autoencoder of digits"), note)


def _reader() -> Document:
    images = make("digits-8").points
    graph = chain(
        [
            sample("x", images[1]),
            layer("reshape", "channel", name="Reshape", shape=(1, 8, 8)),
            layer("conv2d", "edges", name="f_1", channels=6, kernel=3, start="he"),
            layer("relu", "a_1", name="ReLU"),
            layer("max_pool", "pool", name="MaxPool", size=2, stride=2),
            layer("flatten", "flat", name="Flatten"),
            layer("linear", "scores", name="f_2", outputs=10),
            layer("softmax", "shares", name="Softmax"),
        ]
    )
    note = tr("Not trained yet: press Train, and watch the ten shares become one answer.")
    study = replace(Study(), data=DataChoice(key="digits-8"))
    return replace(in_a_row(graph, tr("A small CNN on digits"), note), study=study)


EXAMPLES = (
    Example(
        30,
        "autoencoder",
        tr("An autoencoder of digits"),
        tr("A picture through eight numbers and back again."),
        _autoencoder,
    ),
    Example(
        31,
        "cnn",
        tr("A small CNN on digits"),
        tr("Edges, then the strongest of them, then a class."),
        _reader,
    ),
)
