"""Notes that come from elsewhere: the same by id, nothing lost, nothing doubled, nothing misplaced."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.annotations import Annotation, Color, NoteStore, Status
from briefing.annotations.merging import bury, resolved
from briefing.annotations.parts import overlaid
from briefing.annotations.records import Tombstone
from briefing.annotations.w3c.reading import read_annotations
from tests.annotations.texts import TEXT, span_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from tests.annotations.conftest import Clock

NOW = "2025-09-19T08:00:00+02:00"
BASE = Annotation("018f0000-0000-7000-8000-000000000000", "talks", "both", created=NOW, modified=NOW, rev=3)


@pytest.fixture
def other(tmp_path: Path, clock: Clock) -> Iterable[NoteStore]:
    """A store elsewhere."""
    store = NoteStore.open(tmp_path / "other", clock=clock, rng=random.Random())  # noqa: S311, an id is no secret
    yield store
    store.close()


def test_notes_from_elsewhere_are_the_same_here_once_their_text_is_seen(store: NoteStore, other: NoteStore) -> None:
    for words in ("noon", "nobody was hurt", "autumn"):
        other.add("talks", TEXT, span_of(words), body=words, color=Color.BLUE, tags=["x"])
    collection = other.collection("talks")
    assert len(store.take_in(collection.records)) == 3
    store.place("talks", TEXT)
    assert store.notes_of("talks") == other.notes_of("talks")
    assert store.take_in(collection.records) == []


def test_a_text_seen_again_is_kept_whole_and_serves_to_place_the_notes(store: NoteStore, other: NoteStore) -> None:
    other.add("talks", TEXT, span_of("nobody was hurt"))
    store.take_in(other.collection("talks").records)
    store.place("talks", TEXT)
    store.place("talks", TEXT.replace("It repeated that nobody was hurt and named no country.", "") + "\n\nMore.")
    assert store.notes_of("talks")[0].status is Status.ORPHAN


@pytest.mark.parametrize(
    ("now", "status"),
    [
        ("A new start.\n\n" + TEXT, Status.ANCHORED),
        (TEXT.replace("autumn", "fall"), Status.UNCERTAIN),
        ("Nothing of the kind.", Status.ORPHAN),
    ],
)
def test_without_the_text_it_was_made_on_a_note_is_sure_only_of_its_very_words(
    store: NoteStore, other: NoteStore, now: str, status: Status
) -> None:
    other.add("talks", TEXT, span_of("Further talks are planned for the autumn."), body="When?")
    store.take_in(other.collection("talks").records)
    store.place("talks", now)
    (note,) = store.notes_of("talks")
    assert (note.status, note.quote, note.body) == (status, "Further talks are planned for the autumn.", "When?")


def test_a_quotation_alone_is_enough(store: NoteStore) -> None:
    theirs = b"""{"id": "urn:x:1", "bodyValue": "Sure?", "target": {"source": "urn:briefing:talks",
        "selector": {"type": "TextQuoteSelector", "exact": "nineteen objects"}}}"""
    store.take_in(read_annotations(theirs, now=NOW).records)
    store.place("talks", TEXT)
    (note,) = store.notes_of("talks")
    assert (note.text, note.body) == ("nineteen objects", "Sure?")
    assert note.status.is_sure


def test_a_position_with_other_words_at_it_is_not_believed(store: NoteStore, other: NoteStore) -> None:
    store.add("talks", TEXT, span_of("hurt"))
    other.add("talks", TEXT, span_of("noon"))
    (record,) = other.collection("talks").records
    elsewhere = record.origin._replace(span=record.origin.span.shifted(-4))
    store.take_in([record._replace(origin=elsewhere, standing=elsewhere)])
    store.place("talks", TEXT)
    assert {note.text for note in store.notes_of("talks")} == {"hurt", "noon"}


def test_what_was_deleted_elsewhere_since_is_deleted_and_an_edit_beats_it(store: NoteStore) -> None:
    note = store.add("talks", TEXT, span_of("noon"))
    same, later = (Tombstone(note.id, rev, NOW) for rev in (1, 2))
    for tombstone, left in ((same, 1), (later, 0), (later, 0)):
        with store._database.writing() as connection:  # noqa: SLF001, as a restoration does
            bury(connection, [tombstone])
        assert len(store.all_notes()) == left


def states() -> st.SearchStrategy[Annotation]:
    return st.builds(
        BASE._replace,
        body=st.sampled_from(["", "one", "two", "both"]),
        color=st.sampled_from(Color),
        tags=st.sampled_from([(), ("a",), ("b", "a")]),
        rev=st.integers(1, 3),
        deleted_at=st.sampled_from([None, None, NOW]),
    )


@given(states(), states())
def test_both_sides_come_to_the_same_and_stay_there(ours: Annotation, theirs: Annotation) -> None:
    here, there = resolved(ours, theirs), resolved(theirs, ours)
    assert here._replace(tags=tuple(sorted(here.tags))) == there._replace(tags=tuple(sorted(there.tags)))
    assert resolved(here, theirs) == here
    assert resolved(here, here) == here


@given(states(), states())
def test_the_later_state_wins_and_of_equal_ones_nothing_written_is_lost(ours: Annotation, theirs: Annotation) -> None:
    one = resolved(ours, theirs)
    assert one.rev >= max(ours.rev, theirs.rev)
    if ours.rev == theirs.rev:
        live = [state for state in (ours, theirs) if state.deleted_at is None] or [ours, theirs]
        assert all(state.body in one.body for state in live)
        assert (one.deleted_at is None) == any(state.deleted_at is None for state in (ours, theirs))


@given(st.text("abc ", min_size=1, max_size=80), st.data())
def test_parts_of_a_text_stand_where_they_stood(text: str, data: st.DataObject) -> None:
    starts = data.draw(st.lists(st.integers(0, len(text) - 1), max_size=5))
    parts = [(start, text[start : start + 9]) for start in starts]
    laid = overlaid("", parts)
    assert all(laid[start : start + len(part)] == part for start, part in parts)
    assert overlaid(laid, [(0, text)]) == text
    assert overlaid(text, parts) == text


def test_a_merge_of_many_notes_takes_no_time_to_speak_of(open_store: Callable[[], NoteStore], other: NoteStore) -> None:
    text = "\n\n".join(f"Paragraph {number} says something of its own." for number in range(400))
    other.add("talks", text, span_of("Paragraph 7 ", text))
    (record,) = other.collection("talks").records
    annotation = record.annotation
    many = [
        record._replace(annotation=annotation._replace(id=f"{annotation.id[:-4]}{number:04x}"))
        for number in range(1000)
    ]
    store = open_store()
    assert len(store.take_in(many)) == 1000
    store.place("talks", text)
    assert {note.status for note in store.notes_of("talks")} == {Status.ANCHORED}


def test_what_was_taken_in_is_undone_at_one_go(store: NoteStore, other: NoteStore) -> None:
    mine = store.add("talks", TEXT, span_of("hurt"))
    for words in ("noon", "autumn"):
        other.add("talks", TEXT, span_of(words))
    store.take_in(other.collection("talks").records)
    assert len(store.all_notes()) == 3
    store.undo()
    assert store.all_notes() == (mine,)
    store.redo()
    assert len(store.all_notes()) == 3


def test_a_changed_note_comes_in_and_an_older_one_does_not(store: NoteStore, other: NoteStore) -> None:
    note = other.add("talks", TEXT, span_of("noon"), body="first")
    older = other.collection("talks").records
    store.take_in(older)
    other.edit(note.id, body="second", tags=["new"])
    assert [
        (taken.before and taken.before.body, taken.after.body)
        for taken in store.take_in(other.collection("talks").records)
    ] == [("first", "second")]
    assert store.take_in(older) == []
    assert [(kept.body, kept.tags) for kept in store.all_notes()] == [("second", ("new",))]
