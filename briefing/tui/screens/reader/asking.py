"""What the prompt in the footer asks for: words to find, or words to filter a list by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from briefing.document import Needle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.document import DocumentText, TextSpan
    from briefing.tui.screens.reader.desk import Desk
    from briefing.tui.screens.reader.lighting import Lighting
    from briefing.tui.widgets.sidebar.sidebar import Sidebar

AT_ONCE: Final = 300_000
"""Characters of text that are searched between two keys; a longer text is searched beside them."""


class Question(Protocol):
    """Something that is asked in the prompt."""

    def changed(self, typed: str) -> None:
        """Another letter was typed, or taken back."""

    def step(self, by: int) -> None:
        """To the next of what was found, or the one before."""

    def keep(self) -> None:
        """Done: what was found stays."""

    def cancel(self) -> None:
        """Not after all: all is as it was before."""


class Found(NamedTuple):
    """What was found in a text."""

    spans: Sequence[TextSpan] = ()
    """Where, in text order."""

    is_blind: bool = False
    """Whether capitals were typed that are nowhere so, and case was left aside."""


def found_in(text: DocumentText, typed: str) -> Found:
    """Where what was typed stands in a text, capitals as they were typed if anywhere; parses all of it."""
    needle = Needle.of(typed)
    if needle is None:
        return Found()
    spans = list(needle.spans_in(text.text))
    if spans or not needle.keeps_case:
        return Found(spans)
    return Found(list(needle.blind().spans_in(text.text)), is_blind=True)


class Finding:
    """Finds words in the text while they are typed."""

    def __init__(self, desk: Desk, lighting: Lighting) -> None:
        self._desk: Final = desk
        self._lighting: Final = lighting
        self._origin: Final = desk.view.place_on_screen()
        self._from: Final = desk.view.paragraph.span.start if desk.view.paragraph else 0
        self._typed = ""
        self._looked_for = ""
        self._is_kept = self._is_blind = False
        entry = desk.screen.footer.entry
        entries = (entry("find.keep"), entry("find.next", "find.previous", label="Next"), entry("find.back"))
        desk.screen.footer.ask("/", entries=entries, right="aA smart")

    def changed(self, typed: str) -> None:
        """Searches: at once in a short text, beside the keys in a long one."""
        self._typed = typed
        if sum(self._desk.body.sizes) <= AT_ONCE:
            self.show(typed, found_in(self._desk.body, typed))
        else:
            self._desk.screen.footer.note("…")
            self._desk.screen.run_worker(
                lambda: self._search(typed), thread=True, exclusive=True, group="find", exit_on_error=True
            )

    def _search(self, typed: str) -> None:
        found = found_in(self._desk.body, typed)
        self._desk.screen.call_later(self.show, typed, found)

    def show(self, typed: str, found: Found) -> None:
        """Lights what was found and goes to the first after where one was; back where there is none."""
        if typed != self._typed:
            return
        self._looked_for = typed
        self._is_blind = found.is_blind
        if spans := found.spans:
            first = next((index for index, span in enumerate(spans) if span.start >= self._from), 0)
            self._lighting.light(typed.strip(), spans, current=first)
            self._tell()
        else:
            self._lighting.off()
            self._desk.view.return_to(self._origin)
            self._desk.screen.footer.note("none" if typed.strip() else "")
        if self._is_kept:
            self._stay()

    def step(self, by: int) -> None:
        """To the next hit or the one before."""
        if self._lighting.step(by):
            self._tell()

    def keep(self) -> None:
        """The place is kept, the hits stay lit; a caret is put on the hit. Where nothing was found, that is said."""
        self._desk.screen.footer.end_prompt()
        self._is_kept = True
        if self._looked_for == self._typed:
            self._stay()

    def _stay(self) -> None:
        span = self._desk.view.lit_span
        if span is None:
            if self._typed.strip():
                self._desk.say(f"Nothing found for “{self._typed.strip()}”")
            return
        self._desk.trail.leave(self._origin)
        if self._desk.view.is_selecting:
            self._desk.view.move_caret(span.start)
            self._lighting.off()

    def cancel(self) -> None:
        """Back to where one was."""
        self._typed = ""
        self._lighting.off()
        self._desk.view.return_to(self._origin)
        self._desk.screen.footer.end_prompt()

    def _tell(self) -> None:
        self._desk.screen.footer.note(self._lighting.where + (" · any case" if self._is_blind else ""))


class Filtering:
    """Filters one of the sidebar's lists while words are typed."""

    def __init__(self, desk: Desk, sidebar: Sidebar) -> None:
        self._desk: Final = desk
        self._sidebar: Final = sidebar
        entry = desk.screen.footer.entry
        entries = (entry("find.keep"), entry("find.next", "find.previous", label="Next"), entry("find.back"))
        desk.screen.footer.ask("Filter: ", value=sidebar.filter, entries=entries)

    def changed(self, typed: str) -> None:
        """Shows the rows that hold what was typed."""
        self._sidebar.narrow(typed)

    def step(self, by: int) -> None:
        """Moves the list's cursor."""
        if by > 0:
            self._sidebar.action_cursor_down()
        else:
            self._sidebar.action_cursor_up()

    def keep(self) -> None:
        """The filter stays."""
        self._desk.screen.footer.end_prompt()

    def cancel(self) -> None:
        """The list is whole again."""
        self._sidebar.narrow("")
        self._desk.screen.footer.end_prompt()
