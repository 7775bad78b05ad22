"""Notes follow their text through every version of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.annotations import NoteStore, Placement, PlacementReport, Status, text_hash
from briefing.annotations.placing import agreed
from tests.annotations.texts import TEXT, span_of

if TYPE_CHECKING:
    from collections.abc import Callable

INTRO, COUNT, SECOND, TALKS = TEXT.split("\n\n")
DOUBTFUL = (
    "A pilot spoke of nineteen balloons. Soldiers, too, counted nineteen objects. "
    "It is said that others counted nineteen objects."
)


def test_a_report_says_what_became_of_the_notes(store: NoteStore) -> None:
    for words in ("new figures", "counted nineteen objects", "named no country", "Further talks"):
        store.add("talks", TEXT, span_of(words))
    store.remove(store.add("talks", TEXT, span_of("evening")).id)
    first, moved = SECOND.split(". ")
    new = f"{moved}\n\n{INTRO}\n\n{DOUBTFUL}\n\n{first}."
    assert store.place("talks", new) == PlacementReport(kept=1, moved=1, uncertain=1, orphaned=1, is_new=True)
    assert store.place("talks", new) == PlacementReport(kept=1, moved=1, uncertain=1, orphaned=1, is_new=False)


def test_a_note_stands_on_its_words_in_the_new_text(store: NoteStore) -> None:
    store.add("talks", TEXT, span_of("noon"))
    new = f"A new beginning.\n\n{TEXT}"
    store.place("talks", new)
    (note,) = store.notes_of("talks")
    assert note.span == span_of("noon", new)
    assert note.origin.span == span_of("noon")


def test_an_uncertain_note_has_the_words_it_may_stand_on_and_keeps_its_quote(store: NoteStore) -> None:
    store.add("talks", TEXT, span_of("counted nineteen objects"))
    new = TEXT.replace(COUNT, DOUBTFUL)
    store.place("talks", new)
    (note,) = store.notes_of("talks")
    assert (note.status, note.quote) == (Status.UNCERTAIN, "counted nineteen objects")
    assert note.span is not None
    assert note.text == note.span.of(new)
    assert note.text == "counted nineteen objects"


def test_an_orphan_comes_back_when_its_words_do(open_store: Callable[[], NoteStore]) -> None:
    store = open_store()
    store.add("talks", TEXT, span_of("traffic was resumed"), body="kept")
    store.place("talks", f"{INTRO}\n\n{SECOND}\n\n{TALKS}")
    (note,) = store.notes_of("talks")
    assert (note.status, note.span, note.text, note.body) == (Status.ORPHAN, None, None, "kept")
    store.close()
    newest = f"A new beginning.\n\n{TEXT}"
    store = open_store()
    assert store.place("talks", newest).kept == 1
    assert [note.span for note in store.notes_of("talks")] == [span_of("traffic was resumed", newest)]


def test_going_back_to_an_older_text_puts_notes_back(store: NoteStore) -> None:
    store.add("talks", TEXT, span_of("noon"))
    new = f"{COUNT}\n\n{INTRO}\n\n{SECOND}\n\n{TALKS}"
    store.add("talks", new, span_of("Further talks", new))
    store.place("talks", TEXT)
    assert [note.span for note in store.notes_of("talks")] == [span_of("noon"), span_of("Further talks")]
    assert store.place("talks", TEXT).is_new is False


def test_a_passage_that_was_edited_little_by_little_is_followed(store: NoteStore) -> None:
    """Each step leaves the passage's surroundings recognisable; the first and the last have little in common."""
    text = TEXT
    store.add("talks", text, span_of("nineteen objects"))
    for old, new in (
        ("Observers counted", "Two posts had counted"),
        ("over the border", "in the air"),
        ("Nobody was hurt, and traffic was resumed by noon.", "There was no damage."),
        (INTRO, "New numbers."),
    ):
        text = text.replace(old, new)
        store.place("talks", text)
    (note,) = store.notes_of("talks")
    assert note.text == "nineteen objects"
    assert note.status is Status.ANCHORED


def test_a_note_on_another_text_brings_the_others_along(store: NoteStore) -> None:
    """Two windows may have two versions open."""
    store.add("talks", TEXT, span_of("noon"))
    new = f"A new beginning.\n\n{TEXT}"
    store.add("talks", new, span_of("evening", new))
    assert [note.span for note in store.notes_of("talks")] == [span_of("noon", new), span_of("evening", new)]


def test_notes_of_other_briefings_stay_where_they_are(store: NoteStore) -> None:
    kept = store.add("border", TEXT, span_of("noon"))
    store.add("talks", TEXT, span_of("noon"))
    store.place("talks", f"A new beginning.\n\n{TEXT}")
    assert store.notes_of("border") == (kept,)


HERE = Placement(span_of("noon"), Status.ANCHORED, 1.0)
THERE = Placement(span_of("evening"), Status.MOVED, 0.5)
PERHAPS = Placement(span_of("border"), Status.UNCERTAIN, 0.3)
GONE = Placement(None, Status.ORPHAN, 0.0)


@pytest.mark.parametrize(
    ("last", "origin", "status", "place"),
    [
        (HERE, HERE, Status.ANCHORED, HERE),
        (HERE, GONE, Status.ANCHORED, HERE),
        (HERE, PERHAPS, Status.ANCHORED, HERE),
        (HERE, THERE, Status.UNCERTAIN, HERE),
        (GONE, HERE, Status.UNCERTAIN, HERE),
        (PERHAPS, HERE, Status.UNCERTAIN, PERHAPS),
        (GONE, PERHAPS, Status.UNCERTAIN, PERHAPS),
        (GONE, GONE, Status.ORPHAN, GONE),
    ],
)
def test_the_reader_is_asked_where_origin_and_last_place_disagree(
    last: Placement, origin: Placement, status: Status, place: Placement
) -> None:
    decided = agreed(last, origin)
    assert (decided.status, decided.span) == (status, place.span)


def test_whom_the_reader_answered_once_is_not_asked_again(store: NoteStore) -> None:
    """The note was put elsewhere although its own words stood there still; it stays where it was put."""
    store.add("talks", TEXT, span_of("noon"))
    (note,) = store.notes_of("talks")
    new = f"A new beginning.\n\n{TEXT}"
    store.attach(note.id, new, span_of("Further talks", new))
    newer = f"{new}\n\nA new end."
    store.place("talks", newer)
    (note,) = store.notes_of("talks")
    assert (note.status, note.text) == (Status.ANCHORED, "Further talks")


def test_the_reader_is_asked_where_a_passage_comes_back_that_the_note_had_left(store: NoteStore) -> None:
    store.add("talks", TEXT, span_of("traffic was resumed"))
    without = f"{INTRO}\n\n{SECOND}\n\n{TALKS}"
    store.place("talks", without)
    (note,) = store.notes_of("talks")
    store.attach(note.id, without, span_of("Further talks", without))
    store.place("talks", f"{TEXT}\n\nA new end.")
    (note,) = store.notes_of("talks")
    assert (note.status, note.text) == (Status.UNCERTAIN, "Further talks")


def test_each_terminal_sees_the_notes_in_the_version_it_shows(store: NoteStore) -> None:
    store.add("talks", TEXT, span_of("noon"))
    new = f"A new beginning.\n\n{TEXT}"
    assert store.notes_in("talks", text_hash(new)) is None
    store.add("talks", new, span_of("evening", new))
    assert store.notes_in("talks", text_hash(TEXT)) is None
    store.place("talks", TEXT)
    for text in (TEXT, new):
        notes = store.notes_in("talks", text_hash(text))
        assert notes is not None
        assert [note.span for note in notes] == [span_of("noon", text), span_of("evening", text)]
