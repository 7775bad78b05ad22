"""Files: reading them within limits, writing them whole or not at all, and naming them safely.

Made of the standard library alone. It knows nothing of briefings: bytes and strings come in and go out, and what a
file means is decided above.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing import names_when_used

if TYPE_CHECKING:
    from briefing.files.aside import keep_aside as keep_aside
    from briefing.files.atomic import put_in_place as put_in_place
    from briefing.files.atomic import write_atomic as write_atomic
    from briefing.files.leftovers import sweep as sweep
    from briefing.files.names import ID_FORM as ID_FORM
    from briefing.files.names import slug as slug
    from briefing.files.reading import UnreadableFileError as UnreadableFileError
    from briefing.files.reading import decode as decode
    from briefing.files.reading import read_file as read_file

_HOMES = {
    "aside": "keep_aside",
    "atomic": "put_in_place write_atomic",
    "leftovers": "sweep",
    "names": "ID_FORM slug",
    "reading": "UnreadableFileError decode read_file",
}
__all__, __getattr__ = names_when_used(__name__, _HOMES)
