"""The keys as Textual wants them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding

from briefing.tui.keymap import keys_of, shown

if TYPE_CHECKING:
    from textual.binding import BindingType

    from briefing.tui.keymap import Context


def bindings(context: Context, *, but: frozenset[str] = frozenset()) -> list[BindingType]:
    """The bindings of one context, less those whose id is in `but`."""
    return [
        Binding(
            ",".join(key.keys),
            key.action,
            key.label,
            show=key.rank > 0,
            key_display=shown(key.keys[0]),
            tooltip=key.does,
            id=key.id,
        )
        for key in keys_of(context)
        if key.id not in but
    ]
