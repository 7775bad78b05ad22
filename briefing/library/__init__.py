"""The library: which briefings there are, and the index that answers what is in them.

All of it is derived and can be deleted: files are the truth for texts, notes.db for notes. It is given plain records
with their notes as text; it must not know annotations, extraction, Markdown, nor any screen. A query crosses its border
as a syntax tree (`query`), which `parser` makes of what was typed; the engine's own syntax stays in `match`. Snippets
and what is lit are made on this side of the engine, from the canonical text.

An `Index` is one connection behind a lock. Open one for each thing done at once, one for searching as one types and
one for refreshing; they do not wait for each other, in one process or several.

Names are looked up when they are first used: the command line answers before all of this could be imported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing import names_when_used

if TYPE_CHECKING:
    from briefing.library.answer import Answer as Answer
    from briefing.library.answer import Correction as Correction
    from briefing.library.answer import Hit as Hit
    from briefing.library.answer import Mode as Mode
    from briefing.library.answer import Result as Result
    from briefing.library.answer import SearchCancelledError as SearchCancelledError
    from briefing.library.answer import Snippet as Snippet
    from briefing.library.answer import Where as Where
    from briefing.library.entry import Byline as Byline
    from briefing.library.entry import Entry as Entry
    from briefing.library.folder import FoundFile as FoundFile
    from briefing.library.folder import Scan as Scan
    from briefing.library.folder import scan as scan
    from briefing.library.index import Index as Index
    from briefing.library.narrowing import FacetCount as FacetCount
    from briefing.library.narrowing import Facets as Facets
    from briefing.library.parser import Parsed as Parsed
    from briefing.library.parser import parse as parse
    from briefing.library.plan import Changes as Changes
    from briefing.library.plan import Suspect as Suspect
    from briefing.library.query import And as And
    from briefing.library.query import Dated as Dated
    from briefing.library.query import Field as Field
    from briefing.library.query import HasNote as HasNote
    from briefing.library.query import Near as Near
    from briefing.library.query import Node as Node
    from briefing.library.query import Not as Not
    from briefing.library.query import Or as Or
    from briefing.library.query import Phrase as Phrase
    from briefing.library.query import Word as Word
    from briefing.library.record import Record as Record
    from briefing.library.record import RecordActor as RecordActor
    from briefing.library.record import RecordFound as RecordFound
    from briefing.library.record import RecordNote as RecordNote
    from briefing.library.record import RecordStatement as RecordStatement
    from briefing.library.schema import DamagedIndexError as DamagedIndexError

_HOMES = {
    "answer": "Answer Correction Hit Mode Result SearchCancelledError Snippet Where",
    "entry": "Byline Entry",
    "folder": "FoundFile Scan scan",
    "index": "Index",
    "plan": "Changes Suspect",
    "narrowing": "FacetCount Facets",
    "parser": "Parsed parse",
    "query": "And Dated Field HasNote Near Node Not Or Phrase Word",
    "record": "Record RecordActor RecordFound RecordNote RecordStatement",
    "schema": "DamagedIndexError",
}
__all__, __getattr__ = names_when_used(__name__, _HOMES)
