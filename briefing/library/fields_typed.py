"""The fields of a query as they stand in what was typed: what a search is narrowed to, one by one put in and taken out.

What is typed is changed as little as may be: whoever typed it goes on with it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.library.parser import parse
from briefing.library.query import FIELDS, Or

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMES: Final = "|".join((*FIELDS, "after", "before", "date", "has"))
_PIECE: Final = re.compile(
    rf'(?P<without>(?:-|\bNOT\s+)\(*)?(?P<field>(?<![^\s(-])(?:{_NAMES}):(?:"[^"]*"|[^\s()"]+))|"[^"]*"?', re.IGNORECASE
)
"""A field, maybe with what turns it into its contrary before it; or a phrase, in which nothing is a field."""


def fields_in(typed: str) -> tuple[str, ...]:
    """The fields that narrow a query, as they were typed, in order; not those that must not be met."""
    return tuple(found["field"] for found in _fields(typed))


def _fields(typed: str) -> Iterator[re.Match[str]]:
    return (found for found in _PIECE.finditer(typed) if found["field"] and not found["without"])


def has_fields(typed: str, fields: str) -> bool:
    """Whether every one of some fields stands in what was typed."""
    there = {field.casefold() for field in fields_in(typed)}
    return all(field.casefold() in there for field in fields_in(fields))


def with_fields(typed: str, fields: str) -> str:
    """What was typed with fields before it, so that its last word stays the one that is being typed."""
    typed = typed.lstrip()
    tree = parse(typed).tree
    if any(isinstance(part, Or) for part in tree.parts) and not typed.startswith("("):
        typed = f"({typed.rstrip()})"
    return f"{fields} {typed}" if typed else f"{fields} "


def without_fields(typed: str, fields: str) -> str:
    """What was typed without some fields."""
    unwanted = {field.casefold() for field in fields_in(fields)}
    for found in reversed(list(_fields(typed))):
        if found["field"].casefold() in unwanted:
            typed = _joined(typed[: found.start("field")], typed[found.end("field") :])
    return typed


def _joined(before: str, after: str) -> str:
    """Two pieces with one blank between them, and what stands at the end as it was typed."""
    before = before.rstrip()
    return f"{before} {after.lstrip()}" if before and after.strip() else before + after.lstrip()
