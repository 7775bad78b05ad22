from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.library import Byline, FoundFile, Index, RecordActor, RecordNote
from briefing.library.facets import ANY, DAY, HAS_NOTE, TAG_END, tokens_of
from tests.library.records import a_record, find, ids

if TYPE_CHECKING:
    from briefing.library import Record

DRONES = a_record("drones", "Nineteen drones crossed the border.")
MISSION = a_record("mission", "# Background", "The Vienna mission answered.", date="2025-09")


def rows(path: Path, query: str, *values: str) -> list[tuple[object, ...]]:
    """What the file holds, as another program sees it."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query, values).fetchall()


def test_an_entry_is_listed_as_it_was_put(index: Index) -> None:
    record = DRONES._replace(
        title="Kukuła on the record",
        authors=(Byline("Y. Preiherman", "Director"), Byline("A. Author")),
        publisher="Eurasia Daily Monitor",
        tags=("nato", "air space"),
        summary="In short.",
        notes=(RecordNote("n1", "a note"),),
    )
    index.put([record])
    entry = index.entry("drones")
    assert entry is not None
    assert index.entries() == (entry,)
    assert (entry.title, entry.authors, entry.date) == (record.title, record.authors, "2025-09-18")
    assert (entry.publisher, entry.tags, entry.summary) == (record.publisher, record.tags, "In short.")
    assert (entry.words, entry.notes, entry.path, entry.mtime_ns) == (5, 1, "/library/drones.md", 1)
    assert entry.text_hash == record.text_hash
    assert index.text_of("drones") == record.text


@pytest.mark.parametrize("name", ["nothing", "", "\ud800", "a\x00b"])
def test_an_unknown_briefing_is_none(index: Index, name: str) -> None:
    assert index.entry(name) is None
    assert index.text_of(name) is None


def test_the_newest_come_first_and_the_undated_last(index: Index) -> None:
    dates = {"old": "1918-11-11", "year": "2025", "day": "2025-09-18", "month": "2025-09", "none": None, "odd": "soon"}
    index.put(a_record(name, "Text.", date=date) for name, date in dates.items())
    listed = [entry.id for entry in index.entries()]
    assert listed[:4] == ["day", "month", "year", "old"]
    assert set(listed[4:]) == {"none", "odd"}


def test_more_briefings_of_one_date_than_it_has_rows_stand_with_the_next(
    index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.library.rows._NUMBER_BITS", 1)
    index.put(a_record(name, "Text.", date="2025-09-18") for name in "abc")
    index.put([a_record("next", "Text.", date="2025-09-19")])
    index.put(a_record(name, "Text.", date=None) for name in "uvwxy")
    assert [entry.id for entry in index.entries()][:4] == ["next", "c", "b", "a"]
    assert set(ids(find(index, "after:2025-09-18 text"))) == {"next", *"abc"}
    assert set(ids(find(index, "before:2026 text"))) == {"next", *"abc"}
    assert set(ids(find(index, "text"))) == {"next", *"abcuvwxy"}


def test_a_plan_tells_new_changed_gone_and_unchanged_files_apart(index: Index) -> None:
    index.put([DRONES, MISSION, a_record("third", "Text.")])
    touched = DRONES.file._replace(mtime_ns=2)
    new = FoundFile("/library/new.md", 1, 1)
    plan = index.plan([touched, MISSION.file, new])
    assert plan.new == (new,)
    assert plan.gone == ("/library/third.md",)
    assert plan.unchanged == 1
    ((file, id_, file_hash),) = plan.changed
    assert (file, id_, file_hash) == (touched, "drones", DRONES.file_hash)


def test_a_touched_file_is_unchanged_again(index: Index) -> None:
    index.put([DRONES])
    touched = DRONES.file._replace(mtime_ns=2)
    index.touch([touched])
    assert index.plan([touched]).unchanged == 1


def test_a_changed_text_is_found_by_its_new_words_only(index: Index) -> None:
    index.put([DRONES])
    index.put([a_record("drones", "Twenty-one balloons came over.")])
    assert ids(find(index, "drones")) == []
    assert ids(find(index, "balloons")) == ["drones"]
    assert index.check()


def test_a_moved_file_keeps_its_briefing(index: Index) -> None:
    index.put([DRONES])
    moved = DRONES._replace(file=FoundFile("/library/2025/drones.md", 1, DRONES.file.size))
    plan = index.plan([moved.file])
    index.put([moved])
    index.remove(plan.gone)
    assert [entry.path for entry in index.entries()] == [moved.file.path]
    assert ids(find(index, "drones")) == ["drones"]


def test_a_path_that_got_another_id_is_listed_once(index: Index) -> None:
    index.put([DRONES])
    index.put([DRONES._replace(id="renamed")])
    assert ids(find(index, "drones")) == ["renamed"]
    assert index.check()


def test_two_files_that_swap_their_names_are_both_kept(index: Index) -> None:
    index.put([DRONES, MISSION])
    index.put([DRONES._replace(file=MISSION.file), MISSION._replace(file=DRONES.file)])
    assert {entry.id: entry.path for entry in index.entries()} == {
        "drones": MISSION.file.path,
        "mission": DRONES.file.path,
    }
    assert index.check()


def test_a_deleted_file_is_found_no_more(index: Index) -> None:
    index.put([DRONES, MISSION])
    index.remove(["/library/drones.md", "/library/never-there.md"])
    assert [entry.id for entry in index.entries()] == ["mission"]
    assert ids(find(index, "drones")) == []
    assert index.check()


def test_a_corrected_date_changes_the_order(index: Index) -> None:
    index.put([DRONES, MISSION])
    index.put([MISSION._replace(date="2026-01-01")])
    assert [entry.id for entry in index.entries()] == ["mission", "drones"]
    assert ids(find(index, "vienna")) == ["mission"]


def test_a_note_is_found_as_soon_as_it_is_told_and_no_more_once_it_is_gone(index: Index) -> None:
    index.put([DRONES])
    index.update_notes("drones", [RecordNote("n1", "Compare Sikorski.", "crossed the border", ("warning",), 1)])
    assert ids(find(index, "sikorski")) == ids(find(index, "warning")) == ["drones"]
    assert index.entries()[0].notes == 1
    index.update_notes("drones", [])
    assert ids(find(index, "sikorski")) == []
    assert ids(find(index, "drones")) == ["drones"]
    assert index.check()


def test_a_note_on_an_unknown_briefing_changes_nothing(index: Index) -> None:
    index.update_notes("nothing", [RecordNote("n1", "words")])
    assert index.entries() == ()


def test_facets_are_tokens_of_the_index(index: Index, path: Path) -> None:
    actors = (RecordActor("Pavel Muraveika", ("Muraveiko",)),)
    index.put(
        [DRONES._replace(authors=(Byline("Y. Preiherman"),), publisher="EDM", actors=actors, tags=("air space",))]
    )
    index.update_notes("drones", [RecordNote("n1", "words", tags=("follow-up",))])
    named = {"author": "Preiherman", "publisher": "EDM", "actor": "Muraveiko"}
    tokens = [token for field, value in named.items() for token in tokens_of(field, value)]
    tokens += [token + TAG_END for tag in ("follow up", "air-space") for token in tokens_of("tag", tag)]
    for token in [*tokens, HAS_NOTE, ANY, DAY + "20250918"]:
        assert rows(path, "SELECT count(*) FROM fts WHERE fts MATCH ?", token) == [(1,)]


def test_changes_one_by_one_leave_a_search_few_pieces_to_look_at(index: Index, path: Path) -> None:
    index.put(a_record(f"n{number}", f"Text {number}.") for number in range(20))
    index.mark_filled()
    for number in range(60):
        index.put([a_record(f"n{number}", f"Another text {number}.")])
    ((pieces,),) = rows(path, "SELECT count(DISTINCT segid) FROM fts_idx")
    assert isinstance(pieces, int)
    assert pieces < 60 / 2
    assert index.check()


def test_an_index_is_filled_once_that_is_said(index: Index) -> None:
    said = [index.is_filled]
    index.put([DRONES])
    for change in (index.mark_filled, index.mark_filled, index.clear):
        said.append(index.is_filled)
        change()
    assert [*said, index.is_filled] == [False, False, True, True, False]
    assert index.entries() == ()


def test_whoever_has_it_open_finds_what_another_filled_it_with(index: Index, path: Path) -> None:
    assert find(index, "drones").total == 0
    for fill in (Index.mark_filled, Index.pack, Index.clear):
        with Index.open(path) as other:
            other.put([DRONES, MISSION])
            fill(other)
            other.put([DRONES])
        assert ids(find(index, "drones")) == ["drones"]


def test_what_was_put_is_there_when_opened_again(tmp_path: Path) -> None:
    path = tmp_path / "index.db"
    with Index.open(path) as index:
        index.put([DRONES])
        index.mark_filled()
    with Index.open(path) as index:
        assert index.is_filled
        assert ids(find(index, "drones")) == ["drones"]


CHANGES = st.lists(
    st.tuples(
        st.sampled_from(["put", "remove", "note"]),
        st.sampled_from("abc"),
        st.sampled_from(["drones over Łódź", "warned warnings", "北京 drones", "warned"]),
        st.sampled_from(["2025-09-18", "2024", None]),
    ),
    max_size=12,
)


@settings(max_examples=25)
@given(CHANGES)
def test_whatever_changes_the_index_holds_the_words_of_the_texts(
    changes: list[tuple[str, str, str, str | None]],
) -> None:
    kept: dict[str, Record] = {}
    with TemporaryDirectory() as folder:
        changed, fresh = Path(folder, "changed.db"), Path(folder, "fresh.db")
        with Index.open(changed) as index:
            for change, name, words, date in changes:
                if change == "put":
                    actors = (RecordActor(words, (name, "drones")),)
                    kept[name] = a_record(name, words, date=date)._replace(actors=actors)
                    index.put([kept[name]])
                elif change == "remove":
                    kept.pop(name, None)
                    index.remove([f"/library/{name}.md"])
                elif name in kept:
                    kept[name] = kept[name]._replace(notes=(RecordNote("n", words),))
                    index.update_notes(name, kept[name].notes)
            assert index.check()
        with Index.open(fresh) as index:
            index.put(kept.values())
        for query in (
            "SELECT * FROM vocab",
            "SELECT * FROM alias",
            "SELECT briefing, notes, note, facets, note_facets FROM doc ORDER BY briefing",
        ):
            assert rows(changed, query) == rows(fresh, query)
