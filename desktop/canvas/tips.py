"""What stands at a point of the canvas, in a sentence: a problem first, else shape or value."""

from __future__ import annotations

from PySide6.QtCore import QPoint

from desktop.canvas.surface import Surface
from desktop.widgets.names import space_text, subscripted
from engine.graph import ports_of
from engine.language import tr


def tip_at(view: Surface, at: QPoint) -> str:
    """The sentence for a point of the viewport; "" on the empty canvas."""
    text, _ = port_tip(view, at)
    if text:
        return text
    layer = view.network.layer_at(view.mapToScene(at))
    if layer is None:
        return ""
    messages = [problem.message for problem in view.network.evaluation.problems(layer.id)]
    return "\n".join(messages) or layer.face.description


def port_tip(view: Surface, at: QPoint) -> tuple[str, bool]:
    """What the port there carries, and whether something is wrong at it; "" away from ports."""
    found = view.network.port_at(view.mapToScene(at))
    if found is None:
        return "", False
    item, port = found
    problems = view.network.evaluation.findings.of(item.id)
    at_port = [problem.message for problem in problems if problem.port == port]
    if port is not None and at_port:
        return "\n".join(at_port), True
    return port_text(view, item.id, port), False


def port_text(view: Surface, id: str, port: str | None) -> str:
    """What a port carries: `Output of f₁: ℝ²`, or where its input comes from."""
    node = view.editor.graph.node(id)
    name = subscripted(node.label)
    if port is None:
        return tr("Output of {0}: {1}").format(name, space_text(view.network.evaluation.shape(id)))
    what = (
        tr("Input of {0}").format(name)
        if len(ports_of(node)) == 1
        else tr("Input {0} of {1}").format(port, name)
    )
    for edge in view.editor.graph.into(id):
        if edge.port == port:
            source = subscripted(view.editor.graph.node(edge.source).label)
            space = space_text(view.network.evaluation.shape(edge.source))
            return tr("{0}: {1} from {2}").format(what, space, source)
    return tr("{0}: nothing is connected yet").format(what)
