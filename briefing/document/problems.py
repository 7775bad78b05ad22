"""What can be wrong: errors that stop, and problems that are told and survived."""

from typing import NamedTuple


class BriefingError(Exception):
    """Something a person can act on: one clear line that says what happened, where, and what to do."""


class Problem(NamedTuple):
    """Something noticed in a source that did not keep it from being read."""

    code: str
    """A stable name in kebab-case, for programs: `front-matter-too-large`."""

    message: str
    """One line for people."""
