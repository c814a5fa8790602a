"""Source as a syntax tree, with places in the text and numbers out of literals; nothing is run."""

from __future__ import annotations

import ast
import math
import re
from collections.abc import Iterator
from typing import Any

import numpy as np

from engine.errors import FormulaError
from engine.language import tr
from engine.spec import Array

MOST_CHARACTERS = 400_000
_DEEPEST = 60  # brackets inside each other
_MOST_SIGNS = 40  # in a row
_MOST_CELLS = 200_000
_MOST_DIGITS = 400


class Source:
    """A text and its tree. Raises `FormulaError` for what is no Python or no text for people."""

    def __init__(self, text: str) -> None:
        if len(text) > MOST_CHARACTERS:
            raise FormulaError(
                tr("The code is too long: at most {0:,} characters.").format(MOST_CHARACTERS)
            )
        _check_depth(text)
        self.text = text
        self._starts = [0]
        for line in text.split("\n"):
            self._starts.append(self._starts[-1] + len(line) + 1)
        try:
            self.tree = ast.parse(text)
        except SyntaxError as error:
            line, column = error.lineno or 1, (error.offset or 1) - 1
            at = min(self._starts[min(line, len(self._starts)) - 1] + max(column, 0), len(text))
            why = (error.msg or tr("invalid syntax")).rstrip(".")
            raise FormulaError(tr("Line {0} is no Python: {1}.").format(line, why), at) from None
        except (ValueError, RecursionError, MemoryError, OverflowError):
            raise FormulaError(tr("This text is no Python that can be read."), 0) from None

    def at(self, node: ast.AST) -> int:
        """How many characters stand before a piece of the tree."""
        line = getattr(node, "lineno", 1)
        start = self._starts[line - 1]
        bytes_before = int(getattr(node, "col_offset", 0))
        content = self.text[start : self._starts[line] - 1]
        return start + len(
            content.encode("utf-8", "replace")[:bytes_before].decode("utf-8", "replace")
        )

    def error(self, sentence: str, node: ast.AST) -> FormulaError:
        """What is wrong, at a piece of the tree."""
        at = self.at(node)
        end = getattr(node, "end_col_offset", None)
        same_line = getattr(node, "end_lineno", None) == getattr(node, "lineno", None)
        length = end - getattr(node, "col_offset", 0) if same_line and end is not None else 1
        return FormulaError(
            tr("Line {0}: {1}").format(getattr(node, "lineno", 1), sentence), at, max(length, 1)
        )

    def array(self, node: ast.expr) -> Array:
        """Nested lists of numbers as an array."""
        cells: list[float] = []
        shape = self._fill(node, cells, 0)
        return np.array(cells, np.float64).reshape(shape)

    def _fill(self, node: ast.expr, cells: list[float], depth: int) -> tuple[int, ...]:
        if not isinstance(node, (ast.List, ast.Tuple)):
            cells.append(self.number(node))
            if len(cells) > _MOST_CELLS:
                raise self.error(
                    tr("more than {0:,} numbers cannot be read here.").format(_MOST_CELLS), node
                )
            return ()
        if depth > 4:
            raise self.error(tr("an array has at most four axes."), node)
        shapes = [self._fill(each, cells, depth + 1) for each in node.elts]
        if not shapes:
            raise self.error(tr("this list is empty."), node)
        for each, shape in zip(node.elts, shapes, strict=True):
            if shape != shapes[0]:
                raise self.error(tr("the rows of this array are not equally long."), each)
        return (len(shapes), *shapes[0])

    def number(self, node: ast.expr) -> float:
        """A number, with a sign or as a quotient of two."""
        sign = 1.0
        while isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.USub, ast.UAdd)):
            sign = -sign if isinstance(node.op, ast.USub) else sign
            node = node.operand
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
            below = self.number(node.right)
            if below == 0:
                raise self.error(tr("nothing can be divided by 0."), node.right)
            return sign * self.number(node.left) / below
        value = node.value if isinstance(node, ast.Constant) else None
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise self.error(tr("a number is expected here."), node)
        try:
            found = float(value)
        except OverflowError:
            found = math.inf
        if not math.isfinite(found):
            raise self.error(tr("this number is too large."), node)
        return sign * found + 0.0


def _check_depth(text: str) -> None:
    """Refuse what would exhaust a parser before it gets there."""
    depth = line = 0
    for at, sign in enumerate(text):
        if sign in "([{":
            depth += 1
        elif sign in ")]}":
            depth = max(depth - 1, 0)
        elif sign == "\n":
            line += 1
        if depth > _DEEPEST:
            raise FormulaError(tr("There are too many brackets inside each other."), at)
    for pattern, what in (
        (rf"(?:[-+~]\s*){{{_MOST_SIGNS},}}", tr("signs in a row")),
        (rf"(?:\bnot\s+){{{_MOST_SIGNS},}}", tr("signs in a row")),
        (rf"[0-9_]{{{_MOST_DIGITS},}}", tr("digits in one number")),
        (r"(?:\*\*[^*\n]*){8,}", tr("powers in a row")),
    ):
        found = re.search(pattern, text)
        if found:
            raise FormulaError(tr("There are too many {0}.").format(what), found.start())
    odd = next(
        (k for k, sign in enumerate(text) if sign == "\0" or "\ud800" <= sign <= "\udfff"), -1
    )
    if odd >= 0:
        raise FormulaError(tr("A hidden sign cannot be read in code."), odd)


def equal(a: Any, b: Any) -> bool:
    """Whether two trees say the same, wherever they stand and whatever their comments say."""
    return _dump(a) == _dump(b)


def _dump(tree: Any) -> object:
    if isinstance(tree, list):
        return [_dump(each) for each in tree]  # type: ignore[reportUnknownVariableType]
    return ast.dump(tree)


def without_docstring(body: list[ast.stmt]) -> list[ast.stmt]:
    """The statements of a block without the text at its top."""
    first = body[0] if body else None
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
        return body[1:]
    return body


def names_in(tree: ast.AST) -> Iterator[ast.Name]:
    """All names that are read or set in a tree."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.Name))
