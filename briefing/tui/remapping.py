"""The user's own keys: what config.toml says of them, and where they collide."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from textual.keys import Keys

from briefing.tui.key_names import shown
from briefing.tui.keymap import KEYS, Context, Key

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


_FUNCTION_KEY = re.compile(r"F\d{1,2}")
_HELD = frozenset({"alt", "ctrl", "shift", "super"})
_NAMED = frozenset((*(key.value for key in Keys), *(name for key in KEYS for name in key.keys)))
_TYPING = frozenset({Context.FIND, Context.SEARCH, Context.EDITOR, Context.CORRECT})
_WITH = {
    Context.NAMED: (Context.LIST, Context.EVERYWHERE),
    Context.NOTES: (Context.LIST, Context.EVERYWHERE),
    Context.CARD: (),
    Context.HINTS: (),
}
"""Contexts that hold together with others than EVERYWHERE, or alone."""


def remapped(written: Mapping[str, str]) -> Remapping:
    """The keys with those in `written` put in place of the defaults; several for one id are separated by commas.

    Keys may be written as they are shown: `?`, `ctrl+k`. A key that is taken is still given, and warned of.
    """
    wanted = {id_: _parts(keys) for id_, keys in written.items()}
    changes = {id_: tuple(filter(_is_key, own)) for id_, own in wanted.items()}
    known = {key.id for key in KEYS}
    keys = tuple(key._replace(keys=changes[key.id]) if changes.get(key.id) else key for key in KEYS)
    unknown = [f"config.toml: no key is called `{id_}`; see `briefing keys`" for id_ in changes if id_ not in known]
    empty = [f"config.toml: `{id_}` is given no key" for id_, own in wanted.items() if id_ in known and not own]
    strange = [
        f"config.toml: `{id_}`: there is no key {part}"
        for id_, own in wanted.items()
        for part in own
        if part not in changes[id_]
    ]
    taken = list(_collisions(keys, frozenset(changes)))
    usable = {id_: ",".join(own) for id_, own in changes.items() if own and id_ in known}
    return Remapping(keys, usable, (*unknown, *empty, *strange, *taken))


def _parts(written: str) -> list[str]:
    """The keys somebody wrote with commas between, as Textual calls them."""
    named = {shown(name): name for key in KEYS for name in key.keys}
    parts = [part.strip() for part in written.split(",")]
    return [part.lower() if _FUNCTION_KEY.fullmatch(part) else named.get(part, part) for part in parts if part]


def _is_key(name: str) -> bool:
    """Whether a terminal may send such a key: a character or a named key, with what is held down before it."""
    *held, key = name.split("+")
    return set(held) <= _HELD and (len(key) == 1 or key in _NAMED)


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
