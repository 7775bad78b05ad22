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


def _typos(text: Edited, _: TextSpan) -> None:
    text.typos(text.random.choice([0.01, 0.03, 0.08]))


def _typography(text: Edited, _: TextSpan) -> None:
    text.typeset()
    text.split()


def _merged(text: Edited, _: TextSpan) -> None:
    text.merge()
    text.typos(0.01)


def _elsewhere(text: Edited, span: TextSpan) -> None:
    text.rewrite_elsewhere(span)


def _moved(text: Edited, span: TextSpan) -> None:
    part = _paragraph(text, span)
    others = [other for other in paragraphs(text.text) if other != part]
    text.move(part.start, part.end + 2, text.random.choice(others).start)
    text.typos(0.01)


def _copied(text: Edited, span: TextSpan) -> None:
    """A copy of the paragraph is put to the end, and the paragraph corrected."""
    part = _paragraph(text, span)
    _put_at_the_end(text, part.of(text.text))
    text.typos(0.04, part)


def _deleted(text: Edited, span: TextSpan) -> None:
    part = _paragraph(text, span)
    text.replace(part.start, part.end + 2, "")
    text.typos(text.random.choice([0.0, 0.01]))


def _rewritten(text: Edited, span: TextSpan) -> None:
    part = _paragraph(text, span)
    text.replace(part.start, part.end, text.writer.paragraph())


KINDS: dict[str, Callable[[Edited, TextSpan], None]] = {
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
        writer = Writer(Random(f"{seed} {kind}"))  # noqa: S311, the same at every run is the point
        for _ in range(count):
            old = writer.text(SIZE)
            span = pick(old, writer.random)
            if kind == "deleted beside its double":
                old = _with_double(old, span, writer)
            text = Edited(old, writer)
            edit(text, span)
            yield Case(kind, old, span, text.text, text.now(span))


def _with_double(old: str, span: TextSpan, writer: Writer) -> str:
    """A text that has the paragraph of a passage twice, the second time a little different."""
    text = Edited(old, writer)
    double = Edited(_paragraph(text, span).of(old), writer)
    double.typos(0.02)
    _put_at_the_end(text, double.text)
    return text.text


def _put_at_the_end(text: Edited, paragraph: str) -> None:
    end, new = len(text.text), text.writer.paragraph
    text.replace(end, end, f"\n\n{new()}\n\n{paragraph}\n\n{new()}")


def _paragraph(text: Edited, span: TextSpan) -> TextSpan:
    place = text.now(span)
    assert place is not None
    return next(part for part in paragraphs(text.text) if part.overlaps(place))


def verdicts(all_cases: Iterable[Case]) -> dict[str, Counter[str]]:
    """How many of each kind were placed right (four fifths of the place or more), near, wrong, uncertain, orphan."""
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
