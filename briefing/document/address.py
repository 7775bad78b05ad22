"""What may be opened: web addresses, after a look at where they really lead.

An address from a document can name another host than it shows, or start a program instead of a page. Only http and
https to a host that can be read are led to; whatever is refused says why.
"""

import re
from typing import Final, NamedTuple
from urllib.parse import unquote, urlsplit

_SCHEMES: Final = frozenset({"http", "https"})
# Strings are compiled where they are first needed, which most addresses never do.
_CONTROL: Final = r"[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff]"
_MARK: Final = "⟪"
"""Begins the name of a direction mark that was cleaned from an address: without it, it would lead elsewhere."""
_LABEL: Final = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?", re.IGNORECASE)
_NUMBER: Final = re.compile(r"\d+|0x[0-9a-f]*", re.IGNORECASE)
_IPV4: Final = r"(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!\Z)|\Z)){4}"
_LONGEST_HOST: Final = 253
_IPV6: Final = r"(?i)[0-9a-f:.]{2,45}"
_LOST: Final = frozenset({"", "#"})


class WebAddress(NamedTuple):
    """An address that may be opened."""

    url: str
    """All of it, in ASCII, as a browser is given it."""

    host: str
    """The host it really leads to, in ASCII (punycode), without user and port."""

    rest: str
    """What follows the host: port, path, query, fragment; with `host` and the scheme it makes up the address."""


class Refusal(NamedTuple):
    """An address that is not opened."""

    reason: str
    """Why, in a few words for people."""


def address_or_none(written: str) -> str | None:
    """The address as it was written; None where it was lost, as in `[stated](#)`."""
    return None if written.strip() in _LOST else written


def web_address(written: str) -> WebAddress | Refusal:
    """What an address leads to, by the rule: decoded first, http or https only, a host one can read."""
    decoded = unquote(written)
    if (not decoded.isprintable() and re.search(_CONTROL, decoded)) or _MARK in decoded:
        return Refusal("it holds characters that cannot be seen")
    if " " in written:
        return Refusal("there is a space in it")
    if decoded.startswith("-"):
        return Refusal("it starts like an option of a program")
    try:
        parts = urlsplit(written)
        port = parts.port
    except ValueError:
        return Refusal("it is not a web address")
    if parts.scheme.lower() not in _SCHEMES:
        return Refusal("only http and https addresses are opened")
    if parts.username is not None or parts.password is not None:
        return Refusal("it hides its host behind a user name")
    host = _ascii_host(parts.hostname or "")
    if host is None:
        return Refusal("its host cannot be read")
    shown_host = f"[{host}]" if ":" in host else host
    shown_port = f":{port}" if port is not None else ""
    tail = parts._replace(scheme="", netloc="").geturl()
    rest = _ascii(shown_port + tail)
    return WebAddress(f"{parts.scheme.lower()}://{shown_host}{rest}", shown_host, rest)


def _ascii_host(host: str) -> str | None:
    """The host as the network knows it; None where it is no host."""
    if "%" in host:
        return None
    if ":" in host:
        return host if re.fullmatch(_IPV6, host) else None
    try:
        plain = host.encode("idna").decode("ascii") if not host.isascii() else host
    except UnicodeError:
        return None
    return plain.lower() if _is_host(plain.removesuffix(".")) else None


def _is_host(host: str) -> bool:
    """Whether a name can be one of a host; a browser takes what ends in a number for an address of four."""
    labels = host.split(".")
    if len(host) > _LONGEST_HOST or not all(map(_LABEL.fullmatch, labels)):
        return False
    return _NUMBER.fullmatch(labels[-1]) is None or re.fullmatch(_IPV4, host) is not None


def _ascii(text: str) -> str:
    """The text with everything beyond ASCII percent-encoded as UTF-8."""
    return "".join(c if c.isascii() else "".join(f"%{byte:02X}" for byte in c.encode()) for c in text)
