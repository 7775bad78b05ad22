"""Who acts and who said what, found by a search."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.library import Mode, parse
from briefing.workspace.extracting import with_extracted
from briefing.workspace.finding_named import index_named
from briefing.workspace.indexing import rebuild, refresh
from briefing.workspace.opening import open_file
from briefing.workspace.surveying import bring_up_to_date

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.workspace.workspace import Workspace

DAM = """---
title: The dam
date: "2025-09-18"
actors: [{name: "Anna Verhoeven", kind: person, aliases: [Verhoeven]}]
---

Nothing was heard. Verhoeven warned that the dam leaks. Peter Olmstead came.
"""


@pytest.fixture
def dam(workspace: Workspace) -> Path:
    file = workspace.folders.library / "dam.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(DAM, "utf-8")
    refresh(workspace)
    return file


def hits(workspace: Workspace, typed: str) -> list[str]:
    """The snippets that a query finds."""
    answer = workspace.index.search(parse(typed).tree, limit=9, mode=Mode.FULL)
    return [hit.snippet.text for result in answer.results for hit in result.hits]


def test_what_was_said_in_a_briefing_that_was_opened_is_found(workspace: Workspace, dam: Path) -> None:
    assert hits(workspace, "said:verhoeven") == []
    opened = open_file(workspace, dam)
    index_named(workspace, opened.id, with_extracted(workspace, opened.briefing))
    (hit,) = hits(workspace, "said:verhoeven")
    assert "Verhoeven warned that the dam leaks." in hit
    assert hits(workspace, 'said:"Anna Verhoeven"') == [hit]
    assert hits(workspace, "said:olmstead") == []
    (named,) = hits(workspace, "actor:olmstead")
    assert "Peter Olmstead came." in named
    assert refresh(workspace).changed == 0
    assert hits(workspace, "said:verhoeven") == [hit]


def test_what_was_found_in_a_former_text_is_not_taken_for_the_one_there_is(workspace: Workspace, dam: Path) -> None:
    opened = open_file(workspace, dam)
    named = with_extracted(workspace, opened.briefing)
    dam.write_text(DAM.replace("Nothing was heard.", "For a long time nothing at all was heard of it."), "utf-8")
    refresh(workspace)
    index_named(workspace, opened.id, named)
    assert hits(workspace, "actor:olmstead") == []
    bring_up_to_date(workspace)
    (hit,) = hits(workspace, "actor:olmstead")
    assert "Peter Olmstead came." in hit


@pytest.mark.usefixtures("dam")
def test_looking_through_the_library_finds_who_acts_and_said_what_also_after_the_index_was_made_anew(
    workspace: Workspace,
) -> None:
    bring_up_to_date(workspace)
    found = [hits(workspace, typed) for typed in ("said:verhoeven", "actor:olmstead")]
    assert all(found)
    rebuild(workspace)
    assert not hits(workspace, "said:verhoeven") + hits(workspace, "actor:olmstead")
    bring_up_to_date(workspace)
    assert found == [hits(workspace, typed) for typed in ("said:verhoeven", "actor:olmstead")]


def test_a_search_is_offered_to_be_narrowed_to_whom_the_text_names_beside_those_its_author_lists(
    workspace: Workspace, dam: Path
) -> None:
    opened = open_file(workspace, dam)
    index_named(workspace, opened.id, with_extracted(workspace, opened.briefing))
    facets = workspace.index.facets(parse("dam").tree, most=9)
    assert [one.value for one in facets.actors] == ["Anna Verhoeven", "Peter Olmstead"]
