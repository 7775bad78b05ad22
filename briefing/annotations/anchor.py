"""Finds passages again after their text was changed."""

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
    from briefing.annotations.alignment import Alignment  # noqa: PLC0415
    from briefing.annotations.locating import locate  # noqa: PLC0415

    alignment = Alignment(old_text, new_text)
    return [locate(alignment, span) for span in spans]
