"""Copying through the terminal: OSC 52, which works over SSH too, and says nothing of whether it did."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

LARGEST: Final = 74_994
"""Bytes of text that terminals take: xterm's and tmux's 100,000 characters of base64, less the frame."""


class Copy(NamedTuple):
    """A text on its way to the clipboard."""

    sequence: str
    """What the terminal is sent; empty where the text is too long for it."""

    way: str
    """How it goes, for people: `OSC 52 through tmux`; or why it does not."""


def copy_of(text: str, environ: Mapping[str, str]) -> Copy:
    """What to send for a text. tmux gets it twice: for itself, and wrapped to be passed on."""
    data = text.encode()
    if len(data) > LARGEST:
        return Copy("", f"too long for the terminal, {len(text):,} characters")
    plain = f"\x1b]52;c;{b64encode(data).decode()}\a"
    if not environ.get("TMUX"):
        return Copy(plain, "OSC 52")
    wrapped = plain.replace("\x1b", "\x1b\x1b")
    return Copy(f"{plain}\x1bPtmux;{wrapped}\x1b\\", "OSC 52 through tmux")
