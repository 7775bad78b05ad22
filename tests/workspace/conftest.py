"""A workspace of a test's own."""

from __future__ import annotations

import datetime as dt
import os
import random
from typing import TYPE_CHECKING

import pytest

from briefing.config import Config, folders_from
from briefing.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOW = dt.datetime(2025, 9, 20, 10, 0, tzinfo=dt.timezone(dt.timedelta(hours=2)))


@pytest.fixture
def workspace(home: Path) -> Iterator[Workspace]:
    """Everything in a folder of its own, at one moment, with the same randomness at every run."""
    assert home.exists()
    made = another_workspace()
    yield made
    made.close()


def another_workspace() -> Workspace:
    """The same folder, as another program has it."""
    narrated: list[str] = []
    return Workspace(
        folders_from(os.environ),
        Config(),
        clock=lambda: NOW,
        rng=lambda: random.Random(7),  # noqa: S311, ids of a test
        narrate=narrated.append,
    )
