"""Notes that come again and again from a program that counts no states: what is news comes in, nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from briefing.annotations import Annotation, Color, NoteStore, Status
from briefing.annotations.describe import describe
from briefing.annotations.merging import renewed
from briefing.annotations.records import NoteRecord
from tests.annotations.texts import TEXT, span_of

if TYPE_CHECKING:
    from collections.abc import Callable

NOTE = "018f0000-0000-7000-8000-000000000000"
AT = "2024-05-01T10:00:00+00:00"


def came(body: str, *tags: str) -> list[NoteRecord]:
    origin = describe(TEXT, span_of("noon"))
    note = Annotation(NOTE, "talks", body, tags=tags, created=AT, modified=AT, rev=0, foreign='{"id":"Abc"}')
    return [NoteRecord(note, origin, origin, Status.ANCHORED, 1.0, confirmed=True)]


def says(store: NoteStore) -> list[tuple[str, tuple[str, ...]]]:
    return [(note.body, note.tags) for note in store.notes_of("talks")]


def test_it_is_taken_once_and_what_it_is_elsewhere_is_kept(open_store: Callable[[], NoteStore]) -> None:
    store = open_store()
    store.take_in(came("one"))
    assert store.take_in(came("one")) == []
    store.close()
    (record,) = open_store().collection("talks").records
    assert (record.annotation.rev, record.annotation.foreign) == (1, '{"id":"Abc"}')


def test_what_was_not_touched_here_is_as_it_is_there(store: NoteStore) -> None:
    store.take_in(came("one", "a"))
    store.attach(NOTE, TEXT, span_of("autumn"))
    store.take_in(came("two"))
    assert says(store) == [("two", ())]
    assert store.take_in(came("one", "a")) == []  # an older file says nothing new
    assert says(store) == [("two", ())]


def test_what_was_written_on_both_sides_is_kept_once(store: NoteStore) -> None:
    store.take_in(came("one", "a"))
    store.edit(NOTE, body="mine", color=Color.RED)
    assert store.take_in(came("one", "a")) == []
    for _ in range(3):
        store.take_in(came("two", "b"))
    assert says(store) == [("mine\n\ntwo", ("a", "b"))]
    assert store.note(NOTE).color is Color.RED


def test_a_note_deleted_here_stays_so_until_something_is_written_there(store: NoteStore) -> None:
    store.take_in(came("one"))
    store.remove(NOTE)
    assert store.take_in(came("one")) == []
    store.take_in(came("two"))
    assert says(store) == [("two", ())]


def test_what_came_in_and_was_undone_comes_in_again(store: NoteStore) -> None:
    store.take_in(came("one"))
    assert store.undo().told == "Undone: importing the note on “noon”"
    assert says(store) == []
    store.take_in(came("one"))
    assert says(store) == [("one", ())]


WORDS = st.lists(st.sampled_from(["a", "b", "c d"]), max_size=3).map("\n\n".join)
STATES = st.builds(
    Annotation,
    st.just(NOTE),
    st.just("talks"),
    WORDS,
    tags=st.sets(st.sampled_from("xy")).map(sorted).map(tuple),
    deleted_at=st.none() | st.just(AT),
)


def parts(state: Annotation) -> set[str]:
    return {*state.body.split("\n\n")} - {""}


@given(STATES, STATES.map(lambda state: state._replace(deleted_at=None, rev=0)))
def test_no_word_of_either_side_is_lost_and_twice_is_once(ours: Annotation, theirs: Annotation) -> None:
    merged = renewed(ours, theirs, is_as_imported=False)
    assert merged.deleted_at is None or merged == ours
    assert parts(theirs) <= parts(merged)
    if ours.deleted_at is None:
        assert parts(ours) <= parts(merged)
        assert {*ours.tags, *theirs.tags} == {*merged.tags}
    assert renewed(merged, theirs, is_as_imported=False) == merged
