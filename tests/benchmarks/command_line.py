"""What `list` and `search` cost from process start, against a bare Python: python -m tests.benchmarks.command_line."""

from __future__ import annotations

import compileall
import os
import subprocess
import tempfile

from tests.benchmarks.measuring import PYTHON, ROOT, Program, environment, ratios, whole_run

START = "import sys; from briefing.cli import main; sys.exit(main(sys.argv[1:]))"
"""What the installed command does."""


def command(*arguments: str) -> list[str]:
    """A command line of ours."""
    return [PYTHON, "-c", START, *arguments]


def run() -> None:
    """Prints the figures for the starter collection."""
    compileall.compile_dir(str(ROOT / "briefing"), quiet=1)
    with tempfile.TemporaryDirectory() as home:
        os.environ["BRIEFING_HOME"] = home
        subprocess.run(command("index"), env=environment(), check=True)
        ratios(
            [
                Program("python -c pass", [PYTHON, "-c", "pass"]),
                Program("briefing list", command("list")),
                Program("briefing search", command("search", "kukula", "warned")),
                Program("briefing show", command("show", "eastern-sentry")),
                Program("briefing note list", command("note", "list")),
            ],
            whole_run,
        )


if __name__ == "__main__":
    run()
