"""A group: a network inside a layer, closed or open; it computes what its inside computes."""

from __future__ import annotations

from engine.spec import LayerType


class Group(LayerType):
    """A named sub-network. Its ports are its Input layers, its output its one unused output.

    A plan never meets a group: `engine.graph.flattening` opens it first.
    """

    key = "group"
    title = "Group"
    group = "Groups"
    category = "group"
    help = "A network inside a layer: open it to see and edit its parts."
    symbol = "g"
    ports = ()


LAYERS = (Group(),)
