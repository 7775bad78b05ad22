"""Which briefing an annotation of a web page belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.annotations.foreign import BadRecordError
from briefing.workspace.addressed import LibraryPlaces, page_of
from briefing.workspace.opening import open_briefing

if TYPE_CHECKING:
    from briefing.workspace.workspace import Workspace

HEAD = '---\nid: "{name}"\ntitle: "{name}"\nsource: {{kind: html, url: "{url}"}}\n---\n\n🙂 The *first* point.\n'


@pytest.fixture
def places(workspace: Workspace) -> LibraryPlaces:
    """Two briefings from one page, one from another."""
    workspace.folders.library.mkdir(parents=True)
    urls = {
        "one": "https://example.org/a?x=1",
        "two": "https://example.org/a?x=1#top",
        "three": "https://example.org/b",
    }
    for name, url in urls.items():
        (workspace.folders.library / f"{name}.md").write_text(HEAD.format(name=name, url=url), "utf-8")
    return LibraryPlaces(workspace, None)


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/b",
        "http://www.Example.org/b/#section",
        "https://example.org/b?utm_source=news",
        "urn:briefing:three",
    ],
)
def test_it_is_the_one_from_that_page(places: LibraryPlaces, address: str) -> None:
    assert places.briefing_of(address) == "three"


def test_what_is_from_no_page_or_from_several_is_told_unless_one_is_named(
    workspace: Workspace, places: LibraryPlaces
) -> None:
    with pytest.raises(BadRecordError, match=r"no briefing is from https://example\.org/c; --briefing says"):
        places.briefing_of("https://example.org/c")
    with pytest.raises(BadRecordError, match=r"several briefings are from .*: one, two; --briefing says"):
        places.briefing_of("https://example.org/a?x=1")
    assert LibraryPlaces(workspace, "two").briefing_of("https://example.org/a?x=1") == "two"


def test_pages_differ_by_path_and_query() -> None:
    assert len(set(map(page_of, ("https://e.org/a", "https://e.org/a?x=1", "https://e.org/b", "urn:x-pdf:1")))) == 4


def test_words_at_a_position_are_that_passage_and_other_words_are_none(
    workspace: Workspace, places: LibraryPlaces
) -> None:
    found = places.passage("three", "first", 7, 12)
    assert found is not None
    text = open_briefing(workspace, "three").briefing.body.text
    assert (found.span.of(text), found.paragraph, found.prefix) == ("first", 1, "🙂 The ")
    assert places.passage("three", "first", 6, 11) is None
    assert places.passage("gone", "first", 7, 12) is None
