"""What every test of a screen has in common."""

import pytest

_LOOK = 1 / 250
"""Seconds between two looks at whether the program has come to rest; Textual's own are five times as long."""


@pytest.fixture(autouse=True)
def looked_at_often(monkeypatch: pytest.MonkeyPatch) -> None:
    """A key is answered within milliseconds: most of a test of many keys would be waiting."""
    monkeypatch.setattr("textual._wait.SLEEP_GRANULARITY", _LOOK)
