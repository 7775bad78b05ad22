"""Curated names and dates in the text; sources by number; forms of dates."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.document import (
    Actor,
    ActorKind,
    Block,
    BlockKind,
    BlockLink,
    Briefing,
    DocumentText,
    KeyDate,
    Precision,
    Publisher,
    find_mentions,
    precision_of,
    source_links,
    with_mentions,
)


def named(text: str, *surfaces: list[str]) -> list[list[str]]:
    return [[span.of(text) for span in spans] for spans in find_mentions(text, surfaces)]


def test_names_are_found_as_whole_words() -> None:
    assert named("Poland, Polands and anti-Poland’s Poland.", ["Poland"]) == [["Poland", "Poland", "Poland"]]


def test_the_longest_spelling_wins_and_no_word_is_counted_twice() -> None:
    text = "Belarus’s Armed Forces and Belarus"
    assert named(text, ["Belarus"], ["Belarus’s Armed Forces", "Armed Forces"]) == [
        ["Belarus"],
        ["Belarus’s Armed Forces"],
    ]


def test_a_shared_spelling_is_the_firsts() -> None:
    assert named("Tusk", ["Tusk"], ["Tusk"]) == [["Tusk"], []]


def test_names_with_marks_at_their_ends_are_found() -> None:
    assert named("the U.S. and Yahoo! too", ["U.S."], ["Yahoo!"], [""]) == [["U.S."], ["Yahoo!"], []]


def test_nothing_is_found_of_nothing() -> None:
    assert find_mentions("text", []) == []
    assert find_mentions("text", [[], [""]]) == [(), ()]


@given(st.text("ab .", max_size=30), st.lists(st.lists(st.text("ab.", max_size=3), max_size=2), max_size=3))
def test_mentions_are_what_they_say_in_order_and_never_overlap(text: str, surfaces: list[list[str]]) -> None:
    found = find_mentions(text, surfaces)
    assert all(span.of(text) in surfaces[owner] for owner, spans in enumerate(found) for span in spans)
    everything = sorted(span for spans in found for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(everything))
    assert all(list(spans) == sorted(spans) for spans in found)


def test_a_briefings_actors_and_dates_get_their_mentions() -> None:
    blocks = [Block(BlockKind.HEADING, "NATO", level=1), Block(BlockKind.PARAGRAPH, "The Alliance met on 9 May.")]
    actor = Actor("NATO", ActorKind.ORGANISATION, aliases=("The Alliance",))
    date = KeyDate("2025-05-09", Precision.DAY, "Meeting", surfaces=("9 May",))
    briefing = with_mentions(Briefing("T", DocumentText.of(blocks), actors=(actor,), dates=(date,)))
    text = briefing.body.text
    assert [span.of(text) for span in briefing.actors[0].mentions] == ["NATO", "The Alliance"]
    assert [span.of(text) for span in briefing.dates[0].mentions] == ["9 May"]


def test_sources_are_numbered_from_the_front_block_on() -> None:
    blocks = [
        Block(BlockKind.HEADING, "See here", level=1, links=(BlockLink(4, 8, "https://x.org"),)),
        Block(BlockKind.PARAGRAPH, "He said so.", links=(BlockLink(3, 7, None),)),
    ]
    briefing = Briefing("T", DocumentText.of(blocks), publisher=Publisher("The Daily", None, is_cited=True))
    text = briefing.body.text
    links = source_links(briefing)
    assert [(link.number, link.text, link.address, link.paragraph) for link in links] == [
        (1, "The Daily", None, None),
        (2, "here", "https://x.org", None),
        (3, "said", None, 1),
    ]
    assert [link.span.of(text) for link in links if link.span] == ["here", "said"]


def test_a_publisher_that_is_not_cited_is_no_source() -> None:
    assert source_links(Briefing("T", DocumentText.of([]), publisher=Publisher("The Daily"))) == ()


@pytest.mark.parametrize(
    ("value", "precision"),
    [
        ("2025-09-10", Precision.DAY),
        ("2024-02-29", Precision.DAY),
        ("2025-05", Precision.MONTH),
        ("2025", Precision.YEAR),
        ("2025-SU", Precision.SEASON),
        ("2025-Q3", Precision.QUARTER),
        ("199X", Precision.DECADE),
        ("2025-09-12/2025-09-16", Precision.RANGE),
        ("2024/2025-03", Precision.RANGE),
        ("P5Y", Precision.DURATION),
        ("P1Y6M", Precision.DURATION),
        ("PT12H", Precision.DURATION),
        ("P3DT4H30M", Precision.DURATION),
        ("2025-02-29", None),
        ("2025-13", None),
        ("2025-00", None),
        ("2025-9-1", None),
        ("2025-Q5", None),
        ("2025-XX", None),
        ("2025-09-16/2025-09-12", None),
        ("2025/", None),
        ("2025/P5Y", None),
        ("2024/2025/2026", None),
        ("P", None),
        ("PT", None),
        ("P5", None),
        ("", None),
        ("soon", None),
        (" 2025", None),
        ("２０２５", None),
    ],
)
def test_the_form_of_a_value_says_how_exactly_it_is_known(value: str, precision: Precision | None) -> None:
    assert precision_of(value) is precision
