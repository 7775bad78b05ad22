"""What every test has in common: nothing of this machine's own configuration, and no clock in Hypothesis."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from pathlib import Path

settings.register_profile(
    "suite", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow], database=None
)
settings.load_profile("suite")

_INHERITED = ("NO_COLOR", "FORCE_COLOR", "COLORTERM", "TMUX", "EDITOR", "VISUAL", "PAGER", "LINES", "COLUMNS")

_LONGEST_NAME = 60


def _is_inherited(name: str) -> bool:
    """Whether a variable sets Textual or the folders; the snapshot plugin's own is left to it."""
    return name.startswith(("TEXTUAL", "XDG_")) and not name.startswith("TEXTUAL_SNAPSHOT")


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of the test's own for all the program keeps; the developer's own stays out."""
    folder = tmp_path_factory.mktemp("home")
    for name in [*_INHERITED, *(name for name in os.environ if _is_inherited(name))]:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("BRIEFING_HOME", str(folder))
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("TERM", "xterm-256color")
    return folder


def pytest_make_parametrize_id(val: object) -> str | None:
    """The beginning of a long text as the name of its test: where one fails a million letters are no help."""
    return f"{val[:_LONGEST_NAME]!s}…" if isinstance(val, str | bytes) and len(val) > _LONGEST_NAME else None
