"""Searching a generated library: python -m tests.benchmarks.searching [1000] [20000] [200000].

Libraries are made once, in the folder for temporary files. What a search costs as one types is processor time of its
thread; what a command costs is set against a bare Python and grep (or ripgrep, where it is installed).
"""

from __future__ import annotations

import shutil
import sys
import time
from random import Random
from statistics import median
from typing import TYPE_CHECKING

from briefing.library import Index, Mode, parse
from briefing.library.answer import SCREENFUL
from briefing.library.index import FILE_NAME
from tests.benchmarks.command_line import command
from tests.benchmarks.libraries import MOST_FILES, Library, home_of
from tests.benchmarks.measuring import PYTHON, Program, bare, ratios, whole_run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

QUERIES = 60


def typed() -> Iterator[tuple[str, str]]:
    """What somebody types, letter by letter, by kind."""
    random, words = Random(2), Library().words  # noqa: S311, the same at every run is the point
    for _ in range(QUERIES):
        rare, common = random.choice(words[5_000:30_000]), random.choice(words[30:300])
        for length in range(1, len(rare) + 1):
            yield ("1 letter" if length == 1 else "a word, letter by letter"), rare[:length]
        yield "a common word", common
        yield "two words and a beginning", f"{common} {random.choice(words[300:3_000])} {rare[:2]}"
        yield "six words", " ".join(random.sample(words[30:3_000], 6))
        yield "a typo", rare[:2] + rare[3:]
        yield "a phrase and a field", f'"{common} {random.choice(words[30:300])}" after:2015 {rare[:3]}'


def as_one_types(index: Index) -> None:
    """Prints percentiles of the milliseconds a search takes."""
    spent: dict[str, list[float]] = {}
    for kind, query in typed():
        spent.setdefault(kind, []).append(_milliseconds(index, query))
    spent["all"] = [one for every in spent.values() for one in every]
    for kind, unsorted in spent.items():
        own = sorted(unsorted)
        figures = "  ".join(f"p{part} {own[min(len(own) - 1, len(own) * part // 100)]:6.1f}" for part in (50, 95, 99))
        print(f"  {kind:28} {figures} ms CPU")


def _milliseconds(index: Index, query: str, ask: Callable[..., object] | None = None) -> float:
    start = time.thread_time()
    if ask is not None:
        ask(parse(query).tree, most=8)
    else:
        index.search(parse(query, is_typing=True).tree, limit=SCREENFUL, mode=Mode.TYPING)
    return 1000 * (time.thread_time() - start)


def commands(home: Path) -> None:
    """Prints what a command costs."""
    library = str(home / "library")
    words = Library().words
    known, other = words[2_000], words[5_000]
    grep = shutil.which("rg")
    sought = [grep, "-l", known, library] if grep else ["grep", "-rl", known, library]
    programs = [
        Program("python -c pass", [PYTHON, "-c", "pass"]),
        Program("briefing search", command("search", known, other)),
        Program("briefing search, a typo", command("search", known + known[-1:] + "x")),
        Program("briefing index, nothing changed", command("index")),
        Program(f"{'ripgrep' if grep else 'grep -r (no ripgrep here)'}", sought),
    ]
    ratios(programs, whole_run, rounds=7)


def run(counts: list[int]) -> None:
    """Prints the figures of libraries of these sizes."""
    for count in counts:
        home = home_of(count)
        print(f"{count:,} briefings, where a bare Python takes {bare():.1f} ms CPU")
        with Index.open(home / "cache" / FILE_NAME) as index:
            first, *warm = (_milliseconds(index, "border tr") for _ in range(8))
            print(f"  first query               {first:6.1f} ms CPU, {first / median(warm):.1f} × the same once more")
            as_one_types(index)
            print(f"  facets of a common word   {_milliseconds(index, 'border', index.facets):6.1f} ms CPU")
        if count <= MOST_FILES:
            commands(home)


if __name__ == "__main__":
    run([int(count) for count in sys.argv[1:]] or [1_000])
