"""A language that nobody speaks: each text a third longer and with accents, to see what is cut off
and what was never marked for translation.

What a translator must keep is kept: `{0:.2f}`, `$…$`, tags, `&` before a letter, patterns of files.
"""

from __future__ import annotations

import re

_KEPT = re.compile(
    r"\{[^{}]*\}|\{\{|\}\}|\$[^$\n]+\$|<[^<>]*>|&\w+;|&(?=\w)|\(\*[^()]*\)|\*?\.[a-z]+\b|\\."
)
_ACCENTS = str.maketrans("aceilnorsuyzACEILNORSUYZ", "áçéîłñőŕšüýžÁÇÉÎŁÑŐŔŠÜÝŽ")
_LONGER = 0.35
_FILLING = "one two three four five six seven eight nine ten".translate(_ACCENTS).split()


def pseudo(text: str) -> str:
    """`text` as it might look in a language with longer words: `Open…` becomes `Őpéñ… őñé`."""
    pieces: list[str] = []
    letters = at = 0
    for kept in _KEPT.finditer(text):
        plain = text[at : kept.start()]
        letters += len(plain)
        pieces += [plain.translate(_ACCENTS), kept[0]]
        at = kept.end()
    rest = text[at:]
    letters += len(rest)
    body = rest.rstrip()
    pieces.append(body.translate(_ACCENTS) + _filling(letters) + rest[len(body) :])
    return "".join(pieces)


def _filling(letters: int) -> str:
    wanted, words, count = round(letters * _LONGER), "", 0
    while len(words) < wanted:
        words += " " + _FILLING[count % len(_FILLING)]
        count += 1
    return words[: max(wanted, 1)] if words else ""
