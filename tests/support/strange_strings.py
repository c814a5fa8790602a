"""Ten thousand strings for tokenizers: words, numbers, code, spaces, and letters of every script.

The same ones on every machine: the numbers come from the simplest generator there is (Knuth 1997,
The Art of Computer Programming, volume 2, section 3.3.4, MMIX).
"""

from __future__ import annotations

from collections.abc import Iterator

COUNT = 10_000
TEXT = """
the of and to in is that for it as was with be by on not he his but at are this have from or
had an they which one you were all her she there would their we him been has when who will
no more if out so up said what its about than into them can only other time new some could
these Paris HTTP iPhone naïve coöperate don't we're I'll o'clock rock'n'roll
antidisestablishment tokenisation TOKENISATION getElementById snake_case_name kebab-case-
name __init__ 3rd 1st e.g.
"""
WORDS = tuple(TEXT.split())
CODE = (
    "def ",
    "return ",
    "if (x == 0) {",
    "}\n",
    "    ",
    "\t",
    "for i in range(10):\n",
    "//",
    "/* ",
    " */",
    "#include <stdio.h>\n",
    "->",
    "=>",
    "!=",
    "&&",
    "||",
    "x[i][j]",
    "f(x, y=1)",
    '"quoted"',
    "'c'",
    "\\n",
    "${HOME}",
    "<div class='a'>",
    "</div>",
    "SELECT * FROM t;",
    "0x7fff",
    "1e-5",
    "λx.x",
)
SPACES = (
    " ",
    "  ",
    "   ",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    " \n ",
    "\u00a0",
    "\u2003",
    "\u3000",
    "\v\f",
)
SCRIPTS = (
    (0x20, 0x7F),
    (0xA1, 0x180),
    (0x370, 0x400),
    (0x400, 0x530),
    (0x5D0, 0x5EB),
    (0x621, 0x64B),
    (0x905, 0x940),
    (0xE01, 0xE3B),
    (0x1100, 0x1180),
    (0x2010, 0x2070),
    (0x20A0, 0x20C0),
    (0x2190, 0x2300),
    (0x2460, 0x24FF),
    (0x3041, 0x3100),
    (0x4E00, 0x9FA6),
    (0xAC00, 0xD7A4),
    (0xFF01, 0xFF60),
    (0x1F300, 0x1F650),
    (0x1D400, 0x1D500),
    (0x300, 0x340),
)
SPECIAL = ("<|im_start|>", "<|im_end|>", "<|endoftext|>", "<s>", "</s>", "[INST]", "<unk>")


class Numbers:
    """`below(n)`: the next number from 0 to n − 1."""

    def __init__(self, seed: int) -> None:
        self._state = seed

    def below(self, count: int) -> int:
        self._state = (self._state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        return (self._state >> 33) % count


def strings() -> Iterator[str]:
    """All of them, in order."""
    numbers = Numbers(2026)
    for _ in range(COUNT):
        yield "".join(_part(numbers) for _ in range(1 + numbers.below(12)))


def _part(numbers: Numbers) -> str:
    kind = numbers.below(8)
    if kind <= 2:
        space = " " if numbers.below(4) else ""
        return space + WORDS[numbers.below(len(WORDS))]
    if kind == 3:
        digits = "".join(str(numbers.below(10)) for _ in range(1 + numbers.below(9)))
        return digits if numbers.below(2) else f"{digits}.{numbers.below(1000)}"
    if kind == 4:
        return CODE[numbers.below(len(CODE))]
    if kind == 5:
        return SPACES[numbers.below(len(SPACES))] * (1 + numbers.below(3))
    if kind == 6 and not numbers.below(6):
        return SPECIAL[numbers.below(len(SPECIAL))]
    first, last = SCRIPTS[numbers.below(len(SCRIPTS))]
    return "".join(chr(first + numbers.below(last - first)) for _ in range(1 + numbers.below(6)))
