from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.library import And, Or, Phrase, Word, parse

KUKULA = Word("Kukuła")


def test_words_are_asked_for_together() -> None:
    assert parse("Kukuła warned") == And((KUKULA, Word("warned")))


def test_a_phrase_stands_in_quotation_marks_of_any_kind() -> None:
    phrase = And((Phrase("air space"), KUKULA))
    assert parse('"air space" Kukuła') == phrase
    assert parse("“air space” Kukuła") == phrase


def test_while_one_types_the_last_word_is_the_beginning_of_one() -> None:
    assert parse("Kukuła war", is_typing=True) == And((KUKULA, Word("war", is_prefix=True)))
    assert parse("Kukuła war ", is_typing=True) == And((KUKULA, Word("war")))
    assert parse("Kukuła war") == And((KUKULA, Word("war")))


def test_while_one_types_a_phrase_its_last_word_is_the_beginning_of_one() -> None:
    assert parse('"air spa', is_typing=True) == And((Phrase("air spa", is_prefix=True),))
    assert parse('"air spa"', is_typing=True) == And((Phrase("air spa"),))


def test_a_star_asks_for_the_beginning_of_a_word() -> None:
    assert parse("kuk* war") == And((Word("kuk", is_prefix=True), Word("war")))


def test_a_possessive_asks_for_the_name() -> None:
    assert parse("Poland's Minsk’s allies'") == And((Word("Poland"), Word("Minsk"), Word("allies")))


def test_what_has_no_letter_or_digit_is_left_out() -> None:
    assert parse(' -- "…" * 🙂 \x00 ') == And(())


def test_a_word_asked_twice_counts_once() -> None:
    assert parse("drones drones") == And((Word("drones"),))


@pytest.mark.parametrize(
    "operator", ["-drones", "NEAR(a, b)", "author:Preiherman", "after:2025-13-45", "(a", "a) OR", "^a"]
)
def test_operators_are_words_for_now(operator: str) -> None:
    assert all(isinstance(part, Word) for part in parse(operator).parts)


def test_nodes_of_one_kind_are_equal_by_value_and_of_two_kinds_never() -> None:
    assert Word("a") != Phrase("a")
    assert And((KUKULA,)) != Or((KUKULA,))
    assert len({Word("a"), Word("a"), Word("a", is_prefix=True)}) == 2


@given(
    st.text(alphabet=st.one_of(st.sampled_from("ab \"*()-+^:{}“”,'\x00ł北\ud800🙂"), st.characters())), st.booleans()
)
def test_the_parser_never_fails(typed: str, is_typing: bool) -> None:  # noqa: FBT001, Hypothesis passes it
    parts = parse(typed, is_typing=is_typing).parts
    assert all(isinstance(part, Word | Phrase) and part.text for part in parts)
