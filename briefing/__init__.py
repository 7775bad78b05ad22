"""A reader for policy briefings in the terminal. ARCHITECTURE.md beside this file is the map."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__version__ = "0.1.0"


def names_when_used(package: str, homes: Mapping[str, str]) -> tuple[list[str], Callable[[str], object]]:
    """The `__all__` and `__getattr__` of a package whose modules are imported when a name of theirs is first used.

    `homes` has the modules, and the names of each with spaces between. The command line answers before all of a
    package could be imported.
    """
    home_of = {name: module for module, names in homes.items() for name in names.split()}
    namespace = vars(sys.modules[package])

    def found(name: str) -> object:
        if name not in home_of:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = namespace[name] = getattr(import_module(f"{package}.{home_of[name]}"), name)
        return value

    return list(home_of), found
