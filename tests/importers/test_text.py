"""Text that came out of a PDF or was pasted."""

from __future__ import annotations

import hashlib
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.document import Author, BlockKind, Briefing, Emphasis, Publisher, sections_of, source_links
from briefing.importers import Imported, read_text
from briefing.markdown import read, write

SAMPLES = Path(__file__).parents[1] / "samples"
SEED = Path(__file__).parents[2].parent / "shared" / "seeds" / "belarus-poland-2025-09-18.txt"


def imported(name: str) -> Imported:
    return read_text((SAMPLES / name).read_bytes(), name=name)


def texts(briefing: Briefing) -> list[str]:
    return [passage.block.text for passage in briefing.body.passages()]


def of(text: str) -> Briefing:
    return read_text(text.encode(), name="a-file.txt").briefing


def sections(briefing: Briefing) -> list[tuple[str | None, int]]:
    return [(section.title, len(section.passages)) for section in sections_of(list(briefing.body.passages()))]


def test_the_lines_before_the_text_are_what_they_say() -> None:
    briefing = imported("river-gauges.txt").briefing
    assert briefing.title == "Two Towns Share Flood Warnings Although Their Councils No Longer Speak"
    assert briefing.date == "2024-03-04"
    assert briefing.publisher == Publisher("Harbour Review", None, is_cited=True)
    assert briefing.authors == (Author("Marta Vandersloot", "Director, Institute for River Law"),)
    assert texts(briefing)[0].startswith("On 27 February, the river rose")
    assert texts(briefing)[-1].endswith("hangs beside both doors.")


def test_paragraphs_that_a_page_break_cut_are_whole_and_no_others_are_joined() -> None:
    one = imported("river-gauges.txt")
    text = one.briefing.body.text
    assert "the province's Water Commissioner Pieter Achterberg" in text
    assert "According to the harbour office" in text
    assert len(texts(one.briefing)) == 6
    assert [problem.code for problem in one.problems].count("joined-paragraphs") == 2


def test_links_are_kept_and_those_without_an_address_are_counted() -> None:
    one = imported("river-gauges.txt")
    links = source_links(one.briefing)
    assert [link.text for link in links] == ["Harbour Review", "reported", "asked", "announced", "ended"]
    assert [link.address for link in links if link.address] == ["https://example.org/province/gauges?year=2024"]
    assert "4 links came without an address" in one.problems[-1].message


def test_emphasis_is_a_style_and_no_asterisk() -> None:
    briefing = imported("river-gauges.txt").briefing
    block = next(passage.block for passage in briefing.body.passages() if passage.block.styles)
    (style,) = block.styles
    assert block.text[style.start : style.end] == "Night Heron"
    assert style.emphasis is Emphasis.EMPHASIS
    assert "*" not in briefing.body.text


def test_a_first_paragraph_that_sums_up_is_the_summary() -> None:
    assert sections(imported("river-gauges.txt").briefing) == [("Summary", 1), ("Body", 5)]


def test_everything_that_was_done_is_told_in_one_line_each() -> None:
    one = imported("river-gauges.txt")
    assert one.briefing.problems == one.problems
    assert [problem.code for problem in one.problems] == [
        "title-from-text",
        "date-from-text",
        "publisher-from-text",
        "author-from-text",
        "joined-paragraphs",
        "joined-paragraphs",
        "links-without-address",
    ]
    assert all("\n" not in problem.message for problem in one.problems)


def test_it_says_what_it_was_made_of() -> None:
    source = imported("river-gauges.txt").briefing.source
    assert source is not None
    assert source.kind == "text"
    assert source.sha256 == hashlib.sha256((SAMPLES / "river-gauges.txt").read_bytes()).hexdigest()


@pytest.mark.parametrize("name", ["river-gauges.txt", "wrapped-memo.txt"])
def test_written_as_markdown_it_reads_as_the_same_briefing(name: str) -> None:
    briefing = imported(name).briefing
    again = read(write(briefing).encode(), name="x.md")
    assert again._replace(body=briefing.body, problems=briefing.problems) == briefing
    assert [passage.block.text for passage in again.body.passages()] == texts(briefing)
    assert source_links(again) == source_links(briefing)
    assert sections(again) == sections(briefing)


def test_wrapped_lines_are_one_paragraph_and_items_are_blocks_of_their_own() -> None:
    briefing = imported("wrapped-memo.txt").briefing
    assert briefing.title == "Minutes of the gauge committee"
    assert [author.name for author in briefing.authors] == ["Ada Holm", "Jonas van der Berg"]
    assert briefing.date == "2024-03-14"
    assert [(passage.block.kind, passage.block.first) for passage in briefing.body.passages()] == [
        (BlockKind.PARAGRAPH, ""),
        (BlockKind.PARAGRAPH, ""),
        (BlockKind.ITEM, "• "),
        (BlockKind.ITEM, "• "),
        (BlockKind.ITEM, "1. "),
        (BlockKind.ITEM, "2. "),
        (BlockKind.QUOTE, "│ "),
        (BlockKind.PARAGRAPH, ""),
    ]
    first = texts(briefing)[0]
    assert "whose interpretation of" in first
    assert (
        "well-known amateur" in of("It is well-known here.\n\n" + first.replace("wellknown", "well-\nknown")).body.text
    )


def test_characters_that_mean_something_in_markdown_stand_for_themselves() -> None:
    items = texts(imported("wrapped-memo.txt").briefing)
    assert "ask C:\\gauges\\old_data* to be kept, and the R&D fund to pay" in items
    assert "| gauge | state | an indented line is no code" in items


def test_a_word_that_a_page_break_parted_is_whole() -> None:
    text = "Title\n\n" + "word " * 20 + "and the new agree-\n\nment, a well-\n\nknown one. Well, it is well-known."
    assert texts(of(text))[0].endswith("new agreement, a well-known one. Well, it is well-known.")


def test_headings_and_lists_are_never_joined() -> None:
    text = (
        "Title\n\nThis paragraph has many words and then ends without any mark of an end before the\n\n## A heading\n\n"
    )
    assert texts(of(text + "and a paragraph that starts small.\n\n- an item that ends with the\n\n- next item\n"))[
        1:
    ] == [
        "A heading",
        "and a paragraph that starts small.",
        "an item that ends with the",
        "next item",
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("It was a long day at the harbour and everybody went home late:", "the end of it."),
        ("The people of the lower town thought otherwise about all of this.", "The others did not."),
        ("Short line", "without an end"),
        ("Everything about it has been written down and can be read at https://example.org/a", "Then something else."),
    ],
)
def test_paragraphs_that_belong_apart_stay_apart(first: str, second: str) -> None:
    opening = (
        "This is a first paragraph with quite a number of words in it so that the text is known to have begun. " * 2
    )
    assert texts(of(f"Title\n\n{opening}\n\n{first}\n\n{second}"))[1:] == [first, second]


def test_in_a_text_that_never_ends_its_sentences_a_missing_mark_tells_nothing() -> None:
    line = "Many words stand on each line of this long poem that has never heard of any full stop at its very end"
    assert len(texts(of("Title\n\n" + "\n\n".join([line] * 8)))) == 8


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("18.09.2025", "2025-09-18"),
        ("2025-09-18", "2025-09-18"),
        ("18 September 2025", "2025-09-18"),
        ("September 18, 2025", "2025-09-18"),
        ("18th Sept. 2025", "2025-09-18"),
        ("Published on 1 May 2024", "2024-05-01"),
        ("Thursday, 18 September 2025", "2025-09-18"),
        ("Updated on: September 18, 2025 / 9:30 AM EDT", "2025-09-18"),
        ("Last modified on Thu 18 Sep 2025 10.05 CEST", "2025-09-18"),
        ("Posted at 12:00 on 18 September 2025", "2025-09-18"),
        ("18-09-2025, 6:00 AM GMT+2", "2025-09-18"),
        ("18 September 2025 1 May 2024", None),
        ("31.02.2025", None),
        ("18 Brumaire 2025", None),
    ],
)
def test_a_line_that_is_a_date_is_the_date(line: str, date: str | None) -> None:
    briefing = of(f"A title of words\n\n{line}\n\n" + "word " * 30 + ".")
    assert briefing.date == date
    assert (line in briefing.body.text) == (date is None)


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("Originally published by The Daily Post.", Publisher("Daily Post")),
        (
            "First published in [The Post](https://post.org/a)",
            Publisher("The Post", "https://post.org/a", is_cited=True),
        ),
        ("This article was originally published on example.org", Publisher("example.org")),
        ("He never published in vain", None),
    ],
)
def test_a_line_that_names_the_publisher_is_the_publisher(line: str, publisher: Publisher | None) -> None:
    assert of(f"A title of words\n\n{line}\n\n" + "word " * 30 + ".").publisher == publisher


def test_an_address_alone_is_where_it_came_from() -> None:
    source = of("A title\n\nhttps://example.org/a\n\n" + "word " * 30).source
    assert source is not None
    assert source.url == "https://example.org/a"


def test_a_text_without_a_title_has_its_files_name() -> None:
    assert of("word " * 40).title == "a file"
    assert of("").title == "a file"
    assert of("").body.text == ""


def test_a_title_that_looks_like_a_name_is_the_title() -> None:
    briefing = of("European Security\n\n" + "word " * 30 + ".")
    assert (briefing.title, briefing.authors) == ("European Security", ())


def test_a_name_and_office_at_the_end_are_an_author_without_one_at_the_start() -> None:
    opening = "A title of some words\n\n" + "word " * 30 + ".\n\n"
    assert of(opening + "Ada Holm\n\nSenior Fellow, River Institute").authors == (
        Author("Ada Holm", "Senior Fellow, River Institute"),
    )
    assert texts(of(opening + "Ada Holm\n\nShe had a boat."))[-2:] == ["Ada Holm", "She had a boat."]


def test_words_broken_by_a_typesetter_are_whole() -> None:
    assert of("word " * 30 + "inter\u0002\nnational and co\u00ad\noperation").body.text.endswith(
        "international and cooperation"
    )


def test_a_page_break_parts_paragraphs_that_are_then_joined() -> None:
    assert "of the river" in of("word " * 30 + "of the\friver and its banks. " + "word " * 20).body.text


def test_what_a_terminal_would_obey_is_shown_instead() -> None:
    briefing = of("\x1b[31mTitle\u202e\n\n" + "word " * 30 + "\x1b]0;x\x07")
    assert briefing.title == "␛[31mTitle⟪RLO⟫"
    assert "\x1b" not in briefing.body.text


def test_a_paragraph_of_a_megabyte_is_cut() -> None:
    blocks = texts(of("*word* " * 150_000))
    assert max(map(len, blocks)) <= 16_000
    assert sum(block.count("word") for block in blocks) == 150_000


@pytest.mark.parametrize("source", ["[*word* " * 1500, "![word " * 1500, "[" * 400 + "*word*", "word-\n" * 50_000])
def test_a_text_made_to_be_slow_is_read_without_losing_a_word(source: str) -> None:
    started = time.process_time()
    text = of("Title\n\n" + source).body.text
    assert text.count("word") == source.count("word")
    assert time.process_time() - started < 5


@given(st.binary(max_size=200))
def test_reading_never_fails(data: bytes) -> None:
    assert read_text(data, name="x.txt").briefing.title


words = st.lists(
    st.sampled_from(["river", "Town", "of", "the", "(a", "b)", "end.", "–", "x-", "[l](#)", "*e*"]), min_size=1
)
paragraphs = st.lists(words.map(" ".join), min_size=1, max_size=12)


@given(paragraphs)
def test_no_word_is_lost(paragraphs: list[str]) -> None:
    opening = (
        "An opening of the text that has more than enough words to be seen as its very first paragraph by anybody. " * 2
    )
    text = "\n\n".join([opening, *paragraphs])
    shown = of(text).body.text.replace("-", "").replace("*", "")
    expected = text.replace("[l](#)", "l").replace("*", "").replace("-", "")
    assert "".join(shown.split()) == "".join(expected.split())


@pytest.mark.skipif(not SEED.exists(), reason="the article is not beside this checkout")
class TestTheArticle:
    @pytest.fixture(scope="class")
    def article(self) -> Imported:
        return read_text(SEED.read_bytes(), name=SEED.name)

    def test_its_front_and_tail_are_read(self, article: Imported) -> None:
        briefing = article.briefing
        assert hashlib.sha256(briefing.title.encode()).hexdigest().startswith("f1ff5c5fb992bdcd")
        (author,) = briefing.authors
        assert author.name == "Yauheni Preiherman"
        assert author.role == "Director, Minsk Dialogue Council on International Relations"
        assert briefing.date == "2025-09-18"
        assert briefing.publisher == Publisher("Eurasia Daily Monitor", None, is_cited=True)

    def test_both_cuts_are_joined_and_nothing_else(self, article: Imported) -> None:
        text = article.briefing.body.text
        assert "NATO's Secretary General Mark Rutte" in text
        assert "According to Minsk" in text
        assert [problem.code for problem in article.problems].count("joined-paragraphs") == 2
        assert len(texts(article.briefing)) == 11

    def test_its_links_are_kept(self, article: Imported) -> None:
        links = source_links(article.briefing)
        assert len(links) == 17
        assert [link.address for link in links] == [None] * 17
        assert [link.number for link in links if link.span is None] == [1]

    def test_no_mark_of_emphasis_is_left(self, article: Imported) -> None:
        assert "*" not in article.briefing.body.text
        assert sum(len(passage.block.styles) for passage in article.briefing.body.passages()) == 3

    def test_it_has_a_summary_and_a_body(self, article: Imported) -> None:
        assert sections(article.briefing) == [("Summary", 1), ("Body", 10)]

    def test_written_and_read_again_it_is_the_same(self, article: Imported) -> None:
        again = read(write(article.briefing).encode(), name="x.md")
        assert again.body.text == article.briefing.body.text
        assert source_links(again) == source_links(article.briefing)
        assert sections(again) == sections(article.briefing)


@pytest.mark.parametrize(
    "front",
    [
        "Grey Skies over the Baltic\nBy Ada Verne\n18.10.2025\n\n",
        "Grey Skies over\nthe Baltic\nBy Ada Verne\nOctober 18, 2025\n",
        "Grey Skies over the Baltic\n\nBy Ada Verne\n\n18 October 2025\n\n",
        "Grey Skies over the Baltic\n\nBy Ada Verne, 18 October 2025\n\n",
        "Grey Skies over the Baltic\n\nAda Verne | Oct. 18, 2025 at 10:31 AM\n\n",
        "Grey Skies over the Baltic\nBy Ada Verne · Updated Sat, 18 October 2025, 23:05 CEST\n",
        "Grey Skies over the Baltic\n\nBy: Ada Verne\n\nFirst published on 2025-10-18T10:31:00Z\n\n",
        "Grey Skies over the Baltic\n\n18/10/2025 - By Ada Verne\n\n",
        "Grey Skies over the Baltic\n\nBy Ada Verne\nPublished 18 October 2025\n\n",
    ],
    ids=[
        *(
            "in one block",
            "right before the text",
            "parted by blank lines",
            "in one line",
            "of a page",
            "with the hour",
        ),
        *("by a machine", "with strokes", "in a second block"),
    ],
)
def test_title_author_and_date_of_a_short_text_are_read_however_they_are_parted(front: str) -> None:
    briefing = read_text(f"{front}The ferries stopped on Monday.\n\nThey sail again.\n".encode(), name="x.txt").briefing
    assert briefing.title == "Grey Skies over the Baltic"
    assert [author.name for author in briefing.authors] == ["Ada Verne"]
    assert briefing.date == "2025-10-18"
    assert briefing.body.text == "The ferries stopped on Monday.\n\nThey sail again."


@pytest.mark.parametrize(
    "line",
    [
        "By Ada Verne in Grey Harbour · 18 October 2025 · 5 min read",
        "Analysis by Ada Verne, chief analyst | 18 October 2025",
        "By Ada Verne for the Wire – October 18, 2025",
    ],
)
def test_a_byline_that_says_more_names_the_author_and_stays_in_the_text(line: str) -> None:
    briefing = of(f"Grey Skies\n\n{line}\n\nThe ferries stopped on Monday.\n")
    assert ([author.name for author in briefing.authors], briefing.date) == (["Ada Verne"], "2025-10-18")
    assert briefing.body.text.startswith(line)


def test_each_of_several_authors_may_be_somewhere_else() -> None:
    briefing = of(
        "Grey Skies\n\nBy Ada Verne in Grey Harbour and Bo Lindqvarn in Kelmos\n\nThe ferries stopped on Monday.\n"
    )
    assert [author.name for author in briefing.authors] == ["Ada Verne", "Bo Lindqvarn"]


@pytest.mark.parametrize(
    "line",
    [
        "By then it was late",
        "By Tuesday Night in the harbour nothing moved.",
        "03/10/2025",
        "Ada Verne, Bo Verne | the Baltic",
        "Read this – 18 October 2025",
    ],
)
def test_a_line_that_may_mean_something_else_stays_in_the_text(line: str) -> None:
    briefing = of(f"Grey Skies\n\n{line}\n\nThe ferries stopped on Monday.\n")
    assert (briefing.date, briefing.authors) == (None, ())
    assert briefing.body.text.startswith(line)


@pytest.mark.parametrize(
    "line",
    [
        "Grey Harbour, 18 October 2025",
        "GREY HARBOUR – October 18, 2025",
        "GREY HARBOUR, Norland, October 18, 2025 (Wire) - The ferries stopped on Monday, as they do.",
        "GREY HARBOUR, 18 October 2025 (Baltic Wire) — The ferries stopped on Monday, as they do.",
    ],
)
def test_a_line_with_place_and_date_dates_the_text_and_stays_in_it(line: str) -> None:
    for between in ("\n\n", "\n"):
        briefing = of(f"Grey Skies{between}{line}\n\nThe ferries stopped on Monday.\n")
        assert (briefing.title, briefing.date) == ("Grey Skies", "2025-10-18")
        assert briefing.body.text.startswith(line)


def test_the_lines_of_a_paragraph_are_no_front() -> None:
    words = "The ferries stopped on\nMonday, which was a surprise\nto all, and began on\n18.10.2026 once more.\n"
    briefing = read_text(f"Ferries\n\n{words}\nThey sail again.\n".encode(), name="x.txt").briefing
    assert (briefing.title, briefing.date) == ("Ferries", None)
    assert briefing.body.text.startswith("The ferries stopped on Monday, which was a surprise to all")
