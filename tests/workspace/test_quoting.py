from __future__ import annotations

import pytest

from briefing.document import BriefingError
from briefing.markdown import read
from briefing.workspace.quoting import Place, span_of

WRITTEN = "# Offers\n\nFour allies came first. France sends three Rafale fighters to Mińsk.\n\nNobody objects.\n"
TEXT = read(WRITTEN.encode(), name="offers.md").body


@pytest.mark.parametrize(
    ("quote", "nearest"),
    [
        ("three rafales fighter", "the nearest in ¶1 is “three Rafale fighters”"),
        (
            "France sent 3 Rafale fighters to Minsk",
            "the nearest in ¶1 is “France sends three Rafale fighters to Mińsk”",
        ),
        ("Nobody objected", "the nearest in ¶2 is “Nobody objects.”"),
    ],
)
def test_of_a_quotation_that_is_not_there_the_nearest_passage_is_offered(quote: str, nearest: str) -> None:
    with pytest.raises(BriefingError) as raised:
        span_of(TEXT, Place(quote))
    assert str(raised.value) == f"“{quote}” is not in the text; {nearest}"


def test_one_in_another_paragraph_is_said_to_be_there() -> None:
    with pytest.raises(BriefingError, match=r"is not in ¶2; the nearest in ¶1 is “Four allies”"):
        span_of(TEXT, Place("four allies", paragraph=2))


@pytest.mark.parametrize("quote", ["quux frobnicates the zygote", "🙂", "?!", "x" * 1_000_000])
def test_where_nothing_is_like_it_nothing_is_offered(quote: str) -> None:
    with pytest.raises(BriefingError, match=r"is not in the text$"):
        span_of(TEXT, Place(quote))
