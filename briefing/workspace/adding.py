"""Adding briefings to the library: Markdown is copied as it is, text is made Markdown that can be edited.

What is there is not written twice, a file that was corrected takes the place of its copy, and what was edited in the
library is never written over.
"""

from __future__ import annotations

import os
from contextlib import suppress
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.annotations.registry import Sighting
from briefing.document.problems import BriefingError, Problem
from briefing.files.atomic import write_atomic
from briefing.files.names import slug, slugs
from briefing.files.reading import kind_of
from briefing.files.within import is_within
from briefing.library.folder import SUFFIXES, scan
from briefing.state.added import AddedFiles
from briefing.workspace.finding import file_at
from briefing.workspace.identity import record_id, sighting_of
from briefing.workspace.indexing import refresh
from briefing.workspace.parsing import MARKDOWN_ENDINGS, MOST_BYTES, bytes_of, parse

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.annotations.model import PlacementReport
    from briefing.document import Briefing
    from briefing.workspace.workspace import Workspace

EDITED: Final = "edited"
"""Code of the problem that a briefing was added beside another, as that was edited in the library."""

_LIBRARY_ENDING: Final = ".md"
_FIRST_BYTES: Final = 16
_ENDINGS: Final = ", ".join(sorted(SUFFIXES))


class Did(Enum):
    """What adding a file did."""

    ADDED = "added"
    """It is new in the library."""

    UPDATED = "updated"
    """It took the place of what had been added before."""

    HERE = "here"
    """Nothing: the library has it."""


class Added(NamedTuple):
    """A briefing that is in the library now."""

    id: str
    """Its id."""

    title: str
    """What it is called."""

    path: Path
    """Its file in the library."""

    did: Did
    """What was done."""

    problems: tuple[Problem, ...] = ()
    """What was noticed and mended while it was read, and why it was added beside another."""


class Outcome(NamedTuple):
    """What adding did."""

    added: tuple[Added, ...]
    """What is in the library now, in the order given."""

    problems: tuple[Problem, ...]
    """What could not be added, and why."""

    placed: tuple[tuple[str, PlacementReport], ...] = ()
    """What became of the notes of briefings whose text changed, each by the briefing's id."""


STOPPED: Final = "stopped"
"""Code of the problem that not all was added, as whoever asked for it left."""


def add(workspace: Workspace, sources: Sequence[str], *, goes_on: Callable[[], bool] = lambda: True) -> Outcome:
    """Adds files, and all briefings in folders, to the library, or updates them there.

    Where it is not to go on any more it stops at the next file: what is added stays, and is indexed another time.
    """
    adder = _Adder(workspace)
    added: list[Added] = []
    problems: list[Problem] = []
    for source in sources:
        files, skipped = _files(source)
        problems += skipped
        for number, file in enumerate(files):
            if not goes_on():
                problems.append(
                    Problem(STOPPED, f"{source}: {number} of {len(files)} files were gone through; add it again")
                )
                break
            try:
                added.append(adder.add(file))
            except BriefingError as error:
                problems.append(Problem("not-added", str(error)))
            except OSError as error:
                problems.append(Problem("not-added", f"{file} is not added: {error.filename}: {error.strerror}"))
    # What cannot be done from here on is a problem and no error: what was added is there, and its id has to be told.
    try:
        adder.save()
    except BriefingError as error:
        problems.append(Problem("not-written-down", str(error)))
    try:
        placed = refresh(workspace).placed if goes_on() else ()
    except BriefingError as error:
        problems.append(Problem("not-indexed", str(error)))
        placed = ()
    return Outcome(tuple(added), tuple(problems), placed)


def _files(source: str) -> tuple[list[Path], tuple[Problem, ...]]:
    """The files a source names, and what in a folder was passed over."""
    if not source.strip():
        return [], (Problem("nothing-to-add", "add what? A source without a name is no file and no folder"),)
    path = file_at(source)
    if path.is_file() and path.suffix.lower() not in SUFFIXES:
        return [], (Problem("other-ending", f"{path}: {_other_kind(path)}"),)
    if not path.is_dir():
        return [path], ()
    found = scan([path], most_bytes=MOST_BYTES)
    if found.files or found.problems:
        return [Path(file.path) for file in found.files], found.problems
    return [], (Problem("nothing-to-add", f"{path}: no briefings in this folder: no file ends in {_ENDINGS}"),)


def _other_kind(path: Path) -> str:
    """Why a file with an ending that briefings do not have is none, and what to do."""
    with suppress(OSError), path.open("rb") as file:
        if kind := kind_of(file.read(_FIRST_BYTES), str(path)):
            return f"is {kind}"
    return f"is not added: it ends in none of {_ENDINGS}; if it is Markdown or text, rename it"


def _is_another(copy: Path, briefing: Briefing) -> bool:
    """Whether a file of the library is of another briefing: its author, and that one's, gave them different ids."""
    there = parse(bytes_of(copy), copy).id
    return there is not None and briefing.id is not None and slug(there) != slug(briefing.id)


class _Adder:
    """Adds files one by one."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace: Final = workspace
        self._library: Final = Path(os.path.realpath(workspace.folders.library))
        self._origins: Final = AddedFiles(workspace.folders.state)
        self._written: Final[set[Path]] = set()

    def save(self) -> None:
        """Writes down where the files came from."""
        self._origins.save()

    def add(self, source: Path) -> Added:
        """Adds one file. Raises BriefingError or OSError where it cannot be added."""
        data = bytes_of(source)
        briefing = parse(data, source)
        if is_within(source, self._library):
            return self._here(source, briefing, briefing)
        read = _Source(source, data, briefing)
        copy = self._copy_of(briefing, source)
        if copy is None or _is_another(copy, briefing):
            return self._again(read) or self._new(read)
        return self._corrected(copy, read)

    # Which file of the library is the same briefing

    def _copy_of(self, briefing: Briefing, source: Path) -> Path | None:
        """The file with the id of its front matter, or added from the same path, or known by it."""
        if briefing.id and (copy := self._file_of(self._known(front_id=briefing.id) or slug(briefing.id))):
            return copy
        for added in map(Path, self._origins.added_from(source)):
            if added.is_file() and is_within(added, self._library):
                return added
        return self._file_of(self._known(path=os.path.realpath(source)))

    def _known(self, *, path: str = "", text_hash: str | None = None, front_id: str | None = None) -> str | None:
        """The id of a briefing that is known by one thing alone."""
        return self._workspace.registry.id_of(Sighting(path, text_hash, front_id, "", None))

    def _file_of(self, name: str | None) -> Path | None:
        """The library's own file of a briefing; None where it has none, or only the starter collection has."""
        if name is None:
            return None
        paths = self._workspace.registry.files_of(name)
        try:
            entry = self._workspace.index.entry(name)
        except BriefingError:
            # Refreshing it, once all is added, tells what is wrong with it.
            entry = None
        files = map(Path, map(os.path.realpath, [*paths, entry.path] if entry else paths))
        return next((file for file in files if file.is_relative_to(self._library) and file.is_file()), None)

    # What is done about it

    def _again(self, read: _Source) -> Added | None:
        """The briefing, where its very text is in the library from somewhere else; else None."""
        text_hash = sighting_of(read.briefing, read.path).text_hash
        copy = self._file_of(self._known(text_hash=text_hash)) if text_hash else None
        if copy is None or _is_another(copy, read.briefing):
            return None
        data = bytes_of(copy)
        kept = parse(data, copy)
        if kept.body.text != read.briefing.body.text:
            # It was edited since: known by its new words, it leaves the old ones to what is added now.
            record_id(self._workspace, kept, copy)
            return None
        if self._origins.is_as_added(copy, data):
            self._origins.keep(copy, read.path, data)
        return self._here(copy, kept, read.briefing)

    def _corrected(self, copy: Path, read: _Source) -> Added:
        """The briefing, updated in the library unless it was edited there."""
        there = bytes_of(copy)
        kept = parse(there, copy)
        data = read.as_markdown(kept.id or copy.stem)
        if there == data:
            self._origins.keep(copy, read.path, data)
            return self._here(copy, kept, read.briefing)
        if copy in self._written:
            raise BriefingError(f"{read.path}: is not added: change its id; {copy}, written just now, has the same id")
        if self._origins.is_as_added(copy, there):
            return self._write(copy, data, read, Did.UPDATED)
        if self._origins.is_as_added(copy, data) or kept.body.text == read.briefing.body.text:
            return self._here(copy, kept, read.briefing)
        if read.briefing.id:
            raise BriefingError(
                f"{read.path}: is not added: change its id, or correct {copy}: it has the same id, and was edited"
            )
        record_id(self._workspace, kept, copy)
        added = self._new(read)
        why = Problem(EDITED, f"added beside {copy.name}, which was edited in the library and stays as it is")
        return added._replace(problems=(why, *added.problems))

    def _here(self, copy: Path, kept: Briefing, briefing: Briefing) -> Added:
        return Added(record_id(self._workspace, kept, copy), kept.title, copy, Did.HERE, briefing.problems)

    def _new(self, read: _Source) -> Added:
        name = self._free_name(read)
        known = self._known(path=os.path.realpath(read.path))
        if known and self._file_of(known) is None:
            # Notes were made on it where it is: they are on these words in the library, too.
            record_id(self._workspace, read.briefing, read.path)
        return self._write(self._target(name), read.as_markdown(name), read, Did.ADDED)

    def _write(self, target: Path, data: bytes, read: _Source, did: Did) -> Added:
        self._library.mkdir(parents=True, exist_ok=True)
        write_atomic(target, data)
        self._written.add(target)
        self._origins.keep(target, read.path, data)
        kept = parse(data, target)
        return Added(record_id(self._workspace, kept, target), kept.title, target, did, read.briefing.problems)

    def _free_name(self, read: _Source) -> str:
        """What the library is to call it: its id, else its date and title, with a number where that is taken.

        Raises BriefingError where another file has the id of its front matter: two briefings cannot share one.
        """
        briefing = read.briefing
        wanted = briefing.id or f"{briefing.date or ''} {briefing.title}"
        for name in slugs(wanted):
            target = self._target(name)
            if not target.exists() or target.read_bytes() == read.as_markdown(name):
                return name
            if briefing.id:
                break
        raise BriefingError(f"{read.path}: is not added: change its id, or correct {target}: it has the same id")

    def _target(self, name: str) -> Path:
        return self._library / f"{name}{_LIBRARY_ENDING}"


class _Source(NamedTuple):
    """A file to be added."""

    path: Path
    """Where it is."""

    data: bytes
    """Its bytes."""

    briefing: Briefing
    """What it holds."""

    def as_markdown(self, name: str) -> bytes:
        """What the library keeps of it: its bytes, or Markdown with `name` as the id."""
        if self.path.suffix.lower() in MARKDOWN_ENDINGS:
            return self.data
        from briefing.markdown import write  # noqa: PLC0415, most of what is added is Markdown

        return write(self.briefing._replace(id=self.briefing.id or name)).encode()
