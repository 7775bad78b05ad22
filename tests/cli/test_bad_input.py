"""Bad input: one clear line, exit code 1, nothing lost, never a traceback."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Run

    Runner = Callable[..., Run]


def assert_one_line(result: Run, *words: str) -> None:
    assert result.code == 1
    assert result.out == ""
    lines = [line for line in result.err.splitlines() if line]
    assert len(lines) == 1
    assert lines[0].startswith("briefing: ")
    for word in words:
        assert word in lines[0]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(b"", ["is empty"], id="empty"),
        pytest.param(b" \n\n", ["is empty"], id="blank"),
        pytest.param(b"\x7fELF\0\0\0\x01\x02", ["binary"], id="binary"),
        pytest.param("Łódź".encode("iso-8859-2") * 9, ["not UTF-8", "iconv"], id="another-encoding"),
    ],
)
@pytest.mark.parametrize("ending", [".md", ".txt"])
def test_a_file_that_is_no_text(run: Runner, tmp_path: Path, ending: str, content: bytes, words: list[str]) -> None:
    path = tmp_path / f"file{ending}"
    path.write_bytes(content)
    assert_one_line(run("show", str(path)), *words)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a report.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", ["is a PDF", "pdftotext '", "a report.pdf' new.txt"]),
        ("talk.docx", b"PK\x03\x04\x14\0\x06\0", ["is a ZIP file", "DOCX", "save it as text"]),
        ("map.png", b"\x89PNG\r\n\x1a\n\0\0", ["is a picture"]),
    ],
    ids=["pdf", "docx", "png"],
)
def test_a_file_of_another_kind_is_called_by_its_name(
    run: Runner, tmp_path: Path, name: str, content: bytes, words: list[str]
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    for command in ("show", "read", "add"):
        assert_one_line(run(command, str(path)), *words)


def test_a_pipe_is_called_by_its_name(run: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkfifo("fifo")
    assert_one_line(run("read", "fifo"), str(tmp_path / "fifo"), "pipe")


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [("belarsu", "2025-09-18-belarus-poland-military-information"), ("zapda-2025", "2025-09-12-zapad-2025")],
)
def test_a_mistyped_word_of_a_title_names_the_nearest(run: Runner, typed: str, nearest: str) -> None:
    assert_one_line(run("show", typed), typed, f"the nearest is {nearest}")


def test_a_missing_file(run: Runner, tmp_path: Path) -> None:
    assert_one_line(run("show", str(tmp_path / "none.md")), "none.md", "no such file")


def test_a_folder(run: Runner, tmp_path: Path) -> None:
    assert_one_line(run("show", str(tmp_path)), "folder")


def test_a_pipe_is_refused_and_not_waited_for(run: Runner, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    assert_one_line(run("show", str(tmp_path / "pipe.md")), "regular file")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file(run: Runner, tmp_path: Path) -> None:
    path = tmp_path / "secret.md"
    path.write_text("secret", "utf-8")
    path.chmod(0)
    assert_one_line(run("show", str(path)), "secret.md", "permission")


def test_an_unknown_briefing_names_the_nearest(run: Runner) -> None:
    assert_one_line(run("show", "estern-sentri"), "estern-sentri", "2025-09-13-eastern-sentry")


def test_a_mistyped_command_names_the_nearest(run: Runner) -> None:
    assert_one_line(run("serch"), "no command or briefing is called “serch”", "the command search")
    assert_one_line(run("doctor"), "no command or briefing is called “doctor”", "`briefing note restore`")
    for words in (("import", "x.jsonld"), ("import", "--help")):
        result = run(*words)
        assert (result.code, result.out) == (2, "")
        assert "no command is called “import”; `briefing note import`" in result.err


def test_a_word_that_is_neither_names_the_nearest_briefing(run: Runner) -> None:
    assert_one_line(run("estern-sentri"), "no command or briefing", "2025-09-13-eastern-sentry")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["people", "vienna"], ["“people”", "read, show", 'one argument: briefing "people vienna"']),
        (["lst", "--format", "json"], []),
        (["serch", "drones"], ["the nearest is the command search"]),
        (["eastern", "sentry", "--at", "p1"], ["one argument"]),
    ],
)
def test_several_words_that_begin_with_no_command_are_a_usage_error(
    run: Runner, words: list[str], told: list[str]
) -> None:
    result = run(*words)
    assert (result.code, result.out) == (2, "")
    for part in told:
        assert part in result.err
    assert not told or "usage: briefing [BRIEFING]" in result.err


def test_a_name_that_fits_several_lists_them(run: Runner) -> None:
    assert_one_line(run("show", "2025-09-1"), "4 briefings", "2025-09-13-eastern-sentry")


def test_an_unknown_name_with_nothing_near_says_what_to_do(run: Runner) -> None:
    assert_one_line(run("show", "qqqqqqqq"), "briefing list")


def test_control_characters_in_a_name_reach_no_terminal(run: Runner) -> None:
    result = run("show", "\x1b]0;owned\x07")
    assert "\x1b" not in result.err
    assert "\x07" not in result.err


@pytest.mark.parametrize(
    "front",
    ["title: [", "title: &a x\nsummary: *a", "a: " + "[" * 500, "\t- nothing", "x" * 70_000],
    ids=["unclosed", "anchors", "deep", "tab", "huge"],
)
def test_broken_front_matter_is_told_and_the_text_is_read(run: Runner, tmp_path: Path, front: str) -> None:
    path = tmp_path / "broken.md"
    path.write_text(f"---\n{front}\n---\n\nThe words that matter.\n", "utf-8")
    result = run("show", str(path))
    assert result.code == 0
    assert "The words that matter." in result.out
    assert result.err.count("\n") >= 1
    assert "Traceback" not in result.err


def test_notes_that_are_gone_are_an_alarm(run: Runner, home: Path) -> None:
    assert run("note", "add", "eastern", "--paragraph", "2").code == 0
    (home / "notes" / "notes.db").unlink()
    assert_one_line(run("note", "list"), "notes.db", "missing")
    assert_one_line(run("note", "add", "eastern", "--paragraph", "2"), "notes.db", "missing")
    assert not (home / "notes" / "notes.db").exists()


def test_notes_that_were_emptied_are_an_alarm(run: Runner, home: Path) -> None:
    assert run("note", "add", "eastern", "--paragraph", "2").code == 0
    (home / "notes" / "notes.db").write_bytes(b"")
    assert_one_line(run("note", "list"), "notes.db", "empty")
    assert (home / "notes" / "notes.db").read_bytes() == b""


def test_a_damaged_index_is_made_anew(run: Runner, home: Path) -> None:
    before = run("list").out
    index = home / "cache" / "index.db"
    index.write_bytes(b"no database at all " * 500)
    assert run("list").out == before
