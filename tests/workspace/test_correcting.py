"""Actors and dates as the reader corrected them: the laws of it, and what becomes of it in briefing and library."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.annotations.correction import About, Correction
from briefing.document import Actor, ActorKind, BriefingError, KeyDate, Origin, TextSpan
from briefing.document.key_date import precision_of
from briefing.workspace.acting import actors, dates
from briefing.workspace.attributing import attributed_in
from briefing.workspace.casting import dossier_of, library_cast
from briefing.workspace.corrected_actors import ActorCorrections
from briefing.workspace.corrected_dates import corrected_dates
from briefing.workspace.correcting import (
    actor_meant,
    correct_actor,
    correct_date,
    date_meant,
    one_called,
    take_back,
    value_of,
)
from briefing.workspace.extracting import with_extracted
from briefing.workspace.indexing import refresh
from briefing.workspace.opening import open_briefing
from briefing.workspace.searching import SearchSession, search
from briefing.workspace.surveying import bring_up_to_date
from briefing.workspace.tracing import ChronicleFilter, Scope, chronicle

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from briefing.workspace.workspace import Workspace

NAMES = st.sampled_from(["Muraveiko", "muraveika", "Muraveika", "Pavel Muraveika", "Warsaw", "Poland", "Kukula"])
KINDS = st.sampled_from(ActorKind)


@st.composite
def casts(draw: st.DrawFn) -> list[Actor]:
    """Actors whose mentions are apart, as they are found."""
    made = draw(
        st.lists(st.tuples(NAMES, KINDS, st.lists(NAMES, max_size=2, unique=True), st.sampled_from(Origin)), max_size=5)
    )
    return [
        Actor(name, kind, None, tuple(aliases), None, origin, 0.5, (TextSpan(at * 9, at * 9 + 5),))
        for at, (name, kind, aliases, origin) in enumerate(made)
    ]


OF_ACTORS = st.lists(
    st.builds(
        Correction,
        about=st.just(About.ACTOR),
        found=NAMES,
        called=st.none() | NAMES,
        kind=st.none() | KINDS.map(str),
        role=st.sampled_from([None, "", "Chief"]),
        hidden=st.sampled_from([None, None, True]),
    ),
    max_size=5,
)


def listed(found: Sequence[Actor], corrections: Sequence[Correction]) -> list[Actor]:
    return [one.actor for one in ActorCorrections(corrections).listed(found)]


@given(found=casts(), corrections=OF_ACTORS)
def test_correcting_actors_twice_is_correcting_them_once(found: list[Actor], corrections: list[Correction]) -> None:
    once = listed(found, corrections)
    assert listed(once, corrections) == once


@given(found=casts(), corrections=OF_ACTORS)
def test_no_mention_is_in_two_actors_and_none_is_lost_but_with_its_actor(
    found: list[Actor], corrections: list[Correction]
) -> None:
    every = ActorCorrections(corrections).listed(found)
    parts = sorted(part for one in every for part in one.parts)
    assert parts == sorted(set(parts))
    for one in every:
        assert one.actor.mentions == tuple(sorted(span for part in one.parts for span in found[part].mentions))


VALUES = st.sampled_from(["2024-09-10", "2025-09-10", "2025-09", "2025-09-10/2025-09-12"])
WORDS = st.frozensets(st.sampled_from(["10 september", "that day", "september"]), max_size=2)
OF_DATES = st.lists(
    st.builds(
        Correction,
        about=st.just(About.DATE),
        found=VALUES,
        words=WORDS.map(lambda words: tuple(sorted(words))),
        value=st.none() | VALUES,
        label=st.sampled_from([None, "It leaks"]),
        hidden=st.sampled_from([None, None, True]),
    ),
    max_size=1,
)


@given(found=st.lists(st.tuples(VALUES, WORDS), max_size=4, unique_by=lambda one: one[0]), corrections=OF_DATES)
def test_correcting_dates_twice_is_correcting_them_once(
    found: list[tuple[str, frozenset[str]]], corrections: list[Correction]
) -> None:
    text = {word for _, words in found for word in words}
    given_dates = [
        (KeyDate(value, precision, value, mentions=(TextSpan(at, at + 1),)), words)
        for at, (value, words) in enumerate(found)
        if (precision := precision_of(value))
    ]
    once = corrected_dates(given_dates, corrections, text.__contains__)
    again = corrected_dates([(one.date, one.words) for one in once], corrections, text.__contains__)
    assert [(one.date, one.words) for one in again] == [(one.date, one.words) for one in once]
    spans = [span for one in once for span in one.date.mentions]
    assert len(spans) == len(set(spans))


# In a library

HARBOUR = """---
id: harbour
date: "2025-09-18"
actors:
  - {name: "Pavel Muraveika", kind: person, role: "Chief of the General Staff"}
---
Pavel Muraveika said on 10 September 2025 that the harbour would open. Warsaw paid on 12 September 2025.
"""
DAM = """---
id: dam
date: "2025-09-20"
---
General Pavel Muraveiko said that the dam would hold. On 11 September 2025 Anna Verhoeven met Pavel Muraveiko in Minsk.
"""


@pytest.fixture
def library(workspace: Workspace, home: Path) -> Workspace:
    folder = home / "library"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "harbour.md").write_text(HARBOUR, "utf-8")
    (folder / "dam.md").write_text(DAM, "utf-8")
    refresh(workspace)
    return workspace


def rename(workspace: Workspace, name: str, *, called: str | None = None, role: str | None = None) -> str:
    everybody = actors(workspace)
    said = Correction(About.ACTOR, actor_meant(workspace, everybody, name), called=called, role=role)
    return correct_actor(workspace, everybody, said).told


def named(workspace: Workspace, briefing: str) -> dict[str, Origin]:
    return {
        one.name: one.origin for one in with_extracted(workspace, open_briefing(workspace, briefing).briefing).actors
    }


def test_two_names_are_one_actor_across_the_library_and_in_each_briefing(library: Workspace) -> None:
    said = rename(library, "Pavel Muraveiko", called="Pavel Muraveika")
    assert said == "Pavel Muraveiko is called Pavel Muraveika, in 4 briefings"
    assert named(library, "dam")["Pavel Muraveika"] is Origin.READER
    one = one_called(actors(library), "Pavel Muraveiko")
    assert one is not None
    assert one.name == "Pavel Muraveika"
    assert "Pavel Muraveiko" in one.aliases
    (whole,) = (across for across in actors(library) if across.actor.name == "Pavel Muraveika")
    assert {"dam", "harbour"} <= set(whole.briefings)


def test_what_is_corrected_wins_over_the_author_and_is_said_to_be_the_readers(library: Workspace) -> None:
    assert named(library, "harbour")["Pavel Muraveika"] is Origin.AUTHOR
    rename(library, "Pavel Muraveika", role="General")
    whole = with_extracted(library, open_briefing(library, "harbour").briefing).actors[0]
    assert (whole.role, whole.origin) == ("General", Origin.READER)


def test_what_somebody_said_is_said_by_who_it_is(library: Workspace) -> None:
    rename(library, "Pavel Muraveiko", called="Pavel Muraveika")
    named_now = with_extracted(library, open_briefing(library, "dam").briefing)
    assert "Pavel Muraveika" in [one.actor for one in attributed_in(named_now)]
    known = library_cast(library)
    (one,) = (one for one in known.cast.actors if one.actor.name == "Pavel Muraveika")
    told = dossier_of(library, known, one)
    assert {"dam", "harbour"} <= {said.briefing for said in told.statements}
    assert "Anna Verhoeven" in [other.actor.actor.name for other in told.companions]
    for traced in (
        chronicle(library, Scope(names=one.names)).traced,
        ChronicleFilter("actor:muraveiko").of(chronicle(library, Scope()).traced),
    ):
        assert {"dam", "harbour"} <= {there.briefing for each in traced for there in each.happening.told}


def test_who_is_called_as_somebody_is_becomes_of_their_kind(library: Workspace) -> None:
    rename(library, "Anna Verhoeven", called="Warsaw")
    (warsaw,) = (one for one in actors(library) if one.actor.name == "Warsaw")
    assert warsaw.actor.kind is ActorKind.PLACE
    assert "dam" in warsaw.briefings


def test_hiding_and_taking_it_back_is_as_before(library: Workspace) -> None:
    before = named(library, "dam")
    everybody = actors(library)
    correct_actor(library, everybody, Correction(About.ACTOR, "Anna Verhoeven", hidden=True))
    assert "Anna Verhoeven" not in named(library, "dam")
    assert one_called(actors(library), "Anna Verhoeven") is None
    assert all("Anna Verhoeven" not in one.names for one in actors(library))
    library.notes.undo()
    assert named(library, "dam") == before
    assert actors(library) == everybody


def test_nobody_is_called_as_somebody_who_is_hidden(library: Workspace) -> None:
    correct_actor(library, actors(library), Correction(About.ACTOR, "Warsaw", hidden=True))
    with pytest.raises(BriefingError, match=r"warsaw is hidden: `briefing correct remove [0-9a-f]{12}` lists it again"):
        rename(library, "Anna Verhoeven", called="warsaw")
    assert "Anna Verhoeven" in named(library, "dam")


def test_a_corrected_date_survives_a_corrected_text_and_a_cleared_cache(library: Workspace, home: Path) -> None:
    opened = open_briefing(library, "dam")
    meant = date_meant(library, opened.briefing, "2025-09-11")
    value = value_of("8–9 September 2025", opened.briefing)
    correct_date(library, opened, meant, Correction(About.DATE, "", value=value, label="They met"))
    (home / "library" / "dam.md").write_text(DAM.replace("General Pavel", "It is said that\n\nGeneral Pavel"), "utf-8")
    refresh(library)
    (date,) = with_extracted(library, open_briefing(library, "dam").briefing).dates
    assert (date.value, date.label, date.origin) == ("2025-09-08/2025-09-09", "They met", Origin.READER)
    assert [(one.date.value, one.date.label) for one in dates(library) if one.briefing == "dam"] == [
        ("2025-09-08/2025-09-09", "They met")
    ]
    take_back(library, [one.id for one in library.corrections.all()])
    assert [one.date.value for one in dates(library) if one.briefing == "dam"] == ["2025-09-11"]


@pytest.mark.parametrize("typed", ["2025-13", "soon", "10 September 2025 and 11 September 2025", ""])
def test_what_is_no_date_is_refused(library: Workspace, typed: str) -> None:
    opened = open_briefing(library, "dam")
    assert value_of(typed, opened.briefing) is None
    meant = date_meant(library, opened.briefing, "2025-09-11")
    with pytest.raises(BriefingError, match="is no date: write it as"):
        correct_date(library, opened, meant, Correction(About.DATE, "", value=typed))


def test_a_corrected_date_can_be_corrected_again_and_made_one_with_another(library: Workspace) -> None:
    opened = open_briefing(library, "harbour")
    for value, other in itertools.pairwise(["2025-09-12", "2025-09-13", "2025-09-10"]):
        meant = date_meant(library, opened.briefing, value)
        correct_date(library, opened, meant, Correction(About.DATE, "", value=other))
    (date,) = with_extracted(library, opened.briefing).dates
    assert (date.value, len(date.mentions)) == ("2025-09-10", 2)


# In searches


def found(workspace: Workspace, query: str) -> set[str]:
    return {one.entry.id for one in search(workspace, query).answer.results}


@pytest.mark.parametrize("asked", ["muraveika", '"Pavel Muraveika"', "Muraveiko"])
def test_who_is_asked_for_is_found_by_every_name_in_every_direction(library: Workspace, asked: str) -> None:
    bring_up_to_date(library)
    rename(library, "Pavel Muraveiko", called="Pavel Muraveika")
    for field in ("said", "actor"):
        assert {"dam", "harbour"} <= found(library, f"{field}:{asked}")
        assert not {"dam", "harbour"} & found(library, f"(harbour OR dam) -{field}:{asked}")


def test_a_name_that_nothing_was_made_one_with_asks_for_itself_alone(library: Workspace) -> None:
    bring_up_to_date(library)
    before = found(library, "said:muraveika")
    rename(library, "Anna Verhoeven", called="Anna V.")
    assert found(library, "said:muraveika") == before
    assert "dam" not in before


def test_a_search_is_narrowed_by_the_names_that_are_listed(library: Workspace) -> None:
    bring_up_to_date(library)
    rename(library, "Pavel Muraveiko", called="Pavel Muraveika")
    everybody = actors(library)
    correct_actor(library, everybody, Correction(About.ACTOR, "Anna Verhoeven", hidden=True))
    session = SearchSession(library)
    facets = session.facets("dam OR harbour OR muraveika")
    session.close()
    assert facets is not None
    counts = {one.value: one.briefings for one in facets.actors}
    assert counts["Pavel Muraveika"] == len(found(library, "(dam OR harbour OR muraveika) actor:muraveika"))
    assert not {"Pavel Muraveiko", "Anna Verhoeven"} & counts.keys()
