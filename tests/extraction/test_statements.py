"""Who said what."""

from __future__ import annotations

import datetime as dt

import pytest

from briefing.extraction import actors, dates
from briefing.extraction.statements import Statement, find
from tests.extraction.gold.reading import briefing_of, gold_statements

PUBLISHED = dt.date(2025, 9, 18)


def statements(text: str, published: dt.date = PUBLISHED) -> tuple[Statement, ...]:
    return find(text, actors.find(text), dates.find(text, published))


def told(text: str) -> list[tuple[str, str, str]]:
    return [(one.speaker, one.verb, one.content.of(text)) for one in statements(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peter Olmstead warned that the dam leaks.", ("Peter Olmstead", "warned", "the dam leaks.")),
        (
            "Peter Olmstead, the head of the pilots, has warned that the dam leaks.",
            ("Peter Olmstead", "warned", "the dam leaks."),
        ),
        (
            "Peter Olmstead, lead U.S. economist at the harbour, said that it leaks.",
            ("Peter Olmstead", "said", "it leaks."),
        ),
        ("The harbour’s pilot, Peter Olmstead, denies it all.", ("Peter Olmstead", "denies", "it all.")),
        (
            "“It leaks,” said the mayor, Peter Olmstead, late.",
            ("Peter Olmstead", "said", "“It leaks,” said the mayor, Peter Olmstead, late."),
        ),
        ("Sir Peter Olmstead KC warned that the dam leaks.", ("Peter Olmstead", "warned", "the dam leaks.")),
        (
            "The dam leaks, Peter Olmstead said on Friday.",
            ("Peter Olmstead", "said", "The dam leaks, Peter Olmstead said on Friday."),
        ),
        (
            "On Friday, Prime Minister of Poland Peter Olmstead stated that the dam leaks.",
            ("Peter Olmstead", "stated", "the dam leaks."),
        ),
        (
            "Minister of Foreign Affairs of Ukraine Peter Olmstead said that the dam leaks.",
            ("Peter Olmstead", "said", "the dam leaks."),
        ),
        ("According to Minsk, the dam leaks.", ("Minsk", "According to", "the dam leaks.")),
        ("The dam, Peter Olmstead notes, leaks.", ("Peter Olmstead", "notes", "The dam, Peter Olmstead notes, leaks.")),
        ("By Peter Olmstead’s account the dam leaks.", ("Peter Olmstead", "By … account", "the dam leaks.")),
    ],
)
def test_words_are_attributed_with_the_verb_of_the_text(text: str, expected: tuple[str, str, str]) -> None:
    assert told(text) == [expected]


def test_he_is_whoever_alone_was_named_before_and_otherwise_nobody() -> None:
    alone = "Peter Olmstead came late. He warned that the dam leaks."
    assert [one[0] for one in told(alone)] == ["Peter Olmstead"]
    assert told("Peter Olmstead met Paul Verhoeven. He warned that the dam leaks.") == []
    assert told("Peter Olmstead came late.\n\nHe warned that the dam leaks.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Russia’s envoy in Warsaw called the charges groundless.",
        "Poland’s chief of staff confirmed that the warning had come.",
        "The border with Belarus announced nothing new to the drivers.",
        "They told Peter Olmstead that the dam leaks.",
        "Poland has replied in kind and in public.",
        "Officials told Prime Minister of Poland Peter Olmstead said nothing.",
        "The letter of the Prime Minister of Poland Peter Olmstead said nothing.",
    ],
)
def test_whoever_is_merely_named_beside_a_verb_said_nothing(text: str) -> None:
    assert told(text) == []


def test_a_sentence_that_lists_thousands_is_no_statement_and_does_not_stall() -> None:
    names = ", ".join(f"Anna Lin{'abcdefghij'[n % 10]}{'kl' * (n % 37)}o" for n in range(5_000))
    assert told(f"It was {names} who said that the dam leaks.") == []


def test_a_statement_has_the_day_that_stands_before_what_was_said() -> None:
    (dated,) = statements("On 10 September Peter Olmstead warned that the dam would break on 12 September.")
    assert dated.date == "2025-09-10"
    (undated,) = statements("Peter Olmstead warned that the dam would break on 12 September.")
    assert undated.date is None


def test_nine_of_ten_speakers_are_right_in_the_starter_collection() -> None:
    right, wrong, gold_found, gold_count = 0, [], 0, 0
    for name, gold in gold_statements().items():
        briefing = briefing_of(name)
        text = briefing.body.text
        found = [(one.speaker, one.span.of(text)) for one in statements(text, dt.date.fromisoformat(name[:10]))]
        for speaker, sentence in found:
            is_right = any(speaker == one and words in sentence for one, words in gold)
            right += is_right
            wrong += [] if is_right else [(speaker, sentence)]
        gold_count += len(gold)
        gold_found += sum(
            any(one == speaker and words in sentence for speaker, sentence in found) for one, words in gold
        )
    assert right / (right + len(wrong)) >= 0.9, wrong
    assert gold_found / gold_count >= 0.6
