"""What is told apart without the parser is what the parser would have made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.markdown import blocks
from briefing.markdown.prose import Stretch, stretches
from tests.markdown.strategies import documents

if TYPE_CHECKING:
    from briefing.document import Block

_SIGNS = (
    *("a", "Bel", "é", "\u0301", " ", "  ", "\n", "\n\n", "\n \n", "#", "## ", "-", "---", "* ", "*", "**", "_", "+ "),
    *("1. ", "2025 ", ">", "|", "|-|\n", "=", "===", "`", "``", "[", "](b)", "![i](u)", "<", "://", "http://a.b", "\\"),
    *("&amp;", "\t", "    ", "\x0b", "\x1c", "\u2028", "\xa0", "~", "~~", ".", "\x00", "\u200b", "“"),
)


def _by_the_parser(source: str, monkeypatch: pytest.MonkeyPatch) -> tuple[Block, ...]:
    with monkeypatch.context() as patch:
        patch.setattr(blocks, "stretches", lambda whole: [Stretch(whole)])
        return blocks.parse(source)


@given(st.one_of(st.lists(st.sampled_from(_SIGNS), max_size=25).map("".join), documents.map(lambda one: one.source)))
def test_the_blocks_are_those_of_the_parser(source: str) -> None:
    with pytest.MonkeyPatch.context() as monkeypatch:
        assert blocks.parse(source) == _by_the_parser(source, monkeypatch)


def test_paragraphs_and_headings_are_told_apart_and_the_rest_stays_together() -> None:
    source = "## A heading\n\nWords of\na [link](u).\n\n- one\n\n- two\n\n**Bold** words\n"
    assert [(one.text, one.is_prose) for one in stretches(source)] == [
        ("A heading", True),
        ("Words of\na [link](u).", True),
        ("- one\n\n- two", False),
        ("**Bold** words", True),
    ]
