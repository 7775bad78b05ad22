"""Which id a briefing has: assigned once, found again wherever its file went and whatever was corrected in it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from briefing.annotations.registry import Sighting, wanted_ids
from briefing.document.problems import BriefingError
from briefing.files.names import slug

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from briefing.annotations.registry import Registry
    from briefing.document import Briefing
    from briefing.workspace.workspace import Workspace


def sighting_of(briefing: Briefing, path: Path, *, with_text: bool = True) -> Sighting:
    """A briefing as it was found, under the path that all links to it lead to.

    Without its text nothing more of it is parsed, and it is not known by its words.
    """
    digest = _text_hash(briefing.body.text) if with_text and briefing.body.text else None
    return Sighting(os.path.realpath(path), digest, briefing.id, briefing.title, briefing.date)


def _text_hash(text: str) -> str:
    from briefing.annotations.describe import text_hash  # noqa: PLC0415, a briefing that is known is opened without it

    return text_hash(text)


def ids_of(workspace: Workspace, sightings: Sequence[Sighting]) -> list[str]:
    """The ids of briefings. New ones are recorded unless their front matter names them, all at once."""
    try:
        return _recorded(workspace.registry, sightings)
    except BriefingError:
        # What stands in the way is told to whoever asks for notes; to read and to search none are needed.
        return _unrecorded(sightings)


def _recorded(registry: Registry, sightings: Sequence[Sighting]) -> list[str]:
    named = [
        registry.id_of(sighting) or (slug(sighting.front_id) if sighting.front_id else None) for sighting in sightings
    ]
    unnamed = [sighting for sighting, name in zip(sightings, named, strict=True) if name is None]
    made = iter(registry.register(unnamed) if unnamed else ())
    return [name or next(made) for name in named]


def _unrecorded(sightings: Sequence[Sighting]) -> list[str]:
    """The ids new briefings would be given."""
    names: list[str] = []
    for sighting in sightings:
        names.append(next(name for name in wanted_ids(sighting) if sighting.front_id or name not in names))
    return names


def id_of(workspace: Workspace, briefing: Briefing, path: Path, *, by_text: bool) -> str:
    """The id of one briefing. Its words are looked at last, and only with `by_text`: that parses all of them.

    Where a briefing with notes has lost its file they are looked at all the same: this may be it. So they are where the
    file had another id: that may have been changed, or this may be another briefing.
    """
    seen = sighting_of(briefing, path, with_text=False)
    try:
        if known := workspace.registry.id_of(seen):
            return known
        had_another_id = bool(briefing.id) and workspace.registry.id_of(seen._replace(front_id=None)) is not None
        by_text = by_text or had_another_id or workspace.registry.misses_a_file()
    except BriefingError:
        by_text = False
    (name,) = ids_of(workspace, [sighting_of(briefing, path) if by_text else seen])
    return name


def record_id(workspace: Workspace, briefing: Briefing, path: Path) -> str:
    """The id of a briefing, recorded with its place and its words as they are now: before a note is made on it."""
    (name,) = workspace.registry.register([sighting_of(briefing, path)])
    return name
