"""Notes that leave, and come in elsewhere: W3C JSON-LD, Hypothes.is JSON, Markdown by a template, CSV."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Run

    Runner = Callable[..., Run]


@pytest.fixture
def exported(run: Runner, tmp_path: Path) -> Path:
    """Notes on two briefings, in a file."""
    run("note", "add", "eastern", "--paragraph", "2", "--body", "*one* 🙂", "--tag", "b", "--tag", "a")
    run("note", "add", "eastern", "--quote", "Eastern Sentry", "--nth", "1")
    run("note", "add", "zapad", "--paragraph", "1", "--body", "two")
    path = tmp_path / "notes.jsonld"
    path.write_text(run("note", "list", "--format", "jsonld").out, "utf-8")
    return path


def test_notes_come_to_another_home_as_they_were(
    run: Runner, exported: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = run("note", "list", "--format", "json").answer
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path / "other"))
    done = run("note", "import", str(exported))
    assert (done.code, len(done.lines)) == (0, 3)
    assert "3 new, 0 changed, 0 known already" in done.err
    assert run("note", "list", "--format", "json").answer == before
    assert run("note", "list", "--format", "jsonld").out == exported.read_text("utf-8")
    again = run("note", "import", str(exported))
    assert (again.code, again.out) == (0, "")
    assert "0 new, 0 changed, 3 known already" in again.err
    assert run("search", "two", "--quiet").code == 0
    run("note", "undo")
    assert run("note", "list").lines == []


def test_one_briefings_notes_are_one_collection_and_a_filter_holds(run: Runner, exported: Path) -> None:
    assert exported.exists()
    (zapad,) = json.loads(run("note", "list", "zapad", "--format", "jsonld").out)["first"]["items"]
    assert zapad["body"][0]["value"] == "two"
    tagged = json.loads(run("note", "list", "--tag", "a", "--format", "jsonld").out)
    assert (tagged["type"], tagged["total"]) == ("AnnotationCollection", 1)


def test_one_bad_record_is_named_and_the_others_come_in(
    run: Runner, exported: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    collections = json.loads(exported.read_text("utf-8"))
    collections[0]["first"]["items"].insert(0, {"id": "urn:x:bad", "type": "Annotation"})
    exported.write_text(json.dumps(collections), "utf-8")
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path / "other"))
    done = run("note", "import", str(exported))
    assert (done.code, len(done.lines)) == (1, 3)
    assert "annotation 1 (urn:x:bad): it has no target with a quotation" in done.err


def test_somebody_elses_annotation_is_put_on_the_briefing_that_is_named(run: Runner, tmp_path: Path) -> None:
    path = tmp_path / "theirs.jsonld"
    selector = {"type": "TextQuoteSelector", "exact": "Eastern Sentry"}
    target = {"source": "https://example.org/a", "selector": selector}
    path.write_text(
        json.dumps({"id": "https://example.org/1", "type": "Annotation", "bodyValue": "Hm", "target": target})
    )
    refused = run("note", "import", str(path))
    assert (refused.code, refused.err.count("\n")) == (1, 1)
    assert "does not say which briefing" in refused.err
    assert run("note", "import", str(path), "--briefing", "eastern").code == 0
    (note,) = json.loads(run("note", "list", "--format", "json").out)["notes"]
    assert (note["body"], note["quote"], note["status"]) == ("Hm", "Eastern Sentry", "uncertain")


@pytest.mark.parametrize("content", ["", "nonsense", "[]{", "7"])
def test_a_file_without_notes_is_one_clear_line(run: Runner, tmp_path: Path, content: str) -> None:
    path = tmp_path / "nonsense.jsonld"
    path.write_text(content)
    done = run("note", "import", str(path))
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert run("note", "import", str(tmp_path / "nowhere")).code == 1


def test_what_is_for_programs_is_no_export_and_the_one_that_is_is_named(run: Runner, tmp_path: Path) -> None:
    run("note", "add", "eastern", "--quote", "three Rafale")
    file = tmp_path / "notes.json"
    file.write_text(run("note", "list", "--format", "json").out, "utf-8")
    result = run("note", "import", str(file))
    assert (result.code, result.out) == (1, "")
    assert str(file) in result.err
    assert "--format jsonld" in result.err


def test_notes_on_a_briefing_that_is_not_here_are_kept_and_told(
    run: Runner, exported: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    exported.write_text(exported.read_text("utf-8").replace("2025-09-12-zapad-2025", "not-here"), "utf-8")
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path / "other"))
    done = run("note", "import", str(exported))
    assert (done.code, len(done.lines)) == (0, 3)
    assert "notes on not-here came in" in done.err
    assert len(run("note", "list").lines) == 3


def test_notes_are_not_put_on_a_briefing_that_merely_has_a_like_name(
    run: Runner, exported: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    exported.write_text(exported.read_text("utf-8").replace("2025-09-12-zapad-2025", "zapad"), "utf-8")
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path / "other"))
    assert "notes on zapad came in, and are placed once it is here" in run("note", "import", str(exported)).err


@pytest.mark.parametrize("form", ["markdown", "csv", "jsonld", "hypothesis", "json"])
def test_every_format_is_narrowed_alike_and_the_same_at_every_time(run: Runner, exported: Path, form: str) -> None:
    assert exported.exists()
    ids = {line.split("\t")[0] for line in run("note", "list").lines}
    for arguments, count in ((["--tag", "a", "--after", "2020-01-01"], 1), (["zapad"], 1), (["--status", "orphan"], 0)):
        written = run("note", "list", *arguments, "--format", form)
        assert (written.code, sum(name in written.out for name in ids)) == (0, count)
    assert run("note", "list", "--format", form).out == run("note", "list", "--format", form).out


def test_hypothes_is_and_back_gives_the_same_notes_where_they_were(
    run: Runner, exported: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert exported.exists()
    path = tmp_path / "notes.json"
    path.write_text(run("note", "list", "--format", "hypothesis").out, "utf-8")
    before = run("note", "list", "--format", "json").answer
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path / "other"))
    assert run("note", "import", str(path)).code == 0
    assert run("note", "list", "--format", "json").answer == before
    assert run("note", "list", "--format", "hypothesis").out == path.read_text("utf-8")
    assert "3 known already" in run("note", "import", str(path)).err


def test_an_annotation_of_hypothes_is_is_put_on_the_briefing_from_its_page(run: Runner, tmp_path: Path) -> None:
    briefing = tmp_path / "talks.md"
    briefing.write_text(
        '---\ntitle: "Talks"\nsource: {kind: html, url: "https://example.org/talks"}\n---\n\nThe *first* point.\n',
        "utf-8",
    )
    (name,) = run("add", str(briefing)).lines
    quote = {"type": "TextQuoteSelector", "exact": "first", "prefix": "The ", "suffix": " point"}
    one = {
        "id": "AAAAAAAAAAAAAAAAAAAAAA",
        "uri": "http://www.example.org/talks/#top",
        "text": "Which?",
        "tags": ["a, b"],
        "user": "acct:ada@hypothes.is",
        "target": [{"source": "https://example.org/talks", "selector": [quote]}],
    }
    reply = {**one, "id": "BBBBBBBBBBBBBBBBBBBBBB", "references": [one["id"]], "target": [{}], "text": "That."}
    elsewhere = {**one, "id": "CCCCCCCCCCCCCCCCCCCCCC", "uri": "https://example.org/gone"}
    path = tmp_path / "theirs.json"
    path.write_text(json.dumps({"annotations": [one, elsewhere, reply]}))
    done = run("note", "import", str(path))
    assert (done.code, len(done.lines)) == (1, 2)
    assert "annotation 2 (CCCCCCCCCCCCCCCCCCCCCC): no briefing is from https://example.org/gone" in done.err
    notes = run("note", "list", name, "--format", "json").answer["notes"]
    assert isinstance(notes, list)
    assert sorted((note["text"], note["body"]) for note in notes) == [("first", "That."), ("first", "Which?")]
    assert run("note", "import", str(path), "--briefing", name).err.endswith("1 new, 0 changed, 2 known already\n")
    gone = json.loads(run("note", "list", name, "--format", "hypothesis").out)["annotations"]
    assert {value["id"] for value in gone} == {one["id"], reply["id"], elsewhere["id"]}


def test_what_was_deleted_here_is_said_to_stay_so(run: Runner, exported: Path) -> None:
    (name, *_) = run("note", "list", "zapad").lines[0].split("\t")
    run("note", "remove", name)
    assert "3 known already (1 of them deleted here, and left so)" in run("note", "import", str(exported)).err


def test_a_spreadsheet_gets_columns(run: Runner, exported: Path) -> None:
    assert exported.exists()
    rows = list(csv.DictReader(io.StringIO(run("note", "list", "--format", "csv").out, newline="")))
    assert [row["body"] for row in rows] == ["two", "", "*one* 🙂"]
    assert rows[2]["tags"] == "b\na"


def test_notes_are_written_by_a_template_of_ones_own(run: Runner, exported: Path, home: Path) -> None:
    assert exported.exists()
    built_in = run("note", "template")
    path = home / "config" / "notes-template.md"
    assert str(path) in built_in.err
    as_built_in = run("note", "list", "--format", "markdown").out
    path.parent.mkdir(exist_ok=True)
    path.write_text(built_in.out, "utf-8")
    assert run("note", "list", "--format", "markdown").out == as_built_in
    path.write_text("$title:\n<!-- each note -->\n* $body ($anchor)\n", "utf-8")
    mine = run("note", "list", "zapad", "--format", "markdown").out
    assert mine.startswith("Zapad-2025:\n\n* two (")
    path.write_text("$title:\n<!-- each note -->\n\n* $boddy\n", "utf-8")
    refused = run("note", "list", "--format", "markdown")
    assert (refused.code, refused.out) == (1, "")
    assert f"{path}, line 4: there is no $boddy; there are $note, $anchor, $quote" in refused.err


@pytest.mark.parametrize(
    ("form", "begins"), [("csl-json", '[\n  {\n    "id": "2025-09-13-eastern'), ("bibtex", "@misc{")]
)
def test_a_citation_is_shown_for_reference_managers(run: Runner, form: str, begins: str) -> None:
    shown = run("show", "eastern", "--format", form)
    assert shown.out.startswith(begins)
    assert "Eastern Sentry" in shown.out
