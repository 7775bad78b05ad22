"""Searching the library: once, or as somebody types."""

from __future__ import annotations

from _thread import allocate_lock
from typing import TYPE_CHECKING, Final

from briefing.library.answer import SCREENFUL, Mode, SearchCancelledError
from briefing.library.parser import parse
from briefing.workspace.asked_names import asks_for_names, names_as_corrected, with_other_names
from briefing.workspace.standing import answer_of, open_index

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.document import TextSpan
    from briefing.library.answer import Answer, Result
    from briefing.library.index import Index
    from briefing.library.narrowing import Facets
    from briefing.library.query import Node
    from briefing.workspace.opening import Opened
    from briefing.workspace.workspace import Workspace

DEFAULT_LIMIT: Final = 20
"""Briefings of an answer."""

MOST_FACETS: Final = 200
"""Values of each kind by which an answer can be narrowed."""


class Found:
    """What was found for what somebody typed. A plain class, as a named tuple takes longer to be made."""

    __slots__ = ("answer", "remarks", "unseen")

    def __init__(self, answer: Answer, remarks: tuple[str, ...] = (), unseen: int = 0) -> None:
        self.answer: Final = answer
        """The briefings that match."""
        self.remarks: Final = remarks
        """What of the query was not understood, and what became of it: a clause each."""
        self.unseen: Final = unseen
        """How many briefings were not looked through yet for whoever is asked for."""


def search(workspace: Workspace, query: str, *, limit: int = DEFAULT_LIMIT) -> Found:
    """The briefings that match, fully ranked, from the index as it stands."""
    parsed = parse(query)
    tree = with_other_names(workspace, parsed.tree)
    answer = answer_of(workspace, lambda index: index.search(tree, limit=limit, mode=Mode.FULL))
    unseen = len(answer_of(workspace, lambda index: index.without_found())) if asks_for_names(tree) else 0
    return Found(answer, parsed.remarks, unseen)


def place_of_note(workspace: Workspace, briefing_id: str, note_id: str) -> TextSpan | None:
    """Where a note stands in the text of its briefing's file as it is now; None where its words are not in it.

    Reads the file; what the index says of the place may be older.
    """
    from briefing.workspace.annotating import note_in  # noqa: PLC0415, a search opens none
    from briefing.workspace.opening import open_briefing  # noqa: PLC0415, the same

    note = note_in(workspace, open_briefing(workspace, briefing_id), note_id)
    return note.span if note else None


def spans_now(workspace: Workspace, opened: Opened, spans: Sequence[TextSpan]) -> list[TextSpan | None]:
    """Where hits stand in a briefing that was opened just now, each in turn; None for one whose words are gone.

    Its text is looked at only where its file is newer than the index.
    """
    entry = answer_of(workspace, lambda index: index.entry(opened.id))
    if entry is None or (opened.stamp and opened.stamp.mtime_ns == entry.mtime_ns):
        return list(spans)
    text = opened.briefing.body.text
    indexed = answer_of(workspace, lambda index: index.text_of(opened.id))
    if indexed is None or indexed == text:
        return list(spans)
    from briefing.annotations.anchor import reanchor  # noqa: PLC0415, seldom has a text changed meanwhile

    return [place.span for place in reanchor(indexed, spans, text)]


class SearchSession:
    """Searching as one types: each question gives up the one before. Questions may come from any thread.

    It asks the index as it stands, also while that is being filled, by a connection of its own that is opened with
    the first question, in whichever thread that is asked. After `DamagedIndexError` the next one opens it anew.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace: Final = workspace
        self._lock: Final = allocate_lock()  # the lock of `threading`, whose import a search would wait for
        self._index: Index | None = None
        self._is_closed = False
        self._latest = 0

    def ask(self, query: str, *, limit: int | None = None, typing: bool = True, newest: bool = False) -> Found | None:
        """The answer; None where a newer question came meanwhile. While typing, the last word is a beginning.

        At most `limit` briefings; without one as many as are soon found. The `newest` first, or the best.
        """
        self._latest += 1
        mine = self._latest
        parsed = parse(query, is_typing=typing)
        mode = Mode.NEWEST if newest else Mode.TYPING if typing else Mode.FULL
        most = limit if limit is not None else SCREENFUL if typing else DEFAULT_LIMIT
        try:
            answer = self._opened().search(
                with_other_names(self._workspace, parsed.tree),
                limit=most,
                mode=mode,
                cancel=lambda: self._latest != mine,
            )
        except SearchCancelledError:
            return None
        return Found(answer, parsed.remarks)

    def ask_again(self, query: str, *, limit: int | None = None, newest: bool = False) -> Found | None:
        """The answer to what was typed, with patience, to be asked for once nobody types; None where somebody does.

        The last word is still a beginning. What is not finished is remarked on.
        """
        mine, remarks = self._latest, parse(query).remarks
        tree, most = self._tree(query, typing=True), SCREENFUL if limit is None else limit
        try:
            mode = Mode.NEWEST if newest else Mode.FULL
            answer = self._opened().search(tree, limit=most, mode=mode, cancel=lambda: self._latest != mine)
            unseen = len(self._opened().without_found()) if asks_for_names(tree) else 0
        except SearchCancelledError:
            return None
        return Found(answer, remarks, unseen)

    def facets(self, query: str, *, most: int = MOST_FACETS, typing: bool = True) -> Facets | None:
        """By what the latest question can be narrowed; None where a newer one came meanwhile. To be asked after it."""
        mine = self._latest
        tree, called = self._tree(query, typing=typing), names_as_corrected(self._workspace)
        try:
            return self._opened().facets(tree, most=most, called=called, cancel=lambda: self._latest != mine)
        except SearchCancelledError:
            return None

    def matching(self, query: str) -> dict[str, str] | None:
        """The digest of its text, of each briefing that has all words, by id; None where a newer question came."""
        mine = self._latest
        try:
            return self._opened().matching(self._tree(query), cancel=lambda: self._latest != mine)
        except SearchCancelledError:
            return None

    def results_in(self, query: str, briefings: Iterable[str]) -> tuple[Result, ...] | None:
        """Those of some briefings that have all words, the best first; None where a newer question came."""
        mine = self._latest
        try:
            return self._opened().results_in(self._tree(query), briefings, cancel=lambda: self._latest != mine)
        except SearchCancelledError:
            return None

    def has_changed(self) -> bool:
        """Whether the index was written to since this was last asked, so that there may be another answer."""
        return self._index is not None and not self._is_closed and self._index.has_changed()

    def spans_in(
        self, query: str, briefings: Iterable[str], *, typing: bool = True
    ) -> dict[str, tuple[TextSpan, ...]] | None:
        """Every place in the texts of some briefings that has what is asked for; None where a newer question came.

        Whatever else is being looked for is given up: somebody waits to read these.
        """
        self._latest += 1
        mine = self._latest
        tree = self._tree(query, typing=typing)
        try:
            return self._opened().spans_in(tree, briefings, cancel=lambda: self._latest != mine)
        except SearchCancelledError:
            return None

    def _tree(self, query: str, *, typing: bool = False) -> Node:
        """What is asked for, by all names of whoever is asked for."""
        return with_other_names(self._workspace, parse(query, is_typing=typing).tree)

    def cancel(self) -> None:
        """Gives up whatever is being looked for."""
        self._latest += 1

    def _opened(self) -> Index:
        """The index. A session that was closed meanwhile opens none, and is as good as given up."""
        with self._lock:
            if self._is_closed:
                raise SearchCancelledError
            if self._index is None or self._index.is_gone:
                self._index = open_index(self._workspace)
            return self._index

    def close(self) -> None:
        """Ends the session."""
        self.cancel()
        with self._lock:
            self._is_closed = True
            if self._index is not None:
                self._index.close()
