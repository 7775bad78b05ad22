"""What becomes of a passage when its text is edited, edit by edit."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.annotations import Status, reanchor
from briefing.document import TextSpan
from tests.annotations.texts import TEXT, span_of

INTRO, COUNT, SECOND, TALKS = TEXT.split("\n\n")
NEW = "The minister apologised for an earlier mistake in the tables."


class Edit(NamedTuple):
    """A change to the text and what a passage becomes by it."""

    quote: str
    new: str
    status: Status
    found: str | None
    """The words around the place where it must be; None for an orphan or any uncertain place."""
    nth: int = 1
    words: str | None = None
    """What it reads then, if not what it did."""


def text(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


EDITS = {
    "nothing": Edit("nineteen objects", TEXT, Status.ANCHORED, "counted nineteen objects over"),
    "a paragraph before it": Edit(
        "nineteen objects", text(NEW, TEXT), Status.ANCHORED, "counted nineteen objects over"
    ),
    "a paragraph after it": Edit("nineteen objects", text(TEXT, NEW), Status.ANCHORED, "counted nineteen objects over"),
    "a sentence before it in its paragraph": Edit(
        "nineteen objects",
        text(INTRO, f"{NEW} {COUNT}", SECOND, TALKS),
        Status.ANCHORED,
        "counted nineteen objects over",
    ),
    "a correction beside it in its sentence": Edit(
        "over the border",
        TEXT.replace("Observers counted", "Two observers saw"),
        Status.ANCHORED,
        "objects over the border. Nobody",
    ),
    "its paragraph was split": Edit(
        "traffic was resumed",
        TEXT.replace("border. Nobody", "border.\n\nNobody"),
        Status.ANCHORED,
        "and traffic was resumed by",
    ),
    "its paragraph was merged": Edit(
        "A second statement followed",
        TEXT.replace("noon.\n\nA", "noon. A"),
        Status.ANCHORED,
        "noon. A second statement followed in",
    ),
    "its paragraph was moved to the end": Edit(
        "traffic was resumed by noon",
        text(INTRO, SECOND, TALKS, COUNT),
        Status.MOVED,
        "and traffic was resumed by noon.",
    ),
    "its sentence was moved to the front": Edit(
        "named no country",
        text(
            "It repeated that nobody was hurt and named no country.",
            INTRO,
            COUNT,
            SECOND.split(". ", maxsplit=1)[0] + ".",
            TALKS,
        ),
        Status.MOVED,
        "hurt and named no country.",
    ),
    "it was deleted": Edit("nineteen objects", text(INTRO, SECOND, TALKS), Status.ORPHAN, None),
    "its sentence was deleted and its words stand elsewhere": Edit(
        "was hurt", text(INTRO, COUNT, "A second statement followed in the evening.", TALKS), Status.ORPHAN, None, nth=2
    ),
    "its paragraph was deleted and its words stand elsewhere": Edit(
        "was hurt", text(INTRO, SECOND, TALKS), Status.ORPHAN, None
    ),
    "its words stand twice and a paragraph came before": Edit(
        "was hurt", text(NEW, TEXT), Status.ANCHORED, "that nobody was hurt and", nth=2
    ),
    "its words stand twice and the other place was deleted": Edit(
        "was hurt", text(INTRO, SECOND, TALKS), Status.ANCHORED, "that nobody was hurt and", nth=2
    ),
    "its paragraph was copied to the front": Edit(
        "traffic was resumed by noon", text(COUNT, TEXT), Status.ANCHORED, None
    ),
    "it was reworded and a copy of what it was stands elsewhere": Edit(
        "Observers counted nineteen objects over the border.",
        text(
            INTRO,
            COUNT.replace("nineteen objects", "twenty-one objects"),
            SECOND,
            TALKS,
            COUNT.split(". ", maxsplit=1)[0] + ".",
        ),
        Status.ANCHORED,
        "Observers counted twenty-one objects over",
        words="Observers counted twenty-one objects over the border.",
    ),
    "a word in it was corrected": Edit(
        "counted nineteen objects",
        TEXT.replace("nineteen", "twenty"),
        Status.ANCHORED,
        "Observers counted twenty objects over",
        words="counted twenty objects",
    ),
    "all of it is another text": Edit("nineteen objects", text(NEW, NEW.upper()), Status.ORPHAN, None),
    "nothing is left": Edit("nineteen objects", "", Status.ORPHAN, None),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
def test_a_passage_after(edit: Edit) -> None:
    span = span_of(edit.quote, nth=edit.nth)
    (placement,) = reanchor(TEXT, [span], edit.new)
    assert placement.status is edit.status
    if placement.status.is_sure:
        assert placement.span is not None
        assert placement.span.of(edit.new) == (edit.words or edit.quote)
    if edit.found is not None:
        assert placement.span is not None
        around = span_of(edit.found, edit.new)
        assert around.overlaps(placement.span)


def test_a_copied_paragraph_leaves_the_note_where_it_was() -> None:
    """The copy is put before; the note stays between the neighbours it had."""
    new = text(COUNT, TEXT)
    (placement,) = reanchor(TEXT, [span_of("traffic was resumed")], new)
    assert placement.span == span_of("traffic was resumed", new, nth=2)


def test_a_deleted_sentence_is_not_put_on_its_reworded_double() -> None:
    double = COUNT.replace("Observers", "Several observers").replace("by noon", "at noon")
    old, new = text(INTRO, COUNT, SECOND, double, TALKS), text(INTRO, SECOND, double, TALKS)
    quotes = ("counted nineteen objects over the border", "Nobody was hurt", "traffic was resumed")
    placements = reanchor(old, [span_of(quote, old) for quote in quotes], new)
    assert [placement.status for placement in placements] == [Status.ORPHAN] * 3


def test_rows_that_are_all_alike_are_never_told_apart_by_guessing() -> None:
    row = "Total\t0\t0"
    old, new = text(*[row] * 6), text(*[row] * 5)
    placements = reanchor(old, [span_of(row, old, nth) for nth in (5, 6)], new)
    assert [placement.status for placement in placements] == [Status.UNCERTAIN] * 2


def test_a_word_is_not_found_inside_a_longer_one() -> None:
    old = "They spoke of art. " + TEXT
    new = "They spoke of articles. " + TEXT
    (placement,) = reanchor(old, [span_of("art", old)], new)
    assert not placement.status.is_sure


def test_a_status_has_a_place_unless_it_is_an_orphan() -> None:
    spans = [span_of(word, nth=nth) for word in ("was", "the", "hurt") for nth in (1, 2)]
    for new in (TEXT[40:], TEXT.replace("was", "is"), TEXT[::-1], TEXT.replace(" ", "\n")):
        for placement in reanchor(TEXT, spans, new):
            assert (placement.span is None) == (placement.status is Status.ORPHAN)
            assert 0 <= placement.score <= 1


@example("0", "000000\U00020000", "")
@given(st.text(max_size=60), st.text(max_size=300), st.text(max_size=60))
def test_a_passage_is_found_after_anything_was_put_around_the_text(before: str, old: str, after: str) -> None:
    """Or there is doubt; but it is never put on other words."""
    spans = [TextSpan(start, min(len(old), start + 20)) for start in range(0, len(old), 7)]
    for span, placement in zip(spans, reanchor(old, spans, f"{before}\n\n{old}\n\n{after}"), strict=True):
        if placement.status.is_sure and placement.span is not None:
            assert placement.span.of(f"{before}\n\n{old}\n\n{after}").split() == span.of(old).split()
