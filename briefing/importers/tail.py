"""The lines after a text ends: who wrote it and what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.document import Author, one_line
from briefing.importers.paragraphs import without_marks
from briefing.importers.people import could_be_role, is_role, names_in

if TYPE_CHECKING:
    from collections.abc import Sequence


def take_tail(paragraphs: Sequence[str], known: Sequence[str]) -> tuple[tuple[Author, ...], list[str]]:
    """The authors with their roles, and the paragraphs without the lines at the end that name them.

    `known` are authors named before the text. Without them a name counts only with a line under it that names an
    office; nothing else is taken out of the text.
    """
    left = list(paragraphs)
    roles: dict[str, str | None] = {}
    while (taken := _last_author(left, known)) is not None:
        name, role, count = taken
        roles = {name: role, **roles}
        del left[len(left) - count :]
    names = [*known, *(name for name in roles if name not in known)]
    return tuple(Author(name, roles.get(name)) for name in names), left


def _last_author(paragraphs: Sequence[str], known: Sequence[str]) -> tuple[str, str | None, int] | None:
    """The author that the last one or two lines name, the role, and how many lines that took."""
    lines = [one_line(without_marks(line)) for line in paragraphs[-2:]]
    if lines and lines[-1] in known:
        return lines[-1], None, 1
    if len(lines) < 2:  # noqa: PLR2004, a name and a role
        return None
    name, role = lines
    is_author = name in known and could_be_role(role)
    return (name, role, 2) if is_author or (names_in(name) == (name,) and is_role(role)) else None
