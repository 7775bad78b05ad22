"""Reads the gold, and the briefings it was written for."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefing.markdown import read

if TYPE_CHECKING:
    from briefing.document import Actor, Briefing

FOLDER = Path(__file__).parent
CONTENT = Path(__file__).parents[3] / "content"


class GoldActor(NamedTuple):
    """An actor a reader finds."""

    kind: str
    names: frozenset[str]
    stands_for: str | None
    is_optional: bool


def briefing_of(name: str) -> Briefing:
    return read((CONTENT / f"{name}.md").read_bytes(), name=f"{name}.md")


def sections(file: str) -> dict[str, list[str]]:
    """The lines of a gold file under the name of their briefing."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in (FOLDER / file).read_text("utf-8").splitlines():
        if head := re.fullmatch(r"\[(.+)\]", line):
            name = head[1]
        elif line and not line.startswith("#"):
            found.setdefault(name, []).append(line)
    return found


def gold_actors() -> dict[str, list[GoldActor]]:
    return {name: [_actor(line) for line in lines] for name, lines in sections("actors.txt").items()}


def _actor(line: str) -> GoldActor:
    kind, name, aliases, stands_for = (*(part.strip() for part in line.split(";")), "", "")[:4]
    names = {name.strip("()"), *filter(None, (alias.strip() for alias in aliases.split(",")))}
    return GoldActor(kind, frozenset(names), stands_for or None, is_optional=name.startswith("("))


def matches(actor: Actor, gold: GoldActor) -> bool:
    return bool({actor.name, *actor.aliases} & gold.names) and actor.kind.value == gold.kind


def gold_statements() -> dict[str, list[tuple[str, str]]]:
    """Speaker, and words of the sentence."""
    return {name: [_statement(line) for line in lines] for name, lines in sections("statements.txt").items()}


def _statement(line: str) -> tuple[str, str]:
    speaker, _, words = line.partition("; ")
    return speaker, words
