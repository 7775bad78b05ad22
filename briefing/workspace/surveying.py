"""Keeps what is known of actors and dates in step with the library, a briefing at a time."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from briefing.document.problems import BriefingError
from briefing.survey.store import FILE_NAME, Survey, Surveyed
from briefing.workspace.corrected_survey import CorrectedSurvey
from briefing.workspace.extracting import corrections_of, installed_recognisers
from briefing.workspace.finding_named import found_across, found_in, index_all
from briefing.workspace.parsing import bytes_of, parse
from briefing.workspace.rules import rules_version
from briefing.workspace.standing import answer_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from briefing.extraction.actors.recognisers import Recogniser
    from briefing.library.entry import Entry
    from briefing.workspace.workspace import Workspace

    Progress = Callable[[int, int], None]

_AT_ONCE: Final = 20
"""Briefings that are kept in one write: about half a second of work, which is all that being cut short can lose."""


def open_survey(workspace: Workspace, *, is_of_hidden: bool = False) -> CorrectedSurvey:
    """What is known of actors and dates across the library, as it stands and as the reader corrected it.

    With `is_of_hidden` its actors are those that the reader hides. It is in the folder of the index. Raises
    BriefingError where it cannot be opened. To be closed by whoever asks.
    """
    corrections = corrections_of(workspace)
    survey = _opened(workspace, installed_recognisers(workspace.narrate))

    def text_of(briefing: str) -> str | None:
        return answer_of(workspace, lambda index: index.text_of(briefing))

    return CorrectedSurvey(survey, corrections, text_of, is_of_hidden=is_of_hidden)


def bring_up_to_date(
    workspace: Workspace, progress: Progress | None = None, goes_on: Callable[[], bool] = lambda: True
) -> list[str]:
    """Looks for actors and dates in every briefing that is new or changed, and forgets what is gone.

    `progress` is told how many briefings are done, and of how many, before the first one and after each. Whatever was
    done stays done: once `goes_on` says no, or the program ends, the next time goes on from there. Returns what is to
    be said of files that cannot be read.
    """
    recognisers = installed_recognisers(workspace.narrate)
    entries = answer_of(workspace, lambda index: index.entries())
    with _opened(workspace, recognisers) as survey:
        known = survey.versions()
        if gone := known.keys() - {entry.id for entry in entries}:
            survey.remove(gone)
        versions = {entry.id: version_of(entry) for entry in entries}
        as_known = {entry.id: entry.text_hash for entry in entries if known.get(entry.id) == versions[entry.id]}
        _give_back(workspace, survey, as_known, goes_on)
        return _Surveyor(workspace, survey, recognisers, goes_on).look_at(
            [entry for entry in entries if known.get(entry.id) != versions[entry.id]], progress or (lambda *_: None)
        )


def version_of(entry: Entry) -> str:
    """By what it is known whether a briefing has changed since it was looked at."""
    return f"{entry.mtime_ns:x}-{entry.text_hash}"


def _text_hash(surveyed: Surveyed) -> str:
    return surveyed.version.rpartition("-")[2]


def _give_back(workspace: Workspace, survey: Survey, known: Mapping[str, str], goes_on: Callable[[], bool]) -> None:
    """Tells the index what is known of briefings that it had to be made anew for; `known` has their texts' hashes."""
    without = answer_of(workspace, lambda index: index.without_found())
    if lost := {name: text_hash for name, text_hash in known.items() if name in without}:
        found = found_across(survey, lost)
        while goes_on() and (batch := dict(islice(found, _AT_ONCE))):
            index_all(workspace, batch)


def _opened(workspace: Workspace, recognisers: Sequence[Recogniser]) -> Survey:
    names = " ".join(type(one).__qualname__ for one in recognisers)
    return Survey(workspace.index.path.with_name(FILE_NAME), f"rules {rules_version()}, {names}")


class _Surveyor:
    """Looks at briefings one by one."""

    def __init__(
        self, workspace: Workspace, survey: Survey, recognisers: Sequence[Recogniser], goes_on: Callable[[], bool]
    ) -> None:
        self._workspace: Final = workspace
        self._survey: Final = survey
        self._recognisers: Final = recognisers
        self._goes_on: Final = goes_on
        self._problems: Final[list[str]] = []

    def look_at(self, entries: Sequence[Entry], progress: Progress) -> list[str]:
        """Looks at some briefings; what cannot be read is left out and told."""
        progress(0, len(entries))
        batch: list[Surveyed] = []
        for done, entry in enumerate(entries, start=1):
            if not self._goes_on():
                break
            batch += self._looked_at(entry)
            if len(batch) >= _AT_ONCE:
                self._keep(batch)
                batch = []
            progress(done, len(entries))
        if batch:
            self._keep(batch)
        return self._problems

    def _keep(self, batch: Sequence[Surveyed]) -> None:
        self._survey.put(batch)
        index_all(self._workspace, {one.briefing: found_in(one.findings, _text_hash(one)) for one in batch})

    def _looked_at(self, entry: Entry) -> tuple[Surveyed, ...]:
        from briefing.workspace.observing import observe  # noqa: PLC0415, where nothing is new no rules are needed

        path = Path(entry.path)
        try:
            briefing = parse(bytes_of(path), path)
        except BriefingError as error:
            self._problems.append(str(error))
            return ()
        if briefing.body.digest != entry.text_hash:
            # It changed since it was indexed: it is looked at once the index has its new text.
            return ()
        return (Surveyed(entry.id, version_of(entry), observe(briefing, self._recognisers)),)
