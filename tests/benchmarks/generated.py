"""Markdown of any size, the same at every run: headings, prose with links, lists, quotes, code and tables."""

from __future__ import annotations

from random import Random

_WORDS = [
    *("policy", "market", "report", "energy", "data", "network", "border", "council", "minister", "agency", "forecast"),
    *("evidence", "committee", "treaty", "infrastructure", "regulation", "hospital", "transmission", "electricity"),
    *("exercise", "command", "because", "however", "although", "under", "across", "during", "of", "and", "to", "in"),
    *("is", "was", "will", "would", "on", "at", "by", "for", "from", "with", "as", "it", "that", "this"),
]
_WIDE = "市场研究显示能源政策影响增长报告数据"
_SEED = 1


def markdown(size: int) -> bytes:
    """About `size` bytes of Markdown."""
    random = Random(_SEED)  # noqa: S311, the same at every run is the point
    pieces = ["# A generated briefing"]
    length = 0
    while length < size:
        piece = _piece(random, len(pieces))
        pieces.append(piece)
        length += len(piece) + 2
    return "\n\n".join((*pieces, "The last paragraph.")).encode()


def _piece(random: Random, number: int) -> str:
    kind = random.random()
    if kind < 0.08:
        return f"## Section {number} on {random.choice(_WORDS)}"
    if kind < 0.18:
        return "\n".join(f"- {_sentence(random)}" for _ in range(random.randint(3, 6)))
    if kind < 0.24:
        return "\n".join(f"> {_sentence(random)}" for _ in range(random.randint(1, 3)))
    if kind < 0.27:
        return f"```\ndef calculate_{number}():\n    return {number}\n```"
    if kind < 0.30:
        rows = "\n".join(f"| {random.choice(_WORDS)} | {random.randrange(9999)} |" for _ in range(4))
        return f"| Name | Value |\n|---|---:|\n{rows}"
    return " ".join(_sentence(random) for _ in range(random.randint(2, 7)))


def _sentence(random: Random) -> str:
    words = [random.choice(_WORDS) for _ in range(random.randint(8, 24))]
    kind, at = random.random(), random.randrange(len(words))
    if kind < 0.2:
        words[at] = f"**{words[at]}**"
    elif kind < 0.4:
        words[at] = f"[{words[at]}](https://example.com/{random.randrange(10**6)})"
    elif kind < 0.43:
        words[at] = _WIDE[random.randrange(8) :]
    return " ".join(words).capitalize() + "."
