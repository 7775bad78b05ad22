"""The findings of every briefing in one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.document import Actor, ActorKind, BriefingError, Origin, Precision
from briefing.survey.findings import Findings, FoundActor, FoundEvent, FoundSource, FoundStatement, Spot
from briefing.survey.store import Survey, Surveyed

if TYPE_CHECKING:
    from pathlib import Path

SPOT = Spot(4, 9, 2)
BRANDT = Actor("Lena Brandt", ActorKind.PERSON, "Chief of Staff", ("Brandt",), None, Origin.RULE, 0.5)
FINDINGS = Findings(
    actors=(FoundActor(BRANDT, 3, SPOT), FoundActor(Actor("Gdańsk", ActorKind.PLACE), 0, None)),
    events=(
        FoundEvent("2025-09-10", Precision.DAY, "Drones", Origin.AUTHOR, False, 1, SPOT, ("Lena Brandt",)),  # noqa: FBT003
        FoundEvent("1975", Precision.YEAR, "Act", Origin.RULE, True, 2, None, ()),  # noqa: FBT003
    ),
    paragraphs=((2, 3), ()),
    bounds=((4, 9, 20, 25), ()),
    statements=(FoundStatement("Lena Brandt", "warned", "Brandt warned them.", None, SPOT),),
    sources=(FoundSource(7, "warned", None, SPOT, ("Lena Brandt", "Gdańsk")),),
)


def test_findings_come_back_as_they_were_kept_in_the_order_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "survey.db"
    with Survey(path, "rules 1") as survey:
        survey.put([Surveyed("a", "v1", Findings()), Surveyed("b", "v1", FINDINGS)])
        survey.put([Surveyed("a", "v2", Findings())])
    with Survey(path, "rules 1") as survey:
        assert survey.versions() == {"a": "v2", "b": "v1"}
        assert list(survey.actors(["b", "unknown", "a"])) == [("b", list(FINDINGS.actors)), ("a", [])]
        assert list(survey.events(["b"])) == [("b", list(FINDINGS.events))]
        ((briefing, details),) = survey.details(["b"])
        assert briefing == "b"
        assert tuple(details.paragraphs) == FINDINGS.paragraphs
        assert tuple(details.bounds) == FINDINGS.bounds
        assert tuple(details.statements) == FINDINGS.statements
        assert tuple(details.sources) == FINDINGS.sources


def test_what_is_gone_is_forgotten(tmp_path: Path) -> None:
    with Survey(tmp_path / "survey.db", "rules 1") as survey:
        survey.put([Surveyed("a", "v1", FINDINGS), Surveyed("b", "v1", FINDINGS)])
        survey.remove(["a"])
        assert list(survey.versions()) == ["b"]
        assert [list(survey.actors(["a"])), list(survey.events(["a"])), list(survey.details(["a"]))] == [[], [], []]


def test_what_other_rules_found_is_dropped(tmp_path: Path) -> None:
    path = tmp_path / "survey.db"
    with Survey(path, "rules 1") as survey:
        survey.put([Surveyed("a", "v1", FINDINGS)])
    with Survey(path, "rules 2") as survey:
        assert survey.versions() == {}


def test_a_damaged_file_is_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "survey.db"
    path.write_bytes(b"no database" * 1000)
    with Survey(path, "rules 1") as survey:
        survey.put([Surveyed("a", "v1", FINDINGS)])
        assert list(survey.versions()) == ["a"]


def test_where_nothing_can_be_kept_it_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    with pytest.raises(BriefingError, match=r"see that .* is writable"):
        Survey(tmp_path / "file" / "survey.db", "rules 1")
