"""Searching the library: once, or as somebody types."""

from __future__ import annotations

from _thread import allocate_lock
from typing import TYPE_CHECKING, Final

from briefing.library.answer import SCREENFUL, Mode, SearchCancelledError
from briefing.library.parser import parse
from briefing.library.query import EVERYTHING, And
from briefing.workspace.asked_names import asks_for_names, names_as_corrected, with_other_names
from briefing.workspace.standing import answer_of, open_index

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from briefing.document import TextSpan
    from briefing.library.answer import Answer, Result
    from briefing.library.interface import SearchIndex
    from briefing.library.narrowing import Facets
    from briefing.library.query import Node
    from briefing.workspace.opening import Opened
    from briefing.workspace.workspace import Workspace

DEFAULT_LIMIT: Final = 20
"""Briefings of an answer."""

_MOST_WIDENED: Final = 8
"""Fields of a query that found nothing of which it is found out what there is without them."""

MOST_FACETS: Final = 200
"""Values of each kind by which an answer can be narrowed."""


class Found:
    """What was found for what somebody typed. A plain class, as a named tuple takes longer to be made."""

    __slots__ = ("answer", "remarks", "unseen", "wider")

    def __init__(
        self, answer: Answer, remarks: tuple[str, ...] = (), unseen: int = 0, wider: tuple[tuple[str, int], ...] = ()
    ) -> None:
        self.answer: Final = answer
        """The briefings that match."""
        self.remarks: Final = remarks
        """What of the query was not understood, and what became of it: a clause each."""
        self.unseen: Final = unseen
        """How many briefings were not looked through yet for whoever is asked for."""
        self.wider: Final = wider
        """Where nothing was found: fields as they were typed, each with how many briefings match without it."""


class _Asking:
    """What is asked of an index, and how. A plain class, too."""

    __slots__ = ("explains", "is_typing", "limit", "mode", "query", "whole")

    def __init__(
        self, query: str, limit: int, mode: Mode, *, is_typing: bool = False, whole: Collection[str] = ()
    ) -> None:
        self.query: Final = query
        """As it was typed."""
        self.limit: Final = limit
        """At most so many briefings."""
        self.mode: Final = mode
        """How thoroughly matches are ranked."""
        self.is_typing: Final = is_typing
        """Whether the last word is a beginning."""
        self.whole: Final = whole
        """Briefings, by their ids, of which every hit is wanted."""
        self.explains = True
        """Whether it is to be said, too, what was not understood, and why there is no more."""


def search(workspace: Workspace, query: str, *, limit: int = DEFAULT_LIMIT, explains: bool = True) -> Found:
    """The briefings that match, fully ranked, from the index as it stands; and, if it `explains`, why no more do."""
    asking = _Asking(query, limit, Mode.FULL)
    asking.explains = explains
    return answer_of(workspace, lambda index: _found(workspace, index, asking))


def _found(
    workspace: Workspace, index: SearchIndex, asking: _Asking, cancel: Callable[[], bool] | None = None
) -> Found:
    """What an index finds."""

    def answer(tree: Node, limit: int, mode: Mode, whole: Collection[str] = ()) -> Answer:
        return index.search(with_other_names(workspace, tree), limit=limit, mode=mode, whole=whole, cancel=cancel)

    query, is_typing = asking.query, asking.is_typing
    parsed = parse(query, is_typing=is_typing)
    found = answer(parsed.tree, asking.limit, asking.mode, asking.whole)
    if not asking.explains:
        return Found(found, parsed.remarks)
    # What is not finished is remarked on once nobody types.
    remarks = parse(query).remarks if is_typing else parsed.remarks
    unseen = index.count_without_found() if asks_for_names(parsed.tree) else 0
    wider = () if found.total else tuple(_wider(query, lambda other: answer(parse(other).tree, 1, Mode.NEWEST).total))
    return Found(found, remarks, unseen, wider)


def _wider(query: str, total: Callable[[str], int]) -> Iterator[tuple[str, int]]:
    """The fields that narrow a query to nothing, each with how many briefings match without it."""
    from briefing.library.fields_typed import fields_in, without_fields  # noqa: PLC0415, as a rule something is found

    for field in list(dict.fromkeys(fields_in(query)))[:_MOST_WIDENED]:
        if count := total(without_fields(query, field)):
            yield field, count


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
        self._index: SearchIndex | None = None
        self._is_closed = False
        self._latest = 0

    def ask(
        self,
        query: str,
        *,
        limit: int | None = None,
        typing: bool = True,
        newest: bool = False,
        whole: Collection[str] = (),
    ) -> Found | None:
        """The answer; None where a newer question came meanwhile. While typing, the last word is a beginning.

        At most `limit` briefings; without one as many as are soon found. The `newest` first, or the best. Of
        the `whole` ones every hit.
        """
        self._latest += 1
        mode = Mode.NEWEST if newest else Mode.TYPING if typing else Mode.FULL
        most = limit if limit is not None else SCREENFUL if typing else DEFAULT_LIMIT
        asking = _Asking(query, most, mode, is_typing=typing, whole=whole)
        asking.explains = not typing
        return self._found(asking)

    def ask_again(
        self, query: str, *, limit: int | None = None, newest: bool = False, whole: Collection[str] = ()
    ) -> Found | None:
        """The answer to what was typed, with patience, to be asked for once nobody types; None where somebody does.

        The last word is still a beginning. What is not finished is remarked on.
        """
        most = SCREENFUL if limit is None else limit
        return self._found(_Asking(query, most, Mode.NEWEST if newest else Mode.FULL, is_typing=True, whole=whole))

    def _found(self, asking: _Asking) -> Found | None:
        """The answer; None where a newer question came."""
        mine = self._latest
        try:
            return _found(self._workspace, self._opened(), asking, lambda: self._latest != mine)
        except SearchCancelledError:
            return None

    def facets(self, query: str, *, typing: bool = True) -> Facets | None:
        """By what the latest question can be narrowed; None where a newer one came meanwhile. To be asked after it.

        Where nothing is asked for, by what the whole library can.
        """
        mine = self._latest
        asked, called = self._tree(query, typing=typing), names_as_corrected(self._workspace)
        tree = EVERYTHING if asked == And(()) else asked
        try:
            return self._opened().facets(tree, most=MOST_FACETS, called=called, cancel=lambda: self._latest != mine)
        except SearchCancelledError:
            return None

    def matching(self, query: str) -> dict[str, str] | None:
        """The digest of its text, of each briefing that has all words, by id; the newest first.

        None where a newer question came.
        """
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
        index = self._index
        return index is not None and not self._is_closed and (index.is_gone or index.has_changed())

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

    def _opened(self) -> SearchIndex:
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
