"""A compact form of a briefing and the start of its text, for a cache: it is read without parsing anything.

The form is the interpreter's own for plain values, behind a version and a digest: what is old or damaged is not read.
It is for this program's own cache and nothing else; whoever can write there can make it say anything.
"""

from __future__ import annotations

import marshal
import zlib
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, cast

from briefing import __version__
from briefing.document import (
    CANON_VERSION,
    Actor,
    ActorKind,
    Author,
    Block,
    BlockKind,
    BlockLink,
    Briefing,
    DocumentText,
    Emphasis,
    KeyDate,
    NoteMark,
    Origin,
    Precision,
    Problem,
    Publisher,
    Source,
    Styled,
    TextSpan,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from briefing.document import ChunkSource

STORED_CHUNKS: Final = 16
"""How many chunks are stored: several screens full of even a long text."""

_FORM: Final = 4
"""Number of the form; it changes when what is stored does, or how Markdown is split into chunks or made into blocks."""

_MAGIC: Final = f"briefing {__version__}, form {_FORM}.{CANON_VERSION}\n".encode()
"""A newer program may parse better, so it reads nothing that an older one kept."""

_MARSHAL_VERSION: Final = 4
_DIGEST_SIZE: Final = 4
_RECORDS: Final = (
    (Actor, Actor.__match_args__),
    (Author, Author.__match_args__),
    (Block, Block.__match_args__),
    (BlockLink, BlockLink.__match_args__),
    (KeyDate, KeyDate.__match_args__),
    (NoteMark, NoteMark.__match_args__),
    (Problem, Problem._fields),
    (Publisher, Publisher.__match_args__),
    (Source, Source.__match_args__),
    (Styled, Styled.__match_args__),
    (TextSpan, ("start", "end")),
)
_WORDS: Final = (ActorKind, BlockKind, Emphasis, Origin, Precision)
_MAKERS: Final[Sequence[Callable[..., object]]] = (*(kind for kind, _ in _RECORDS), *_WORDS)
_FIELDS: Final[Mapping[type, tuple[int, tuple[str, ...]]]] = MappingProxyType(
    {kind: (index, names) for index, (kind, names) in enumerate(_RECORDS)}
)
_KINDS: Final[Mapping[type, int]] = MappingProxyType(
    {kind: index for index, kind in enumerate(_WORDS, start=len(_RECORDS))}
)
_FRONT: Final = tuple(name for name in Briefing.__match_args__ if name != "body")


def pack(briefing: Briefing, chunks: int = STORED_CHUNKS) -> bytes:
    """The stored form of a briefing with the blocks of its first `chunks` chunks; parses these."""
    body = briefing.body
    blocks = tuple(body.chunk(index).blocks for index in range(min(chunks, body.chunk_count)))
    front = tuple(getattr(briefing, name) for name in _FRONT)
    data = marshal.dumps(_plain((front, tuple(body.sizes), blocks)), _MARSHAL_VERSION)
    return _MAGIC + zlib.crc32(data).to_bytes(_DIGEST_SIZE, "big") + data


def unpack(stored: bytes, source: Callable[[], ChunkSource]) -> Briefing | None:
    """The briefing in a stored form; None where that is damaged or of another version.

    `source` gives the chunks that were not stored: it is called once, when the first of them is asked for, and must be
    of the same bytes as the packed briefing, as `lambda: body_source(data)`.
    """
    start = len(_MAGIC) + _DIGEST_SIZE
    data = stored[start:]
    if not stored.startswith(_MAGIC) or zlib.crc32(data) != int.from_bytes(stored[len(_MAGIC) : start], "big"):
        return None
    front, sizes, blocks = _built(marshal.loads(data))  # noqa: S302, the program's own cache, checked above
    body = DocumentText(_StoredSource(sizes, blocks, source))
    return Briefing(**dict(zip(_FRONT, front, strict=True)), body=body)


def _plain(value: object) -> Any:  # noqa: ANN401, whatever can be stored
    """A value as tuples of plain values; a record or a word of ours is a list that starts with its number."""
    kind = type(value)
    if kind is tuple:
        return tuple(map(_plain, cast("tuple[object, ...]", value)))
    if record := _FIELDS.get(kind):
        index, names = record
        return [index, *(_plain(getattr(value, name)) for name in names)]
    if (word := _KINDS.get(kind)) is not None:
        return [word, str(value)]
    return value


def _built(value: Any) -> Any:  # noqa: ANN401, whatever was stored
    kind = type(value)
    if kind is tuple:
        return tuple(map(_built, value))
    if kind is list:
        return _MAKERS[value[0]](*map(_built, value[1:]))
    return value


class _StoredSource:
    """Chunks that were stored, and behind them the source they came from."""

    def __init__(
        self, sizes: tuple[int, ...], blocks: tuple[tuple[Block, ...], ...], source: Callable[[], ChunkSource]
    ) -> None:
        self._sizes = sizes
        self._blocks = blocks
        self._make_source = source

    @property
    def sizes(self) -> Sequence[int]:
        return self._sizes

    def blocks(self, chunk: int) -> tuple[Block, ...]:
        return self._blocks[chunk] if chunk < len(self._blocks) else self._source.blocks(chunk)

    @cached_property
    def _source(self) -> ChunkSource:
        return self._make_source()
