"""What the two Python exports share: the opening text, indenting, and reading the weights back."""

from __future__ import annotations

from collections.abc import Iterable

from engine.export.arrays import Keeping
from engine.export.outline import Outline, shape_note

MOST_SAMPLE = 200  # an Input layer's sample with more numbers is not written out


def indented(lines: Iterable[str]) -> str:
    """The lines, each four spaces in."""
    return "\n".join("    " + line if line else "" for each in lines for line in each.split("\n"))


def assembled(parts: Iterable[str]) -> bytes:
    """The parts as one file: two empty lines around functions and classes, one elsewhere."""
    text = ""
    for part in filter(None, parts):
        block = part.startswith(("def ", "class ", "if __name__"))
        after_block = text.rpartition("\n\n")[2].startswith((" ", "def ", "class "))
        gap = "" if not text else "\n\n\n" if block or after_block else "\n\n"
        text += gap + part
    return (text + "\n").encode()


def docstring(title: str, plan: Outline, way: Keeping, stem: str, needs: str, use: str) -> str:
    """The text at the top: what this is, how it is used, where the weights are."""
    where = {
        Keeping.INLINE: "",
        Keeping.ENCODED: "\nThe weights are the block of base64 below: an .npz file of float32.\n",
        Keeping.BESIDE: f"\nThe weights are in {stem}.npz, which must lie beside this file.\n",
    }[way]
    shown = "".join(
        f"    {argument}: {shape_note(shape)}\n"
        for argument, shape in zip(plan.network.arguments, plan.network.shapes, strict=True)
    )
    named = title.replace("\\", "/").replace('"', "'").replace("\n", " ").strip() or "Network"
    return f'"""{named}, written by Lamina. Needs {needs}.\n\n    {use}\n{shown}{where}"""'


def unpacking(way: Keeping, stem: str, text: str) -> str:
    """The line that sets WEIGHTS to a mapping from name to array."""
    if way is Keeping.ENCODED:
        return 'WEIGHTS = dict(np.load(io.BytesIO(base64.b64decode("""\n' + text + '\n"""))))'
    return f"WEIGHTS = dict(np.load(Path(__file__).with_name({stem + '.npz'!r})))"
