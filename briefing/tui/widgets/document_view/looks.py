"""How each stretch of the text can look: one bit a look, laid over one another in the order of their numbers."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from rich.style import Style
from textual.color import Color

from briefing.document import Emphasis
from briefing.layout import CaptionKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.color import Color as RichColor
    from textual.widget import Widget


class _Look(NamedTuple):
    """What a theme says of a look, by the names of its variables."""

    color: str | None = None
    background: str | None = None
    style: str | None = None
    """A variable with a dollar sign, or a style in rich's words."""


_LOOKS: Final[Mapping[str, _Look]] = MappingProxyType(
    {
        "prefix": _Look("muted"),
        "rule": _Look("rule"),
        "heading": _Look("heading", style="bold"),
        "title": _Look("title", style="bold"),
        "byline": _Look("muted"),
        "label": _Look("muted", style="bold"),
        "code": _Look("code", "code-background"),
        "link": _Look("link", style="underline"),
        "number": _Look("number", style="not underline"),
        "yellow": _Look(background="yellow-tint", style="$tint-style"),
        "green": _Look(background="green-tint", style="$tint-style"),
        "blue": _Look(background="blue-tint", style="$tint-style"),
        "red": _Look(background="red-tint", style="$tint-style"),
        "purple": _Look(background="purple-tint", style="$tint-style"),
        "uncertain": _Look("uncertain", style="underline"),
        "bar": _Look("accent"),
        "sign": _Look("sign"),
        "yellow-sign": _Look("yellow-sign"),
        "green-sign": _Look("green-sign"),
        "blue-sign": _Look("blue-sign"),
        "red-sign": _Look("red-sign"),
        "purple-sign": _Look("purple-sign"),
        "lit": _Look("lit-text", "lit-background", "$lit-style"),
        "lit-current": _Look("lit-current-text", "lit-current-background", "$lit-current-style"),
        "selection": _Look("foreground", "selection-background", style="$selection-style"),
        "hint": _Look("hint-text", "hint-background", "$hint-style"),
        "caret": _Look("caret-text", "caret-background", "$caret-style"),
    }
)
"""Read from the theme's variables rather than by component classes: two dozen of these cost a start 5 ms."""

_ATTRIBUTES: Final = ("bold", "italic", "strike", "underline")
_BITS: Final = MappingProxyType({name: 1 << number for number, name in enumerate((*_ATTRIBUTES, *_LOOKS))})

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

_COLOURS: Final = ("yellow", "green", "blue", "red", "purple")
TINTS: Final[Mapping[str, int]] = MappingProxyType({name: _BITS[name] for name in _COLOURS})
"""The colours of notes, behind their passages."""

SIGNS: Final[Mapping[str, int]] = MappingProxyType({name: _BITS[f"{name}-sign"] for name in _COLOURS})
"""The colours of notes, of their signs."""

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
        self._variables: Final = dict(widget.app.theme_variables)
        self.base: Final = widget.rich_style
        """What is painted where nothing else is said."""
        self._styles = {0: self.base}

    @property
    def is_current(self) -> bool:
        """Whether the theme says the same still."""
        return self.base == self._widget.rich_style and self._variables == self._widget.app.theme_variables

    def of(self, bits: int) -> Style:
        """The style of looks laid over one another."""
        style = self._styles.get(bits)
        if style is None:
            style = self.base
            for bit, part in _SET.items():
                if bits & bit:
                    style += part
            for name, look in _LOOKS.items():
                if bits & _BITS[name]:
                    style += self._part(look)
            self._styles[bits] = style
        return style

    def _part(self, look: _Look) -> Style:
        """What the theme says of a look, and nothing it leaves open."""
        style = look.style or "none"
        words = self._variables[style[1:]] if style.startswith("$") else style
        return Style(color=self._color(look.color), bgcolor=self._color(look.background)) + Style.parse(words)

    def _color(self, variable: str | None) -> RichColor | None:
        return Color.parse(self._variables[variable]).rich_color if variable else None
