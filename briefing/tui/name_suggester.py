"""Completes a name as it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.suggester import Suggester

from briefing.document import clean

if TYPE_CHECKING:
    from collections.abc import Iterable


class NameSuggester(Suggester):
    """Suggests the first of some names that begins with what was typed, be it in small letters."""

    def __init__(self, names: Iterable[str]) -> None:
        """`names` are those to suggest, the likeliest first."""
        super().__init__(use_cache=False, case_sensitive=True)
        self._names: Final = [name for name in names if clean(name) == name]

    async def get_suggestion(self, value: str) -> str | None:
        """The rest of the name, behind what was typed as it was typed; None where nothing fits."""
        begun = value.casefold()
        found = next((name for name in self._names if name.casefold().startswith(begun)), None)
        return value + found[len(value) :] if found and value else None
