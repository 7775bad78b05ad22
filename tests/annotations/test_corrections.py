"""What the reader says of actors and dates, kept beside the notes."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from briefing.annotations import NoteStore
from briefing.annotations.correction import About, Correction, told
from briefing.annotations.correction_mirror import FILE_NAME, read_mirror
from briefing.annotations.corrections import CorrectionStore
from briefing.annotations.database import Database
from briefing.annotations.steps import Op
from briefing.document import BriefingError
from tests.annotations.test_alarm import zero_header
from tests.annotations.texts import TEXT, span_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.annotations.conftest import Clock

RENAMED = Correction(About.ACTOR, "Muraveiko", called="Muraveika")
MOVED = Correction(About.DATE, "2024-09-10", briefing="talks", words=("10 september",), value="2025-09-10")


@pytest.fixture
def database(folder: Path, clock: Clock) -> Iterator[Database]:
    opened = Database.open(folder, clock, random.Random)
    yield opened
    opened.close()


@pytest.fixture
def corrections(database: Database, clock: Clock) -> CorrectionStore:
    return CorrectionStore(database, clock, random.Random())  # noqa: S311, an id is no secret


@pytest.fixture
def notes(database: Database, clock: Clock) -> NoteStore:
    return NoteStore(database, clock, random.Random())  # noqa: S311, the same


def test_what_was_said_of_an_actor_is_added_to_and_what_is_not_said_stays(corrections: CorrectionStore) -> None:
    first = corrections.correct(RENAMED)
    second = corrections.correct(Correction(About.ACTOR, "MURAVEIKO", role="Chief"))
    assert (second.id, second.called, second.role) == (first.id, "Muraveika", "Chief")
    assert corrections.all() == (second,)
    assert corrections.correct(RENAMED) == second


def test_the_one_said_last_comes_last_and_dates_are_told_apart_by_briefing_and_words(
    corrections: CorrectionStore,
) -> None:
    corrections.correct(MOVED)
    corrections.correct(MOVED._replace(briefing="other"))
    corrections.correct(MOVED._replace(words=("that day",)))
    corrections.correct(MOVED._replace(label="It leaks"))
    assert [(one.briefing, one.words, one.label) for one in corrections.all()] == [
        ("other", ("10 september",), None),
        ("talks", ("that day",), None),
        ("talks", ("10 september",), "It leaks"),
    ]


def test_corrections_and_notes_are_undone_in_the_order_they_were_made(
    corrections: CorrectionStore, notes: NoteStore
) -> None:
    notes.add("talks", TEXT, span_of("noon"))
    corrections.correct(RENAMED)
    corrections.correct(Correction(About.ACTOR, "Muraveiko", hidden=True))
    moved = corrections.correct(MOVED)
    corrections.remove([moved.id[-8:]])
    assert notes.ahead(Op.UNDO) == ("talks",)
    assert [notes.undo().told for _ in range(5)] == [
        "Undone: taking back that 2024-09-10 is 2025-09-10",
        "Undone: 2024-09-10 is 2025-09-10",
        "Undone: Muraveiko is hidden",
        "Undone: Muraveiko is called Muraveika",
        "Undone: adding the note on “noon”",
    ]
    notes.redo()
    assert notes.redo().told == "Done again: Muraveiko is called Muraveika"
    notes.add("talks", TEXT, span_of("hurt"))
    with pytest.raises(BriefingError, match="nothing to do again"):
        notes.redo()


def test_what_is_said_is_cleaned_and_told_in_few_words(corrections: CorrectionStore) -> None:
    said = corrections.correct(Correction(About.ACTOR, "A", called="B\x1b[31m\nC", kind="event", role=""))
    assert told(said) == "A is called B␛[31m C and is an event and has no role"


def test_a_correction_that_is_not_there_is_said_and_nothing_is_taken_back(corrections: CorrectionStore) -> None:
    made = corrections.correct(RENAMED)
    for reference in ("abc", "0" * 12):
        with pytest.raises(BriefingError):
            corrections.remove([made.id, reference])
    assert corrections.all() == (made,)


# What is kept beside notes.db


def test_the_mirror_has_every_correction_and_says_when_one_was_taken_back(
    folder: Path, corrections: CorrectionStore, database: Database
) -> None:
    renamed = corrections.correct(RENAMED)
    corrections.correct(MOVED)
    corrections.remove([renamed.id])
    database.close()
    mirrored = read_mirror(folder)
    assert [(one.found, one.value, bool(one.deleted_at)) for one in mirrored.corrections] == [
        ("Muraveiko", None, True),
        ("2024-09-10", "2025-09-10", False),
    ]


@pytest.mark.parametrize("made_notes", [True, False])
def test_corrections_newer_than_the_backup_come_back_with_a_damaged_store(
    folder: Path, corrections: CorrectionStore, notes: NoteStore, database: Database, *, made_notes: bool
) -> None:
    if made_notes:
        notes.add("talks", TEXT, span_of("noon"))
    renamed = corrections.correct(RENAMED)
    database.close()
    assert list(folder.glob("backups/*.db"))
    corrections.correct(MOVED)
    corrections.correct(RENAMED._replace(called="Muravejka"))
    database.close()
    kept = corrections.all()
    database.close()
    zero_header(folder / "notes.db")
    assert corrections.all() == kept
    assert renamed not in kept
    with pytest.raises(BriefingError, match="nothing to undo: older changes were lost"):
        notes.undo()
    later = corrections.correct(MOVED._replace(hidden=True))
    assert corrections.all()[-1] == later
    assert notes.undo().told == "Undone: 2024-09-10 is hidden"


def test_a_store_of_corrections_alone_that_is_gone_is_an_alarm_and_is_restored(
    folder: Path, corrections: CorrectionStore, database: Database, clock: Clock
) -> None:
    corrections.correct(RENAMED)
    kept = corrections.all()
    database.close()
    assert corrections.all() == kept
    database.close()
    (folder / "notes.db").unlink()
    with pytest.raises(BriefingError, match="Your notes are missing"):
        corrections.all()
    told = Database.restore(folder, clock, random.Random)
    assert "1 correction was brought back" in told
    assert corrections.all() == kept


def test_a_mirror_that_somebody_changed_is_kept_and_one_that_cannot_be_read_hides_nothing(
    folder: Path, corrections: CorrectionStore, database: Database
) -> None:
    corrections.correct(RENAMED)
    database.close()
    (folder / FILE_NAME).write_text('{"schema": 1, "corrections": [{"id": 7}]}', "utf-8")
    corrections.correct(MOVED)
    database.close()
    assert (folder / f"{FILE_NAME}.aside").read_text("utf-8").endswith('"id": 7}]}')
    assert len(read_mirror(folder).corrections) == 2


def test_a_mirror_that_was_edited_by_hand_is_kept_aside(
    folder: Path, corrections: CorrectionStore, database: Database
) -> None:
    corrections.correct(RENAMED)
    database.close()
    mirror = folder / FILE_NAME
    mirror.write_text(mirror.read_text("utf-8").replace("Muraveika", "By hand"), "utf-8")
    corrections.correct(MOVED)
    database.close()
    assert "By hand" in (folder / f"{FILE_NAME}.aside").read_text("utf-8")
    assert "By hand" not in mirror.read_text("utf-8")


@pytest.mark.parametrize("bad", ['"kind": "ngo"', '"value": "soon"', '"step": 99999999999999999999'])
def test_a_record_that_cannot_be_a_correction_is_told_and_the_others_are_read(
    folder: Path, corrections: CorrectionStore, database: Database, bad: str
) -> None:
    corrections.correct(RENAMED)
    corrections.correct(MOVED)
    database.close()
    mirror, name = folder / FILE_NAME, bad.partition(":")[0]
    lines = mirror.read_text("utf-8").splitlines()
    at = max(index for index, line in enumerate(lines) if name in line)
    lines[at] = f"{bad}," if lines[at].endswith(",") else bad
    mirror.write_text("\n".join(lines), "utf-8")
    found = read_mirror(folder)
    assert [one.found for one in found.corrections] == ["Muraveiko"]
    assert found.problem == "correction 2"
