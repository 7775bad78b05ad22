from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from briefing.annotations.cited import Cited, CitedNote
from briefing.annotations.csv_export import COLUMNS, notes_csv
from tests.annotations.texts import TEXT, span_of

if TYPE_CHECKING:
    from briefing.annotations import NoteStore


def rows(store: NoteStore) -> list[dict[str, str]]:
    cited = Cited("talks", "Talks, “again”", ("Jo Author", "Al Other"))
    written = notes_csv((cited, CitedNote(note)) for note in store.notes_of("talks"))
    return list(csv.DictReader(io.StringIO(written, newline="")))


def test_a_reader_of_csv_gets_what_was_written(store: NoteStore) -> None:
    note = store.add("talks", TEXT, span_of("noon"), body='two\nlines, "quoted" 🙂', tags=["a, b", "c"])
    (row,) = rows(store)
    assert list(row) == list(COLUMNS)
    assert (row["id"], row["quote"], row["body"]) == (note.id, "noon", 'two\nlines, "quoted" 🙂')
    assert (row["tags"].split("\n"), row["title"], row["authors"]) == (
        ["a, b", "c"],
        "Talks, “again”",
        "Jo Author; Al Other",
    )


@pytest.mark.parametrize("body", ["=1+1", "+1", "-1", "@SUM(1)", " =1+1", "\t=1+1", "\n=1", "＝1"])
def test_what_a_spreadsheet_would_run_is_text(store: NoteStore, body: str) -> None:
    store.add("talks", TEXT, span_of("noon"), body=body)
    assert rows(store)[0]["body"] == f"'{body}"


def test_records_end_as_rfc_4180_wants_it(store: NoteStore) -> None:
    store.add("talks", TEXT, span_of("noon"))
    assert notes_csv((Cited("talks", "T"), CitedNote(note)) for note in store.notes_of("talks")).count("\r\n") == 2
