"""Who said what, as it is told to a reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.workspace.attributing import attributed_in
from briefing.workspace.extracting import with_extracted
from briefing.workspace.opening import open_file

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.workspace.workspace import Workspace


@pytest.mark.parametrize(
    ("sentence", "told", "date"),
    [
        ("On 12 September Anna Verhoeven warned that it leaks.", "warned that it leaks.", "2025-09-12"),
        ("According to Anna Verhoeven, it leaks.", "According to: it leaks.", None),
        ("It leaks, Anna Verhoeven said.", "said: It leaks, Anna Verhoeven said.", None),
        ("Anna Verhoeven was there.", None, None),
    ],
)
def test_a_statement_is_never_told_without_its_verb(
    workspace: Workspace, tmp_path: Path, sentence: str, told: str | None, date: str | None
) -> None:
    file = tmp_path / "dam.md"
    file.write_text(f"---\ntitle: The dam\ndate: '2025-09-18'\n---\n\nAnna Verhoeven came. {sentence}\n", "utf-8")
    named = with_extracted(workspace, open_file(workspace, file).briefing)
    said = [(one.told, one.date) for one in attributed_in(named) if one.actor == "Anna Verhoeven"]
    assert said == ([(told, date)] if told else [])
