"""The way one came: back to before a jump, and forward again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

PlaceT = TypeVar("PlaceT")
_LONGEST: Final = 200


class Trail(Generic[PlaceT]):
    """Places left by jumps. Each jump from the middle of the trail forgets what was ahead."""

    def __init__(self) -> None:
        self._behind: list[PlaceT] = []
        self._ahead: list[PlaceT] = []

    def leave(self, place: PlaceT) -> None:
        """Remembers a place that a jump leaves; the same place twice in a row is one."""
        if not self._behind or self._behind[-1] != place:
            self._behind.append(place)
        del self._behind[:-_LONGEST]
        self._ahead.clear()

    def carry(self, carried: Callable[[PlaceT], PlaceT]) -> None:
        """Another text took the place of the one it leads through: its places are carried there."""
        self._behind[:] = map(carried, self._behind)
        self._ahead[:] = map(carried, self._ahead)

    def back(self, here: PlaceT) -> PlaceT | None:
        """The place before the last jump; `here` becomes the way forward. None at the beginning."""
        return self._move(self._behind, self._ahead, here)

    def forward(self, here: PlaceT) -> PlaceT | None:
        """The place one came back from; None where there is none."""
        return self._move(self._ahead, self._behind, here)

    def _move(self, source: list[PlaceT], target: list[PlaceT], here: PlaceT) -> PlaceT | None:
        while source and source[-1] == here:
            source.pop()
        if not source:
            return None
        target.append(here)
        return source.pop()
