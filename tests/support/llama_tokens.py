"""llama.cpp's tokens of the ten thousand strings, as a checksum for each hundred.

    python -m tests.support.llama_tokens

records them anew, where llama-cpp-python is installed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.support.strange_strings import COUNT, strings

RECORDED = Path(__file__).parent.parent / "models" / "golden_ten_thousand.json"
"""Of llama-cpp-python 0.3.36 on the published GGUF file, special tokens not parsed."""
TOGETHER = 100
Split = Callable[[str], Sequence[int]]


def digests(split: Split) -> list[str]:
    """One checksum for each hundred strings' tokens."""
    lines = [" ".join(map(str, split(text))) for text in strings()]
    return [
        hashlib.sha256("\n".join(lines[start : start + TOGETHER]).encode()).hexdigest()[:16]
        for start in range(0, COUNT, TOGETHER)
    ]


def llama(path: Path) -> Split:
    """llama.cpp's own tokenizer. Raises ImportError where it is not installed."""
    import llama_cpp  # pyright: ignore[reportMissingImports]

    model = llama_cpp.Llama(str(path), vocab_only=True, verbose=False)
    return lambda text: model.tokenize(text.encode(), add_bos=False, special=False)


if __name__ == "__main__":
    from tests.benchmarks.llm_sides import published_file

    found = digests(llama(published_file()))
    RECORDED.write_text(json.dumps(found, indent=0) + "\n", "utf-8")
