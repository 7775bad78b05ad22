"""What the system may do to a program: no streams, no room, no home, damaged files. One clear line, nothing lost."""

from __future__ import annotations

import io
import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Run

    Runner = Callable[..., Run]


def shell(command: str, given: str | None = None) -> subprocess.CompletedProcess[str]:
    """Runs a shell command in which `briefing` is this program; what is `given` stands on its input."""
    function = f'briefing() {{ "{sys.executable}" -m briefing "$@"; }}\n'
    words = ["/bin/sh", "-c", function + command]
    return subprocess.run(words, capture_output=True, text=True, check=False, input=given)


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_program_started_without_its_streams_does_its_work(home: Path, closed: str) -> None:
    done = shell(f"briefing note add eastern --paragraph 2 {closed}")
    assert (done.returncode, done.stderr) == (0, "")
    assert shell("briefing note list").stdout.count("\n") == 1
    assert home.exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
@pytest.mark.parametrize("command", ["list", "show eastern --format json"])
def test_results_that_find_no_room_are_one_clear_line(home: Path, command: str) -> None:
    done = shell(f"briefing {command} >/dev/full")
    assert home.exists()
    assert done.returncode == 1
    assert done.stderr.splitlines() == ["briefing: the output: No space left on device"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
@pytest.mark.parametrize("given", ["eastern --paragraph 2", "--stdin"])
def test_a_note_whose_id_finds_no_room_is_said_to_be_made(home: Path, given: str) -> None:
    lines = '{"briefing": "eastern", "paragraph": 2, "body": "Who measured?"}\n' * 2
    done = shell(f"briefing note add {given} >/dev/full", lines)
    assert home.exists()
    (made,) = shell("briefing note list").stdout.splitlines()
    name = made.split("\t")[0]
    told = f"briefing: the note {name} was made, but that could not be printed: No space left on device"
    assert (done.returncode, done.stderr.splitlines()) == (1, [told])
    for command, did in (("edit {} --body kept", "changed"), ("attach {} eastern --paragraph 3", "attached")):
        done = shell(f"briefing note {command.format(name)} >/dev/full")
        assert (done.returncode, f"the note {name} was {did}, but" in done.stderr) == (1, True)
    assert "kept" in shell("briefing search kept").stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
def test_what_was_added_is_said_to_be_although_its_id_finds_no_room(home: Path, tmp_path: Path) -> None:
    (tmp_path / "talks.md").write_text("# Talks\n\nWords.\n", "utf-8")
    done = shell(f"briefing add {tmp_path / 'talks.md'} >/dev/full")
    told = "briefing: what was added is in the library, but that could not be printed: No space left on device"
    assert (done.returncode, done.stderr.splitlines()) == (1, [told])
    assert (home / "library" / "talks.md").exists()


def test_a_home_of_nobody_is_a_name(monkeypatch: pytest.MonkeyPatch, run: Runner, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BRIEFING_HOME", "~nobody-has-this-name/x")
    assert run("list").code == 0
    missing = run("show", "~nobody-has-this-name/file.md")
    assert (missing.code, missing.err.count("\n")) == (1, 1)


def test_a_text_is_shown_although_nobody_knows_how_far_it_was_read(run: Runner, home: Path) -> None:
    (home / "state" / "state.db").mkdir(parents=True)
    shown = run("show", "eastern")
    assert (shown.code, shown.err.count("\n")) == (0, 1)
    assert "state.db" in shown.err
    listed = run("list", "--format", "json")
    assert (listed.code, listed.err.count("\n")) == (1, 1)


@pytest.mark.parametrize("damage", ["DROP TABLE doc", "DELETE FROM body", "DROP TABLE meta"])
@pytest.mark.parametrize(
    "command", [("list",), ("search", "exercise"), ("show", "eastern"), ("list", "--format", "json")]
)
def test_an_index_found_damaged_is_made_anew_and_answers(
    run: Runner, home: Path, command: tuple[str, ...], damage: str
) -> None:
    before = run(*command)
    with closing(sqlite3.connect(home / "cache" / "index.db")) as connection:
        connection.execute(damage)
        connection.commit()
    after = run(*command)
    assert (after.code, after.out) == (0, before.out)
    assert run("search", "exercise").out


@pytest.mark.parametrize("limit", ["99999999999999999999", "0", "-1", "many"])
def test_a_limit_that_is_none_is_a_usage_error(run: Runner, limit: str) -> None:
    result = run("search", "exercise", "--limit", limit)
    assert result.code == 2
    assert "Traceback" not in result.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("note", "add", "eastern", "--paragraph", "2", "--nth", "2"),
        ("note", "add", "eastern", "--stdin", "--body", "x"),
        ("note", "add", "eastern", "--stdin", "--tag", "x"),
        ("read", "--at", "p3"),
    ],
)
def test_an_option_that_would_be_passed_over_is_a_usage_error(run: Runner, arguments: tuple[str, ...]) -> None:
    assert run(*arguments).code == 2
    assert run("note", "list").out == ""


def test_a_place_that_is_not_there_is_said_without_a_screen_too(run: Runner) -> None:
    for place, words in (("p999", "no paragraph 999"), ("somewhere", "is no place"), ("9-3", "no place 9-3")):
        result = run("read", "eastern", "--at", place)
        assert (result.code, result.out) == (1, "")
        assert words in result.err


def test_json_never_carries_what_a_terminal_would_obey(run: Runner, home: Path) -> None:
    folder = home / "library" / "a\x9b31m\u202e\x7fb"
    folder.mkdir(parents=True)
    (folder / "file.md").write_text("# A title\n\nWords.\n", "utf-8")
    result = run("list", "--format", "json")
    assert not set(result.out) & {"\x9b", "\u202e", "\x7f"}
    assert str(folder / "file.md") in [entry["path"] for entry in json.loads(result.out)["briefings"]]


def test_a_source_without_a_name_adds_nothing(run: Runner, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / "here").mkdir()
    (home / "here" / "a.md").write_text("# A\n\nWords.\n", "utf-8")
    monkeypatch.chdir(home / "here")
    result = run("add", "")
    assert (result.code, result.out, result.err.count("\n")) == (1, "", 1)


def test_a_file_that_cannot_be_kept_does_not_stop_the_next(run: Runner, home: Path) -> None:
    (home / "a.md").write_text("# A title\n\nWords.\n", "utf-8")
    (home / "b.md").write_text("# Another\n\nWords.\n", "utf-8")
    (home / "library" / "a-title.md").mkdir(parents=True)
    result = run("add", str(home / "a.md"), str(home / "b.md"))
    assert (result.code, result.lines) == (1, ["another"])
    assert str(home / "a.md") in result.err


def test_what_was_added_is_told_although_the_index_cannot_be_kept(run: Runner, home: Path) -> None:
    (home / "a.md").write_text("# A title\n\nWords.\n", "utf-8")
    (home / "cache" / "index.db").mkdir(parents=True)
    result = run("add", str(home / "a.md"))
    assert (result.code, result.lines) == (0, ["a-title"])
    assert (home / "library" / "a-title.md").exists()
    assert "index.db cannot be opened" in result.err
    assert result.err.count("\n") == 1


def test_a_file_from_the_far_future_is_indexed(run: Runner, home: Path) -> None:
    path = home / "library" / "future.md"
    path.parent.mkdir(parents=True)
    path.write_text("# Future\n\nWords.\n", "utf-8")
    os.utime(path, (2**34, 2**34))
    assert run("index").code == 0
    assert "Future" in run("list").out
    assert "1 new" not in run("index").out


@pytest.mark.parametrize("name", ["a" * 5_000, "/" + "a" * 5_000, "/a\0b", "a\0b", "/\ud800", "\ud800", "~\0/x"])
def test_a_line_that_names_what_cannot_be_stops_no_other(
    run: Runner, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    lines = [json.dumps({"briefing": briefing, "paragraph": 2}) for briefing in (name, "eastern")]
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("\n".join(lines).encode())))
    result = run("note", "add", "--stdin")
    assert result.code == 1
    assert [[*json.loads(line)] for line in result.lines] == [["error"], ["id"]]


@pytest.mark.parametrize(
    "arguments",
    [("list", "\x1b]0;x\x07"), ("note", "list", "a", "\x9b31m\u202e"), ("show", "--format", "\x1b[1m", "a")],
)
def test_control_characters_in_wrong_arguments_reach_no_terminal(run: Runner, arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert result.code == 2
    assert not set(result.err) & {"\x1b", "\x07", "\x9b", "\u202e"}


def test_a_message_about_a_long_name_is_short(run: Runner) -> None:
    assert len(run("show", "a" * 5_000).err) < 300


def test_a_lost_notes_db_is_an_alarm_and_comes_back_when_that_is_asked_for(run: Runner, home: Path) -> None:
    name = run("note", "add", "eastern", "--paragraph", "2", "--body", "kept").lines[0]
    (home / "notes" / "notes.db").unlink()
    alarm = run("note", "add", "eastern", "--paragraph", "3")
    assert (alarm.code, alarm.out, alarm.err.count("\n")) == (1, "", 1)
    assert "`briefing note restore`" in alarm.err
    restored = run("note", "restore")
    assert (restored.code, restored.out, restored.err.count("\n")) == (0, "", 1)
    assert [line.split("\t")[0] for line in run("note", "list").lines] == [name]
    again = run("note", "restore")
    assert (again.code, again.err.count("\n")) == (1, 1)


def test_a_damaged_notes_db_is_mended_and_that_is_told(run: Runner, home: Path) -> None:
    name = run("note", "add", "eastern", "--paragraph", "2", "--body", "kept").lines[0]
    path = home / "notes" / "notes.db"
    path.write_bytes(bytes(100) + path.read_bytes()[100:])
    listed = run("note", "list")
    assert [line.split("\t")[0] for line in listed.lines] == [name]
    assert listed.err.count("\n") == 1
    assert "was damaged and is kept as notes.db.damaged; 1 note was brought back" in listed.err
    assert run("note", "list").err == ""


def test_lists_and_searches_know_nothing_of_mirrors(home: Path) -> None:
    assert shell("briefing note add eastern --paragraph 2").returncode == 0
    code = "import sys; from briefing.cli import main; main(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
    for words in (["list"], ["search", "exercise"], ["note", "list"], ["show", "eastern"]):
        done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, check=True)
        loaded = set(done.stderr.split())
        assert not loaded & {
            "briefing.annotations.aftercare",
            "briefing.annotations.w3c",
            "briefing.annotations.merging",
        }
    assert home.exists()
