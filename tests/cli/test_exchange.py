"""Notes that go from one home to another, as W3C JSON-LD."""

from __future__ import annotations

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


def test_notes_on_a_briefing_that_is_not_here_are_kept_and_told(
    run: Runner, exported: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    exported.write_text(exported.read_text("utf-8").replace("2025-09-12-zapad-2025", "not-here"), "utf-8")
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path / "other"))
    done = run("note", "import", str(exported))
    assert (done.code, len(done.lines)) == (0, 3)
    assert "notes on not-here came in" in done.err
    assert len(run("note", "list").lines) == 3
