"""What the user chose in config.toml."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

from briefing.document.problems import Problem

FILE_NAME: Final = "config.toml"


class Config(NamedTuple):
    """The user's choices."""

    theme: str | None = None
    """Name of the theme; None leaves it to the program."""

    keys: Mapping[str, str] = MappingProxyType({})
    """Other keys for what keymap.py names: `{"text.note": "n"}`; several are separated by commas."""

    problems: tuple[Problem, ...] = ()
    """What in the file was not understood, and so left out."""


def read_config(folder: Path) -> Config:
    """The choices in a folder's config.toml; the defaults where there is none or it cannot be understood."""
    path = folder / FILE_NAME
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Config()
    except OSError as error:
        return Config(problems=(Problem("config-unreadable", f"{path} could not be read: {error.strerror}"),))
    return _parse(data, path)


def _parse(data: bytes, path: Path) -> Config:
    import tomllib  # noqa: PLC0415, only where there is a file to read

    try:
        table = tomllib.loads(data.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return Config(problems=(Problem("config-broken", f"{path} was left aside: {error}"),))
    theme, keys = table.pop("theme", None), table.pop("keys", {})
    problems = [Problem("config-unknown", f"{path} has `{name}`, which nothing reads") for name in table]
    if theme is not None and not isinstance(theme, str):
        problems.append(Problem("config-theme", f"{path}: the theme is a name in quotation marks"))
        theme = None
    if not isinstance(keys, dict) or not all(isinstance(value, str) for value in keys.values()):
        problems.append(Problem("config-keys", f'{path}: [keys] has lines like "text.note" = "n"'))
        keys = {}
    return Config(theme, MappingProxyType(keys), tuple(problems))
