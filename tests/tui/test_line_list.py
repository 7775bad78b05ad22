"""The list every screen uses: moving, scrolling, headings, rows of several lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from hypothesis import given
from hypothesis import strategies as st
from textual.app import App
from textual.content import Content

from briefing.tui.bindings import bindings
from briefing.tui.keymap import Context
from briefing.tui.themes import use
from briefing.tui.widgets.line_list import LineList, Rows
from briefing.tui.widgets.row_lines import RowLines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.pilot import Pilot


class NamedRows(Rows):
    """Rows of given heights; those named in capitals are headings; the one at the cursor has a line more."""

    def __init__(self, names: Sequence[str], heights: Sequence[int] = (), more: int = 0) -> None:
        self.names = names
        self.heights = heights or [1] * len(names)
        self.more = more
        self.painted = 0

    def __len__(self) -> int:
        return len(self.names)

    def height(self, row: int) -> int:
        return self.heights[row]

    def more_lines(self, row: int) -> int:  # noqa: ARG002, all alike
        return self.more

    def is_head(self, row: int) -> bool:
        return self.names[row].isupper()

    def paint(self, row: int, line: int, width: int, *, at_cursor: bool) -> Content:  # noqa: ARG002, as every list
        self.painted += 1
        return Content(f"{self.names[row]}.{line}")


class MovingList(LineList):
    BINDINGS: ClassVar[list[BindingType]] = bindings(Context.LIBRARY)


class ListApp(App[None]):
    def __init__(self, rows: Rows) -> None:
        super().__init__()
        use(self)
        self.rows = rows
        self.told: list[tuple[str, int]] = []

    def compose(self) -> ComposeResult:
        yield MovingList()

    def on_mount(self) -> None:
        self.list.show(self.rows)
        self.list.focus()

    @property
    def list(self) -> LineList:
        return self.query_one(LineList)

    def on_line_list_highlighted(self, event: LineList.Highlighted) -> None:
        self.told.append(("highlighted", event.row))

    def on_line_list_chosen(self, event: LineList.Chosen) -> None:
        self.told.append(("chosen", event.row))


def lines(pilot: Pilot[Any]) -> list[str]:
    strips = pilot.app.screen._compositor.render_strips()  # noqa: SLF001
    return [strip.text.rstrip(" │█") for strip in strips]


def the(pilot: Pilot[Any]) -> LineList:
    return pilot.app.query_one(LineList)


async def test_the_cursor_skips_headings_both_ways() -> None:
    async with ListApp(NamedRows(["PEOPLE", "ann", "PLACES", "bay"])).run_test(size=(20, 6)) as pilot:
        assert the(pilot).cursor == 1
        await pilot.press("j")
        assert the(pilot).cursor == 3
        await pilot.press("j")
        assert the(pilot).cursor == 3
        await pilot.press("k", "k")
        assert the(pilot).cursor == 1
        assert lines(pilot)[:4] == [" PEOPLE.0", "›ann.0", " PLACES.0", " bay.0"]


async def test_the_cursor_stays_in_view_and_shows_the_heading_above_it() -> None:
    names = ["HEAD", *(f"row{number}" for number in range(50))]
    async with ListApp(NamedRows(names)).run_test(size=(20, 6)) as pilot:
        await pilot.press("G")
        assert lines(pilot)[5] == "›row49.0"
        await pilot.press("g")
        assert lines(pilot)[0] == " HEAD.0"
        await pilot.press("space")
        assert "›row" in "".join(lines(pilot))


async def test_the_row_at_the_cursor_may_grow() -> None:
    async with ListApp(NamedRows(["ann", "bob", "cyd"], more=1)).run_test(size=(20, 6)) as pilot:
        assert lines(pilot)[:4] == ["›ann.0", " ann.1", " bob.0", " cyd.0"]
        await pilot.press("j")
        assert lines(pilot)[:4] == [" ann.0", "›bob.0", " bob.1", " cyd.0"]


async def test_a_list_that_opens_far_down_shows_its_cursor_at_once() -> None:
    app = ListApp(NamedRows(["a"]))
    async with app.run_test(size=(20, 6)) as pilot:
        app.list.show(NamedRows([f"row{number}" for number in range(1000)]), cursor=700)
        await pilot.pause()
        assert "›row700.0" in lines(pilot)


async def test_rows_that_arrive_late_do_not_move_the_view() -> None:
    app = ListApp(NamedRows([f"row{number}" for number in range(100)]))
    async with app.run_test(size=(20, 6)) as pilot:
        await pilot.press("G")
        before = lines(pilot)
        app.list.show(NamedRows([f"row{number}" for number in range(100)]), cursor=99, keep_scroll=True)
        await pilot.pause()
        assert lines(pilot) == before


async def test_only_what_is_in_view_is_painted() -> None:
    rows = NamedRows([f"row{number}" for number in range(20_000)])
    async with ListApp(rows).run_test(size=(20, 10)) as pilot:
        await pilot.press("G", "g", "space")
        assert rows.painted < 200


async def test_clicks_move_then_choose() -> None:
    app = ListApp(NamedRows(["HEAD", "ann", "bob"]))
    async with app.run_test(size=(20, 6)) as pilot:
        await pilot.click(LineList, offset=(3, 2))
        await pilot.click(LineList, offset=(3, 2))
        await pilot.click(LineList, offset=(3, 0))
        await pilot.click(LineList, offset=(3, 5))
        assert app.told == [("highlighted", 2), ("chosen", 2)]


async def test_an_empty_list_takes_every_key() -> None:
    async with ListApp(Rows()).run_test(size=(20, 6)) as pilot:
        await pilot.press("j", "k", "g", "G", "space", "b")
        assert the(pilot).cursor is None


async def test_a_row_with_wide_letters_fills_the_line_exactly() -> None:
    async with ListApp(NamedRows(["記者会見の全文記者会見の全文"])).run_test(size=(15, 3)) as pilot:
        (strip, *_) = (the(pilot).render_line(y) for y in range(3))
        assert strip.cell_length == the(pilot).size.width


@given(st.lists(st.tuples(st.booleans(), st.integers(1, 4)), min_size=1, max_size=40), st.data())
def test_every_line_belongs_to_the_row_that_starts_at_or_above_it(
    rows: list[tuple[bool, int]], data: st.DataObject
) -> None:
    names = ["HEAD" if is_head else "row" for is_head, _ in rows]
    laid = RowLines(NamedRows(names, [height for _, height in rows], more=2), data.draw(st.integers(0, len(rows) - 1)))
    expected = [
        (row, line) for row, (_, height) in enumerate(rows) for line in range(height + (2 if row == laid.cursor else 0))
    ]
    assert [laid.at(line) for line in range(laid.count)] == expected
    assert [laid.top(row) for row in range(len(rows))] == [expected.index((row, 0)) for row in range(len(rows))]
