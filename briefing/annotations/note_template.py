"""A template for notes: the lines of a briefing, then those of each of its notes, with names for values.

    # Notes on “$title”
    <!-- each note -->
    > $quote
    - Tags: $tags

`$name` or `${name}` is a value, `$$` a dollar sign. A line of which every value is empty is left out, and of several
empty lines one is kept. Where a line begins with quotation marks alone (`> $quote`), every line of the value does. What
a value holds is never looked at: no note can become a template.
"""

from __future__ import annotations

import re
from itertools import chain, zip_longest
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document.problems import BriefingError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

EACH: Final = "<!-- each note -->"
"""The line after which a note's lines stand."""

OF_BRIEFING: Final = ("briefing", "title", "authors", "publisher", "date", "address", "accessed", "citation")
"""What can be said of a briefing."""

OF_NOTE: Final = (
    "note", "anchor", "quote", "text", "body", "tags", "color", "author", "place", "standing", "status", "paragraph",
    "section", "noted", "changed", "back",
)  # fmt: skip
"""What can be said of a note, below its briefing's."""

_VALUE: Final = re.compile(r"\$(?:(\$)|([A-Za-z_]+)|\{([A-Za-z_]+)\})")
_QUOTATION: Final = re.compile(r"[> ]*")

BUILT_IN: Final = f"""# Notes on “$title”

$citation
Accessed: $accessed

{EACH}
> $quote

$body

- Tags: $tags
- Colour: $color
- By: $author
- Place: $place
- Text now: “$text”
- Standing: $standing
- Noted: $noted
- Back: `$back` ^$anchor
"""
"""The template where there is no other. The anchor is one of Obsidian's, which a link can lead to, and at the same time
an ending of the note's id, by which every command knows it."""


class Line(NamedTuple):
    """A line of a template."""

    texts: tuple[str, ...]
    """What stands around the names, one more than there are of them."""

    names: tuple[str, ...]
    """What values take the place of."""

    def filled(self, values: Mapping[str, str]) -> str | None:
        """The line with values in it; None where it has names and all their values are empty."""
        found = [values[name] for name in self.names]
        if found and not any(found):
            return None
        line = "".join(chain.from_iterable(zip_longest(self.texts, found, fillvalue="")))
        start = self.texts[0]
        if not start or not _QUOTATION.fullmatch(start):
            return line
        first, *rest = line.split("\n")
        return "\n".join(part.rstrip() for part in (first, *(start + part for part in rest)))


class NoteTemplate(NamedTuple):
    """How notes are written."""

    head: tuple[Line, ...]
    """The lines of a briefing."""

    note: tuple[Line, ...]
    """The lines of each of its notes."""


def read_template(written: str, name: str) -> NoteTemplate:
    """The template in a file of a `name`. Raises BriefingError that names the line in it that cannot be used."""
    lines = written.replace("\r\n", "\n").removesuffix("\n").split("\n")
    marks = [number for number, line in enumerate(lines) if line.strip() == EACH]
    if len(marks) != 1:
        found = "no line" if not marks else f"{len(marks)} lines, the second is line {marks[1] + 1},"
        raise BriefingError(f"{name} has {found} {EACH}; one stands before what is written for each note")
    mark = marks[0]
    head = [_line(line, f"{name}, line {number}", OF_BRIEFING) for number, line in enumerate(lines[:mark], 1)]
    names = (*OF_NOTE, *OF_BRIEFING)
    note = [_line(line, f"{name}, line {number}", names) for number, line in enumerate(lines[mark + 1 :], mark + 2)]
    return NoteTemplate(tuple(head), tuple(note))


def _line(written: str, where: str, known: Collection[str]) -> Line:
    texts, names, end = [""], [], 0
    for found in _VALUE.finditer(written):
        texts[-1] += written[end : found.start()]
        end = found.end()
        if found[1]:
            texts[-1] += "$"
            continue
        name = found[2] or found[3]
        if name not in known:
            raise BriefingError(f"{where}: {_refusal(name)}; there are ${', $'.join(known)}")
        names.append(name)
        texts.append("")
    texts[-1] += written[end:]
    return Line(tuple(texts), tuple(names))


def _refusal(name: str) -> str:
    return f"${name} is a note's, and stands below {EACH}" if name in OF_NOTE else f"there is no ${name}"


def filled(lines: Iterable[Line], values: Mapping[str, str]) -> str:
    """Lines with values in them, without empty lines around them or two on end; those in a value stay."""
    kept: list[str] = []
    is_open = False
    for line in lines:
        is_empty = not line.names and not line.texts[0].strip()
        text = line.filled(values)
        if is_empty:
            is_open = bool(kept)
        elif text is not None:
            kept += ["", text] if is_open else [text]
            is_open = False
    return "\n".join(kept)
