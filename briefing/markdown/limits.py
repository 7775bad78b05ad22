"""What would take the parser seconds, or make it drop words: found before it is parsed, and taken as plain text."""

from __future__ import annotations

import re
from typing import Final

_BRACKET: Final = re.compile(r"[\[\]]|\n[ \t]*\n")
_FEW_BRACKETS: Final = 200
_MOST_STEPS: Final = 1_000_000
_DEEPEST: Final = 110
_DEEP_ITEM: Final = re.compile(r"^[ \t]{100,}(?:[-+*]|\d{1,9}[.)])[ \t]|^[ \t]*(?:[-+*>][ \t]*){100}", re.MULTILINE)
_ITEM: Final = re.compile(r"([ \t>]*)((?:(?:[-+*]|\d{1,9}[.)])[ \t]+|>[ \t]*)+)")
_HOLDER: Final = re.compile(r"[-+*>]|\d{1,9}[.)]")


def is_beyond_parsing(source: str) -> bool:
    """Whether a piece of Markdown nests deeper than a hundred levels or so, or holds brackets without end.

    The parser looks for the end of every bracket by itself, so a thousand of them that stay open cost a second.
    """
    return _has_open_brackets(source) or _nests_too_deeply(source)


def _has_open_brackets(source: str) -> bool:
    """Whether looking for the end of each bracket takes too many steps."""
    if source.count("[") < _FEW_BRACKETS:
        return False
    steps = depth = last = 0
    for match in _BRACKET.finditer(source):
        steps += depth * (match.start() - last)
        last = match.start()
        sign = match[0]
        depth = depth + 1 if sign == "[" else max(0, depth - 1) if sign == "]" else 0
    return steps + depth * (len(source) - last) > _MOST_STEPS


def _nests_too_deeply(source: str) -> bool:
    if _DEEP_ITEM.search(source) is None:
        return False
    indents: list[int] = []
    for line in source.split("\n"):
        item = _ITEM.match(line)
        if item is None:
            continue
        indent = len(item[1].expandtabs(4))
        while indents and indents[-1] >= indent:
            indents.pop()
        indents += [indent] * len(_HOLDER.findall(item[2]))
        if len(indents) > _DEEPEST:
            return True
    return False
