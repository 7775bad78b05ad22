"""Edits a text as people do, and knows for each code point where it was before: the truth about every passage."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.document import TextSpan

if TYPE_CHECKING:
    from random import Random

    from tests.annotations.prose import Writer

_LETTERS = "etaoinshrdlu"
_CURLY = {"“": '"', "”": '"', "’": "'"}


class Edited:
    """A text under an editor's hand."""

    def __init__(self, text: str, writer: Writer) -> None:
        self.text = text
        self.writer = writer
        self.random: Random = writer.random
        self._origins: list[int | None] = list(range(len(text)))

    def replace(self, start: int, end: int, words: str, *, as_same: bool = False) -> None:
        """Puts words in place of others; `as_same`: they are the same ones, corrected."""
        old = self._origins[start:end]
        new = [
            old[min(len(old) - 1, at * len(old) // len(words))] if as_same and old else None for at in range(len(words))
        ]
        self.text = self.text[:start] + words + self.text[end:]
        self._origins[start:end] = new

    def move(self, start: int, end: int, to: int) -> None:
        """Takes a stretch to an offset outside of it."""
        words, origins = self.text[start:end], self._origins[start:end]
        self.replace(start, end, "")
        to -= end - start if to >= end else 0
        self.text = self.text[:to] + words + self.text[to:]
        self._origins[to:to] = origins

    def now(self, span: TextSpan) -> TextSpan | None:
        """Where what was a passage is now; None where nothing is left of it."""
        places = [at for at, origin in enumerate(self._origins) if origin is not None and origin in span]
        return TextSpan(places[0], places[-1] + 1) if places else None

    def typos(self, rate: float, within: TextSpan | None = None) -> None:
        """Mistypes a share of the letters."""
        within = within or TextSpan(0, len(self.text))
        for at in reversed(range(within.start, within.end)):
            if self.text[at].isalpha() and self.random.random() < rate:
                self.replace(
                    at, at + 1, self.random.choice(["", self.text[at] * 2, self.random.choice(_LETTERS)]), as_same=True
                )

    def typeset(self) -> None:
        """Makes quotation marks straight, as another program would."""
        for curly, straight in _CURLY.items():
            self.text = self.text.replace(curly, straight)

    def merge(self) -> None:
        """Joins every third paragraph to the next."""
        for match in reversed(list(re.finditer("\n\n", self.text))):
            if self.random.random() < 1 / 3:
                self.replace(match.start(), match.end(), " ")

    def split(self) -> None:
        """Starts a paragraph at every third sentence."""
        for match in reversed(list(re.finditer(r"(?<=\.) ", self.text))):
            if self.random.random() < 1 / 3:
                self.replace(match.start(), match.end(), "\n\n")

    def rewrite_elsewhere(self, span: TextSpan) -> None:
        """Adds and deletes paragraphs that have nothing of a passage."""
        for _ in range(4):
            place = self.now(span)
            around = [part for part in paragraphs(self.text) if place is None or not part.overlaps(place)]
            part = self.random.choice(around)
            self.replace(
                part.start, part.end if self.random.random() < 1 / 2 else part.start, f"{self.writer.paragraph()}\n\n"
            )


def paragraphs(text: str) -> list[TextSpan]:
    """Where the paragraphs stand."""
    return [TextSpan(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text)]


def sentences(text: str, within: TextSpan) -> list[TextSpan]:
    """Where the sentences of a stretch stand."""
    found = re.compile(r"[^.\s][^.\n]*\.").finditer(text, within.start, within.end)
    return [TextSpan(match.start(), match.end()) for match in found]


def pick(text: str, random: Random) -> TextSpan:
    """A word, a phrase, a sentence or a paragraph."""
    parts = paragraphs(text)
    part = random.choice(parts[1:-1])
    words = [
        TextSpan(match.start(), match.end()) for match in re.compile(r"\w{4,}").finditer(text, part.start, part.end)
    ]
    first = random.randrange(len(words) - 4)
    return random.choice(
        [
            words[first],
            TextSpan(words[first].start, words[first + random.randint(1, 4)].end),
            random.choice(sentences(text, part)),
            part,
        ]
    )
