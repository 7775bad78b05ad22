"""What is written of a note, as the editor has it."""

from __future__ import annotations

from typing import Final, NamedTuple

COLOURS: Final = ("yellow", "green", "blue", "red", "purple")


class NoteText(NamedTuple):
    """What is written of a note."""

    body: str
    """Its words; empty for a mark."""

    tags: tuple[str, ...]
    """Its tags."""

    colour: str
    """One of COLOURS."""
