"""A group: a network inside a layer, closed or open; it computes what its inside computes."""

from __future__ import annotations

from collections.abc import Iterable

from engine.errors import EngineError
from engine.language import tr
from engine.spec import Call, Code, LayerType, Onnx, Site


class Group(LayerType):
    """A named sub-network. Its ports are its Input layers, its output its one unused output.

    A plan never meets a group: `engine.graph.flattening` opens it first.
    """

    key = "group"
    title = tr("Group")
    group = tr("Groups")
    category = "group"
    help = tr("A network inside a layer: open it to see and edit its parts.")
    symbol = "g"
    ports = ()

    def forward(self, site: Site) -> Iterable[Call]:
        raise _closed()

    def backward(self, site: Site) -> Iterable[Call]:
        raise _closed()

    def numpy(self, code: Code) -> str:
        raise _closed()

    def torch(self, code: Code) -> str:
        raise _closed()

    def onnx(self, onnx: Onnx) -> str:
        raise _closed()


def _closed() -> EngineError:
    return EngineError(
        tr("A group is computed and written by the layers in it, once it is opened.")
    )


LAYERS = (Group(),)
