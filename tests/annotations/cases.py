"""Edits of generated text, each with the passage that was marked and where it is then."""

from __future__ import annotations

from collections import Counter
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from briefing.annotations import reanchor
from tests.annotations.editing import Edited, paragraphs, pick
from tests.annotations.prose import Writer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from briefing.document import TextSpan

SIZE = 3000


class Case(NamedTuple):
    """A text, a passage of it, and what both became."""

    kind: str
    old: str
    span: TextSpan
    new: str
    truth: TextSpan | None


def _typos(text: Edited, span: TextSpan, writer: Writer, random: Random) -> None:
    text.typos(random.choice([0.01, 0.03, 0.08]), random)


def _typography(text: Edited, span: TextSpan, writer: Writer, random: Random) -> None:
    text.typeset()
    text.split(random)


def _merged(text: Edited, span: TextSpan, writer: Writer, random: Random) -> None:
    text.merge(random)
    text.typos(0.01, random)


def _elsewhere(text: Edited, span: TextSpan, writer: Writer, random: Random) -> None:
    text.rewrite_elsewhere(span, writer, random)


def _moved(text: Edited, span: TextSpan, writer: Writer, random: Random) -> None:
    part = _paragraph(text, span)
    others = [other for other in paragraphs(text.text) if other != part]
    text.move(part.start, part.end + 2, random.choice(others).start)
    text.typos(0.01, random)


def _copied(text: Edited, span: TextSpan, writer: Writer, random: Random) -> None:
    """A copy of the paragraph is put to the end, and the paragraph corrected."""
    part = _paragraph(text, span)
    text.replace(
        len(text.text), len(text.text), f"\n\n{writer.paragraph()}\n\n{part.of(text.text)}\n\n{writer.paragraph()}"
    )
    text.typos(0.04, random, part)


def _deleted(text: Edited, span: TextSpan, writer: Writer, random: Random) -> None:
    part = _paragraph(text, span)
    text.replace(part.start, part.end + 2, "")
    text.typos(random.choice([0.0, 0.01]), random)


def _rewritten(text: Edited, span: TextSpan, writer: Writer, random: Random) -> None:
    part = _paragraph(text, span)
    text.replace(part.start, part.end, writer.paragraph())


KINDS: dict[str, Callable[[Edited, TextSpan, Writer, Random], None]] = {
    "typos": _typos,
    "typography": _typography,
    "merged": _merged,
    "rewritten elsewhere": _elsewhere,
    "moved": _moved,
    "copied": _copied,
    "deleted": _deleted,
    "rewritten": _rewritten,
    "deleted beside its double": _deleted,
}


def cases(seed: int, count: int) -> Iterator[Case]:
    """So many cases of each kind."""
    for kind, edit in KINDS.items():
        random = Random(f"{seed} {kind}")  # noqa: S311, the same at every run is the point
        for _ in range(count):
            writer = Writer(random)
            old = writer.text(SIZE)
            span = pick(old, random)
            if kind == "deleted beside its double":
                double = Edited(_paragraph(Edited(old), span).of(old))
                double.typos(0.02, random)
                old = f"{old}\n\n{writer.paragraph()}\n\n{double.text}\n\n{writer.paragraph()}"
            text = Edited(old)
            edit(text, span, writer, random)
            yield Case(kind, old, span, text.text, text.now(span))


def _paragraph(text: Edited, span: TextSpan) -> TextSpan:
    place = text.now(span)
    assert place is not None
    return next(part for part in paragraphs(text.text) if part.overlaps(place))


def verdicts(all_cases: Iterable[Case]) -> dict[str, Counter[str]]:
    """How many of each kind were placed right, wrong, uncertain, orphaned. Right is the same place, four fifths of it."""
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
    for case in all_cases:
        (placement,) = reanchor(case.old, [case.span], case.new)
        counts[case.kind][_verdict(case, placement.span if placement.status.is_sure else None, placement.status)] += 1
    return counts


def _verdict(case: Case, span: TextSpan | None, status: str) -> str:
    if span is None:
        return "right" if case.truth is None else str(status)
    if case.truth is None or not span.overlaps(case.truth):
        return "wrong"
    shared = min(span.end, case.truth.end) - max(span.start, case.truth.start)
    either = max(span.end, case.truth.end) - min(span.start, case.truth.start)
    return "right" if shared >= 0.8 * either else "near"
