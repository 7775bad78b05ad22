"""The commands, by name. Plain data: nothing is imported until one is called."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

COMMANDS: Final = MappingProxyType({
    "read": "open a briefing in the reader",
    "show": "print a briefing: text, Markdown or JSON",
    "list": "list the library",
    "add": "add files and folders to the library",
    "search": "search the library",
    "actors": "list who acts in a briefing, or in the library",
    "dates": "list what happened when, in a briefing or in the library",
    "note": "add, list, change and undo notes",
    "correct": "correct actors and dates: names, kinds, roles, values, labels",
    "index": "bring the search index up to date",
    "keys": "list the keys of the reader",
})  # fmt: skip
"""Name and what it does; `NAME` is run by the module `briefing.cli.NAME`."""

DEFAULT: Final = "read"
"""What an argument that is no command is given to."""
