"""From what somebody typed to one briefing's file."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from briefing.document.cleaning import shortened
from briefing.document.folding import fold
from briefing.document.problems import BriefingError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.library.entry import Entry
    from briefing.workspace.workspace import Workspace

_MOST_NAMED: Final = 4
_LONGEST_NAME: Final = 200
_NEAR_WORD: Final = 0.75
_NEAR_NAME: Final = 0.5
"""How much alike what was typed and a name must be, as difflib counts: a word is short, and more likely by chance."""


class UnknownBriefingError(BriefingError):
    """No briefing has this name."""

    def __init__(self, reference: str, advice: str) -> None:
        super().__init__(f"no briefing is called “{shortened(reference)}”; {advice}")
        self.reference: Final = reference
        """What was asked for."""
        self.advice: Final = advice
        """Which is the nearest, or how to see what there is."""


def find(workspace: Workspace, reference: str) -> Path:
    """The file of the briefing that a reference names: a path, an id, or a unique part of an id or a title.

    A briefing that is called just so goes before those with it at the beginning of a word, and these before all others.
    Raises BriefingError where none or several fit; it names the nearest.
    """
    if os.sep in reference or _is_no_folder(reference):
        return file_at(reference)
    from briefing.workspace.standing import answer_of  # noqa: PLC0415, a path needs no library

    if entry := answer_of(workspace, lambda index: index.entry(reference)):
        return Path(entry.path)
    entries = workspace.index.entries()
    if len(_fitting(entries, reference)) != 1:
        from briefing.workspace.indexing import refresh  # noqa: PLC0415, most names are known

        # It may have been added since the index was last brought up to date.
        refresh(workspace)
        entries = workspace.index.entries()
    return Path(_only(entries, reference).path)


def _is_no_folder(written: str) -> bool:
    """Whether a name is that of something to be read here, be it a pipe: that is told by whoever reads it."""
    return os.path.exists(written) and not os.path.isdir(written)  # noqa: PTH110, PTH112, Path's fail for a long name


def file_at(written: str) -> Path:
    """The absolute path of a file as somebody wrote it, without `..`; a `~` of nobody is a name.

    Raises BriefingError where no file can be named so.
    """
    try:
        is_name = b"\0" not in os.fsencode(written)
    except UnicodeEncodeError:
        is_name = False
    if not is_name:
        raise BriefingError(f"{shortened(written)}: no file can have this name")
    return Path(os.path.abspath(os.path.expanduser(written)))  # noqa: PTH100, PTH111, Path's fail or keep the `..`


def _fitting(entries: Sequence[Entry], reference: str) -> list[Entry]:
    """The entries with the reference in their id or title, blind to case and accents.

    Those that are called just so go before those with it at the start of a word, and these before all others.
    """
    wanted = fold(reference).text.strip()
    names = [(entry, (entry.id, fold(entry.title).text)) for entry in entries]
    starts = re.compile(rf"(?<!\w){re.escape(wanted)}")
    exact = [entry for entry, called in names if wanted in called]
    begun = [entry for entry, called in names if any(starts.search(name) for name in called)]
    return exact or begun or [entry for entry, called in names if any(wanted in name for name in called)]


def _only(entries: Sequence[Entry], reference: str) -> Entry:
    fitting = _fitting(entries, reference) if reference.strip() else []
    if len(fitting) == 1:
        return fitting[0]
    if not fitting:
        raise UnknownBriefingError(reference, _nearest(entries, reference))
    named = ", ".join(entry.id for entry in fitting[:_MOST_NAMED])
    more = f" and {len(fitting) - _MOST_NAMED} more" if len(fitting) > _MOST_NAMED else ""
    raise BriefingError(f"“{shortened(reference)}” fits {len(fitting)} briefings: {named}{more}; say more of one")


def _nearest(entries: Sequence[Entry], reference: str) -> str:
    """A clause that names what may have been meant; where nothing is near, how to see what there is."""
    from difflib import get_close_matches  # noqa: PLC0415, only where something went wrong

    wanted = fold(reference[:_LONGEST_NAME]).text
    for names, cutoff in ((_words(entries), _NEAR_WORD), (_names(entries), _NEAR_NAME)):
        if near := get_close_matches(wanted, names, n=1, cutoff=cutoff):
            return f"the nearest is {names[near[0]].id}"
    return "`briefing list` shows what there is, and a path needs a separator: ./file.md"


def _names(entries: Sequence[Entry]) -> dict[str, Entry]:
    """Every id, with and without the date it starts with, and every title."""
    names = {entry.id: entry for entry in entries}
    for entry in entries:
        names.setdefault(fold(entry.title).text, entry)
        # Ids often start with a date that nobody types.
        names.setdefault(entry.id.lstrip("0123456789-"), entry)
    return names


def _words(entries: Sequence[Entry]) -> dict[str, Entry]:
    """The words of the titles, which is what one mostly types."""
    words: dict[str, Entry] = {}
    for entry in entries:
        for word in fold(entry.title).text.split():
            words.setdefault(word, entry)
    return words
