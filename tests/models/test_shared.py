"""Two who open the same model hold one of it, for as long as one of them needs it."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest

from models import shared
from models.errors import ModelFileError
from models.language_model import LanguageModel
from models.manifest import INSPECTION, WEIGHTS


def test_the_second_gets_the_first_ones_model(prepared: Path) -> None:
    one = shared.load(prepared, "cpu", 1)
    assert shared.load(prepared, "cpu", 1) is one
    assert shared.load(prepared, "cpu", 2) is not one


def test_the_last_who_lets_go_closes_it(prepared: Path) -> None:
    one = shared.load(prepared, "cpu", 1)
    two = shared.load(prepared, "cpu", 1)
    watched, session = weakref.ref(one), weakref.ref(one.generation)
    del one
    gc.collect()
    assert watched() is two
    gc.disable()  # it goes at once: a collector may be long in coming
    try:
        del two
        assert watched() is None
        assert session() is None
    finally:
        gc.enable()


def test_who_looks_inside_opens_the_graph_for_both(prepared: Path) -> None:
    one = shared.load(prepared, "cpu", 1)
    assert not one.generation.earlier
    two = shared.load(prepared, "cpu", 1, INSPECTION)
    assert two is one
    assert one.generation.earlier


def test_threads_that_ask_at_once_open_it_once(
    prepared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[LanguageModel] = []
    load = LanguageModel.load

    def counted(*arguments: object) -> LanguageModel:
        opened.append(load(*arguments))  # type: ignore[arg-type]
        return opened[-1]

    monkeypatch.setattr(LanguageModel, "load", counted)
    found: list[LanguageModel] = []
    threads = [
        threading.Thread(target=lambda: found.append(shared.load(prepared, "cpu", 3)))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(opened) == 1
    assert {id(model) for model in found} == {id(opened[0])}


def test_files_that_changed_are_read_anew(copied: Callable[..., Path]) -> None:
    folder = copied(WEIGHTS)
    one = shared.load(folder, "cpu", 1)
    with (folder / WEIGHTS).open("r+b") as file:
        file.seek(1000)
        file.write(b"\0" * 1000)
    with pytest.raises(ModelFileError, match="damaged"):
        shared.load(folder, "cpu", 1)
    assert one.info.layers == 30
