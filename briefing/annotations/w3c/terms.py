"""The words of the form: those of the W3C's context, and our own under the prefix `briefing`."""

from __future__ import annotations

from typing import Final

CONTEXT: Final = (
    '["http://www.w3.org/ns/anno.jsonld",'
    ' {"briefing": "urn:briefing:terms:", "briefing:sections": {"@container": "@list"}}]'
)
"""Where the words are explained, as JSON: https://www.w3.org/TR/annotation-vocab/, then ours."""

SOURCE: Final = "urn:briefing:"
"""Before the id of a briefing; with `:notes` after it, the collection of its notes."""

NOTE: Final = "urn:uuid:"
"""Before the id of a note (RFC 9562, 4)."""

COLOR: Final = "briefing:color"
"""How a note is painted."""

REV: Final = "briefing:rev"
"""Counts the states of a note from 1."""

SHA256: Final = "briefing:sha256"
"""Digest of a canonical text, SHA-256 in hexadecimal."""

PARAGRAPH: Final = "briefing:paragraph"
"""¶ number of the paragraph a passage starts in."""

SECTIONS: Final = "briefing:sections"
"""Titles of the sections a passage stood in, the outermost first."""

TEXT_STATE: Final = "briefing:TextState"
"""Type of a state that is one version of a text."""

STANDING: Final = "briefing:standing"
"""Where a note stands in the text as last seen, where that is not what it was made on."""

STATUS: Final = "briefing:status"
"""How surely: anchored, moved, uncertain, orphan."""

SCORE: Final = "briefing:score"
"""How much of the passage and its surroundings is as it was, 0 to 1."""

CONFIRMED: Final = "briefing:confirmed"
"""Whether a person put the note there."""

FOREIGN: Final = "briefing:foreign"
"""What the program that a note came from says of it beyond that, as a text that is JSON."""

REVISION: Final = "briefing:revision"
"""Of a collection: grows with every change to any of its notes."""

DELETED: Final = "briefing:deleted"
"""Of a collection: the notes that were deleted, without their words."""

DELETED_AT: Final = "briefing:deletedAt"
"""When a note was deleted."""

DIGEST: Final = "briefing:digest"
"""Of a file: SHA-256 of all bytes before this member, by which one knows it as it was written."""
