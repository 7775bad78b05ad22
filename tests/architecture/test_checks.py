"""The one test command runs every check: style, types, import contracts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(["ruff", "check", "--no-cache", "."], id="ruff"),
        pytest.param(["ruff", "format", "--no-cache", "--check", "."], id="format"),
        pytest.param(["mypy"], id="mypy"),
        pytest.param(["importlinter.cli", "lint-imports"], id="imports"),
    ],
)
def test_the_whole_project_passes(command: list[str]) -> None:
    run = [sys.executable, "-m", *command]
    if command[0] == "importlinter.cli":
        run = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    result = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
