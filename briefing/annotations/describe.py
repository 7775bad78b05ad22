"""Describes a passage so that it can be found again in another version of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.annotations.model import Selector

if TYPE_CHECKING:
    from briefing.document.span import TextSpan

CONTEXT: Final = 200
"""Code points kept on either side of a passage."""


def text_hash(text: str) -> str:
    """Digest of a canonical text: SHA-256 of its UTF-8, in hexadecimal."""
    import hashlib  # noqa: PLC0415, it loads OpenSSL, which costs a start 10 ms

    return hashlib.sha256(text.encode()).hexdigest()


def describe(text: str, span: TextSpan, *, paragraph: int | None = None, sections: tuple[str, ...] = ()) -> Selector:
    """The selector of a passage: its place in this version of the text, its words and what stands around them."""
    return passage_of(text, text_hash(text), span, paragraph)._replace(sections=sections)


def passage_of(text: str, version: str, span: TextSpan, paragraph: int | None) -> Selector:
    """As `describe`, in a text whose digest is known."""
    return Selector(
        version=version,
        span=span,
        exact=span.of(text),
        prefix=text[max(0, span.start - CONTEXT) : span.start],
        suffix=text[span.end : span.end + CONTEXT],
        paragraph=paragraph,
    )
