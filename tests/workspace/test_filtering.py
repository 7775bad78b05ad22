"""What can be typed to filter notes, and that anything can."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.annotations import Annotation, Color, Note, Placement, Selector, Status
from briefing.document import TextSpan
from briefing.workspace.filtering import FIELDS, Filterable, NoteFilter, filterable


def note(
    name: str,
    body: str = "",
    *,
    quote: str = "the port",
    tags: tuple[str, ...] = (),
    color: Color = Color.YELLOW,
    status: Status = Status.ANCHORED,
    created: str = "2025-09-18T09:30:00+02:00",
    title: str = "A channel that stayed open",
) -> Filterable:
    span = TextSpan(0, len(quote))
    return filterable(
        Note(
            Annotation(name, "harbour-channel", body, color, tags, None, created, created),
            Selector("version", span, quote, "", "", 3),
            Placement(None if status is Status.ORPHAN else span, status, 1.0),
            quote,
            3,
        ),
        title,
        ["Ada Verne"],
    )


NOTES = (
    note("warned", "Who warned whom?\n\nOn  record.", quote="General Wiesław Kukuła", tags=("warning", "to check")),
    note("mark", quote="its closure of the port", color=Color.GREEN, created="2025-08-31T23:59:00+02:00"),
    note("lost", "Which figures?", tags=("war",), status=Status.ORPHAN, color=Color.RED),
    note("gale", "Compare.", title="Exercise Gale", status=Status.UNCERTAIN, created="2025-10-01T08:00:00+02:00"),
)
ALL = ["warned", "mark", "lost", "gale"]


def kept(typed: str) -> list[str]:
    return [found.note.id for found in NoteFilter(typed).of(NOTES)]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("", ALL),
        ("KUKULA", ["warned"]),
        ("warned record", ["warned"]),
        ("port", ["mark", "lost", "gale"]),
        ("gale", ["gale"]),
        ("war", ["warned", "lost"]),
        ('"on record"', ["warned"]),
        ("“on record”", ["warned"]),
        ('"record on"', []),
        ("tag:war", ["warned", "lost"]),
        ('tag:"war"', ["lost"]),
        ("#war", ["warned", "lost"]),
        ('tag:"to check"', ["warned"]),
        ("tag:check", []),
        ("note:figures", ["lost"]),
        ("note:port", []),
        ("quote:port", ["mark", "lost", "gale"]),
        ("title:channel", ["warned", "mark", "lost"]),
        ("briefing:harbour kind:mark", ["mark"]),
        ("author:verne kind:note", ["warned", "lost", "gale"]),
        ("status:orphan", ["lost"]),
        ("status:unc", ["gale"]),
        ("color:g", ["mark"]),
        ("Colour:Red", ["lost"]),
        ("after:2025-09-18", ["warned", "lost", "gale"]),
        ("before:2025-09-18", ["mark"]),
        ("after:2025-09 before:2025-10", ["warned", "lost"]),
        ("-kind:mark -status:orphan", ["warned", "gale"]),
        ('-tag:"to check" -gale', ["mark", "lost"]),
    ],
)
def test_notes_are_asked_for_by_words_and_by_what_is_known_of_them(typed: str, names: list[str]) -> None:
    assert kept(typed) == names


@pytest.mark.parametrize("typed", ["tag:", "-", '"', 'tag:"', "status: ", "- -", "after:"])
def test_what_is_only_begun_asks_for_nothing_yet(typed: str) -> None:
    assert not NoteFilter(typed).asks
    assert kept(typed) == ALL


def test_a_field_that_is_none_is_words() -> None:
    assert kept("https://port") == []
    assert [found.note.id for found in NoteFilter("https://port").of([note("web", "see https://port.example")])] == [
        "web"
    ]


@given(st.text(st.sampled_from('aé"“-: #tag'), max_size=30) | st.text(max_size=30))
def test_whatever_is_typed_keeps_some_of_the_notes_in_their_order(typed: str) -> None:
    assert [name for name in ALL if name in kept(typed)] == kept(typed)


@given(st.sampled_from(FIELDS), st.sampled_from(["port", "war", "2025-09", "orphan", "g"]))
def test_a_part_and_its_opposite_share_the_notes(field: str, value: str) -> None:
    assert sorted(kept(f"{field}:{value}") + kept(f"-{field}:{value}")) == sorted(ALL)
