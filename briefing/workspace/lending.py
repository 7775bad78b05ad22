"""A note's words in a file of their own while another program has them.

The file stands in the state folder until it is known what became of it. Where the program that lent it was killed
meanwhile, what had been saved in it is the note's draft the next time.
"""

from __future__ import annotations

import os
from contextlib import suppress
from itertools import count
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Final

from briefing.document import BriefingError
from briefing.files.reading import UnreadableFileError, read_file
from briefing.workspace.drafting import LENT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.workspace.workspace import Workspace

_KEPT: Final = "from-editor"
_NAME: Final = "note.md"
_MARK: Final = "@"
"""What parts the key of a note from the rest of a folder's name; no key has it."""
_MOST: Final = 10_000_000
"""Bytes of the longest note that is taken back."""
_BLANK: Final = 64
"""Bytes up to which a file may be looked at for being blank."""


class Lent:
    """The words of one note in a file. Whoever lent it asks for them back, or sets the file aside."""

    def __init__(self, folder: Path, body: str, aside: Path) -> None:
        self._folder: Final = folder
        self._body: Final = body
        self._aside: Final = aside
        self._lock: Final = _locked(folder)

    @property
    def path(self) -> Path:
        """The file."""
        return self._folder / _NAME

    def taken_back(self) -> str:
        """The words as they are now; the file is gone. Raises BriefingError where it holds none, and sets it aside."""
        try:
            words = _read(self.path)
        except BriefingError as error:
            aside = self.set_aside()
            raise BriefingError(f"{error}; {f'it is kept in {aside}' if aside else 'the note is as it was'}") from error
        self._end()
        return words

    def what_was_saved(self) -> str | None:
        """Other words than those that were lent, of a program that was killed; None, and the file stays, for none."""
        try:
            words = _read(self.path)
        except BriefingError:
            return None
        return words if words.strip() and words != self._body else None

    def set_aside(self) -> str:
        """Ends it with nothing taken back; says where what was written is kept, empty where nothing was."""
        if not self._holds_news:
            self._end()
            return ""
        kept = self._folder
        with suppress(OSError):
            self._aside.mkdir(parents=True, exist_ok=True)
            kept = kept.rename(
                next(path for path in map(self._aside.joinpath, map(str, count(1))) if not path.exists())
            )
        self._unlock()
        return f"…/{kept.parent.name}/{kept.name}/{_NAME}"

    @property
    def _holds_news(self) -> bool:
        """Whether anything is there that was not lent: other words, or a file beside them, as one to recover from."""
        try:
            names = {path.name for path in self._folder.iterdir()}
            is_as_lent = names == {_NAME} and self.path.is_file() and self.path.read_bytes() == _bytes(self._body)
            return bool(names) and not is_as_lent
        except OSError:
            return True

    def _end(self) -> None:
        rmtree(self._folder, ignore_errors=True)
        self._unlock()

    def _unlock(self) -> None:
        os.close(self._lock)


def lend(workspace: Workspace, key: str, body: str) -> Lent:
    """Puts a note's words into a file of their own; `key` is its id. Raises BriefingError where that cannot be."""
    state = workspace.folders.state
    try:
        folder = _new_folder(state / LENT, key)
        (folder / _NAME).write_bytes(_bytes(body))
        return Lent(folder, body, state / _KEPT)
    except OSError as error:
        raise BriefingError(f"The note could not be put into a file for the editor: {error.strerror}") from error


def _new_folder(lent: Path, key: str) -> Path:
    """A folder nobody else has; where the state folder takes none, one that is gone some day."""
    try:
        lent.mkdir(parents=True, exist_ok=True)
        return Path(mkdtemp(prefix=f"{key}{_MARK}", dir=lent))
    except OSError:
        return Path(mkdtemp(prefix="briefing-"))


def take_in_what_was_lent(workspace: Workspace) -> None:
    """Makes drafts of what was saved in files whose lender is gone; each says so, and what is no note is set aside."""
    for folder in _left_in(workspace.folders.state / LENT):
        key = folder.name.rpartition(_MARK)[0]
        draft = workspace.state.draft(key)
        left = Lent(folder, draft.body if draft else "", workspace.folders.state / _KEPT)
        words = left.what_was_saved()
        if words is not None and draft is not None:
            now = workspace.clock().isoformat(timespec="seconds")
            workspace.state.keep_draft(key, draft._replace(body=words, at=now))
            left.taken_back()
        elif aside := left.set_aside():
            workspace.narrate(
                f"What was in an editor when the program ended is no draft of a note here; it is kept in {aside}"
            )


def _left_in(lent: Path) -> Iterator[Path]:
    """The folders there that no running program holds."""
    for folder in sorted(lent.iterdir()):
        with suppress(OSError):
            os.close(_locked(folder))
            yield folder


def _locked(folder: Path) -> int:
    """A folder, held until this process ends or closes it. Raises OSError where another holds it."""
    import fcntl  # noqa: PLC0415, only where a file is lent

    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        raise
    return handle


def _bytes(body: str) -> bytes:
    return f"{body}\n".encode() if body else b""


def _read(path: Path) -> str:
    """The words in a file; none where it is blank. Raises BriefingError where it is no text, or is not there."""
    try:
        return read_file(path, _MOST).decode().rstrip("\n")
    except UnicodeDecodeError as error:
        raise BriefingError("What the editor left is not UTF-8") from error
    except UnreadableFileError as error:
        with suppress(OSError):
            if path.is_file() and path.stat().st_size <= _BLANK and not path.read_bytes().strip():
                return ""
        raise BriefingError("What the editor left cannot be read") from error
