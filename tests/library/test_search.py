from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.library import And, Index, Mode, Or, Phrase, SearchCancelledError, Where, Word, parse
from briefing.library.answer import SCREENFUL, Answer
from tests.library.records import a_record, find, ids

if TYPE_CHECKING:
    from briefing.library import Node

LIBRARY = [
    a_record(
        "belarus",
        "At least nineteen drones violated Poland's airspace, and General Wiesław Kukuła spoke.",
        "Minsk had warned Warsaw, Kukuła confirmed; the policies of both are known.",
        title="Belarus and Poland share military information",
    ),
    a_record("sentry", "NATO warned that Eastern Sentry would go on.", title="Eastern Sentry", date="2025-09-13"),
    a_record("border", "The closed cross-border line and the Straße to Łódź.", title="Trains", date="2025-09-26"),
    a_record("zapad", "Учения Запад-2025 видны, ёлка; Zapad-2025 is over.", title="Zapad-2025", date="2025-09-12"),
    a_record("beijing", "北京的天气很好。", title="東京都", date="2025-01-01"),
]


@pytest.fixture
def library(index: Index) -> Index:
    """An index of five briefings."""
    index.put(LIBRARY)
    return index


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("kukula", "belarus"),
        ("KUKUŁA", "belarus"),
        ("Kukuła's", "belarus"),
        ("strasse", "border"),
        ("lodz", "border"),
        ("елка", "zapad"),
        ("запад", "zapad"),
        ("北京", "beijing"),
        ("天气", "beijing"),
        ("東京", "beijing"),
        ("Zapad-2025", "zapad"),
        ("policy", "belarus"),
        ("warning kukula", "belarus"),
    ],
)
def test_a_word_is_found_in_any_spelling_and_form(library: Index, typed: str, found: str) -> None:
    assert ids(find(library, typed))[0] == found


def test_all_words_come_before_some_and_what_is_missing_is_said(library: Index) -> None:
    answer = find(library, "Kukuła warned")
    assert ids(answer) == ["belarus", "sentry"]
    assert answer.total == 2
    assert answer.results[0].hits[0].missing == ()
    assert answer.results[1].hits[0].missing == ("Kukuła",)


def test_stop_words_find_nothing_of_their_own(library: Index) -> None:
    assert ids(find(library, "what is the Straße")) == ["border"]


def test_a_query_of_stop_words_is_answered_all_the_same(library: Index) -> None:
    assert "sentry" in ids(find(library, "that would"))


def test_a_phrase_stands_together(library: Index) -> None:
    assert ids(find(library, '"eastern sentry"')) == ["sentry"]
    assert ids(find(library, '"sentry eastern"')) == []


def test_the_words_of_a_compound_are_found_apart(library: Index) -> None:
    assert ids(find(library, "line-border")) == ["border"]


def test_a_title_weighs_more_than_the_text(index: Index) -> None:
    index.put([a_record("text", "Trains wait.", "More."), a_record("title", "Others wait.", "More.", title="Trains")])
    assert ids(find(index, "trains")) == ["title", "text"]


def test_the_first_of_two_equals_is_no_worse_than_the_next(library: Index) -> None:
    scores = [result.score for result in find(library, "Kukuła warned Sentry drones Łódź").results]
    assert all(better >= worse for better, worse in pairwise(scores))
    assert min(scores) >= 0


def test_the_limit_bounds_the_results_and_not_the_count(library: Index) -> None:
    answer = find(library, "Kukuła warned Łódź", limit=1)
    assert len(answer.results) == 1
    assert answer.total == 3


@pytest.mark.parametrize("word", ["airspace", "warned", "policies", "confirmed", "violated", "military", "information"])
def test_while_one_types_a_word_its_briefing_is_found_at_every_letter(library: Index, word: str) -> None:
    for length in range(1, len(word) + 1):
        assert "belarus" in ids(find(library, word[:length], is_typing=True)), word[:length]


def test_while_one_types_only_words_that_begin_so_are_found(index: Index) -> None:
    index.put(
        [
            a_record("gas", "Gas flows."),
            a_record("game", "A game."),
            a_record("runs", "It runs."),
            a_record("runt", "A runt."),
        ]
    )
    assert ids(find(index, "gas", is_typing=True)) == ["gas"]
    assert ids(find(index, "running", is_typing=True)) == ["runs"]


def test_the_newest_are_ranked_while_one_types_and_all_on_enter(index: Index) -> None:
    index.put(a_record(f"new-{number}", "drones and much else " * 3, date="2025-09-18") for number in range(2_100))
    index.put([a_record("old", "drones", title="drones", date="1999")])
    assert ids(find(index, "drones", limit=1)) == ["old"]
    typed = find(index, "drones", limit=1, is_typing=True)
    assert ids(typed)[0].startswith("new-")
    assert typed.total == 2_101


HOSTILE = [
    "", " ", "*", '"', '""', '"unclosed', "-", "--", "AND", "OR OR", "NOT", "NEAR(", "NEAR(a b, 5", "a AND", "(a", "a)",
    "^a", "a + b", "{title} : a", "title:", "author:x", "after:2025-13-45", "has:note", "fts", "a\x00b", "\x00",
    "'; DROP", "Zapad-2025", "F-35", "C++", "U.S.", "the of and", "🙂", "🙂 drones", "مرحبا", "北京", "\ud800",
    "drones (a* OR " * 40, "-(drones title:a* OR NEAR(a b) (" * 40,
    "\ue000n1", "drones " * 1500, "x" * 10_000, '"' * 10_000, "( " * 5_000, "% _ \\ \\", "ﬁ ½ ① İ ẞ", "a\u0301\u0323",
]  # fmt: skip


@pytest.mark.parametrize("is_typing", [True, False])
@pytest.mark.parametrize("typed", HOSTILE, ids=range(len(HOSTILE)))
def test_anything_typed_is_answered(library: Index, typed: str, is_typing: bool) -> None:  # noqa: FBT001, by pytest
    answer = find(library, typed, is_typing=is_typing)
    assert answer.total >= len(answer.results)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.one_of(st.sampled_from("ab -*\"()^:'łßё北\x00"), st.characters()), max_size=30))
def test_any_text_is_answered(library: Index, typed: str) -> None:
    for is_typing in (True, False):
        answer = find(library, typed, is_typing=is_typing)
        assert answer.total >= len(answer.results)


@pytest.mark.parametrize("query", [And(()), Or(()), Word("!"), And((Word("!"), Phrase("…")))])
def test_a_query_of_nothing_finds_nothing(library: Index, query: Node) -> None:
    assert library.search(query, limit=5, mode=Mode.FULL) == Answer(0, ())


def test_a_tree_may_be_made_without_the_parser(library: Index) -> None:
    answer = library.search(Or((Word("!"), Word("sentry"), Word("łódź"))), limit=5, mode=Mode.FULL)
    assert sorted(ids(answer)) == ["border", "sentry"]
    assert ids(library.search(Phrase("eastern sentry"), limit=5, mode=Mode.FULL)) == ["sentry"]


def test_no_results_are_made_where_only_the_count_is_asked(library: Index) -> None:
    assert find(library, "warned", limit=0) == Answer(2, ())


def test_while_one_types_what_has_all_words_comes_first_however_old_it_is(index: Index) -> None:
    index.put(a_record(f"new-{number}", "Minsk warned.") for number in range(1_001))
    index.put([a_record("old", "Kukuła warned.", date="1999"), a_record("older", "Warned, Kukuła was.", date="1998")])
    answer = find(index, "warned kuk", limit=4, is_typing=True)
    assert ids(answer)[:2] == ["old", "older"]
    assert len(answer.results) == 4
    assert answer.total == 1_003


def test_while_one_types_very_common_words_are_answered_by_date(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    index.put([a_record("old", "Warned, warned and warned.", date="1999"), a_record("new", "Minsk was warned of it.")])
    assert ids(find(index, "warned", is_typing=True)) == ["old", "new"]
    monkeypatch.setattr("briefing.library.executor.MOST_COUNTED", 1)
    assert ids(find(index, "warned", is_typing=True)) == ["new", "old"]
    assert ids(find(index, "minsk", is_typing=True)) == ["new"]
    assert ids(find(index, "warned")) == ["old", "new"]


def test_while_one_types_no_more_briefings_are_made_ready_than_fill_a_screen(index: Index) -> None:
    index.put(a_record(f"long-{number}", *["Minsk warned."] * 5) for number in range(12))
    index.put([a_record("short", "Minsk.", date="1999")])
    asked = parse("warned min", is_typing=True).tree
    results = index.search(asked, limit=SCREENFUL, mode=Mode.TYPING).results
    assert sum(len(result.hits) for result in results) == 40
    assert len(index.search(asked, limit=24, mode=Mode.TYPING).results) == 13  # more than a screenful was asked for
    assert len(find(index, "warned minsk").results) == 13


def test_an_answer_that_was_made_at_once_says_where_patience_may_find_better(index: Index) -> None:
    index.put(a_record(f"new-{number}", "Minsk warned.") for number in range(601))
    index.put([a_record("long", *["Zeppelins came. " * 40] * 20)])
    assert find(index, "warned", is_typing=True).is_provisional
    assert find(index, "zeppelins", is_typing=True).is_provisional
    assert not find(index, "warned").is_provisional
    (result,) = find(index, "zeppelins").results
    assert (len(result.hits), result.others, result.is_cut) == (5, 15, False)
    index.remove(["/library/new-0.md"])
    assert not find(index, "warned", is_typing=True).is_provisional


def test_words_too_common_to_be_ranked_at_once_may_be_ranked_better_with_patience(
    index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.library.executor.MOST_COUNTED", 1)
    index.put([a_record("new", "Drones once, in many other words."), a_record("old", *["Drones."] * 3, date="2010")])
    at_once = find(index, "drones", is_typing=True)
    assert (ids(at_once), at_once.is_provisional) == (["new", "old"], True)
    assert ids(find(index, "drones")) == ["old", "new"]
    assert not find(index, "after:2010", is_typing=True).is_provisional


def test_a_facet_is_not_found_by_its_letters(library: Index) -> None:
    assert find(library, "y2025").total == 0


def test_a_cancelled_search_ends_and_the_next_is_answered(library: Index) -> None:
    with pytest.raises(SearchCancelledError):
        library.search(parse("kukula").tree, limit=5, mode=Mode.TYPING, cancel=lambda: True)
    assert ids(find(library, "kukula")) == ["belarus"]


def test_a_title_can_be_the_hit(library: Index) -> None:
    (hit,) = find(library, "information").results[0].hits
    assert (hit.where, hit.paragraph) == (Where.TITLE, 0)
