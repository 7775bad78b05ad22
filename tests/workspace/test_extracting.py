"""Actors and dates of the author and of the rules, together."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import TYPE_CHECKING

import pytest

from briefing.document import BriefingError, Origin
from briefing.workspace.acting import actors, dates
from briefing.workspace.extracting import extract, extracted, published_of, with_extracted
from briefing.workspace.extracting_apart import LONG, Apart
from briefing.workspace.opening import open_file

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.document import Briefing
    from briefing.workspace.workspace import Workspace

TEXT = """---
title: The harbour
date: "2025-09-18"
actors:
  - {name: "Peter Olmstead", kind: person, role: "Pilot", aliases: [Olmstead]}
  - {name: "Warsaw", kind: place}
dates:
  - {date: "2025-09-10", label: "The dam leaks", text: ["10 September"]}
---

On 10 September Peter Olmstead, the mayor, said that Warsaw had paid. Olmstead met Anna Verhoeven on 12 September.
"""


@pytest.fixture
def harbour(workspace: Workspace, tmp_path: Path) -> Briefing:
    file = tmp_path / "harbour.md"
    file.write_text(TEXT, "utf-8")
    return open_file(workspace, file).briefing


def test_what_the_author_wrote_wins_and_the_rest_is_added(workspace: Workspace, harbour: Briefing) -> None:
    both = with_extracted(workspace, harbour)
    assert [(actor.name, actor.origin, actor.role) for actor in both.actors] == [
        ("Peter Olmstead", Origin.AUTHOR, "Pilot"),
        ("Warsaw", Origin.AUTHOR, None),
        ("Anna Verhoeven", Origin.RULE, None),
    ]
    assert [(date.value, date.label, date.origin) for date in both.dates] == [
        ("2025-09-10", "The dam leaks", Origin.AUTHOR),
        ("2025-09-12", "Olmstead met Anna Verhoeven on 12 September", Origin.RULE),
    ]


def test_what_the_author_left_out_is_completed(workspace: Workspace, harbour: Briefing) -> None:
    assert with_extracted(workspace, harbour).actors[1].stands_for == "Poland"


def test_no_place_belongs_to_two(workspace: Workspace, harbour: Briefing) -> None:
    both = with_extracted(workspace, harbour)
    for listed in (both.actors, both.dates):
        spans = sorted(span for one in listed for span in one.mentions)
        assert all(one.end <= other.start for one, other in itertools.pairwise(spans))


def test_findings_are_kept_and_a_damaged_cache_is_made_anew(workspace: Workspace, harbour: Briefing) -> None:
    first = extracted(workspace, harbour)
    (kept,) = (file for file in (workspace.folders.cache / "extracted").rglob("*") if file.is_file())
    kept.write_bytes(kept.read_bytes().replace(b"Anna Verhoeven", b"Anna Kept"))
    assert "Anna Kept" in [actor.name for actor in extracted(workspace, harbour).actors]
    for damage in (b"", b"[]", b'{"actors": [[1]], "dates": []}', b"\xff"):
        kept.write_bytes(damage)
        assert extracted(workspace, harbour) == first
    assert first == extract(harbour.body.text, dt.date(2025, 9, 18))


def test_of_what_was_found_in_single_texts_only_so_much_is_kept(workspace: Workspace, harbour: Briefing) -> None:
    folder = workspace.folders.cache / "extracted" / "ab"
    folder.mkdir(parents=True)
    for number in range(500):
        (folder / str(number)).touch()
    found = extracted(workspace, harbour)
    assert sum(file.is_file() for file in folder.parent.rglob("*")) == 251
    assert extracted(workspace, harbour) == found


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2025-09-18", dt.date(2025, 9, 18)),
        ("2025-09", dt.date(2025, 9, 15)),
        ("2025", dt.date(2025, 7, 15)),
        (None, None),
    ],
)
def test_a_text_is_of_the_day_or_the_middle_of_its_month_or_year(written: str | None, day: dt.date | None) -> None:
    assert published_of(written) == day


def test_the_library_has_each_actor_once_and_all_dates_in_order(workspace: Workspace) -> None:
    everyone = actors(workspace)
    names = [(one.actor.name, one.actor.kind) for one in everyone]
    assert len(names) == len(set(names))
    poland = next(one for one in everyone if one.actor.name == "Poland")
    assert len(poland.briefings) == 6
    values = [one.date.value for one in dates(workspace) if not one.date.value.startswith("P")]
    assert values == sorted(values)


def test_a_long_text_is_read_in_another_process_with_the_same_result(workspace: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "long.md"
    file.write_text(
        f"# Long\n\n{'Anna Verhoeven said on 12 September that it held. Nobody else spoke. ' * 1600}", "utf-8"
    )
    briefing = open_file(workspace, file).briefing
    text = briefing.body.text
    assert len(text) > LONG
    assert Apart(lambda: True)(text, dt.date(2025, 9, 18)) == extract(text, dt.date(2025, 9, 18))


def test_no_file_in_the_folder_one_stands_in_is_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "subprocess.py").write_text("raise SystemExit('run')", "utf-8")
    monkeypatch.delenv("PYTHONPATH", raising=False)
    monkeypatch.chdir(tmp_path)
    text = "Anna Verhoeven said on 12 September that it held. " * 2200
    assert Apart(lambda: True)(text, None) == extract(text, None)


def test_what_nobody_waits_for_is_not_looked_for() -> None:
    with pytest.raises(BriefingError):
        Apart(lambda: False)("word " * LONG, None)
