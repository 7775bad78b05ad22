"""What Hypothes.is calls things."""

from __future__ import annotations

from typing import Final

PAGE: Final = "https://hypothes.is/a/"
"""Before the id of an annotation: its address, and the id it has in JSON-LD."""

AUTHORITY: Final = "briefing"
"""Stands for the host of the user who made a note here: `acct:reader@briefing`."""

READER: Final = f"acct:reader@{AUTHORITY}"
"""The user of a note that was made here."""

HOLDERS: Final = ("annotations", "rows", "replies")
"""Members that hold annotations: in a file of the client, and in two forms of an answer of the API."""

QUOTE: Final = "TextQuoteSelector"
POSITION: Final = "TextPositionSelector"

OURS: Final = ("text", "tags", "created", "updated")
"""What a note holds itself."""
