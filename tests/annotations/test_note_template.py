from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.annotations.note_template import BUILT_IN, OF_NOTE, Line, filled, read_template
from briefing.document import BriefingError

MARK = "<!-- each note -->"


def lines(written: str) -> tuple[Line, ...]:
    return read_template(f"{MARK}\n{written}", "mine.md").note


def test_a_line_without_values_goes_and_one_empty_line_is_kept() -> None:
    written = "\n\n> $quote\n\n$body\n\n\n- Tags: $tags, $color\n- Costs $$5 and $5\n\n"
    assert filled(lines(written), {"quote": "q", "body": "", "tags": "", "color": ""}) == "> q\n\n- Costs $5 and $5"
    values = {"quote": "q", "body": "b", "tags": "#t", "color": ""}
    assert filled(lines(written), values) == "> q\n\nb\n\n- Tags: #t, \n- Costs $5 and $5"


def test_every_line_of_a_quotation_is_marked_and_a_body_stays_as_it_is() -> None:
    written = "> > $quote\n$body"
    values = {"quote": "one\n\ntwo", "body": "a\n\n\n    code"}
    assert filled(lines(written), values) == "> > one\n> >\n> > two\na\n\n\n    code"


@given(st.text(st.sampled_from("$${}quotebdy>\n- <!e"), max_size=40))
def test_what_a_note_holds_is_never_a_template(text: str) -> None:
    body = f"$quote ${{body}} $$ {MARK}{text}"
    assert filled(lines("$body"), {"body": body, "quote": "no"}) == body


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (f"# $titel\n{MARK}\n", "mine.md, line 1: there is no $titel; there are $briefing, $title,"),
        (f"\n{MARK}\n\n> ${{Quote}}\n", "mine.md, line 4: there is no $Quote"),
        (f"# $quote\n{MARK}\n", f"mine.md, line 1: $quote is a note's, and stands below {MARK}"),
        ("# $title\n", f"mine.md has no line {MARK}"),
        (f"{MARK}\n$body\n{MARK}\n", "mine.md has 2 lines, the second is line 3,"),
    ],
)
def test_what_cannot_be_used_is_told_with_its_line(written: str, told: str) -> None:
    with pytest.raises(BriefingError) as raised:
        read_template(written, "mine.md")
    assert str(raised.value).startswith(told)
    assert "\n" not in str(raised.value)


def test_line_ends_of_any_system_are_read() -> None:
    assert read_template(BUILT_IN.replace("\n", "\r\n"), "mine.md") == read_template(BUILT_IN, "mine.md")


def test_the_built_in_one_uses_names_that_there_are() -> None:
    used = {name for line in read_template(BUILT_IN, "built-in").note for name in line.names}
    assert {"quote", "body", "tags", "color", "place", "standing", "back", "anchor"} <= used <= set(OF_NOTE)
