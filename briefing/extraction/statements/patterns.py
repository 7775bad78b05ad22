"""How reports attribute words to a speaker, as patterns around the speaker's name.

As text: `re` keeps what it compiled, and nothing is compiled before the first sentence.
"""

from __future__ import annotations

from typing import Final

from briefing.extraction.actors.words import SAYING, TITLES

_MANNER: Final = (
    r"(?:(?:also|later|reportedly|himself|herself|itself|has|had|have|then|since|once|again|first|repeatedly)\s)*"
)
_OFFICE: Final = r"(?:,\s(?!as\b|and\b|but\b|or\b)(?:(?<!\w)(?:[A-Z]\.)+(?=\s)|[^,;:.()]){3,90},)?"
_OF_BODY: Final = r"(?:\sof\s(?:the\s)?[A-Z][\w&-]*(?:\s[A-Z][\w&-]*){0,3})?"

SAYS: Final = rf"{_OF_BODY}{_OFFICE}\s{_MANNER}(?P<verb>{SAYING})\b(?!-|\sin kind)"
"""Behind a name: warned; of the Institute, has warned; , the head of the pilots, warned."""

POSTNOMINAL: Final = r"\s(?:MP|MEP|MSP|KC|QC|CBE|OBE|MBE|PhD|MD)\b"
"""Behind a name, before its verb."""

TELLS: Final = rf"{_OFFICE}\s(?P<verb>tells it)\b"
"""Behind a name that "as" stands before."""

ACCORDING: Final = r"(?P<verb>[Aa]ccording to)\s(?:the\s)?(?:[a-z][\w-]*\s){0,3}(?:[A-Z][a-z]+\s){0,3}$"
"""Before a name: according to; according to the state agency."""

ACCOUNT: Final = r"[’']s?\s(?:own\s)?(?P<noun>account|words|assessment|view|telling|version|reading)\b"
"""Behind a name, with what `BY_ACCOUNT` has before it."""

BY_ACCOUNT: Final = r"(?i)(?P<verb>\b(?:by|in|on))\s(?:[A-Z][a-z]+\s){0,2}$"
"""Before a name whose account follows."""

QUOTED: Final = (
    rf"[,.?!…][”\"’']\s{_MANNER}(?P<verb>{SAYING})\s"
    rf"(?:(?:the|a|an|its|his|her|their)\s[^,;:.()]{{3,60}},\s)?(?:[a-z][\w-]*\s){{0,3}}(?:[A-Z][\w-]*\.?\s){{0,3}}$"
)
"""Before a name, with the quotation before that: “…,” said the mayor, Ms …"""

PRONOUN: Final = rf"\b(?P<who>[Hh]e|[Ss]he)\s{_MANNER}(?P<verb>{SAYING})\b(?!-)"
"""A pronoun that says something."""

NOT_SUBJECT: Final = (
    r"(?:\b(?:in|at|from|near|to|into|of|by|with|for|against|over|on|about|between|via|told|tells|asked|and|or|than)"
    r"\s(?:the\s)?(?:[A-Z][\w’'.-]*\s){0,4}|[–-])$"
)
"""Before a name that is no subject of its sentence."""

OFFICE_BEFORE: Final = (
    rf"\b(?:[A-Z][\w-]*\s)*(?i:{'|'.join(sorted(TITLES))})\s(?:of|for)\s"
    r"(?:(?:of|for|and|the)\s|[A-Z][\w’'.-]*\s){1,9}$"
)
"""Before a name that its office stands before: Prime Minister of Poland Donald Tusk."""

APPOSED: Final = r",\s(?:[A-Z][\w.]*\s){0,3}$"
"""Before a name that stands in apposition: the spokesman, General Olmstead, denies it."""

LEAD: Final = r"[\s,]*(?:that\s(?!is\b))?"
"""What leads from a verb to what was said."""
