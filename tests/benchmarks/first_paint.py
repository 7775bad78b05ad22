"""CPU until the first screen stands, against a bare Textual app: python -m tests.benchmarks.first_paint.

The bare app has a header, a static text and a footer, and nothing else. Ours shows an article, and ten megabytes of
Markdown, whole: header, text, sidebar, footer. The marker is a word of the text's first lines.
"""

from __future__ import annotations

import compileall
import os
import tempfile
from pathlib import Path

from tests.benchmarks.command_line import command
from tests.benchmarks.measuring import PYTHON, ROOT, Program, ratios, until_shown

MARKER = "ZZFIRST"
BARE = f"""
from textual.app import App
from textual.widgets import Footer, Header, Static
class Bare(App):
    def compose(self):
        yield Header()
        yield Static("{MARKER} on the screen")
        yield Footer()
Bare().run()
"""
PARAGRAPH = "The harbour master [confirmed](https://example.org/{n}) that the channel is deep enough for boats. " * 4
TEN_MEGABYTES = 10_000_000


def markdown(size: int) -> str:
    """A briefing of about `size` bytes, with a heading every ten paragraphs."""
    parts = [f"---\ntitle: Harbours\n---\n\n{MARKER} stands at the top of this text.\n"]
    length = number = 0
    while length < size:
        number += 1
        heading = f"## Section {number}\n\n" if number % 10 == 0 else ""
        parts.append(f"{heading}{PARAGRAPH.format(n=number)}\n")
        length += len(parts[-1])
    return "\n".join(parts)


def run() -> None:
    """Prints the figures."""
    compileall.compile_dir(str(ROOT / "briefing"), quiet=1)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["BRIEFING_HOME"] = str(Path(folder) / "home")
        for name, size in (("article", 9_000), ("large", TEN_MEGABYTES)):
            (Path(folder) / f"{name}.md").write_text(markdown(size), "utf-8")
        ratios(
            [
                Program("bare Textual app", [PYTHON, "-c", BARE]),
                Program("an article", command("read", f"{folder}/article.md")),
                Program("ten megabytes", command("read", f"{folder}/large.md")),
            ],
            until_shown(MARKER.encode()),
        )


if __name__ == "__main__":
    run()
