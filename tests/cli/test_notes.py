"""Notes from the shell."""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Run

    Runner = Callable[..., Run]

QUOTE = "three Rafale"


def notes(run: Runner, *arguments: str) -> list[dict[str, object]]:
    listed = run("note", "list", "--format", "json", *arguments).answer["notes"]
    assert isinstance(listed, list)
    return listed


def test_a_note_on_a_quotation_is_listed_with_its_place(run: Runner) -> None:
    added = run("note", "add", "eastern", "--quote", QUOTE, "--body", "Since when?", "--tag", "follow-up")
    assert added.code == 0
    (note,) = notes(run)
    assert note["id"] == added.lines[0]
    assert (note["quote"], note["text"], note["body"]) == (QUOTE, QUOTE, "Since when?")
    assert (note["tags"], note["status"], note["color"]) == (["follow-up"], "anchored", "yellow")
    text = run("show", "eastern", "--format", "json").answer["text"]
    assert str(text)[note["start"] : note["end"]] == QUOTE  # type: ignore[index]  # both are numbers


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("rm", "use `note remove`"),
        ("export", "use `note list --format jsonld`"),
        ("udno", "the nearest is `note undo`"),
        ("x", "there are add, list, edit"),
    ],
)
def test_what_cannot_be_done_with_notes_names_what_can(run: Runner, typed: str, told: str) -> None:
    result = run("note", typed, "e90f12")
    assert (result.code, result.out) == (2, "")
    assert f"`note` has no “{typed}”; {told}" in result.err


def test_notes_are_narrowed_by_colour_and_by_words_in_them_or_in_what_they_are_on(run: Runner) -> None:
    red = run("note", "add", "eastern", "--quote", QUOTE, "--color", "red").lines
    green = run("note", "add", "eastern", "--paragraph", "2", "--body", "Since WHEN?", "--color", "green").lines
    assert [note["color"] for note in notes(run)] == ["green", "red"]
    for name, arguments in (
        (red, ("--color", "red")),
        (red, ("--text", "rafale THREE")),
        (green, ("--text", "when since")),
        (green, ("--color", "green", "--text", "since")),
    ):
        assert [note["id"] for note in notes(run, *arguments)] == name
    assert notes(run, "--color", "red", "--text", "since") == []


def test_a_note_on_a_paragraph_is_on_all_of_it(run: Runner) -> None:
    run("note", "add", "eastern", "--paragraph", "2", "--body", "The point.")
    (note,) = notes(run)
    shown = run("show", "eastern", "--format", "json").answer
    paragraphs = {p["id"]: p["text"] for s in shown["sections"] for p in s["paragraphs"]}  # type: ignore[attr-defined]
    assert note["quote"] == paragraphs["p2"]


def test_the_text_form_is_a_line_of_fields(run: Runner) -> None:
    name = run("note", "add", "eastern", "--quote", QUOTE, "--body", "two\nlines", "--tag", "a", "--tag", "b").lines[0]
    fields = run("note", "list").lines[0].split("\t")
    assert fields == [name, "anchored", "2025-09-13-eastern-sentry", fields[3], QUOTE, "two lines"]
    assert int(fields[3]) > 0


def test_a_note_says_in_which_paragraph_it_stands_now(run: Runner, tmp_path: Path) -> None:
    file = tmp_path / "talks.md"
    file.write_text("# Talks\n\nThe first point.\n\nThe second point.\n", "utf-8")
    for words in ("second", "first"):
        run("note", "add", str(file), "--quote", words, "--body", "Sure?")
    file.write_text("# Talks\n\nA correction.\n\nAnother.\n\nThe second point.\n", "utf-8")
    listed = run("note", "list", str(file)).lines
    assert [line.split("\t")[1:5] for line in listed] == [
        ["anchored", "talks", "3", "second"],
        ["orphan", "talks", "0", "first"],
    ]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--quote", "words nobody wrote"], ["not in the text"]),
        (["--quote", "three rafales fighter"], ["not in the text; the nearest in ¶7 is “three Rafale fighters”"]),
        (["--quote", "Rutte"], ["occurs 2 times", "--nth 1 to 2"]),
        (["--quote", "Rutte", "--nth", "99"], ["occurs only"]),
        (["--paragraph", "999"], ["no paragraph 999", "the last is"]),
    ],
)
def test_a_place_that_cannot_be_told_makes_no_note(run: Runner, arguments: list[str], words: list[str]) -> None:
    result = run("note", "add", "eastern", *arguments)
    assert result.code == 1
    for word in words:
        assert word in result.err
    assert notes(run) == []


def test_which_of_several_can_be_said(run: Runner) -> None:
    assert run("note", "add", "eastern", "--quote", "Rutte", "--nth", "2").code == 0
    shown = str(run("show", "eastern", "--format", "json").answer["text"])
    second = shown.index("Rutte", shown.index("Rutte") + 1)
    assert notes(run)[0]["start"] == second


def test_a_note_is_changed_deleted_and_brought_back(run: Runner) -> None:
    name = run("note", "add", "eastern", "--quote", QUOTE, "--body", "first").lines[0]
    assert run("note", "edit", name[-8:], "--body", "second", "--color", "green").code == 0
    assert (notes(run)[0]["body"], notes(run)[0]["color"]) == ("second", "green")
    assert run("note", "remove", name).code == 0
    assert notes(run) == []
    assert run("note", "undo").code == 0
    assert notes(run)[0]["body"] == "second"
    assert run("note", "undo").code == 0
    assert notes(run)[0]["body"] == "first"
    assert run("note", "redo").code == 0
    assert notes(run)[0]["body"] == "second"


def test_changing_nothing_of_a_note_is_a_usage_error(run: Runner) -> None:
    name = run("note", "add", "eastern", "--quote", QUOTE).lines[0]
    result = run("note", "edit", name)
    assert (result.code, result.out) == (2, "")
    assert "--body, --tag or --color" in result.err


@pytest.mark.parametrize("tag", ["", " ", "#"])
def test_an_empty_tag_is_said_and_makes_no_note(run: Runner, tag: str) -> None:
    result = run("note", "add", "eastern", "--quote", QUOTE, "--tag", tag)
    assert (result.code, result.out) == (1, "")
    assert "tag is empty" in result.err
    assert notes(run) == []


ACTIONS = ("add", "list", "edit", "attach", "remove", "undo", "redo", "import", "template", "restore")


def test_the_help_of_each_action_says_what_it_alone_does(run: Runner) -> None:
    described = [run("note", action, "--help").out.split("\n\n")[1] for action in ACTIONS]
    assert all(one[0].isupper() and one.endswith(".") for one in described)
    assert len(set(described)) == len(ACTIONS)


def test_an_orphan_is_put_where_it_belongs_and_its_quotation_stays(run: Runner, tmp_path: Path) -> None:
    file = tmp_path / "talks.md"
    file.write_text("# Talks\n\nThe first point.\n\nThe second point.\n", "utf-8")
    name = run("note", "add", str(file), "--quote", "first point", "--body", "Sure?").lines[0]
    file.write_text("# Talks\n\nSomething else.\n\nThe second point.\n", "utf-8")
    assert run("note", "list", str(file)).lines[0].split("\t")[1] == "orphan"
    assert run("note", "attach", name[-8:], str(file), "--quote", "Something else").lines == [name]
    (note,) = notes(run, str(file))
    assert (note["status"], note["quote"], note["text"]) == ("anchored", "first point", "Something else")
    assert run("note", "attach", name, "--paragraph", "2").code == 0
    assert notes(run, str(file))[0]["text"] == "The second point."
    run("note", "undo")
    run("note", "undo")
    assert notes(run, str(file))[0]["status"] == "orphan"


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["--quote", "Rutte"], 1, "occurs 2 times; say which: --nth 1 to 2"),
        (["--quote", "three rafales fighter"], 1, "the nearest in ¶7 is “three Rafale fighters”"),
        (["--paragraph", "999"], 1, "there is no paragraph 999"),
        (["zapad", "--paragraph", "1"], 1, "is on 2025-09-13-eastern-sentry, not on 2025-09-12-zapad-2025"),
        ([], 2, "one of the arguments --quote --paragraph is required"),
        (["--paragraph", "1", "--nth", "2"], 2, "--nth says which"),
    ],
)
def test_a_place_that_cannot_be_told_moves_no_note(run: Runner, arguments: list[str], code: int, told: str) -> None:
    name = run("note", "add", "eastern", "--quote", QUOTE).lines[0]
    before = notes(run)
    result = run("note", "attach", name, *arguments)
    assert (result.code, result.out) == (code, "")
    assert told in result.err
    assert notes(run) == before


def test_nothing_to_undo_is_said(run: Runner) -> None:
    result = run("note", "undo")
    assert result.code == 1
    assert "othing to undo" in result.err


def test_notes_are_narrowed(run: Runner) -> None:
    run("note", "add", "eastern", "--paragraph", "1", "--tag", "a")
    run("note", "add", "zapad", "--paragraph", "1", "--tag", "b")
    assert len(notes(run)) == 2
    assert [note["tags"] for note in notes(run, "--tag", "b")] == [["b"]]
    assert [note["tags"] for note in notes(run, "eastern")] == [["a"]]
    assert notes(run, "--status", "orphan") == []
    assert len(notes(run, "--after", "2020-01-01")) == 2
    assert notes(run, "--after", "2999-01-01") == []
    assert run("note", "list", "--after", "soon").code == 1


def test_a_note_can_be_searched_for_and_no_more_once_undone(run: Runner) -> None:
    run("note", "add", "eastern", "--paragraph", "1", "--body", "quuxfrobnicate")
    assert run("search", "quuxfrobnicate", "--count").lines == ["1"]
    run("note", "undo")
    assert run("search", "quuxfrobnicate", "--count").lines == ["0"]


def hits_of(run: Runner, query: str) -> list[dict[str, object]]:
    results = run("search", query, "--format", "json").answer["results"]
    assert isinstance(results, list)
    return [hit for result in results for hit in result["hits"]]


def test_a_hit_in_a_note_counts_from_its_body(run: Runner) -> None:
    name = run("note", "add", "eastern", "--quote", QUOTE, "--body", "the quuxfrobnicate", "--tag", "a").lines[0]
    (hit,) = hits_of(run, "quuxfrobnicate")
    place = {"where": "note", "note": name, "paragraph": 7}
    assert hit == {**place, "start": 4, "end": 18, "snippet": "the quuxfrobnicate"}


def test_the_index_says_what_became_of_notes_on_a_corrected_text(run: Runner, home: Path) -> None:
    path = home / "library" / "port.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text("# The port\n\nThe port was closed on Monday.\n\nNobody has said why it was.\n", "utf-8")
    for quote in ("closed on Monday", "said why it was"):
        run("note", "add", str(path), "--quote", quote)
    run("index")
    path.write_text("# The port\n\nThe port was closed on Monday.\n\nSomething else is told now.\n", "utf-8")
    done = run("index")
    assert (done.code, done.err.splitlines()) == (0, ["briefing: the-port: 1 note kept, 1 lost"])
    assert run("index").err == ""


def test_a_hit_in_a_note_says_in_which_paragraph_the_note_stands_now(run: Runner, tmp_path: Path) -> None:
    file = tmp_path / "talks.md"
    file.write_text("# Talks\n\nThe first point.\n\nThe second point.\n", "utf-8")
    (name,) = run("add", str(file)).lines
    for words in ("first", "second"):
        run("note", "add", name, "--quote", words, "--body", f"quux {words}")
    file.write_text("# Talks\n\nA correction.\n\nThe second point.\n", "utf-8")
    run("add", str(file))
    for _ in ("as indexed", "as placed"):
        assert sorted(line.split(":")[1] for line in run("search", "quux").lines) == ["0", "2"]
        run("note", "list", name)


def test_a_note_by_its_quote_alone_is_not_counted_beside_the_passage(run: Runner) -> None:
    run("note", "add", "eastern", "--quote", QUOTE, "--body", "new body", "--tag", "a", "--tag", "b")
    assert [hit["where"] for hit in hits_of(run, "rafale") if hit["where"] != "title"] == ["text"]
    assert [hit["snippet"] for hit in hits_of(run, '"new body"')] == ["new body"]


def test_markdown_has_citation_quotation_and_the_way_back(run: Runner) -> None:
    name = run("note", "add", "eastern", "--quote", QUOTE, "--body", "Since when?", "--tag", "follow-up").lines[0]
    memo = run("note", "list", "eastern", "--format", "markdown").out
    assert memo.startswith("# Notes on ")
    assert "“Eastern Sentry”" in memo
    assert f"> {QUOTE}" in memo
    assert "#follow-up" in memo
    assert f"briefing read 2025-09-13-eastern-sentry --at {name}" in memo
    assert memo == run("note", "list", "eastern", "--format", "markdown").out


def test_lines_are_answered_one_by_one_and_a_bad_one_stops_nothing(
    run: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [
        json.dumps({"paragraph": 1, "body": "one", "tags": ["x"], "color": "red"}),
        "no json",
        json.dumps({"briefing": "zapad", "quote": "Khrenin", "nth": 1}),
        json.dumps({"paragraph": 999}),
        json.dumps({"paragraph": "1"}),
        json.dumps([1]),
        json.dumps({"paragraph": 1, "bdy": "typed wrong"}),
        json.dumps({"paragraph": 1, "nth": 2}),
        json.dumps({"paragraph": 1, "color": "pink"}),
    ]
    stdin = io.TextIOWrapper(io.BytesIO("\n".join(lines).encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    result = run("note", "add", "eastern", "--stdin")
    answers = [json.loads(line) for line in result.lines]
    assert result.code == 1
    assert [list(answer) for answer in answers] == [["id"], ["error"], ["id"], *[["error"]] * 6]
    assert answers[-3]["error"].startswith('"bdy" is no field of a note')
    assert answers[-1]["error"].startswith('"color" is one of yellow, green')
    assert {(note["briefing"], note["color"]) for note in notes(run)} == {
        ("2025-09-13-eastern-sentry", "red"),
        ("2025-09-12-zapad-2025", "yellow"),
    }


def test_notes_survive_a_corrected_text_and_are_never_put_on_other_words(run: Runner, tmp_path: Path) -> None:
    path = tmp_path / "memo.md"
    path.write_text("# Memo\n\nThe first claim stands here.\n\nThe second claim follows it.\n", "utf-8")
    run("note", "add", str(path), "--quote", "first claim", "--body", "kept")
    run("note", "add", str(path), "--quote", "second claim", "--body", "lost")
    path.write_text("# Memo\n\nA new paragraph.\n\nThe first claim stands here.\n\nNothing follows it.\n", "utf-8")
    states = {note["body"]: (note["status"], note["text"]) for note in notes(run, str(path))}
    assert states["kept"][1] == "first claim"
    assert states["lost"] == ("orphan", None)
