"""The facets of a search that finds very much are estimated, and say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.library import Byline, Index, narrowing, parse
from tests.library.records import a_record

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_of_more_than_are_read_some_of_all_times_stand_for_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(narrowing, "MOST_READ", 50)
    with Index.open(tmp_path / "index.db") as index:
        dates = [f"{2000 + number % 20}-01-{1 + number % 28:02}" for number in range(450)]
        records = [a_record(f"memo-{number}", "drones", date=date) for number, date in enumerate(dates)]
        index.put(record._replace(authors=(Byline("Ada Nowak"),)) for record in records)
        facets = index.facets(parse("drones").tree, most=30)
        assert facets.is_estimated
        assert facets.total == 450
        assert [(one.value, one.briefings) for one in facets.authors] == [("Ada Nowak", 450)]
        assert {one.value for one in facets.years} == {str(2000 + number) for number in range(20)}
        assert not index.facets(parse("after:2019").tree, most=30).is_estimated
