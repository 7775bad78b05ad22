"""What changed between two versions of a text."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from briefing.annotations.changes import Change, Comparison, compare, paragraphs
from briefing.annotations.word_edits import Edit, Fate, word_edits
from briefing.document import TextSpan
from tests.annotations.editing import Edited
from tests.annotations.prose import Writer
from tests.annotations.texts import TEXT

INTRO, COUNT, SECOND, TALKS = TEXT.split("\n\n")
WORDS = st.lists(st.sampled_from(["the", "port", "was", "closed", "on", "Monday", "by", "order.", "3"]), max_size=8)
PARAGRAPHS = st.lists(WORDS.map(" ".join).filter(bool), max_size=9).map("\n\n".join)


def applied(old: str, new: str, comparison: Comparison) -> str:
    """The new text, made of what stayed of the old one and of what the changes say; of the new one only the places."""
    gone = [change.was for change in comparison.changes if len(change.was)]
    stayed = iter([span for span in paragraphs(old) if not any(part.covers(span) for part in gone)])
    put = {change.now.start: change for change in comparison.changes if len(change.now)}
    made: list[str] = []
    end = -1
    for span in paragraphs(new):
        if span.start in put:
            made.append("".join(words for fate, words in put[span.start].edits if fate is not Fate.REMOVED))
            end = put[span.start].now.end
        elif span.start > end:
            made.append(next(stayed).of(old))
    assert next(stayed, None) is None
    return "\n\n".join(made)


def assert_lawful(old: str, new: str) -> None:
    comparison = compare(old, new)
    assert applied(old, new, comparison) == new
    for change in comparison.changes:
        assert "".join(words for fate, words in change.edits if fate is not Fate.ADDED) == change.was.of(old)
        assert all(change.now.covers(place) for place in change.places)
        assert change.places or change.is_moved


@given(PARAGRAPHS, PARAGRAPHS)
def test_changes_made_to_the_old_text_give_the_new_one(old: str, new: str) -> None:
    assert_lawful(old, new)


@given(st.integers(0, 10_000), st.sampled_from(["typos", "merge", "split"]))
def test_so_they_do_where_a_text_is_edited_as_people_do(seed: int, way: str) -> None:
    writer = Writer(random.Random(seed))  # noqa: S311, texts of a test
    old = "\n\n".join(writer.paragraph() for _ in range(6))
    edited = Edited(old, writer)
    if way == "typos":
        edited.typos(0.02)
    else:
        getattr(edited, way)()
    assert_lawful(old, edited.text)


@given(PARAGRAPHS)
def test_equal_texts_have_no_changes(text: str) -> None:
    assert compare(text, text).changes == ()
    assert compare(text, text.replace("\n\n", "\n\n\n\n")).changes == ()


@given(st.text(max_size=60), st.text(max_size=60))
def test_the_words_of_both_wordings_are_all_there(old: str, new: str) -> None:
    edits = word_edits(old, new)
    assert "".join(words for fate, words in edits if fate is not Fate.ADDED) == old
    assert "".join(words for fate, words in edits if fate is not Fate.REMOVED) == new
    assert all(words for _, words in edits)


@given(PARAGRAPHS.filter(bool), PARAGRAPHS, st.data())
def test_every_place_of_the_old_text_is_carried_into_the_new_one(old: str, new: str, data: st.DataObject) -> None:
    comparison = compare(old, new)
    offset = data.draw(st.integers(0, len(old)))
    assert 0 <= comparison.carried(offset) <= len(new)


def the_change(new: str) -> Change:
    (change,) = compare(TEXT, new).changes
    return change


def test_a_word_that_was_replaced_is_told_from_those_beside_it() -> None:
    assert word_edits("The port was closed on Monday.", "The port was closed by order on Monday.") == (
        Edit(Fate.KEPT, "The port was closed "),
        Edit(Fate.ADDED, "by order "),
        Edit(Fate.KEPT, "on Monday."),
    )


def test_a_corrected_paragraph_is_one_change_where_it_stands() -> None:
    new = TEXT.replace("noon", "evening")
    change = the_change(new)
    assert (change.was.of(TEXT), change.now.of(new)) == (COUNT, COUNT.replace("noon", "evening"))
    assert [place.of(new) for place in change.places] == ["evening"]


def test_a_paragraph_that_was_deleted_is_said_behind_the_one_before() -> None:
    change = the_change(f"{INTRO}\n\n{SECOND}\n\n{TALKS}")
    assert change.was.of(TEXT) == COUNT
    assert change.now == TextSpan(len(INTRO), len(INTRO))


def test_paragraphs_that_were_deleted_together_are_one_change() -> None:
    change = the_change(f"{INTRO}\n\n{TALKS}")
    assert change.edits == (Edit(Fate.REMOVED, f"{COUNT}\n\n{SECOND}"),)


def test_paragraphs_that_were_joined_are_one_change_of_few_words() -> None:
    change = the_change(TEXT.replace(f"{COUNT}\n\n{SECOND}", f"{COUNT} {SECOND}"))
    assert [edit for edit in change.edits if edit.fate is not Fate.KEPT] == [
        Edit(Fate.REMOVED, "\n\n"),
        Edit(Fate.ADDED, " "),
    ]


def test_a_paragraph_that_was_moved_is_said_where_it_stands_now() -> None:
    new = f"{COUNT}\n\n{SECOND}\n\n{TALKS}\n\n{INTRO}"
    change = the_change(new)
    assert change.is_moved
    assert (change.was.of(TEXT), change.now.of(new)) == (INTRO, INTRO)
    assert compare(TEXT, new).carried(TEXT.index("figures")) == new.index("figures")


def test_one_that_was_moved_does_not_part_those_that_were_edited_where_they_are() -> None:
    new = f"{TALKS}\n\n{INTRO.replace('new', 'newer')}\n\n{SECOND.replace('evening', 'night')}"
    comparison = compare(TEXT, new)
    assert [change.is_moved for change in comparison.changes] == [True, False, False, False]
    assert comparison.carried(TEXT.index("Observers")) == new.index("\n\nA second")


def test_a_place_stays_at_its_words_when_others_are_put_before_them() -> None:
    new = "A new beginning.\n\n" + TEXT.replace("Nobody was hurt", "By luck nobody was hurt")
    assert compare(TEXT, new).carried(TEXT.index("noon")) == new.index("noon")


def test_it_is_known_what_a_paragraph_became_and_where_nothing_is_left_of_it() -> None:
    new = f"Before.\n\n{COUNT.replace('Nobody', 'No one')}\n\n{TALKS}\n\n{INTRO}"
    comparison = compare(TEXT, new)
    for paragraph, now in ((COUNT, COUNT.replace("Nobody", "No one")), (TALKS, TALKS), (INTRO, INTRO), (SECOND, "")):
        became = comparison.became(TEXT.index(paragraph) + 3)
        assert (became.of(new) if became else "") == now


def test_a_large_text_that_was_rewritten_is_compared_all_the_same() -> None:
    old = "\n\n".join(f"Paragraph {n} of the old text says {n * n} and more." for n in range(4000))
    new = "\n\n".join(f"In the new text it is {n * 7} that paragraph {n} says." for n in range(4000))
    assert len(compare(old, new).changes) >= 4000
