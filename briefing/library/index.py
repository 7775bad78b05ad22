"""The index as the rest of the program holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.library import schema
from briefing.library.readable import ReadableIndex

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefing.library.folder import FoundFile
    from briefing.library.plan import Changes, Twin
    from briefing.library.record import Record, RecordFound, RecordNote

FILE_NAME: Final = "index.db"
"""Its name in the cache folder."""


class Index(ReadableIndex):
    """The index, with all that changes it; how it is asked is `ReadableIndex`."""

    def mark_filled(self) -> None:
        """Says that all there is has been indexed. The first time, the index is also packed, for faster answers."""
        if self.is_filled:
            return
        self.pack()
        with self._connection() as connection:
            connection.execute("INSERT OR REPLACE INTO meta VALUES ('filled', '1')")

    def pack(self) -> None:
        """Packs the index after much was written: answers come almost twice as fast."""
        with self._connection() as connection:
            connection.execute("INSERT INTO fts(fts) VALUES ('optimize')")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def plan(self, found: Iterable[FoundFile]) -> Changes:
        """What has to be read, touched or removed so that the index holds the files found. Opens none of them."""
        from briefing.library.plan import changes  # noqa: PLC0415, searching must not pay for refreshing

        with self._connection() as connection:
            return changes(connection, found)

    def put(self, records: Iterable[Record]) -> None:
        """Indexes records, in place of what has the same id or path.

        They are taken one by one and written in batches, each durable before the next is begun; between batches the
        index is free for others. While it is first filled its vocabulary comes last, all at once, which takes a fifth
        less; after a filling that was cut short, or beside another, it is made anew from the texts.
        """
        from briefing.library import writing  # noqa: PLC0415, reading must not pay for writing

        counts = None if self.is_filled else writing.Counts()
        with self._connection() as connection:
            was_empty = connection.execute("SELECT 1 FROM doc LIMIT 1").fetchone() is None
        for batch in writing.batches(records):
            with self._connection() as connection:
                writing.put(connection, batch, counts)
        if counts is not None:
            with self._connection() as connection:
                writing.catch_up(connection, counts if was_empty else None)

    def catch_up(self) -> None:
        """Makes the vocabulary anew that a filling left behind which was cut short."""
        from briefing.library import writing  # noqa: PLC0415, as above

        if not self.is_filled:
            with self._connection() as connection:
                writing.catch_up(connection, None)

    def update_found(self, found: Mapping[str, RecordFound]) -> None:
        """Puts what was found in some briefings, by their ids, in place of all that was found before, in one write.

        Unknown briefings are passed over.
        """
        from briefing.library import writing  # noqa: PLC0415, as above

        with self._connection() as connection:
            writing.update_found(connection, found)

    def touch(self, files: Iterable[FoundFile]) -> None:
        """Keeps new times of files whose bytes are the same as before."""
        from briefing.library import writing  # noqa: PLC0415, as above

        with self._connection() as connection:
            writing.touch(connection, files)

    def keep_twins(self, twins: Iterable[Twin]) -> None:
        """Keeps which files are left out as others have their ids, so that they are not read each time."""
        from briefing.library import writing  # noqa: PLC0415, as above

        with self._connection() as connection:
            writing.keep_twins(connection, twins)

    def remove(self, paths: Iterable[str]) -> None:
        """Forgets the briefings of these files; unknown ones are passed over."""
        from briefing.library import writing  # noqa: PLC0415, as above

        with self._connection() as connection:
            writing.remove(connection, paths)

    def update_notes(self, briefing: str, notes: Sequence[RecordNote]) -> None:
        """Puts these notes in place of all that a briefing had; an unknown briefing is passed over."""
        from briefing.library import writing  # noqa: PLC0415, as above

        with self._connection() as connection:
            writing.update_notes(connection, briefing, notes)

    def bring_notes(self, notes: Mapping[str, Sequence[RecordNote]], stamp: str) -> None:
        """Puts the notes of all briefings that have any, by their ids, in place of all that were, where they differ.

        `stamp` is what `notes_stamp` says from then on.
        """
        from briefing.library import writing  # noqa: PLC0415, as above

        with self._connection() as connection:
            writing.bring_notes(connection, notes, stamp)

    def clear(self) -> None:
        """Empties it, to be filled again."""
        with self._connection() as connection:
            schema.begin_anew(connection)

    def check(self) -> bool:
        """Whether the file is sound and the words in the index are those of the texts. Reads all of it."""
        try:
            with self._connection() as connection:
                connection.execute("INSERT INTO fts(fts, rank) VALUES ('integrity-check', 1)")
                return bool(connection.execute("PRAGMA integrity_check").fetchone() == ("ok",))
        except schema.DamagedIndexError:
            return False
