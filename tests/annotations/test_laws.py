"""What holds for any text, any passage and any edit."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from hypothesis import assume, given
from hypothesis import strategies as st

from briefing.annotations import Placement, Status, reanchor
from briefing.document import TextSpan
from tests.annotations.editing import Edited, paragraphs
from tests.annotations.prose import Writer

if TYPE_CHECKING:
    from collections.abc import Sequence

SEEDS = st.integers(0, 10_000)
ANY_TEXT = st.text(alphabet=st.characters(codec="utf-8"), max_size=200)


def spans_of(text: str, random: Random, count: int = 12) -> list[TextSpan]:
    starts = [random.randrange(len(text)) for _ in range(count)]
    return [TextSpan(start, min(len(text), start + random.choice([5, 20, 90, 400]))) for start in starts]


def written(seed: int) -> tuple[Writer, str]:
    writer = Writer(Random(seed))  # noqa: S311, no secret
    return writer, writer.text(1200)


def shifted(spans: Sequence[TextSpan], by: int) -> list[TextSpan]:
    return [span.shifted(by) for span in spans]


def places(placements: Sequence[Placement]) -> list[TextSpan | None]:
    return [placement.span for placement in placements]


@given(ANY_TEXT, st.data())
def test_in_an_unchanged_text_everything_is_where_it_was(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = TextSpan(start, data.draw(st.integers(start, len(text))))
    assert reanchor(text, [span], text) == [Placement(span, Status.ANCHORED, 1.0)]


@given(SEEDS)
def test_text_put_before_or_after_shifts_all_and_loses_nothing(seed: int) -> None:
    writer, old = written(seed)
    spans = [span for span in spans_of(old, writer.random) if span.of(old).strip(" .“”,\n")]
    before = f"{writer.paragraph()}\n\n"
    placements = reanchor(old, spans, f"{before}{old}\n\n{writer.paragraph()}")
    assert places(placements) == shifted(spans, len(before))
    assert {placement.status for placement in placements} <= {Status.ANCHORED}


@given(SEEDS)
def test_the_order_of_the_passages_does_not_matter(seed: int) -> None:
    writer, old = written(seed)
    text = Edited(old, writer)
    text.typos(0.05)
    text.merge()
    spans = spans_of(old, writer.random)
    found = dict(zip(spans, reanchor(old, spans, text.text), strict=True))
    writer.random.shuffle(spans)
    assert reanchor(old, spans, text.text) == [found[span] for span in spans]
    assert reanchor(old, spans[:1], text.text) == [found[spans[0]]]


@given(SEEDS)
def test_a_deleted_paragraph_is_never_surely_somewhere(seed: int) -> None:
    writer, old = written(seed)
    part = writer.random.choice(paragraphs(old))
    double = Edited(part.of(old), writer)
    double.typos(0.03)
    assume(double.text != part.of(old))
    old = f"{old}\n\n{writer.paragraph()}\n\n{double.text}\n\n{writer.paragraph()}"
    new = old[: part.start] + old[part.end + 2 :]
    inside = [TextSpan(part.start, part.end), *(TextSpan(at, at + 30) for at in range(part.start, part.end - 30, 25))]
    assert not [placement for placement in reanchor(old, inside, new) if placement.status.is_sure]


@given(ANY_TEXT, ANY_TEXT, ANY_TEXT, ANY_TEXT, st.data())
def test_a_place_is_always_in_the_text_and_only_an_orphan_has_none(
    before: str, kept: str, inserted: str, after: str, data: st.DataObject
) -> None:
    old, new = before + kept + after, kept + inserted + after
    start = data.draw(st.integers(0, len(old)))
    span = TextSpan(start, data.draw(st.integers(start, len(old))))
    assume(old != new)
    (placement,) = reanchor(old, [span], new)
    assert (placement.span is None) == (placement.status is Status.ORPHAN)
    assert 0 <= placement.score <= 1
    if placement.span is not None:
        assert 0 <= placement.span.start < placement.span.end <= len(new)
