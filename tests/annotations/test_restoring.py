"""A damaged or lost notes.db comes back from backup and mirror, and nothing that was there is thrown away."""

from __future__ import annotations

import datetime as dt
import random
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import briefing
from briefing.annotations import NoteStore, Status
from briefing.annotations.database import Database
from briefing.document import BriefingError
from tests.annotations.conftest import Clock
from tests.annotations.test_alarm import (
    cut_tail,
    cut_to_one_page,
    delete_rows,
    empty,
    make_new,
    remove,
    replace,
    scramble_middle,
    write_text,
    zero_header,
)
from tests.annotations.texts import TEXT, span_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.annotations import Note

PROJECT = Path(briefing.__file__).parent.parent
DAMAGES = [zero_header, cut_tail, cut_to_one_page, scramble_middle, write_text]
LOSSES = [remove, empty, make_new, delete_rows, replace]


def new_rng() -> random.Random:
    return random.Random()  # noqa: S311, an id is no secret


def opened(folder: Path, told: list[str] | None = None) -> NoteStore:
    narrated = [] if told is None else told
    return NoteStore(Database.open(folder, Clock(), new_rng, narrated.append), Clock(), new_rng())


@pytest.fixture
def notes(folder: Path) -> set[Note]:
    """Notes, the backup of whose first two was made, and which the mirror has all; closed."""
    store = opened(folder)
    for words in ("noon", "evening"):
        store.add("talks", TEXT, span_of(words), body=words * 400)
    changed = store.add("talks", TEXT, span_of("new figures"), body="to be changed")
    deleted = store.add("talks", TEXT, span_of("hurt"), body="to be deleted")
    store.close()
    store = opened(folder)
    store.edit(changed.id, body="changed since", tags=["later"])
    store.remove(deleted.id)
    store.add("talks", TEXT, span_of("autumn"), body="later")
    store.add("border", TEXT, span_of("autumn"), body="later")
    kept = set(store.all_notes())
    store.close()
    return kept


@pytest.mark.parametrize("harm", DAMAGES)
def test_a_damaged_store_is_rebuilt_and_says_so(folder: Path, notes: set[Note], harm: Callable[[Path], None]) -> None:
    path = folder / "notes.db"
    harm(path)
    damaged = path.read_bytes()
    told: list[str] = []
    store = opened(folder, told)
    assert set(store.all_notes()) == notes
    (line,) = told
    assert line == (
        f"{path} was damaged and is kept as notes.db.damaged; 5 notes were brought back from"
        " the backup notes-2025-09-18.db and the mirror"
    )
    assert (folder / "notes.db.damaged").read_bytes() == damaged
    store.add("talks", TEXT, span_of("noon"))
    store.close()
    assert len(opened(folder, told).all_notes()) == 6
    assert len(told) == 1
    assert not list(folder.glob(".*"))


def test_notes_stand_where_they_last_stood_the_one_put_there_by_a_person_too(folder: Path) -> None:
    store = opened(folder)
    store.add("talks", TEXT, span_of("Nobody was hurt"), body="found again")
    lost = store.add("talks", TEXT, span_of("new figures"), body="put elsewhere")
    store.close()
    store = opened(folder)
    without = TEXT.replace("The ministry published new figures on Monday.", "").strip()
    store.place("talks", without)
    store.attach(lost.id, without, span_of("named no country", without))
    store.place("talks", newer := f"A wholly new beginning of it all.\n\n{without}")
    kept = store.all_notes()
    store.close()
    zero_header(folder / "notes.db")
    store = opened(folder)
    assert store.all_notes() == kept
    assert all(note.span and note.span.of(newer) == note.text for note in kept)
    store.place("talks", newest := newer.replace("wholly ", ""))
    assert [note.text for note in store.all_notes()] == [note.text for note in kept]
    assert all(note.span and note.span.of(newest) == note.text for note in store.all_notes())


def test_what_was_done_before_a_rebuild_is_not_undone_and_what_is_done_since_is(folder: Path, notes: set[Note]) -> None:
    zero_header(folder / "notes.db")
    store = opened(folder)
    for _ in range(2):
        with pytest.raises(BriefingError, match="nothing to undo: older changes were lost"):
            store.undo()
        with pytest.raises(BriefingError, match="nothing to do again"):
            store.redo()
        assert set(store.all_notes()) == notes
        store.add("talks", TEXT, span_of("traffic"))
        assert store.undo().told == "Undone: adding the note on “traffic”"
        store.redo()
        store.undo()
        store.close()
        zero_header(folder / "notes.db")
        store = opened(folder)


def test_a_second_damage_overwrites_nothing(folder: Path, notes: set[Note]) -> None:
    for _ in range(2):
        zero_header(folder / "notes.db")
        opened(folder).close()
    assert {path.name for path in folder.glob("*.damaged*")} == {"notes.db.damaged", "notes.db.damaged-2"}
    assert set(opened(folder).all_notes()) == notes


def test_a_journal_of_the_damaged_file_is_not_played_into_the_new_one(folder: Path, notes: set[Note]) -> None:
    zero_header(folder / "notes.db")
    (folder / "notes.db-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(3000))
    assert set(opened(folder).all_notes()) == notes
    assert not (folder / "notes.db-journal").exists()


def test_nor_is_one_of_a_file_that_is_missing(folder: Path, notes: set[Note]) -> None:
    remove(folder / "notes.db")
    journal = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(3000)
    (folder / "notes.db-journal").write_bytes(journal)
    Database.restore(folder, Clock(), new_rng)
    assert (folder / "notes.db-journal.damaged").read_bytes() == journal
    assert set(opened(folder).all_notes()) == notes


def test_a_mirror_that_cannot_be_read_is_told_and_hides_no_other(folder: Path, notes: set[Note]) -> None:
    (folder / "another.jsonld").mkdir()
    shutil.rmtree(folder / "backups")
    cut_tail(folder / "notes.db")
    told: list[str] = []
    assert len(opened(folder, told).all_notes()) == len(notes)
    assert told[0].endswith("; 1 could not be read (another.jsonld, Is a directory)")


def test_the_mirror_alone_brings_the_notes_back(folder: Path, notes: set[Note]) -> None:
    shutil.rmtree(folder / "backups")
    cut_tail(folder / "notes.db")
    told: list[str] = []
    store = opened(folder, told)
    assert told[0].endswith("5 notes were brought back from the mirror")
    for name in ("talks", "border"):
        store.place(name, TEXT)
    assert set(store.all_notes()) == notes


def test_the_backup_alone_brings_back_what_it_has(folder: Path, notes: set[Note]) -> None:
    for mirror in folder.glob("*.jsonld"):
        mirror.unlink()
    cut_tail(folder / "notes.db")
    bodies = {note.body for note in opened(folder).all_notes()}
    assert bodies == {"noon" * 400, "evening" * 400, "to be changed", "to be deleted"}
    assert bodies - {"to be deleted"} <= {note.body for note in notes} | {"to be changed"}


def test_an_older_backup_serves_where_the_newest_is_damaged(folder: Path, notes: set[Note]) -> None:
    whole = (folder / "notes.db").read_bytes()
    (folder / "backups" / "notes-2025-09-30.db").write_bytes(whole[:-5000])
    cut_tail(folder / "notes.db")
    assert set(opened(folder).all_notes()) == notes


def test_of_a_mirror_that_was_edited_only_what_nothing_else_has_is_taken(folder: Path, notes: set[Note]) -> None:
    path = folder / "talks.jsonld"
    path.write_bytes(path.read_bytes().replace(b"noonnoon", b"forged").replace(b'"later"', b'"later still"'))
    cut_tail(folder / "notes.db")
    bodies = {note.body for note in opened(folder).all_notes()}
    assert not any("forged" in body for body in bodies)
    assert "later still" in bodies
    assert len(bodies) == len({note.body for note in notes}) + 2


def test_one_bad_record_of_the_mirror_is_told_and_hides_none(folder: Path, notes: set[Note]) -> None:
    path = folder / "border.jsonld"
    path.write_bytes(path.read_bytes().replace(b'"items": [', b'"items": [{"id": "urn:x:bad"},'))
    shutil.rmtree(folder / "backups")
    cut_tail(folder / "notes.db")
    told: list[str] = []
    assert len(opened(folder, told).all_notes()) == len(notes)
    assert told[0].endswith(
        "; 1 could not be read (border.jsonld, annotation 1 (urn:x:bad): it has no target with a quotation)"
    )


@pytest.mark.parametrize("harm", LOSSES)
def test_lost_notes_are_an_alarm_until_they_are_asked_for(
    folder: Path, notes: set[Note], harm: Callable[[Path], None]
) -> None:
    path = folder / "notes.db"
    harm(path)
    there = path.read_bytes() if path.exists() else None
    with pytest.raises(BriefingError, match=r"`briefing note restore`.*but notes were kept there.*move the folder"):
        opened(folder)
    told = Database.restore(folder, Clock(), new_rng)
    assert told.startswith(f"{path} did not have your notes")
    assert set(opened(folder).all_notes()) == notes
    if there is not None:
        assert (folder / "notes.db.damaged").read_bytes() == there


def test_nothing_is_restored_over_notes_that_are_there(folder: Path, notes: set[Note]) -> None:
    assert notes
    before = (folder / "notes.db").read_bytes()
    with pytest.raises(BriefingError, match="has all its notes: there is nothing to restore"):
        Database.restore(folder, Clock(), new_rng)
    assert (folder / "notes.db").read_bytes() == before


def test_without_anything_to_restore_from_that_is_said(folder: Path, notes: set[Note]) -> None:
    assert notes
    for mirror in folder.glob("*.jsonld"):
        mirror.write_bytes(b"nonsense")
    shutil.rmtree(folder / "backups")
    remove(folder / "notes.db")
    with pytest.raises(BriefingError, match="neither a backup that is whole nor a mirror"):
        Database.restore(folder, Clock(), new_rng)
    assert not (folder / "notes.db").exists()


def test_a_reader_that_is_open_goes_on_when_another_program_mended_the_file(folder: Path, notes: set[Note]) -> None:
    reader = opened(folder)
    assert set(reader.all_notes()) == notes
    zero_header(folder / "notes.db")
    assert set(opened(folder).all_notes()) == notes
    assert reader.changed_elsewhere()
    assert set(reader.all_notes()) == notes
    made = reader.add("talks", TEXT, span_of("noon"), body="after all")
    reader.close()
    assert made in opened(folder).all_notes()


def test_damage_that_is_met_while_the_file_is_open_is_mended_at_the_next_try(folder: Path, notes: set[Note]) -> None:
    told: list[str] = []
    store = opened(folder, told)
    content = (folder / "notes.db").read_bytes()
    (folder / "notes.db").write_bytes(b"?" * len(content))
    with pytest.raises(BriefingError, match="try again: it was damaged while it was open"):
        store.add("talks", TEXT, span_of("noon"))
    assert set(store.all_notes()) == notes
    assert len(told) == 1


def test_many_programs_that_find_the_damage_at_once_mend_it_once(folder: Path, notes: set[Note]) -> None:
    zero_header(folder / "notes.db")
    code = f"""
import sys
sys.path.insert(0, {str(PROJECT)!r})
from pathlib import Path
from tests.annotations.test_restoring import opened
print(len(opened(Path(sys.argv[1])).all_notes()))
"""
    starts = [
        subprocess.Popen([sys.executable, "-c", code, str(folder)], stdout=subprocess.PIPE, text=True) for _ in range(4)
    ]
    assert [process.communicate()[0].strip() for process in starts] == [str(len(notes))] * 4
    assert [path.name for path in folder.glob("notes.db.damaged*")] == ["notes.db.damaged"]


def test_restored_notes_still_find_their_place_in_a_changed_text(folder: Path, notes: set[Note]) -> None:
    cut_tail(folder / "notes.db")
    store = opened(folder)
    store.place("talks", TEXT.replace("It repeated that nobody was hurt and named no country.", ""))
    assert {note.status for note in store.notes_of("talks")} == {Status.ANCHORED}
    assert len(store.all_notes()) == len(notes)


def test_a_full_disk_leaves_the_damaged_file_in_its_place(
    folder: Path, notes: set[Note], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert notes
    zero_header(folder / "notes.db")
    damaged = (folder / "notes.db").read_bytes()

    def no_room(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("briefing.annotations.restoring.put_in_place", no_room)
        with pytest.raises(BriefingError, match=r"is damaged, and could not be rebuilt: .*No space left"):
            opened(folder)
    assert (folder / "notes.db").read_bytes() == damaged
    assert len(opened(folder).all_notes()) == len(notes)


def test_the_day_of_a_backup_is_the_readers_own(folder: Path) -> None:
    late = dt.datetime(2025, 9, 18, 23, 30, tzinfo=dt.timezone(dt.timedelta(hours=-7)))
    store = NoteStore.open(folder, clock=lambda: late, rng=new_rng())
    store.add("talks", TEXT, span_of("noon"))
    store.close()
    assert (folder / "backups" / "notes-2025-09-18.db").exists()
