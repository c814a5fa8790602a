"""How a lesson is written, for a lecturer who wants to write a course.

A course is a folder. `course.md` begins with `# Title of the course`; every other file that ends
in `.md` is a lesson, in the order of the file names (`01-functions.md`, `02-layers.md` …).

A lesson begins with `# Title of the lesson`. A line `---` begins a new page. Text is Markdown:
`## heading`, `**strong**`, `*emphasis*`, code between backquotes, lists with `- ` or `1. `, and
quotations with `> `. LaTeX stands between single dollar signs inside a line, and between double
ones on a line of its own. `\\$`, `\\*` and a backslash with a backquote stand for the sign itself.

What is alive is a fenced block: three backquotes, its kind and its name; `key: value` lines; three
backquotes.

    ```figure warp                 a live figure, by its name
    title: What a layer does       (each figure says which keys it knows)
    ```

    ```exercise lecture            an exercise family; it gets a page of its own
    level: 1                       (1 if left out)
    seed: 0                        the variant shown first (0 if left out)
    ```

    ```question think              or: discuss; with a private field for notes
    Any text, over as many lines as it takes.
    ```

    ```link language_model         a workspace to go on in, and what it is given
    text: Try with the language model
    prompt: The capital of France is
    ```

Links know the workspaces `language_model` (key `prompt`), `build` (key `example`) and
`training_labs` (key `lab`).
"""

from __future__ import annotations

from collections.abc import Mapping

KINDS = ("figure", "exercise", "question", "link")
QUESTIONS = ("think", "discuss")
LINKS: Mapping[str, tuple[str, ...]] = {
    "language_model": ("text", "prompt"),
    "build": ("text", "example"),
    "training_labs": ("text", "lab"),
}
"""The workspaces a link may lead to, and the keys each takes."""

MOST_LESSONS = 60
MOST_FILE_BYTES = 256 * 1024
MOST_PAGES = 40  # of a lesson
MOST_BLOCKS = 400  # of a lesson
MOST_FORMULA = 1_000  # characters
MOST_BRACES = 12  # inside one another
MOST_VALUE = 4_000  # characters of one option
MOST_TITLE = 120
