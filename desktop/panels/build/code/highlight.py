"""Colours for code: comments, text, numbers, words of the language; the theme's, four in all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtGui import (
    QColor,
    QFont,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from desktop.theme import theme
from desktop.theme.followers import widget_of

_PYTHON = (
    "and|as|assert|class|def|elif|else|for|from|if|import|in|is|lambda|None|not|or|raise|return|"
    "self|super|True|False|while|with|yield"
)
_NUMBER = r"(?<![\w.])-?\d+(?:\.\d*)?(?:[eE][+-]?\d+)?"
_Rules = Sequence[tuple[str, str]]  # (token of the theme, pattern), later ones win
_RULES: dict[str, _Rules] = {
    "python": (
        ("activation", _NUMBER),
        ("sequence", rf"\b(?:{_PYTHON})\b"),
        ("linear", r"(?<=def )\w+|(?<=class )\w+"),
        ("combine", r"\"[^\"\n]*\"|'[^'\n]*'"),
        ("muted", r"#.*$"),
    ),
    "latex": (
        ("activation", _NUMBER),
        ("sequence", r"\\[A-Za-z]+|\\\\|[&]"),
        ("linear", r"(?<=\\begin)\{[^}]*\}|(?<=\\end)\{[^}]*\}"),
        ("muted", r"(?<!\\)%.*$"),
    ),
    "onnx": (
        ("activation", r"(?<=[=\[ ])-?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?=[,}\]×\s]|$)"),
        ("sequence", r"^(?:input|output|weight)\b"),
        ("linear", r"(?<== )\w+(?=\()"),
        ("muted", r"#.*$"),
    ),
}
_TRIPLE = re.compile('"""')
_AT_ONCE = 40  # lines that are coloured anew, 1 ms
_LONGEST = 2_000  # characters of a line that are coloured: rows of weights can be endless


class Highlighter(QSyntaxHighlighter):
    """Colours one document; `speak` chooses the language."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._language = "python"
        self._rules: list[tuple[re.Pattern[str], QTextCharFormat]] = []
        self._line = 0  # the next one to be coloured anew
        theme().changed.connect(self._follow)
        self._mix()

    def speak(self, language: str) -> None:
        """Colour as this language from the next text on."""
        if language != self._language:
            self._language = language
            self._mix()
            self.rehighlight()

    def _mix(self) -> None:
        self._rules = [
            (re.compile(pattern), _format(token)) for token, pattern in _RULES[self._language]
        ]
        self._text = _format("combine")

    def _follow(self) -> None:
        self._mix()
        self._line = 0
        self._recolour()

    def _recolour(self) -> None:
        """Some lines at a time: a long text would hold the window."""
        block = self.document().findBlockByNumber(self._line)
        together = QTextCursor(self.document())
        together.beginEditBlock()  # else the document tells of a change at every line
        for _ in range(_AT_ONCE):
            if block.isValid():
                self.rehighlightBlock(block)
                block = block.next()
        together.endEditBlock()
        self._line += _AT_ONCE
        if block.isValid():
            theme().in_turn(widget_of(self) or self, self._recolour, further=True)

    def highlightBlock(self, text: str) -> None:
        line = text[:_LONGEST]
        for pattern, form in self._rules:
            for found in pattern.finditer(line):
                self.setFormat(found.start(), found.end() - found.start(), form)
        if self._language == "python":
            self._colour_docstrings(line)

    def _colour_docstrings(self, line: str) -> None:
        inside = self.previousBlockState() == 1
        begin = 0
        for found in _TRIPLE.finditer(line):
            if inside:
                self.setFormat(begin, found.end() - begin, self._text)
            begin = found.start()
            inside = not inside
        if inside:
            self.setFormat(begin, len(line) - begin, self._text)
        self.setCurrentBlockState(1 if inside else 0)


def _format(token: str) -> QTextCharFormat:
    form = QTextCharFormat()
    color: QColor = theme().ink(token)
    form.setForeground(color)
    if token == "linear":
        form.setFontWeight(QFont.Weight.DemiBold)
    return form
