"""Finds passages again after their text was changed, by aligning the old text with the new one.

What both have in common is found first, and **each letter of either text is claimed once**: where a passage was
deleted and one like it stays, that one has claimed its own words, and the note becomes an orphan. A passage that was
edited is looked for between what stood around it. **How alike it must be is measured against chance**: the less of its
surroundings is left, the less likely it must be that so much agrees by accident. Where places cannot be told apart,
the reader is asked.

What compares texts is imported when there are texts to compare.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.annotations.model import Placement
from briefing.annotations.status import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.document.span import TextSpan

ALGORITHM: Final = 2
"""Number of the algorithm; places found under another are looked for anew."""


def reanchor(old_text: str, spans: Sequence[TextSpan], new_text: str) -> list[Placement]:
    """Where passages of an old text stand in a new one, in the order of `spans`.

    A placement is anchored where the passage is between the neighbours it had, moved where it stands elsewhere beyond
    doubt, uncertain with the likelier place where there is doubt, and an orphan without a place where it is gone.
    """
    if old_text == new_text:
        return [Placement(span, Status.ANCHORED, 1.0) for span in spans]
    from briefing.annotations.alignment import Alignment  # noqa: PLC0415, a reader starts without it
    from briefing.annotations.locating import locate  # noqa: PLC0415, likewise

    alignment = Alignment(old_text, new_text)
    return [locate(alignment, span) for span in spans]
