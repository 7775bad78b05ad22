"""Where reading stands: remembered by an anchor, so that a corrected text opens at the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document.problems import BriefingError
from briefing.state import Reading

if TYPE_CHECKING:
    from briefing.document import DocumentText
    from briefing.workspace.opening import Opened
    from briefing.workspace.workspace import Workspace

_CONTEXT: Final = 80
_MOST_AT_ONCE: Final = 200_000


class Position(NamedTuple):
    """Where reading stands in a text as it is now."""

    offset: int
    """Offset of the current paragraph."""

    fraction: float
    """How much had been seen, 0 to 1."""


def position(workspace: Workspace, briefing_id: str, text: DocumentText) -> Position | None:
    """Where reading of a briefing stands; None if it was never opened. Parses as much of the text as it takes."""
    try:
        reading = workspace.state.reading(briefing_id)
    except BriefingError as error:
        # A text can be read without knowing where one stopped.
        workspace.narrate(str(error))
        return None
    if reading is None or reading.opened is None:
        return None
    return Position(_found_again(text.text, reading), reading.fraction)


def early_position(workspace: Workspace, briefing_id: str, text: DocumentText) -> Position | None:
    """As `position`, but None for a long text, which would have to be parsed before anything is shown."""
    return position(workspace, briefing_id, text) if is_at_hand(text) else None


def is_at_hand(text: DocumentText) -> bool:
    """Whether all of a text can be had at once: it is short, or was parsed before."""
    return text.is_complete or sum(text.sizes) <= _MOST_AT_ONCE


def _found_again(text: str, reading: Reading) -> int:
    """The offset of the words that stood at the remembered place: the nearest to it."""
    if text.startswith(reading.after, reading.offset):
        return min(reading.offset, len(text))
    behind = text.rfind(reading.after, 0, reading.offset + len(reading.after))
    ahead = text.find(reading.after, reading.offset)
    found = [place for place in (behind, ahead) if place >= 0]
    if found:
        return min(found, key=lambda place: abs(place - reading.offset))
    before = text.find(reading.before) if reading.before else -1
    return before + len(reading.before) if before >= 0 else min(reading.offset, len(text))


def remember(workspace: Workspace, opened: Opened, offset: int, fraction: float, *, is_news_read: bool = True) -> None:
    """Remembers where reading stands: the current paragraph's offset, and how much was seen, 0 to 1.

    Until what changed in the text was seen (`is_news_read`) it counts as changed since it was read.
    """
    body = opened.briefing.body
    text = body.text if is_at_hand(body) else ""
    known = workspace.state.reading(opened.id)
    read_before = known.text_hash if known and not is_news_read else None
    workspace.state.keep_reading(
        Reading(
            briefing=opened.id,
            opened=workspace.clock().isoformat(timespec="seconds"),
            offset=offset,
            before=text[max(0, offset - _CONTEXT) : offset],
            after=text[offset : offset + _CONTEXT],
            fraction=fraction,
            finished=known.finished if known else False,
            text_hash=read_before or (body.digest if text else None),
        )
    )


def mark_read(workspace: Workspace, briefing_id: str, *, read: bool) -> None:
    """Marks a briefing as read or as unread."""
    known = workspace.state.reading(briefing_id) or Reading(briefing_id)
    workspace.state.keep_reading(known._replace(finished=read, opened=known.opened if read else None))


def last_read(workspace: Workspace) -> str | None:
    """Id of the briefing that was opened last; None if none was."""
    opened = [reading for reading in workspace.state.readings().values() if reading.opened]
    return max(opened, key=lambda reading: reading.opened or "").briefing if opened else None
