"""Markdown without front matter is of whom and when its first lines say."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.workspace.parsing import parse

if TYPE_CHECKING:
    from briefing.document import Briefing


def of(text: str) -> Briefing:
    return parse(text.encode(), Path("skies.md"))


def told(briefing: Briefing) -> tuple[list[str], str | None]:
    return [author.name for author in briefing.authors], briefing.date


@pytest.mark.parametrize(
    "front",
    [
        "*By Ada Verne*\n\n*18 October 2025*",
        "By **Ada Verne** | October 18, 2025",
        "_By Ada Verne_  \n_Published 18 October 2025_",
        "By Ada Verne in Grey Harbour\n\n2025-10-18",
    ],
)
def test_its_first_lines_say_who_wrote_it_and_when_and_stay_in_it(front: str) -> None:
    briefing = of(f"# Grey skies\n\n{front}\n\nThe ferries stopped on Monday.\n")
    assert told(briefing) == (["Ada Verne"], "2025-10-18")
    assert briefing.title == "Grey skies"
    assert "Ada Verne" in briefing.body.text


@pytest.mark.parametrize("front", ["**Executive Summary**", "Key Points\n\nAda Verne", "- 18 October 2025"])
def test_a_heading_or_an_item_says_neither(front: str) -> None:
    assert told(of(f"# Grey skies\n\n{front}\n\nThe ferries stopped on Monday.\n")) == ([], None)


def test_front_matter_is_taken_at_its_word() -> None:
    text = "---\ntitle: Grey skies\ndate: 2024-01-02\n---\nBy Ada Verne\n\n18 October 2025\n\nThe ferries stopped.\n"
    assert told(of(text)) == ([], "2024-01-02")
