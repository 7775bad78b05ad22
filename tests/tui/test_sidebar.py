"""What the sidebar's lists say and how one moves in them, without a screen."""

from __future__ import annotations

import tracemalloc
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.document import Actor, ActorKind, KeyDate, Origin, SourceLink, TextSpan, precision_of
from briefing.tui.widgets.sidebar.cursor import LineKind, ListCursor
from briefing.tui.widgets.sidebar.lists import ACTORS, DATES, NOTES, SOURCES, TITLES, Lists, Spot
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
    st.sampled_from([None, 8, 30]),
    st.lists(st.tuples(st.integers(-40, 40), st.integers(1, 12)), max_size=8),
)
def test_the_cursor_is_always_in_view(
    count: int, group: str, second: str, width: int | None, steps: list[tuple[int, int]]
) -> None:
    cursor = ListCursor(listed(count, group=group, second=second))
    cursor.fit(width)
    for by, height in steps:
        cursor.move(by)
        lines = cursor.view(height)
        assert len(lines) <= height
        if count:
            assert any(line.row == cursor.index and line.kind is LineKind.ROW for line in lines)


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
    heads = [words_of(line) for line in lists.docked_lines(50, 34, has_focus=False)]
    assert [head for head in heads if head[:1] in "1234" and head] == ["1 ACTORS", "2 DATES", "3 SOURCES", "4 NOTES"]
    assert words_of(lists.docked_lines(50, 33, has_focus=False)[0]) == "1 Actors  2 Dates  3 Sources  4 Notes"


def test_every_line_of_the_sidebar_knows_its_row() -> None:
    lists = Lists()
    lists.show(NOTES, listed(3))
    lines = lists.docked_lines(50, 40, has_focus=False)
    y = next(y for y, line in enumerate(lines) if "words 1" in words_of(line))
    assert lists.spot_at(y) == Spot(NOTES, 1)
    assert lists.spot_at(0) == Spot(ACTORS)
    assert lists.spot_at(40) is None
    lists.active = NOTES
    boxed = lists.boxed_lines(41, 20, has_focus=True)
    y = next(y for y, line in enumerate(boxed) if "words 1" in words_of(line))
    assert lists.spot_at(y) == Spot(NOTES, 1)
    assert len(boxed) == 20


# What a list cuts


def lines_of(lists: Lists, width: int, height: int) -> list[str]:
    return [words_of(line) for line in lists.docked_lines(width, height, has_focus=True)]


def test_labels_of_dates_stand_in_one_column_that_a_long_value_does_not_widen() -> None:
    rows = date_list([date("2025-09-10"), date("2025-09-12/2025-09-16"), date("2025-09-28/2025-10-02")]).rows
    assert [row.before for row in rows] == [" 2025-09-10     ", " 2025-09-12/16  ", " 2025-09-28/10-02  "]


def test_a_label_that_is_cut_is_whole_below_the_cursor() -> None:
    label = "Drones enter the country and both neighbours exchange radar information about them"
    lists = Lists()
    lists.active = DATES
    lists.show(DATES, date_list([date("2025-09-09", label), date("2025-09-10", "Short")]))
    lines = lines_of(lists, 41, 20)
    assert " ".join(lines[2:5]) == label
    assert lines[5].split() == ["2025-09-10", "Short"]
    lists.cursor.move(1)
    assert [line for line in lines_of(lists, 41, 20)[2:] if line] == ["›  2025-09-10  Short"]


def test_a_role_that_is_cut_goes_on_in_a_second_line_where_the_keys_are() -> None:
    role = "Chief of the General Staff and First Deputy Minister of Defence"
    lists = Lists()
    lists.show(ACTORS, actor_list([Actor("Lena Brandt", ActorKind.PERSON, role=role)]))
    assert " ".join(lines_of(lists, 41, 20)[3:5]) == role
    elsewhere = [words_of(line) for line in lists.docked_lines(41, 20, has_focus=False)]
    assert [line for line in elsewhere[3:] if line] == [role]


def test_no_heading_stands_directly_above_how_many_more_there_are() -> None:
    rows = [Row(str(i), f"name {i}", f"words {i}", group="Events" if i > 2 else "People") for i in range(5)]
    cursor = ListCursor(RowList("Actors", tuple(rows), ""))
    assert texts(cursor, 6) == ["People", "words 0", "words 1", "words 2", "+ 2 more"]
    assert texts(cursor, 5) == ["People", "words 0", "words 1", "words 2", "+ 2 more"]


def test_of_a_list_that_is_cut_the_rest_is_shown_when_asked_for() -> None:
    lists = Lists()
    lists.show(ACTORS, listed(30))
    lists.show(NOTES, listed(30))
    lines = lines_of(lists, 50, 40)
    y = next(y for y, line in enumerate(lines) if line.startswith("+") and y > 30)
    spot = lists.spot_at(y)
    assert spot is not None
    assert (spot.pane, spot.is_more) == (NOTES, True)
    lists.show_more(spot)
    assert lists.active == NOTES
    after = lines_of(lists, 50, 40)
    assert f"words {spot.row}" in " ".join(after[25:])
    assert any(line.startswith(f"›  words {lists.cursor.index}") for line in after)


@pytest.mark.parametrize("active", range(4))
@pytest.mark.parametrize(("width", "is_whole"), [(30, False), (34, False), (41, True)])
def test_all_four_tabs_can_be_seen_and_clicked(active: int, width: int, is_whole: bool) -> None:  # noqa: FBT001
    lists = Lists()
    lists.active = active
    for line in (lists.docked_lines(width, 20, has_focus=True)[0], lists.boxed_lines(width, 20, has_focus=True)[0]):
        tabs = [piece.text for piece in line.left if piece.click]
        assert [tab[0] for tab in tabs] == ["1", "2", "3", "4"]
        assert tabs[active][2:] == TITLES[active]
        assert (tabs == [f"{number} {title}" for number, title in enumerate(TITLES, 1)]) is is_whole
        assert sum(len(piece.text) for piece in (*line.left, *line.right)) <= width


@given(st.lists(st.sampled_from("ABC"), max_size=30).map(sorted), st.integers(0, 30), st.integers(1, 12))
def test_the_lines_in_view_are_those_of_all_rows_under_their_headings(groups: list[str], at: int, height: int) -> None:
    rows = tuple(Row(str(n), str(n), f"words {n}", group=group) for n, group in enumerate(groups))
    cursor = ListCursor(RowList("Actors", rows, "none"))
    whole: list[tuple[LineKind, int | str]] = []
    for number, row in enumerate(rows):
        if not number or row.group != rows[number - 1].group:
            whole.append((LineKind.GROUP, row.group))
        whole.append((LineKind.ROW, number))
    cursor.move_to(at)
    shown_lines = [(line.kind, line.text if line.row is None else line.row) for line in cursor.view(height)]
    own = [line for line in shown_lines if line[0] is not LineKind.MORE]
    if rows:
        first = whole.index(own[0])
        assert own == whole[first : first + len(own)]
        assert (LineKind.ROW, cursor.index) in own
        assert cursor.line_count == len(whole)


def test_of_many_sources_only_those_in_view_are_laid_out() -> None:
    sources = source_list([SourceLink(n, f"words {n}", None, TextSpan(n * 9, n * 9 + 5), n) for n in range(20_000)])
    lists = Lists()
    lists.active = SOURCES
    tracemalloc.start()
    lists.show(SOURCES, sources)
    lists.cursor.move_to(10_000)
    assert any("words 10000" in line for line in lines_of(lists, 50, 20))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 20_000 * 20


def test_keys_in_words_find_room_in_the_box() -> None:
    lists = Lists(plain=True)
    lists.show(ACTORS, listed(3))
    bottom = "".join(piece.text for piece in lists.boxed_lines(41, 20, has_focus=True)[-1].left)
    assert bottom == "└ Enter Next  N Prev  S Said  esc Text "


def test_only_keys_that_do_something_are_offered() -> None:
    lists = Lists()
    lists.show(ACTORS, actor_list([]))
    assert [offer.id for offer in lists.offers] == ["list.text"]
    lists.show(ACTORS, listed(2))
    assert [offer.label for offer in lists.offers] == ["Next", "Prev", "Said", "Filter", "Text"]
    lists.cursor.narrow("nowhere")
    assert [offer.label for offer in lists.offers] == ["Filter", "Text"]
    lists.active = SOURCES
    lists.show(SOURCES, listed(2))
    assert [offer.label for offer in lists.offers] == ["Card", "Filter", "Text"]
    lists.active = NOTES
    assert lists.row_keys == ()
    lists.show(NOTES, listed(1))
    assert "notes.edit" in lists.row_keys


def found(name: str, salience: float, origin: Origin = Origin.RULE) -> Actor:
    return Actor(name, ActorKind.PERSON, origin=origin, salience=salience)


def test_what_matters_less_is_folded_away_until_it_is_asked_for() -> None:
    listed = [found("Listed", 0, Origin.AUTHOR), *(found(f"Key {i}", 0.9 - i / 100) for i in range(3))]
    cursor = ListCursor(actor_list([*listed, *(found(f"Rest {i}", 0.1 - i / 100) for i in range(3))]))
    assert [row.words for row in cursor.shown] == ["Key 0", "Key 1", "Key 2", "Listed", "3 more"]
    cursor.move(99)
    cursor.toggle_fold()
    assert [row.words for row in cursor.shown][3:] == ["Rest 0", "Rest 1", "Rest 2", "Listed", "key ones only"]
    assert cursor.row is not None
    assert cursor.row.words == "Rest 0"
    cursor.toggle_fold()
    assert cursor.row.words == "3 more"
    cursor.narrow("rest 1")
    assert [row.words for row in cursor.shown] == ["Rest 1"]


def test_a_line_is_not_spent_on_folding_two_away() -> None:
    rows = actor_list([found("Key", 0.9), found("Second", 0.1), found("Third", 0.1)]).rows
    assert [row.is_key for row in rows] == [True, True, True]


def test_a_short_list_is_shown_whole_though_little_in_it_is_salient() -> None:
    faint = [found(f"Name {i}", 0.05) for i in range(12)]
    corrected = found("Corrected", 0.0)._replace(origin=Origin.READER)
    assert sum(row.is_key for row in actor_list(faint).rows) == 8
    assert sum(row.is_key for row in actor_list([*faint, corrected]).rows) == 8


def test_as_many_are_key_ones_as_can_be_read_at_a_glance() -> None:
    rows = actor_list([found(f"Name {i:03}", 0.9) for i in range(10_000)]).rows
    assert sum(row.is_key for row in rows) == 12


def test_how_many_are_further_down_counts_those_that_are_folded_away() -> None:
    rows = [Row(str(n), "", str(n), is_key=n < 20) for n in range(30)]
    cursor = ListCursor(RowList("Actors", tuple(rows), ""))
    assert cursor.view(5, follow_cursor=False)[-1].text == "+ 26 more"
