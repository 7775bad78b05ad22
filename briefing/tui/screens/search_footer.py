"""The footer of the search: the keys of the field, of what one narrows by, of the earlier searches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.widgets.footer_row import FooterLine

if TYPE_CHECKING:
    from briefing.tui.widgets.footer_row import FooterEntry, FooterRow


def keys_of_hits(footer: FooterRow) -> FooterLine:
    """While one types and goes through the hits."""
    entry = footer.entry
    hit = entry("search.up", "search.down", label="Hit")
    briefing = entry("search.previous-briefing", "search.next-briefing", label="Briefing")
    others = ("search.narrow", "search.history", "search.save", "search.timeline", "search.order")
    return _line((entry("search.open"), hit, briefing, *map(entry, others)), entry("search.back"))


def keys_of_narrowing(footer: FooterRow) -> FooterLine:
    """Among what one narrows by."""
    entry = footer.entry
    return _line((entry("narrow.take"), entry("narrow.up", "narrow.down", label="Move")), entry("narrow.back"))


def keys_of_past(footer: FooterRow) -> FooterLine:
    """Among the earlier searches."""
    entry = footer.entry
    move, save = entry("search.up", "search.down", label="Move"), entry("search.save", label="Save, or no longer")
    return _line((entry("search.open", label="Search"), move, save), entry("search.back", label="Hits"))


def _line(entries: tuple[FooterEntry, ...], back: FooterEntry) -> FooterLine:
    return FooterLine(entries=entries, right=back.content)
