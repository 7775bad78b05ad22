"""Notes that were kept and are gone are told of at every turn; what needs no notes goes on without them."""

from __future__ import annotations

import shutil
from random import Random
from typing import TYPE_CHECKING

import pytest

from briefing.annotations import NoteStore
from tests.workspace.conftest import NOW

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Run

    Runner = Callable[..., Run]

ALARM = "Your notes are missing"
ON_ZAPAD = ("note", "add", "zapad", "--paragraph", "2", "--body", "Who measured?")


@pytest.fixture
def noted(run: Runner, home: Path) -> Path:
    """A home with a note in it."""
    assert run(*ON_ZAPAD).code == 0
    return home


def lose_the_file(home: Path) -> None:
    (home / "notes" / "notes.db").unlink()


def lose_the_folder(home: Path) -> None:
    shutil.rmtree(home / "notes")


@pytest.mark.parametrize("lose", [lose_the_file, lose_the_folder])
@pytest.mark.parametrize(
    "command",
    [("list",), ("list", "--format", "json"), ("search", "drones"), ("show", "zapad"), ("read", "zapad"), ("index",)],
    ids=" ".join,
)
def test_without_its_notes_a_briefing_is_read_and_found_and_the_loss_is_told(
    run: Runner, noted: Path, lose: Callable[[Path], None], command: tuple[str, ...]
) -> None:
    before = run(*command)
    lose(noted)
    result = run(*command)
    assert result.code == 0
    assert len(result.out.splitlines()) == len(before.out.splitlines())
    assert result.err.count(ALARM) == 1
    assert not (noted / "notes" / "notes.db").exists()


@pytest.mark.parametrize("lose", [lose_the_file, lose_the_folder])
@pytest.mark.parametrize("command", [("note", "list"), ("note", "undo"), ON_ZAPAD], ids=" ".join)
def test_what_is_about_notes_is_refused_and_begins_no_new_file(
    run: Runner, noted: Path, lose: Callable[[Path], None], command: tuple[str, ...]
) -> None:
    lose(noted)
    result = run(*command)
    assert (result.code, result.out) == (1, "")
    assert ALARM in result.err
    assert not (noted / "notes" / "notes.db").exists()


def test_after_they_are_restored_notes_are_found_again(run: Runner, noted: Path) -> None:
    lose_the_file(noted)
    shutil.rmtree(noted / "cache")
    assert "measured" not in run("search", "who measured").out
    assert run("note", "restore").code == 0
    assert "Who measured?" in run("search", "who measured").out
    assert ALARM not in run("list").err


def test_restored_notes_stand_in_their_texts_as_these_are_now(run: Runner, home: Path, tmp_path: Path) -> None:
    file = tmp_path / "talks.md"
    file.write_text("# Talks\n\nThe ministry published figures on Monday.\n", "utf-8")
    run("note", "add", str(file), "--quote", "published figures")
    file.write_text("# Talks\n\nThe ministry had published new figures on Monday.\n", "utf-8")
    lose_the_file(home)
    assert run("note", "restore").code == 0
    store = NoteStore.open(home / "notes", clock=lambda: NOW, rng=Random(7))  # noqa: S311, ids of a test
    (note,) = store.all_notes()
    store.close()
    assert (note.quote, note.text) == ("published figures", "published new figures")


def test_a_lost_folder_cannot_be_restored_and_one_can_begin_without_it(run: Runner, noted: Path) -> None:
    lose_the_folder(noted)
    assert "is gone" in run("note", "restore").err
    sign = noted / "state" / "notes.id"
    assert f"delete {sign}" in run("list").err
    sign.unlink()
    assert run("list").err == ""
    assert run(*ON_ZAPAD).code == 0


def test_a_home_whose_state_was_deleted_has_its_notes(run: Runner, noted: Path) -> None:
    shutil.rmtree(noted / "state")
    assert "Who measured?" in run("note", "list").out
    assert run(*ON_ZAPAD).code == 0
    lose_the_folder(noted)
    assert ALARM in run("list").err


def test_where_the_index_cannot_be_kept_it_is_made_for_the_occasion(run: Runner, home: Path) -> None:
    (home / "cache").touch()
    for command in (("list",), ("show", "zapad"), ("search", "drones")):
        result = run(*command)
        assert result.code == 0
        assert result.out
        assert "made anew each time" in result.err
    assert (home / "cache").is_file()
