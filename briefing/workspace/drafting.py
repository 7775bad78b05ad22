"""Drafts: a note being typed is on disk before it is saved, also one that could not even be begun."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.annotations.status import Status
from briefing.document import BriefingError, TextSpan, one_line
from briefing.state import Draft
from briefing.workspace.annotating import annotate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefing.annotations.color import Color
    from briefing.annotations.model import Note
    from briefing.workspace.opening import Opened
    from briefing.workspace.workspace import Workspace

LENT: Final = "lent"
"""The folder, in that of the state, of notes that other programs have."""


def draft_now(workspace: Workspace, body: str, tags: str, *, colour: str = "", quote: str = "") -> Draft:
    """A note as far as it got now; with a quotation, one that is not begun."""
    return Draft(body, tags, workspace.clock().isoformat(timespec="seconds"), colour, quote)


def keep_draft(workspace: Workspace, key: str, body: str, tags: str, *, colour: str = "", quote: str = "") -> None:
    """Keeps a note as far as it got; `key` is its id."""
    workspace.state.keep_draft(key, draft_now(workspace, body, tags, colour=colour, quote=quote))


def draft(workspace: Workspace, key: str) -> Draft | None:
    """What was left of a note; None where nothing was."""
    return workspace.state.draft(key)


def drafts(workspace: Workspace) -> dict[str, Draft]:
    """Whatever was left of any note, by the note's id."""
    return workspace.state.drafts()


def take_in_lent(workspace: Workspace) -> None:
    """Makes drafts of notes that were in another program when this one was killed; see `lending`."""
    if (workspace.folders.state / LENT).is_dir():
        from briefing.workspace.lending import take_in_what_was_lent  # noqa: PLC0415, seldom there is anything

        take_in_what_was_lent(workspace)


def drop_draft(workspace: Workspace, key: str) -> None:
    """Forgets a draft whose note was saved or given up."""
    workspace.state.drop_draft(key)


def keep_or_tell(workspace: Workspace, left: Mapping[str, Draft]) -> None:
    """Keeps drafts, and tells the words of what can be kept nowhere."""
    for key, draft in left.items():
        try:
            workspace.state.keep_draft(key, draft)
        except BriefingError as error:
            workspace.narrate(str(error))
            workspace.narrate(f"this note could be saved nowhere: {one_line(f'{draft.body} {draft.tags}')}")


# Notes that could not be begun


def unmade_note(opened: Opened, span: TextSpan, at: str = "") -> Note:
    """The note that would be on a passage: in memory only, until `make_note`. Its id says where it is to be."""
    return _unmade(opened, f"{_prefix(opened)}{span.start}-{span.end}", span, at)


def is_unmade(note: Note) -> bool:
    """Whether a note is in memory only."""
    return note.rev == 0


def unmade_notes(opened: Opened, left: Mapping[str, Draft]) -> list[Note]:
    """The notes on a briefing of which there are but drafts, each on its words; on none where these are gone."""
    prefix = _prefix(opened)
    return [_again(opened, key, draft) for key, draft in left.items() if key.startswith(prefix)]


def make_note(
    workspace: Workspace, note: Note, opened: Opened, *, body: str, color: Color, tags: Iterable[str]
) -> Note:
    """Makes a note that could not be begun before, on its words where these stand in the text now.

    Raises BriefingError where it still cannot be, or its words are gone.
    """
    span = note.span and _nearest(opened.briefing.body.text, note.quote, note.span.start)
    if span is None:
        raise BriefingError("the words it was written on are not in the text now; copy what you wrote to another note")
    return annotate(workspace, opened, span, body=body, color=color, tags=tags)


def _prefix(opened: Opened) -> str:
    return f"{opened.id}#"


def _again(opened: Opened, key: str, draft: Draft) -> Note:
    start = int(key.removeprefix(_prefix(opened)).partition("-")[0])
    nearest = _nearest(opened.briefing.body.text, draft.quote, start)
    if nearest is not None:
        return _unmade(opened, key, nearest, draft.at)
    note = _unmade(opened, key, TextSpan(0, 0), draft.at)
    origin = note.origin._replace(exact=draft.quote, paragraph=None)
    return note._replace(origin=origin, placement=note.placement._replace(span=None, status=Status.ORPHAN, score=0.0))


def _nearest(text: str, quote: str, start: int) -> TextSpan | None:
    """Where words stand nearest to where they stood; None where they do not."""
    places = (match.start() for match in re.finditer(re.escape(quote), text))
    nearest = min(places, key=lambda place: abs(place - start), default=None)
    return None if nearest is None else TextSpan(nearest, nearest + len(quote))


def _unmade(opened: Opened, key: str, span: TextSpan, at: str) -> Note:
    from briefing.annotations.describe import describe  # noqa: PLC0415, the first paint does not wait for it
    from briefing.annotations.model import Annotation, Note, Placement  # noqa: PLC0415, the same

    text = opened.briefing.body
    origin = describe(text.text, span, paragraph=text.number_at(span.start))
    annotation = Annotation(key, opened.id, created=at, modified=at, rev=0)
    return Note(annotation, origin, Placement(span, Status.ANCHORED, 1.0), origin.exact, origin.paragraph)
