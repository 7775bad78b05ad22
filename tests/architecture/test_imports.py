"""What each command loads, seen in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import briefing

LOADED = """
import sys
from briefing.cli import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
print("LOADED", *sorted({name.partition(".")[0] for name in sys.modules}))
"""


def loaded_by(*arguments: str) -> set[str]:
    command = [sys.executable, "-c", LOADED, *arguments]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    return set(result.stdout.rpartition("LOADED")[2].split())


@pytest.mark.parametrize(
    "arguments",
    [
        ["list"],
        ["search", "exercise"],
        ["show", "zapad"],
        ["actors", "zapad"],
        ["dates"],
        ["add", "content"],
        ["index"],
        ["note", "list"],
        ["note", "add", "zapad", "--paragraph", "1"],
        ["note", "list", "zapad", "--format", "jsonld"],
        ["note", "list", "zapad", "--format", "markdown"],
        ["show", "zapad", "--format", "bibtex"],
        ["keys"],
        ["--version"],
        ["--help"],
    ],
    ids=" ".join,
)
def test_no_command_but_the_reader_loads_textual(arguments: list[str]) -> None:
    assert not loaded_by(*arguments) & {"textual", "rich"}


def test_a_search_loads_neither_parser_nor_dataclasses() -> None:
    subprocess.run([sys.executable, "-m", "briefing", "index"], capture_output=True, check=True)
    assert not loaded_by("search", "exercise") & {"markdown_it", "yaml", "dataclasses", "inspect", "platformdirs"}


def test_no_command_loads_what_only_a_changed_text_needs() -> None:
    for arguments in (["list"], ["search", "exercise"], ["note", "list"]):
        assert not loaded_by(*arguments) & {"rapidfuzz", "edlib"}
    code = "import sys, briefing.workspace, briefing.tui.app; sys.exit(bool({'rapidfuzz', 'edlib'} & set(sys.modules)))"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_reader_loads_no_tls_and_leaves_it_to_whoever_wants_it() -> None:
    code = (
        "import sys; from briefing.tui.run import _import_asyncio_without_tls as start; start();"
        " import asyncio, textual.app; assert '_ssl' not in sys.modules; import ssl; ssl.create_default_context()"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_no_process_that_is_started_takes_modules_from_the_folder_one_stands_in() -> None:
    sources = [path.read_text("utf-8") for path in Path(briefing.__file__).parent.rglob("*.py")]
    started = [line for source in sources for line in source.splitlines() if "[sys.executable" in line]
    assert started
    assert [line for line in started if '[sys.executable, "-P"' not in line] == []


def test_every_name_a_room_promises_is_there() -> None:
    rooms = [path.parent.name for path in Path(briefing.__file__).parent.glob("*/__init__.py")]
    for room in map(import_module, [f"briefing.{name}" for name in rooms]):
        for name in getattr(room, "__all__", ()):
            assert getattr(room, name) is not None
        with pytest.raises(AttributeError, match=f"{room.__name__}.*nobody"):
            room.nobody  # noqa: B018, asked for to be refused


def test_the_reader_starts_without_the_rules_for_actors_and_dates() -> None:
    code = (
        "import sys, briefing.workspace.opening, briefing.tui.app, briefing.tui.screens.reader.screen;"
        " sys.exit(any(name.startswith('briefing.extraction') for name in sys.modules))"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
