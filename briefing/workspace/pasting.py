"""A text that has no file yet, as it was pasted or came through a pipe, put into the library."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from briefing.document.problems import Problem
from briefing.workspace.adding import Outcome, add

if TYPE_CHECKING:
    from briefing.workspace.workspace import Workspace

_FEWEST_WORDS: Final = 12
_FEWEST_LETTERS: Final = 60
"""What has fewer words and fewer letters is a slip of the hand; some scripts have no blanks between words."""
_NAME: Final = "the pasted text"
_MARKDOWN: Final = re.compile(rb"\A---\r?\n|^#{1,6}[ \t]+\S", re.MULTILINE)
"""Front matter or a heading: what a text copied from a page never has. Links are read in plain text, too."""


def add_text(workspace: Workspace, text: bytes) -> Outcome:
    """Adds a text as `adding.add` adds a file: Markdown where it has a sign of it, else plain text."""
    if _is_slip(text):
        return Outcome((), (Problem("nothing-to-add", f"{_NAME} is too short for a briefing: nothing was added"),))
    with TemporaryDirectory(prefix="briefing-") as folder:
        file = Path(folder) / f"pasted{'.md' if _MARKDOWN.search(text) else '.txt'}"
        file.write_bytes(text)
        outcome = add(workspace, [str(file)])
    named = (problem._replace(message=problem.message.replace(str(file), _NAME)) for problem in outcome.problems)
    return outcome._replace(problems=tuple(named))


def _is_slip(text: bytes) -> bool:
    """Whether a text is too short to be meant; what is no text at all is told when it is added."""
    letters = len(text.decode("utf-8", "replace"))
    return b"\0" not in text and len(text.split()) < _FEWEST_WORDS and letters < _FEWEST_LETTERS
