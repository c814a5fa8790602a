"""Groups that a person keeps for later networks: one small document each, in a folder of theirs.

What lies there may have been changed by anything, so every file is read as any foreign document
is; one that cannot be used is left where it is, and named.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.editing.clipboard import piece_of
from engine.document import SUFFIX, Document, load, pieces, save
from engine.errors import DocumentError, reason
from engine.language import tr

log = logging.getLogger(__name__)

MOST = 200
LONGEST_NAME = 60
_MOST_BYTES = 8 * 2**20
_LEAST_BYTES = 10  # that a number takes in a file


@dataclass(frozen=True)
class Kept:
    """One group on the shelf: its file and what it is called."""

    key: str
    title: str
    path: Path


class Shelf:
    """The groups in a folder, which is made when the first one is kept."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._observers: list[Callable[[], None]] = []

    def observe(self, observer: Callable[[], None]) -> None:
        """Call `observer` when a group was kept, renamed or removed."""
        self._observers.append(observer)

    def all(self) -> tuple[Kept, ...]:
        """What is there, by title."""
        try:
            paths = sorted(self.folder.glob(f"*{SUFFIX}"), key=lambda path: path.stem.casefold())
        except OSError:
            return ()
        return tuple(Kept(path.name, path.stem, path) for path in paths[:MOST])

    def read(self, key: str) -> Document:
        """The group of that key, as a document that holds it alone. Raises `DocumentError`."""
        path = self.folder / Path(key).name
        try:
            too_large = path.stat().st_size > _MOST_BYTES
        except OSError:
            raise DocumentError(
                tr("“{0}” is no longer among the kept groups.").format(path.stem)
            ) from None
        if too_large:
            raise DocumentError(
                tr("“{0}” is too large for a group of the palette.").format(path.stem)
            )
        content = load(path)
        groups = [node for node in content.graph.nodes if node.inside is not None]
        if len(groups) != 1 or len(content.graph.nodes) != 1:
            raise DocumentError(
                tr("{0} holds no single group: open it as a network instead.").format(path.name)
            )
        return content

    def keep(self, content: Document, id: str, title: str) -> Kept:
        """Put the group `id` of `content` on the shelf. Raises `DocumentError`."""
        piece = piece_of(content, [id])
        group = piece.graph.node(id)
        piece = replace(
            piece,
            graph=piece.graph.with_node(replace(group, name=title, ties={})),
            layout={id: (0.0, 0.0)},
        )
        path = self._path(title)
        if path.exists():
            raise DocumentError(
                tr("A group called “{0}” is kept already: choose another.").format(path.stem)
            )
        if not self._fits(piece):  # before it is written, as it could not be used afterwards
            raise DocumentError(
                tr("“{0}” is too large for a group of the palette.").format(path.stem)
            )
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise DocumentError(
                tr("The group cannot be kept: {0}.").format(reason(error))
            ) from None
        save(path, piece)
        self._tell()
        return Kept(path.name, path.stem, path)

    def rename(self, key: str, title: str) -> None:
        """Another name for a kept group. Raises `DocumentError`."""
        old, new = self.folder / Path(key).name, self._path(title)
        if new == old:
            return
        if new.exists():
            raise DocumentError(
                tr("A group called “{0}” is kept already: choose another.").format(new.stem)
            )
        content = self.read(key)
        (group,) = content.graph.nodes
        save(new, replace(content, graph=content.graph.with_node(replace(group, name=title))))
        self._unlink(old)
        self._tell()

    def remove(self, key: str) -> None:
        """Take a group off the shelf. Raises `DocumentError`."""
        self._unlink(self.folder / Path(key).name)
        self._tell()

    def free_title(self, title: str) -> str:
        """A title like this one under which nothing is kept yet."""
        wanted, number = title, 2
        while self._path(wanted).exists():
            wanted, number = f"{title} {number}", number + 1
        return wanted

    def _path(self, title: str) -> Path:
        kept = "".join(sign if sign.isalnum() or sign in " -_" else " " for sign in title)
        name = " ".join(kept.split())[:LONGEST_NAME].strip()
        if not name:
            raise DocumentError(tr("A kept group needs a name of letters or digits."))
        return self.folder / f"{name}{SUFFIX}"

    def _fits(self, piece: Document) -> bool:
        least = piece.graph.numbers * _LEAST_BYTES
        return least <= _MOST_BYTES and sum(map(len, pieces(piece))) <= _MOST_BYTES

    def _unlink(self, path: Path) -> None:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise DocumentError(
                tr("“{0}” cannot be removed: {1}.").format(path.stem, reason(error))
            ) from None

    def _tell(self) -> None:
        for observer in tuple(self._observers):
            observer()
