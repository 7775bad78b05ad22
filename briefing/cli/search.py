"""Search the library: all words first, then some; "…" is a phrase, a trailing * the beginning of a word.

Also: OR, AND, NOT or -, (…), NEAR(… …, 5); author: publisher: actor: said: tag: title: note: after: before: date:
has:note.
"""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from briefing.cli.output import Output
    from briefing.library.answer import Answer, Correction, Hit
    from briefing.workspace.searching import Found
    from briefing.workspace.workspace import Workspace


_LIMIT: Final = 20


def arguments(parser: argparse.ArgumentParser) -> None:
    """QUERY and what to print."""
    from briefing.cli.counts import positive  # noqa: PLC0415, words alone need no parser

    parser.add_argument("query", metavar="QUERY", nargs="+", help="what to look for; after -- where it begins with -")
    parser.add_argument("--limit", metavar="N", type=positive, default=_LIMIT, help="at most so many briefings (20)")
    parser.add_argument("--count", action="store_true", help="print only how many briefings match")
    parser.add_argument("--quiet", action="store_true", help="print nothing; exit 1 where nothing matches")
    parser.add_argument("--format", choices=("text", "json"), default="text")


def of_words(words: list[str]) -> SimpleNamespace | None:
    """QUERY alone."""
    return SimpleNamespace(query=words, limit=_LIMIT, count=False, quiet=False, format="text") if words else None


def run(arguments: argparse.Namespace | SimpleNamespace, workspace: Workspace, output: Output) -> int:
    """Prints the hits."""
    from briefing.workspace.searching import search  # noqa: PLC0415, help needs none of it

    query = " ".join(arguments.query)
    found = search(workspace, query, limit=arguments.limit, explains=not arguments.quiet)
    answer, remarks = found.answer, found.remarks
    if arguments.quiet:
        return 0 if answer.total else 1
    for remark in _remarks(query, found):
        output.narrate(remark)
    if arguments.format == "json":
        output.json(_answer(query, answer, remarks) | ({} if arguments.count else {"results": _results(answer)}))
    elif arguments.count:
        output.line(str(answer.total))
    else:
        for result in answer.results:
            for hit in result.hits:
                output.line(f"{result.entry.id}:{hit.paragraph}:{hit.snippet.text}")
    return 0


def _remarks(query: str, found: Found) -> Iterator[str]:
    """What was made of the query, and why there is no more."""
    answer = found.answer
    yield from (*found.remarks, *map(_told, answer.corrections))
    if not answer.total:
        yield "nothing was found" if query.strip() else "there is nothing to look for"
    if missing := _missing(answer):
        yield f"nothing has all of it: these are without {', '.join(missing)}"
    yield from (f"without {field}: {_briefings(count)}" for field, count in found.wider)
    if found.unseen:
        yield f"{_briefings(found.unseen)} not looked through yet for who acts and speaks: `briefing actors` does that"


def _briefings(count: int) -> str:
    return f"{count:,} {'briefing' if count == 1 else 'briefings'}"


def _missing(answer: Answer) -> list[str]:
    """The words that none of the briefings has that are printed."""
    without = [result.hits[0].missing for result in answer.results]
    return [word for word in without[0] if all(word in missing for missing in without)] if without else []


def _told(correction: Correction) -> str:
    near = " or ".join(correction.instead)
    return f"nothing has “{correction.typed}”: showing results for {near} (in quotation marks it is taken as it is)"


def _answer(query: str, answer: Answer, remarks: tuple[str, ...]) -> dict[str, object]:
    from briefing.document.cleaning import canonical  # noqa: PLC0415, only for programs

    return {
        "query": canonical(query),
        "total": answer.total,
        "remarks": list(remarks),
        "corrections": [{"typed": one.typed, "instead": list(one.instead)} for one in answer.corrections],
    }


def _results(answer: Answer) -> list[dict[str, object]]:
    return [
        {
            "id": result.entry.id,
            "title": result.entry.title,
            "date": result.entry.date,
            "score": result.score,
            "hits": [_hit(hit) for hit in result.hits],
        }
        for result in answer.results
    ]


def _hit(hit: Hit) -> dict[str, object]:
    return {
        "where": hit.where.value,
        "note": hit.note,
        "paragraph": hit.paragraph,
        "start": hit.start,
        "end": hit.end,
        "snippet": hit.snippet.text,
    }
