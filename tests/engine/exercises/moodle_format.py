r"""A checker of Moodle XML, written from Moodle's documentation of the two formats.

"Moodle XML format": a `quiz` of `question` elements with a type; texts sit in a `text` element;
numerical answers are decimal numbers with a tolerance and a fraction in per cent. "Embedded Answers
(Cloze)": `{weight:TYPE:alternatives}`, alternatives parted by `~`, the right one marked `=` (or
`%100%`), feedback after `#`; `}` and `#` and `~` inside are escaped.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

NUMBER = r"-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?"
START = re.compile(r"\{(\d*):(NUMERICAL|MULTICHOICE|SHORTANSWER_C):")
VOID = {"br", "img", "hr"}


@dataclass
class Answer:
    text: str
    tolerance: float
    fraction: float
    feedback: str


@dataclass
class Question:
    kind: str
    name: str
    text: str
    fields: list[tuple[str, list[Answer]]]


class _Balanced(HTMLParser):
    """Every opened element is closed, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        assert tag in {"p", "code"}, tag
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def check_html(text: str) -> str:
    """Well-formed HTML; gives its text as a reader sees it."""
    parser = _Balanced()
    parser.feed(text)
    parser.close()
    assert parser.open == []
    seen = html.unescape(re.sub(r"<[^>]*>", "", text))
    assert seen.count(r"\(") == seen.count(r"\)")
    assert seen.count(r"\[") == seen.count(r"\]")
    assert "$" not in seen
    return seen


def text_of(element: ET.Element, name: str) -> str:
    found = element.findall(f"{name}/text")
    assert len(found) == 1, name
    return found[0].text or ""


def read(data: bytes) -> tuple[str, list[Question]]:
    """The category and the questions; an assertion fails where the format is not kept."""
    assert data.startswith(b"<?xml version='1.0' encoding='utf-8'?>")
    quiz = ET.fromstring(data)
    assert quiz.tag == "quiz"
    first, *rest = list(quiz)
    assert first.get("type") == "category"
    return text_of(first, "category"), [_question(each) for each in rest]


def _question(element: ET.Element) -> Question:
    assert element.tag == "question"
    kind = element.get("type") or ""
    assert kind in {"numerical", "cloze"}
    name = text_of(element, "name")
    assert 0 < len(name) <= 255
    text = text_of(element, "questiontext")
    for part in ("questiontext", "generalfeedback"):
        found = element.find(part)
        assert found is not None
        assert found.get("format") == "html"
    check_html(text_of(element, "generalfeedback"))
    assert element.findtext("hidden") == "0"
    assert 0 <= float(element.findtext("penalty") or "") <= 1
    for hint in element.findall("hint"):
        assert hint.get("format") == "html"
        check_html(hint.findtext("text") or "")
    if kind == "cloze":
        assert element.find("answer") is None
        fields, shown = _cloze(text)
        check_html(shown)
        return Question(kind, name, text, fields)
    check_html(text)
    assert float(element.findtext("defaultgrade") or "") > 0
    return Question(kind, name, text, [("NUMERICAL", [_answer(a) for a in element.iter("answer")])])


def _answer(element: ET.Element) -> Answer:
    text, tolerance = element.findtext("text") or "", element.findtext("tolerance") or ""
    assert re.fullmatch(NUMBER, text), text
    assert re.fullmatch(NUMBER, tolerance), tolerance
    fraction = float(element.get("fraction") or "")
    assert fraction in (0, 100)
    feedback = check_html(text_of(element, "feedback"))
    return Answer(text, float(tolerance), fraction, feedback)


def _cloze(text: str) -> tuple[list[tuple[str, list[Answer]]], str]:
    """The embedded fields, and the text with a place holder for each."""
    fields: list[tuple[str, list[Answer]]] = []
    shown = ""
    at = 0
    while True:
        found = START.search(text, at)
        if found is None:
            break
        shown += text[at : found.start()] + "[field]"
        end = found.end()
        while text[end] != "}" or text[end - 1] == "\\":
            end += 1
        parts = re.split(r"(?<!\\)~", text[found.end() : end])
        fields.append((found[2], [_alternative(each, found[2]) for each in parts]))
        at = end + 1
    assert fields
    return fields, shown + text[at:]


def _alternative(text: str, kind: str) -> Answer:
    fraction = 0.0
    if text.startswith("="):
        fraction, text = 100.0, text[1:]
    else:
        percent = re.match(r"%(-?\d+(?:\.\d*)?)%", text)
        if percent:
            fraction, text = float(percent[1]), text[percent.end() :]
    answer, _, feedback = re.split(r"(?<![\\&])(#)", text, maxsplit=1) if re.search(
        r"(?<![\\&])#", text
    ) else (text, "", "")  # fmt: skip
    feedback = html.unescape(feedback).replace(r"\}", "}").replace(r"\#", "#")
    if kind == "NUMERICAL":
        number = re.fullmatch(rf"({NUMBER})(?::({NUMBER}))?", answer)
        assert number, answer
        return Answer(number[1], float(number[2] or 0), fraction, feedback)
    shown = html.unescape(answer).replace(r"\}", "}").replace(r"\#", "#")
    assert shown.strip()
    return Answer(shown, 0.0, fraction, feedback)
