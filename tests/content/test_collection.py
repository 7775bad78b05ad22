"""The starter collection is what a new user sees first."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing.document import Briefing, sections_of, source_links, with_mentions
from briefing.markdown import read

FOLDER = Path(__file__).parents[2] / "content"
FILES = sorted(FOLDER.glob("*.md"))
ADDRESSES = set((Path(__file__).parent / "addresses.txt").read_text("utf-8").split())

each_briefing = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def opened(path: Path) -> Briefing:
    return with_mentions(read(path.read_bytes(), name=path.name))


def test_there_are_six() -> None:
    assert len(FILES) == 6


@each_briefing
def test_its_front_matter_is_whole(path: Path) -> None:
    briefing = opened(path)
    assert briefing.problems == ()
    assert briefing.id == path.stem
    assert briefing.date == path.stem[:10]
    assert briefing.summary
    assert briefing.tags
    assert briefing.actors
    assert briefing.dates


@each_briefing
def test_every_actor_and_date_is_mentioned(path: Path) -> None:
    briefing = opened(path)
    assert [actor.name for actor in briefing.actors if not actor.mentions] == []
    assert [date.label for date in briefing.dates if not date.mentions] == []


@each_briefing
def test_no_address_is_invented(path: Path) -> None:
    cited = {link.address for link in source_links(opened(path))} - {None}
    assert cited
    assert cited <= ADDRESSES


@each_briefing
def test_every_span_names_its_own_words(path: Path) -> None:
    briefing = opened(path)
    text = briefing.body.text
    for link in source_links(briefing):
        assert link.span is not None
        assert link.span.of(text) == link.text
    surfaces = {actor.name: {actor.name, *actor.aliases} for actor in briefing.actors}
    for actor in briefing.actors:
        assert {span.of(text) for span in actor.mentions} <= surfaces[actor.name]
    for date in briefing.dates:
        assert {span.of(text) for span in date.mentions} <= set(date.surfaces)


@each_briefing
def test_it_is_a_briefing_in_length_and_structure(path: Path) -> None:
    briefing = opened(path)
    headed = [section for section in sections_of(list(briefing.body.passages())) if section.title]
    assert 4 <= len(headed) <= 7
    assert 450 <= len(re.findall(r"\w[\w’'-]*", briefing.body.text)) <= 900
