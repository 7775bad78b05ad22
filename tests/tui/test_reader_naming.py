"""The reader, seen from the keyboard: who and what is found in a text that nobody curated."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.tui.widgets.sidebar.sidebar import Sidebar
from tests.tui.reader_app import footer_of, press, reader, settled, shown, view_of, written

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

pytestmark = pytest.mark.asyncio

PASTED = """---
title: Pasted
date: "2025-09-18"
actors: [{name: "Lena Brandt", kind: person, role: "Chief of Staff"}]
---
Prime Minister Donald Tusk told parliament on 10 September that Poland would close the port. Lena Brandt warned in May
that drones would come. Tusk met her on 12 September.

NATO confirmed the closure. Donald Tusk thanked NATO and Poland.
"""


def box(pilot: Pilot[int]) -> str:
    return "\n".join(row[-41:] for row in shown(pilot))


async def test_a_text_nobody_curated_shows_its_actors_and_dates(home: Path) -> None:
    async with reader(home, written(home, PASTED, "pasted")).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "1")
        text = box(pilot)
        assert "• Donald Tusk" in text
        assert "Lena Brandt" in text
        assert "COUNTRIES" in text
        await press(pilot, "j", "enter")
        assert view_of(pilot).lit == (0, 3)
        assert "Donald Tusk 1 of 3" in footer_of(pilot)
        await press(pilot, "enter")
        assert view_of(pilot).lit == (1, 3)
        await press(pilot, "2")
        assert "2025-09-10" in box(pilot)


async def test_what_a_rule_found_is_told_from_what_the_author_listed(home: Path) -> None:
    far = PASTED + "\nA line of no importance.\n" * 40
    async with reader(home, written(home, far, "pasted")).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "G", "1")
        assert "~ Donald Tusk" in box(pilot)
        assert "  Lena Brandt" in box(pilot)


async def test_from_an_actor_to_a_statement_to_its_passage_in_three_keys(home: Path) -> None:
    text = PASTED.replace("NATO confirmed", "Tusk warned that more would come.\n\nNATO confirmed")
    async with reader(home, written(home, text, "pasted")).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "1", "j", "S")
        assert "SAID BY DONALD TUSK" in box(pilot)
        assert "told parliament" in box(pilot)
        await press(pilot, "j", "enter")
        lit = view_of(pilot).lit
        assert lit is not None
        assert lit[0] == 1
        assert "said by Donald Tusk 2 of " in footer_of(pilot)
        await press(pilot, "escape")
        assert "› Donald Tusk" in box(pilot).replace("•", "").replace("~", "").replace("  ", " ")
        await press(pilot, "escape")
        assert view_of(pilot).has_focus


async def test_from_what_somebody_said_one_key_leads_to_the_text(home: Path) -> None:
    async with reader(home).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "1", "j", "S", "l")
        assert view_of(pilot).has_focus
        await press(pilot, "1")
        assert "Said by" not in "\n".join(shown(pilot))


async def test_of_whom_nothing_is_attributed_to_that_is_said(home: Path) -> None:
    async with reader(home, written(home, PASTED, "pasted")).run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await press(pilot, "1", "G", "S")
        assert any("Nothing is clearly attributed to" in row for row in shown(pilot))


async def test_s_on_how_many_more_there_are_searches_for_nobody(home: Path) -> None:
    names = "".join(f"Then {name}land came. " for name in ("Po", "Fin", "Ire", "Ice", "Switzer", "Thai", "Ne", "Green"))
    async with reader(home, written(home, PASTED + names, "pasted")).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "1", "G")
        sidebar = pilot.app.screen.query_one(Sidebar)
        assert " more" in box(pilot)
        assert sidebar.row is None
        await press(pilot, "k")
        assert sidebar.row is not None
