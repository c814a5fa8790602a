"""The window closes when every workspace has said that it may, and only then."""

from __future__ import annotations

import pytest

from desktop.app.window import MainWindow


def test_a_workspace_that_raises_when_it_is_asked_keeps_the_window_open(
    shell: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = shell.open_panel("settings")

    def broken() -> bool:
        raise OSError("the drive went away")

    with monkeypatch.context() as patch:
        patch.setattr(panel, "may_close", broken)
        with pytest.raises(OSError, match="the drive went away"):
            shell.close()
    assert shell.isVisible()
    assert shell.close()
    assert not shell.isVisible()


def test_a_workspace_that_is_made_while_another_one_waits_is_no_hindrance(
    shell: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = shell.open_panel("settings")

    def waits() -> bool:
        shell.open_panel("learn")
        return True

    monkeypatch.setattr(panel, "may_close", waits)
    assert shell.close()
    assert not shell.isVisible()
