"""Branches: every choice taken as a tree; each place where a text stopped can be reopened."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from desktop.panels.language_model.branches import Node
from desktop.panels.language_model.outcome import Tab
from desktop.panels.language_model.stages import StageView
from desktop.panels.language_model.workbench import Workbench
from desktop.plots.plot import mono
from desktop.theme import theme
from desktop.widgets.parts import giving_way, label
from desktop.widgets.tokens import visible
from engine.language import tr

_LONGEST = 160  # characters of a run that are shown
_NODE = Qt.ItemDataRole.UserRole
_WIDTHS = (76, 92, 136)  # pixels of the columns of figures, at a text scale of 1
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TreeView(StageView):
    """A row for each run of tokens between two branchings; Enter or a double-click reopens it."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(tr("Branches"))
        self.tree.setToolTip(tr("Return or a double-click goes back to the end of a branch"))
        self.tree.setHeaderLabels(
            [tr("what was written"), tr("tokens"), tr("bits each"), tr("begun")]
        )
        self.tree.setUniformRowHeights(True)
        self.tree.setAllColumnsShowFocus(True)
        header = self.tree.header()
        header.setStretchLastSection(False)
        for column in (1, 2, 3):
            self.tree.headerItem().setTextAlignment(column, _RIGHT)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        self.tree.itemActivated.connect(lambda item, _: self._open(item))
        self.tree.currentItemChanged.connect(lambda *_: self._offer())
        self.open_ = QPushButton(tr("Go back to it"))
        self.open_.setToolTip(tr("Reopen the text up to the end of the marked branch (Return)"))
        self.open_.clicked.connect(lambda _=False: self._open(self.tree.currentItem()))
        self.where = giving_way(label("", "muted"))
        foot = QHBoxLayout()
        foot.addWidget(self.open_)
        foot.addWidget(self.where, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme().px(8))
        layout.addWidget(self.tree, 1)
        layout.addLayout(foot)
        self.listen(bench.tokens_changed)
        self.listen(bench.running_changed)

    def lead(self) -> str:
        return tr(
            "Every draw was a choice among others: here is what came of those that were taken."
        )

    def follow(self) -> None:
        """The tree as it is; while text streams, only once it rests."""
        if self.bench.writing:
            return
        branches = self.bench.branches
        chosen = None
        for column, width in enumerate(_WIDTHS, 1):
            self.tree.header().resizeSection(column, theme().px(width))
        self.tree.clear()
        path = {id(node) for node in self._path()}
        leaves = 0
        for root in branches.roots:
            top = QTreeWidgetItem([_prompt(root), "", "", ""])
            top.setData(0, _NODE, root)
            top.setSizeHint(0, QSize(0, theme().px(26)))  # that of all rows
            self.tree.addTopLevelItem(top)
            _mark(top, id(root) in path)
            if root is branches.current:
                chosen = top
            waiting = [(child, top) for child in root.children]
            while waiting:
                node, above = waiting.pop(0)
                run = node.run()
                if branches.current in run and run[-1] is not branches.current:
                    run = run[: run.index(branches.current) + 1]
                item = self._item(run)
                above.addChild(item)
                _mark(item, id(node) in path)
                if branches.current in run:
                    chosen = item
                leaves += not run[-1].children
                waiting += [(child, item) for child in run[-1].children]
        self.tree.expandAll()
        self.where.setText(
            (
                tr("{0:,} text so far; the one at hand is in bold.").format(leaves)
                if leaves == 1
                else tr("{0:,} texts so far; the one at hand is in bold.").format(leaves)
            )
            if leaves
            else tr("Nothing was written yet: what you write and choose will stand here.")
        )
        if chosen is not None:
            self.tree.setCurrentItem(chosen)
        self._offer()

    def _path(self) -> list[Node]:
        found: list[Node] = []
        node = self.bench.branches.current
        while node is not None:
            found.append(node)
            node = node.parent
        return found

    def _item(self, run: list[Node]) -> QTreeWidgetItem:
        steps = [node.step for node in run if node.step is not None]
        text = visible("".join(step.token.text for step in steps))
        if len(text) > _LONGEST:
            text = text[:_LONGEST] + " …"
        bits = sum(step.bits for step in steps) / max(len(steps), 1)
        begun = tr("chosen by you") if steps[0].u is None else tr("u = {0:.3f}").format(steps[0].u)
        item = QTreeWidgetItem([text, str(len(steps)), tr("{0:.2f}").format(bits), begun])
        item.setFont(0, mono())
        for column in (1, 2, 3):
            item.setTextAlignment(column, _RIGHT)
        item.setData(0, _NODE, run[-1])
        item.setToolTip(0, text)
        return item

    def _offer(self) -> None:
        item = self.tree.currentItem()
        node = item.data(0, _NODE) if item is not None else None
        here = self.bench.branches.current
        self.open_.setEnabled(node is not None and node is not here and not self.bench.writing)

    def _open(self, item: QTreeWidgetItem | None) -> None:
        node = item.data(0, _NODE) if item is not None else None
        if isinstance(node, Node) and not self.bench.writing:
            self.bench.reopen(node)


def _prompt(root: Node) -> str:
    """A prompt in one line; of a chat what was said last."""
    text = root.prompt
    if root.talk is not None:
        said = root.talk.turns[-1].content if root.talk.turns else root.talk.system
        text = tr("chat: {0}").format(said)
    text = visible(text).replace("·", " ")
    return text if len(text) <= _LONGEST else f"… {text[-_LONGEST:]}"


def _mark(item: QTreeWidgetItem, at_hand: bool) -> None:
    font = QFont(item.font(0))
    font.setBold(at_hand)
    item.setFont(0, font)


TAB = Tab(
    key="tree",
    title=tr("Branches"),
    order=20,
    help=tr("Every text written so far as a tree, each to be gone back to"),
    create=TreeView,
)
