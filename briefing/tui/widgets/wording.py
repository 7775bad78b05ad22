"""Words on the screen: what comes from outside is made safe once more before it is painted."""

from __future__ import annotations

from pathlib import Path

from briefing.document import one_line


def shown(text: str) -> str:
    """Text from outside on one line, without anything a terminal would obey."""
    return text if text.isascii() and text.isprintable() else one_line(text)


def counted(count: int, thing: str, things: str | None = None) -> str:
    """A number with its noun: `1 briefing`, `2 briefings`."""
    return f"{count:,} {thing if count == 1 else things or thing + 's'}"


def short_path(path: str) -> str:
    """A path as a shell shows it, with `~` for the home folder."""
    home = Path("~").expanduser()
    return f"~/{Path(path).relative_to(home)}" if Path(path).is_relative_to(home) else path
