"""How often notes are placed right, on text and edits of the tests' own; the benchmark has more of them."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.annotations.cases import KINDS, cases, verdicts

COUNT = 25


@pytest.fixture(scope="module")
def counts() -> dict[str, Counter[str]]:
    return verdicts(cases(1, COUNT))


def test_hardly_any_note_is_placed_wrong(counts: dict[str, Counter[str]]) -> None:
    assert sum((count for count in counts.values()), Counter[str]())["wrong"] <= 1, counts


@pytest.mark.parametrize("kind", KINDS)
def test_notes_are_found_again_after(kind: str, counts: dict[str, Counter[str]]) -> None:
    assert counts[kind]["right"] >= COUNT - 1, counts[kind]
