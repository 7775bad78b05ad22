from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from platformdirs import PlatformDirs

from briefing.config import Config, folders_from, read_config

if TYPE_CHECKING:
    from pathlib import Path


def test_one_variable_holds_everything(tmp_path: Path) -> None:
    folders = folders_from({"BRIEFING_HOME": str(tmp_path)})
    assert {folder.parent for folder in folders[:5]} == {tmp_path}
    assert [folder.name for folder in folders[:5]] == ["config", "library", "notes", "cache", "state"]


def test_xdg_variables_hold_everywhere(tmp_path: Path) -> None:
    folders = folders_from({"XDG_DATA_HOME": str(tmp_path / "data"), "XDG_STATE_HOME": str(tmp_path / "state")})
    assert folders.notes == tmp_path / "data" / "briefing" / "notes"
    assert folders.state == tmp_path / "state" / "briefing"


def test_a_relative_xdg_variable_is_ignored() -> None:
    assert folders_from({"XDG_DATA_HOME": "here"}).library.is_absolute()


def test_without_variables_they_are_where_the_system_keeps_such_things(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(variable, raising=False)
    folders, usual = folders_from({}), PlatformDirs("briefing", appauthor=False)
    assert folders.library.parent == folders.notes.parent == usual.user_data_path
    assert (folders.config, folders.cache, folders.state) == (
        usual.user_config_path,
        usual.user_cache_path,
        usual.user_state_path,
    )


def test_the_starter_collection_is_found() -> None:
    assert list(folders_from({"BRIEFING_HOME": "/nowhere"}).bundled.glob("*.md"))


def test_choices_are_read(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text('theme = "briefing-light"\n[keys]\n"text.note" = "n"\n', "utf-8")
    config = read_config(tmp_path)
    assert (config.theme, dict(config.keys), config.problems) == ("briefing-light", {"text.note": "n"}, ())


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert read_config(tmp_path) == Config()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("theme = ", "config-broken"),
        ("theme = 3", "config-theme"),
        ("keys = 3", "config-keys"),
        ("[keys]\na = 3", "config-keys"),
        ("colour = 'red'", "config-unknown"),
    ],
)
def test_what_is_not_understood_is_said_and_left_out(tmp_path: Path, text: str, code: str) -> None:
    (tmp_path / "config.toml").write_text(text, "utf-8")
    config = read_config(tmp_path)
    assert [problem.code for problem in config.problems] == [code]
    assert (config.theme, dict(config.keys)) == (None, {})


def test_a_file_that_is_no_text_is_left_aside(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_bytes(b"\xff\xfe\x00")
    assert [problem.code for problem in read_config(tmp_path).problems] == ["config-broken"]
