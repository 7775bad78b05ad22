"""What the document view tells; each is also an attribute of `DocumentView`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from textual.widget import Widget

    from briefing.document import DocumentText, Place, TextSpan


class ViewMessage(Message, namespace="document_view"):
    """Something that happened in a document view."""

    def __init__(self, view: Widget) -> None:
        self.document_view = view
        """The view it happened in."""
        super().__init__()

    @property
    def control(self) -> Widget:
        """The view, for selectors."""
        return self.document_view


class _Latest(ViewMessage, namespace="document_view"):
    """A message of which only the latest matters."""

    def can_replace(self, message: Message) -> bool:
        """Whether an older one need not be delivered any more."""
        return isinstance(message, type(self)) and message.document_view is self.document_view


class ParagraphEntered(_Latest, namespace="document_view"):
    """Another paragraph is current, or its number is known now."""

    def __init__(self, view: Widget, number: int | None, place: Place) -> None:
        super().__init__(view)
        self.number = number
        """Its ¶ number; None until it is known."""
        self.place = place
        """Where it starts."""


class Scrolled(_Latest, namespace="document_view"):
    """Other lines are in view, or the same ones in other rows."""

    def __init__(self, view: Widget, fraction: float) -> None:
        super().__init__(view)
        self.fraction = fraction
        """How far down the text the window is, 0.0 to 1.0."""


class LinkClicked(ViewMessage, namespace="document_view"):
    """A source was clicked; nothing was opened."""

    def __init__(self, view: Widget, number: int) -> None:
        super().__init__(view)
        self.number = number
        """The source's number."""


class TextClicked(ViewMessage, namespace="document_view"):
    """The text was clicked once, beside all sources."""

    def __init__(self, view: Widget, offset: int) -> None:
        super().__init__(view)
        self.offset = offset
        """Where."""


class PassageSelected(ViewMessage, namespace="document_view"):
    """The mouse finished selecting a passage."""

    def __init__(self, view: Widget, span: TextSpan) -> None:
        super().__init__(view)
        self.span = span
        """What was selected."""


class SelectionChanged(_Latest, namespace="document_view"):
    """Something else is selected."""

    def __init__(self, view: Widget, span: TextSpan | None) -> None:
        super().__init__(view)
        self.span = span
        """What is selected; None for nothing."""


class Reckoned(ViewMessage, namespace="document_view"):
    """Every offset and number of the text is known now."""

    def __init__(self, view: Widget, text: DocumentText) -> None:
        super().__init__(view)
        self.text = text
        """The text that was counted."""
