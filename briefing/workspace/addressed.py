"""Which briefing annotations of web pages belong to: the one that came from the page's address."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qsl, urlencode, urlsplit

from briefing.annotations.describe import passage_of, text_hash
from briefing.annotations.foreign import BadRecordError
from briefing.annotations.utf16 import Utf16Offsets
from briefing.annotations.w3c.terms import SOURCE
from briefing.document import BriefingError, TextSpan, sections_of, shortened
from briefing.files.names import ID_FORM
from briefing.workspace.annotating import titles_at
from briefing.workspace.citing import briefing_address
from briefing.workspace.noting import file_of
from briefing.workspace.opening import open_file
from briefing.workspace.parsing import parse_file
from briefing.workspace.standing import answer_of

if TYPE_CHECKING:
    from briefing.annotations.model import Selector
    from briefing.document import DocumentText
    from briefing.workspace.workspace import Workspace

_LONGEST: Final = 80


class LibraryPlaces:
    """Answers for the briefings of the library, each looked at once."""

    def __init__(self, workspace: Workspace, otherwise: str | None) -> None:
        """`otherwise` is the id of the briefing for what has the address of none, or of several."""
        self._workspace: Final = workspace
        self._otherwise: Final = otherwise
        self._texts: Final[dict[str, _Text | None]] = {}

    def briefing_of(self, uri: str) -> str:
        """The id of the briefing with an address. Raises BadRecordError where that cannot be said."""
        name = uri.removeprefix(SOURCE)
        if name != uri and ID_FORM.fullmatch(name):
            return name
        found = self._by_address.get(page_of(uri), [])
        if len(found) == 1:
            return found[0]
        if self._otherwise is not None:
            return self._otherwise
        where = shortened(uri, _LONGEST) or "no address"
        told = (
            f"several briefings are from {where}: {', '.join(sorted(found))}"
            if found
            else f"no briefing is from {where}"
        )
        raise BadRecordError(f"{told}; --briefing says which it is on")

    def passage(self, briefing: str, exact: str, start: int, end: int) -> Selector | None:
        """The passage from `start` to `end`, in UTF-16 code units, if those words stand there in the text as it is."""
        if briefing not in self._texts:
            self._texts[briefing] = self._text(briefing)
        text = self._texts[briefing]
        return text.passage(exact, start, end) if text else None

    def _text(self, briefing: str) -> _Text | None:
        path = file_of(self._workspace, briefing)
        try:
            return _Text(open_file(self._workspace, path).briefing.body) if path else None
        except BriefingError:
            return None

    @cached_property
    def _by_address(self) -> dict[str, list[str]]:
        """The ids of the library's briefings by the page each is from."""
        by_address: dict[str, list[str]] = {}
        for entry in answer_of(self._workspace, lambda index: index.entries()):
            try:
                address = briefing_address(parse_file(self._workspace, Path(entry.path)))
            except BriefingError:
                continue
            if address:
                by_address.setdefault(page_of(address), []).append(entry.id)
        return by_address


class _Text:
    """A briefing's text, with what is asked of it for every annotation worked out once."""

    def __init__(self, body: DocumentText) -> None:
        self._body: Final = body
        self._offsets: Final = Utf16Offsets(body.text)
        self._version: Final = text_hash(body.text)
        self._sections: Final = sections_of(list(body.passages()))

    def passage(self, exact: str, start: int, end: int) -> Selector | None:
        first, last = self._offsets.offset(start), self._offsets.offset(end)
        if first is None or last is None or self._body.text[first:last] != exact:
            return None
        described = passage_of(self._body.text, self._version, TextSpan(first, last), self._body.number_at(first))
        return described._replace(sections=titles_at(self._sections, first))


def page_of(address: str) -> str:
    """What two addresses of one page have in common, as Hypothes.is compares them.

    The scheme, `www.`, the fragment, a slash at the end and the names of advertising campaigns say nothing.
    """
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return address
    if parts.scheme.lower() not in {"http", "https"}:
        return address
    host = parts.netloc.lower().removeprefix("www.")
    query = [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if name[:4] != "utm_"]
    return f"{host}{parts.path.rstrip('/')}?{urlencode(query)}"
