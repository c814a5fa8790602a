"""What the reader of JSON says of a damaged file, as part of a sentence in the chosen language."""

from __future__ import annotations

import re

from engine.language import marked, tr

_LONGEST = 160
_SAID = (
    marked("expected `{0}`, got `{1}`"),
    marked("expected `{0}` of length {1}"),
    marked("expected `{0}` of length >= {1}"),
    marked("expected `{0}` of length <= {1}"),
    marked("expected `{0}` of at least length {1}"),
    marked("expected `{0}` of at most length {1}"),
    marked("expected `{0}` >= {1}"),
    marked("expected `{0}` <= {1}"),
    marked("expected `{0}` matching regex {1}"),
    marked("object missing required field `{0}`"),
    marked("object contains unknown field `{0}`"),
    marked("invalid enum value {0}"),
    marked("invalid value {0}"),
    marked("number out of range"),
    marked("input data was truncated"),
    marked("JSON is malformed: invalid character (byte {0})"),
    marked("JSON is malformed: trailing characters (byte {0})"),
    marked("JSON is malformed: {0}"),
)
"""As msgspec words it, the first letter small."""


def said(message: object) -> str:
    """The words of a refusal, on one line; what cannot be seen in them, the error itself shows."""
    text = " ".join(str(message).split())
    for known in _SAID:
        pattern = re.sub(r"\\\{\d\\\}", "(.+)", re.escape(known))
        found = re.fullmatch(pattern, text, re.IGNORECASE)
        if found is not None:
            return tr(known).format(*(each[:_LONGEST] for each in found.groups()))
    return text[:_LONGEST].rstrip(".")


def damaged_where(message: str) -> str:
    """A refusal of contents as a sentence: where, then what."""
    what, _, place = message.partition(" - at `$")
    place = place.rstrip("`").lstrip(".").replace("[...]", tr(" (one of its entries)"))
    what = what[:1].lower() + what[1:]
    return tr("The file is damaged at {0}: {1}.").format(place or tr("its beginning"), said(what))
