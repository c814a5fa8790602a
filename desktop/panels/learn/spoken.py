"""LaTeX as plain text, as near as a line of letters comes: for tool tips and screen readers."""

from __future__ import annotations

import re
from functools import lru_cache

from desktop.widgets.names import subscripted

_WORDS = {
    r"\ldots": "…", r"\cdots": "…", r"\cdot": "·", r"\times": "×", r"\to": "→", r"\mid": "|",
    r"\sigma": "σ", r"\alpha": "α", r"\beta": "β", r"\eta": "η", r"\theta": "θ", r"\pi": "π",
    r"\partial": "∂", r"\sum": "Σ", r"\sqrt": "√", r"\leq": "≤", r"\geq": "≥", r"\neq": "≠",
    r"\infty": "∞", r"\in": "∈", r"\approx": "≈", r"\top": "ᵀ", r"\hat": "", r"\square": "□",
    r"\quad": " ", r"\left": "", r"\right": "", r"\;": " ", r"\,": " ", r"\ ": " ", r"\\": "; ",
    "&": ", ", "~": " ",
}  # fmt: skip
_FRACTION = re.compile(r"\\[dt]?frac\{([^{}]*)\}\{([^{}]*)\}")
_WRAPPED = re.compile(r"\\(?:operatorname|text|mathrm|mathbf|mathbb|mathit)\{([^{}]*)\}")
_RAISED = re.compile(r"\^\{([^{}]*)\}")
_SPACE = re.compile(r"\\(?:begin|end)\{[a-z]*\}")
_NAME = re.compile(r"([A-Za-z])_(?:\{([^{}]{1,4})\}|(\w))")
_COMMAND = re.compile(r"\\([A-Za-z]+)|\\[;, \\]|[&~]")


@lru_cache(maxsize=2048)
def spoken(latex: str) -> str:
    """`f_1(\\ldots)` → `f₁(…)`."""
    text = _SPACE.sub("", latex)
    for _ in range(3):  # from the inside out
        text = _WRAPPED.sub(r"\1", text)
        text = _NAME.sub(lambda m: subscripted(f"{m[1]}_{m[2] or m[3]}"), text)
        text = _RAISED.sub(r"^\1", text)
        text = _FRACTION.sub(r"(\1)/(\2)", text)
    text = _COMMAND.sub(lambda m: _WORDS.get(m[0], m[1] or ""), text)
    text = text.replace("{", "").replace("}", "")
    return re.sub(r"\s+", " ", text).strip()
