"""Which rules find actors and dates: what older ones found is not taken for what these would."""

from __future__ import annotations

from pathlib import Path
from zlib import crc32

from briefing import __version__, extraction


def rules_version() -> str:
    """By what findings are known to be of the rules as they are: a number made of all their modules, in some ms.

    Nobody has to remember to count it up when a rule changes.
    """
    number = 0
    for module in sorted(Path(extraction.__file__).parent.rglob("*.py")):
        number = crc32(module.read_bytes(), number)
    return f"{__version__}-{number:08x}"
