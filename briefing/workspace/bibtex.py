"""The citation of a briefing as a BibTeX entry."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.files.names import slug
from briefing.workspace.citing import briefing_address
from briefing.workspace.csl import accessed
from briefing.workspace.person_names import parted

if TYPE_CHECKING:
    import datetime as dt

    from briefing.document import Briefing

_SPECIAL: Final = str.maketrans({
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#", "%": r"\%", "_": r"\_",
    "^": r"\textasciicircum{}", "~": r"\textasciitilde{}",
})  # fmt: skip
_IN_ADDRESSES: Final = str.maketrans({"\\": "%5C", "{": "%7B", "}": "%7D", " ": "%20"})
_DATE: Final = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SAY_LITTLE: Final = frozenset({
    "a", "an", "and", "at", "by", "for", "from", "how", "in", "of", "on", "or", "the", "to", "what", "why",
})  # fmt: skip


def bibtex(briefing: Briefing, *, today: dt.date) -> str:
    """The citation as an entry; `today` is when it is read. What is unknown is left out.

    It is `@misc`: an `@article` must name a journal, and of a publisher nobody can tell whether it is one.
    """
    address = briefing_address(briefing)
    fields = {
        "author": " and ".join(_author(author.name) for author in briefing.authors),
        # The second braces keep the capitals that the author set.
        "title": f"{{{_safe(briefing.title)}}}",
        "howpublished": _safe(briefing.publisher.name) if briefing.publisher else "",
        **_issued(briefing.date or ""),
        "url": (address or "").translate(_IN_ADDRESSES),
        "urldate": accessed(briefing, today) if address else "",
        "language": _safe(briefing.lang),
    }
    lines = [f"  {name} = {_value(name, value)}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{key_of(briefing)},", *lines, "}"]) + "\n"


def key_of(briefing: Briefing) -> str:
    """The key of an entry: the first author, the year, and the first word of the title that says something.

    `preiherman2025belarus`, in ASCII, the same at every time.
    """
    first = briefing.authors[0].name if briefing.authors else ""
    name = parted(first)
    family = slug(name.family if name else first).rpartition("-")[2] if first else ""
    words = slug(briefing.title).split("-")
    word = next((word for word in words if word not in _SAY_LITTLE and not word.isdigit()), words[0])
    return f"{family}{(briefing.date or '')[:4]}{word}"


def _author(name: str) -> str:
    """A name in its parts where they are sure; else in braces of its own, so that none is guessed."""
    found = parted(name)
    return f"{_safe(found.family)}, {_safe(found.given)}" if found else f"{{{_safe(name)}}}"


def _issued(date: str) -> dict[str, str]:
    found = _DATE.fullmatch(date)
    if found is None:
        return {"year": _safe(date)}
    year, month, day = found.groups()
    known = month is not None and 1 <= int(month) <= len(_MONTHS)
    return {"year": year, "month": _MONTHS[int(month) - 1] if known else "", "day": str(int(day)) if day else ""}


def _value(name: str, value: str) -> str:
    """A value as it is written: months are macros, which every style spells in its own language."""
    return value if name == "month" else f"{{{value}}}"


def _safe(text: str) -> str:
    return text.translate(_SPECIAL)
