"""What the README says is so."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from briefing.cli import main
from briefing.cli.commands import COMMANDS
from briefing.cli.note import FORMATS
from briefing.tui.key_names import shown
from briefing.tui.keymap import KEYS, Context, keys_of

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
SHOWN_IN_README = (Context.TEXT, Context.EVERYWHERE)


def table() -> str:
    """The keys of the text, as the README has them."""
    rows = ["| key | does |", "|---|---|"]
    for context in SHOWN_IN_README:
        for key in keys_of(context):
            keys = " ".join(f"`{shown(name)}`" for name in key.keys)
            rows.append(f"| {keys} | {key.does} |")
    return "\n".join(rows)


def test_the_readme_lists_the_keys_as_they_are() -> None:
    listed = re.search(r"<!-- keys -->\n(.*?)\n<!-- /keys -->", README, re.DOTALL)
    assert listed is not None
    assert listed[1] == table()


def test_every_command_is_documented() -> None:
    assert [name for name in COMMANDS if f"briefing {name}" not in README] == []
    for name in COMMANDS:
        assert (ROOT / "briefing" / "cli" / f"{name}.py").exists()


def test_every_way_to_handle_notes_and_every_format_is_documented(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["note", "--help"])
    actions = re.findall(r"^    ([a-z]+) ", capsys.readouterr().out, re.MULTILINE)
    assert {"add", "list", "attach", "import"} <= set(actions)
    assert [name for name in actions if f"note {name}" not in README] == []
    assert [name for name in FORMATS if f"`{name}`" not in README] == []


def test_every_picture_and_page_it_links_to_is_there() -> None:
    targets = re.findall(r"\]\(([^)#:]+)\)", README)
    assert targets
    assert [target for target in targets if not (ROOT / unquote(target)).exists()] == []


def test_its_second_command_is_what_the_checks_run() -> None:
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    assert ".venv/bin/pytest" in script
    assert ".venv/bin/pytest" in README


def test_no_key_stands_twice_in_one_context() -> None:
    for context in Context:
        keys = [name for key in keys_of(context) for name in key.keys]
        assert len(keys) == len(set(keys)), context


def test_a_key_of_everywhere_is_not_taken_in_the_text() -> None:
    everywhere = {name for key in keys_of(Context.EVERYWHERE) for name in key.keys}
    assert [key.id for key in keys_of(Context.TEXT) if everywhere & set(key.keys)] == []


def test_every_key_has_a_name_of_its_own_and_says_what_it_does() -> None:
    names = [key.id for key in KEYS]
    assert len(names) == len(set(names))
    assert all(key.does and key.label for key in KEYS)
