"""Markdown documents made up by Hypothesis, with the words that must be found in their text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from briefing.document import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

WORDS = (
    *("Minsk", "Kukuła", "border", "naïve", "Straße", "2025", "NATO", "dróny", "a", "I", "Zażółć", "шлях", "平和"),
    *("e\u0301tat", "tail_word", "x=1", "C++", "#tag", "1.5", "50%", "it's", "“quoted”", "(so)", "—", "a&b"),
)
HARMLESS_WORDS = ("alpha", "beta", "gamma", "delta", "epsilon", "Kukuła", "2025", "word", "Minsk")
ADDRESSES = ("#", "https://example.org/a_b?c=1&d=2", "http://x.pl/(a)", "<https://e.org/a b>", "mailto:a@b.pl", "")


@dataclass(frozen=True)
class Piece:
    """Some Markdown and the words it shows, in order."""

    source: str
    words: tuple[str, ...]


def _joined(pieces: Iterable[Piece], separator: str) -> Piece:
    pieces = list(pieces)
    return Piece(
        separator.join(piece.source for piece in pieces), tuple(word for piece in pieces for word in piece.words)
    )


def _wrapped(before: str, after: str) -> Callable[[Piece], Piece]:
    return lambda piece: Piece(f"{before}{piece.source}{after}", piece.words)


plain = st.lists(st.sampled_from(HARMLESS_WORDS), min_size=1, max_size=5).map(
    lambda words: Piece(" ".join(words), tuple(words))
)


def _stretches(inner: st.SearchStrategy[Piece]) -> st.SearchStrategy[Piece]:
    linked = st.builds(
        lambda piece, address: Piece(f"[{piece.source}]({address})", piece.words), plain, st.sampled_from(ADDRESSES)
    )
    return st.one_of(
        plain,
        inner.map(_wrapped("*", "*")),
        inner.map(_wrapped("**", "**")),
        inner.map(_wrapped("_", "_")),
        plain.map(_wrapped("~~", "~~")),
        plain.map(_wrapped("`", "`")),
        plain.map(_wrapped("![", "](picture.png)")),
        linked,
        st.sampled_from(["[^1]", "[^note]", "[^nowhere]", "[ref]", "&amp;", "\\*", "<b>", "a  b"]).map(
            lambda source: Piece(source, ())
        ),
    )


stretch = st.recursive(plain, _stretches, max_leaves=4)
line = st.lists(stretch, min_size=1, max_size=4).map(lambda pieces: _joined(pieces, " "))
lines = st.builds(_joined, st.lists(line, min_size=1, max_size=3), st.sampled_from(["\n", "\\\n", "  \n"]))


def _prefixed(piece: Piece, first: str, rest: str) -> Piece:
    head, *others = piece.source.split("\n")
    indented = [first + head, *(rest + other if other else rest.rstrip() for other in others)]
    return Piece("\n".join(indented), piece.words)


def _list(marks: list[str], items: list[Piece], separator: str) -> Piece:
    return _joined(
        (_prefixed(item, mark, " " * len(mark)) for mark, item in zip(marks, items, strict=False)), separator
    )


def _table(rows: list[list[Piece]], *, has_head: bool) -> Piece:
    count = len(rows[0]) if has_head else 2
    head = rows.pop(0) if has_head else []
    shown = [[cell.source.replace("|", "\\|") for cell in row] for row in (head, *rows)]
    shown[0] += [""] * (count - len(shown[0]))
    drawn = ["| " + " | ".join(row) + " |" for row in shown]
    words = tuple(word for row in (head, *rows) for cell in row for word in cell.words)
    return Piece("\n".join([drawn[0], "|" + "---|" * count, *drawn[1:]]), words)


heading = st.builds(lambda piece, level: _prefixed(piece, "#" * level + " ", ""), line, st.integers(1, 6))
underlined = lines.map(_wrapped("", "\n==="))
code = st.builds(
    lambda pieces, fence: _wrapped(f"{fence} py\n", f"\n{fence}")(_joined(pieces, "\n\n")),
    st.lists(plain, min_size=1, max_size=3),
    st.sampled_from(["```", "~~~", "`````"]),
)
indented_code = plain.map(_wrapped("    ", ""))
table = st.builds(
    lambda rows, has_head: _table(rows, has_head=has_head),
    st.lists(st.lists(line, min_size=1, max_size=3), min_size=1, max_size=4),
    st.booleans(),
)
rule = st.sampled_from(["***", "---", "* * *", "___"]).map(lambda source: Piece(source, ()))
image = plain.map(_wrapped("![", "](a.png)"))
definition = st.sampled_from(["[ref]: https://example.org/ref", "[ref]: #"]).map(lambda source: Piece(source, ()))
note = st.builds(
    lambda piece, label: Piece(f"[^{label}]: {piece.source}", piece.words), plain, st.sampled_from(["1", "note"])
)
leaf = st.one_of(lines, lines, heading, underlined, code, indented_code, table, rule, image)


def _holders(inner: st.SearchStrategy[Piece]) -> st.SearchStrategy[Piece]:
    body = st.builds(_joined, st.lists(inner, min_size=1, max_size=3), st.sampled_from(["\n\n", "\n\n", "\n"]))
    bullets = st.builds(
        lambda items, mark, separator: _list([mark] * len(items), items, separator),
        st.lists(body, min_size=1, max_size=3),
        st.sampled_from(["- ", "* ", "+   "]),
        st.sampled_from(["\n", "\n\n"]),
    )
    numbers = st.builds(
        lambda items, start, separator: _list([f"{start + n}. " for n in range(len(items))], items, separator),
        st.lists(body, min_size=1, max_size=3),
        st.sampled_from([1, 2, 9, 99]),
        st.sampled_from(["\n", "\n\n"]),
    )
    return st.one_of(body.map(lambda piece: _prefixed(piece, "> ", "> ")), bullets, numbers)


block = st.one_of(leaf, st.recursive(leaf, _holders, max_leaves=6))
documents = st.lists(st.one_of(block, note, definition), min_size=1, max_size=7).map(
    lambda pieces: _wrapped("", "\n")(_joined(pieces, "\n\n"))
)
"""Documents with all that Markdown has here."""

nasty_text = st.text(st.sampled_from("ab c\\`*_[]()<>&;#+-=.!|~:1^\"'é—“”x\n"), min_size=1, max_size=24).map(
    lambda text: "\n".join(" ".join(part.split()) for part in text.split("\n") if part.strip())
)


def flat_blocks() -> st.SearchStrategy[list[Block]]:
    """Blocks with words that look like Markdown and are none."""
    text = nasty_text.filter(bool)
    one_line = text.map(lambda words: words.replace("\n", " "))
    return st.lists(
        st.one_of(
            text.map(lambda words: Block(BlockKind.PARAGRAPH, words)),
            text.map(lambda words: Block(BlockKind.QUOTE, words, first="│ ", rest="│ ")),
            text.map(lambda words: Block(BlockKind.ITEM, words, first="• ", rest="  ")),
            one_line.map(lambda words: Block(BlockKind.HEADING, words, level=2)),
            one_line.map(lambda words: Block(BlockKind.IMAGE, words)),
            text.map(lambda words: Block(BlockKind.CODE, words, first="  ", rest="  ")),
        ),
        min_size=1,
        max_size=4,
    )
