"""An axis of time that gives room to what there is much of."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.survey.axis import axis
from briefing.survey.when import Day, Unit, When, when


def whens(*values: str) -> list[When]:
    return [found for value in values if (found := when(value))]


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2025-09-10", (2025, 9, 10), (2025, 9, 10)),
        ("2025-09-12/2025-09-16", (2025, 9, 12), (2025, 9, 16)),
        ("2025-05", (2025, 5, 1), (2025, 5, 31)),
        ("2025-05/2025-07", (2025, 5, 1), (2025, 7, 31)),
        ("2025", (2025, 1, 1), (2025, 12, 31)),
        ("-0044", (-44, 1, 1), (-44, 12, 31)),
        ("199X", (1990, 1, 1), (1999, 12, 31)),
        ("2025-SU", (2025, 6, 1), (2025, 8, 31)),
        ("2025-WI", (2025, 12, 1), (2026, 2, 31)),
        ("2025-Q3", (2025, 7, 1), (2025, 9, 31)),
    ],
)
def test_a_date_is_the_days_it_means(value: str, first: tuple[int, ...], last: tuple[int, ...]) -> None:
    found = when(value)
    assert found is not None
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize("value", ["P5Y", "", "soon", "2025-09-10/", "2025-XX"])
def test_what_is_no_date_is_none(value: str) -> None:
    assert when(value) is None or value.endswith("/")


def test_what_begins_first_comes_first_and_a_month_before_its_first_day() -> None:
    values = ["2025-09-01", "2025-09", "2025", "2025-SU", "-0044", "199X", "1990-01-01"]
    ordered = sorted(values, key=lambda value: whens(value)[0].order)
    assert ordered == ["-0044", "199X", "1990-01-01", "2025", "2025-SU", "2025-09", "2025-09-01"]


def test_where_much_happened_the_axis_is_finer() -> None:
    days = [f"2025-09-{day:02}" for day in range(8, 20)]
    made = axis(whens("1975", "2014", "2025-05", *days), 78)
    assert len(made) <= 78
    assert made[0][:3] == (Unit.DECADE, (1970, 1, 1), (1979, 12, 31))
    assert [one.dates for one in made if one.first == Day(2025, 9, 12)] == [1]
    assert all(one.unit is Unit.DAY for one in made if one.first >= (2025, 9, 8))
    assert made[-1].first == (2025, 9, 19)


def test_a_vague_date_is_not_told_of_a_part_of_it() -> None:
    made = axis(whens("2025", "2025", "2025-SU", "2025-03-02", "2025-09-01"), 12)
    assert [(one.first.month, one.dates) for one in made if one.dates] == [(3, 1), (9, 1)]


def test_a_long_history_is_told_in_centuries() -> None:
    made = axis(whens("-0044", "1648", "1990", "1991"), 40)
    assert made[0].unit is Unit.CENTURY
    assert made[-1].unit is Unit.YEAR
    assert len(axis(whens("-0044", "1991"), 5)) == 5
    assert axis([], 40) == []


@given(
    st.lists(st.dates().map(lambda day: when(day.isoformat()) or pytest.fail("a day is one")), min_size=1, max_size=30),
    st.integers(1, 120),
)
def test_stretches_follow_one_another_and_hold_every_day_once(dates: list[When], cells: int) -> None:
    made = axis(dates, cells)
    assert 1 <= len(made) <= cells
    assert all(one.first <= one.last < other.first for one, other in itertools.pairwise(made))
    if made[0].first <= min(date.first for date in dates):
        assert all(sum(one.holds(date) for one in made) == 1 for date in dates)
        assert sum(one.dates for one in made) == len(dates)
