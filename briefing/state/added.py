"""What was added to the library, from where and as which bytes: so that a corrected file takes its copy's place."""

from __future__ import annotations

import json
import os
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from briefing.document.problems import BriefingError
from briefing.files.atomic import write_atomic

if TYPE_CHECKING:
    from pathlib import Path

FILE_NAME: Final = "added.json"


class AddedFiles:
    """The files of the library that were added from elsewhere.

    Without this record, or with a damaged one, every copy counts as edited, and none is written over.
    """

    def __init__(self, folder: Path) -> None:
        self._path: Final = folder / FILE_NAME
        self._known: Final = self._read()
        self._news: Final[dict[str, tuple[str, str]]] = {}

    def added_from(self, source: Path) -> list[str]:
        """The files that were added from a path, the last first."""
        return [copy for copy, (path, _) in reversed(self._known.items()) if path == os.path.realpath(source)]

    def is_as_added(self, copy: Path, data: bytes) -> bool:
        """Whether bytes are those a file of the library was added with."""
        known = self._known.get(str(copy))
        return known is not None and known[1] == sha256(data).hexdigest()

    def keep(self, copy: Path, source: Path, data: bytes) -> None:
        """Says that a file of the library came from a path, with these bytes; on the disk with `save`."""
        self._known.pop(str(copy), None)
        self._known[str(copy)] = self._news[str(copy)] = (os.path.realpath(source), sha256(data).hexdigest())

    def save(self) -> None:
        """Writes down what is news, beside what another process may have written meanwhile.

        Raises BriefingError where it cannot be.
        """
        if not self._news:
            return
        known = {copy: entry for copy, entry in self._read().items() if copy not in self._news} | self._news
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_atomic(self._path, json.dumps(known, indent=1).encode())
        except OSError as error:
            told = f"{self._path} cannot be written: {error.strerror}; what was added now counts as edited later"
            raise BriefingError(told) from error
        self._news.clear()

    def _read(self) -> dict[str, tuple[str, str]]:
        try:
            known = json.loads(self._path.read_bytes())
            return {copy: (str(source), str(digest)) for copy, (source, digest) in known.items()}
        except (OSError, ValueError, AttributeError, TypeError, RecursionError):
            return {}
