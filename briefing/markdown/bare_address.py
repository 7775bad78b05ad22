"""An address that stands in the text without any marks, as a source whose words are the address itself.

After the autolinks of GitHub Flavored Markdown (https://github.github.com/gfm/#autolinks-extension-), but only where
http or https is written: `www.example.org` alone leads to nowhere one can tell.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from markdown_it.common.utils import unescapeAll

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

_SCHEME: Final = re.compile(r"(?<![^\W_])https?\Z", re.IGNORECASE)
_LONGEST_SCHEME: Final = len("https")
_REST: Final = re.compile(r"://(?=[^\W_])[^\s<\[\]`]+")
_NEVER_LAST: Final = frozenset("?!.,:*_~'\"\\”’»›“…")
_ENTITY: Final = re.compile(r"&[0-9A-Za-z]+;\Z")
_LONGEST_ENTITY: Final = 34


def bare_address(state: StateInline, silent: bool) -> bool:  # noqa: FBT001, the parser's form
    """The inline rule. It begins at the colon, since the parser looks at no letter: the scheme was text till then."""
    if silent or state.linkLevel > 0 or not state.src.startswith("://", state.pos):
        return False
    scheme = _SCHEME.search(state.src[max(0, state.pos - _LONGEST_SCHEME - 1) : state.pos])
    if scheme is None or not state.pending.endswith(scheme[0]):
        return False
    rest = _REST.match(state.src, state.pos, state.posMax)
    if rest is None:
        return False
    written = rest[0][: _end(rest[0])]
    address = unescapeAll(scheme[0] + written)
    state.pending = state.pending[: -len(scheme[0])]
    state.push("link_open", "a", 1).attrs = {"href": address}
    state.push("text", "", 0).content = address
    state.push("link_close", "a", -1)
    state.pos += len(written)
    return True


def _end(address: str) -> int:
    """Where an address ends: before what belongs to the sentence about it, be it a bracket that was opened earlier."""
    end = len(address)
    too_many = address.count(")") - address.count("(")
    while True:
        last = address[end - 1]
        if last == ")" and too_many > 0:
            too_many -= 1
            end -= 1
        elif last in _NEVER_LAST:
            end -= 1
        elif last == ";":
            entity = _ENTITY.search(address, max(0, end - _LONGEST_ENTITY), end)
            end = entity.start() if entity else end - 1
        else:
            return end
