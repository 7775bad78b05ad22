"""The user's own keys: what config.toml says of them, and where they collide."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.tui.keymap import KEYS, Context, Key, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Remapping(NamedTuple):
    """The keys after the user's changes."""

    keys: tuple[Key, ...]
    """All of them, as they are now."""

    changes: Mapping[str, str]
    """Ids with their keys, for Textual."""

    warnings: tuple[str, ...]
    """What cannot be as it was written, one line each."""


_TYPING = frozenset({Context.FIND, Context.SEARCH, Context.EDITOR})
_WITH = {
    Context.NOTES: (Context.LIST, Context.EVERYWHERE),
    Context.CARD: (),
    Context.HINTS: (),
}
"""Contexts that hold together with others than EVERYWHERE, or alone."""


def remapped(written: Mapping[str, str]) -> Remapping:
    """The keys with those in `written` put in place of the defaults; several for one id are separated by commas.

    Keys may be written as they are shown: `?`, `ctrl+k`. A key that is taken is still given, and warned of.
    """
    named = {"".join(shown(name)): name for key in KEYS for name in key.keys}
    changes = {
        id_: tuple(named.get(part.strip(), part.strip()) for part in keys.split(",") if part.strip())
        for id_, keys in written.items()
    }
    known = {key.id for key in KEYS}
    keys = tuple(key._replace(keys=changes[key.id]) if changes.get(key.id) else key for key in KEYS)
    unknown = [f"config.toml: no key is called `{id_}`; see `briefing keys`" for id_ in changes if id_ not in known]
    empty = [f"config.toml: `{id_}` is given no key" for id_, own in changes.items() if id_ in known and not own]
    taken = list(_collisions(keys, frozenset(changes)))
    usable = {id_: ",".join(own) for id_, own in changes.items() if own and id_ in known}
    return Remapping(keys, usable, (*unknown, *empty, *taken))


def _collisions(keys: tuple[Key, ...], changed: frozenset[str]) -> Iterable[str]:
    """Keys that stand for two things at once, of which the user changed at least one."""
    for context in Context:
        held: dict[str, Key] = {}
        for key in _held_in(keys, context):
            for name in key.keys:
                other = held.setdefault(name, key)
                if other is not key and {key.id, other.id} & changed and context in {key.context, other.context}:
                    yield f"config.toml: {shown(name)} is both `{other.id}` and `{key.id}`; the first one holds"


def _held_in(keys: tuple[Key, ...], context: Context) -> list[Key]:
    """The keys of one context and of those that hold with it; what it overrides on purpose is left out."""
    own = [key for key in keys if key.context is context]
    if context in _TYPING:
        return own
    others = _WITH.get(context, () if context is Context.EVERYWHERE else (Context.EVERYWHERE,))
    overridden = {name for key in KEYS if key.context is context for name in key.keys}
    by_default = {key.id: frozenset(key.keys) & overridden for key in KEYS}
    beside = [key for key in keys if key.context in others]
    return own + [key._replace(keys=tuple(n for n in key.keys if n not in by_default[key.id])) for key in beside]
