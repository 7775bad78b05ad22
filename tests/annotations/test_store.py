"""What a reader relies on: a note is there, whole, at the next start."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from briefing.annotations import Color, NoteCount, NoteStore, Status
from briefing.document import BriefingError, TextSpan
from tests.annotations.texts import TEXT, span_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_a_note_survives_a_restart_with_all_that_was_written(open_store: Callable[[], NoteStore]) -> None:
    store = open_store()
    made = store.add(
        "talks",
        TEXT,
        span_of("nineteen objects"),
        body="*Who* counted?",
        color=Color.PURPLE,
        tags=["figures", "check"],
        number_at=lambda _: 2,
        sections=("News", "Monday"),
    )
    store.close()
    (note,) = open_store().notes_of("talks")
    assert note == made
    assert (note.quote, note.text, note.status) == ("nineteen objects", "nineteen objects", Status.ANCHORED)
    assert (note.body, note.color, note.tags) == ("*Who* counted?", Color.PURPLE, ("figures", "check"))
    assert (note.paragraph, note.origin.sections) == (2, ("News", "Monday"))
    assert TEXT[note.start : note.end] == note.text
    assert dt.datetime.fromisoformat(note.created).utcoffset() == dt.timedelta(hours=2)


def test_a_mark_becomes_a_note_when_something_is_written_on_it(store: NoteStore) -> None:
    mark = store.add("talks", TEXT, span_of("hurt"), body=" \n ")
    assert mark.is_mark
    note = store.edit(mark.id, body="Who says so?")
    assert not note.is_mark
    assert (note.rev, note.created == mark.created, note.modified > mark.modified) == (2, True, True)


def test_an_edit_leaves_alone_what_it_does_not_name(store: NoteStore) -> None:
    note = store.add("talks", TEXT, span_of("hurt"), body="Sure?", color=Color.RED, tags=["check"])
    changed = store.edit(note.id, tags=["checked"])
    assert (changed.body, changed.color, changed.tags) == ("Sure?", Color.RED, ("checked",))


def test_an_edit_that_changes_nothing_is_none(store: NoteStore) -> None:
    note = store.add("talks", TEXT, span_of("hurt"), body="Sure?")
    assert store.edit(note.id, body="Sure?", color=Color.YELLOW) == note
    assert store.undo().told == "Undone: adding the note on “hurt”"


def test_both_bodies_are_kept_when_a_note_was_changed_elsewhere_meanwhile(store: NoteStore) -> None:
    note = store.add("talks", TEXT, span_of("hurt"), body="first")
    store.edit(note.id, body="theirs", expected_rev=note.rev)
    assert store.edit(note.id, body="mine", expected_rev=note.rev).body == "theirs\n\nmine"


def test_an_edit_brings_back_what_was_deleted_meanwhile(store: NoteStore) -> None:
    note = store.add("talks", TEXT, span_of("hurt"), body="first")
    store.remove(note.id)
    store.edit(note.id, body="second", expected_rev=note.rev)
    assert [kept.body for kept in store.notes_of("talks")] == ["second"]


def test_notes_come_in_text_order_and_orphans_last(store: NoteStore) -> None:
    for words in ("Further talks", "nineteen objects", "A second statement", "new figures"):
        store.add("talks", TEXT, span_of(words))
    store.place("talks", TEXT.replace("counted nineteen objects over the border", "saw nothing"))
    assert [note.quote for note in store.notes_of("talks")] == [
        "new figures",
        "A second statement",
        "Further talks",
        "nineteen objects",
    ]


def test_all_notes_are_those_of_every_briefing(store: NoteStore) -> None:
    store.add("talks", TEXT, span_of("hurt"))
    store.add("border", TEXT, span_of("noon"))
    assert [(note.briefing, note.quote) for note in store.all_notes()] == [("border", "noon"), ("talks", "hurt")]


def test_two_notes_on_the_same_words_are_two(store: NoteStore) -> None:
    for body in ("one", "two"):
        store.add("talks", TEXT, span_of("hurt"), body=body)
    assert sorted(note.body for note in store.notes_of("talks")) == ["one", "two"]


def test_control_characters_do_not_get_in(store: NoteStore) -> None:
    note = store.add(
        "talks", TEXT, span_of("hurt"), body="a\x1b[31mb\x9bc\ud800", tags=["#one\ntwo", "\x07", " ", "one two"]
    )
    assert (note.body, note.tags) == ("a␛[31mb\ufffdc\ufffd", ("one two", "␇"))


def test_a_body_of_a_megabyte_is_kept_whole(store: NoteStore) -> None:
    body = "A line of a very long note. ľščťž 漢字\n" * 25_000
    assert store.note(store.add("talks", TEXT, span_of("hurt"), body=body).id).body == body


@pytest.mark.parametrize("span", [TextSpan(3, 3), span_of("\n\n"), TextSpan(len(TEXT) + 5, len(TEXT) + 9)])
def test_a_note_needs_words_to_stand_on(store: NoteStore, span: TextSpan, folder: Path) -> None:
    with pytest.raises(BriefingError, match="needs words"):
        store.add("talks", TEXT, span)
    assert not folder.exists()


def test_a_note_is_found_by_a_unique_ending_of_its_id(store: NoteStore) -> None:
    notes = [store.add("talks", TEXT, span_of("hurt")) for _ in range(3)]
    for note in notes:
        assert store.note(note.id) == store.note(note.id[-12:].upper()) == note
    assert store.edit(notes[0].id[-12:], body="x").id == notes[0].id


@pytest.mark.parametrize(
    ("reference", "complaint"), [("abc", "last 6"), ("ffffffffffff", "no such note"), ("%%%%%%", "no such note")]
)
def test_a_reference_that_names_no_note_is_told(store: NoteStore, reference: str, complaint: str) -> None:
    with pytest.raises(BriefingError, match=complaint):
        store.note(reference)
    store.add("talks", TEXT, span_of("hurt"))
    for use in (store.note, store.edit, store.remove):
        with pytest.raises(BriefingError, match=complaint):
            use(reference)


def test_a_deleted_note_is_not_found(store: NoteStore) -> None:
    note = store.add("talks", TEXT, span_of("hurt"))
    assert store.remove(note.id) == note
    assert store.notes_of("talks") == ()
    with pytest.raises(BriefingError, match="no such note"):
        store.remove(note.id)


def test_notes_and_tags_are_counted_without_the_deleted(store: NoteStore) -> None:
    store.add("talks", TEXT, span_of("nineteen objects"), tags=["figures", "check"])
    store.add("talks", TEXT, span_of("noon"), tags=["check"])
    store.add("border", TEXT, span_of("hurt"))
    store.remove(store.add("border", TEXT, span_of("hurt"), tags=["gone"]).id)
    store.place("talks", TEXT.replace("counted nineteen objects over the border", "saw nothing"))
    assert store.counts() == {"border": NoteCount(1, 0), "talks": NoteCount(2, 1)}
    assert store.tags_in_use() == [("check", 2), ("figures", 1)]


def test_looking_makes_no_file(store: NoteStore, folder: Path) -> None:
    assert (store.all_notes(), store.notes_of("talks"), store.counts(), store.tags_in_use()) == ((), (), {}, [])
    assert sum(store.place("talks", TEXT)) == 0
    assert not folder.exists()
