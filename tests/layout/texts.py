"""Texts and blocks for the laws of layout."""

from __future__ import annotations

from hypothesis import strategies as st
from rich.cells import split_graphemes

from briefing.document import Block, BlockKind, BlockLink, NoteMark
from briefing.layout import Measure

SAMPLES = (
    "the",
    "Zapad-2025",
    "Wiesław",
    "“quoted”",
    "市场研究",
    "👩‍🚀",
    "🇩🇪",
    "e\u0301te\u0301",
    "مرحبا",
    "☀\ufe0f",
    "x" * 30,
    "",
)
"""Words of many widths: plain, wide, joined, combining, right to left, longer than a line."""


def measure(cells: int) -> Measure:
    return Measure(cells, lambda text: split_graphemes(text)[0])


measures = st.integers(2, 40).map(measure)
words = st.one_of(st.sampled_from(SAMPLES), st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), max_size=8))
lines = st.lists(words, min_size=1, max_size=20).map(" ".join)
prefixes = st.sampled_from([("", ""), ("• ", "  "), ("▌ ▌ 12. ", "▌ ▌     "), ("市 ", "   ")])


@st.composite
def links(draw: st.DrawFn, text: str) -> tuple[BlockLink, ...]:
    ends = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6, unique=True)))
    return tuple(BlockLink(start, end, None) for start, end in zip(ends[::2], ends[1::2], strict=False))


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    kind = draw(st.sampled_from([BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.CODE, BlockKind.ROW, BlockKind.IMAGE]))
    pieces = draw(st.lists(lines, min_size=1, max_size=4))
    text = {BlockKind.ROW: "\t", BlockKind.CODE: "\n"}.get(kind, "\n").join(pieces)
    first, rest = draw(prefixes) if kind is not BlockKind.ROW else ("", "")
    marks = (NoteMark(draw(st.integers(0, len(text))), 3),) if draw(st.booleans()) else ()
    tight = draw(st.booleans())
    ruled = kind is BlockKind.ROW and draw(st.booleans())
    return Block(kind, text, links=draw(links(text)), marks=marks, first=first, rest=rest, tight=tight, ruled=ruled)
