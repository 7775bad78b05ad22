"""The versions of a briefing's text: what it was when it was last read, and what became of it while it was open."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.document import BriefingError
from briefing.workspace.annotating import place_notes
from briefing.workspace.opening import open_file

if TYPE_CHECKING:
    from briefing.annotations import PlacementReport
    from briefing.annotations.changes import Change, Comparison
    from briefing.document import Briefing
    from briefing.workspace.opening import Opened
    from briefing.workspace.workspace import Workspace


class SinceRead(NamedTuple):
    """What a briefing's text is against the one that was last read."""

    text: str
    """The text as it was read."""

    at: str
    """When it was first read so, ISO 8601 with offset."""

    changes: tuple[Change, ...]
    """What changed since; nothing where it is the same."""


class Brought(NamedTuple):
    """A briefing whose notes were brought to its text."""

    opened: Opened
    """The briefing."""

    report: PlacementReport
    """What became of the notes."""

    since: SinceRead | None
    """What changed since it was last read; None where that is not known."""

    problem: str | None = None
    """Why the notes could not be brought to it, in one line: nothing is known of them then; None where they were."""

    @property
    def is_news(self) -> bool:
        """Whether there is something to tell of the text: whoever placed the notes, the reader has not seen it so."""
        is_other = self.since is None or bool(self.since.changes)
        return is_other and bool(self.changed or self.report.moved or self.report.uncertain or self.report.orphaned)

    @property
    def changed(self) -> int:
        """How many paragraphs changed."""
        return len(self.since.changes) if self.since else 0


class Reloaded(NamedTuple):
    """A briefing whose file changed while it was open."""

    brought: Brought
    """The briefing as it is now."""

    comparison: Comparison
    """What became of the text that was shown."""


def bring(workspace: Workspace, opened: Opened) -> Brought:
    """Brings a briefing's notes to its text, and compares it with what was last read. Parses all of the text.

    One that is opened for the first time is taken for read: what changes from now on is news. Where the notes cannot be
    had the text is compared all the same.
    """
    from briefing.annotations.model import PlacementReport  # noqa: PLC0415, a reader starts without it

    report, problem = PlacementReport(), None
    try:
        report = place_notes(workspace, opened)
    except BriefingError as error:
        problem = str(error)
    since = since_read(workspace, opened)
    if since is None:
        keep_read(workspace, opened)
    return Brought(opened, report, since, problem)


def reload(workspace: Workspace, shown: Opened) -> Reloaded | None:
    """The briefing as its file has it now, its notes brought along; None where it says just what is shown.

    Raises BriefingError where the file cannot be read.
    """
    from briefing.annotations.changes import compare  # noqa: PLC0415, a reader starts without it

    opened = open_file(workspace, shown.path)
    if _says_the_same(opened.briefing, shown.briefing):
        return None
    return Reloaded(bring(workspace, opened), compare(shown.briefing.body.text, opened.briefing.body.text))


def _says_the_same(one: Briefing, other: Briefing) -> bool:
    """Whether two briefings are equal, to the last address."""
    if one._replace(body=other.body) != other or one.body.chunk_count != other.body.chunk_count:
        return False
    return all(one.body.chunk(n).blocks == other.body.chunk(n).blocks for n in range(one.body.chunk_count))


def since_read(workspace: Workspace, opened: Opened) -> SinceRead | None:
    """What changed in a briefing since it was last read; None where it never was, or that text was not kept."""
    from briefing.annotations.changes import compare  # noqa: PLC0415, a reader starts without it

    read = workspace.read_texts.text_of(opened.id)
    if read is None:
        return None
    return SinceRead(read.text, read.at, compare(read.text, opened.briefing.body.text).changes)


def keep_read(workspace: Workspace, opened: Opened) -> None:
    """Takes a briefing's text for read: what changes from now on is news."""
    from briefing.state.read_texts import ReadText  # noqa: PLC0415, a start goes without it

    read = workspace.read_texts.text_of(opened.id)
    text = opened.briefing.body.text
    if read is None or read.text != text:
        workspace.read_texts.keep(opened.id, ReadText(text, workspace.clock().isoformat(timespec="seconds")))
