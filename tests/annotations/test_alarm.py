"""A notes.db that is gone, emptied, damaged or somebody else's is never taken for a new one.

How it is brought back is told in test_restoring.
"""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from briefing.annotations import NoteStore
from briefing.document import BriefingError
from tests.annotations.conftest import Clock
from tests.annotations.texts import TEXT, span_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def kept(open_store: Callable[[], NoteStore], folder: Path) -> Path:
    """A notes.db with notes, closed."""
    store = open_store()
    for words in ("noon", "evening", "autumn"):
        store.add("talks", TEXT, span_of(words), body=words * 400)
    store.close()
    drop_copies(folder)
    return folder / "notes.db"


def drop_copies(folder: Path) -> None:
    """Leaves nothing that the notes could be brought back from."""
    shutil.rmtree(folder / "backups")
    for mirror in folder.glob("*.jsonld"):
        mirror.unlink()


def test_there_is_no_alarm_while_all_is_well(kept: Path, open_store: Callable[[], NoteStore]) -> None:
    assert kept.exists()
    assert len(open_store().all_notes()) == 3


def remove(path: Path) -> None:
    path.unlink()


def empty(path: Path) -> None:
    path.write_bytes(b"")


def make_new(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("CREATE TABLE a(b); DROP TABLE a;")


def delete_rows(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("DROP TRIGGER annotation_is_never_taken_out; DELETE FROM annotation;")


def replace(path: Path) -> None:
    other = path.parent.parent / "other"
    store = NoteStore.open(other, clock=Clock(), rng=random.Random())  # noqa: S311, an id is no secret
    store.add("talks", TEXT, span_of("noon"))
    store.close()
    shutil.copy(other / "notes.db", path)


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (remove, "is missing"),
        (empty, "is empty"),
        (make_new, "holds nothing"),
        (delete_rows, "has no notes any more"),
        (replace, "is not the file it was"),
    ],
)
def test_lost_notes_are_an_alarm_and_nothing_is_touched(
    kept: Path, open_store: Callable[[], NoteStore], harm: Callable[[Path], None], told: str
) -> None:
    harm(kept)
    before = {path.name: path.read_bytes() for path in kept.parent.iterdir()}
    with pytest.raises(BriefingError, match=f"{told}, but notes were kept there") as alarm:
        open_store()
    assert str(kept) in str(alarm.value)
    assert "\n" not in str(alarm.value)
    assert {path.name: path.read_bytes() for path in kept.parent.iterdir()} == before


def test_whoever_wants_to_begin_anew_can(kept: Path, open_store: Callable[[], NoteStore]) -> None:
    kept.unlink()
    with pytest.raises(BriefingError, match=r"to begin without them, delete .*notes\.db\.id"):
        open_store()
    kept.with_name("notes.db.id").unlink()
    store = open_store()
    store.add("talks", TEXT, span_of("noon"))
    assert len(store.all_notes()) == 1


def test_a_mirror_is_a_sign_of_notes_too(folder: Path, open_store: Callable[[], NoteStore]) -> None:
    folder.mkdir()
    (folder / "talks.jsonld").write_text("{}")
    with pytest.raises(
        BriefingError, match=r"`briefing note restore` brings them back\. .* is missing, but notes were kept there"
    ):
        open_store()


def test_a_file_without_a_note_may_be_lost_without_alarm(open_store: Callable[[], NoteStore], folder: Path) -> None:
    folder.mkdir()
    (folder / "notes.db").touch()
    store = open_store()
    assert store.all_notes() == ()
    store.add("talks", TEXT, span_of("noon"))
    assert len(store.all_notes()) == 1


def zero_header(path: Path) -> None:
    path.write_bytes(bytes(100) + path.read_bytes()[100:])


def cut_tail(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-5000])


def cut_to_one_page(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:4096])


def scramble_middle(path: Path) -> None:
    content = path.read_bytes()
    noise = random.Random(7).randbytes(3 * 4096)  # noqa: S311, noise is no secret
    path.write_bytes(content[:4096] + noise + content[4 * 4096 :])


def write_text(path: Path) -> None:
    path.write_text("Dear diary, this is no database.\n" * 100)


@pytest.mark.parametrize("harm", [zero_header, cut_tail, cut_to_one_page, scramble_middle, write_text])
def test_a_damaged_file_is_told_and_left_as_it_is(
    kept: Path, open_store: Callable[[], NoteStore], harm: Callable[[Path], None]
) -> None:
    harm(kept)
    before = kept.read_bytes()
    with pytest.raises(BriefingError, match=r"notes\.db is damaged.*put a backup in its place"):
        open_store()
    assert kept.read_bytes() == before


def test_another_programs_database_is_refused(folder: Path, open_store: Callable[[], NoteStore]) -> None:
    folder.mkdir()
    with closing(sqlite3.connect(folder / "notes.db")) as connection:
        connection.executescript("CREATE TABLE annotation(id TEXT); INSERT INTO annotation VALUES ('theirs');")
    with pytest.raises(BriefingError, match="is not a file of notes"):
        open_store()


def test_a_folder_in_the_place_of_the_file_is_told(folder: Path, open_store: Callable[[], NoteStore]) -> None:
    (folder / "notes.db").mkdir(parents=True)
    with pytest.raises(BriefingError, match=r"check the permissions of .*notes\.db"):
        open_store()


def test_a_file_of_a_newer_version_is_not_touched(kept: Path, open_store: Callable[[], NoteStore]) -> None:
    with closing(sqlite3.connect(kept)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(BriefingError, match="update briefing"):
        open_store()


@pytest.mark.parametrize("harm", [remove, replace])
def test_a_file_that_is_taken_away_while_it_is_open_takes_no_more_notes(
    open_store: Callable[[], NoteStore], folder: Path, harm: Callable[[Path], None]
) -> None:
    """SQLite would go on writing to a file without a name."""
    store = open_store()
    store.add("talks", TEXT, span_of("noon"))
    (folder / "notes.db").rename(folder / "aside.db")
    shutil.copy(folder / "aside.db", folder / "notes.db")
    harm(folder / "notes.db")
    with pytest.raises(BriefingError, match=r"Not saved.*was moved or replaced while it was open"):
        store.add("talks", TEXT, span_of("evening"))


def test_a_backup_that_was_put_in_its_place_while_it_was_open_takes_the_notes_from_then_on(
    open_store: Callable[[], NoteStore], folder: Path
) -> None:
    store = open_store()
    store.add("talks", TEXT, span_of("noon"))
    shutil.copy(folder / "notes.db", folder / "copy")
    store.add("talks", TEXT, span_of("autumn"))
    (folder / "copy").replace(folder / "notes.db")
    store.add("talks", TEXT, span_of("evening"))
    store.close()
    assert {note.quote for note in open_store().all_notes()} == {"noon", "evening"}
