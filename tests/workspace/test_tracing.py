"""What happened when, and who acts, across the library: gathered, and narrowed as somebody types."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.workspace.casting import CastFilter, dossier_of, library_cast
from briefing.workspace.indexing import refresh
from briefing.workspace.surveying import bring_up_to_date
from briefing.workspace.tracing import ChronicleFilter, Scope, chronicle, scope_of_search
from tests.workspace.test_surveying import DAM, put

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.workspace.workspace import Workspace

ECHO = """---
id: echo
title: "An echo of the dam"
date: "2025-10"
---
The dam leaked on 10 September 2025. Ewa Larsen came in May 2025 and left in 2026.
"""


@pytest.fixture
def looked_at(workspace: Workspace, home: Path) -> Workspace:
    """Two briefings of one's own, which tell of one day, beside the starter collection."""
    put(home, "dam", DAM)
    put(home, "echo", ECHO)
    refresh(workspace)
    bring_up_to_date(workspace)
    return workspace


OWN = Scope(frozenset({"dam", "echo"}))


def values(workspace: Workspace, typed: str = "", scope: Scope = OWN) -> list[str]:
    """The dates that are asked for."""
    return [one.happening.event.value for one in ChronicleFilter(typed).of(chronicle(workspace, scope).traced)]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ["2025-05", "2025-09-10", "2025-09-12", "2026"]),
        ("leak", ["2025-09-10"]),
        ("2025-09", ["2025-09-10", "2025-09-12"]),
        ("after:2025-09-11", ["2025-09-12", "2026"]),
        ("before:2025-09", ["2025-05"]),
        ("after:2025-09 before:2026", ["2025-09-10", "2025-09-12"]),
        ("actor:larsen", ["2025-05", "2025-09-10", "2026"]),
        ("actor:verhoeven", ["2025-09-12"]),
        ("briefing:echo -leak", ["2025-05", "2026"]),
        ('actor:"peter olmstead" leaks', ["2025-09-10"]),
        ("nothing-like-it", []),
    ],
)
def test_a_filter_narrows_by_words_actor_briefing_and_time(looked_at: Workspace, typed: str, kept: list[str]) -> None:
    assert values(looked_at, typed) == kept


def test_a_scope_is_a_briefing_an_actor_or_what_a_search_found(looked_at: Workspace) -> None:
    assert values(looked_at, scope=Scope(frozenset({"dam"}))) == ["2025-09-10", "2025-09-12"]
    assert values(looked_at, scope=Scope(names=frozenset({"anna verhoeven"}))) == ["2025-09-12"]
    found = scope_of_search(looked_at, "larsen")
    assert (found.briefings, found.called) == (frozenset({"echo"}), "search: larsen")
    assert len(values(looked_at, scope=Scope())) > len(values(looked_at))


def test_who_acts_is_narrowed_by_name_and_role_and_has_a_dossier(looked_at: Workspace) -> None:
    known = library_cast(looked_at)
    (olmstead,) = CastFilter("olm mayor").of(known.acting)
    assert olmstead.across.actor.name == "Peter Olmstead"
    assert CastFilter("olm -mayor").of(known.acting) == []
    found = dossier_of(looked_at, known, olmstead.across)
    assert [one.actor.actor.name for one in found.companions] == ["Anna Verhoeven"]
    assert [one.statement.verb for one in found.statements] == ["said"]
    assert [one.source.number for one in found.sources] == [1]
