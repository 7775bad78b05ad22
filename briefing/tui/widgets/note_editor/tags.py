"""Tags as they are typed: separated by commas, completed from those in use; without any screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.document import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def parse_tags(typed: str) -> tuple[str, ...]:
    """The tags in what was typed, without `#`, none twice."""
    tags = (one_line(part).lstrip("#").strip() for part in typed.split(","))
    return tuple(dict.fromkeys(filter(None, tags)))


def write_tags(tags: Iterable[str]) -> str:
    """Tags as they are typed."""
    return ", ".join(tags)


def completions(typed: str, in_use: Sequence[tuple[str, int]]) -> list[tuple[str, int]]:
    """The tags in use that what is typed last may become, with their counts, in the order given."""
    *before, last = typed.split(",")
    start = last.strip().lstrip("#").lower()
    taken = set(parse_tags(",".join(before)))
    if not start:
        return []
    return [(tag, count) for tag, count in in_use if tag.lower().startswith(start) and tag not in taken]


def completed(typed: str, tag: str) -> str:
    """What was typed, its last part made into `tag`."""
    before, comma, last = typed.rpartition(",")
    space = last[: len(last) - len(last.lstrip())]
    return f"{before}{comma}{space}{tag}"
