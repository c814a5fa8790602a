"""Tokens equal llama.cpp's on ten thousand strings."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from models.language_model import LanguageModel
from tests.support.llama_tokens import RECORDED, TOGETHER, digests, llama
from tests.support.strange_strings import COUNT, strings


def test_tokens_equal_those_recorded_of_llama_cpp(model: LanguageModel) -> None:
    recorded = json.loads(RECORDED.read_text("utf-8"))
    found = digests(model.tokenizer.encode)
    wrong = [at for at, pair in enumerate(zip(found, recorded, strict=True)) if len(set(pair)) > 1]
    assert not wrong, f"in the hundreds {wrong} some tokens differ"
    assert len(found) * TOGETHER == COUNT


def test_tokens_equal_those_of_llama_cpp_where_it_is_installed(
    model: LanguageModel, gguf_path: Path
) -> None:
    pytest.importorskip("llama_cpp", reason="llama-cpp-python is not installed (extra `bench`)")
    theirs = llama(gguf_path)
    wrong = [text for text in strings() if list(model.tokenizer.encode(text)) != theirs(text)]
    assert not wrong, f"{len(wrong)} texts, the first {wrong[:3]!r}"
