"""The examples of the CommonMark specification, where they are at hand.

The measure: every word that a browser would show for the example's HTML (the text of its elements, and the alternative
text of images) stands in our text, as often. Ours may have more, since HTML is not interpreted here but shown.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest

from briefing.document import canonical
from tests.markdown.reading import briefing_of

EXAMPLES = Path(__file__).parents[2].parent / "shared" / "bench" / "safety" / "commonmark.json"
COUNT = 652

# Raw HTML runs on over a fence in this one. As text it ends, and the fence has a language, which is no word of it.
HTML_OVER_A_FENCE = 161

_WORD = re.compile(r"[^\W_]+")
_INLINE = {"a", "b", "bab", "c2c", "code", "del", "em", "i", "strong"}


class _Shown(HTMLParser):
    """The words that a browser shows."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._part(tag)
        if tag == "img":
            self.parts.append(dict(attrs).get("alt") or "")

    def handle_endtag(self, tag: str) -> None:
        self._part(tag)

    def _part(self, tag: str) -> None:
        if tag not in {*_INLINE, "img"}:
            self.parts.append(" ")


def words_shown(html: str) -> Counter[str]:
    shown = _Shown()
    shown.feed(html)
    shown.close()
    return Counter(_WORD.findall(canonical("".join(shown.parts))))


def words_of(markdown: str) -> Counter[str]:
    return Counter(_WORD.findall(briefing_of(markdown).body.text))


@pytest.mark.skipif(not EXAMPLES.exists(), reason="the examples are not beside this checkout")
def test_no_word_of_an_example_is_lost() -> None:
    examples = json.loads(EXAMPLES.read_text("utf-8"))
    assert len(examples) == COUNT
    lost = {example["example"] for example in examples if words_shown(example["html"]) - words_of(example["markdown"])}
    assert lost <= {HTML_OVER_A_FENCE}
