"""Opening begins before the libraries are there, and gives the same model and the same refusals."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from models import at_start
from models.errors import ModelFileError
from models.language_model import LanguageModel
from models.manifest import TOKENIZER, WEIGHTS

BEGUN = """
import sys
from pathlib import Path
from models.opening import Opening
begun = Opening(Path(sys.argv[1]))
assert not {"numpy", "onnxruntime"} & set(sys.modules), "imported too early"
begun.end()
print(begun.tokenizer().encode("The capital"))
"""


def test_checks_and_tokenizer_begin_without_the_slow_libraries(prepared: Path) -> None:
    command = [sys.executable, "-c", BEGUN, str(prepared)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    assert done.stdout.strip() == "(504, 3575)"


def test_a_model_opened_so_is_the_same(prepared: Path, model: LanguageModel) -> None:
    opened = at_start.load(prepared, "cpu", 2)
    ids = opened.tokenizer.encode("The capital of France is")
    np.testing.assert_array_equal(opened.reader().read(ids), model.reader().read(ids))


@pytest.mark.parametrize("name", [WEIGHTS, TOKENIZER])
def test_one_changed_byte_is_refused(copied: Callable[..., Path], name: str) -> None:
    folder = copied(name)
    with (folder / name).open("r+b") as file:
        file.seek(1_000_000)
        byte = file.read(1)
        file.seek(1_000_000)
        file.write(bytes([byte[0] ^ 1]))
    with pytest.raises(ModelFileError, match=f"{name} is damaged"):
        at_start.load(folder, "cpu", 1)
