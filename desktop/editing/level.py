"""The part of a document that the canvas shows: the whole network, or the inside of one group.

To everything that draws or edits, a level looks like any open document with its evaluation. Inside
a group the Input layers show what arrives at the group's ports; an edit there is lifted into the
whole, so that one undo stack and one file hold everything.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from desktop.document import Change, OpenDocument, difference
from desktop.editing.places import tidy
from desktop.evaluation import Evaluation, Update
from desktop.evaluation.evaluation import Array, Later
from engine.document import Document, Drawing
from engine.graph import Findings, Graph, Node, Problem, check, settle
from engine.spec import Shape, TokenShape


class Inside(OpenDocument):
    """The inside of the group `id` of `parent`, fed by what `values` says arrives there."""

    def __init__(self, parent: OpenDocument, values: Evaluation, id: str) -> None:
        super().__init__()
        self.parent, self.values, self.id = parent, values, id
        self._seen = parent.content
        self._stand_ins: dict[str, tuple[Node, Array, Node]] = {}  # original, array, shown
        self._content = self._made()
        self._leave = (parent.observe(self._follow), values.observe(self._follow_values))

    @property
    def whole(self) -> OpenDocument:
        return self.parent.whole

    @property
    def where(self) -> tuple[str, ...]:
        return (*self.parent.where, self.id)

    def is_fed(self, id: str) -> bool:
        return id in self._stand_ins

    def close(self) -> None:
        """Stop following what is around."""
        for leave in self._leave:
            leave()
        self._leave = ()

    def lifted(self, content: Document) -> Document:
        around = self.parent.content
        group = around.graph.node(self.id)
        nodes = tuple(self._original(node) for node in content.graph.nodes)
        group = replace(group, inside=Graph(nodes, content.graph.edges))
        graph = around.graph.with_node(group)
        edges = tuple(e for e in graph.edges if e.target != self.id or e.port in group.ports)
        if len(edges) != len(graph.edges):
            graph = Graph(graph.nodes, edges)
        return self.parent.lifted(
            replace(around, graph=settle(graph), insides=with_inside(around, self.id, content))
        )

    def _original(self, node: Node) -> Node:
        """What stands in the document where the level shows an Input with what arrives at it."""
        known = self._stand_ins.get(node.id)
        if known is None or node.type != "input":
            return node
        original = known[0]
        return original if node.name == original.name else replace(original, name=node.name)

    def _made(self) -> Document:
        around = self.parent.content
        inside = around.graph.node(self.id).inside or Graph()
        known, self._stand_ins = self._stand_ins, {}
        shown: dict[str, Node] = {}
        fed = {edge.port: edge.source for edge in around.graph.into(self.id)}
        for port, array in self.values.inputs_of(self.id).items():
            if port in inside:
                original = inside.node(port)
                held = known.get(port)
                if held is None or held[0] is not original or held[1] is not array:
                    shape = self.values.shape(fed[port])
                    held = (original, array, _holding(original, array, shape))
                self._stand_ins[port] = held
                shown[port] = held[2]
        graph = Graph(tuple(shown.get(node.id, node) for node in inside.nodes), inside.edges)
        drawing = around.insides.get(self.id, Drawing())
        layout = drawing.layout
        if any(node.id not in layout for node in graph.nodes):
            layout = {**tidy(graph, check(graph)), **layout}
        start = f"{self.id}/"
        insides = {
            path[len(start) :]: within
            for path, within in around.insides.items()
            if path.startswith(start)
        }
        return Document(graph, layout, drawing.notes, insides=insides)

    def _follow(self, change: Change) -> None:
        self._seen = self.parent.content
        self._remake()

    def _follow_values(self, update: Update) -> None:
        # In the middle of an edit the values come first; the edit itself is on its way.
        if self._seen is self.parent.content:
            self._remake()

    def _remake(self) -> None:
        if not self._leave or not is_group(self.parent.content.graph, self.id):
            return
        before, after = self._content, self._made()
        same = len(before.graph.nodes) == len(after.graph.nodes) and all(
            a is b for a, b in zip(before.graph.nodes, after.graph.nodes, strict=True)
        )
        if same and before.graph.edges == after.graph.edges:
            after = replace(after, graph=before.graph)
        change = difference(before, after)
        if change != Change():
            self._content = after
            self._tell(change)


def is_group(graph: Graph, id: str) -> bool:
    """Whether that layer is there and holds a network."""
    return id in graph and graph.node(id).inside is not None


def with_inside(around: Document, id: str, content: Document) -> dict[str, Drawing]:
    """The insides of `around` with that of group `id`, and those within it, drawn like that."""
    kept = {
        path: drawing
        for path, drawing in around.insides.items()
        if path != id and not path.startswith(f"{id}/")
    }
    kept[id] = Drawing(content.layout, content.notes)
    return kept | {f"{id}/{path}": drawing for path, drawing in content.insides.items()}


def _holding(original: Node, array: Array, shape: Shape | None) -> Node:
    options = {"shape": tuple(array.shape), "tokens": isinstance(shape, TokenShape)}
    return Node(original.id, "input", original.name, options, {"value": array})


class Level(OpenDocument):
    """The level shown. `values` is its evaluation; `enter` and `leave` go in and out of groups.

    `moved` is called after the level has become another one.
    """

    def __init__(
        self,
        whole: OpenDocument,
        values: Evaluation,
        later: Callable[[], Later | None] = lambda: None,
        moved: Callable[[], None] = lambda: None,
    ) -> None:
        super().__init__()
        self._whole, self._whole_values = whole, values
        self._later, self._moved = later, moved
        self._stack: list[tuple[Inside, Evaluation]] = []
        self._leave_whole = whole.observe(self._follow_whole)
        self._leave_inside: Callable[[], None] = lambda: None
        self.values = LevelValues(self)

    @property
    def shown(self) -> OpenDocument:
        """The document behind the level."""
        return self._stack[-1][0] if self._stack else self._whole

    @property
    def shown_values(self) -> Evaluation:
        """The evaluation behind the level."""
        return self._stack[-1][1] if self._stack else self._whole_values

    @property
    def content(self) -> Document:
        return self.shown.content

    @property
    def graph(self) -> Graph:
        return self.shown.graph

    @property
    def whole(self) -> OpenDocument:
        return self._whole

    @property
    def where(self) -> tuple[str, ...]:
        return self.shown.where

    @property
    def title(self) -> str:
        names = self.names
        return names[-1] if names else self._whole.title

    def is_fed(self, id: str) -> bool:
        return self.shown.is_fed(id)

    @property
    def names(self) -> tuple[str, ...]:
        """What the groups on the way here are called."""
        return tuple(inside.parent.graph.node(inside.id).label for inside, _ in self._stack)

    def lifted(self, content: Document) -> Document:
        return self.shown.lifted(content)

    def enter(self, id: str) -> bool:
        """Show the inside of a group; whether it is one."""
        if not is_group(self.graph, id):
            return False
        inside = Inside(self.shown, self.shown_values, id)
        self._stack.append((inside, Evaluation(inside, self._later(), at_once=False)))
        self._switch()
        return True

    def leave(self, depth: int | None = None) -> str:
        """Go out to the level with so many groups around it, by default the next; returns the
        group that was left there, or ""."""
        depth = len(self._stack) - 1 if depth is None else depth
        if not 0 <= depth < len(self._stack):
            return ""
        left = self._stack[depth][0].id
        self._drop(depth)
        self._switch()
        return left

    def close(self) -> None:
        """Stop following."""
        self._drop(0)
        self._leave_inside()
        self._leave_whole()
        self.values.close()

    def _drop(self, depth: int) -> None:
        while len(self._stack) > depth:
            inside, values = self._stack.pop()
            values.close()
            inside.close()

    def _switch(self) -> None:
        self._leave_inside()
        self._leave_inside = (
            self._stack[-1][0].observe(self._pass_on) if self._stack else lambda: None
        )
        self.values.switch()
        self._tell(Change(reset=True))
        self.values.tell_all()
        self._moved()

    def _pass_on(self, change: Change) -> None:
        self._tell(change)

    def _follow_whole(self, change: Change) -> None:
        if change.reset:
            was_inside = bool(self._stack)
            self._drop(0)
            if was_inside:
                self._leave_inside()
                self._leave_inside = lambda: None
                self.values.switch()
            self._tell(change)
            if was_inside:
                self._moved()
            return
        if not self._stack:
            self._tell(change)
            return
        # The way here may end early, where a group was undone; what is left follows by itself.
        graph: Graph = self._whole.graph
        for depth, (inside, _) in enumerate(self._stack):
            if not is_group(graph, inside.id):
                self._drop(depth)
                self._switch()
                return
            graph = graph.node(inside.id).inside or Graph()


class LevelValues(Evaluation):
    """The evaluation of whatever level is shown."""

    def __init__(self, level: Level) -> None:
        self._level = level
        self._now = level.shown_values
        self._observers: list[Callable[[Update], None]] = []
        self._leave = level.shown_values.observe(self._hand_on)

    def switch(self) -> None:
        """Another level is shown: follow its values."""
        self._leave()
        self._now = self._level.shown_values
        self._leave = self._now.observe(self._hand_on)

    def tell_all(self) -> None:
        """Every value is another one."""
        ids = frozenset(node.id for node in self.graph.nodes)
        self._hand_on(Update(ids, ids, ids))

    def close(self) -> None:
        self._leave()
        self._observers = []

    def _hand_on(self, update: Update) -> None:
        for observer in tuple(self._observers):
            observer(update)

    @property
    def findings(self) -> Findings:  # type: ignore[override]
        return self._now.findings

    @property
    def evaluated_last(self) -> tuple[str, ...]:  # type: ignore[override]
        return self._now.evaluated_last

    @property
    def graph(self) -> Graph:
        return self._now.graph

    @property
    def busy(self) -> bool:
        return self._now.busy

    def stale(self, id: str) -> bool:
        return self._now.stale(id)

    def value(self, id: str) -> Array | None:
        return self._now.value(id)

    @property
    def stages(self) -> tuple[str, ...]:
        return self._now.stages

    def shape(self, id: str) -> Shape | None:
        return self._now.shape(id)

    def inputs_of(self, id: str) -> Mapping[str, Array]:
        return self._now.inputs_of(id)

    def problems(self, id: str) -> tuple[Problem, ...]:
        return self._now.problems(id)

    @property
    def all_problems(self) -> tuple[Problem, ...]:
        return self._now.all_problems
