r"""Exercises as Moodle XML: a numerical question where one number is asked for, else a cloze.

The format is Moodle's own (docs.moodle.org: "Moodle XML format", "Embedded Answers (Cloze)"): a
`quiz` of `question` elements. A cloze keeps its answers in the text, `{1:NUMERICAL:=4:0~%0%3:0#…}`,
with `}` and `#` escaped by a backslash and everything else as HTML. Named mistakes become wrong
answers with feedback; mathematics stands between `\(` and `\)`, as Moodle's MathJax filter wants.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from fractions import Fraction
from xml.etree import ElementTree as ET

from engine.exercises.errors import ExerciseError
from engine.exercises.exercise import Cell, Exercise, Line, Tolerance, grid_text
from engine.language import tr

MOST_QUESTIONS = 2_000
_MATHS = re.compile(r"\$\$(.+?)\$\$|\$(.+?)\$|`(.+?)`", re.DOTALL)
_LIKE_A_FIELD = re.compile(r"\{(?=\d*:|#\d)")
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def moodle_xml(exercises: Sequence[Exercise], category: str) -> bytes:
    """A quiz with these exercises, in a question category of that name. Raises `ExerciseError`."""
    if not 1 <= len(exercises) <= MOST_QUESTIONS:
        raise ExerciseError(tr("A Moodle file holds 1 to {0:,} questions.").format(MOST_QUESTIONS))
    name = _clean(category).replace("/", "∕").strip()  # a slash would open a sub-category
    if not name or len(name) > 200:
        raise ExerciseError(tr("A question category needs a name of at most 200 characters."))
    quiz = ET.Element("quiz")
    top = ET.SubElement(quiz, "question", {"type": "category"})
    _text(ET.SubElement(top, "category"), f"$course$/top/{name}")
    _text(ET.SubElement(top, "info", {"format": "html"}), "")
    for exercise in exercises:
        single = exercise.lines[0]
        if len(exercise.lines) == 1 and single.field.kind == "number":
            quiz.append(_numerical(exercise, single))
        else:
            quiz.append(_cloze(exercise))
    ET.indent(quiz, " ")
    return ET.tostring(quiz, encoding="utf-8", xml_declaration=True)


def _clean(text: str) -> str:
    """Text without the characters that XML 1.0 cannot hold."""
    return _ILLEGAL.sub("\ufffd", text)


def _text(parent: ET.Element, text: str) -> None:
    ET.SubElement(parent, "text").text = _clean(text)


def _question(exercise: Exercise, kind: str, body: str) -> ET.Element:
    question = ET.Element("question", {"type": kind})
    _text(ET.SubElement(question, "name"), f"{exercise.title} ({exercise.variant.text})")
    _text(ET.SubElement(question, "questiontext", {"format": "html"}), body)
    _text(ET.SubElement(question, "generalfeedback", {"format": "html"}), _solution(exercise))
    if kind != "cloze":  # a cloze is worth the sum of its fields
        ET.SubElement(question, "defaultgrade").text = "1"
    ET.SubElement(question, "penalty").text = "0.3333333"
    ET.SubElement(question, "hidden").text = "0"
    return question


def _hints(question: ET.Element, exercise: Exercise) -> None:
    for hint in exercise.hints:
        _text(ET.SubElement(question, "hint", {"format": "html"}), f"<p>{to_html(hint)}</p>")


def _solution(exercise: Exercise) -> str:
    rows: list[str] = []
    for section in exercise.solution():
        working = "; ".join(html.escape(each.sentence, quote=False) for each in section.working)
        answer = html.escape(section.answer, quote=False)
        rows.append(f"<p>\\({_maths(section.label)}\\) = {answer}: {working}</p>")
    return "".join(rows)


def to_html(text: str) -> str:
    """Question text as HTML: LaTeX between Moodle's delimiters, code as code, the rest escaped."""
    out: list[str] = []
    at = 0
    for found in _MATHS.finditer(text):
        out.append(html.escape(text[at : found.start()], quote=False))
        display, inline, code = found.groups()
        if display is not None:
            out.append(rf"\[{_maths(display)}\]")
        elif inline is not None:
            out.append(rf"\({_maths(inline)}\)")
        else:
            out.append(f"<code>{html.escape(code, quote=False)}</code>")
        at = found.end()
    out.append(html.escape(text[at:], quote=False))
    return _LIKE_A_FIELD.sub("&#123;", "".join(out))


def _maths(latex: str) -> str:
    return html.escape(latex, quote=False)


# -- one number


def _numerical(exercise: Exercise, line: Line) -> ET.Element:
    right = exercise.answers[line.key][0]
    note = _rounding(line.tolerance, right)
    question = _question(exercise, "numerical", f"<p>{to_html(exercise.question)}{note}</p>")
    for text, tolerance, fraction, feedback in _alternatives(exercise, line, 0):
        answer = ET.SubElement(
            question, "answer", {"fraction": str(fraction), "format": "plain_text"}
        )
        ET.SubElement(answer, "text").text = text
        said = f"<p>{to_html(feedback)}</p>" if feedback else ""
        _text(ET.SubElement(answer, "feedback", {"format": "html"}), said)
        ET.SubElement(answer, "tolerance").text = tolerance
    for name, value in (
        ("unitgradingtype", "0"), ("unitpenalty", "0.1"), ("showunits", "3"), ("unitsleft", "0")
    ):  # fmt: skip
        ET.SubElement(question, name).text = value
    _hints(question, exercise)
    return question


def _alternatives(exercise: Exercise, line: Line, index: int) -> list[tuple[str, str, int, str]]:
    """The right number and those of the named mistakes: text, tolerance, per cent, feedback."""
    right = exercise.answers[line.key][index]
    margin = _margin(line.tolerance, right)
    found = [(_decimal(right), _decimal(margin), 100, "")]
    taken: list[Cell] = [right]
    for mistake in line.mistakes:
        cells = mistake.gives(exercise.answers)
        if cells is None or any(_overlap(cells[index], each, margin) for each in taken):
            continue
        taken.append(cells[index])
        found.append((_decimal(cells[index]), _decimal(margin), 0, mistake.sentence))
    return found


def _overlap(a: Cell, b: Cell, margin: Fraction | float) -> bool:
    assert not isinstance(a, str)
    assert not isinstance(b, str)
    return abs(float(a) - float(b)) <= 2 * float(margin) + 1e-9


def _margin(tolerance: Tolerance, right: Cell) -> Fraction | float:
    """Moodle takes decimals only: a third, asked for exactly, is taken to three decimals."""
    if isinstance(right, Fraction) and tolerance.kind == "exact":
        return Fraction(0) if _terminates(right) else Fraction(1, 2000)
    if tolerance.kind == "exact":
        return Fraction(1, 2000)
    return round(tolerance.margin(right), 9)


def _terminates(value: Fraction) -> bool:
    bottom = value.denominator
    for prime in (2, 5):
        while bottom % prime == 0:
            bottom //= prime
    return bottom == 1


def _rounding(tolerance: Tolerance, right: Cell) -> str:
    needs = _margin(tolerance, right) != 0 and tolerance.kind == "exact"
    return tr(" (Give three decimals.)") if needs else ""


def _decimal(value: Cell) -> str:
    """A number as Moodle reads it: digits and a point, no fraction, an exponent if need be."""
    assert not isinstance(value, str)
    if isinstance(value, Fraction) and value.denominator == 1:
        return str(value.numerator)
    return repr(float(f"{float(value):.10g}"))


# -- several cells


def _cloze(exercise: Exercise) -> ET.Element:
    parts = [f"<p>{to_html(exercise.question)}</p>"]
    rounded = any(
        isinstance(cell, Fraction) and line.tolerance.kind == "exact" and not _terminates(cell)
        for line in exercise.lines
        for cell in exercise.answers[line.key]
    )
    if rounded:
        parts.append(tr("<p>Give fractions as decimals, to three decimals.</p>"))
    for line in exercise.lines:
        fields = [_field(exercise, line, index) for index in range(line.field.size)]
        label = _LIKE_A_FIELD.sub("&#123;", _maths(line.label))
        parts.append(f"<p>\\({label}\\) = {grid_text(fields, line.field)}</p>")
    question = _question(exercise, "cloze", "".join(parts))
    _hints(question, exercise)
    return question


def _field(exercise: Exercise, line: Line, index: int) -> str:
    right = exercise.answers[line.key][index]
    if line.field.kind == "choice":
        offered = [
            ("=" if choice == right else "") + _escaped(choice)
            + ("" if choice == right else _feedback(_about(exercise, line, choice)))
            for choice in line.field.choices
        ]  # fmt: skip
        return "{1:MULTICHOICE:" + "~".join(offered) + "}"
    if line.field.kind == "token":
        return "{1:SHORTANSWER_C:=" + _escaped(str(right)) + "}"
    options: list[str] = []
    for text, tolerance, fraction, feedback in _alternatives(exercise, line, index):
        mark = "=" if fraction == 100 else "%0%"
        options.append(f"{mark}{text}:{tolerance}{_feedback(feedback)}")
    return "{1:NUMERICAL:" + "~".join(options) + "}"


def _about(exercise: Exercise, line: Line, choice: str) -> str:
    """What is said of a wrong choice."""
    for mistake in line.mistakes:
        cells = mistake.gives(exercise.answers)
        if cells is not None and tuple(cells) == (choice,):
            return mistake.sentence
    return ""


def _feedback(text: str) -> str:
    return f"#{_escaped(text)}" if text else ""


def _escaped(text: str) -> str:
    r"""Text inside a field: HTML, with `}` and `#` after a backslash, and no bare `~`, `=`, `%`."""
    found = html.escape(_clean(text), quote=False).replace("}", r"\}").replace("#", r"\#")
    found = found.replace("~", "&#126;").replace("{", "&#123;")
    if found[:1] in ("=", "%"):
        found = f"&#{ord(found[0])};{found[1:]}"
    return found
