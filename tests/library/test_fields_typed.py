from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.library import Field, Word, parse
from briefing.library.fields_typed import fields_in, has_fields, with_fields, without_fields
from briefing.library.index_text import words_in
from briefing.library.narrowing import field_query

YEAR = "after:2025 before:2026"


@pytest.mark.parametrize(
    ("typed", "fields"),
    [
        ("drones", ()),
        ('tag:nato drones author:"Ann Author"', ("tag:nato", 'author:"Ann Author"')),
        ("(Tag:nato OR tag:sea) x Tag:sea", ("Tag:sea",)),
        ("tag:nato OR tag:sea", ()),
        ("-tag:nato NOT author:x NOT (tag:y tag:z) has:note", ("has:note",)),
        ("author:“Ann Author” title:(a OR b) 2025-09 AND tag:x", ("author:“Ann Author”", "title:(a OR b)", "tag:x")),
        ('"see tag:nato" http://x.org/tag:y', ()),
        ('"unclosed tag:nato', ()),
        ("tag: nato x: y after:soon", ("tag: nato",)),
    ],
)
def test_the_fields_that_narrow_a_query_are_told_apart_from_words(typed: str, fields: tuple[str, ...]) -> None:
    assert fields_in(typed) == fields


def test_a_field_is_put_before_what_is_being_typed_and_taken_back_as_it_was() -> None:
    narrowed = with_fields("drones bar", "tag:nato")
    assert narrowed == "tag:nato drones bar"
    assert without_fields(narrowed, "tag:nato") == "drones bar"
    assert with_fields("", "tag:nato") == "tag:nato "
    assert without_fields("tag:nato ", "tag:nato") == ""


def test_a_year_is_two_fields_that_come_and_go_together() -> None:
    narrowed = with_fields("drones", YEAR)
    assert has_fields(narrowed, YEAR)
    assert not has_fields("after:2025 drones", YEAR)
    assert without_fields(narrowed, YEAR) == "drones"


def test_a_field_narrows_all_of_what_is_a_choice() -> None:
    assert with_fields("drones OR barge", "tag:nato") == "tag:nato (drones OR barge)"
    assert with_fields("(drones OR barge)", "tag:nato") == "tag:nato (drones OR barge)"
    assert with_fields("(drones) OR (ferries)", "tag:nato") == "tag:nato ((drones) OR (ferries))"
    assert with_fields('a) OR "b', "tag:nato") == 'tag:nato (a  OR "b'


def test_no_operator_is_left_beside_nothing() -> None:
    assert without_fields("tag:nato AND drones", "tag:nato") == "drones"
    assert without_fields("drones AND tag:nato", "tag:nato") == "drones"
    assert without_fields("a AND tag:nato AND b", "tag:nato") == "a AND b"


def test_capitals_make_no_other_field() -> None:
    assert has_fields("TAG:Nato", "tag:nato")
    assert without_fields("x TAG:Nato y", "tag:nato") == "x y"


PIECES = st.sampled_from([*'ab "()-', " OR ", " AND ", " NOT ", " NEAR ", "tag:", "title:(", "after:2025 ", "“c d”"])


@example("OR a) AND b")
@example("a AND a")
@given(st.lists(PIECES, max_size=12).map("".join))
def test_what_was_put_in_narrows_all_that_was_typed_and_can_be_taken_out(typed: str) -> None:
    before = parse(typed).tree.parts
    narrowed = with_fields(typed, "tag:nato")
    assert has_fields(narrowed, "tag:nato")
    assert parse(narrowed).tree.parts == tuple(dict.fromkeys((Field("tag", Word("nato")), *before)))
    assert not has_fields(without_fields(narrowed, "tag:nato"), "tag:nato")


@given(st.text(max_size=30), st.sampled_from(["author", "publisher", "actor", "tag"]))
def test_a_value_of_whatever_letters_is_asked_for_as_one_field(value: str, field: str) -> None:
    parts = parse(field_query(field, value)).tree.parts
    assert [(type(part), getattr(part, "name", "")) for part in parts] == [(Field, field)] * bool(words_in(value))
