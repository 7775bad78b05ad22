"""What is put into an index and asked of it in searching, whatever engine stands behind it.

`Index` is the one there is. Whatever takes its place, for an organisation a database server perhaps, has to pass
tests/library/test_conformance.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from briefing.document import TextSpan
    from briefing.library.answer import Answer, Mode, Result
    from briefing.library.entry import Entry
    from briefing.library.narrowing import Facets
    from briefing.library.query import Node
    from briefing.library.record import Record, RecordFound, RecordNote


class SearchIndex(Protocol):
    """Holds records and answers queries."""

    @property
    def is_gone(self) -> bool:
        """Whether it cannot be asked any more, and is to be opened anew."""

    def close(self) -> None:
        """Closes it; no method may be called afterwards."""

    def has_changed(self) -> bool:
        """Whether anybody else wrote to it since this was last asked."""

    def entry(self, briefing: str) -> Entry | None:
        """One briefing by its id; None where it is unknown."""

    def text_of(self, briefing: str) -> str | None:
        """The canonical text of a briefing as it was indexed; None where it is unknown."""

    def count_without_found(self) -> int:
        """Of how many briefings it does not know what was found in their texts."""

    def put(self, records: Iterable[Record]) -> None:
        """Indexes records, in place of what has the same id or path."""

    def remove(self, paths: Iterable[str]) -> None:
        """Forgets the briefings of these files."""

    def update_notes(self, briefing: str, notes: Sequence[RecordNote]) -> None:
        """Puts these notes in place of all that a briefing had."""

    def update_found(self, found: Mapping[str, RecordFound]) -> None:
        """Puts what was found in some briefings, by their ids, in place of all that was found before."""

    def search(
        self,
        query: Node,
        *,
        limit: int,
        mode: Mode,
        whole: Collection[str] = (),
        cancel: Callable[[], bool] | None = None,
    ) -> Answer:
        """The briefings that match, those with all words before those with some; of the `whole` ones every hit.

        Raises `SearchCancelledError` once `cancel` says True.
        """

    def facets(
        self,
        query: Node,
        *,
        most: int,
        called: Callable[[str], str | None] | None = None,
        cancel: Callable[[], bool] | None = None,
    ) -> Facets:
        """By what a search can be narrowed; `called` says what an actor is listed as, None where it is not."""

    def matching(self, query: Node, *, cancel: Callable[[], bool] | None = None) -> dict[str, str]:
        """The digest of its text, of every briefing that has all words, by its id; the newest first."""

    def results_in(
        self, query: Node, briefings: Iterable[str], *, cancel: Callable[[], bool] | None = None
    ) -> tuple[Result, ...]:
        """Those of some briefings, by their ids, that have all words; the best first."""

    def spans_in(
        self, query: Node, briefings: Iterable[str], *, cancel: Callable[[], bool] | None = None
    ) -> dict[str, tuple[TextSpan, ...]]:
        """Every place in the texts of some briefings, by their ids, that has what is asked for; in text order."""
