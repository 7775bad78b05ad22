"""The fields of a query as they stand in what was typed: what a search is narrowed to, one by one put in and taken out.

What is typed is changed as little as may be: whoever typed it goes on with it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from briefing.library.index_text import words_in
from briefing.library.parser import parse
from briefing.library.query import Field
from briefing.library.tokens import QUOTES, tokens_of

if TYPE_CHECKING:
    from collections.abc import Hashable

    from briefing.library.query import Node


def fields_in(typed: str) -> tuple[str, ...]:
    """The fields that narrow a query, as they were typed, in order; not those that must not be met."""
    return tuple(typed[start:end] for start, end, _ in parse(typed).fields)


def has_fields(typed: str, fields: str) -> bool:
    """Whether every one of some fields narrows what was typed."""
    return meant(fields) <= meant(typed)


@lru_cache(maxsize=4_096)
def meant(typed: str) -> frozenset[Hashable]:
    """What the fields ask for that narrow a query: the same for two that are typed in two ways.

    Kept, as one narrows by hundreds of values, and the same ones with every answer.
    """
    return frozenset(_meaning(node) for _, _, node in parse(typed).fields)


def _meaning(node: Node) -> Hashable:
    """What is the same in two fields that ask for the same."""
    return (node.name, *words_in(node.part.text)) if isinstance(node, Field) else node


def with_fields(typed: str, fields: str) -> str:
    """What was typed with fields before it, so that its last word stays the one that is being typed."""
    typed = typed.lstrip()
    if not typed:
        return f"{fields} "
    narrowed = f"{fields} {typed}"
    wanted = dict.fromkeys((*parse(fields).tree.parts, *parse(typed).tree.parts))
    return narrowed if parse(narrowed).tree.parts == tuple(wanted) else f"{fields} {_in_parentheses(typed)}"


def _in_parentheses(typed: str) -> str:
    """What was typed as one group. What was left open is taken to the end as before."""
    depth, kept = 0, typed
    for token in tokens_of(typed.translate(QUOTES)):
        depth += token.is_sign("(") - token.is_sign(")")
        if depth < 0:
            kept, depth = f"{kept[: token.start]} {kept[token.end :]}", 0
    is_open = typed.translate(QUOTES).count('"') % 2
    return f"({kept}" if is_open else f"({kept.rstrip()})"


def without_fields(typed: str, fields: str) -> str:
    """What was typed without some fields."""
    unwanted = meant(fields)
    for start, end, node in reversed(parse(typed).fields):
        if _meaning(node) in unwanted:
            typed = _joined(typed[:start], typed[end:])
    return typed


def _joined(before: str, after: str) -> str:
    """Two pieces with one blank between them, and what stands at the end as it was typed; no AND beside nothing."""
    before = re.sub(r"(?:^|\s+)AND\s*$", "", before).rstrip()
    if not before:
        return re.sub(r"^\s*(?:AND\s+)?", "", after)
    return f"{before} {after.lstrip()}" if after.strip() else before + after.lstrip()
