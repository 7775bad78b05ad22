"""Only what leads to a page on a host one can read is opened."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.document import Refusal, WebAddress, address_or_none, web_address

INVISIBLE = "it holds characters that cannot be seen"
SPACE = "there is a space in it"
OPTION = "it starts like an option of a program"
SCHEME = "only http and https addresses are opened"
USER = "it hides its host behind a user name"
HOST = "its host cannot be read"
BROKEN = "it is not a web address"


@pytest.mark.parametrize(
    ("written", "host", "rest"),
    [
        ("https://example.org/", "example.org", "/"),
        ("http://example.org", "example.org", ""),
        ("HTTPS://EXAMPLE.ORG/Path", "example.org", "/Path"),
        ("https://example.org:8443/a?b=c&d=%20e#f", "example.org", ":8443/a?b=c&d=%20e#f"),
        ("https://example.org/ł?ą", "example.org", "/%C5%82?%C4%85"),
        ("https://good.example.evil.example/", "good.example.evil.example", "/"),
        ("https://аpple.com/", "xn--pple-43d.com", "/"),
        ("https://ⓖⓞⓞⓓ.example/", "good.example", "/"),
        ("https://good。example/", "good.example", "/"),
        ("https://xn--pple-43d.com/", "xn--pple-43d.com", "/"),
        ("https://example.org./", "example.org.", "/"),
        ("https://1.1.1.1/", "1.1.1.1", "/"),
        ("http://[::1]:80/", "[::1]", ":80/"),
        ("http://localhost/", "localhost", "/"),
        ("https://a_b.example/", "a_b.example", "/"),
        ("https://example.org/%s%n", "example.org", "/%s%n"),
        ("https://example.org/a%20b", "example.org", "/a%20b"),
        ("https://example.org/'$(x)'", "example.org", "/'$(x)'"),
    ],
)
def test_a_web_address_says_where_it_really_leads(written: str, host: str, rest: str) -> None:
    address = web_address(written)
    assert isinstance(address, WebAddress)
    assert (address.host, address.rest) == (host, rest)
    assert address.url == written.partition(":")[0].lower() + "://" + host + rest


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("http://ex⟪RLO⟫ample.com/", INVISIBLE),
        ("javascript:alert(1)", SCHEME),
        ("JaVaScRiPt:alert(1)", SCHEME),
        ("%6Aavascript:alert(1)", SCHEME),
        ("javascript%3Aalert(1)", SCHEME),
        ("java\tscript:alert(1)", INVISIBLE),
        ("java\nscript:alert(1)", INVISIBLE),
        (" javascript:alert(1)", SPACE),
        ("\x01javascript:alert(1)", INVISIBLE),
        ("data:text/html,x", SCHEME),
        ("vbscript:x", SCHEME),
        ("file:///etc/passwd", SCHEME),
        ("%66ile:///etc/passwd", SCHEME),
        ("ftp://example.org/", SCHEME),
        ("ssh://-oProxyCommand=x/", SCHEME),
        ("mailto:a@example.org", SCHEME),
        ("view-source:https://example.org", SCHEME),
        ("//example.org/", SCHEME),
        ("/etc/passwd", SCHEME),
        ("\\\\evil\\share", SCHEME),
        ("example.org", SCHEME),
        ("#anchor", SCHEME),
        ("", SCHEME),
        ("--new-window", OPTION),
        ("%2D%2Dincognito", OPTION),
        (" --incognito", SPACE),
        ("https://example.org/\n--x", INVISIBLE),
        ("https://example.org/%0d%0aSet-Cookie:x", INVISIBLE),
        ("https://example.org/\x1b]0;x\x07", INVISIBLE),
        ("https://example.org/%1b]8;;", INVISIBLE),
        ("https://exam\u200bple.org/", INVISIBLE),
        ("https://\u202egro.elpmaxe/", INVISIBLE),
        ("https://example.org/\ud800", INVISIBLE),
        ("https://example.org/ b", SPACE),
        ("https://example.org ", SPACE),
        ("https://good.example@evil.example/", USER),
        ("https://good.example%2f@evil.example/", USER),
        ("https://good.example\\@evil.example/", USER),
        ("https://user:word@example.org/", USER),
        ("https://good.example\\evil/", HOST),
        ("https://%65xample.org/", HOST),
        ("https:///x", HOST),
        ("https:x", HOST),
        ("https://-x.example/", HOST),
        ("https://a..example/", HOST),
        ("https://0x7f.1/", HOST),
        ("https://2130706433/", HOST),
        ("https://1.2.3.256/", HOST),
        ("https://" + "a" * 64 + ".example/", HOST),
        ("https://" + "a." * 200 + "example/", HOST),
        ("https://example.org:99999/", BROKEN),
        ("https://example.org:x/", BROKEN),
        ("http://[::1", BROKEN),
    ],
)
def test_everything_else_is_refused_with_its_reason(written: str, reason: str) -> None:
    assert web_address(written) == Refusal(reason)


@given(st.text(st.sampled_from("htps:/-.%0a2d@[]\\ \x1bé。ł#?:1x"), max_size=30))
def test_no_address_fails_and_what_is_opened_is_plain_ascii(written: str) -> None:
    address = web_address(written)
    if isinstance(address, WebAddress):
        assert address.url.isascii()
        assert address.url.isprintable()
        assert address.url.startswith(("http://", "https://"))
        assert web_address(address.url) == address


@pytest.mark.parametrize(
    "written", ["https://" + "a" * 60 + "!.example/", "https://" + "a." * 100 + "!", "https://x/" + "a" * 10**6]
)
def test_an_address_made_to_be_slow_is_judged_at_once(written: str) -> None:
    started = time.process_time()
    web_address(written)
    assert time.process_time() - started < 2


def test_an_address_that_was_lost_is_none() -> None:
    assert [address_or_none(written) for written in ("#", "", " # ", "#a", "x")] == [None, None, None, "#a", "x"]
