"""What was searched for, and what is new in it."""

from __future__ import annotations

import datetime as dt
from contextlib import closing
from typing import TYPE_CHECKING

from briefing.workspace.indexing import refresh
from briefing.workspace.searches import News, Standing, news, news_in, past, remember, save, see, standing
from briefing.workspace.searching import SearchSession
from tests.tui.reader_app import NOW, workspace_in, written

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from briefing.workspace.workspace import Workspace


def briefing(home: Path, name: str, words: str) -> None:
    written(home, f"---\nid: {name}\ntitle: {name}\n---\n{words}\n", name)


def matching(workspace: Workspace, query: str) -> dict[str, str]:
    refresh(workspace)
    session = SearchSession(workspace)
    found = session.matching(query)
    session.close()
    assert found is not None
    return found


def opened_now(workspace: Workspace, query: str) -> News:
    """What is new in a search that is opened."""
    found = matching(workspace, query)
    told = news(workspace, query, found)
    see(workspace, query, found)
    return told


def test_blanks_make_no_other_search_and_a_search_for_nothing_is_none(tmp_path: Path) -> None:
    for minutes, query in enumerate(("drones  ", " drones", "   ", "two\twords")):
        remember(workspace_in(tmp_path, now=NOW + dt.timedelta(minutes=minutes)), query)
    assert [one.query for one in past(workspace_in(tmp_path)).others] == ["two words", "drones"]


def test_a_saved_search_stands_among_the_saved_ones_until_it_is_taken_back(tmp_path: Path) -> None:
    workspace = workspace_in(tmp_path)
    remember(workspace, "ferries")
    save(workspace, "drones", saved=True)
    assert [one.query for one in past(workspace).saved] == ["drones"]
    save(workspace, "drones", saved=False)
    assert past(workspace).saved == ()
    assert {one.query for one in past(workspace).others} == {"drones", "ferries"}


def test_what_came_or_changed_since_a_saved_search_was_opened_is_new_once(tmp_path: Path) -> None:
    workspace = workspace_in(tmp_path)
    briefing(tmp_path, "gale", "Drones flew.")
    briefing(tmp_path, "locks", "One barge.")
    refresh(workspace)
    save(workspace, "drones flew", saved=True)
    assert not opened_now(workspace, "drones flew")
    assert not opened_now(workspace, "drones flew")
    briefing(tmp_path, "gale", "Drones flew again.")
    briefing(tmp_path, "sentry", "Drones flew there too.")
    briefing(tmp_path, "half", "Drones alone.")
    refresh(workspace)
    assert news_in(workspace, past(workspace))["drones flew"].added == {"sentry"}
    assert opened_now(workspace, " drones flew") == News(frozenset({"sentry"}), frozenset({"gale"}))
    assert not opened_now(workspace, "drones flew")


def test_of_much_that_is_new_the_newest_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.workspace.searches._MOST_SHOWN", 2)
    workspace = workspace_in(tmp_path)
    refresh(workspace)
    save(workspace, "drones", saved=True)
    for year in (2021, 2024, 2022, 2023):
        written(tmp_path, f"---\nid: of-{year}\ntitle: x\ndate: {year}\n---\nDrones.\n", str(year))
    refresh(workspace)
    with closing(SearchSession(workspace)) as session:
        told = standing(workspace, session, "drones", is_opened=False)
    assert told is not None
    assert len(told.news.added) == 4
    assert {result.entry.id for result in told.results} == {"of-2024", "of-2023"}


def test_a_briefing_that_was_there_and_has_the_words_only_now_is_new(tmp_path: Path) -> None:
    workspace = workspace_in(tmp_path)
    briefing(tmp_path, "gale", "Nothing flew.")
    refresh(workspace)
    save(workspace, "drones", saved=True)
    assert not opened_now(workspace, "drones")
    briefing(tmp_path, "gale", "Drones flew.")
    assert opened_now(workspace, "drones").added == {"gale"}


def test_what_is_new_stands_before_what_fits_better_and_was_seen_once_it_was_opened(tmp_path: Path) -> None:
    workspace = workspace_in(tmp_path)
    briefing(tmp_path, "drones", "Drones, drones and drones.")
    refresh(workspace)
    save(workspace, "drones", saved=True)
    briefing(tmp_path, "aside", "Much is said of ferries here, and of ice, and of winter; of drones one word.")
    refresh(workspace)
    with closing(SearchSession(workspace)) as session:
        found = session.ask("drones", typing=False)
        typed = standing(workspace, session, "drones", is_opened=False)
        chosen = standing(workspace, session, "drones", is_opened=True)
        seen = standing(workspace, session, "drones", is_opened=True)
    assert found is not None
    assert [one.entry.id for one in found.answer.results] == ["drones", "aside"]
    assert typed is not None
    assert typed == chosen
    assert [one.entry.id for one in typed.first_in(found.answer).results] == ["aside", "drones"]
    assert seen == Standing(News())
