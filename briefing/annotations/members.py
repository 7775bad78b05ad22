"""Members of a JSON object as what they should be. What is something else counts as absent."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def text(value: Mapping[str, object], name: str) -> str:
    """A string; empty where there is none."""
    found = value.get(name)
    return found if isinstance(found, str) else ""


def number(value: Mapping[str, object], name: str) -> int | None:
    """A whole number from 0; None where there is none."""
    found = value.get(name)
    return found if isinstance(found, int) and not isinstance(found, bool) and found >= 0 else None


def texts(value: Mapping[str, object], name: str) -> list[str]:
    """A list of strings; one alone may stand for itself."""
    return [one for one in _listed(value.get(name)) if isinstance(one, str)]


def objects(value: Mapping[str, object], name: str) -> list[dict[str, object]]:
    """A list of objects; one alone may stand for itself."""
    return [one for one in _listed(value.get(name)) if isinstance(one, dict)]


def _listed(found: object) -> list[object]:
    return found if isinstance(found, list) else [found]
