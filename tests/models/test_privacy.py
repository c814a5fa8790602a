"""Nothing leaves the machine and nothing is left lying about: the runtime's reporting is off."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_using_the_model_leaves_no_trace_at_home(tmp_path: Path, prepared: Path) -> None:
    """ONNX Runtime 1.29 and later write a device id and a database of events unless told not to."""
    home = tmp_path / "home"
    home.mkdir()
    # These variables would silence the runtime by themselves, so they must not be inherited.
    silencing = {"CI", "ORT_DISABLE_TELEMETRY", "ORT_RUNNING_UNIT_TESTS", "GITHUB_ACTIONS"}
    environment = {k: v for k, v in os.environ.items() if k not in silencing and "XDG" not in k}
    code = (
        "from pathlib import Path; from models.language_model import LanguageModel; import sys;"
        "model = LanguageModel.load(Path(sys.argv[1])); print(model.info.layers)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(prepared)],
        cwd=ROOT,
        env=environment | {"HOME": str(home)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "30"
    assert [str(path.relative_to(home)) for path in home.rglob("*")] == []
