"""Libraries of any number of briefings, as long as real ones and of words of our own.

    python -m tests.benchmarks.libraries FOLDER COUNT

Words are made of syllables and are as unevenly frequent as those of a language (Zipf's law), so that an index of them
is as large and as hard to search as one of real texts.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document import SEPARATOR, TextSpan
from briefing.library import Byline, FoundFile, Index, Record, RecordActor
from briefing.library.index import FILE_NAME
from tests.benchmarks.command_line import command
from tests.benchmarks.measuring import Program, whole_run

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_FILES: Final = 100_000
"""Briefings of a library that is written out: reading more takes hours."""

VOCABULARY: Final = 60_000
WORDS_OF_A_BRIEFING: Final = (300, 1_600)
"""Fewest and most: 6 KB on average."""

_ONSETS: Final = [
    "b",
    "br",
    "d",
    "dr",
    "f",
    "g",
    "h",
    "k",
    "kr",
    "l",
    "m",
    "n",
    "p",
    "pl",
    "r",
    "s",
    "st",
    "t",
    "v",
    "z",
]
_NUCLEI: Final = ["a", "e", "i", "o", "u", "ai", "ea", "ou"]
_CODAS: Final = ["", "", "l", "n", "r", "s", "st", "t", "m", "nd"]
_ENDINGS: Final = ["", "", "", "s", "ed", "ing", "ly", "ation", "er", "ness"]
_COMMON: Final = [
    *("the", "of", "and", "to", "in", "that", "is", "for", "it", "was", "on", "as", "with", "by", "at", "from", "be"),
    *("this", "have", "are", "which", "not", "were", "has"),
]
_TOPICS: Final = ["border", "drones", "exercise", "sanctions", "warning", "airspace", "railway", "treaty"]
_BATCH: Final = 1_000
_HEADING: Final = "## "


def words(random: Random) -> list[str]:
    """A vocabulary, the most frequent words first."""
    made = dict.fromkeys([*_COMMON, *_TOPICS])
    while len(made) < VOCABULARY:
        # Frequent words are short.
        most = 1 + (len(made) > 900) + (len(made) > 20_000)
        syllables = (_syllable(random) for _ in range(random.randint(1, most)))
        made["".join(syllables) + (random.choice(_ENDINGS) if most > 1 else "")] = None
    return list(made)


def _syllable(random: Random) -> str:
    return random.choice(_ONSETS) + random.choice(_NUCLEI) + random.choice(_CODAS)


def names(random: Random, count: int) -> list[str]:
    """People."""
    made = dict.fromkeys(
        f"{_syllable(random).title()} {(_syllable(random) + _syllable(random)).title()}" for _ in range(count)
    )
    return list(made)


class Draft(NamedTuple):
    """What a briefing is made of."""

    number: int
    """Its place in the library, from 0."""

    title: str
    """What it is called."""

    author: str
    """Who wrote it."""

    day: str
    """When it appeared, as 2025-09-18."""

    tags: list[str]
    """What it is filed under."""

    actors: list[str]
    """People who act in it."""

    blocks: list[str]
    """Its paragraphs, and headings that begin with ##."""

    def markdown(self) -> str:
        """The file of it."""
        front = [
            "---",
            f"id: generated-{self.number}",
            f'title: "{self.title}"',
            f"authors: [{{name: {self.author}}}]",
            f'date: "{self.day}"',
            f"tags: [{', '.join(self.tags)}]",
            "actors:",
            *(f"  - {{name: {name}, kind: person, aliases: [{name.split()[1]}]}}" for name in self.actors),
            "---",
        ]
        return "\n".join(front) + "\n\n" + "\n\n".join(self.blocks) + "\n"

    def record(self) -> Record:
        """What the index is given of it, made without its file being read."""
        blocks = [block.removeprefix(_HEADING) for block in self.blocks]
        starts = accumulate((len(block) + len(SEPARATOR) for block in blocks), initial=0)
        spans = [TextSpan(start, start + len(block)) for start, block in zip(starts, blocks, strict=False)]
        text = SEPARATOR.join(blocks)
        return Record(
            id=f"generated-{self.number}",
            file=FoundFile(f"/library/generated-{self.number}.md", 1, len(text)),
            file_hash=self.number.to_bytes(32, "big"),
            title=self.title,
            text=text,
            paragraphs=tuple(
                span for span, block in zip(spans, self.blocks, strict=True) if not block.startswith(_HEADING)
            ),
            text_hash=f"{self.number:064}",
            authors=(Byline(self.author),),
            date=self.day,
            tags=tuple(self.tags),
            actors=tuple(self._actor(name, text) for name in self.actors),
        )

    def _actor(self, name: str, text: str) -> RecordActor:
        alias = name.split()[1]
        found = (TextSpan(match.start(), match.end()) for match in re.finditer(rf"\b(?:{name}|{alias})\b", text))
        return RecordActor(name, (alias,), tuple(found))


class Library:
    """Writes briefings, the same at every run."""

    def __init__(self, seed: int = 1) -> None:
        self._random: Final = Random(seed)  # noqa: S311, the same at every run is the point
        self.words: Final = words(self._random)
        """The vocabulary, the most frequent words first."""
        self._weights: Final = list(accumulate(1 / (rank + 2.7) ** 1.07 for rank in range(len(self.words))))
        self._people: Final = names(self._random, 400)
        self._tags: Final = self.words[200:260]

    def drafts(self, count: int) -> Iterator[Draft]:
        """So many briefings."""
        return map(self._draft, range(count))

    def _draft(self, number: int) -> Draft:
        random = self._random
        count = random.randint(*WORDS_OF_A_BRIEFING)
        running = random.choices(self.words, cum_weights=self._weights, k=count + 8)
        actors = random.sample(self._people, 3)
        day = f"{random.randint(2010, 2025)}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"
        return Draft(
            number,
            " ".join(running[:8]).capitalize(),
            random.choice(self._people),
            day,
            random.sample(self._tags, 2),
            actors,
            self._paragraphs(running[8:], actors),
        )

    def _paragraphs(self, running: list[str], actors: list[str]) -> list[str]:
        made: list[str] = []
        at = 0
        while at < len(running):
            end = at + self._random.randint(30, 120)
            if len(made) % 8 == 3:
                made.append(_HEADING + " ".join(running[at : at + 4]).capitalize())
            made.append(self._paragraph(running[at:end], actors))
            at = end
        return made

    def _paragraph(self, running: list[str], actors: list[str]) -> str:
        sentences = [running[at : at + 15] for at in range(0, len(running), 15)]
        if len(sentences) > 2:
            sentences[1].insert(1, self._random.choice(actors))
        return " ".join(" ".join(sentence).capitalize() + "." for sentence in sentences)


def write(folder: Path, count: int) -> None:
    """Writes so many briefings, a thousand to a folder; those that are there stay."""
    for draft in Library().drafts(count):
        path = folder / f"{draft.number // _BATCH:03}" / f"generated-{draft.number}.md"
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(draft.markdown(), "utf-8")


def home_of(count: int) -> Path:
    """The home with a library of so many, made and indexed where it is not yet, in the folder for temporary files.

    From `MOST_FILES` on it has an index alone, filled without files.
    """
    home = Path(tempfile.gettempdir(), f"briefing-library-{count}")
    os.environ["BRIEFING_HOME"] = str(home)
    if not (home / "complete").exists():
        (_fill if count > MOST_FILES else _read)(home, count)
        (home / "complete").touch()
    return home


def _read(home: Path, count: int) -> None:
    write(home / "library", count)
    size = sum(path.stat().st_size for path in (home / "library").rglob("*.md")) / 1e6
    spent = whole_run(Program("index", command("index"))) / 1000
    print(f"{count:,} briefings, {size:.0f} MB, read and indexed at {size / spent:.1f} MB/s")


def _fill(home: Path, count: int) -> None:
    with Index.open(home / "cache" / FILE_NAME) as index:
        index.put(draft.record() for draft in Library().drafts(count))
        index.mark_filled()


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))
