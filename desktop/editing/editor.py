"""What a person can do to a document: each method is one gesture and leaves one undo command.

Every edit that touches the network ends in `settle`, inside the same command, so that weights
always have the shape their place asks for and one undo takes both back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sized
from dataclasses import replace
from typing import Any

import numpy as np
from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack

from desktop.document import OpenDocument
from desktop.editing.clipboard import merged
from desktop.editing.command import Replace
from desktop.editing.grouping import with_group, without_group
from desktop.editing.naming import fresh_id, fresh_name
from desktop.editing.notes import fresh_note, moved_notes
from desktop.editing.places import STEP_X, Place, free_place, make_room, snapped, tidy
from desktop.editing.retype import followed, with_type
from engine.document import Document, Note
from engine.graph import Edge, Findings, Graph, Node, ports_of, settle
from engine.language import tr
from engine.spec import OptionValue, registry
from engine.study import Study

UNDO_LIMIT = 2000


class Editor:
    """Changes an open document through an undo stack. Raises `EngineError` for unknown ids."""

    def __init__(
        self,
        document: OpenDocument,
        parent: QObject | None = None,
        stack: QUndoStack | None = None,
    ) -> None:
        """`stack` is another editor's, where this one edits a part of the same document."""
        self.document = document
        self.stack = stack if stack is not None else QUndoStack(parent)
        if stack is None:
            self.stack.setUndoLimit(UNDO_LIMIT)

    @property
    def graph(self) -> Graph:
        """The network as it is now."""
        return self.document.graph

    def forget(self) -> None:
        """Another document is open: what was done to the last one cannot be undone here."""
        self.stack.clear()

    # -- layers

    def add_layer(
        self,
        type: str,
        place: Place,
        *,
        after: str | None = None,
        before: Edge | None = None,
        options: Mapping[str, OptionValue] | None = None,
    ) -> str:
        """A new layer at `place`, fed by `after` if given; returns its id.

        `before` names a port to feed instead: an edge whose source is ignored.
        """
        node = self._new_node(type, options)
        graph = self.graph.with_node(node)
        ports = ports_of(node)
        if after is not None and ports:
            graph = graph.with_edge(Edge(after, node.id, ports[0]))
        if before is not None:
            graph = graph.with_edge(Edge(node.id, before.target, before.port))
        layout = {**self._layout, node.id: free_place(place, self._layout)}
        self._push(tr("Add {0}").format(registry()[type].title), settle(graph), layout)
        return node.id

    def add_after(self, type: str, after: str | None) -> str:
        """A new layer behind `after`: into its wire if it has one, at its end if it has none."""
        if after is None:
            return self.add_layer(type, self._end_of_layout())
        leaving = self.graph.out_of(after)
        takes_input = bool(registry()[type].ports)
        x, y = self._layout.get(after, (0.0, 0.0))
        if len(leaving) == 1 and takes_input:
            return self.insert(type, leaving[0], (x + STEP_X, y))
        return self.add_layer(type, (x + STEP_X, y), after=after if takes_input else None)

    def insert(self, type: str, edge: Edge, place: Place) -> str:
        """A new layer in the middle of a wire; those behind it move right to make room."""
        node = self._new_node(type, None)
        graph = self._spliced(self.graph.with_node(node), node, edge)
        layout = make_room({**self._layout, node.id: snapped(place)}, node.id, graph)
        self._push(tr("Insert {0}").format(registry()[type].title), settle(graph), layout)
        return node.id

    def insert_existing(self, id: str, edge: Edge, place: Place) -> None:
        """A layer that stands free already is put into a wire."""
        node = self.graph.node(id)
        graph = self._spliced(self.graph, node, edge)
        layout = make_room({**self._layout, id: snapped(place)}, id, graph)
        self._push(tr("Insert {0}").format(node.label), settle(graph), layout)

    def remove(
        self, ids: Iterable[str], edges: Iterable[Edge] = (), notes: Iterable[str] = ()
    ) -> None:
        """Layers with all their wires, and further wires and notes."""
        content = self.document.content
        gone = [id for id in ids if id in self.graph]
        cut = [edge for edge in edges if edge in self.graph.edges]
        torn = [note.id for note in content.notes if note.id in set(notes)]
        if not gone and not cut and not torn:
            return
        graph = self.graph.without(gone) if gone else self.graph
        if cut:
            graph = Graph(graph.nodes, tuple(e for e in graph.edges if e not in set(cut)))
        dropped = set(gone)
        layout = {id: place for id, place in self._layout.items() if id not in dropped}
        insides = {
            path: drawing
            for path, drawing in content.insides.items()
            if path.partition("/")[0] not in dropped
        }
        left = tuple(note for note in content.notes if note.id not in torn)
        title = ""
        if gone:
            title = _counted(gone, tr("Delete layer"), tr("Delete {0} layers"))
        elif cut:
            title = _counted(cut, tr("Delete wire"), tr("Delete {0} wires"))
        elif torn:
            title = _counted(torn, tr("Delete note"), tr("Delete {0} notes"))
        after = replace(content, graph=graph, layout=layout, notes=left, insides=insides)
        self.commit(title, after)

    def rename(self, id: str, name: str) -> None:
        """Another name for a layer."""
        node = self.graph.node(id)
        self._push_network(
            tr("Rename {0}").format(node.label), self.graph.with_node(replace(node, name=name))
        )

    def change_type(self, id: str, type: str) -> None:
        """Another kind of layer in the same place: wires stay, as do options of the same name."""
        node = self.graph.node(id)
        if node.type == type:
            return
        graph = settle(with_type(self.graph, id, type))
        self._push_network(
            tr("Change {0} to {1}").format(node.label, registry()[type].title), graph
        )

    # -- groups

    def group(self, ids: Iterable[str]) -> str:
        """Layers into a new group; returns its id. Raises `EngineError` where that cannot be."""
        after, id = with_group(self.document.content, ids)
        self.commit(tr("Group as {0}").format(after.graph.node(id).label), after)
        return id

    def ungroup(self, id: str) -> list[str]:
        """A group taken apart; returns the ids of its layers. Raises `EngineError` for no group."""
        title = tr("Ungroup {0}").format(self.graph.node(id).label)
        after, ids = without_group(self.document.content, id)
        self.commit(title, after)
        return ids

    # -- notes

    def add_note(self, place: Place, text: str) -> str:
        """A new note with its left upper corner there; returns its id."""
        note = fresh_note(self.document.content.notes, place, text)
        self._put_notes(tr("Add a note"), (*self.document.content.notes, note))
        return note.id

    def change_note(self, id: str, title: str, **changes: Any) -> None:
        """Another text or width of a note; one without text is taken away."""
        notes = self.document.content.notes
        changed = tuple(replace(note, **changes) if note.id == id else note for note in notes)
        if changed != notes:
            self._put_notes(title, tuple(note for note in changed if note.text.strip()))

    def _put_notes(self, title: str, notes: tuple[Note, ...]) -> None:
        self.commit(title, replace(self.document.content, notes=notes))

    # -- wires

    def connect(self, edge: Edge) -> None:
        """Draw a wire; one that fed the same port before is replaced."""
        if edge not in self.graph.edges:
            self._push_network(tr("Connect"), settle(self.graph.with_edge(edge)))

    def disconnect(self, edge: Edge) -> None:
        """Take a wire away."""
        if edge in self.graph.edges:
            self._push_network(tr("Disconnect"), settle(self.graph.without_edge(edge)))

    def reconnect(self, old: Edge, new: Edge) -> None:
        """Draw the end of a wire somewhere else."""
        if old != new:
            graph = self.graph.without_edge(old).with_edge(new)
            self._push_network(tr("Move wire"), settle(graph))

    # -- numbers and options

    def set_cell(self, id: str, weight: str, index: tuple[int, ...], value: float) -> None:
        """One cell of a weight, or of an input's value. Edits of one cell in a row are one."""
        node = self.graph.node(id)
        array = np.array(node.weights[weight])
        if array[index] == value:
            return
        array[index] = value
        where = ", ".join(str(k + 1) for k in index)
        title = tr("Set {0}[{1}] of {2}").format(weight, where, node.label)
        graph = self.graph.with_node(node.with_weights(**{weight: array}))
        self._push_network(title, graph, ("cell", id, weight, index))

    def set_weights(self, id: str, title: str, **weights: Any) -> None:
        """Whole arrays at once, in the shapes they have."""
        node = self.graph.node(id).with_weights(**weights)
        self._push_network(title, self.graph.with_node(node))

    def set_map(self, id: str, weights: Any, bias: Any) -> None:
        """W (outputs × inputs) and b (outputs) of a linear layer, as a typed map gives them."""
        node = self.graph.node(id)
        matrix, vector = np.asarray(weights, dtype=float), np.asarray(bias, dtype=float)
        keeps_bias = bool(node.options.get("bias", True)) or bool(vector.any())
        node = node.with_options(outputs=int(matrix.shape[0]), bias=keeps_bias)
        arrays = {"W": matrix, "b": vector} if keeps_bias else {"W": matrix}
        graph = settle(self.graph.with_node(replace(node, weights=arrays)))
        self._push_network(tr("Type the map of {0}").format(node.label), graph)

    def set_option(self, id: str, name: str, value: OptionValue) -> str:
        """One option; weights follow in the same command. Edits of one option in a row are one.

        Returns a sentence where other layers' weights had to take another shape, else "".
        """
        before = self.graph
        node = before.node(id)
        if node.options.get(name) == value and name in node.options:
            return ""
        graph = settle(before.with_node(node.with_options(**{name: value})))
        self._push_network(
            tr("Set {0} of {1}").format(name, node.label), graph, ("option", id, name)
        )
        return followed(before, graph, id)

    def redraw_weights(self, id: str, seed: int) -> None:
        """New start weights, as the layer's options say."""
        node = self.graph.node(id)
        graph = settle(self.graph.with_node(replace(node, weights={})), seed)
        self._push_network(tr("Draw new weights for {0}").format(node.label), graph)

    # -- learning

    def set_study(self, title: str, study: Study, key: tuple[object, ...] | None = None) -> None:
        """Other data or training settings. Changes with the same `key` in a row are one command."""
        before = self.document.content
        if study != before.study:
            self.commit(title, replace(before, study=study), key)

    def learn(self, title: str, graph: Graph, key: tuple[object, ...] | None = None) -> None:
        """The same layers with learnt weights. Lessons with the same `key` in a row are one."""
        if graph != self.graph:
            self._push_network(title, graph, key)

    # -- places

    def move(
        self,
        places: Mapping[str, Place],
        key: tuple[object, ...] | None = None,
        notes: Mapping[str, Place] | None = None,
    ) -> None:
        """Layers and notes to new places. Moves with the same `key` in a row are one command."""
        new = {id: snapped(place) for id, place in places.items() if id in self.graph}
        content = self.document.content
        moved = moved_notes(content.notes, notes or {})
        if moved == content.notes and all(self._layout.get(id) == at for id, at in new.items()):
            return
        title = ""
        if new:
            title = _counted(new, tr("Move layer"), tr("Move {0} layers"))
        elif notes:
            title = _counted(notes, tr("Move note"), tr("Move {0} notes"))
        after = replace(content, layout={**self._layout, **new}, notes=moved)
        self.commit(title, after, key)

    def align(self, ids: Iterable[str], *, axis: int) -> None:
        """Layers into one column (axis 0) or one row (axis 1): where the first of them stands."""
        placed = [id for id in ids if id in self._layout]
        if len(placed) < 2:
            return
        target = self._layout[placed[0]][axis]
        places: dict[str, Place] = {}
        for id in placed:
            x, y = self._layout[id]
            places[id] = (target, y) if axis == 0 else (x, target)
        self.move(places)

    def tidy(self, findings: Findings) -> None:
        """Columns by depth, rows by what feeds them."""
        layout = tidy(self.graph, findings)
        if layout != self._layout:
            self._push(tr("Tidy layout"), self.graph, layout)

    # -- pieces

    def paste(
        self, piece: Document, at: Place | None = None, title: str = tr("Paste")
    ) -> list[str]:
        """The layers of `piece` with their inner wires, under new ids; returns those.

        `at` is where their left upper corner goes; without it they land beside the originals.
        """
        ids, _ = self.paste_all(piece, at, title)
        return ids

    def paste_all(
        self, piece: Document, at: Place | None = None, title: str = tr("Paste")
    ) -> tuple[list[str], list[str]]:
        """`paste` with the notes too; returns the ids of the layers and of the notes."""
        content, ids, notes = merged(self.document.content, piece, at)
        if ids or notes:
            self.commit(title, replace(content, graph=settle(content.graph)))
        return ids, notes

    def add_piece(
        self,
        piece: Document,
        place: Place,
        *,
        after: str | None = None,
        before: Edge | None = None,
        into: Edge | None = None,
    ) -> str:
        """The one layer of `piece`, a kept group, wired as `add_layer` or `insert` would."""
        content, (id, *_), _ = merged(self.document.content, piece, snapped(place))
        node, graph = content.graph.node(id), content.graph
        if into is not None:
            graph = self._spliced(graph, node, into)
        elif after is not None and ports_of(node):
            graph = graph.with_edge(Edge(after, id, ports_of(node)[0]))
        if before is not None:
            graph = graph.with_edge(Edge(id, before.target, before.port))
        layout = {**content.layout, id: free_place(place, self._layout)}
        if into is not None:
            layout = make_room({**layout, id: snapped(place)}, id, graph)
        self.commit(
            tr("Add {0}").format(node.label), replace(content, graph=settle(graph), layout=layout)
        )
        return id

    # -- inside

    @property
    def _layout(self) -> Mapping[str, Place]:
        return self.document.content.layout

    def _new_node(self, type: str, options: Mapping[str, OptionValue] | None) -> Node:
        layer = registry()[type]
        complete = layer.complete(options or {})
        return Node(fresh_id(self.graph, type), type, fresh_name(self.graph, layer), complete)

    def _spliced(self, graph: Graph, node: Node, edge: Edge) -> Graph:
        ports = ports_of(node)
        graph = graph.without_edge(edge).with_edge(Edge(node.id, edge.target, edge.port))
        return graph.with_edge(Edge(edge.source, node.id, ports[0])) if ports else graph

    def _end_of_layout(self) -> Place:
        if not self._layout:
            return (0.0, 0.0)
        return max(((x + STEP_X, y) for x, y in self._layout.values()), key=lambda place: place[0])

    def _push_network(
        self, title: str, graph: Graph, key: tuple[object, ...] | None = None
    ) -> None:
        self._push(title, graph, self._layout, key)

    def _push(
        self,
        title: str,
        graph: Graph,
        layout: Mapping[str, Place],
        key: tuple[object, ...] | None = None,
    ) -> None:
        self.commit(title, replace(self.document.content, graph=graph, layout=layout), key)

    def commit(self, title: str, after: Document, key: tuple[object, ...] | None = None) -> bool:
        """`after` in the place of what is shown. Commands with the same `key` in a row are one.

        False where nothing changes: inside a group, when only what arrives there would differ.
        """
        whole = self.document.whole
        lifted = self.document.lifted(after)
        if self.document.where:
            if lifted == whole.content:
                return False
            key = None if key is None else (*self.document.where, *key)
        put: Callable[[Document], object] = whole.set
        self.stack.push(Replace(title, whole.content, lifted, put, key))
        return True


def _counted(things: Sized, one: str, several: str) -> str:
    return one if len(things) == 1 else several.format(len(things))
