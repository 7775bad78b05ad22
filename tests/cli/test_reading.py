"""`show`, `list`, `search` and plain text, as other programs rely on them."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.cli.commands import COMMANDS
from briefing.tui.keymap import Context, keys_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Run

    Runner = Callable[..., Run]


def test_list_prints_id_date_and_title(run: Runner) -> None:
    fields = [line.split("\t") for line in run("list").lines]
    assert len(fields) == 6
    assert fields[0] == [
        "2025-09-26-border-closure-rail-freight",
        "2025-09-26",
        "The closed border and the China–Europe trains",
    ]


def test_list_for_programs_has_every_field(run: Runner) -> None:
    answer = run("list", "--format", "json").answer
    assert answer["schema"] == 1
    briefings = answer["briefings"]
    assert isinstance(briefings, list)
    assert set(briefings[0]) == {"id", "title", "authors", "date", "publisher", "path", "words", "notes", "read"}
    assert {briefing["read"] for briefing in briefings} == {"unread"}


def test_every_span_shown_names_its_words(run: Runner) -> None:
    answer = run("show", "belarus", "--format", "json").answer
    text = answer["text"]
    assert isinstance(text, str)
    spans = [link for link in _dicts(answer["links"]) if link["start"] is not None]
    spans += [
        mention for key in ("actors", "dates") for one in _dicts(answer[key]) for mention in _dicts(one["mentions"])
    ]
    spans += [paragraph for section in _dicts(answer["sections"]) for paragraph in _dicts(section["paragraphs"])]
    assert len(spans) > 100
    for span in spans:
        assert text[_int(span["start"]) : _int(span["end"])] == span["text"]


def test_show_has_the_documented_fields(run: Runner) -> None:
    answer = run("show", "eastern", "--format", "json").answer
    assert list(answer) == [
        "schema", "id", "title", "authors", "date", "publisher", "lang", "summary", "text", "sections", "links",
        "actors", "dates", "problems",
    ]  # fmt: skip
    paragraphs = [paragraph for section in _dicts(answer["sections"]) for paragraph in _dicts(section["paragraphs"])]
    assert [paragraph["id"] for paragraph in paragraphs] == [f"p{number + 1}" for number in range(len(paragraphs))]


def test_plain_text_numbers_the_sources_and_lists_them(run: Runner) -> None:
    shown = run("show", "eastern").out
    assert "announced[1] Eastern Sentry" in shown
    assert "\n[1] announced: https://" in shown


def test_a_source_without_address_says_so(run: Runner) -> None:
    assert ": no address: the link came without one" in run("show", "belarus").out


def test_markdown_shown_reads_back_to_the_same_text(run: Runner, tmp_path: Path) -> None:
    copy = tmp_path / "copy.md"
    copy.write_text(run("show", "article-4", "--format", "markdown").out, "utf-8")
    shown = run("show", "article-4", "--format", "json").answer
    again = run("show", str(copy), "--format", "json").answer
    for key in ("id", "text", "links", "sections", "actors", "dates"):
        assert again[key] == shown[key]


@pytest.mark.parametrize("terminal", ["dumb", "xterm-256color"])
def test_a_pipe_gets_plain_text_and_no_escape(terminal: str) -> None:
    command = [sys.executable, "-m", "briefing", "read", "zapad"]
    result = subprocess.run(
        command, capture_output=True, text=True, check=True, env={**_environment(), "TERM": terminal}
    )
    assert result.stdout.startswith("Zapad-2025\n")
    assert "\x1b" not in result.stdout


def test_a_reader_that_goes_away_is_no_failure_of_ours() -> None:
    command = f"{sys.executable} -m briefing show zapad | head -n 1; exit ${{PIPESTATUS[0]}}"
    result = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert result.stdout == "Zapad-2025\n"
    assert result.stderr == ""
    assert result.returncode in {0, 141}


def test_search_says_what_it_did_not_understand_and_what_it_took_a_word_for(run: Runner) -> None:
    result = run("search", "kukla", "after:2025-13-45")
    assert "no date such as 2025" in result.err
    assert "nothing has “kukla”: showing results for kukula" in result.err
    assert "Kukuła" in result.out
    answer = run("search", "kukla", "has:x", "--format", "json").answer
    assert answer["corrections"] == [{"typed": "kukla", "instead": ["kukula"]}]
    assert answer["remarks"] == ["“has:x” is not known, has:note is: searched as words"]
    exact = run("search", '"kukla"')
    assert (exact.out, exact.err) == ("", "briefing: nothing was found\n")
    assert run("search", "tag:nobodys", "kukula").err.endswith("briefing: without tag:nobodys: 1 briefing\n")
    assert run("search", " ").err == "briefing: there is nothing to look for\n"


def test_an_actor_is_found_by_another_name_where_he_is_mentioned(run: Runner) -> None:
    lines = run("search", "actor:Muraveiko").lines
    assert any("Muraveika" in line and "Muraveiko" not in line for line in lines)
    assert run("search", "actor:Muraveiko", "--count").lines == run("search", "actor:Muraveika", "--count").lines


def test_search_prints_id_paragraph_and_snippet(run: Runner) -> None:
    first = run("search", "kukula", "warning").lines[0]
    name, paragraph, snippet = first.split(":", 2)
    assert name == "2025-09-18-belarus-poland-military-information"
    assert int(paragraph) > 0
    assert "Kukuła" in snippet
    (result, *_) = _dicts(run("search", "kukula", "warning", "--format", "json").answer["results"])
    assert next(str(hit["paragraph"]) for hit in _dicts(result["hits"])) == paragraph


def test_a_count_can_be_had_as_json_with_what_is_to_be_said_of_it(run: Runner) -> None:
    answer = run("search", "kukla", "--count", "--format", "json").answer
    assert (answer["total"], "results" in answer) == (1, False)
    assert answer["corrections"] == [{"typed": "kukla", "instead": ["kukula"]}]


def test_a_hit_is_the_words_of_the_text(run: Runner) -> None:
    text = run("show", "article-4", "--format", "json").answer["text"]
    answer = run("search", "türkiye", "--format", "json").answer
    hits = [
        hit for one in _dicts(answer["results"]) if one["id"] == "2025-09-11-article-4" for hit in _dicts(one["hits"])
    ]
    found = {str(text)[_int(hit["start"]) : _int(hit["end"])] for hit in hits if hit["where"] == "text"}
    assert found
    assert {words.lower() for words in found} <= {"türkiye"}


def test_count_and_quiet_answer_scripts(run: Runner) -> None:
    assert run("search", "zapad", "--count").lines[0].isdecimal()
    assert run("search", "zapad", "--quiet")[:2] == (0, "")
    assert run("search", "quuxfrobnicate", "--quiet")[:2] == (1, "")
    assert run("search", "quuxfrobnicate")[:2] == (0, "")


def test_keys_lists_every_key_with_its_name(run: Runner) -> None:
    printed = [line.split("\t") for line in run("keys").lines if not line.startswith("# ")]
    assert [(does, name) for _, does, name in printed] == [
        (key.does, key.id) for context in Context for key in keys_of(context)
    ]
    assert all(keys for keys, _, _ in printed)


def test_help_names_every_command(run: Runner) -> None:
    shown = run("--help")
    assert shown.code == 0
    for command, does in COMMANDS.items():
        assert re.search(rf"\n  {command} +{re.escape(does)}\n", shown.out)


def test_a_wrong_option_is_a_usage_error(run: Runner) -> None:
    assert run("list", "--formt", "json").code == 2
    assert run("search", "x", "--limit", "0").code == 2


def _dicts(value: object) -> list[dict[str, object]]:
    assert isinstance(value, list)
    return value


def _int(value: object) -> int:
    assert isinstance(value, int)
    return value


def _environment() -> dict[str, str]:
    import os  # noqa: PLC0415, read when the fixtures have set it

    return dict(os.environ)


def test_a_word_that_begins_so_goes_before_the_middle_of_one(run: Runner, tmp_path: Path) -> None:
    for title in ("Live file", "Arms deliveries"):
        (tmp_path / f"{title}.md").write_text(f"# {title}\n\nSome words.\n", "utf-8")
    run("add", str(tmp_path))
    assert "# Live file" in run("show", "live", "--format", "markdown").out
    assert "# Arms deliveries" in run("show", "deliver", "--format", "markdown").out
    assert "# Arms deliveries" in run("show", "iverie", "--format", "markdown").out


ROOT = Path(__file__).parents[2]


def search_examples() -> list[str]:
    """The queries of the README's table, but for the notes a new user has not made yet."""
    table = (ROOT / "README.md").read_text("utf-8").partition("### Searching")[2].partition("###")[0]
    typed = [row.split("|")[1] for row in table.splitlines() if row.startswith("| `")]
    queries = [query for cell in typed for query in re.findall("`([^`]+)`", cell)]
    return [query for query in queries if not query.endswith(":") and query != "has:note"]


@pytest.mark.parametrize("query", search_examples())
def test_every_search_of_the_readme_finds_something_in_the_starter_collection(run: Runner, query: str) -> None:
    if query.startswith("said:"):
        assert run("actors").code == 0
    assert run("search", query, "--quiet").code == 0


def test_a_search_says_which_word_nothing_has(run: Runner) -> None:
    found = run("search", "drones", "xqzzyw")
    assert found.out
    assert "nothing has all of it: these are without xqzzyw" in found.err
    assert "without" not in run("search", "drones").err
    assert "without" not in run("search", "kukula", "warned").err
