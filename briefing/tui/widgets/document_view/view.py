"""The widget that shows a briefing's text."""

from __future__ import annotations

from time import sleep
from typing import TYPE_CHECKING, ClassVar, Final, TypeAlias

from textual.binding import BindingsMap
from textual.worker import get_current_worker

from briefing.document import Place
from briefing.layout import Captions
from briefing.tui.bindings import bindings
from briefing.tui.keymap import Context, keys_of
from briefing.tui.widgets.document_view import messages
from briefing.tui.widgets.document_view.geometry import Geometry, Row
from briefing.tui.widgets.document_view.layers import Layers
from briefing.tui.widgets.document_view.pointing import PointedSurface
from briefing.tui.widgets.document_view.surface import ScreenPlace

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.binding import BindingType

    from briefing.document import DocumentText
    from briefing.tui.widgets.document_view.layers import Spot
    from briefing.tui.widgets.document_view.reading import Sentence

MOVEMENT: Final = frozenset({
    "text.line-down", "text.line-up", "text.page-down", "text.page-up", "text.half-down", "text.half-up", "text.top",
    "text.bottom", "text.paragraph-down", "text.paragraph-up", "text.section-down", "text.section-up",
    "select.left", "select.right", "select.down", "select.up", "select.word", "select.word-back", "select.sentence",
    "select.sentence-back", "select.paragraph", "select.paragraph-back", "select.anchor", "select.other-end",
})  # fmt: skip
"""The keys the view binds itself, by id; the others of their contexts are the screen's."""

_BREATH: Final = 0.001
"""Seconds the counting of a big text leaves to the screen after each chunk."""


def _own(context: Context) -> list[BindingType]:
    """What the view binds of a context."""
    return bindings(context, but=frozenset(key.id for key in keys_of(context)) - MOVEMENT)


class DocumentView(PointedSurface):
    """A text with what is said about it painted over it; of any size, it is laid out where it is looked at.

    All offsets are those of `DocumentText.text`, all rows those of the widget, from 0. Nothing is animated. It opens
    no address and knows no note: it is given spans to paint, and tells what happened.
    """

    BINDINGS: ClassVar[list[BindingType]] = _own(Context.TEXT)
    DEFAULT_CSS = """
    DocumentView {
        height: 1fr;
        background: $background;
        color: $foreground;
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size-vertical: 1;
    }
    """

    ParagraphEntered: TypeAlias = messages.ParagraphEntered
    Scrolled: TypeAlias = messages.Scrolled
    LinkClicked: TypeAlias = messages.LinkClicked
    TextClicked: TypeAlias = messages.TextClicked
    PassageSelected: TypeAlias = messages.PassageSelected
    SelectionChanged: TypeAlias = messages.SelectionChanged
    Reckoned: TypeAlias = messages.Reckoned

    def __init__(
        self,
        *,
        plain: bool = False,
        id: str | None = None,  # noqa: A002, Textual's name
        classes: str | None = None,
    ) -> None:
        """An empty view; `plain` paints signs, bar and source numbers in ASCII."""
        super().__init__(plain=plain, id=id, classes=classes)

    # What is shown

    def show(self, text: DocumentText, *, captions: Captions | None = None, first_link: int = 0, at: int = 0) -> None:
        """Shows a text from its beginning, or with the place `at` a third down the window.

        `first_link` is how many sources are cited before the text starts. What was painted over the text before is
        gone. Posts `ParagraphEntered` and `Scrolled` once it is laid out, and `Reckoned` once all of it is counted.
        """
        self._geometry = Geometry(
            text, self._geometry.measure, captions or Captions(), first_link=first_link, plain=self._plain
        )
        self._layers = Layers(text, plain=self._plain)
        self._painter = self._fitted = self._held = None
        self._top, self._rows, self._anchor = Row(0, 0), [], None
        self._use_keys_of(Context.TEXT)
        place = text.place(at)
        self._layers.paragraph = self._spot_at(place)
        self._arrival = (place, True) if at else None
        self.refresh()
        if self.is_attached:
            self._start_counting()

    def show_corrected(
        self, text: DocumentText, carried: Callable[[int], int], *, captions: Captions, first_link: int
    ) -> Callable[[ScreenPlace], ScreenPlace]:
        """Shows a text that takes the place of the one that is shown, as `show` does; one stays where one is.

        `carried` says where in it an offset of the other one is. Returns what says so of places on the screen.
        """
        old, held = self.text, self.place_on_screen()
        row = self.row_of(self.paragraph.span.start) if self.paragraph else None

        def there(place: ScreenPlace) -> ScreenPlace:
            spot = place.paragraph and self._spot_at(self._carried(self._start_in(old, place.paragraph), old, carried))
            return ScreenPlace(place.top and self._carried(place.top, old, carried), place.above, spot)

        self.show(text, captions=captions, first_link=first_link)
        self.return_to(there(held))
        now = self.row_of(self.paragraph.span.start) if self.paragraph and row is not None else None
        if row is not None and now is not None:
            self.scroll_lines(now - row)
        return there

    def _carried(self, place: Place, old: DocumentText, carried: Callable[[int], int]) -> Place:
        return self.text.place(carried(old.offset(place)))

    def _start_in(self, text: DocumentText, spot: Spot) -> Place:
        return Place(spot.chunk, text.chunk(spot.chunk).starts[spot.block])

    def on_mount(self) -> None:
        """Starts to count the text that was given before there was a screen."""
        self._start_counting()

    # Counting a big text in the background

    def _start_counting(self) -> None:
        text = self.text
        if text.is_complete:
            self.post_message(messages.Reckoned(self, text))
        else:
            self.call_after_refresh(self._count_in_background, text)

    def _count_in_background(self, text: DocumentText) -> None:
        def count() -> None:
            worker = get_current_worker()
            for chunk in range(text.reckoned + 1, text.chunk_count + 1):
                if worker.is_cancelled:
                    return
                text.reckon(chunk)
                sleep(_BREATH)
            self.post_message(messages.Reckoned(self, text))

        self.run_worker(count, group="counting", exclusive=True, thread=True)

    def on_document_view_reckoned(self, message: messages.Reckoned) -> None:
        """Takes the numbers over."""
        if message.text is not self.text:
            message.stop()
            return
        if self._fit():
            held = self.place_on_screen()
            self._geometry.renumber()
            self._settle(self._row_at(held))
            self._held = held
            self._repaint()
        self._tell_paragraph()

    # Keys

    def start_caret(self, offset: int | None = None) -> None:
        """Shows a caret and gives it the keys; see `SelectingSurface.start_caret`."""
        super().start_caret(offset)
        if self.is_selecting:
            self._use_keys_of(Context.SELECT)

    def extend_to(self, sentence: Sentence) -> None:
        """Selects a sentence or extends to it, and gives the caret the keys; see `SelectingSurface.extend_to`."""
        super().extend_to(sentence)
        self._use_keys_of(Context.SELECT)

    def stop_caret(self) -> None:
        """Takes the caret and the selection away, and gives the keys back."""
        super().stop_caret()
        self._use_keys_of(Context.TEXT)

    def _use_keys_of(self, context: Context) -> None:
        self._bindings = BindingsMap(_own(context))
        if self.is_attached:
            self.refresh_bindings()
