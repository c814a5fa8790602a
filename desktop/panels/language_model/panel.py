"""The Language model workspace put together: prompt, path and views, next token at the right."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.panels.language_model import reading
from desktop.panels.language_model.ahead import GuessAhead
from desktop.panels.language_model.gate import Gate
from desktop.panels.language_model.next_token import NextToken
from desktop.panels.language_model.on_canvas import ShowOnCanvas
from desktop.panels.language_model.pages import Pages
from desktop.panels.language_model.prompt import Prompt
from desktop.panels.language_model.provider_menu import ProviderMenu
from desktop.panels.language_model.stages import StageView, stages
from desktop.panels.language_model.strip import Strip
from desktop.panels.language_model.tabbed import TabbedView
from desktop.panels.language_model.tiny import TinyModel
from desktop.panels.language_model.ways import ways
from desktop.panels.language_model.windows import Windows
from desktop.panels.language_model.workbench import Workbench
from desktop.panels.spec import Condition, Panel, Shell, Status, Tour
from desktop.plots import export
from desktop.theme import theme
from desktop.widgets.elided import Elided
from desktop.widgets.parts import giving_way
from desktop.widgets.splitters import keep_division
from engine.language import tr
from models import catalog, providers

_KEY = "language_model"
_OPEN_FIRST = "attention"


class LanguageModelPanel(Panel):
    """The workspace; what it knows is in `bench`."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.bench = Workbench(shell.jobs, self)
        self.bench.door.choose = lambda: (
            shell.settings.get("provider"),
            shell.settings.get("threads"),
        )
        self.stages = {stage.key: stage for stage in stages()}
        self.views: dict[str, StageView] = {}
        self.stage_key = ""
        self._laid_out = False
        self._noticed = ""
        self.prompt = Prompt(self.bench)
        self.strip = Strip(self.bench, tuple(self.stages.values()))
        self.strip.opened.connect(self.open_stage)
        self.next_token = NextToken(self.bench)
        self.gate = Gate(self.bench)
        self.gate.example.connect(self.bench.replace_text)
        self.gate.tiny_wanted.connect(lambda: self.tiny.open())
        self._pages = Pages()
        self._pages.add(self.gate)
        self._lay_out()
        self._provider = ProviderMenu(shell, self)
        self.windows = Windows(shell, self.bench, self)
        self.tiny = TinyModel(shell, self.windows.arrivals, self)
        self._ahead = GuessAhead(shell, self.bench, self)
        self.on_canvas = ShowOnCanvas(
            self.bench,
            lambda: shell.open_panel("build"),
            lambda made: shell.open_panel(
                "build",
                content=made.document,
                name=made.name,
                fetch=made.fetch,
                prepared=made.prepared,
            ),
            self._said,
            self,
        )
        self._ways = ways(self.open_tab, self)
        self._side_action = QAction(tr("Next-token panel"), self)
        self._side_action.setCheckable(True)
        self._side_action.setChecked(True)
        self._side_action.setShortcut("Ctrl+Shift+B")
        self._side_action.toggled.connect(self.next_token.setVisible)

        bench = self.bench
        bench.running_changed.connect(self._follow)
        bench.door.phase_changed.connect(self._follow)
        bench.looking.changed.connect(self._looked)
        bench.shares_changed.connect(self.changed)
        bench.mode_changed.connect(self._mode_changed)
        bench.door.model_changed.connect(self._say_notice)
        bench.running_changed.connect(self._say_notice)
        shell.settings.changed.connect(self._setting_changed)
        self.next_token.bars.said.connect(self._said)
        self.next_token.draw.said.connect(self._said)
        # The view itself is made once there is something to be seen in it.
        self.stage_key = _OPEN_FIRST
        self.strip.mark(_OPEN_FIRST)
        self._follow()

    # --- layout ------------------------------------------------------------------------------
    def _lay_out(self) -> None:
        # From the outside in: whatever is put into something else is dressed anew, with all in it.
        px = theme().px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._side = QSplitter(Qt.Orientation.Horizontal)
        layout.addWidget(self._side)
        self._column = QScrollArea()
        self._side.addWidget(self._column)
        self._upright = QSplitter(Qt.Orientation.Vertical)
        self._column.setWidget(self._upright)
        self._top, lower = QFrame(), QWidget()
        self._upright.addWidget(self._top)
        self._upright.addWidget(lower)
        self._side.addWidget(self.next_token)

        self._top.setProperty("role", "bar")
        over = QVBoxLayout(self._top)
        over.setContentsMargins(px(16), px(8), px(16), px(10))
        over.addWidget(self.prompt)
        column = QVBoxLayout(lower)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        path, below = QFrame(), QWidget()
        column.addWidget(path)
        column.addWidget(below, 1)
        path.setProperty("role", "path")
        along = QVBoxLayout(path)
        along.setContentsMargins(px(16), px(9), px(16), px(9))
        along.addWidget(self.strip)
        under = QVBoxLayout(below)
        under.setContentsMargins(px(16), px(6), px(16), px(14))
        under.setSpacing(px(6))
        head = QHBoxLayout()
        under.addLayout(head)
        # Where a view is wider than the window lets it be, only the view moves sideways: what is
        # pressed to go on stays in sight.
        under.addWidget(self._pages, 1)
        self.lead = giving_way(Elided("muted"))
        self._exports = QWidget()
        head.addWidget(self.lead, 1)
        head.addWidget(self._exports)
        row = QHBoxLayout(self._exports)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(4))
        for kind, (pattern, _) in export.FORMATS.items():
            button = QPushButton(kind.upper())
            button.setProperty("role", "flat")
            button.setToolTip(tr("Save the picture: {0}").format(pattern))
            button.setAccessibleName(tr("Save as {0}").format(kind.upper()))
            button.clicked.connect(lambda _=False, kind=kind: self._export(kind))
            row.addWidget(button)
        keeps = self._exports.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)  # or all below would move up and down between views
        self._exports.setSizePolicy(keeps)

        self._upright.setChildrenCollapsible(False)
        self._upright.setStretchFactor(0, 0)
        self._upright.setStretchFactor(1, 1)
        self._upright.setHandleWidth(1)
        self._column.setWidgetResizable(True)
        self._column.setFrameShape(QFrame.Shape.NoFrame)
        self._column.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._side.setHandleWidth(1)
        self._side.setStretchFactor(0, 1)
        self._side.setStretchFactor(1, 0)
        self._side.setCollapsible(0, False)
        self._column.installEventFilter(self)
        theme().changed.connect(self._fit)
        for splitter in (self._side, self._upright):
            keep_division(splitter)

    def _restore_layout(self) -> None:
        """The sizes of last time, or those that fit: known once the workspace has a size."""
        kept = self.shell.settings.get("panel_state").get(_KEY, {})
        across, down = kept.get("across"), kept.get("down")
        if not _two_sizes(across):
            side = max(self.next_token.minimumWidth(), min(theme().px(356), self.width() * 2 // 5))
            across = [self.width() - side, side]
        if not _two_sizes(down):
            for part in (self.prompt.editor, self.prompt):
                part.updateGeometry()  # what it reckoned before it was dressed
            top = self._top.sizeHint().height()
            down = [top, max(1, self.height() - top)]
        self._side.setSizes(across)
        self._upright.setSizes(down)
        self._side_action.setChecked(kept.get("side", True) is not False)

    def shut_down(self) -> None:
        self.windows.shut_down()
        self.bench.shut_down()
        if not self._laid_out:
            return
        state = self.shell.settings.get("panel_state")
        state[_KEY] = {
            "across": self._side.sizes(),
            "down": self._upright.sizes(),
            "side": self._side_action.isChecked(),
        }
        if not self._side_action.isChecked():
            state[_KEY].pop("across")
        self.shell.settings.set("panel_state", state)

    # --- the frame's questions ---------------------------------------------------------------
    def heading(self) -> tuple[str, str]:
        opened = self.bench.opened
        if opened is None:
            return (catalog.SMOLLM2.title, catalog.SMOLLM2.licence)
        info = opened.info
        return (
            info.title,
            tr("{0:.1f} million weights · {1:.1f} bits each · {2} layers").format(
                info.parameters / 1000000.0, info.bits_per_weight, info.layers
            ),
        )

    def bar_left(self) -> Sequence[QAction | QWidget | None]:
        if self.bench.opened is None:
            return ()
        return (self._provider, None, self.windows.compare)

    def menus(self) -> Mapping[str, Sequence[QAction | None]]:
        model = [*self.prompt.actions_(), self._ahead, self.on_canvas.action, None]
        model += self.windows.actions()
        return {"Model": model, "View": [self._side_action, None, *self._ways]}

    def bar_right(self) -> Sequence[QAction | QWidget]:
        return (self.windows.open_model, self.on_canvas.action)

    def open_file(self, path: str) -> bool:
        """Bring in a model's file."""
        self.windows.bring(path)
        return True

    def status(self) -> Status:
        opened, bench = self.bench.opened, self.bench
        if opened is None:
            return Status((), tr("offline"))
        info = opened.info
        left = [f"{providers.title(info.provider)} · {_counted(info.threads)}"]
        if bench.tokens_per_s:
            left.append(tr("{0:.0f} tokens/s").format(bench.tokens_per_s))
        if self._ahead.figure():
            left.append(self._ahead.figure())
        if bench.first_token_ms:
            left.append(tr("first token {0}").format(_lasted(bench.first_token_ms)))
        if bench.reading is not None:
            used = bench.reading.reader.cache.length
            left.append(
                tr("KV cache {0:,} / {1:,} · {2:.2f} MB").format(
                    used, info.context, reading.cache_bytes(bench.reading) / 1000000.0
                )
            )
        return Status(tuple(left), tr("offline"))

    def restore(self, **state: Any) -> None:
        text = state.get("prompt")
        if isinstance(text, str) and text:
            self.bench.replace_text(text)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._laid_out:
            self._laid_out = True
            self._restore_layout()
        # After this paint: opening the model must not hold up the first sight of the workspace.
        QTimer.singleShot(0, self, self.bench.door.open)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The column's own: at the workspace's it has its width of before.
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def _fit(self) -> None:
        """Where the column is narrow for the text's size, some buttons show their signs only."""
        self.prompt.fit_to(self._column.width())

    # --- what happens here -------------------------------------------------------------------
    def open_stage(self, key: str) -> None:
        """Show a stage's view, made now if it was not shown before."""
        self.stage_key = key
        self._made(key)
        self.strip.mark(key)
        self._follow()

    def _made(self, key: str) -> StageView:
        if key not in self.views:
            view = self.stages[key].create(self.bench)
            view.said.connect(self._said)
            view.changed.connect(self._follow)
            self.views[key] = view
            self._pages.add(view)
        return self.views[key]

    def open_tab(self, stage: str, tab: str) -> None:
        """Show one of the views of a stage, and make no other for it."""
        view = self._made(stage)
        if isinstance(view, TabbedView):
            view.open(tab)
        self.open_stage(stage)

    @property
    def view(self) -> StageView:
        """The view of the stage that is open."""
        return self._made(self.stage_key)

    def _follow(self) -> None:
        bench = self.bench
        asked = bench.text or bench.split is not None or bench.conversation is not None
        at_work = bench.opened is not None and (asked or not self.view.needs_text)
        self._pages.show_page(self.view if at_work else self.gate)
        self.lead.setText(self.view.lead() if at_work else "")
        self._exports.setVisible(bool(at_work) and self.view.plot() is not None)
        if bench.opened is not None:
            self._provider.setText(providers.title(bench.opened.info.provider))
        self.changed.emit()

    def _looked(self) -> None:
        """While text streams only what is seen inside changes, some times a second."""
        if not self.bench.writing:
            self._follow()

    def _mode_changed(self) -> None:
        """A chat is followed turn by turn, with room for the message under its text."""
        self._follow()
        down, most = self._upright.sizes(), self._top.minimumSizeHint().height()
        if self.bench.conversation is not None:
            self.open_stage("text")
            most += round(self.prompt.editor.line_height())
        if self._laid_out and down[0] < most:
            self._upright.setSizes([most, max(1, sum(down) - most)])

    def _say_notice(self) -> None:
        """Say once why the model runs elsewhere than asked, at its start or in mid-run."""
        opened = self.bench.opened
        notice = opened.model.notice if opened is not None else ""
        if notice and notice != self._noticed:
            self.shell.say(notice)
        self._noticed = notice

    def _setting_changed(self, key: str) -> None:
        if key in ("provider", "threads"):
            self.bench.door.reopen()

    def _export(self, kind: str) -> None:
        plot = self.view.plot()
        if plot is not None:
            export.ask_and_save(plot, kind)

    def _said(self, sentence: str, problem: bool) -> None:
        self.shell.say(sentence, problem=problem)

    def tour(self, tour: Tour) -> Generator[Condition, None, None]:
        from desktop.panels.language_model.tour import visit

        yield from visit(self, tour)


def _two_sizes(sizes: object) -> bool:
    return (
        isinstance(sizes, list)
        and len(sizes) == 2
        and all(type(size) is int and 0 <= size < 100_000 for size in sizes)
        and sum(sizes) > 0
    )


def _lasted(milliseconds: float) -> str:
    return (
        tr("{0:.1f} s").format(milliseconds / 1000)
        if milliseconds >= 10_000
        else tr("{0:.0f} ms").format(milliseconds)
    )


def _counted(threads: int) -> str:
    return tr("1 thread") if threads == 1 else tr("{0} threads").format(threads)
