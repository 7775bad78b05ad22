"""Adding briefings to the library: Markdown is copied as it is, text is made Markdown that can be edited."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document.problems import BriefingError, Problem
from briefing.files.atomic import write_atomic
from briefing.files.names import slug
from briefing.library.folder import SUFFIXES, scan
from briefing.workspace.finding import file_at
from briefing.workspace.identity import record_id
from briefing.workspace.indexing import refresh
from briefing.workspace.parsing import MARKDOWN_ENDINGS, MOST_BYTES, bytes_of, parse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.document import Briefing
    from briefing.workspace.workspace import Workspace

_LIBRARY_ENDING: Final = ".md"


class Added(NamedTuple):
    """A briefing that is in the library now."""

    id: str
    """Its id."""

    title: str
    """What it is called."""

    path: Path
    """Its file in the library."""

    problems: tuple[Problem, ...] = ()
    """What was noticed and mended while it was read."""


class Outcome(NamedTuple):
    """What adding did."""

    added: tuple[Added, ...]
    """What is in the library now, in the order given."""

    problems: tuple[Problem, ...]
    """What could not be added, and why."""


def add(workspace: Workspace, sources: Sequence[str]) -> Outcome:
    """Adds files, and all briefings in folders, to the library. What was added before is not added twice."""
    added: list[Added] = []
    problems: list[Problem] = []
    for source in sources:
        files, skipped = _files(source)
        problems += skipped
        for file in files:
            try:
                added.append(_add(workspace, file))
            except BriefingError as error:
                problems.append(Problem("not-added", str(error)))
            except OSError as error:
                problems.append(Problem("not-added", f"{file} is not added: {error.filename}: {error.strerror}"))
    try:
        refresh(workspace)
    except BriefingError as error:
        # What was added is in the library all the same, and its id has to be told.
        problems.append(Problem("not-indexed", str(error)))
    return Outcome(tuple(added), tuple(problems))


def _files(source: str) -> tuple[list[Path], tuple[Problem, ...]]:
    """The files a source names, and what in a folder was passed over."""
    if not source.strip():
        return [], (Problem("nothing-to-add", "add what? A source without a name is no file and no folder"),)
    path = file_at(source)
    if not path.is_dir():
        return [path], ()
    found = scan([path], most_bytes=MOST_BYTES)
    if found.files or found.problems:
        return [Path(file.path) for file in found.files], found.problems
    endings = ", ".join(sorted(SUFFIXES))
    return [], (Problem("nothing-to-add", f"{path}: no briefings in this folder: no file ends in {endings}"),)


def _add(workspace: Workspace, source: Path) -> Added:
    library = workspace.folders.library
    data = bytes_of(source)
    briefing = parse(data, source)
    if source.is_relative_to(library):
        return Added(record_id(workspace, briefing, source), briefing.title, source, briefing.problems)
    if source.suffix.lower() not in MARKDOWN_ENDINGS:
        data = _as_markdown(briefing)
    target = _target(library, source, briefing, data)
    if not target.exists():
        library.mkdir(parents=True, exist_ok=True)
        write_atomic(target, data)
    kept = parse(data, target)
    return Added(record_id(workspace, kept, target), kept.title, target, briefing.problems)


def _as_markdown(briefing: Briefing) -> bytes:
    from briefing.markdown import write  # noqa: PLC0415, most of what is added is Markdown

    return write(briefing._replace(id=_name(briefing))).encode()


def _name(briefing: Briefing) -> str:
    """The name a briefing has as a file: its id, else date and title."""
    return slug(briefing.id or f"{briefing.date or ''} {briefing.title}")


def _target(library: Path, source: Path, briefing: Briefing, data: bytes) -> Path:
    """Where the library keeps it: a free name, or the one where these bytes are.

    Raises BriefingError where another text has the id of its front matter: two briefings cannot share one.
    """
    name = _name(briefing)
    number = 1
    while True:
        ending = f"-{number}" if number > 1 else ""
        target = library / f"{slug(name, 120 - len(ending))}{ending}{_LIBRARY_ENDING}"
        if not target.exists() or target.read_bytes() == data:
            return target
        if briefing.id:
            raise BriefingError(f"{source} is not added: {target} has the same id; correct that file, or change the id")
        number += 1
