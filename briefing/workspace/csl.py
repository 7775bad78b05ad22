"""The citation of a briefing as CSL-JSON, which reference managers and pandoc read.

The form: https://docs.citationstyles.org/en/stable/specification.html, appendices III and IV.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from briefing.workspace.citing import briefing_address
from briefing.workspace.person_names import parted

if TYPE_CHECKING:
    import datetime as dt

    from briefing.document import Briefing

_DATE: Final = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_DAY: Final = len("2025-09-18")


def csl_json(briefing: Briefing, *, today: dt.date) -> str:
    """The citation as a list of one item, which is what such a file is; `today` is when it is read."""
    return json.dumps([csl_item(briefing, today=today)], ensure_ascii=False, indent=2) + "\n"


def csl_item(briefing: Briefing, *, today: dt.date) -> dict[str, object]:
    """The citation as an item; what is unknown is left out.

    What an institution publishes on a policy is a `report`; what nobody is known to have published, an `article`, the
    word for a work that stands alone.
    """
    address = briefing_address(briefing)
    members: dict[str, object | None] = {
        "id": briefing.id,
        "type": "report" if briefing.publisher else "article",
        "title": briefing.title,
        "author": [_name(author.name) for author in briefing.authors],
        "publisher": briefing.publisher.name if briefing.publisher else None,
        "issued": _date(briefing.date) if briefing.date else None,
        "accessed": _date(accessed(briefing, today)) if address else None,
        "URL": address,
        "language": briefing.lang,
    }
    return {name: value for name, value in members.items() if value}


def accessed(briefing: Briefing, today: dt.date) -> str:
    """The day a briefing's address was read: when it was fetched, else the day it is cited."""
    fetched = briefing.source.fetched if briefing.source else None
    return fetched[:_DAY] if fetched else today.isoformat()


def _name(name: str) -> dict[str, str]:
    found = parted(name)
    return {"family": found.family, "given": found.given} if found else {"literal": name}


def _date(written: str) -> dict[str, object]:
    found = _DATE.fullmatch(written)
    return {"date-parts": [[int(part) for part in found.groups() if part]]} if found else {"literal": written}
