"""Libraries of any number of briefings, as long as real ones and of words of our own.

    python -m tests.benchmarks.libraries FOLDER COUNT

Words are made of syllables and are as unevenly frequent as those of a language (Zipf's law), so that an index of them
is as large and as hard to search as one of real texts.
"""

from __future__ import annotations

import os
import sys
import tempfile
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Final

from tests.benchmarks.command_line import command
from tests.benchmarks.measuring import Program, whole_run

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


class Library:
    """Writes briefings, the same at every run."""

    def __init__(self, seed: int = 1) -> None:
        self._random: Final = Random(seed)  # noqa: S311, the same at every run is the point
        self.words: Final = words(self._random)
        """The vocabulary, the most frequent words first."""
        self._weights: Final = list(accumulate(1 / (rank + 2.7) ** 1.07 for rank in range(len(self.words))))
        self._people: Final = names(self._random, 400)
        self._tags: Final = self.words[200:260]

    def briefing(self, number: int) -> str:
        """The Markdown of one."""
        random = self._random
        count = random.randint(*WORDS_OF_A_BRIEFING)
        running = random.choices(self.words, cum_weights=self._weights, k=count + 8)
        actors = random.sample(self._people, 3)
        day = f"{random.randint(2010, 2025)}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"
        front = [
            "---",
            f"id: generated-{number}",
            f'title: "{" ".join(running[:8]).capitalize()}"',
            f"authors: [{{name: {random.choice(self._people)}}}]",
            f'date: "{day}"',
            f"tags: [{', '.join(random.sample(self._tags, 2))}]",
            "actors:",
            *(f"  - {{name: {name}, kind: person, aliases: [{name.split()[1]}]}}" for name in actors),
            "---",
        ]
        return "\n".join(front) + "\n\n" + "\n\n".join(self._paragraphs(running[8:], actors)) + "\n"

    def _paragraphs(self, running: list[str], actors: list[str]) -> list[str]:
        made: list[str] = []
        at = 0
        while at < len(running):
            end = at + self._random.randint(30, 120)
            if len(made) % 8 == 3:
                made.append("## " + " ".join(running[at : at + 4]).capitalize())
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
    library = Library()
    for number in range(count):
        path = folder / f"{number // _BATCH:03}" / f"generated-{number}.md"
        text = library.briefing(number)
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")


def home_of(count: int) -> Path:
    """The home with a library of so many, made and indexed where it is not yet, in the folder for temporary files."""
    home = Path(tempfile.gettempdir(), f"briefing-library-{count}")
    os.environ["BRIEFING_HOME"] = str(home)
    if not (home / "complete").exists():
        write(home / "library", count)
        size = sum(path.stat().st_size for path in (home / "library").rglob("*.md")) / 1e6
        spent = whole_run(Program("index", command("index"))) / 1000
        print(f"{count:,} briefings, {size:.0f} MB, read and indexed at {size / spent:.1f} MB/s")
        (home / "complete").touch()
    return home


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))
