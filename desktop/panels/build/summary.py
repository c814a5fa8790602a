"""The network in a few words: for the status bar, and as lines of formula for the canvas."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.panels.spec import Status
from desktop.widgets.names import set_names
from engine.formula import LATEX, TEXT, network_formula
from engine.graph import Graph, Problem
from engine.language import tr

_MOST_IN_FORMULA = 24  # layers; a longer formula is read layer by layer
_MOST_LINES = 4


def status(graph: Graph, problems: Sequence[Problem], saved: str) -> Status:
    """How large the network is, and whether its shapes agree."""
    if not graph.nodes:
        return Status((tr("No layers yet"),), "")
    agreement = tr("shapes agree")
    if problems:
        first, *others = problems
        more = tr(" (and {0} more)").format(len(others)) if others else ""
        agreement = set_names(first.message) + more
    count, numbers = len(graph.nodes), graph.parameter_count
    layers = tr("1 layer") if count == 1 else tr("{0:,} layers").format(count)
    parameters = tr("1 parameter") if numbers == 1 else tr("{0:,} parameters").format(numbers)
    return Status((f"{layers} · {parameters}", agreement), saved)


def formula_lines(graph: Graph) -> list[tuple[str, str]]:
    """The network as (LaTeX, plain text) lines; none for one too large to be read so."""
    if not 0 < len(graph.nodes) <= _MOST_IN_FORMULA:
        return []
    plain = network_formula(graph, TEXT)
    if len(plain) > _MOST_LINES:
        return []
    return list(zip(network_formula(graph, LATEX), plain, strict=True))
