"""An index of a test's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.library import Index

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the index is; its folder is not there yet."""
    return tmp_path / "cache" / "index.db"


@pytest.fixture
def index(path: Path) -> Iterator[Index]:
    with Index.open(path) as opened:
        yield opened
