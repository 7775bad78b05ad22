"""The keys that hold now, as entries of the footer."""

from __future__ import annotations

from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from briefing.tui.key_names import shown
from briefing.tui.keymap import KEYS
from briefing.tui.widgets.footer_line import RIGHT_GROUP, FooterEntry

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.binding import ActiveBinding

    from briefing.tui.keymap import Key

_KEY_OF: Final[Mapping[str, Key]] = MappingProxyType({key.id: key for key in KEYS})
_FINDING, _PANES = 1, 2
_GROUP_OF: Final[Mapping[str, int]] = MappingProxyType(
    {
        "text.find": _FINDING,
        "app.search": _FINDING,
        "text.contents": _PANES,
        "text.sidebar": _PANES,
        "text.actors": _PANES,
        "app.library": RIGHT_GROUP,
        "app.commands": RIGHT_GROUP,
    }
)
_LISTS: Final = ("text.actors", "text.dates", "text.sources", "text.notes")
KEYS_ID: Final = "app.keys"
"""Id of the key that shows all keys."""


def entries_of(
    active: Mapping[str, ActiveBinding], *, is_wide: bool = True, plain: bool = False
) -> tuple[FooterEntry, ...]:
    """Every key of the footer that holds now, the highest rank first in each group; `? Keys` is not among them.

    The lists beside the text stand together, as in `1-4 Panes`; where it is narrow, the contents with them. `plain`
    writes keys in ASCII.
    """
    bound = keys_bound(active)
    has_panes = bound.keys() >= {"text.contents", *_LISTS}
    others = {KEYS_ID, *_LISTS} | ({"text.contents", "text.sidebar"} if has_panes and not is_wide else set())
    entries = [_entry(bound, id_, plain=plain) for id_ in bound if _KEY_OF[id_].rank and id_ not in others]
    if has_panes:
        entries.append(_panes(bound, with_contents=not is_wide))
    return tuple(sorted(entries, key=lambda entry: (entry.group, -entry.rank)))


def _panes(bound: Mapping[str, str], *, with_contents: bool) -> FooterEntry:
    """The lists beside the text as one entry: `1-4` where their keys are digits in a row."""
    lists = _entry(bound, *_LISTS, label="Panes")
    keys = lists.keys.replace(" ", "")
    if len(keys) == len(_LISTS) and keys in "123456789":
        lists = lists._replace(keys=f"{keys[0]}-{keys[-1]}")
    if not with_contents:
        return lists
    contents = _entry(bound, "text.contents")
    return contents._replace(keys=f"{contents.keys} {lists.keys}", label=lists.label)


def entry_of(
    active: Mapping[str, ActiveBinding], *ids: str, label: str | None = None, plain: bool = False
) -> FooterEntry:
    """One entry for one or several ids of the keymap, with the keys they have now; a click presses the first."""
    return _entry(keys_bound(active), *ids, label=label, plain=plain)


def _entry(bound: Mapping[str, str], *ids: str, label: str | None = None, plain: bool = False) -> FooterEntry:
    pressed = [bound.get(id_) or _KEY_OF[id_].keys[0] for id_ in ids]
    first = _KEY_OF[ids[0]]
    return FooterEntry(
        " ".join(shown(key, plain=plain) for key in pressed),
        first.label if label is None else label,
        f"app.simulate_key({pressed[0]!r})",
        first.rank,
        _GROUP_OF.get(first.id, 0),
    )


def keys_bound(active: Mapping[str, ActiveBinding]) -> dict[str, str]:
    """The key of each id of the keymap that holds; of several the one that is listed first."""
    keys: dict[str, list[str]] = {}
    for key, (_, binding, enabled, _) in active.items():
        if binding.id is not None and binding.id in _KEY_OF and enabled:
            keys.setdefault(binding.id, []).append(key)
    return {id_: min(own, key=partial(_listed, _KEY_OF[id_])) for id_, own in keys.items()}


def _listed(key: Key, name: str) -> int:
    return key.keys.index(name) if name in key.keys else len(key.keys)
