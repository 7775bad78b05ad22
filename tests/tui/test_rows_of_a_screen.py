"""The first and the last row: what is dropped where it is narrow, and what never is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from briefing.tui.widgets.footer_line import RIGHT_GROUP, FooterEntry, FooterLine, laid_out
from briefing.tui.widgets.header_row import Heading, heading_line

HEADING = Heading(
    "Belarus and its neighbours share what they know of drones",
    author="Verne",
    publisher="Straits Review",
    date="2025-09-18",
    place="¶5/11  38%",
    trail="Library › ",
)
KEYS = FooterEntry("?", "Keys", "", 100)
ENTRIES = (
    FooterEntry("a", "Note", rank=90),
    FooterEntry("m", "Mark", rank=85),
    FooterEntry("y", "Copy", rank=40),
    FooterEntry("/", "Find", rank=60, group=1),
    FooterEntry("L", "Library", rank=20, group=RIGHT_GROUP),
)


@pytest.mark.parametrize(
    ("width", "parts"),
    [
        (160, ("Library ›", "Verne", "Straits Review", "2025-09-18")),
        (119, ("Verne", "Straits Review", "2025-09-18")),
        (100, ("Verne", "2025-09-18")),
        (76, ("Verne", "2025-09-18")),
        (62, ("2025-09-18",)),
        (50, ()),
    ],
)
def test_the_header_drops_trail_publisher_author_date_before_the_title_has_too_little(
    width: int, parts: tuple[str, ...]
) -> None:
    line = heading_line(HEADING, width).plain
    assert "Belarus and its neighbours share" in line
    assert parts == tuple(part for part in ("Library ›", "Verne", "Straits Review", "2025-09-18") if part in line)


def test_the_title_is_whole_before_the_publisher_is_shown() -> None:
    lines = {width: heading_line(HEADING, width).plain for width in range(80, 160)}
    whole, with_publisher, with_trail = (
        [width for width, line in lines.items() if part in line]
        for part in (HEADING.title, "Straits Review", "Library")
    )
    assert (whole[0], with_publisher[0], with_trail[0]) == (92, 109, 120)
    assert (len(whole), len(with_publisher), len(with_trail)) == (68, 51, 40)


def test_as_drawn_for_80_columns_a_title_too_long_leaves_room_for_author_and_date() -> None:
    heading = HEADING._replace(title="Belarus and Poland Share Military Information", author="Preiherman")
    line = heading_line(heading, 80).plain
    assert line.startswith(" Belarus and Poland Share Military")
    assert line.endswith("… · Preiherman · 2025-09-18  ¶5/11  38% ")


def test_an_author_too_long_for_the_row_is_shortened_before_the_title_is() -> None:
    heading = HEADING._replace(author="The Standing Conference on the Straits")
    line = heading_line(heading, 80).plain
    assert line.startswith(" Belarus and its neighbours share")
    assert "… · The Standing" in line
    assert line.endswith("… · 2025-09-18  ¶5/11  38% ")


@given(st.text(max_size=80), st.text(max_size=30), st.integers(20, 200))
def test_a_header_is_as_wide_as_the_screen_and_keeps_the_place(title: str, author: str, width: int) -> None:
    line = heading_line(Heading(title, author=author, date="2025-09-18", place="¶5/11"), width)
    assert line.cell_length == width
    assert line.plain.endswith("¶5/11 ")


def laid(line: FooterLine, width: int) -> str:
    return laid_out(line, KEYS, width).content.plain.rstrip()


def test_a_wide_footer_stands_in_groups_with_the_general_keys_at_the_right() -> None:
    text = laid(FooterLine(entries=ENTRIES), 120)
    assert text.startswith(" a Note  m Mark  y Copy  │  / Find ")
    assert text.endswith("L Library  │  ? Keys")


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (60, " a Note  m Mark  y Copy  / Find"),
        (46, " a Note m Mark y Copy / Find"),
        (36, " a Note m Mark / Find"),
        (26, " a Note m Mark"),
        (12, ""),
    ],
)
def test_a_narrow_footer_drops_whole_entries_of_the_lowest_rank(width: int, expected: str) -> None:
    text = laid(FooterLine(entries=ENTRIES), width)
    assert text.removesuffix("? Keys").removesuffix("L Library  ").rstrip() == expected
    assert text.endswith("? Keys")


def test_where_groups_do_not_fit_they_stand_closer_before_a_key_is_dropped() -> None:
    entries = tuple(FooterEntry(key, "Something", group=number // 3) for number, key in enumerate("abcdefgh"))
    text = laid(FooterLine(entries=entries), 120)
    assert text.startswith(" a Something b Something c Something │ d Something")
    assert "h Something" in text


@given(st.integers(20, 200), st.lists(st.sampled_from(ENTRIES[:4]), max_size=4, unique=True))
def test_a_key_never_touches_what_stands_at_the_right(width: int, entries: list[FooterEntry]) -> None:
    row = laid_out(FooterLine(Content("/words"), tuple(entries), Content("smart")), KEYS, width)
    assert row.content.plain.removesuffix("smart").endswith("  ")


def test_words_that_fit_are_not_cut_for_the_room_behind_them() -> None:
    row = laid_out(FooterLine(Content("x" * 38), right=Content("")), KEYS, 40)
    assert row.content.cell_length <= 40


def test_a_mode_stands_left_of_its_keys_and_what_is_said_at_the_right_takes_the_place_of_keys() -> None:
    line = FooterLine(Content("LINKS"), ENTRIES[:1], Content("17 sources"))
    assert laid(line, 40) == f" LINKS   a Note{'17 sources':>24}"


@given(st.integers(8, 200), st.integers(0, 5))
def test_a_click_hits_the_entry_that_is_painted_there(width: int, count: int) -> None:
    row = laid_out(FooterLine(entries=ENTRIES[:count]), KEYS, width)
    for start, end, entry in row.places:
        assert row.content.plain[start:end] == f"{entry.keys} {entry.label}"


@given(st.integers(30, 200), st.lists(st.sampled_from(ENTRIES), max_size=5, unique=True))
def test_a_footer_never_outgrows_the_screen(width: int, entries: list[FooterEntry]) -> None:
    assert laid_out(FooterLine(entries=tuple(entries)), KEYS, width).content.cell_length <= width
