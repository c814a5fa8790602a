"""A small network that fits the data, put under what is on the canvas."""

from __future__ import annotations

from desktop.panels.build.tabs import Bench
from desktop.panels.build.train.learner import network_for
from engine.data import DataSet
from engine.document import Document
from engine.examples import in_a_row
from engine.graph import settle
from engine.language import tr
from engine.study import DataChoice

_BELOW = 170.0  # scene units between a network and one added under it


def add_network(bench: Bench, known: tuple[DataChoice, DataSet] | None) -> list[str]:
    """Add it and show it; returns its layers. `known` is data that was made already.

    Raises `EngineError` where the chosen data cannot be made.
    """
    study = bench.document.content.study
    data = known[1] if known is not None and known[0] == study.data else study.data.data_set()
    row = in_a_row(settle(network_for(data), study.settings.seed), "")
    places = bench.document.content.layout.values()
    below = max((y for _, y in places), default=-_BELOW) + _BELOW
    left = min((x for x, _ in places), default=0.0)
    piece = Document(row.graph, row.layout)
    ids = bench.editor.paste(piece, (left, below), tr("Add a network for this data"))
    bench.network.select(ids)
    bench.view.fit()
    return ids
