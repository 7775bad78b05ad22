"""A person puts a note where it belongs, and that holds until it is undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.annotations import NoteStore, Status
from briefing.document import BriefingError, TextSpan
from tests.annotations.texts import TEXT, span_of

if TYPE_CHECKING:
    from collections.abc import Callable

INTRO, COUNT, SECOND, TALKS = TEXT.split("\n\n")
WITHOUT = f"{INTRO}\n\n{SECOND}\n\n{TALKS}"


@pytest.fixture
def lost(store: NoteStore) -> NoteStore:
    """A store whose one note lost its words."""
    store.add("talks", TEXT, span_of("traffic was resumed"), body="kept")
    store.place("talks", WITHOUT)
    return store


def the_note(store: NoteStore) -> tuple[Status, TextSpan | None, str | None]:
    (note,) = store.notes_of("talks")
    assert note.quote == "traffic was resumed"
    return note.status, note.span, note.text


def test_an_orphan_is_put_somewhere_and_stays_there_when_the_text_goes_on_changing(lost: NoteStore) -> None:
    there = span_of("Further talks", WITHOUT)
    (note,) = lost.notes_of("talks")
    put = lost.attach(note.id[-8:], WITHOUT, there, number_at=lambda _: 3)
    assert (put.status, put.span, put.text, put.paragraph) == (Status.ANCHORED, there, "Further talks", 3)
    newer = f"A new beginning.\n\n{WITHOUT}"
    lost.place("talks", newer)
    assert the_note(lost) == (Status.ANCHORED, span_of("Further talks", newer), "Further talks")


def test_it_is_undone_and_done_again_after_a_restart(open_store: Callable[[], NoteStore], lost: NoteStore) -> None:
    (note,) = lost.notes_of("talks")
    lost.attach(note.id, WITHOUT, span_of("Further talks", WITHOUT))
    lost.close()
    store = open_store()
    assert store.undo().told == "Undone: placing the note on “traffic was resumed”"
    assert the_note(store) == (Status.ORPHAN, None, None)
    store.redo()
    assert the_note(store) == (Status.ANCHORED, span_of("Further talks", WITHOUT), "Further talks")


def test_what_followed_from_a_place_is_undone_with_it(lost: NoteStore) -> None:
    (note,) = lost.notes_of("talks")
    lost.attach(note.id, WITHOUT, span_of("Further talks", WITHOUT))
    newer = f"A new beginning.\n\n{WITHOUT}"
    lost.place("talks", newer)
    lost.undo()
    lost.place("talks", newer)
    assert the_note(lost)[0] is Status.ORPHAN


def test_what_is_doubtful_in_another_version_is_looked_for_anew(lost: NoteStore) -> None:
    newer = f"A new beginning.\n\n{WITHOUT}"
    lost.place("talks", newer)
    (note,) = lost.notes_of("talks")
    lost.attach(note.id, WITHOUT, span_of("Further talks", WITHOUT))
    lost.place("talks", newer)
    assert the_note(lost) == (Status.ANCHORED, span_of("Further talks", newer), "Further talks")


def test_a_place_said_twice_is_one_change(lost: NoteStore) -> None:
    (note,) = lost.notes_of("talks")
    for _ in range(2):
        lost.attach(note.id, WITHOUT, span_of("Further talks", WITHOUT))
    lost.undo()
    assert the_note(lost)[0] is Status.ORPHAN


def test_a_note_is_put_on_words(lost: NoteStore) -> None:
    (note,) = lost.notes_of("talks")
    with pytest.raises(BriefingError, match="needs words"):
        lost.attach(note.id, WITHOUT, TextSpan(3, 3))
