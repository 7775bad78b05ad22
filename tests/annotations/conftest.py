"""A store in a folder of the test's own, with a clock that moves a second at every look."""

from __future__ import annotations

import datetime as dt
import random
from typing import TYPE_CHECKING

import pytest

from briefing.annotations import NoteStore

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


class Clock:
    """Local time in a zone two hours east, a second later at each call."""

    def __init__(self) -> None:
        self._now = dt.datetime(2025, 9, 18, 9, 0, tzinfo=dt.timezone(dt.timedelta(hours=2)))

    def __call__(self) -> dt.datetime:
        self._now += dt.timedelta(seconds=1)
        return self._now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "notes"


@pytest.fixture
def open_store(folder: Path, clock: Clock) -> Iterator[Callable[[], NoteStore]]:
    """Opens the same notes again, as another start of the program would."""
    opened: list[NoteStore] = []

    def open_again() -> NoteStore:
        store = NoteStore.open(folder, clock=clock, rng=random.Random())  # noqa: S311, an id is no secret
        opened.append(store)
        return store

    yield open_again
    for store in opened:
        store.close()


@pytest.fixture
def store(open_store: Callable[[], NoteStore]) -> NoteStore:
    return open_store()
