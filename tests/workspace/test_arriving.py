"""From what is known of a briefing to the passage in its file as it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.document import BriefingError
from briefing.workspace.arriving import arrive_at_actor, arrive_at_date, arrive_at_words
from briefing.workspace.indexing import refresh
from briefing.workspace.surveying import bring_up_to_date, open_survey
from tests.workspace.test_surveying import DAM, put

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.survey.findings import FoundActor, FoundEvent, FoundStatement
    from briefing.workspace.workspace import Workspace

Known = tuple["FoundActor", "FoundEvent", "FoundStatement"]


@pytest.fixture
def known(workspace: Workspace, home: Path) -> Known:
    """An actor, a date and a statement of a briefing."""
    put(home, "dam", DAM)
    refresh(workspace)
    bring_up_to_date(workspace)
    with open_survey(workspace) as survey:
        ((_, actors),) = survey.actors(["dam"])
        ((_, events),) = survey.events(["dam"])
        ((_, details),) = survey.details(["dam"])
    return actors[0], events[1], details.statements[0]


def words_at(workspace: Workspace, known: Known) -> list[str]:
    """What each of them leads to, and in the end what is lit for the actor."""
    actor, event, said = known
    arrivals = [
        arrive_at_actor(workspace, "dam", actor.actor.name, actor.spot),
        arrive_at_date(workspace, "dam", event),
        arrive_at_words(workspace, "dam", said.spot, said.words, said.speaker),
    ]
    text = arrivals[0].opened.briefing.body.text
    assert all(one.at in one.lit if one.at else not one.lit for one in arrivals)
    return [one.at.of(text) if one.at else "" for one in arrivals] + [span.of(text) for span in arrivals[0].lit]


def test_each_leads_to_its_words_with_all_places_lit(workspace: Workspace, known: Known) -> None:
    actor, date, said, *lit = words_at(workspace, known)
    assert (actor, date) == ("Peter Olmstead", "12 September")
    assert said.startswith("On 10 September Peter Olmstead")
    assert lit == ["Peter Olmstead", "Olmstead"]


def test_where_the_text_was_changed_since_it_leads_to_where_they_are_now(
    workspace: Workspace, home: Path, known: Known
) -> None:
    before = words_at(workspace, known)
    put(home, "dam", DAM.replace("On 10 September", "A new beginning was made.\n\nOn 10 September"))
    assert words_at(workspace, known) == before


def test_what_the_text_has_no_more_leads_to_the_briefing_alone(workspace: Workspace, home: Path, known: Known) -> None:
    put(home, "dam", "---\nid: dam\n---\nNothing of it is left.\n")
    assert words_at(workspace, known) == ["", "", ""]


def test_a_file_that_is_gone_is_one_clear_line(workspace: Workspace, home: Path, known: Known) -> None:
    (home / "library" / "dam.md").unlink()
    with pytest.raises(BriefingError):
        words_at(workspace, known)
