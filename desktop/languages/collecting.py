"""The texts of the code, as Qt's translation files hold them.

A text is a literal in `tr("…")` or `marked("…")`. What a translator has written is kept; a text
that is no longer in the code is kept too, marked as vanished, in case it comes back.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from desktop.languages import CONTEXT, FOLDER

ROOMS = ("desktop", "engine", "models")
_MARKS = {"tr", "marked"}
_ROOT = FOLDER.parents[1]


@dataclass(frozen=True)
class Message:
    """One text: `remark` says what its numbers stand for; `state` is "", unfinished or vanished."""

    source: str
    remark: str = ""
    translation: str = ""
    state: str = "unfinished"


def texts(root: Path = _ROOT) -> dict[str, str]:
    """Every text in the code, in the order of files and lines, with its remark.

    A text without words stays out: `tr("{0:.2f}")` is there for the signs of its numbers. Raises
    ValueError for a mark whose text is no literal: nothing could be collected there.
    """
    found: dict[str, str] = {}
    for room in ROOMS:
        for path in sorted((root / room).rglob("*.py")):
            if path.is_relative_to(FOLDER):
                continue
            for source, remark in _of_a_module(path):
                if re.search(r"[^\W\d_]", re.sub(r"\{[^{}]*\}", "", source)) and not found.get(
                    source
                ):
                    found[source] = remark
    return found


def _of_a_module(path: Path) -> Iterator[tuple[str, str]]:
    tree = ast.parse(path.read_text("utf-8"))
    within: dict[ast.AST, ast.AST] = {}
    for node in ast.walk(tree):
        for inner in ast.iter_child_nodes(node):
            within[inner] = node
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda each: (each.lineno, each.col_offset)):
        if not (isinstance(call.func, ast.Name) and call.func.id in _MARKS and call.args):
            continue
        text = call.args[0]
        if isinstance(text, ast.Constant) and isinstance(text.value, str):
            yield text.value, _remark(call, within)
        elif isinstance(text, ast.JoinedStr | ast.BinOp):
            raise ValueError(f"{path}:{call.lineno}: only a whole text can be translated.")


def _remark(call: ast.Call, within: dict[ast.AST, ast.AST]) -> str:
    """`{0}: the expression` for each number or name that is put in."""
    reached = within.get(call)
    formatting = within.get(reached) if reached is not None else None
    if not (
        isinstance(reached, ast.Attribute)
        and reached.attr == "format"
        and isinstance(formatting, ast.Call)
    ):
        return ""
    parts = [f"{{{k}}}: {ast.unparse(value)}" for k, value in enumerate(formatting.args)]
    return "; ".join(parts)[:400]


def read(path: Path) -> dict[str, Message]:
    """The messages of a `.ts` file by their source text; none without the file."""
    found: dict[str, Message] = {}
    if not path.exists():
        return found
    for element in ElementTree.parse(path).iter("message"):
        source = element.findtext("source") or ""
        translation = element.find("translation")
        said = "" if translation is None else translation.text or ""
        state = "unfinished" if translation is None else translation.get("type", "")
        found[source] = Message(source, element.findtext("extracomment") or "", said, state)
    return found


def merged(kept: dict[str, Message], collected: dict[str, str]) -> list[Message]:
    """The texts of the code with the translations kept, then what vanished from the code."""
    messages: list[Message] = []
    for source, remark in collected.items():
        old = kept.get(source, Message(source))
        state = "" if old.translation and old.state in ("", "vanished") else "unfinished"
        messages.append(replace(old, remark=remark, state=state))
    gone = [old for source, old in kept.items() if source not in collected and old.translation]
    return [*messages, *(replace(old, state="vanished") for old in gone)]


def write(path: Path, code: str, messages: list[Message]) -> None:
    """A `.ts` file as Qt Linguist writes one, without the lines where texts stand."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{code}" sourcelanguage="en">',
        f"<context>\n    <name>{CONTEXT}</name>",
    ]
    for message in messages:
        kind = f' type="{message.state}"' if message.state else ""
        lines.append("    <message>")
        lines.append(f"        <source>{_inside(message.source)}</source>")
        if message.remark:
            lines.append(f"        <extracomment>{_inside(message.remark)}</extracomment>")
        said = _inside(message.translation)
        lines.append(f"        <translation{kind}>{said}</translation>\n    </message>")
    lines.append("</context>\n</TS>\n")
    path.write_text("\n".join(lines), "utf-8", newline="\n")


def faults(messages: list[Message]) -> list[str]:
    """What is wrong with translations: fields or formulas that are not those of the source."""
    found: list[str] = []
    for message in messages:
        if message.state == "vanished" or not message.translation:
            continue
        if _fields(message.source) != _fields(message.translation):
            found.append(f"{message.source!r}: the fields in braces are others in the translation.")
        if _formulas(message.source) != _formulas(message.translation):
            found.append(f"{message.source!r}: the formulas are others in the translation.")
    return found


def _fields(text: str) -> list[str]:
    """`{0:.2f}` and the like, sorted; of a text that is never formatted, its braces as they are."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return sorted(re.findall(r"[{}]", text))
    return sorted({f"{name}!{how}:{spec}" for _, name, spec, how in parts if name is not None})


def _formulas(text: str) -> list[str]:
    return sorted(re.findall(r"(?<!\$)\$(?!\$)[^$\n]+\$(?!\$)", text))


def _inside(text: str) -> str:
    """Escaped as XML, signs that XML has none for among it as Qt's tools write them."""
    return escape(text, {'"': "&quot;", "'": "&apos;"})
