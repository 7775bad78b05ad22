"""`briefing actors` and `briefing dates`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Run


def listed(result: Run, name: str) -> list[dict[str, object]]:
    return cast("list[dict[str, object]]", result.answer[name])


def test_actors_are_a_line_each_with_kind_and_count(run: Callable[..., Run]) -> None:
    result = run("actors", "zapad")
    assert result.code == 0
    assert "Viktor Khrenin\tperson\t1" in result.lines
    assert "Zapad-2025\tevent\t4" in result.lines


def test_dates_are_a_line_each_in_time_order(run: Callable[..., Run]) -> None:
    lines = run("dates", "zapad").lines
    assert "2025-09-12/2025-09-16\trange\t1" in lines
    assert lines == sorted(lines)


def test_programs_get_all_of_an_actor_and_a_date_but_its_places(run: Callable[..., Run]) -> None:
    actor = listed(run("actors", "zapad", "--format", "json"), "actors")[0]
    assert set(actor) == {"name", "kind", "role", "aliases", "stands_for", "origin", "salience", "briefings"}
    assert actor["briefings"] == ["2025-09-12-zapad-2025"]
    date = listed(run("dates", "--format", "json"), "dates")[0]
    assert set(date) == {"value", "precision", "approximate", "label", "origin", "briefing"}


def test_a_briefing_shows_what_was_found_beside_what_its_author_wrote(run: Callable[..., Run]) -> None:
    shown = run("show", "zapad", "--format", "json")
    origins = {actor["name"]: actor["origin"] for actor in listed(shown, "actors")}
    assert origins["Viktor Khrenin"] == "author"
    assert origins["Bishkek"] == "rule"


def test_a_briefing_that_is_not_there_is_one_clear_line(run: Callable[..., Run]) -> None:
    result = run("actors", "no-such-briefing")
    assert result.code == 1
    assert result.err.startswith("briefing: no briefing is called")


def test_a_search_for_a_speaker_says_where_nobody_was_looked_for_yet(run: Callable[..., Run]) -> None:
    before = run("search", "said:kukula")
    assert "6 briefings not looked through yet for who acts and speaks" in before.err
    run("actors")
    after = run("search", "said:kukula")
    assert after.out
    assert not after.err
