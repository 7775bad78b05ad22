"""How each stretch of the text can look: one bit a look, laid over one another in the order of their numbers."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from rich.style import Style

from briefing.document import Emphasis
from briefing.layout import CaptionKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.widget import Widget

_COMPONENTS: Final = (
    "prefix", "rule", "heading", "title", "byline", "label", "code", "link", "number",
    "yellow", "green", "blue", "red", "purple", "uncertain",
    "bar", "sign", "lit", "lit-current", "selection", "hint", "caret",
)  # fmt: skip
_ATTRIBUTES: Final = ("bold", "italic", "strike", "underline")

COMPONENT_CLASSES: Final = frozenset(f"document--{name}" for name in _COMPONENTS)
"""The classes a theme gives the looks their colours by."""

_BITS: Final = MappingProxyType({name: 1 << number for number, name in enumerate((*_ATTRIBUTES, *_COMPONENTS))})

BOLD: Final = _BITS["bold"]
ITALIC: Final = _BITS["italic"]
STRIKE: Final = _BITS["strike"]
UNDERLINE: Final = _BITS["underline"]
PREFIX: Final = _BITS["prefix"]
RULE: Final = _BITS["rule"]
HEADING: Final = _BITS["heading"]
TITLE: Final = _BITS["title"]
CODE: Final = _BITS["code"]
LINK: Final = _BITS["link"]
NUMBER: Final = _BITS["number"]
UNCERTAIN: Final = _BITS["uncertain"]
BAR: Final = _BITS["bar"]
SIGN: Final = _BITS["sign"]
LIT: Final = _BITS["lit"]
LIT_CURRENT: Final = _BITS["lit-current"]
SELECTION: Final = _BITS["selection"]
HINT: Final = _BITS["hint"]
CARET: Final = _BITS["caret"]

TINTS: Final[Mapping[str, int]] = MappingProxyType(
    {name: _BITS[name] for name in ("yellow", "green", "blue", "red", "purple")}
)
"""The colours of notes."""

OF_EMPHASIS: Final[Mapping[Emphasis, int]] = MappingProxyType({
    Emphasis.STRONG: BOLD, Emphasis.EMPHASIS: ITALIC, Emphasis.CODE: CODE, Emphasis.STRIKE: STRIKE,
})  # fmt: skip
"""How each emphasis looks."""

OF_CAPTION: Final[Mapping[CaptionKind, int]] = MappingProxyType({
    CaptionKind.TITLE: TITLE, CaptionKind.BYLINE: _BITS["byline"], CaptionKind.SUMMARY: ITALIC,
    CaptionKind.LABEL: _BITS["label"], CaptionKind.NOTE: 0,
})  # fmt: skip
"""How each caption looks."""


_SET: Final[Mapping[int, Style]] = MappingProxyType({
    BOLD: Style(bold=True), ITALIC: Style(italic=True), STRIKE: Style(strike=True), UNDERLINE: Style(underline=True),
})  # fmt: skip


class Looks:
    """The styles of one widget's looks, each made when it is first asked for."""

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self.base: Final = widget.rich_style
        """What is painted where nothing else is said."""
        self._styles = {0: self.base}
        self._parts: dict[str, Style] = {}

    @property
    def is_current(self) -> bool:
        """Whether the theme says the same still."""
        parts = {name: _component_style(self._widget, f"document--{name}") for name in self._parts}
        return self.base == self._widget.rich_style and self._parts == parts

    def of(self, bits: int) -> Style:
        """The style of looks laid over one another."""
        style = self._styles.get(bits)
        if style is None:
            style = self.base
            for bit, part in _SET.items():
                if bits & bit:
                    style += part
            for name in _COMPONENTS:
                if bits & _BITS[name]:
                    style += self._part(name)
            self._styles[bits] = style
        return style

    def _part(self, name: str) -> Style:
        part = self._parts.get(name)
        if part is None:
            part = self._parts[name] = _component_style(self._widget, f"document--{name}")
        return part


def _component_style(widget: Widget, name: str) -> Style:
    """What the theme says of a look, and nothing it leaves open."""
    styles = widget.get_component_styles(name)
    whole = widget.get_component_rich_style(name)
    return (
        Style(
            color=whole.color if styles.has_rule("color") or styles.has_rule("auto_color") else None,
            bgcolor=whole.bgcolor if styles.has_rule("background") else None,
        )
        + styles.text_style
    )
