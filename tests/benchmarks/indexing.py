"""Keeping the index of a generated library: python -m tests.benchmarks.indexing [1000] [20000].

Writing it from records, against what the engine alone takes for the same words; looking at all files, of which one was
changed, in a program that runs; and how soon a note that was saved is found. The libraries are those of `searching`.
"""

from __future__ import annotations

import gc
import os
import sqlite3
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Final

from briefing.cli.main import _workspace
from briefing.cli.output import Output
from briefing.document import fold
from briefing.library import Index
from briefing.library.schema import TOKENIZER
from briefing.workspace.annotating import index_notes, remove_note
from briefing.workspace.indexing import refresh
from briefing.workspace.noting import Wanted, add_note
from briefing.workspace.searching import SearchSession
from tests.benchmarks.libraries import Library, home_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.library import Record
    from briefing.workspace.workspace import Workspace

RECORDS: Final = 4_000
"""Briefings of the library that is written anew."""

ROUNDS: Final = 7
MODIFIED: Final = "generated-7"


def writing() -> None:
    """Prints what it costs to write an index from records, and what the engine alone takes for their words."""
    records = [draft.record() for draft in Library().drafts(RECORDS)]
    size = sum(len(record.text) for record in records) / 1e6
    ours, floor = min(_written(records) for _ in range(3)), min(_by_engine(records) for _ in range(3))
    print(f"  index of {RECORDS:,} records {size / ours:6.1f} MB/s, {floor / ours:.2f} × what the engine alone does")


def _written(records: Sequence[Record]) -> float:
    """Seconds of CPU."""
    with tempfile.TemporaryDirectory() as folder, Index.open(Path(folder, "index.db")) as index:
        start = time.process_time()
        index.put(records)
        index.mark_filled()
        return time.process_time() - start


def _by_engine(records: Sequence[Record]) -> float:
    """Seconds of CPU for a full-text table of the same words and prefixes, with nothing beside it."""
    texts = [(fold(record.text).text,) for record in records]
    with tempfile.TemporaryDirectory() as folder:
        connection = sqlite3.connect(Path(folder, "index.db"), isolation_level=None)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute(
            f"CREATE VIRTUAL TABLE fts USING fts5(body, content='', tokenize='{TOKENIZER}', prefix='1 2 3 4')"
        )
        connection.execute("INSERT INTO fts(fts, rank) VALUES ('hashsize', 33554432)")
        start = time.process_time()
        for first in range(0, len(texts), 1_000):
            connection.execute("BEGIN")
            connection.executemany("INSERT INTO fts(body) VALUES (?)", texts[first : first + 1_000])
            connection.execute("COMMIT")
        connection.execute("INSERT INTO fts(fts) VALUES ('optimize')")
        spent = time.process_time() - start
        connection.close()
        return spent


def refreshing(workspace: Workspace) -> None:
    """Prints what it costs to look at all files and to read the one that changed."""
    refresh(workspace)
    path = next(workspace.folders.library.rglob(f"{MODIFIED}.md"))
    spent = []
    for _ in range(ROUNDS):
        path.write_text(path.read_text("utf-8") + "more\n", "utf-8")
        start = time.process_time()
        refreshed = refresh(workspace)
        spent.append(1000 * (time.process_time() - start))
        if refreshed.changed != 1:
            print(f"  {refreshed.changed} changed, not 1")
    print(f"  looking at all files, one read anew  {median(spent[1:]):6.1f} ms CPU")


def noting(workspace: Workspace) -> None:
    """Prints how long it takes from saving a note until a search that was open before finds it."""
    session = SearchSession(workspace)
    spent = []
    for number in range(ROUNDS):
        word = f"zzword{number}{os.getpid()}"
        start = time.perf_counter()
        note = add_note(workspace, Wanted(MODIFIED, paragraph=1, body=word))
        index_notes(workspace, note.briefing)
        found = session.ask(word)
        spent.append(1000 * (time.perf_counter() - start))
        remove_note(workspace, note.id)
        if found is None or found.answer.total != 1:
            print(f"  {word} was not found")
    session.close()
    print(f"  a note saved and found               {median(spent):6.1f} ms, at most {max(spent):.0f} (disk included)")


def run(counts: Sequence[int]) -> None:
    """Prints the figures of libraries of these sizes."""
    # As the program does.
    gc.set_threshold(50_000)
    writing()
    for count in counts:
        home_of(count)
        print(f"{count:,} briefings")
        workspace = _workspace(Output.of_process())
        refreshing(workspace)
        noting(workspace)
        workspace.close()


if __name__ == "__main__":
    run([int(count) for count in sys.argv[1:]] or [1_000])
