"""The connection to the index, for many threads."""

from __future__ import annotations

import sqlite3
from _thread import allocate_lock
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from briefing.document import BriefingError
from briefing.library import schema

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class SharedConnection:
    """A connection that one thread at a time uses; others wait. Its errors are said in words."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path: Final = path
        self._connection: Final = connection
        self._lock: Final = allocate_lock()  # the lock of `threading`, whose import a search would wait for
        self._file: Final = schema.file_of(path)
        self._is_damaged = False

    @property
    def is_gone(self) -> bool:
        """Whether its file was found damaged, or is not the one at its path any more: it must be opened anew."""
        return self._is_damaged or (self._file is not None and schema.file_of(self._path) != self._file)

    @property
    def is_in_use(self) -> bool:
        """Whether some thread uses it."""
        return self._lock.locked()

    @contextmanager
    def __call__(self) -> Iterator[sqlite3.Connection]:
        """The connection, for the one that asks."""
        with self._lock:
            try:
                yield self._connection
            except sqlite3.Error as error:
                raise self._said(error) from error

    def _said(self, error: sqlite3.Error) -> BriefingError:
        if not schema.is_damage(error):
            return BriefingError(f"{self._path} cannot be used: {schema.ADVICE}; no text is lost ({error}).")
        self._connection.close()
        self._is_damaged = True
        try:
            schema.discard(self._path, self._file)
        except OSError as reason:
            return BriefingError(
                f"{self._path} is damaged and cannot be deleted: {schema.ADVICE}; no text is lost ({reason.strerror})."
            )
        return schema.DamagedIndexError(
            f"The index {self._path} was damaged and is deleted; it is made anew when it is next asked ({error})."
        )

    def close(self) -> None:
        """Closes it, once nobody uses it."""
        with self._lock:
            self._connection.close()
