"""Adding files and folders."""

from __future__ import annotations

import io
import re
import shutil
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Run

    Runner = Callable[..., Run]

ARTICLE = """12.03.2024

Originally published in the [Harbour Review](#)

Ferries return to the northern route

Ada Lindqvist

The ferry company said on 10 March that boats would sail again, after the harbour had been dredged, and the council
[agreed](#) to pay for half of the work over the next four years, as both had hoped for since autumn.

The harbour master [confirmed](#) that the channel is deep enough for all three boats, and that the first of them had
already made the crossing without passengers on a calm morning.
"""


def test_markdown_is_copied_as_it_is(run: Runner, tmp_path: Path, home: Path) -> None:
    source = tmp_path / "own.md"
    source.write_text("---\nid: own-briefing\ntitle: Own\n---\n\nMy words.\n", "utf-8")
    assert run("add", str(source)).lines == ["own-briefing"]
    assert (home / "library" / "own-briefing.md").read_bytes() == source.read_bytes()
    assert any(line.startswith("own-briefing\t") for line in run("list").lines)
    assert run("search", "words", "--quiet").code == 0


def test_text_becomes_a_briefing_with_its_front(run: Runner, tmp_path: Path, home: Path) -> None:
    source = tmp_path / "article.txt"
    source.write_text(ARTICLE, "utf-8")
    (name,) = run("add", str(source)).lines
    assert name.startswith("2024-03-12-ferries")
    added = run("show", name, "--format", "json").answer
    direct = run("show", str(source), "--format", "json").answer
    assert (added["date"], added["publisher"]) == ("2024-03-12", "Harbour Review")
    for key in ("title", "authors", "date", "publisher", "text", "sections", "links"):
        assert added[key] == direct[key]
    assert (home / "library" / f"{name}.md").exists()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (ARTICLE, "2024-03-12-ferries-return-to-the-northern-route"),
        (
            "# Tides\n\nThe tide table is [older](https://example.org) than the harbour, and nobody corrected it.",
            "tides",
        ),
    ],
    ids=["text", "Markdown"],
)
def test_a_text_that_is_piped_is_added_once(run: Runner, monkeypatch: pytest.MonkeyPatch, text: str, name: str) -> None:
    def add_piped() -> Run:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        return run("add", "-")

    assert add_piped().lines == [name]
    again = add_piped()
    assert again.lines == [name]
    assert again.err.startswith(f"briefing: {name} is here already\n")


def test_what_is_piped_and_no_briefing_is_told_without_the_path_of_a_file(
    run: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    for data, reason in ((b"", "is too short"), (b"%PDF-1.7 and much more that nobody can read " * 9, "PDF")):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        result = run("add", "-")
        assert result.code == 1
        assert "the pasted text" in result.err
        assert reason in result.err
        assert "/" not in result.err


def test_a_folder_is_added_whole(run: Runner, tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "one.md").write_text("# One\n\nText.\n", "utf-8")
    (tmp_path / "deep" / "two.txt").write_text("Two\n\nSome text of its own.\n", "utf-8")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\0")
    result = run("add", str(tmp_path))
    assert result.code == 0
    assert len(result.lines) == 2
    assert len(run("list").lines) == 8


def test_adding_twice_adds_once(run: Runner, tmp_path: Path) -> None:
    source = tmp_path / "one.md"
    source.write_text("# One\n\nText.\n", "utf-8")
    assert run("add", str(source)).lines == run("add", str(source)).lines
    assert len(run("list").lines) == 7


def test_what_fails_is_said_and_the_rest_is_added(run: Runner, tmp_path: Path) -> None:
    (tmp_path / "good.md").write_text("# Good\n\nText.\n", "utf-8")
    (tmp_path / "bad.md").write_bytes(b"\0\0\0")
    result = run("add", str(tmp_path / "bad.md"), str(tmp_path / "good.md"), str(tmp_path / "none.md"))
    assert result.code == 1
    assert result.lines == ["good"]
    assert "bad.md" in result.err
    assert "none.md" in result.err


def test_two_texts_with_one_id_are_not_added_at_once(run: Runner, tmp_path: Path) -> None:
    for name, words in (("a.md", "First."), ("b.md", "Second.")):
        (tmp_path / name).write_text(f"---\nid: same\ntitle: T\n---\n\n{words}\n", "utf-8")
    refused = run("add", str(tmp_path))
    assert refused.code == 1
    assert refused.lines == ["same"]
    assert "same id" in refused.err
    assert run("show", "same").out.count("First.") == 1


MEMO = "# Memo\n\nThe first claim stands here.\n\nThe second claim follows it.\n"


def library_files(home: Path) -> list[str]:
    return sorted(path.name for path in (home / "library").iterdir())


@pytest.mark.parametrize("ending", ["md", "txt"])
def test_a_corrected_file_takes_the_place_of_its_copy_and_keeps_the_notes(
    run: Runner, tmp_path: Path, home: Path, ending: str
) -> None:
    source = tmp_path / f"memo.{ending}"
    source.write_text(MEMO, "utf-8")
    (name,) = run("add", str(source)).lines
    run("note", "add", name, "--quote", "second claim", "--body", "kept")
    source.write_text(MEMO.replace("# Memo\n", "# Memo\n\nA correction comes first, and it is long enough.\n"), "utf-8")
    again = run("add", str(source))
    assert (again.code, again.lines) == (0, [name])
    assert again.err.startswith(f"briefing: updated {name}\n")
    assert again.err.endswith(f"briefing: {name}: 1 note kept\n")
    assert library_files(home) == [f"{name}.md"]
    assert "A correction comes first" in run("show", name).out
    listed = run("note", "list", name).lines
    assert [line.split("\t")[1:4] for line in listed] == [["anchored", name, "3"]]
    unchanged = run("add", str(source))
    assert (unchanged.lines, "is here already" in unchanged.err) == ([name], True)


def test_a_file_with_a_known_id_updates_it_wherever_it_comes_from(run: Runner, tmp_path: Path, home: Path) -> None:
    for name, words in (("a.md", "First."), ("b.md", "Second.")):
        (tmp_path / name).write_text(f"---\nid: same\ntitle: T\n---\n\n{words}\n", "utf-8")
        assert run("add", str(tmp_path / name)).lines == ["same"]
    assert "Second." in run("show", "same").out
    assert library_files(home) == ["same.md"]


@pytest.mark.parametrize("ending", ["md", "txt"])
def test_what_was_edited_in_the_library_is_not_written_over(
    run: Runner, tmp_path: Path, home: Path, ending: str
) -> None:
    source = tmp_path / f"memo.{ending}"
    source.write_text(MEMO, "utf-8")
    (name,) = run("add", str(source)).lines
    copy = home / "library" / f"{name}.md"
    edited = copy.read_text("utf-8").replace("first claim", "very first claim")
    copy.write_text(edited, "utf-8")
    assert run("add", str(source)).lines == [name]
    source.write_text(MEMO + "\nA third one was added later.\n", "utf-8")
    beside = run("add", str(source))
    assert (beside.code, beside.lines) == (0, [f"{name}-2"])
    assert "was edited in the library and stays as it is" in beside.err
    assert copy.read_text("utf-8") == edited
    assert run("add", str(source)).lines == [f"{name}-2"]
    source.write_text(MEMO + "\nA third one was added, and corrected.\n", "utf-8")
    assert "updated" in run("add", str(source)).err
    assert library_files(home) == sorted([f"{name}-2.md", f"{name}.md"])
    assert "left out" not in run("index").err


def test_an_edited_file_with_an_id_of_its_own_is_kept_and_nothing_is_added(
    run: Runner, tmp_path: Path, home: Path
) -> None:
    source = tmp_path / "a.md"
    source.write_text("---\nid: same\ntitle: T\n---\n\nFirst.\n", "utf-8")
    run("add", str(source))
    copy = home / "library" / "same.md"
    copy.write_text(copy.read_text("utf-8") + "\nMine.\n", "utf-8")
    source.write_text("---\nid: same\ntitle: T\n---\n\nSecond.\n", "utf-8")
    refused = run("add", str(source))
    assert refused.code == 1
    assert "was edited" in refused.err
    assert "Mine." in copy.read_text("utf-8")


def test_a_text_that_is_there_is_not_written_again_under_another_name(run: Runner, tmp_path: Path, home: Path) -> None:
    for file in ("memo.txt", "memo.md"):
        (tmp_path / file).write_text(f"---\ntitle: Memo\n---\n\n{MEMO}", "utf-8")
    (name,) = run("add", str(tmp_path / "memo.txt")).lines
    again = run("add", str(tmp_path / "memo.md"))
    assert again.lines == [name]
    assert library_files(home) == [f"{name}.md"]
    assert "left out" not in run("index").err


def test_texts_of_one_title_have_ids_of_their_own(run: Runner, tmp_path: Path) -> None:
    for number, words in enumerate(("The first text.", "The second text.")):
        (tmp_path / f"{number}.txt").write_text(f"# Memo\n\n{words}\n", "utf-8")
    assert sorted(run("add", str(tmp_path)).lines) == ["memo", "memo-2"]
    assert len(run("list").lines) == 8


def test_notes_on_a_file_go_with_it_into_the_library(run: Runner, tmp_path: Path) -> None:
    source = tmp_path / "memo.md"
    source.write_text(MEMO, "utf-8")
    run("note", "add", str(source), "--quote", "second claim")
    source.write_text(MEMO + "\nA third one.\n", "utf-8")
    (name,) = run("add", str(source)).lines
    assert len(run("note", "list", name).lines) == 1


def test_another_ending_is_refused_by_name_as_it_is_passed_over_in_a_folder(
    run: Runner, tmp_path: Path, home: Path
) -> None:
    (tmp_path / "bad.pdf").write_text(MEMO, "utf-8")
    refused = run("add", str(tmp_path / "bad.pdf"))
    assert (refused.code, refused.lines) == (1, [])
    assert "bad.pdf" in refused.err
    assert "rename it" in refused.err
    (tmp_path / "memo.md").write_text(MEMO, "utf-8")
    assert run("add", str(tmp_path)).lines == ["memo"]
    assert library_files(home) == ["memo.md"]


def test_without_its_record_a_copy_counts_as_edited(run: Runner, tmp_path: Path, home: Path) -> None:
    source = tmp_path / "memo.md"
    source.write_text(MEMO, "utf-8")
    run("add", str(source))
    (home / "state" / "added.json").write_bytes(b"[1, {")
    source.write_text(MEMO + "\nA third one.\n", "utf-8")
    run("add", str(source))
    assert (home / "library" / "memo.md").read_text("utf-8") == MEMO


def test_ones_own_copy_takes_the_place_of_the_bundled_one(run: Runner, home: Path) -> None:
    text = run("show", "eastern", "--format", "markdown").out.replace("Two days separate", "Just two days separate")
    (home / "library").mkdir()
    (home / "library" / "2025-09-13-eastern-sentry.md").write_text(text, "utf-8")
    run("index")
    assert len(run("list").lines) == 6
    assert "Just two days separate" in run("show", "eastern").out


def test_a_moved_file_keeps_its_id_and_notes(run: Runner, home: Path, tmp_path: Path) -> None:
    source = tmp_path / "note.md"
    source.write_text("# Moving\n\nWords to stand on.\n", "utf-8")
    (name,) = run("add", str(source)).lines
    run("note", "add", name, "--paragraph", "1", "--body", "stay")
    (home / "library" / f"{name}.md").rename(home / "library" / "renamed.md")
    run("index")
    assert run("note", "list", name).lines
    assert sum(line.startswith(f"{name}\t") for line in run("list").lines) == 1


def test_an_edited_file_is_found_by_its_new_words(run: Runner, home: Path, tmp_path: Path) -> None:
    source = tmp_path / "edit.md"
    source.write_text("# Edit\n\nOld wording.\n", "utf-8")
    (name,) = run("add", str(source)).lines
    (home / "library" / f"{name}.md").write_text("# Edit\n\nFrobnicated wording, corrected.\n", "utf-8")
    assert run("index").code == 0
    assert run("search", "frobnicated", "--count").lines == ["1"]
    assert run("search", '"old wording"', "--count").lines == ["0"]


def test_a_deleted_file_is_forgotten(run: Runner, home: Path, tmp_path: Path) -> None:
    source = tmp_path / "gone.md"
    source.write_text("# Gone\n\nText.\n", "utf-8")
    (name,) = run("add", str(source)).lines
    (home / "library" / f"{name}.md").unlink()
    run("index")
    assert not any(line.startswith(f"{name}\t") for line in run("list").lines)


def test_another_briefing_in_the_same_file_is_another_briefing(run: Runner, home: Path, tmp_path: Path) -> None:
    file = tmp_path / "latest.md"
    file.write_text("---\nid: alpha\n---\n\nFerries sail on Monday.\n", "utf-8")
    run("add", str(file))
    run("note", "add", str(file), "--quote", "sail on Monday")
    file.write_text("---\nid: beta\n---\n\nTrains wait at the border.\n", "utf-8")
    assert run("show", str(file), "--format", "json").answer["id"] == "beta"
    run("note", "add", str(file), "--quote", "at the border")
    assert run("add", str(file)).lines == ["beta"]
    assert library_files(home) == ["alpha.md", "beta.md"]
    assert "Ferries" in run("show", "alpha").out
    assert {tuple(line.split("\t")[1:3]) for line in run("note", "list").lines} == {
        ("anchored", "alpha"),
        ("anchored", "beta"),
    }


def test_an_author_may_change_the_id_and_the_notes_stay(run: Runner, tmp_path: Path) -> None:
    file = tmp_path / "memo.md"
    file.write_text(f"---\nid: first-id\n---\n\n{MEMO}", "utf-8")
    run("note", "add", str(file), "--quote", "second claim")
    file.write_text(f"---\nid: other-id\n---\n\n{MEMO}", "utf-8")
    assert run("note", "list", str(file)).lines[0].split("\t")[1:3] == ["anchored", "first-id"]
    run("note", "add", str(file), "--quote", "first claim")
    file.write_text(f"---\nid: other-id\n---\n\n{MEMO}\nAnother line.\n", "utf-8")
    assert len(run("note", "list", str(file)).lines) == 2


@pytest.mark.parametrize("way", ["folder/../memo.md", "linked/memo.md", "link.md"])
def test_a_file_is_the_same_whichever_way_leads_to_it(run: Runner, tmp_path: Path, way: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "linked").symlink_to(tmp_path)
    (tmp_path / "link.md").symlink_to("memo.md")
    file = tmp_path / "memo.md"
    file.write_text(MEMO, "utf-8")
    run("note", "add", str(file), "--quote", "second claim")
    file.write_text(MEMO.replace("first", "very first"), "utf-8")
    assert len(run("note", "list", f"{tmp_path}/{way}").lines) == 1


def test_a_library_that_is_a_link_has_every_briefing_once(run: Runner, home: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "synced"
    elsewhere.mkdir()
    (home / "library").symlink_to(elsewhere)
    (elsewhere / "memo.md").write_text(MEMO, "utf-8")
    assert "is here already" in run("add", str(elsewhere / "memo.md")).err
    outside = tmp_path / "outside.md"
    outside.write_text("# Outside\n\nIt is not in the library yet.\n", "utf-8")
    assert run("add", f"{elsewhere}/../outside.md").err == ""
    assert library_files(home) == ["memo.md", "outside.md"]
    run("note", "add", "outside", "--quote", "not in the library")
    outside.write_text("# Outside\n\nIt is not in the library now.\n", "utf-8")
    assert "updated outside" in run("add", str(outside)).err
    assert library_files(home) == ["memo.md", "outside.md"]


def test_a_copy_with_an_id_and_title_of_its_own_stands_beside_the_bundled_briefing(
    run: Runner, home: Path, tmp_path: Path
) -> None:
    starter = run("show", "zapad", "--format", "markdown").out
    mine = tmp_path / "mine.md"
    mine.write_text(
        re.sub("^title: .*", "title: Mine", starter.replace("2025-09-12-zapad-2025", "mine"), flags=re.MULTILINE)
    )
    shutil.rmtree(home / "cache")
    shutil.rmtree(home / "notes", ignore_errors=True)
    assert run("add", str(mine)).lines == ["mine"]
    listed = {line.split("\t")[0] for line in run("list").lines}
    assert {"mine", "2025-09-12-zapad-2025"} <= listed
    assert run("index").err == ""
    run("note", "add", "mine", "--paragraph", "1")
    assert [line.split("\t")[2] for line in run("note", "list").lines] == ["mine"]
    assert run("show", "2025-09-12-zapad-2025", "--format", "json").answer["id"] == "2025-09-12-zapad-2025"
