"""Two wordings one above the other, as lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.annotations.word_edits import Edit, Fate, word_edits
from briefing.document import TextSpan
from briefing.tui.widgets.halves import Half, first_told, halves_lines, most_scrolled, wording

OLD = "A second one says that the ministry asked twice for the figures."
NEW = "The ministry asked for the figures more than once and got no answer."


def said(half: Half, width: int = 80, height: int = 20, scrolled: int = 0) -> list[str]:
    lines = halves_lines([half], width, height, scrolled)
    return ["".join(piece.text for piece in (*line.left, *line.right)).strip() for line in lines]


def test_the_passage_is_set_off_whatever_became_of_its_words() -> None:
    passage = TextSpan(OLD.index("asked"), OLD.index("."))
    pieces = wording(word_edits(OLD, NEW), Fate.ADDED, passage)
    words = "".join(piece.text for piece in pieces)
    assert words == OLD.replace("asked twice for the figures", "«asked twice for the figures»")
    assert {piece.tone for piece in pieces} == {"text", "removed", "passage", "passage-removed", "strong"}


def test_without_styles_signs_stand_about_what_changed() -> None:
    edits = (Edit(Fate.KEPT, "It was "), Edit(Fate.REMOVED, "once"), Edit(Fate.ADDED, "twice"), Edit(Fate.KEPT, " so."))
    older, newer = (wording(edits, without, plain=True) for without in (Fate.ADDED, Fate.REMOVED))
    assert "".join(piece.text for piece in older) == "It was -once- so."
    assert "".join(piece.text for piece in newer) == "It was +twice+ so."


def test_where_paragraphs_were_joined_the_break_is_shown() -> None:
    pieces = wording(word_edits("One.\n\nTwo.", "One. Two."), Fate.ADDED)
    assert "".join(piece.text for piece in pieces) == "One. ¶ Two."


@pytest.mark.parametrize("height", [5, 9, 40])
def test_what_there_is_no_room_for_can_be_scrolled_to(height: int) -> None:
    words = " ".join(f"word{number}" for number in range(200))
    halves = [Half("as it was", wording((Edit(Fate.KEPT, words),), Fate.ADDED)), Half("not in the text now")]
    most = most_scrolled(halves, 80, height)
    seen = [line for scrolled in range(most + 1) for line in halves_lines(halves, 80, height, scrolled)]
    shown = " ".join(piece.text for line in seen for piece in line.left)
    assert all(f"word{number}" in shown.split() for number in range(200))
    assert all(len(halves_lines(halves, 80, height, scrolled)) <= height for scrolled in range(most + 1))


def test_what_changed_is_in_view_at_first() -> None:
    words = " ".join(f"word{number}" for number in range(400))
    half = Half("as it is now", wording(word_edits(words, words.replace("word300", "changed")), Fate.REMOVED))
    assert "changed" not in " ".join(said(half, height=10))
    assert "changed" in " ".join(said(half, height=10, scrolled=first_told([half], 80, 10)))


ON_ONE_LINE = st.text(st.characters(exclude_characters="\n\t"), max_size=80)


@given(ON_ONE_LINE, ON_ONE_LINE, st.data())
def test_a_wording_has_all_of_its_words(old: str, new: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(old)))
    passage = TextSpan(start, data.draw(st.integers(start, len(old))))
    pieces = wording(word_edits(old, new), Fate.ADDED, passage if len(passage) else None)
    words = "".join(piece.text for piece in pieces if piece.tone != "strong")
    assert words == old
