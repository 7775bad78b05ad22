"""Arguments that are but words are read without a parser, and mean the same."""

from __future__ import annotations

import argparse
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from briefing.cli import list as list_command
from briefing.cli import read, search

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (read, []),
        (read, ["belarus"]),
        (read, [""]),
        (list_command, []),
        (search, ["kukula"]),
        (search, ["kukula warned", "1980"]),
    ],
)
def test_words_alone_are_what_the_parser_makes_of_them(command: ModuleType, words: list[str]) -> None:
    parser = argparse.ArgumentParser()
    command.arguments(parser)
    parsed = {name: value for name, value in vars(parser.parse_args(words)).items() if name != "usage_error"}
    assert vars(command.of_words(words)) == parsed


@pytest.mark.parametrize(("command", "words"), [(read, ["a", "b"]), (list_command, ["a"]), (search, [])])
def test_words_that_are_wrong_are_left_to_the_parser(command: ModuleType, words: list[str]) -> None:
    assert command.of_words(words) is None


@pytest.mark.parametrize("words", [["belarus"], ["read", "belarus"], ["list"], ["search", "harbour"]])
def test_words_alone_load_no_parser(words: list[str], tmp_path: Path) -> None:
    code = "import sys; from briefing.cli import main; main(sys.argv[1:]); sys.exit('argparse' in sys.modules)"
    subprocess.run(
        [sys.executable, "-c", code, *words],
        env={"BRIEFING_HOME": str(tmp_path), "PYTHONPATH": ":".join(sys.path), "PYTHONDONTWRITEBYTECODE": "1"},
        stdout=subprocess.DEVNULL,
        check=True,
    )
