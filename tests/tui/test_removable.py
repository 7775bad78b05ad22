"""Fields that come and go."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.app import App
from textual.geometry import Region
from textual.strip import Strip

from briefing.tui.widgets.note_editor.fields import BodyField, TagsField
from briefing.tui.widgets.prompt import Prompt

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.tui.widgets.removable import Removable


_FIELDS: tuple[Callable[[], Removable], ...] = (
    lambda: BodyField("words"),
    lambda: TagsField("tag", ()),
    lambda: Prompt("words", None),
)


@pytest.mark.parametrize("make", _FIELDS, ids=("body", "tags", "prompt"))
async def test_a_screen_painted_while_a_field_is_taken_away_does_not_fail(make: Callable[[], Removable]) -> None:
    app = App[None]()
    async with app.run_test(size=(40, 10)) as pilot:
        field = make()
        await app.screen.mount(field)
        await pilot.pause()
        region = Region(0, 0, 40, 1)
        assert "".join(strip.text for strip in field.render_lines(region)).strip()
        await field.remove()
        assert field.render_lines(region) == [Strip.blank(40)]
