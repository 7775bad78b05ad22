"""Records as a library would give them, from a few words."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from briefing.document import SEPARATOR, TextSpan
from briefing.library import Answer, FoundFile, Mode, Record, parse

if TYPE_CHECKING:
    from briefing.library import RecordNote
    from briefing.library.interface import SearchIndex


def a_record(
    name: str,
    *blocks: str,
    title: str = "Untitled",
    date: str | None = "2025-09-18",
    notes: tuple[RecordNote, ...] = (),
) -> Record:
    """A briefing of these blocks; those that begin with # are headings."""
    plain = [block.removeprefix("# ") for block in blocks]
    starts = accumulate((len(block) + len(SEPARATOR) for block in plain), initial=0)
    spans = [TextSpan(start, start + len(text)) for start, text in zip(starts, plain, strict=False)]
    numbered = tuple(span for span, block in zip(spans, blocks, strict=True) if not block.startswith("# "))
    text = SEPARATOR.join(plain)
    file = FoundFile(f"/library/{name}.md", 1, len(text))
    return Record(
        name, file, b"bytes of " + text.encode(), title, text, numbered, f"hash {text}", date=date, notes=notes
    )


def find(index: SearchIndex, typed: str, *, limit: int = 20, is_typing: bool = False) -> Answer:
    """What is answered to what was typed: as one types, or on Enter."""
    mode = Mode.TYPING if is_typing else Mode.FULL
    return index.search(parse(typed, is_typing=is_typing).tree, limit=limit, mode=mode)


def ids(answer: Answer) -> list[str]:
    """The briefings found, best first."""
    return [result.entry.id for result in answer.results]
