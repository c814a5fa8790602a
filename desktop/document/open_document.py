"""The open document: one immutable content at a time, and a change event for each new one.

Because a content never changes in place, "is it saved" is a comparison with the content that was
saved last, and what changed is the difference of two contents. Nothing here knows about Qt.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from engine import document as files
from engine.document import Document
from engine.graph import Edge, Graph
from engine.language import tr
from engine.study import View

UNTITLED = tr("Untitled")
Stamp = tuple[int, int]
NEVER_SAVED = Document(meta={"saved": "never"})  # equals no document that a person has


@dataclass(frozen=True)
class Change:
    """What differs between two contents. `reset` says that it is another document altogether."""

    added: frozenset[str] = frozenset()
    removed: frozenset[str] = frozenset()
    changed: frozenset[str] = frozenset()
    moved: frozenset[str] = frozenset()
    edges_added: frozenset[Edge] = frozenset()
    edges_removed: frozenset[Edge] = frozenset()
    notes: bool = False
    reset: bool = False
    study: bool = False

    @property
    def network(self) -> bool:
        """Whether layers or wires changed, not only places and notes."""
        return bool(
            self.reset
            or self.added
            or self.removed
            or self.changed
            or self.edges_added
            or self.edges_removed
        )


def difference(before: Document, after: Document, *, reset: bool = False) -> Change:
    """What one must do to `before` to have `after`."""
    old, new = before.graph, after.graph
    added = removed = changed = frozenset[str]()
    edges_added = edges_removed = frozenset[Edge]()
    if old is not new:
        if old.nodes is not new.nodes:
            were, are = old.by_id, new.by_id
            added = frozenset(are.keys() - were.keys())
            removed = frozenset(were.keys() - are.keys())
            changed = frozenset([id for id, node in are.items() if were.get(id, node) is not node])
        if old.edges is not new.edges:
            edges_added = frozenset(new.edges) - frozenset(old.edges)
            edges_removed = frozenset(old.edges) - frozenset(new.edges)
    moved = frozenset[str]()
    if before.layout is not after.layout:
        was = before.layout
        moved = frozenset([id for id, place in after.layout.items() if was.get(id) != place])
    return Change(
        added,
        removed,
        changed,
        moved,
        edges_added,
        edges_removed,
        before.notes != after.notes,
        reset,
        before.study is not after.study and before.study != after.study,
    )


@dataclass(frozen=True)
class Snapshot:
    """A document as it is when saving is asked for; `of` tells it from one that is opened after."""

    content: Document
    views: Mapping[str, View]
    of: object

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Snapshot)
            and self.content is other.content
            and self.views == other.views
            and self.of is other.of
        )

    __hash__ = None  # type: ignore[assignment]

    def write(self, path: Path, stopped: Callable[[], bool] = lambda: False) -> Stamp | None:
        """Write the file atomically, on any thread; returns what tells this state of it.

        Raises DocumentError, also once `stopped` says so; then the file is as it was.
        """
        files.save(path, replace(self.content, views=self.views), stopped)
        return _stamp(path)


class OpenDocument:
    """The document in the window: its content, its path, and whether it is saved."""

    def __init__(self) -> None:
        self._content = Document(Graph())
        self._saved = self._content
        self._compared: tuple[Document, bool] | None = None
        self._observers: list[Callable[[Change], None]] = []
        self.path: Path | None = None
        self._stamp: Stamp | None = None
        self._life = object()  # another one for each document
        self._completed: list[Document] = []  # each was completed to the next
        self.name = UNTITLED
        # How the views beside the network were left: saved along with it, yet no change to it.
        self.views: dict[str, View] = {}

    @property
    def content(self) -> Document:
        """The network with its places and notes, as it is now."""
        return self._content

    @property
    def graph(self) -> Graph:
        """The network."""
        return self._content.graph

    @property
    def whole(self) -> OpenDocument:
        """The document that a file holds: this one, unless only a part of it is shown."""
        return self

    @property
    def where(self) -> tuple[str, ...]:
        """The groups that lead here from the whole; none, unless only a part is shown."""
        return ()

    def is_fed(self, id: str) -> bool:
        """Whether what the Input layer `id` shows is made outside of what is shown."""
        return False

    def lifted(self, content: Document) -> Document:
        """What the whole would be if this had that content."""
        return content

    @property
    def title(self) -> str:
        """The file's name, or the name it was given when it came from the examples."""
        return self.path.name if self.path is not None else self.name

    @property
    def modified(self) -> bool:
        """Whether something would be lost if the document were closed now."""
        if self._compared is None or self._compared[0] is not self._content:
            # Asked many times between two edits, and large networks take a while to compare.
            differs = self._content is not self._saved and self._content != self._saved
            self._compared = (self._content, differs)
        return self._compared[1]

    @property
    def changed_on_disk(self) -> bool:
        """Whether another program wrote the file since it was opened or saved here."""
        if self.path is None or self._stamp is None:
            return False
        now = _stamp(self.path)
        return now is not None and now != self._stamp

    def observe(self, observer: Callable[[Change], None]) -> Callable[[], None]:
        """Call `observer` with each change, in the order of subscription; returns the way out."""
        self._observers.append(observer)
        return lambda: self._observers.remove(observer)

    def set(self, content: Document) -> Change:
        """Put another content in place. Editing commands call this, and nothing else does."""
        before, self._content = self._content, content
        return self._tell(difference(before, content))

    def complete(self, content: Document) -> Change:
        """Put in what belongs to the content and came only now: no edit, so that what was saved
        is saved still.
        """
        if not self._completed or self._completed[-1] is not self._content:
            self._completed = [self._content]
        self._completed.append(content)  # what is being written may be any one before
        if not self.modified:
            self._saved, self._compared = content, None
        return self.set(content)

    def start(self, content: Document | None = None, name: str = UNTITLED) -> Change:
        """Begin with another document that has no file yet: an empty one, or an example."""
        self.path = None
        self.name = name
        return self._replace(content or Document(Graph()))

    def mark_unsaved(self) -> None:
        """What is open exists in no file of the person's, though nothing was done to it here."""
        self._saved, self._compared = NEVER_SAVED, None

    def open(self, path: Path) -> Change:
        """Read a file. Raises DocumentError, and then the document stays as it was."""
        stamp = _stamp(path)  # before reading: what is written meanwhile is another's
        change = self.take(path, files.load(path))
        self._stamp = stamp
        return change

    def take(self, path: Path, content: Document) -> Change:
        """Begin with what was read from a file already, by `engine.document.load`."""
        self.path, self._stamp = path, _stamp(path)
        return self._replace(content)

    def save(self, path: Path | None = None) -> None:
        """Write the file atomically; raises DocumentError, and then nothing has changed.

        Without `path` the file it was opened from is written.
        """
        target = path or self.path
        if target is None:
            raise ValueError("a document without a file must be saved under a path")
        snapshot = self.snapshot()
        self.written(snapshot, target, snapshot.write(target))

    def snapshot(self) -> Snapshot:
        """What would be saved now."""
        return Snapshot(
            self._content, {key: dict(view) for key, view in self.views.items()}, self._life
        )

    def written(self, snapshot: Snapshot, path: Path, stamp: Stamp | None) -> bool:
        """That stands in the file now, whatever was done since; whether this document is it."""
        if snapshot.of is not self._life:
            return False
        self.path, self._stamp = path, stamp
        self._saved, self._compared = snapshot.content, None
        for place, each in enumerate(self._completed[:-1]):
            if each is snapshot.content:
                self._saved = self._completed[-1]
                # Files are written in the order they were asked for: only later ones can follow.
                self._completed = self._completed[place + 1 :]
                break
        return True

    def _replace(self, content: Document) -> Change:
        self.views = dict(content.views)
        if content.views:
            content = replace(content, views={})
        before, self._content = self._content, content
        self._saved, self._compared = content, None
        self._life, self._completed = object(), []
        return self._tell(difference(before, content, reset=True))

    def _tell(self, change: Change) -> Change:
        for observer in tuple(self._observers):
            observer(change)
        return change


def _stamp(path: Path) -> Stamp | None:
    """What tells one state of a file from another without reading it: its time and its size."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size
