"""The data every room shares: a briefing as one canonical text, with spans of it for all that is said about it.

Immutable, and made of the standard library alone. It knows no file, no database, no Markdown and no screen: text
comes in as strings, and what is found in it goes out as spans in code points.

Names are looked up when they are first used: the command line answers before all of this could be imported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing import names_when_used

if TYPE_CHECKING:
    from briefing.document.actor import Actor as Actor
    from briefing.document.actor import ActorKind as ActorKind
    from briefing.document.actor import Origin as Origin
    from briefing.document.address import Refusal as Refusal
    from briefing.document.address import WebAddress as WebAddress
    from briefing.document.address import address_or_none as address_or_none
    from briefing.document.address import web_address as web_address
    from briefing.document.block import Block as Block
    from briefing.document.block import BlockKind as BlockKind
    from briefing.document.block import BlockLink as BlockLink
    from briefing.document.block import Emphasis as Emphasis
    from briefing.document.block import NoteMark as NoteMark
    from briefing.document.block import Styled as Styled
    from briefing.document.briefing import Author as Author
    from briefing.document.briefing import Briefing as Briefing
    from briefing.document.briefing import Publisher as Publisher
    from briefing.document.briefing import Source as Source
    from briefing.document.cleaning import CANON_VERSION as CANON_VERSION
    from briefing.document.cleaning import canonical as canonical
    from briefing.document.cleaning import clean as clean
    from briefing.document.cleaning import one_line as one_line
    from briefing.document.cleaning import shortened as shortened
    from briefing.document.find import Needle as Needle
    from briefing.document.folding import FOLD_VERSION as FOLD_VERSION
    from briefing.document.folding import Folded as Folded
    from briefing.document.folding import fold as fold
    from briefing.document.key_date import KeyDate as KeyDate
    from briefing.document.key_date import Precision as Precision
    from briefing.document.key_date import precision_of as precision_of
    from briefing.document.mentions import find_mentions as find_mentions
    from briefing.document.mentions import with_mentions as with_mentions
    from briefing.document.motion import next_word as next_word
    from briefing.document.motion import previous_word as previous_word
    from briefing.document.motion import word_at as word_at
    from briefing.document.problems import BriefingError as BriefingError
    from briefing.document.problems import Problem as Problem
    from briefing.document.section import Section as Section
    from briefing.document.section import sections_of as sections_of
    from briefing.document.sentences import next_sentence as next_sentence
    from briefing.document.sentences import previous_sentence as previous_sentence
    from briefing.document.sentences import sentence_at as sentence_at
    from briefing.document.sentences import sentences_between as sentences_between
    from briefing.document.source_link import SourceLink as SourceLink
    from briefing.document.source_link import front_links as front_links
    from briefing.document.source_link import links_of as links_of
    from briefing.document.source_link import source_links as source_links
    from briefing.document.span import TextSpan as TextSpan
    from briefing.document.text import SEPARATOR as SEPARATOR
    from briefing.document.text import Chunk as Chunk
    from briefing.document.text import ChunkSource as ChunkSource
    from briefing.document.text import DocumentText as DocumentText
    from briefing.document.text import Passage as Passage
    from briefing.document.text import Place as Place

_HOMES = {
    "actor": "Actor ActorKind Origin",
    "address": "Refusal WebAddress address_or_none web_address",
    "block": "Block BlockKind BlockLink Emphasis NoteMark Styled",
    "briefing": "Author Briefing Publisher Source",
    "cleaning": "CANON_VERSION canonical clean one_line shortened",
    "find": "Needle",
    "folding": "FOLD_VERSION Folded fold",
    "key_date": "KeyDate Precision precision_of",
    "mentions": "find_mentions with_mentions",
    "motion": "next_word previous_word word_at",
    "problems": "BriefingError Problem",
    "section": "Section sections_of",
    "sentences": "next_sentence previous_sentence sentence_at sentences_between",
    "source_link": "SourceLink front_links links_of source_links",
    "span": "TextSpan",
    "text": "Chunk ChunkSource DocumentText Passage Place SEPARATOR",
}
__all__, __getattr__ = names_when_used(__name__, _HOMES)
