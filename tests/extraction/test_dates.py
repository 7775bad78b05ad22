"""Dates, and the value each has where it stands."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.document import Origin, Precision
from briefing.extraction.dates import find, key_dates
from tests.extraction.gold.reading import briefing_of, gold_actors

PUBLISHED = dt.date(2025, 9, 18)


def values(text: str, published: dt.date | None = PUBLISHED) -> list[str]:
    return [date.value for date in find(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was signed on 2025-09-10.", ["2025-09-10"]),
        ("Dated 18.09.2025, it says little.", ["2025-09-18"]),
        ("The talks of September 3rd, 2024 failed.", ["2024-09-03"]),
        ("The ferry ran 12–16 September.", ["2025-09-12/2025-09-16"]),
        ("The ferry ran from 28 May – 3 June 2024.", ["2024-05-28/2024-06-03"]),
        ("The ferry ran from 1 July to 31 December 2024.", ["2024-07-01/2024-12-31"]),
        ("The ferry ran from June 30 through July 4, 2024.", ["2024-06-30/2024-07-04"]),
        ("The mill was closed from August 2023 to March 2024.", ["2023-08/2024-03"]),
        ("The mill closed in March 1998.", ["1998-03"]),
        ("The mill closed in the third quarter of 2024.", ["2024-Q3"]),
        ("The mill closed in the summer of 2024.", ["2024-SU"]),
        ("Mills closed in the 1990s.", ["199X"]),
        ("Mills closed in the 19th century.", ["1800/1899"]),
        ("The war of 1939–45 changed that.", ["1939/1945"]),
        ("The city fell in 480 BC.", ["-0479"]),
        ("For nearly five years nothing moved.", ["P5Y"]),
        ("It was raised two years ago.", ["2023"]),
        ("The mayor spoke yesterday.", ["2025-09-17"]),
        ("The mayor spoke on Tuesday.", ["2025-09-16"]),
        ("The mayor will speak on Tuesday.", ["2025-09-23"]),
        ("It was decided last month.", ["2025-08"]),
    ],
)
def test_a_date_has_its_value(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on 10 September.", "2025-09-10"),
        ("They met on 3 December.", "2024-12-03"),
        ("They will meet on 3 December.", "2025-12-03"),
        ("As early as May the harbour was told.", "2025-05"),
        ("The port signalled that it would wait until December.", "2025-12"),
        ("He said in December that he would sail.", "2024-12"),
        ("The court is to hear Olmstead v. Illmets in the week of Dec. 8.", "2025-12-08"),
        ("The port grew in the second quarter, they said.", "2025-Q2"),
    ],
)
def test_a_day_without_a_year_is_the_nearest_that_the_verb_allows(text: str, expected: str) -> None:
    assert values(text) == [expected]


def test_what_is_to_come_takes_no_year_from_what_was() -> None:
    assert values("A law of 2019 forbids it. The court will hear them on 8 December.") == ["2019", "2025-12-08"]


def test_news_with_years_of_what_came_before_is_no_history() -> None:
    text = (
        "The ports agreed on Friday that the ferry will sail next month.\n\nIt was built in 1994, sold in 2004, sold"
        " again in July 2009, left alone in May 2012 and burnt in 2019.\n\nThey have until 30 June."
    )
    first, second, *_, last = values(text)
    assert (first, second, last) == ("2025-09-12", "2025-10", "2025-06-30")


def test_a_year_in_the_paragraph_is_inherited_and_one_of_another_paragraph_is_not() -> None:
    assert values("The pact of 3 May 2019 failed. By 10 June it was dead.") == ["2019-05-03", "2019-06-10"]
    assert values("The pact of 3 May 2019 failed.\n\nOn 10 June it was renewed.") == ["2019-05-03", "2025-06-10"]


def test_a_history_goes_on_from_year_to_year() -> None:
    text = "In 1914 it began. In 1915, 1916 and 1917 it went on. On 3 November 1917 the line held. By January it broke."
    assert values(text)[-2:] == ["1917-11-03", "1918-01"]


def test_the_previous_night_is_that_before_the_day_just_spoken_of() -> None:
    day, night = find("On 10 September the mayor said that the previous night the dam had leaked.", PUBLISHED)
    assert (day.value, night.value, night.precision) == ("2025-09-10", "2025-09-09", Precision.NIGHT)


def test_a_night_between_two_days_is_one_entry() -> None:
    (night,) = find("In the night of 9–10 September the dam leaked.", PUBLISHED)
    assert (night.value, night.precision, night.surface) == ("2025-09-09", Precision.NIGHT, "night of 9–10 September")


def test_lengths_and_early_or_late_parts_are_approximate() -> None:
    assert [date.approximate for date in find("In early 2024, and for five years, and on 3 May 2024.", PUBLISHED)] == [
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Zapad-2025 and Iron Defender-25 are exercises, World War II was a war.",
        "It may rain, and they march on.",
        "Article 4 asks for talks with 2000 people in room 1999.",
        "The Eurasia Daily Monitor costs $2025.",
        "The Vienna Document 2011 binds them.",
        "Figures are exchanged by 15 December each year and hold as of 1 January.",
        "Annually, on 1 March, the members meet.",
        "Later that year came an offer.",
        "On 31 February nothing happened.",
        "It was sold a week before the port was closed.",
        "W 2025 roku; в сентябре; 九月十日; IN THE MAY HOUSE.",
    ],
)
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert [date for date in values(text) if date != "2025"] == []


def test_without_a_day_of_publication_nothing_is_guessed() -> None:
    assert values("On 10 September, yesterday and last year they met.", None) == []
    assert values("On 3 May 2024 they met, and on 10 June again.", None) == ["2024-05-03", "2024-06-10"]


def test_a_key_date_gathers_its_mentions_and_says_what_happened() -> None:
    text = (
        "On 10 September the council warned the port, which had asked for help. Later, on 12 September, the port"
        " answered; nobody else did.\n\nThe warning of 10 September came late."
    )
    first, second = key_dates(text, find(text, PUBLISHED))
    assert [span.of(text) for span in first.mentions] == ["10 September", "10 September"]
    assert first.label == "The council warned the port"
    assert second.label == "Later, on 12 September, the port answered"
    assert {first.origin, second.origin} == {Origin.RULE}
    assert first.salience > second.salience


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("However, on 12 September the port answered.", "On 12 September the port answered"),
        ("In 2024 came an offer of help.", "In 2024 came an offer of help"),
        (
            (
                "The council, the port and everybody else who had a say in the matter of the old wooden piers agreed"
                " that work would begin on 12 September."
            ),
            "…work would begin on 12 September",
        ),
        (
            (
                "The harbour act builds upon the law of the council, on the memorandum of all the ports of the coast,"
                " and on earlier papers of 2012, 2014 and 2016."
            ),
            "…on earlier papers of 2012, 2014 and 2016",
        ),
        (
            (
                "The ferries of the whole coast are to be sold to the Harbour Company, which was founded by nobody else"
                " than the council on 3 March 2024."
            ),
            "…Harbour Company, which was founded by nobody else than the council on 3 March 2024",
        ),
        ("GREY HARBOUR (Wire) — Mr. Olmstead left on 12 September.", "Mr. Olmstead left on 12 September"),
    ],
)
def test_a_label_stands_alone_and_holds_its_date_where_that_does_not_open_it(sentence: str, label: str) -> None:
    dates = key_dates(sentence, find(sentence, PUBLISHED))
    assert {date.label for date in dates} == {label}


def test_a_row_of_a_table_is_told_by_its_other_cells() -> None:
    text = "Date\tWhy\n\n3 March 2014\tshelling\tthe harbour"
    assert [date.label for date in key_dates(text, find(text, PUBLISHED))] == ["shelling, the harbour"]


def test_key_dates_stand_in_time_order() -> None:
    text = "In 2024 it was over. It had begun in 480 BC, was known in 1999, and lasted five years."
    assert [date.value for date in key_dates(text, find(text, PUBLISHED))] == ["-0479", "1999", "2024", "P5Y"]


WORDS = (
    "10 September May 2025 – 9 the previous night In of that year BC 1990s , . last week two days ago 31 February"
    " 480 end 99/99/9999 Q3 winter 12 a.m. 0000 century 21st"
)


@settings(max_examples=150)
@given(st.lists(st.sampled_from([*WORDS.split(), "\n\n"]), max_size=25).map(" ".join))
def test_spans_are_in_order_and_every_value_is_one(text: str) -> None:
    for published in (PUBLISHED, dt.date.min, dt.date.max, None):
        found = find(text, published)
        spans = [date.span for date in found]
        assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
        assert all(date.surface == date.span.of(text) and date.value for date in found)


def test_a_long_text_and_one_without_words_do_not_stall() -> None:
    assert find("x" * 2_000_000, PUBLISHED) == ()
    assert find("1 " * 500_000, PUBLISHED) == ()
    assert find("September" * 20_000, PUBLISHED) == ()


def test_every_date_that_an_author_listed_is_found_with_its_value() -> None:
    missed = []
    for name in gold_actors():
        briefing = briefing_of(name)
        found = {(date.value, date.precision) for date in find(briefing.body.text, dt.date.fromisoformat(name[:10]))}
        missed += [(name, date.value) for date in briefing.dates if (date.value, date.precision) not in found]
    assert missed == []
