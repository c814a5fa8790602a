"""The immutable network: nodes, edges, shapes, what is wrong with it and where."""

from engine.graph.checking import Findings, Problem, check, ports_of, result_of, settle
from engine.graph.grouping import Grouped, Ungrouped, grouped, ungrouped
from engine.graph.network import Edge, Graph, Node

__all__ = [
    "Edge",
    "Findings",
    "Graph",
    "Grouped",
    "Node",
    "Problem",
    "Ungrouped",
    "check",
    "grouped",
    "ports_of",
    "result_of",
    "settle",
    "ungrouped",
]
