"""Where two stretches of text are surely the same: words that stand once in either, as far around as both agree."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from briefing.annotations.stream import Stream

_TOKENS: Final = 5
"""Tokens in a row that make a seed if they stand once in either stretch."""

_STRIDE: Final = 16

_MOST_SENTENCES: Final = 20_000
"""More on a side are not aligned one by one: time grows with their product."""


class Block(NamedTuple):
    """The same letters in both texts."""

    old: int
    """The letter it starts at in the old text."""

    new: int
    """And in the new one."""

    size: int
    """How many letters."""

    @property
    def old_end(self) -> int:
        """Just past its last letter in the old text."""
        return self.old + self.size

    @property
    def new_end(self) -> int:
        """And in the new one."""
        return self.new + self.size

    def part(self, start: int, end: int) -> Block:
        """Some of its letters, counted from its first."""
        return Block(self.old + start, self.new + start, end - start)


class Gap(NamedTuple):
    """A stretch of the old text and one of the new that may be versions of one another, in letters."""

    old: int
    """Where it starts in the old text."""

    old_end: int
    """And ends."""

    new: int
    """Where it starts in the new text."""

    new_end: int
    """And ends."""

    @property
    def narrower(self) -> int:
        """Letters of the shorter of the two stretches."""
        return min(self.old_end - self.old, self.new_end - self.new)


def runs_within(old: Stream, new: Stream, gap: Gap) -> Iterator[Block]:
    """Every seed of a gap as far as both texts agree on either side of it."""
    yield from _grown(old, new, _unique_windows(old, new, gap))


def runs_in_order(old: Stream, new: Stream, gap: Gap) -> Iterator[Block]:
    """The sentences that two stretches have in common if nothing changed its order, grown likewise.

    For text that repeats itself so much that no words are unique: only their order tells its places apart.
    """
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415, a reader starts without it

    olds, news = old.sentence_starts(gap.old, gap.old_end), new.sentence_starts(gap.new, gap.new_end)
    if max(len(olds), len(news)) > _MOST_SENTENCES:
        return
    before, after = _sentences(old, olds, gap.old_end), _sentences(new, news, gap.new_end)
    codes = Levenshtein.opcodes(before, after)
    same = ((code.src_start, code.dest_start) for code in codes if code.tag == "equal")
    yield from _grown(old, new, ((olds[at], news[match]) for at, match in same))


def _sentences(stream: Stream, starts: Sequence[int], end: int) -> list[str]:
    return [stream.letters[start:stop] for start, stop in zip(starts, [*starts[1:], end], strict=True)]


def _unique_windows(old: Stream, new: Stream, gap: Gap) -> Iterator[tuple[int, int]]:
    """Where the windows of tokens that stand once in either stretch start in both."""
    first, match = old.token_at(gap.old), new.token_at(gap.new)
    olds = _windows(old.tokens[first : old.token_at(gap.old_end)])
    news = _windows(new.tokens[match : new.token_at(gap.new_end)])
    old_counts, new_counts = Counter(olds), Counter(news)
    places = dict(zip(news, range(match, match + len(news)), strict=True))
    for at, window in enumerate(olds, first):
        if new_counts.get(window) == 1 and old_counts[window] == 1:
            yield old.starts[at], new.starts[places[window]]


def _windows(tokens: Sequence[str]) -> list[int]:
    """The hashes of all runs of tokens. Two that fell together by chance would make a seed of no length."""
    return list(map(hash, zip(*(tokens[skip:] for skip in range(_TOKENS)), strict=False)))


def _grown(old: Stream, new: Stream, seeds: Iterator[tuple[int, int]]) -> Iterator[Block]:
    shift, done = None, 0
    for at, match in seeds:
        if shift == match - at and at < done:
            continue
        before = common_end(old.letters, at, new.letters, match)
        shift, done = match - at, at + common_start(old.letters, at, new.letters, match)
        yield Block(at - before, match - before, done - at + before)


def common_start(one: str, at: int, other: str, there: int) -> int:
    """How many letters two texts share from a place in either on."""
    most = min(len(one) - at, len(other) - there)
    return _shared(most, lambda first, last: one[at + first : at + last] == other[there + first : there + last])


def common_end(one: str, at: int, other: str, there: int) -> int:
    """How many letters two texts share up to a place in either."""
    return _shared(
        min(at, there), lambda first, last: one[at - last : at - first] == other[there - last : there - first]
    )


def _shared(most: int, is_same: Callable[[int, int], bool]) -> int:
    """How many letters, at most so many, are the same: in strides that grow while they are and shrink when not."""
    done, stride = 0, _STRIDE
    while done < most and stride:
        stride = min(stride, most - done)
        if is_same(done, done + stride):
            done += stride
            stride *= 2
        else:
            stride //= 2
    return done
