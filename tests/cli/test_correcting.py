"""Corrections from the shell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Run

    Runner = Callable[..., Run]


def test_an_actor_is_called_something_else_until_that_is_undone(run: Runner) -> None:
    made = run("correct", "actor", "Warsaw", "--name", "Poland")
    assert made.code == 0
    assert "Warsaw is called Poland" in made.err
    assert "note undo" in made.err
    answer = run("correct", "list", "--format", "json").answer["corrections"]
    assert isinstance(answer, list)
    (one,) = answer
    assert (one["id"], one["found"], one["name"], one["kind"]) == (made.lines[0], "Warsaw", "Poland", "country")
    assert not any(line.startswith("Warsaw\t") for line in run("actors").lines)
    assert run("note", "undo").err.endswith("Undone: Warsaw is called Poland and is a country\n")
    assert run("correct", "list").lines == []


def test_a_date_is_corrected_in_its_briefing_and_taken_back(run: Runner) -> None:
    before = run("dates", "belarus").lines
    made = run("correct", "date", "belarus", "2022-02", "--value", "24 February 2022", "--label", "War")
    assert "2022-02-24\tday\t1" in run("dates", "belarus").lines
    assert run("correct", "list").lines[0].startswith(f"{made.lines[0]}\tdate\t")
    assert run("correct", "remove", made.lines[0][-8:]).code == 0
    assert run("dates", "belarus").lines == before


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("actor", "NATO"), 2, "correct what? Give --name"),
        (("actor", "Nobody at all", "--hide"), 1, "no actor is called “Nobody at all”"),
        (("date", "belarus", "1999", "--hide"), 1, "has no date 1999"),
        (("date", "belarus", "2022-02", "--value", "soon"), 1, "soon is no date: write it as 2025-09-10"),
        (("remove", "123456"), 1, "there is no such correction"),
    ],
)
def test_what_cannot_be_corrected_is_said_in_one_line(
    run: Runner, arguments: tuple[str, ...], code: int, told: str
) -> None:
    result = run("correct", *arguments)
    assert (result.code, result.out) == (code, "")
    assert told in result.err
