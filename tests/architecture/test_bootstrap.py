"""The set-up script says in one sentence what a machine lacks, and changes nothing then."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def bootstrap() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bootstrap", ROOT / "packaging" / "bootstrap.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux splits Qt's libraries")
def test_a_missing_library_is_named_with_its_package(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "LIBRARIES", {"libc.so.6": "libc6", "libnone.so.9": "libnone9"})
    monkeypatch.setattr(bootstrap, "FONTS", {"/nowhere/fonts.conf": "some-fonts"})
    assert bootstrap._missing_system_packages()[:2] == ["libnone9", "some-fonts"]


@pytest.mark.skipif(not hasattr(__import__("os"), "geteuid"), reason="needs user ids")
def test_without_root_the_command_is_named_and_nothing_is_run(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(bootstrap.shutil, "which", lambda name: "/usr/bin/" + name)

    def never(*arguments: object, **options: object) -> None:
        pytest.fail("something was run")

    monkeypatch.setattr(bootstrap.subprocess, "run", never)
    assert not bootstrap._install_system_packages(["libnone9"])
    captured = capsys.readouterr()
    assert "sudo apt-get install -y --no-install-recommends libnone9" in captured.err


def test_an_old_python_is_refused_with_the_way_out(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap, "OLDEST", (99, 0))
    monkeypatch.setattr(sys, "argv", ["bootstrap.py"])
    assert bootstrap.main() == 1
    assert "needs Python 99.0 or newer" in capsys.readouterr().err
