"""Who is asked for in a search, by every name that the reader made one with theirs; and what they are listed as.

The index has the names that texts and authors have; nothing of it is made anew after a correction.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.library.query import And, Field, Not, Or, Phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefing.library.query import Node
    from briefing.workspace.workspace import Workspace

    Others = Callable[[str], Iterable[str]]

_NAMES: Final = frozenset({"actor", "said"})


def with_other_names(workspace: Workspace, tree: Node) -> Node:
    """The query with `actor:` and `said:` asking for the other names, too. Where neither is asked, opens nothing."""
    if not asks_for_names(tree):
        return tree
    from briefing.workspace.corrected_actors import ActorCorrections  # noqa: PLC0415, most searches ask for no name
    from briefing.workspace.extracting import corrections_of  # noqa: PLC0415, the same

    corrections = corrections_of(workspace)
    return _widened(tree, ActorCorrections(corrections).other_names) if corrections else tree


def names_as_corrected(workspace: Workspace) -> Callable[[str], str | None] | None:
    """What says how an actor is listed; None where nothing was corrected."""
    from briefing.workspace.corrected_actors import ActorCorrections  # noqa: PLC0415, hits come first
    from briefing.workspace.extracting import corrections_of  # noqa: PLC0415, the same

    corrections = ActorCorrections(corrections_of(workspace))
    return corrections.called if corrections else None


def asks_for_names(node: Node) -> bool:
    """Whether a query asks for who acts or speaks."""
    if isinstance(node, And | Or):
        return any(map(asks_for_names, node.parts))
    if isinstance(node, Not):
        return asks_for_names(node.part)
    return isinstance(node, Field) and node.name in _NAMES


def _widened(node: Node, others: Others) -> Node:
    if isinstance(node, And):
        return And(tuple(_widened(part, others) for part in node.parts))
    if isinstance(node, Or):
        return Or(tuple(_widened(part, others) for part in node.parts))
    if isinstance(node, Not):
        return Not(_widened(node.part, others))
    if isinstance(node, Field) and node.name in _NAMES and (names := tuple(others(node.part.text))):
        return Or((node, *(Field(node.name, Phrase(name)) for name in names)))
    return node
