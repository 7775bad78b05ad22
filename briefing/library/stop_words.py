"""Words that say nothing about what is looked for."""

from __future__ import annotations

from typing import Final

# Lucene's English list.
_COMMON: Final = (
    "a an and are as at be but by for if in into is it no not of on or such that the their then there these they "
    "this to was will with"
)
# And what questions are made of.
_ASKING: Final = (
    "what how which who whom whose when where why can could do does did done has have had been being were would "
    "should may might must shall from i me my we our you your he she his her its than so some any all about "
    "between during over under also other only more most very each both per via"
)

STOP_WORDS: Final = frozenset({*_COMMON.split(), *_ASKING.split()})
"""English words left out of a search where any other word remains, folded."""
