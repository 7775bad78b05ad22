"""An app with nothing in it but a document view, and texts for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from rich.cells import cell_len
from textual.app import App
from textual.screen import Screen

from briefing.document import Block, BlockKind, BlockLink, DocumentText, TextSpan
from briefing.tui.themes import use
from briefing.tui.widgets.document_view import DocumentView

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from textual.message import Message
    from textual.widget import Widget

    from briefing.layout import Captions
    from briefing.tui.widgets.document_view.messages import ViewMessage

MessageT = TypeVar("MessageT", bound="ViewMessage")


class ReaderScreen(Screen[None]):
    """A screen that paints nothing itself, as the reader's."""

    BLANK = True

    def __init__(self, view: DocumentView) -> None:
        super().__init__()
        self.view = view

    def compose(self) -> Iterator[Widget]:
        yield self.view


class ViewApp(App[None]):
    """Shows one text, and keeps the messages of its view."""

    def __init__(
        self, text: DocumentText, *, captions: Captions | None = None, plain: bool = False, first_link: int = 0
    ) -> None:
        super().__init__()
        use(self)
        self.view = DocumentView(plain=plain)
        self.view.show(text, captions=captions, first_link=first_link)
        self.messages: list[Message] = []

    def get_default_screen(self) -> Screen[None]:
        return ReaderScreen(self.view)

    def on_mount(self) -> None:
        self.view.focus()

    def on_document_view_paragraph_entered(self, message: DocumentView.ParagraphEntered) -> None:
        self.messages.append(message)

    def on_document_view_scrolled(self, message: DocumentView.Scrolled) -> None:
        self.messages.append(message)

    def on_document_view_link_clicked(self, message: DocumentView.LinkClicked) -> None:
        self.messages.append(message)

    def on_document_view_passage_selected(self, message: DocumentView.PassageSelected) -> None:
        self.messages.append(message)

    def on_document_view_selection_changed(self, message: DocumentView.SelectionChanged) -> None:
        self.messages.append(message)

    def on_document_view_reckoned(self, message: DocumentView.Reckoned) -> None:
        self.messages.append(message)

    def last(self, kind: type[MessageT]) -> MessageT:
        """The latest message of a kind."""
        return next(message for message in reversed(self.messages) if isinstance(message, kind))


class Pieces:
    """A chunk source of ready pieces."""

    def __init__(self, pieces: Sequence[Iterable[Block]]) -> None:
        self.pieces = [tuple(piece) for piece in pieces]
        self.sizes = [sum(len(block.text) for block in piece) for piece in self.pieces]

    def blocks(self, chunk: int) -> tuple[Block, ...]:
        return self.pieces[chunk]


def paragraph(text: str, *cited: str) -> Block:
    """A paragraph whose words `cited` carry links."""
    places = sorted((text.index(words), text.index(words) + len(words)) for words in cited)
    return Block(BlockKind.PARAGRAPH, text, links=tuple(BlockLink(start, end, None) for start, end in places))


def heading(text: str, level: int = 2) -> Block:
    return Block(BlockKind.HEADING, text, level=level)


def article(paragraphs: int = 12) -> list[Block]:
    """A title, then sections of three paragraphs of some five lines, each with one source."""
    words = "The ministry stated that the exercise went as planned, and neighbours were told beforehand. "
    blocks = [heading("On the exercise", 1)]
    for number in range(1, paragraphs + 1):
        if number % 3 == 1:
            blocks.append(heading(f"Section {number // 3 + 1}"))
        blocks.append(paragraph(f"Paragraph {number}. {words * 4}Final words of {number}.", "stated"))
    return blocks


def text_of(blocks: Iterable[Block], *, pieces: int = 1) -> DocumentText:
    """A text of blocks, in so many chunks."""
    blocks = list(blocks)
    size = -(-len(blocks) // pieces)
    return DocumentText(Pieces([blocks[start : start + size] for start in range(0, len(blocks), size)] or [[]]))


def span_of(text: DocumentText, words: str, *, nth: int = 0) -> TextSpan:
    """Where words stand in a text for the nth time, from 0."""
    start = -1
    for _ in range(nth + 1):
        start = text.text.index(words, start + 1)
    return TextSpan(start, start + len(words))


def rows(view: DocumentView) -> list[str]:
    """What is painted, row by row."""
    return [view.render_line(y).text for y in range(view.size.height)]


def unbarred(view: DocumentView) -> list[str]:
    """What is painted, less the bar."""
    return [row.replace("▌", " ") for row in rows(view)]


def where(view: DocumentView, words: str) -> tuple[int, int]:
    """The cell in which words begin, as (x, y) of the view."""
    return next((cell_len(row[: row.index(words)]), y) for y, row in enumerate(rows(view)) if words in row)


def barred(view: DocumentView) -> list[int]:
    """The rows with the bar."""
    return [y for y, row in enumerate(rows(view)) if row.lstrip().startswith("▌")]


def styled(view: DocumentView, words: str, *, nth: int = 0) -> str:
    """How the words of one segment are painted, the first or the `nth` after it: rich's name of the style."""
    segments = (segment for y in range(view.size.height) for segment in view.render_line(y))
    return [str(segment.style) for segment in segments if words in segment.text][nth]
