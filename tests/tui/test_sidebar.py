"""What the sidebar's lists say and how one moves in them, without a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.document import Actor, ActorKind, KeyDate, Origin, SourceLink, TextSpan, precision_of
from briefing.tui.widgets.sidebar.cursor import LineKind, ListCursor
from briefing.tui.widgets.sidebar.lists import NOTES, Lists
from briefing.tui.widgets.sidebar.rows import Row, RowList, actor_list, date_list, source_list, written
from briefing.tui.widgets.sidebar.shares import heights

if TYPE_CHECKING:
    from briefing.tui.widgets.line import Line


def date(value: str, label: str = "", *, approximate: bool = False) -> KeyDate:
    precision = precision_of(value)
    assert precision is not None
    return KeyDate(value, precision, label or value, approximate=approximate)


def listed(count: int, *, group: str = "", second: str = "") -> RowList:
    rows = [Row(str(i), f"name {i}", f"words {i}", (TextSpan(i * 10, i * 10 + 5),)) for i in range(count)]
    return RowList("Things", tuple(row._replace(group=group, second=second) for row in rows), "No things")


def texts(cursor: ListCursor, height: int) -> list[str]:
    return [line.text or cursor.shown[line.row or 0].words for line in cursor.view(height)]


def words_of(line: Line) -> str:
    return "".join(piece.text for piece in (*line.left, *line.right)).strip("│ ")


def test_actors_stand_by_kind_and_within_a_kind_by_salience() -> None:
    rows = actor_list([
        Actor("Norland", ActorKind.COUNTRY, salience=1.0),
        Actor("Second", ActorKind.PERSON, salience=0.2),
        Actor("First", ActorKind.PERSON, salience=0.9, role="Chief", mentions=(TextSpan(0, 5), TextSpan(9, 14))),
    ]).rows  # fmt: skip
    assert [(row.group, row.words) for row in rows] == [
        ("People", "First"),
        ("People", "Second"),
        ("Countries", "Norland"),
    ]
    assert (rows[0].second, rows[0].tail) == ("Chief", "2")


def test_what_a_rule_found_is_told_apart() -> None:
    (row,) = actor_list([Actor("Found", ActorKind.PERSON, origin=Origin.RULE)]).rows
    assert (row.mark, row.is_found) == ("~", True)


def test_dates_stand_in_the_order_of_time_durations_last() -> None:
    values = ["P5Y", "2025-09-12/2025-09-16", "2025-Q3", "2025-05", "2025-SU", "2025", "199X"]
    rows = date_list(map(date, values)).rows
    assert [row.name for row in rows] == [
        "199X", "2025", "2025-05", "2025-SU", "2025-Q3", "2025-09-12/2025-09-16", "P5Y",
    ]  # fmt: skip
    assert len({len(row.lead) for row in rows}) == 1


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("2025-09-10", "2025-09-10"),
        ("2025-09-12/2025-09-16", "2025-09-12/16"),
        ("2025-09-28/2025-10-02", "2025-09-28/10-02"),
        ("2024/2025", "2024/2025"),
        ("2025-SU", "summer 2025"),
        ("199X", "1990s"),
        ("P5Y", "5 years"),
        ("P1Y6M", "1 year 6 months"),
        ("PT36H", "PT36H"),
    ],
)
def test_dates_are_written_for_people(value: str, said: str) -> None:
    assert written(date(value)) == said
    assert written(date(value, approximate=True)) == f"c. {said}"


def test_the_sources_head_counts_missing_addresses_once() -> None:
    links = [
        SourceLink(1, "stated", None, TextSpan(0, 6), 2),
        SourceLink(2, "said", "https://real.example.org/x", TextSpan(9, 13), 3),
    ]
    sources = source_list(links)
    assert sources.told == "2 · 1 without ∅"
    assert sources.rows[0].tail.split() == ["¶2", "∅"]
    assert sources.rows[1].second == "real.example.org"


@pytest.mark.parametrize("rows", [actor_list([]), date_list([]), source_list([])])
def test_an_empty_list_says_so(rows: RowList) -> None:
    (line,) = ListCursor(rows).view(5)
    assert line.kind is LineKind.EMPTY
    assert line.text.startswith("No ")


def test_a_list_that_is_cut_says_how_many_more_there_are() -> None:
    cursor = ListCursor(listed(10))
    assert texts(cursor, 4) == ["words 0", "words 1", "words 2", "+ 7 more"]
    cursor.move_to(9)
    assert texts(cursor, 4) == ["words 6", "words 7", "words 8", "words 9"]


def test_the_cursor_keeps_its_row_when_more_arrives() -> None:
    cursor = ListCursor(listed(3))
    cursor.move_to(1)
    longer = listed(5)
    cursor.replace(longer._replace(rows=(Row("new", "new", "new"), *longer.rows)))
    assert cursor.row is not None
    assert cursor.row.key == "1"


def test_a_filter_is_blind_to_case_and_says_when_nothing_fits() -> None:
    cursor = ListCursor(listed(12))
    cursor.narrow("WORDS 1".lower())
    assert [row.key for row in cursor.shown] == ["1", "10", "11"]
    cursor.narrow("nowhere")
    assert texts(cursor, 3) == ["Nothing with “nowhere”"]
    assert cursor.row is None
    cursor.narrow("")
    assert len(cursor.shown) == 12


def test_a_list_scrolls_only_where_nothing_on_screen_is_in_view() -> None:
    cursor = ListCursor(listed(20))
    cursor.follow(TextSpan(10, 15), 5)
    assert texts(cursor, 5)[0] == "words 0"
    cursor.follow(TextSpan(150, 155), 5)
    assert any(line.row == 15 for line in cursor.view(5, follow_cursor=False))


@given(
    st.integers(0, 30),
    st.sampled_from(["", "Group"]),
    st.sampled_from(["", "more of it"]),
    st.lists(st.tuples(st.integers(-40, 40), st.integers(1, 12)), max_size=8),
)
def test_the_cursor_is_always_in_view(count: int, group: str, second: str, steps: list[tuple[int, int]]) -> None:
    cursor = ListCursor(listed(count, group=group, second=second))
    for by, height in steps:
        cursor.move(by)
        lines = cursor.view(height)
        assert len(lines) <= height
        if count:
            assert any(line.row == cursor.index for line in lines)


@given(st.integers(0, 80), st.lists(st.integers(0, 60), min_size=4, max_size=4))
def test_stacked_lists_share_the_rows_there_are(total: int, wanted: list[int]) -> None:
    given_rows = heights(total, wanted)
    assert sum(given_rows) == min(total, sum(wanted))
    assert all(0 <= rows <= want for rows, want in zip(given_rows, wanted, strict=True))


def test_rows_that_are_not_used_go_to_the_actors() -> None:
    assert heights(48, [40, 40, 40, 40]) == (14, 10, 12, 12)
    assert heights(48, [40, 10, 12, 4]) == (22, 10, 12, 4)


def test_from_36_rows_all_four_lists_stand_above_one_another() -> None:
    lists = Lists()
    heads = [words_of(line) for line in lists.docked_lines(34, has_focus=False)]
    assert [head for head in heads if head[:1] in "1234" and head] == ["1 ACTORS", "2 DATES", "3 SOURCES", "4 NOTES"]
    assert words_of(lists.docked_lines(33, has_focus=False)[0]) == "1 Actors  2 Dates  3 Sources  4 Notes"


def test_every_line_of_the_sidebar_knows_its_row() -> None:
    lists = Lists()
    lists.show(NOTES, listed(3))
    lines = lists.docked_lines(40, has_focus=False)
    y = next(y for y, line in enumerate(lines) if "words 1" in words_of(line))
    spot = lists.row_at(y)
    assert spot is not None
    assert (spot.pane, spot.row) == (NOTES, 1)
    assert lists.row_at(0) is None
    lists.active = NOTES
    boxed = lists.boxed_lines(20, has_focus=True)
    y = next(y for y, line in enumerate(boxed) if "words 1" in words_of(line))
    assert lists.row_at(y) is not None
    assert len(boxed) == 20
