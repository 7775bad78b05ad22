"""How wide characters are on the screen, as the terminal library reckons it."""

from __future__ import annotations

from rich.cells import split_graphemes


def graphemes(text: str) -> list[tuple[int, int, int]]:
    """What a terminal shows as one character: start, end and width in cells of each, no gaps."""
    return split_graphemes(text)[0]
