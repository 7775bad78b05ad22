"""What lies in the folders of the library: the files a briefing can be read from, found without opening one."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

SUFFIXES: Final = frozenset({".md", ".markdown", ".mdown", ".mkd", ".txt", ".text"})
"""Endings of the files that are briefings, in lower case."""

_LATEST: Final = (1 << 63) - 1
"""In nanoseconds since 1970: in 2262. The index holds no larger number, and a file may say any."""


class FoundFile(NamedTuple):
    """A file that can be a briefing."""

    path: str
    """Absolute."""

    mtime_ns: int
    """When it was last changed, in nanoseconds since 1970."""

    size: int
    """In bytes."""


class Scan(NamedTuple):
    """What a look through the folders found."""

    files: tuple[FoundFile, ...]
    """Ordered by path, each once."""

    problems: tuple[Problem, ...]
    """What was skipped, and why. Hidden files and other endings are passed over in silence."""

    unseen: tuple[str, ...] = ()
    """Folders that could not be looked through: of what is in them nothing is known."""


def scan(folders: Iterable[Path], *, most_bytes: int) -> Scan:
    """Looks through folders and all below them, following links but no loop. Never fails.

    A file of more than `most_bytes` is skipped. Problems have the codes `folder-missing`, `folder-unreadable`,
    `link-loop`, `file-unreadable`, `file-too-large`, `not-a-file` and `name-not-utf8`.
    """
    look = _Look(most_bytes)
    for folder in folders:
        path = os.path.abspath(folder)  # noqa: PTH100, it need not resolve links as Path does
        if os.path.isdir(path):  # noqa: PTH112, unlike Path's it never raises
            look.through(path)
        else:
            look.leave(path, "folder-missing", "the folder is not there")
    return Scan(tuple(sorted(look.files)), tuple(look.problems), tuple(look.unseen))


class _Look:
    """One look through the folders."""

    def __init__(self, most_bytes: int) -> None:
        self._most_bytes: Final = most_bytes
        self._seen: Final[set[tuple[int, int]]] = set()
        self.files: Final[list[FoundFile]] = []
        self.problems: Final[list[Problem]] = []
        self.unseen: Final[list[str]] = []

    def through(self, folder: str) -> None:
        """Everything in and below one folder, unless it was seen by another way."""
        ahead = [folder]
        while ahead:
            ahead += self._folders_in(ahead.pop())

    def _folders_in(self, folder: str) -> list[str]:
        """Takes the files of one folder, and returns the folders in it."""
        try:
            status = os.stat(folder)  # noqa: PTH116, strings are kept: a Path for each of 20,000 files costs 40 ms
            if (status.st_dev, status.st_ino) in self._seen:
                self._tell_of_loop(folder)
                return []
            self._seen.add((status.st_dev, status.st_ino))
            with os.scandir(folder) as entries:
                return [entry.path for entry in entries if entry.name[0] != "." and self._is_folder(entry)]
        except OSError as error:
            self.leave(folder, "folder-unreadable", f"the folder cannot be read: {error.strerror}")
            return []

    def leave(self, folder: str, code: str, reason: str) -> None:
        """Says that a folder cannot be looked through."""
        self.unseen.append(folder)
        self._skip(code, f"left out ({reason}): {folder}")

    def _tell_of_loop(self, folder: str) -> None:
        """Says that a folder is a link to one it is in; one that was merely seen by another way is passed over."""
        inner, outer = (os.path.realpath(one) for one in (os.path.dirname(folder), folder))  # noqa: PTH120, as above
        if os.path.commonpath((inner, outer)) == outer:
            self._skip("link-loop", f"left out (a link to a folder it is in): {folder}")

    def _is_folder(self, entry: os.DirEntry[str]) -> bool:
        """Takes a file, and says whether the entry is a folder."""
        is_briefing = entry.name[entry.name.rfind(".") :].lower() in SUFFIXES
        try:
            is_file = entry.is_file()
            if not is_file and entry.is_dir():
                return True
        except OSError:
            is_file = False
        if is_file and is_briefing:
            self._take(entry)
        elif not is_file and not entry.is_symlink():
            self._skip("not-a-file", f"left out (a pipe, socket or device, not a file): {entry.path}")
        elif not is_file and is_briefing:
            self._skip("file-unreadable", f"left out (a link that leads to no file): {entry.path}")
        return False

    def _take(self, entry: os.DirEntry[str]) -> None:
        path = entry.path
        try:
            path.encode()
            status = entry.stat()
        except UnicodeEncodeError:
            self._skip("name-not-utf8", f"left out (its name is not UTF-8; rename it to read it): {path}")
        except OSError as error:
            self._skip("file-unreadable", f"left out (it cannot be read: {error.strerror}): {path}")
        else:
            if status.st_size > self._most_bytes:
                size, most = status.st_size // 1_000_000, self._most_bytes // 1_000_000
                self._skip("file-too-large", f"left out ({size} MB, more than {most}): {path}")
            else:
                self.files.append(FoundFile(path, min(status.st_mtime_ns, _LATEST), status.st_size))

    def _skip(self, code: str, message: str) -> None:
        self.problems.append(Problem(code, message.encode(errors="replace").decode()))
