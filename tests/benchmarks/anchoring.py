"""How often a note is found again, and what a thousand cost: python -m tests.benchmarks.anchoring [seed…].

The rates are those of edits of generated text. The CPU time is that of a text in which words were mistyped and
paragraphs deleted, added and moved, beside a plain scan: looking for the exact words of each passage.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from random import Random
from typing import TYPE_CHECKING

from briefing.annotations import reanchor
from tests.annotations.cases import cases, verdicts
from tests.annotations.editing import Edited, pick
from tests.annotations.prose import Writer

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.document import TextSpan

PER_KIND = 60
NOTES = 1000
SIZES = (10_000, 100_000, 1_000_000)
ROUNDS = 3
VERDICTS = ("right", "near", "wrong", "uncertain", "orphan")


def rates(seed: int) -> None:
    """Prints how many notes of each kind were placed how, in percent."""
    counts = verdicts(cases(seed, PER_KIND))
    total = sum(counts.values(), Counter[str]())
    print(f"seed {seed:<20}" + "".join(f"{verdict:>11}" for verdict in VERDICTS))
    for kind, found in (*counts.items(), ("all", total)):
        shares = (100 * found[verdict] / found.total() for verdict in VERDICTS)
        print(f"{kind:25}" + "".join(f"{share:10.1f}%" for share in shares))


def edited(text: str, writer: Writer) -> str:
    """A text of which every paragraph has a chance to be mistyped, deleted, followed by a new one, or moved."""
    parts: list[str] = []
    for part in text.split("\n\n"):
        fate = writer.random.random()
        if fate < 0.05:
            continue
        mistyped = Edited(part, writer)
        mistyped.typos(0.01)
        parts.insert(len(parts) if fate < 0.95 else writer.random.randrange(len(parts) + 1), mistyped.text)
        if fate > 0.9:
            parts.append(writer.paragraph())
    return "\n\n".join(parts)


def cost(size: int) -> None:
    """Prints the CPU time of a thousand notes on a text, and its ratio to that of a plain scan."""
    writer = Writer(Random(1))  # noqa: S311, the same at every run is the point
    old = writer.text(size)
    new = edited(old, writer)
    spans = [pick_near(old, writer.random) for _ in range(NOTES)]
    ours = min(milliseconds_of(lambda: reanchor(old, spans, new)) for _ in range(ROUNDS))
    scan = min(milliseconds_of(lambda: [new.find(span.of(old)) for span in spans]) for _ in range(ROUNDS))
    print(f"{NOTES} notes, {size:9,} characters {ours:9.1f} ms CPU   {ours / scan:6.1f} × a plain scan")


def pick_near(text: str, random: Random) -> TextSpan:
    """A passage, without looking at all of a long text for it."""
    start = max(0, random.randrange(len(text)) - 5000)
    start = text.find("\n\n", start) + 2 if start else 0
    window = text[start : start + 5000].rsplit("\n\n", 1)[0]
    return pick(window, random).shifted(start)


def milliseconds_of(work: Callable[[], object]) -> float:
    """CPU time of a call."""
    before = time.process_time()
    work()
    return 1000 * (time.process_time() - before)


if __name__ == "__main__":
    for given in sys.argv[1:] or ["1"]:
        rates(int(given))
    for size in SIZES:
        cost(size)
