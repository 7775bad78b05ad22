from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.library import And, Dated, Field, HasNote, Near, Node, Not, Or, Phrase, Word, parse
from briefing.library.parser import MOST_PARTS
from briefing.library.query_dates import days_of

A, B, C, D = map(Word, "abcd")


def tree(typed: str, *, is_typing: bool = False) -> tuple[Node, ...]:
    """What was understood."""
    return parse(typed, is_typing=is_typing).tree.parts


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("Kukuła warned", (Word("Kukuła"), Word("warned"))),
        ('"air space" “Eastern Sentry” a', (Phrase("air space"), Phrase("Eastern Sentry"), A)),
        ("kuk* war", (Word("kuk", is_prefix=True), Word("war"))),
        ("Poland's Minsk’s allies'", (Word("Poland"), Word("Minsk"), Word("allies"))),
        ("a a", (A,)),
        ("a OR b", (Or((A, B)),)),
        ("a AND a", (A,)),
        ("a b OR c", (Or((And((A, B)), C)),)),
        ("a (b OR c)", (A, Or((B, C)))),
        ("a AND b c", (And((A, B)), C)),
        ("(a OR b) AND NOT c", (And((Or((A, B)), Not(C))),)),
        ("a (b c)", (A, B, C)),
        ("a AND (b c)", (And((A, And((B, C)))),)),
        ("a and b or c", (A, Word("and"), B, Word("or"), C)),
        ("-a b - c", (Not(A), B, C)),
        ('-"a b" -(a OR b) NOT tag:c', (Not(Phrase("a b")), Not(Or((A, B))), Not(Field("tag", C)))),
        ("NOT NOT a --limit", (A, Word("--limit"))),
        ("NEAR(a b)", (Near((A, B), 10),)),
        ('NEAR("a b" c, 5) d', (Near((Phrase("a b"), C), 5), D)),
        ("NEAR(a b,5)", (Near((A, B), 5),)),
        ("NEAR(a, b)", (Near((A, B), 10),)),
        ("NEAR a", (Word("NEAR"), A)),
        ('a NEAR b "c d" NEAR/3 a', (Near((A, B), 10), Near((Phrase("c d"), A), 3))),
        ("a NEAR(b c)", (A, Near((B, C), 10))),
        ("NEAR(a (b) c) d", (Near((A, B, C), 10), D)),
        ('author:Prei* Author: "Y. P." actor:a', (
            Field("author", Word("Prei", is_prefix=True)), Field("author", Phrase("Y. P.")), Field("actor", A))),
        ("title:a note:b publisher:c", (Field("title", A), Field("note", B), Field("publisher", C))),
        ("after:2025-09 before: 2026 has:note", (Dated("2025-09-01", None), Dated(None, "2026-01-01"), HasNote())),
        ('"a b*"', (Phrase("a b", is_prefix=True),)),
        ("tag:(a b)", (And((Field("tag", A), Field("tag", B))),)),
        ("author: (a OR -b)", (Or((Field("author", A), Not(Field("author", B)))),)),
        ("title:(NEAR(a b) has:note)", (And((And((Field("title", A), Field("title", B))), HasNote())),)),
        ("date:2025-09", (Dated("2025-09-01", "2025-10-01"),)),
        ('after:"18 September 2025" before:"Sept. 2026"', (Dated("2025-09-18", None), Dated(None, "2026-09-01"))),
        ("title:(2025-09 a)", (And((Field("title", Word("2025-09")), Field("title", A))),)),
        ("2025-09 NEAR/2 a", (Near((Word("2025-09"), A), 2),)),
        ("after:(2025) has:(note)", (Dated("2025-01-01", None), HasNote())),
        ("2025-09", (Or((Word("2025-09"), Phrase("September 2025"), Dated("2025-09-01", "2025-10-01"))),)),
        ("12:30 https://a.b/c C++ U.S.", (Word("12:30"), Word("https://a.b/c"), Word("C++"), Word("U.S."))),
        ("Zapad-2025 F-35", (Word("Zapad-2025"), Word("F-35"))),
    ],
)  # fmt: skip
def test_what_is_typed_is_understood_and_nothing_remarked(typed: str, understood: tuple[Node, ...]) -> None:
    parsed = parse(typed)
    assert parsed.tree == And(understood)
    assert parsed.remarks == ()


@pytest.mark.parametrize(
    ("typed", "understood", "remark"),
    [
        ('"unclosed words', (Phrase("unclosed words"),), "quotation mark"),
        ("(a b", (A, B), "“(” was not closed"),
        ("a) b", (A, B), "“)” closes nothing"),
        ("a) AND b", (And((A, B)),), "“)” closes nothing"),
        ("(" * 9 + "a" + ")" * 9 + " b OR c", (Or((And((A, B)), C)),), "parentheses within one another"),
        ("after:(2025 a)", (Word("after:"), Word("2025"), A), "“after:” has nothing after it"),
        ("a OR", (A,), "OR stands between"),
        ("AND a", (A,), "AND stands between"),
        ("a NOT", (A,), "NOT stands before"),
        ("NEAR(a, 5)", (A,), "NEAR(…) needs two"),
        ("NEAR(a b, c)", (Near((A, B, C), 10),), "“c” in NEAR(…) is no number"),
        ("a NEAR", (A,), "NEAR stands between"),
        ("a NEAR (b OR c)", (A, Or((B, C))), "NEAR stands between"),
        ("wa*ed *a", (Word("wa*ed"), Word("*a")), "“wa*ed”: a * is understood at the end of a word"),
        ('"dro* a"', (Phrase("dro* a"),), "“dro* a”: a * is understood at the end of a phrase"),
        ("foo:a", (Word("foo:a"),), "“foo:” is no field"),
        ("a author:", (A, Word("author:")), "“author:” has nothing after it"),
        ("tag:(", (), "“(” was not closed"),
        ("has:photo", (Word("photo"),), "“has:photo” is not known"),
        ("after:2025-13-45", (Word("2025-13-45"),), "is no date"),
        ("before:soon", (Word("soon"),), "is no date"),
        (" -- … * 🙂 \x00 ", (), "no letter or digit"),
        ("(" * 30 + "a", (A,), "parentheses within one another"),
        (" ".join(f"w{n}" for n in range(99)), tuple(Word(f"w{n}") for n in range(MOST_PARTS)), "only the first 64"),
    ],
)
def test_what_cannot_be_read_becomes_words_and_is_said(typed: str, understood: tuple[Node, ...], remark: str) -> None:
    parsed = parse(typed)
    assert parsed.tree.parts == understood
    assert any(remark in said for said in parsed.remarks)


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("Kukuła war", (Word("Kukuła"), Word("war", is_prefix=True))),
        ("Kukuła war ", (Word("Kukuła"), Word("war"))),
        ('"air spa', (Phrase("air spa", is_prefix=True),)),
        ('"air spa"', (Phrase("air spa"),)),
        ("C++", (Word("C++"),)),
        ("author:Prei", (Field("author", Word("Prei", is_prefix=True)),)),
        ("a author:", (A,)),
        ("a after:20", (A,)),
        ("a after:2025", (A, Dated("2025-01-01", None))),
        ("a has:no", (A,)),
        ("a OR", (A,)),
        ("a (b", (A, Word("b", is_prefix=True))),
        ("a -", (A,)),
        ("a NEAR", (A,)),
        ("a NEAR/5 b", (Near((A, Word("b", is_prefix=True)), 5),)),
        ("NEAR(a b", (Near((A, Word("b", is_prefix=True)), 10),)),
    ],
)
def test_while_one_types_the_last_word_is_a_beginning_and_nothing_unfinished_is_remarked(
    typed: str, understood: tuple[Node, ...]
) -> None:
    parsed = parse(typed, is_typing=True)
    assert parsed.tree.parts == understood
    assert parsed.remarks == ()


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("2025", ("2025-01-01", "2026-01-01")),
        ("2025-12", ("2025-12-01", "2026-01-01")),
        ("2025-9", ("2025-09-01", "2025-10-01")),
        ("2025/09/30", ("2025-09-30", "2025-10-01")),
        ("2025.02.28", ("2025-02-28", "2025-03-01")),
        ("18.09.2025", ("2025-09-18", "2025-09-19")),
        ("03.04.2025", ("2025-04-03", "2025-04-04")),
        ("18/09/2025", ("2025-09-18", "2025-09-19")),
        ("03/04/2025", None),
        ("2025-Q4", ("2025-10-01", "2026-01-01")),
        ("2025-wi", ("2025-12-01", "2026-03-01")),
        ("199x", ("1990-01-01", "2000-01-01")),
        ("18 September 2025", ("2025-09-18", "2025-09-19")),
        ("sept. 18th, 2025", ("2025-09-18", "2025-09-19")),
        ("May 2025", ("2025-05-01", "2025-06-01")),
        ("31 February 2025", None),
        ("Marsh 2025", None),
        ("2025-02-30", None),
        ("0000", None),
        ("9999", None),
        ("20255", None),
        ("", None),
    ],
)
def test_dates_of_any_precision_are_days(typed: str, days: tuple[str, str] | None) -> None:
    assert days_of(typed) == days


def test_nodes_of_one_kind_are_equal_by_value_and_of_two_kinds_never() -> None:
    assert Word("a") != Phrase("a")
    assert And((A,)) != Or((A,))
    assert len({Word("a"), Word("a"), Word("a", is_prefix=True)}) == 2


PIECES = st.sampled_from(
    [
        *"ab \"*()-+^:{}“”,'\x00ł北\ud800🙂",
        " AND ",
        " OR ",
        " NOT ",
        "NEAR(",
        " NEAR ",
        "author:",
        "after:",
        "has:note",
        "2025-",
    ]
)


@given(st.lists(PIECES | st.characters(), max_size=40).map("".join), st.booleans())
def test_the_parser_never_fails(typed: str, is_typing: bool) -> None:  # noqa: FBT001, Hypothesis passes it
    parsed = parse(typed, is_typing=is_typing)
    assert all(isinstance(part, Node) for part in parsed.tree.parts)
    assert all(parsed.remarks)
    assert is_typing or parsed.tree.parts or parsed.remarks or not typed.strip()
