from __future__ import annotations

import subprocess
import sys

import pytest

SLOW = ("dataclasses", "inspect", "textual", "rich", "markdown_it", "yaml", "briefing.library.writing")


@pytest.mark.parametrize(
    "use", ["index.entries()", "index.search(library.parse('kukula').tree, limit=5, mode=library.Mode.FULL)"]
)
def test_reading_the_index_imports_nothing_slow(tmp_path: object, use: str) -> None:
    program = (
        "import sys; from pathlib import Path; from briefing import library\n"
        f"with library.Index.open(Path({str(tmp_path)!r}, 'index.db')) as index: {use}\n"
        f"print([name for name in {SLOW} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
