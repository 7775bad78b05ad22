"""What the rest of the program needs of an index, whatever engine stands behind it.

`Index` is the one there is. Whatever takes its place, for an organisation a database server perhaps, has to pass
tests/library/test_conformance.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from briefing.document import TextSpan
    from briefing.library.answer import Answer, Mode, Result
    from briefing.library.narrowing import Facets
    from briefing.library.query import Node
    from briefing.library.record import Record, RecordFound, RecordNote


class SearchIndex(Protocol):
    """Holds records and answers queries."""

    def put(self, records: Iterable[Record]) -> None:
        """Indexes records, in place of what has the same id or path."""

    def remove(self, paths: Iterable[str]) -> None:
        """Forgets the briefings of these files."""

    def update_notes(self, briefing: str, notes: Sequence[RecordNote]) -> None:
        """Puts these notes in place of all that a briefing had."""

    def update_found(self, found: Mapping[str, RecordFound]) -> None:
        """Puts what was found in some briefings, by their ids, in place of all that was found before."""

    def search(self, query: Node, *, limit: int, mode: Mode, cancel: Callable[[], bool] | None = None) -> Answer:
        """The briefings that match, those with all words before those with some.

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
        """The digest of its text, of every briefing that has all words, by its id."""

    def results_in(
        self, query: Node, briefings: Iterable[str], *, cancel: Callable[[], bool] | None = None
    ) -> tuple[Result, ...]:
        """Those of some briefings, by their ids, that have all words; the best first."""

    def spans_in(
        self, query: Node, briefings: Iterable[str], *, cancel: Callable[[], bool] | None = None
    ) -> dict[str, tuple[TextSpan, ...]]:
        """Every place in the texts of some briefings, by their ids, that has what is asked for; in text order."""
