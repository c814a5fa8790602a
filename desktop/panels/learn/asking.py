"""What figures with the language model share: asking it, waiting, and saying what is in the way."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit

from desktop.panels.learn.figures import FigureView, Scene
from desktop.panels.learn.flow import FlowLayout
from desktop.panels.learn.smollm import Task, Work
from desktop.widgets.parts import button, label
from desktop.widgets.tokens import visible
from engine.language import tr

if TYPE_CHECKING:
    from models.language_model import LanguageModel

LONGEST = 400  # characters of a text in a figure: more would not fit, nor be quick
_PAUSE_MS = 250


class ModelFigure(FigureView):
    """A figure that asks the model; `follow()` is called when it is first shown, and then for each
    text that has come to rest."""

    def __init__(self, scene: Scene, text: str, name: str, *, try_it: bool = True) -> None:
        super().__init__()
        self._scene = scene
        self._work: Work | None = None
        self._begun = False
        self.text = QLineEdit(text)
        self.text.setMaxLength(LONGEST)
        self.text.setCursorPosition(0)  # a long text is read from its beginning
        self.text.setAccessibleName(name)
        self.text.setToolTip(tr("{0}: change it, and the model reads it again").format(name))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.follow)
        self.text.textEdited.connect(lambda _: self._pause.start())
        self.state = label("", "muted", wrap=True)
        self.state.setAccessibleName(tr("State of the language model"))
        self.column.addWidget(self.text)
        self.column.addWidget(self.state)
        self.foot = FlowLayout()
        if try_it:
            offer = button(tr("Try with the language model"), tr("Go on with this text there"))
            offer.clicked.connect(lambda: self.prompt_wanted.emit(self.text.text()))
            self.foot.addWidget(offer)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._begun:  # a page that was made ahead asks nothing before it is looked at
            self._begun = True
            self.follow()

    @abstractmethod
    def follow(self) -> None:
        """Ask anew for the text as it is."""

    @property
    def busy(self) -> bool:
        """Whether the model is at work for this figure."""
        return self._work is not None or self._pause.isActive()

    def ask(self, task: Task, done: Callable[[Any], None]) -> None:
        """Run `task` with the model; what an older one would have said is dropped."""
        self._drop()
        self.state.setText(tr("Asking the language model…"))
        self.state.show()
        work = self._scene.model.run(task)
        self._work = work
        work.done.connect(lambda found: self._done(work, done, found))
        work.failed.connect(lambda sentence: self._failed(work, sentence))

    def leave(self) -> None:
        self._pause.stop()
        self._drop()

    def _drop(self) -> None:
        if self._work is not None:
            work, self._work = self._work, None
            work.drop()

    def _done(self, work: Work, done: Callable[[Any], None], found: Any) -> None:
        if work is self._work:
            self._work = None
            self.state.hide()
            if found is not None:
                done(found)

    def _failed(self, work: Work, sentence: str) -> None:
        if work is self._work:
            self._work = None
            self.state.setText(sentence)
            self.state.show()


def token_names(model: LanguageModel, ids: list[int]) -> list[str]:
    """Tokens as they are shown: ·is, ↵."""
    return [visible(token.text) for token in model.tokenizer.described(ids)]
