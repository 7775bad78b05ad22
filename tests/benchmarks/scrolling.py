"""What a key costs in a text of 20 KB, 1 MB and 10 MB.

CPU time until the terminal has its bytes, and how much that is of what Textual itself takes to paint a frame.

    python -m tests.benchmarks.scrolling [STEPS]
"""

from __future__ import annotations

import asyncio
import sys
from functools import partial
from statistics import median, quantiles
from time import thread_time
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.app import App
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from briefing.markdown import read
from briefing.tui.run import collect_from_now_on
from briefing.tui.themes import use
from briefing.tui.widgets.document_view import DocumentView
from tests.benchmarks.generated import markdown

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import RenderableType
    from textual.geometry import Region

SIZE = (120, 40)
SIZES = {"20 KB": 20_000, "1 MB": 1_000_000, "10 MB": 10_000_000}
STEPS = 60
WIDTHS = (70, 66, 60, 75)
FRAME_SECONDS = 0.5
REST_SECONDS = 0.02


class Plain(Widget):
    """The floor: rows that are ready, painted anew."""

    def render_lines(self, crop: Region) -> list[Strip]:
        self.turn = 1 - getattr(self, "turn", 0)
        text = "xy"[self.turn] * self.size.width
        return [Strip([Segment(text, Style(color="red"))], len(text)) for _ in crop.line_range]


class Bench(App[None]):
    """An app that really makes the bytes for the terminal, and says when."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, widget: Widget) -> None:
        super().__init__()
        use(self)
        self.widget = widget
        self.painted = asyncio.Event()
        self.bytes = 0

    def get_default_screen(self) -> Screen[object]:
        screen: Screen[object] = Screen(id="_default")
        screen.BLANK = True  # type: ignore[misc]  # as the reader's screens have it
        return screen

    def compose(self) -> list[Widget]:
        return [self.widget]

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        make_bytes = getattr(renderable, "render_segments", None)
        if make_bytes is not None:
            self.bytes = len(make_bytes(self.console))
            self.painted.set()
        super()._display(screen, renderable)


async def cost(app: Bench, act: Callable[[], object]) -> float | None:
    """Milliseconds of CPU from a key to the bytes of the next frame; None where nothing was painted."""
    await asyncio.sleep(REST_SECONDS)
    app.painted.clear()
    began = thread_time()
    act()
    try:
        await asyncio.wait_for(app.painted.wait(), FRAME_SECONDS)
    except TimeoutError:
        return None
    return (thread_time() - began) * 1000


async def row(app: Bench, name: str, acts: list[Callable[[], object]], floor: float | None) -> float:
    """Prints one line of the table; the median."""
    costs = [spent for act in acts if (spent := await cost(app, act)) is not None]
    p50, p95 = (median(costs), quantiles(costs, n=20)[-1]) if len(costs) > 1 else (costs[0], costs[0])
    ratio = f"x{p50 / floor:5.1f} of a frame" if floor else "the floor"
    print(f"  {name:14} p50 {p50:7.2f}  p95 {p95:7.2f} ms CPU  {ratio}  {app.bytes:6} bytes", flush=True)
    return p50


async def measure_floor(steps: int) -> float:
    plain = Plain()
    app = Bench(plain)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause(0.2)
        print("a frame of ready rows")
        return await row(app, "repaint", [plain.refresh] * steps, None)


async def measure(name: str, size: int, steps: int, floor: float) -> None:
    body = read(markdown(size), name="generated.md").body
    view = DocumentView()
    app = Bench(view)
    began = thread_time()
    async with app.run_test(size=SIZE) as pilot:
        view.show(body)
        await pilot.pause(0.1)
        print(f"{name}: {(thread_time() - began) * 1000:.0f} ms CPU until shown, {body.chunk_count} chunks")
        body.reckon(body.chunk_count)
        await pilot.pause(0.1)
        collect_from_now_on()
        await row(app, "line", [lambda: view.action_line(1)] * steps, floor)
        await row(app, "page", [lambda: view.action_page(1)] * min(steps, 10 if size < 100_000 else steps), floor)
        await row(app, "jump to end", [view.action_bottom], floor)
        await row(app, "page up", [lambda: view.action_page(-1)] * min(steps, 10), floor)
        await row(app, "jump to middle", [lambda: view.go_to(len(body.text) // 2)], floor)
        await row(app, "resize", [partial(setattr, view.styles, "width", width) for width in WIDTHS * 10], floor)


async def main(steps: int) -> None:
    floor = await measure_floor(steps)
    for name, size in SIZES.items():
        await measure(name, size, steps, floor)


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else STEPS))
