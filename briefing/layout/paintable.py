"""The last look at a text before it goes to the screen: nothing that a terminal would obey is left in it."""

from __future__ import annotations

import re
from typing import Final

from briefing.document.cleaning import unsafe

# At the ends of a line these would join with what is painted beside it.
_LOOSE_JOINER: Final = re.compile("^[\u200d\ufe0f]|\u200d$", re.MULTILINE)


def paintable(text: str) -> str:
    """The text with every control, invisible mark and loose joiner as `�`, so that offsets stay as they are.

    Line feeds and tabs are left: layout gives them their meaning and takes them away.
    """
    if text.isascii() and text.isprintable():
        return text
    text = unsafe().sub("\ufffd", text)
    return text if text.isascii() else _LOOSE_JOINER.sub("\ufffd", text)
