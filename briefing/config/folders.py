"""The folders of the program, by the XDG rules or all in one place."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple

HOME_VARIABLE: Final = "BRIEFING_HOME"
_NAME: Final = "briefing"
_PLATFORM: Final[str] = sys.platform


class Folders(NamedTuple):
    """Where everything is kept. None of them need exist."""

    config: Path
    """config.toml."""

    library: Path
    """The user's own briefings."""

    notes: Path
    """notes.db, its backups and its mirror."""

    cache: Path
    """What can be made anew: index and parsed blocks."""

    state: Path
    """Reading positions, drafts, the last copy."""

    bundled: Path
    """The starter collection, read-only."""


def folders_from(environ: Mapping[str, str]) -> Folders:
    """The folders for an environment.

    `BRIEFING_HOME`, if set, holds them all. Otherwise they follow the XDG variables, on macOS too where those are set;
    where they are not, the XDG rules on Linux, and platformdirs elsewhere.
    """
    if home := environ.get(HOME_VARIABLE):
        base = Path(os.path.abspath(os.path.expanduser(home)))  # noqa: PTH100, PTH111, Path's fail for an unknown user
        return Folders(base / "config", base / "library", base / "notes", base / "cache", base / "state", bundled())
    usual = _usual()
    data = _xdg(environ, "XDG_DATA_HOME") or usual["XDG_DATA_HOME"]
    return Folders(
        config=_xdg(environ, "XDG_CONFIG_HOME") or usual["XDG_CONFIG_HOME"],
        library=data / "library",
        notes=data / "notes",
        cache=_xdg(environ, "XDG_CACHE_HOME") or usual["XDG_CACHE_HOME"],
        state=_xdg(environ, "XDG_STATE_HOME") or usual["XDG_STATE_HOME"],
        bundled=bundled(),
    )


def _usual() -> dict[str, Path]:
    """The program's folders where nothing is said, by the XDG variables that would say it."""
    if _PLATFORM == "linux":
        home = Path(os.path.expanduser("~"))  # noqa: PTH111, as above
        return {
            "XDG_DATA_HOME": home / ".local" / "share" / _NAME,
            "XDG_CONFIG_HOME": home / ".config" / _NAME,
            "XDG_CACHE_HOME": home / ".cache" / _NAME,
            "XDG_STATE_HOME": home / ".local" / "state" / _NAME,
        }
    from platformdirs import PlatformDirs  # noqa: PLC0415, imported only where it is needed: it costs the start 4 ms

    dirs = PlatformDirs(_NAME, appauthor=False)
    return {
        "XDG_DATA_HOME": dirs.user_data_path,
        "XDG_CONFIG_HOME": dirs.user_config_path,
        "XDG_CACHE_HOME": dirs.user_cache_path,
        "XDG_STATE_HOME": dirs.user_state_path,
    }


def _xdg(environ: Mapping[str, str], variable: str) -> Path | None:
    """The program's folder under an XDG variable; None where it is not set to an absolute path."""
    path = Path(environ.get(variable, ""))
    return path / _NAME if path.is_absolute() else None


def bundled() -> Path:
    """The starter collection: inside the package where it was installed, beside it in a checkout."""
    package = Path(__file__).parent.parent
    installed = package / "content"
    return installed if installed.is_dir() else package.parent / "content"
