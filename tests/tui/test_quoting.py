"""A lit place is told in its words where a list covers the text."""

from __future__ import annotations

from rich.cells import cell_len

from briefing.document import TextSpan
from briefing.tui.screens.reader.quoting import in_its_words

TEXT = "Before it.\nAs was said in the morning, General Anna Verhoeven confirmed that boats had come in.\nAfter it."
NAME = TextSpan(TEXT.index("Anna"), TEXT.index(" confirmed"))


def test_a_place_stands_among_its_words_and_keeps_to_its_paragraph_and_the_room() -> None:
    assert in_its_words(TEXT, NAME, 50).plain == "…General Anna Verhoeven confirmed that boats had …"
    assert in_its_words(TEXT, NAME, 200).plain == TEXT.split("\n")[1]
    for room in range(40):
        assert cell_len(in_its_words(TEXT, NAME, room).plain) <= room


def test_too_little_room_shows_nothing() -> None:
    assert not in_its_words(TEXT, NAME, 20)


def test_signs_that_a_terminal_obeys_are_not_shown() -> None:
    assert "\x1b" not in in_its_words("a \x1b]52;c;x\x07 name here \x1b[2J", TextSpan(12, 16), 60).plain
