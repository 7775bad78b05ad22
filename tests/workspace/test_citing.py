from __future__ import annotations

import datetime as dt
import shlex
import webbrowser
from typing import TYPE_CHECKING

import pytest

from briefing.document import Author, BriefingError, TextSpan
from briefing.workspace.citing import citation, link_back, quotation
from briefing.workspace.opening import open_briefing
from briefing.workspace.web import open_address

if TYPE_CHECKING:
    from briefing.workspace.workspace import Workspace


def test_a_citation_names_author_title_and_date(workspace: Workspace) -> None:
    cited = citation(open_briefing(workspace, "eastern").briefing)
    assert cited.startswith("briefing's starter collection, “Eastern Sentry”")
    assert cited.endswith("13 September 2025")


def test_a_publisher_who_is_the_author_is_named_once(workspace: Workspace) -> None:
    briefing = open_briefing(workspace, "eastern").briefing
    assert citation(briefing) == "briefing's starter collection, “Eastern Sentry”, 13 September 2025"
    other = briefing._replace(authors=(Author("Ada Verne"),))
    assert citation(other).startswith("Ada Verne, “Eastern Sentry”, briefing's starter collection, ")


def test_a_quotation_has_the_words_and_no_source_numbers(workspace: Workspace) -> None:
    briefing = open_briefing(workspace, "eastern").briefing
    start = briefing.body.text.index("On 12 September 2025")
    quoted = quotation(briefing, TextSpan(start, start + 80), accessed=dt.date(2025, 9, 20))
    assert quoted.splitlines()[0] == "> " + briefing.body.text[start : start + 80]
    assert "(accessed 20 September 2025)" in quoted
    assert f"--at {start}-{start + 80}" in quoted


def test_the_way_back_is_a_command_a_shell_takes() -> None:
    assert shlex.split(link_back("an-id", "p6")) == ["briefing", "read", "an-id", "--at", "p6"]


@pytest.mark.parametrize("address", [None, "javascript:alert(1)", "file:///etc/passwd", "https://user@host/"])
def test_what_must_not_be_opened_is_refused_with_a_reason(address: str | None) -> None:
    with pytest.raises(BriefingError, match=r"No address|Not opened"):
        open_address(address)


def test_a_browser_for_terminals_is_not_started_over_the_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webbrowser, "get", lambda: webbrowser.GenericBrowser("false"))
    with pytest.raises(BriefingError, match=r"Y copies the address: it leads to example\.org"):
        open_address("https://example.org/page")
