"""The keys as Textual wants them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding

from briefing.tui.key_names import shown
from briefing.tui.keymap import keys_of

if TYPE_CHECKING:
    from textual.binding import BindingType

    from briefing.tui.keymap import Context


def bindings(
    context: Context, *, but: frozenset[str] = frozenset(), only: frozenset[str] | None = None, on: str = ""
) -> list[BindingType]:
    """The bindings of one context: all but some ids, or only some; `on` names who acts, as `screen`."""
    return [
        Binding(
            ",".join(key.keys),
            f"{on}.{key.action}" if on else key.action,
            key.label,
            show=key.rank > 0,
            key_display=shown(key.keys[0]),
            tooltip=key.does,
            id=key.id,
        )
        for key in keys_of(context)
        if key.id not in but and (only is None or key.id in only)
    ]
