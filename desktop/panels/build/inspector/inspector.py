"""The inspector: name, map, weights and options of the selected layer, and what it does.

Which editors there are follows from the layer's declaration alone. The widgets are made anew when
another layer (or another kind of layer) is shown; otherwise they follow the document in place.
Making them takes as long as painting the canvas, so it has a turn of the window's of its own.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.editing import Editor
from desktop.evaluation import Evaluation
from desktop.panels.build.inspector.page import GroupActions, LayerPage
from desktop.theme import theme
from engine.language import tr

_OWN_TURN_MS = 4  # long enough for what the selection changed elsewhere to be painted


class Inspector(QScrollArea):
    """Follows `show_selection`; edits go to the editor. `said(sentence)` tells what followed."""

    said = Signal(str)

    def __init__(
        self,
        editor: Editor,
        evaluation: Evaluation,
        group_actions: GroupActions = tuple,
        parent: QWidget | None = None,
    ) -> None:
        """`group_actions` gives the buttons of a group: title, tool tip and what to do."""
        super().__init__(parent)
        self._group_actions = group_actions
        self._editor = editor
        self._evaluation = evaluation
        self._page: LayerPage | None = None
        self._key: tuple[str, str, bool] | None = None
        self._coming = ""  # another layer, the page of which is to be made
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(_OWN_TURN_MS)
        self._turn.timeout.connect(self._make_page)
        self._seed = 0
        self.setAccessibleName(tr("Inspector"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._frame = QFrame()
        self._frame.setProperty("role", "panel")
        self._column = QVBoxLayout(self._frame)
        self._summary = QLabel("", self._frame)
        self._summary.setWordWrap(True)
        self._summary.setTextFormat(Qt.TextFormat.PlainText)
        self._summary.setProperty("role", "muted")
        self._summary_title = QLabel("", self._frame)
        self._summary_title.setProperty("role", "title")
        self._summary_title.setTextFormat(Qt.TextFormat.PlainText)
        self._column.addWidget(self._summary_title)
        self._column.addWidget(self._summary)
        self._column.addStretch(1)
        self.setWidget(self._frame)
        theme().changed.connect(self._rescale)
        self._rescale()

    @property
    def page(self) -> LayerPage | None:
        """The editors of the layer that is shown, or None."""
        self._make_page()
        return self._page

    def show_selection(self, selected: tuple[str, ...], wires: int) -> None:
        """Show one layer, or what is selected in words."""
        graph = self._editor.graph
        present = [id for id in selected if id in graph]
        self._coming = ""
        if len(present) != 1:
            self._drop_page()
            self._show_summary(len(present), wires)
            return
        node = graph.node(present[0])
        key = (node.id, node.type, bool(node.weights))
        if self._key != key:
            self._coming = node.id
            if not self.isVisible():
                self._make_page()
            elif not self._turn.isActive():
                self._turn.start()
        elif self._page is not None:
            self._page.refresh(node)

    def _make_page(self) -> None:
        """The page of the layer that was selected, if it is not made yet."""
        id, self._coming = self._coming, ""
        if id not in self._editor.graph:
            return
        node = self._editor.graph.node(id)
        # Painted once its parts have their places: half laid out it would be seen to blink.
        self._frame.setUpdatesEnabled(False)
        QTimer.singleShot(0, self, self._let_paint)
        chose_kind = self._page is not None and self._page.chooses_kind()
        self._drop_page()
        self._summary.hide()
        self._summary_title.hide()
        self._page = page = LayerPage(
            node, self._editor, self._evaluation, self._frame, self._draw, self._group_actions
        )
        page.said.connect(self.said)
        self._key = (node.id, node.type, bool(node.weights))
        self._column.insertWidget(0, page)
        self.verticalScrollBar().setValue(0)
        if chose_kind and page.kind is not None:
            # The list just used went with its page; the keyboard stays with its heir.
            page.kind.setFocus(Qt.FocusReason.OtherFocusReason)
        page.refresh(node)

    def _let_paint(self) -> None:
        self._frame.setUpdatesEnabled(True)

    def edit(self) -> None:
        """Put the keyboard where the selected layer is most likely to be edited."""
        if self.page is not None:
            self.page.focus_main()

    def rename(self) -> None:
        """Put the keyboard into the name."""
        if self.page is not None:
            self.page.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.page.name.selectAll()
            self.ensureWidgetVisible(self.page.name)

    def _draw(self, id: str) -> None:
        self._seed += 1
        self._editor.redraw_weights(id, self._seed)

    def _show_summary(self, layers: int, wires: int) -> None:
        if layers > 1:
            title, text = tr("{0} layers").format(layers), tr("Move, copy or delete them together.")
        elif wires:
            title = tr("A wire") if wires == 1 else tr("{0} wires").format(wires)
            text = tr("Delete takes it away. A layer dropped on a wire goes in between.")
        elif self._editor.graph.nodes:
            title, text = tr("Nothing selected"), tr("Click a layer, or press Tab on the canvas.")
        else:
            title, text = tr("An empty network"), tr("Add a layer to see inside it here.")
        self._summary_title.setText(title)
        self._summary.setText(text)
        self._summary_title.show()
        self._summary.show()

    def _drop_page(self) -> None:
        if self._page is not None:
            self._column.removeWidget(self._page)
            self._page.hide()
            self._page.deleteLater()
        self._page, self._key = None, None

    def _rescale(self) -> None:
        px = theme().px
        self._column.setContentsMargins(px(16), px(14), px(16), px(16))
        self._column.setSpacing(px(8))
        self.setMinimumWidth(px(220))
