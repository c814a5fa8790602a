"""What a walk over a network found, and the findings of the networks checked last.

A network never changes, so what was found of it stays true; and of an edit only what lies behind
it needs to be found anew.
"""

from __future__ import annotations

import threading
import weakref
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, replace

from engine.graph.network import Graph
from engine.spec import Shape

LARGE = 24  # layers; below it a walk costs less than looking for one to build on
MOST_KNOWN = 6


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong, and where: a layer and, if one is at fault, its input port."""

    node: str
    port: str | None
    message: str


@dataclass(frozen=True)
class Findings:
    """What `check` found. `shapes` has every layer; None where no shape can be told.

    `order` lists the layers so that each comes after all that feed it; layers on or behind a
    cycle are not in it.
    """

    shapes: Mapping[str, Shape | None]
    order: tuple[str, ...]
    problems: tuple[Problem, ...]

    def of(self, node: str) -> tuple[Problem, ...]:
        """The problems at one layer."""
        return tuple(problem for problem in self.problems if problem.node == node)


@dataclass(frozen=True)
class Known:
    """What a walk over a network found, layer by layer, so that the next one need not."""

    graph: Graph
    feeder: Mapping[str, Mapping[str, str]]
    told: Mapping[str, tuple[Problem, ...]]
    at_rest: frozenset[str]  # layers that settling would leave as they are
    findings: Findings
    first: int  # how many layers at the head of the order wait for no other; −1: a wire is at fault


class Recent:
    """The large networks checked last. A network never changes, so what was found stays true, and
    of the next edit only what lies behind it is new. Safe to use from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        # The networks are not held: one of a language model's layers is hundreds of megabytes, and
        # what was found of a network that nobody has any more is of no use.
        self._known: deque[tuple[weakref.ref[Graph], Known]] = deque(maxlen=MOST_KNOWN)

    def find(self, graph: Graph) -> tuple[Known | None, Known | None]:
        """What is known of this very network, and a network it may share layers with."""
        if len(graph.nodes) < LARGE:
            return (None, None)
        with self._lock:
            kept = tuple(reversed(self._known))
        alive = ((of(), found) for of, found in kept)
        known = [replace(found, graph=of) for of, found in alive if of is not None]
        same = next((each for each in known if each.graph is graph), None)
        middle = len(graph.nodes) // 2
        ids = [graph.nodes[place] for place in (0, middle)]
        alike = [k for k in known if any(n.id in k.graph and k.graph.node(n.id) is n for n in ids)]
        # Best of all is one to which layers were only added: its wires need not be looked at.
        grown = (k for k in alike if _begins(graph, k.graph))
        return (same, next(grown, alike[0] if alike else None))

    def keep(self, known: Known) -> None:
        """Remember what a walk found."""
        if len(known.graph.nodes) >= LARGE:
            with self._lock:
                self._known.append((weakref.ref(known.graph), replace(known, graph=_NONE)))


_NONE = Graph()


def _begins(graph: Graph, start: Graph) -> bool:
    count = len(start.nodes)
    if start.edges is not graph.edges or not 0 < count <= len(graph.nodes):
        return False
    return graph.nodes[count - 1].id == start.nodes[-1].id
