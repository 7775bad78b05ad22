"""Actors and dates of the whole library, kept in step with its files."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from briefing.document import Origin
from briefing.survey.store import FILE_NAME
from briefing.workspace.acting import actors, dates
from briefing.workspace.indexing import refresh
from briefing.workspace.surveying import bring_up_to_date, open_survey

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.workspace.workspace import Workspace

DAM = """---
id: dam
date: "2025-09-18"
dates:
  - {date: "2025-09-10", label: "The dam leaks", text: ["10 September"]}
---
On 10 September Peter Olmstead, the mayor, [said](https://example.org/) that the dam would hold.

## Afterwards

Nobody else spoke. Anna Verhoeven met Olmstead on 12 September.
"""


def put(home: Path, name: str, text: str) -> Path:
    path = home / "library" / f"{name}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def known(workspace: Workspace) -> set[str]:
    with closing(sqlite3.connect(workspace.index.path.with_name(FILE_NAME))) as survey:
        return {name for (name,) in survey.execute("SELECT briefing FROM actors")}


def test_a_briefing_is_kept_with_who_says_what_where_and_who_cites_it(workspace: Workspace, home: Path) -> None:
    put(home, "dam", DAM)
    refresh(workspace)
    assert bring_up_to_date(workspace) == []
    with open_survey(workspace) as survey:
        ((_, found),) = survey.actors(["dam"])
        ((_, events),) = survey.events(["dam"])
        ((_, details),) = survey.details(["dam"])
    assert [(one.actor.name, one.mentions) for one in found] == [("Peter Olmstead", 2), ("Anna Verhoeven", 1)]
    drawn = [(one.value, one.label, one.origin, one.actors, one.spot and one.spot.paragraph) for one in events]
    assert drawn == [
        ("2025-09-10", "The dam leaks", Origin.AUTHOR, ("Peter Olmstead",), 1),
        (
            "2025-09-12",
            "Anna Verhoeven met Olmstead on 12 September",
            Origin.RULE,
            ("Peter Olmstead", "Anna Verhoeven"),
            2,
        ),
    ]
    assert details.paragraphs == [(1, 2), (2,)]
    (said,) = details.statements
    assert (said.speaker, said.verb, said.date, said.spot.paragraph) == ("Peter Olmstead", "said", "2025-09-10", 1)
    (source,) = details.sources
    assert (source.number, source.address, source.actors) == (1, "https://example.org/", ("Peter Olmstead",))


def test_only_what_is_new_or_changed_is_read_and_what_is_gone_is_forgotten(workspace: Workspace, home: Path) -> None:
    dam = put(home, "dam", DAM)
    put(home, "other", "Peter Olmstead said no more.")
    refresh(workspace)
    bring_up_to_date(workspace)
    told: list[tuple[int, int]] = []
    bring_up_to_date(workspace, lambda *at: told.append(at))
    assert told == [(0, 0)]
    dam.write_text(DAM.replace("Olmstead", "Brandt"), "utf-8")
    (home / "library" / "other.md").unlink()
    refresh(workspace)
    told.clear()
    bring_up_to_date(workspace, lambda *at: told.append(at))
    assert told == [(0, 1), (1, 1)]
    assert "dam" in known(workspace)
    assert not any("other" in name for name in known(workspace))
    assert "Peter Brandt" in [one.actor.name for one in actors(workspace)]


def test_what_was_cut_short_goes_on_where_it_was(workspace: Workspace, home: Path) -> None:
    for number in range(5):
        put(home, f"memo-{number}", f"---\nid: memo-{number}\n---\nAnna Verhoeven spoke.")
    refresh(workspace)
    steps = iter([True, True, False])
    bring_up_to_date(workspace, goes_on=lambda: next(steps))
    assert len(known(workspace)) == 2
    told: list[tuple[int, int]] = []
    bring_up_to_date(workspace, lambda *at: told.append(at))
    assert told[-1][1] == len(told) - 1
    assert {f"memo-{number}" for number in range(5)} <= known(workspace)


def test_a_file_that_cannot_be_read_is_told_and_the_rest_is_there(workspace: Workspace, home: Path) -> None:
    put(home, "dam", DAM)
    gone = put(home, "gone", "Anna Verhoeven spoke.")
    refresh(workspace)
    gone.unlink()
    problems = bring_up_to_date(workspace)
    assert len(problems) == 1
    assert "gone.md" in problems[0]
    assert "2025-09-10" in [one.date.value for one in dates(workspace)]
