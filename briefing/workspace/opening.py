"""Opening a briefing: from what somebody typed to a text with an id."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document.cleaning import shortened
from briefing.document.problems import BriefingError
from briefing.document.span import TextSpan
from briefing.files.stamp import stamp_of
from briefing.files.within import is_within
from briefing.workspace.finding import find
from briefing.workspace.identity import id_of
from briefing.workspace.parsing import parse_file
from briefing.workspace.reading import early_position, is_at_hand

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.document import Briefing, DocumentText
    from briefing.files.stamp import Stamp
    from briefing.workspace.reading import Position
    from briefing.workspace.workspace import Workspace

_RANGE: Final = r"(\d{1,9})-(\d{1,9})"
_NOTE: Final = re.compile(r"[0-9A-Fa-f-]{6,36}")
_PARAGRAPH: Final = r"[p¶](\d{1,7})"


class Opened(NamedTuple):
    """A briefing that was opened."""

    briefing: Briefing
    """The briefing, with its id; the mentions of its actors and dates are not looked for yet."""

    path: Path
    """Its file, absolute."""

    is_bundled: bool
    """Whether it belongs to the starter collection, which is read-only."""

    position: Position | None = None
    """Where reading stood; None if it was never opened, or where a long text has to be parsed to tell."""

    stamp: Stamp | None = None
    """What its file was when it was read."""

    front_id: str | None = None
    """The id its author gave it; it is known by another if it had one before."""

    @property
    def id(self) -> str:
        """Its id."""
        return self.briefing.id or ""

    @property
    def as_written(self) -> Briefing:
        """The briefing with the id its author gave it, if any."""
        return self.briefing._replace(id=self.front_id)


def open_briefing(workspace: Workspace, reference: str) -> Opened:
    """Opens the briefing that a reference names: an id, a unique part of an id or a title, or a path.

    Raises BriefingError where none or several fit, or its file cannot be read.
    """
    return open_file(workspace, find(workspace, reference))


def open_file(workspace: Workspace, path: Path) -> Opened:
    """Opens the briefing in a file."""
    stamp = stamp_of(path)
    briefing = parse_file(workspace, path)
    is_bundled = is_within(path, workspace.folders.bundled)
    name = id_of(workspace, briefing, path, by_text=not is_bundled and is_at_hand(briefing.body))
    return Opened(
        briefing=briefing._replace(id=name),
        path=path,
        is_bundled=is_bundled,
        position=early_position(workspace, name, briefing.body),
        stamp=stamp,
        front_id=briefing.id,
    )


def place_of(workspace: Workspace, opened: Opened, at: str) -> TextSpan:
    """The place that `--at` names: 120-180 in code points, p6 for ¶6, or a note by its id or ending."""
    text = opened.briefing.body
    if match := re.fullmatch(_RANGE, at):
        start, end = map(int, match.groups())
        if start > end or end > len(text.text):
            raise BriefingError(f"there is no place {at}: the text has {len(text.text)} code points")
        return TextSpan(start, end)
    if match := re.fullmatch(_PARAGRAPH, at):
        return paragraph_span(text, int(match[1]))
    if not _NOTE.fullmatch(at):
        raise BriefingError(f"{shortened(at)} is no place: write 120-180, p6, or the id of a note")
    return _place_of_note(workspace, opened, at)


def _place_of_note(workspace: Workspace, opened: Opened, reference: str) -> TextSpan:
    from briefing.workspace.annotating import note_in  # noqa: PLC0415, seldom asked for

    note = workspace.notes.note(reference)
    if note.briefing != opened.id:
        raise BriefingError(f"the note {reference} is on {note.briefing}, not on {opened.id}")
    here = note_in(workspace, opened, note.id)
    if here is None or here.span is None:
        raise BriefingError(f"the words of the note {reference} are not in the text now; it is listed with the others")
    return here.span


def paragraph_span(text: DocumentText, number: int) -> TextSpan:
    """Where ¶ `number` stands; raises BriefingError where there are not so many."""
    last = 0
    for passage in text.passages():
        if passage.number == number:
            return passage.span
        last = passage.number or last
    raise BriefingError(f"there is no paragraph {number}: the last is {last}")
