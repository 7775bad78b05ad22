"""What a corrected text is known to name before it was looked through anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.markdown import read
from briefing.workspace.extracting import extract, merged
from briefing.workspace.still_named import still_named

if TYPE_CHECKING:
    from briefing.document import Briefing

FRONT = '---\ntitle: The dam\nactors: [{name: "Anna Verhoeven", kind: person, aliases: [Verhoeven]}]\n---\n\n'


def briefing(text: str) -> Briefing:
    return read((FRONT + text).encode(), name="dam.md")


def test_whom_the_former_text_named_is_where_the_words_stand_now_and_gone_with_them() -> None:
    before = briefing("Verhoeven met Peter Olmstead in Trondheim on 3 May 2025. Olmstead left, it is said.")
    former = merged(before, extract(before.body.text, None))
    assert {actor.name for actor in former.actors} == {"Anna Verhoeven", "Peter Olmstead", "Trondheim"}
    now = briefing("It rained. Olmstead met Verhoeven on 3 May 2025.")
    named = still_named(former, now)
    text = now.body.text
    assert {one.name: [span.of(text) for span in one.mentions] for one in named.actors} == {
        "Anna Verhoeven": ["Verhoeven"],
        "Peter Olmstead": ["Olmstead"],
    }
    assert [(date.value, date.mentions[0].of(text)) for date in named.dates] == [("2025-05-03", "3 May 2025")]
