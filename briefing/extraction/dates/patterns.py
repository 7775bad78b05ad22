"""How dates are written: one pattern for each form, as data.

The forms are those of English reports, British and American. A pattern is tried only near a word of its own trigger,
so that a long text without dates costs next to nothing. `_` stands for white space.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_PIECES: Final = {
    "month": r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)",
    "weekday": r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)",
    "year": r"(?:1[0-9]\d\d|20\d\d)",
    "day": r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?",
    "number": r"(?i:\d{1,4}(?:[.,]\d+)?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|one|two|three|four|five|six|seven|eight|nine|a_dozen|a_couple_of|(?:a_|one_)?hundred"
    r"|an|a)",
    "units": r"(?:seconds?|minutes?|hours?|days?|nights?|weekends?|weeks?|fortnights?|months?|quarters?|years?"
    r"|decades?|centur(?:y|ies))",
    "about": r"(?i:about|around|nearly|almost|roughly|some|approximately|at_least|more_than|less_than|over|under|up_to"
    r"|only|just_over|just_under|as_many_as|no_more_than|fewer_than|another|well_over)",
    "part": r"(?:(?:the_)?(?:very_)?(?:early|mid|late|beginning_of|end_of|middle_of|start_of|close_of)"
    r"(?:[-\s]{1,2}(?:in_|of_)?(?:the_)?)|mid-)",
    "dash": r"(?:\s?[-–—]\s?|_(?:to|until|till|through|and)_)",
    "sameyear": r"(?:,?_of_(?:that|the_same)_year|,?_(?:that|the_same)_year)",
    "ordinal": r"(?:\d\d?(?:st|nd|rd|th)|(?:twenty-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
    r"|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth))",
}

_MONTHS: Final = r"\b(?:Jan|Feb|Mar|Apr|May|Ju[nl]|Aug|Sep|Oct|Nov|Dec)"
_DIGITS: Final = r"(?<!\d)(?:1\d|20)\d\d(?!\d)"
_UNIT: Final = (
    r"\b(?:[Dd]ay|[Ww]eek|[Mm]onth|[Yy]ear|[Dd]ecade|[Cc]entur|[Qq]uarter|[Hh]our|[Mm]inute|[Nn]ight|[Mm]orning"
    r"|[Aa]fternoon|[Ee]vening|fortnight|half\b)"
)

TRIGGERS: Final = {
    "month": _MONTHS,
    "digits": _DIGITS,
    "numeric": r"\d[./]\d\d?[./]\d",
    "weekday": r"(?:[nsr]|Fri|Mon|Sun)day\b",
    "season": r"\b(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)\b",
    "tens": r"\d0s\b|(?:twen|thir|for|fif|six|seven|eigh|nine)ties\b",
    "era": r"\bB\.?C\.?",
    "named": r"\bChristmas|\bNew_Year|\bD-Day|\bQ[1-4]\b".replace("_", r"\s"),
    "today": r"\b(?:[Tt]oday|[Tt]onight|[Tt]omorrow|[Yy]esterday)\b",
    "clock": r"\d\s?[AaPp]\.?[Mm]\b",
    "unit": _UNIT,
}
"""Words that tell where a pattern is worth trying."""

_FORMS: Final = (
    ("iso", "digits", r"\b(?P<year><year>)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])\b"),
    ("numeric", "numeric", r"\b(?P<day>0?[1-9]|[12]\d|3[01])\.(?P<month>0?[1-9]|1[0-2])\.(?P<year><year>)\b"),
    ("slashed", "numeric", r"\b(?P<first>0?[1-9]|[12]\d|3[01])/(?P<second>0?[1-9]|[12]\d|3[01])/(?P<year><year>)\b"),
    (
        "across",
        "month",
        (
            r"\b(?P<day><day>)_(?P<month><month>)(?:,?_(?P<year><year>))?(?:\s?[-–—]\s?|_(?:to|until|through)_)"
            r"(?P<day2><day>)_(?P<month2><month>)(?:,?_(?P<year2><year>))?\b"
        ),
    ),
    (
        "across",
        "month",
        (
            r"\b(?P<month><month>)_(?P<day><day>)(?:,?_(?P<year><year>))?(?:\s?[-–—]\s?|_(?:to|until|through)_)"
            r"(?P<month2><month>)_(?P<day2><day>)(?:,?_(?P<year2><year>))?\b"
        ),
    ),
    (
        "days",
        "month",
        (
            r"\b(?:(?P<night>[Nn]ight)_(?:of|from)_(?:the_)?)?(?P<day><day>)(?:<dash>)(?:the_)?(?P<day2><day>)_(?:of_)?"
            r"(?P<month><month>)(?:,?_(?:of_)?(?P<year><year>)\b|(?P<same><sameyear>))?"
        ),
    ),
    (
        "days",
        "month",
        (
            r"\b(?:(?P<night>[Nn]ight)_(?:of|from)_(?:the_)?)?(?P<month><month>)_(?P<day><day>)(?:\s?[-–—]\s?|_to_)"
            r"(?P<day2><day>)\b(?!\s?[-–]\s?\d)(?:,?_(?:of_)?(?P<year><year>)\b|(?P<same><sameyear>))?"
        ),
    ),
    (
        "day",
        "month",
        (
            r"\b(?:(?P<night>[Nn]ight)_of_(?:the_)?)?(?:<weekday>,?_(?:the_)?)?(?:the_)?(?P<day><day>)_(?:of_)?"
            r"(?P<month><month>)(?:,?_(?:of_)?(?P<year><year>)\b|(?P<same><sameyear>))?(?!\w)"
        ),
    ),
    (
        "day",
        "month",
        (
            r"\b(?:(?P<night>[Nn]ight)_of_)?(?:<weekday>,?_)?(?P<month><month>)_(?:the_)?(?P<day><day>)"
            r"(?![\d%]|[.,]\d|_(?:percent|million|billion|people)\b)(?:,?_(?:of_)?(?P<year><year>)\b|(?P<same><sameyear>))?"
        ),
    ),
    (
        "months",
        "month",
        (
            r"\b(?P<month><month>)(?:(?:,?_of_|,?_)(?P<first><year>))?(?:\s?[-–—]\s?|_(?:to|until|through)_)"
            r"(?P<month2><month>)(?:,?_of_|,?_)(?P<year><year>)\b"
        ),
    ),
    (
        "month",
        "month",
        (
            r"\b(?P<part>[Tt]he_(?:first|second|third|last|final|early|closing)_(?:(?:<number>|few|several)_)?(?:weeks?|days|part|half)_of_)"
            r"(?P<month><month>)(?:,?_(?:of_)?(?P<year><year>)\b|(?P<same><sameyear>))?"
        ),
    ),
    (
        "year",
        "digits",
        (
            r"\b(?P<part>[Tt]he_(?:first|last|final|early|closing)_(?:(?:<number>|few|several)_)?(?:weeks|months|days|part)_of_)"
            r"(?P<year><year>)\b"
        ),
    ),
    ("month", "era", r"\b(?P<part><part>)?(?P<month><month>)_(?P<bc>\d{2,4})\s?B\.?C(?:\.?E)?\b"),
    ("month", "month", r"\b(?P<part><part>)?(?P<month><month>)(?:,?_of_|,?_)(?P<year><year>)\b"),
    (
        "month",
        "month",
        (
            r"\b(?:(?P<rel>[Tt]his|[Ll]ast|[Nn]ext|[Tt]he_following|[Tt]he_previous)_)?(?P<part><part>)?"
            r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December"
            r"|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.)(?P<same><sameyear>)?(?!\w)"
        ),
    ),
    (
        "season",
        "season",
        (
            r"\b(?:(?P<rel>[Tt]his|[Ll]ast|[Nn]ext|[Tt]hat|[Tt]he_following|[Tt]he_previous|[Tt]he_next|[Tt]he)_)?"
            r"(?P<part><part>|[Ee]arly_|[Ll]ate_)?(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
            r"(?:,?_(?:of_)?(?:(?P<year><year>)\b|(?P<bc>\d{2,4})\s?B\.?C(?:\.?E)?\b)|(?P<same><sameyear>))?(?![\w-])"
        ),
    ),
    (
        "quarter",
        "unit",
        (
            r"\b(?:the_)?(?P<nth>first|second|third|fourth|latter|1st|2nd|3rd|4th)[-\s](?P<kind>quarter|half)"
            r"(?:_of_(?:(?P<year><year>)|(?P<rel>this|last|next)_year)|_(?P<year2><year>))\b"
        ),
    ),
    ("quarter", "unit", r"\b[Ii]n_the_(?P<nth>first|second|third|fourth)_(?P<kind>quarter)\b(?!_of\b)"),
    ("quarter", "named", r"\bQ(?P<nth>[1-4])_(?P<year><year>)\b"),
    ("decade", "era", r"\b(?:the_)?(?P<year>\d{1,2}0)s_(?P<bc>B\.?C\b)"),
    ("decade", "tens", r"\b(?:the_)?(?P<part>early[-\s]|mid[-\s]|late[-\s])?(?P<year>(?:1[0-9]|20)\d0)s\b"),
    (
        "decade",
        "tens",
        (
            r"\b(?:the_)?(?P<part>early[-\s]|mid[-\s]|late[-\s])?(?:['’](?P<tens>[2-9])0s|(?P<word>twenties|thirties|forties"
            r"|fifties|sixties|seventies|eighties|nineties))\b"
        ),
    ),
    (
        "century",
        "unit",
        r"\b(?:the_)?(?P<part>(?:early|mid|late)[-\s]{1,2})?(?P<nth><ordinal>)[-\s]century(?:_(?P<bc>BCE?))?\b",
    ),
    ("years", "digits", r"(?<![\w./-])(?P<year><year>)(?:[-–—/]|_(?:to|until)_)(?P<year2><year>|\d\d)\b(?![-–]\d)"),
    ("year", "era", r"\b(?P<bc>\d{2,4})\s?B\.?C(?:\.?E)?\b"),
    (
        "year",
        "digits",
        r"(?<![\w$€£.,/:#–-])(?P<part><part>)?(?P<year>(?:1[0-9]|20)\d\d)(?![\w%]|[.,]\d|[-–/]\d|-[a-z])",
    ),
    (
        "holiday",
        "named",
        (
            r"\b(?P<name>Christmas_Eve|Christmas_Day|Christmas|New_Year['’]s_(?:Day|Eve)|D-Day)"
            r"(?:_(?P<night>night))?(?:,?_(?:of_)?(?P<year><year>)\b|(?P<same><sameyear>))?"
        ),
    ),
    (
        "weekday",
        "weekday",
        (
            r"\b(?:(?P<rel>[Tt]his|[Ll]ast|[Nn]ext|this_past|[Tt]he_following|[Tt]he_previous|past|[Ee]very|[Ee]ach)_)?"
            r"(?P<weekday><weekday>)(?:_(?P<when>morning|afternoon|evening|night))?(?!\w)"
        ),
    ),
    ("clock", "clock", r"\b(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?\s?[AaPp]\.?[Mm]\b\.?"),
    (
        "today",
        "today",
        r"\b(?P<day>[Tt]oday|[Tt]onight|[Tt]omorrow|[Yy]esterday)(?:_(?P<when>morning|evening|night))?\b",
    ),
    (
        "part",
        "unit",
        (
            r"\b(?P<rel>[Tt]his|[Ll]ast|[Tt]he_(?:previous|following|next|same)|[Tt]hat(?:_same)?)_"
            r"(?P<when>morning|afternoon|evening|night)\b"
        ),
    ),
    (
        "unit",
        "unit",
        (
            r"\b(?:(?P<part>[Ee]arly|[Ll]ate|[Ee]arlier|[Ll]ater|[Tt]he_end_of|[Tt]he_beginning_of|[Bb]y_the_end_of)_)?"
            r"(?P<rel>[Tt]his|[Ll]ast|[Nn]ext|[Tt]he_(?:very_)?(?:coming|past|previous|following|same|next|last|current)"
            r"|[Pp]ast|[Tt]hat(?:_same|_very)?|[Tt]he)_"
            r"(?P<unit>day|weekend|week|month|quarter|year|decade|century)\b"
        ),
    ),
    ("unit", "unit", r"\b(?:[Tt]he_|[Tt]hat_)?(?P<unit>month|year)['’](?P<rel>s)_(?P<part>end)\b"),
    ("beside", "unit", r"\b[Tt]he_day_(?P<way>before|after|following)\b"),
    (
        "unit",
        "unit",
        (
            r"\b(?P<part>[Ee]arly|[Ll]ate|[Ee]arlier|[Ll]ater|[Tt]he_(?:latter|early)_part|[Tt]he_(?:rest|remainder))"
            r"_(?:in|of)_(?P<rel>[Tt]hat|[Tt]he)_(?P<unit>month|year)\b"
        ),
    ),
    (
        "offset",
        "unit",
        (
            r"\b(?P<about>(?:<about>_)?)(?P<number><number>|several|a_few|many)_(?P<unit><units>)"
            r"(?:_and_a_half)?_(?P<way>ago|earlier|later|before|afterwards?|from_now)\b"
        ),
    ),
    (
        "bygone",
        "unit",
        (
            r"\b(?:[Tt]he_)?(?:last|past|next|previous|coming|first|following)_(?P<number><number>|few"
            r"|several|couple_of)_(?P<unit><units>)\b"
        ),
    ),
    (
        "length",
        "unit",
        (
            r"\b(?P<about>(?:<about>_)?)(?P<number><number>)(?:_(?:and_a_half|full|long|straight|consecutive|more|whole))?"
            r"[-\s](?P<unit><units>)\b(?!_(?:old|ago)\b|-old)"
        ),
    ),
)


class Form(NamedTuple):
    """One way to write a date."""

    kind: str
    """Which reading it is given."""

    trigger: str
    """Near which words it is tried, by name in `TRIGGERS`."""

    pattern: re.Pattern[str]
    """What it looks like."""


def forms() -> tuple[Form, ...]:
    """All forms, compiled; of two that match the same words the first counts."""
    return tuple(Form(kind, trigger, re.compile(_whole(pattern))) for kind, trigger, pattern in _FORMS)


def _whole(pattern: str) -> str:
    """A form with its pieces in their places; a group's own name is no piece."""
    whole = re.sub(r"(?<!\?P)<(\w+)>", lambda piece: _PIECES[piece[1]], pattern)
    return whole.replace("_", r"\s{1,2}")
