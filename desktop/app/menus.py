"""The menu bar: the frame's actions and those of the workspace shown, in the standard menus.

A menu without content is not there. Where a workspace brings an action with a shortcut that the
frame uses too, the workspace's one stands. The menus of a workspace are kept while another one is
shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from engine.language import marked, tr

STANDARD = (
    marked("File"),
    marked("Edit"),
    marked("View"),
    marked("Network"),
    marked("Model"),
    marked("Help"),
)

_MOST_KEPT = 6  # contents: a workspace has one, and a few change theirs with what is open

Entries = Sequence[QAction | None]


class MenuBar(QMenuBar):
    """The standard menus in their usual order; `show_panel` fills them anew."""

    def __init__(
        self,
        first: Mapping[str, Entries],
        last: Mapping[str, Entries],
        parent: QWidget | None = None,
    ) -> None:
        """`first` and `last`: what the frame puts before and after a workspace's entries."""
        super().__init__(parent)
        self.setAccessibleName(tr("Menus"))
        self._first = first
        self._last = last
        self._shown: tuple[object, ...] | None = None
        self._kept: dict[tuple[object, ...], dict[str, QMenu]] = {}  # the latest at the end
        self.menus: dict[str, QMenu] = {}

    def show_panel(self, panel: Mapping[str, Entries]) -> None:
        """Merge a workspace's entries with the frame's; those that stand already stay."""
        shown = tuple(part for name, entries in panel.items() for part in (name, *entries))
        if shown == self._shown:
            return
        self._shown = shown
        self.clear()
        self.menus = self._kept.pop(shown, None) or self._made(panel)
        for menu in self.menus.values():
            self.addMenu(menu)
        self._kept[shown] = self.menus
        while len(self._kept) > _MOST_KEPT:
            for menu in self._kept.pop(next(iter(self._kept))).values():
                menu.deleteLater()

    def _made(self, panel: Mapping[str, Entries]) -> dict[str, QMenu]:
        made: dict[str, QMenu] = {}
        extra = [name for name in panel if name not in STANDARD]
        for name in (*STANDARD[:-1], *extra, STANDARD[-1]):
            entries = merged(
                self._first.get(name, ()), panel.get(name, ()), self._last.get(name, ())
            )
            if entries:
                made[name] = self._menu(name, entries)
        return made

    def leaves(self, *, disabled: bool = False) -> Iterator[tuple[str, QAction]]:
        """Every action that does something, with the path of menus that leads to it.

        `disabled` adds those that can do nothing just now.
        """
        for name, menu in self.menus.items():
            yield from leaves_of(tr(name), menu.actions(), disabled=disabled)

    def _menu(self, name: str, entries: Entries) -> QMenu:
        menu = QMenu(f"&{tr(name)}", self)
        menu.setToolTipsVisible(False)
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            else:
                menu.addAction(entry)
        return menu


def merged(first: Entries, panel: Entries, last: Entries) -> list[QAction | None]:
    """One menu's entries, separated by at most one separator and none at the ends."""
    taken = {
        keys.toString() for entry in panel if entry is not None and (keys := entry.shortcut())
    } - {""}

    def kept(entries: Entries) -> list[QAction | None]:
        return [e for e in entries if e is None or e.shortcut().toString() not in taken]

    head, rest = _split(panel)
    result: list[QAction | None] = []
    for entry in (*head, *kept(first), None, *rest, None, *kept(last)):
        if entry is None and (not result or result[-1] is None):
            continue
        result.append(entry)
    while result and result[-1] is None:
        result.pop()
    return result


def _split(panel: Entries) -> tuple[Entries, Entries]:
    """A first group with New or Open stays on top of the frame's own Open and Open recent."""
    end = next((n for n, entry in enumerate(panel) if entry is None), len(panel))
    new_or_open = (
        QKeySequence(QKeySequence.StandardKey.New),
        QKeySequence(QKeySequence.StandardKey.Open),
    )
    if any(entry is not None and entry.shortcut() in new_or_open for entry in panel[:end]):
        return panel[:end], panel[end:]
    return (), panel


def leaves_of(
    path: str, entries: Entries, *, disabled: bool = False
) -> Iterator[tuple[str, QAction]]:
    """The actions of a menu and of the menus in it, each with the path that leads to it."""
    for action in entries:
        if action is None or not action.isVisible() or not (disabled or action.isEnabled()):
            continue
        inner = action.menu()
        if isinstance(inner, QMenu):
            inside = inner.actions()
            yield from leaves_of(f"{path} › {plain(action.text())}", inside, disabled=disabled)
        elif not action.isSeparator():
            yield path, action


def plain(text: str) -> str:
    """An action's text without its mnemonic."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
