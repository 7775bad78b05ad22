from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.library import parse
from briefing.library.fields_typed import fields_in, has_fields, with_fields, without_fields

YEAR = "after:2025 before:2026"


@pytest.mark.parametrize(
    ("typed", "fields"),
    [
        ("drones", ()),
        ('tag:nato drones author:"Ann Author"', ("tag:nato", 'author:"Ann Author"')),
        ("(Tag:nato OR tag:sea) x", ("Tag:nato", "tag:sea")),
        ("-tag:nato NOT author:x NOT (tag:y) has:note", ("has:note",)),
        ('"see tag:nato" http://x.org/tag:y', ()),
        ('"unclosed tag:nato', ()),
        ("tag: nato", ()),
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


def test_capitals_make_no_other_field() -> None:
    assert has_fields("TAG:Nato", "tag:nato")
    assert without_fields("x TAG:Nato y", "tag:nato") == "x y"


@given(st.text(alphabet='ab "():-ORNTtag', max_size=30))
def test_what_was_put_in_is_there_and_can_be_taken_out(typed: str) -> None:
    narrowed = with_fields(typed, "tag:nato")
    assert has_fields(narrowed, "tag:nato")
    assert not has_fields(without_fields(narrowed, "tag:nato"), "tag:nato")
    parse(narrowed)
