"""A line of a pane before it is painted: words at the left, words at the right, each with a tone."""

from typing import NamedTuple


class Piece(NamedTuple):
    """Some words in one tone."""

    text: str
    """The words; they may come from outside."""

    tone: str = "text"
    """How they are painted: a component class of the pane, without its prefix."""

    click: str = ""
    """What a click on them asks for; empty for nothing of their own."""


class Line(NamedTuple):
    """One line of a pane."""

    left: tuple[Piece, ...] = ()
    """From the left edge; cut with an ellipsis where the line is too narrow."""

    right: tuple[Piece, ...] = ()
    """At the right edge; kept whole up to half of the line, or what the left leaves."""

    fill: Piece = Piece(" ")
    """One cell that fills what is empty."""

    tint: str = ""
    """Tone whose background lies under the whole line; empty for none."""


def boxed(line: Line) -> Line:
    """The line between the sides of a box."""
    side = Piece("│", "rule")
    return Line((side, *line.left), (*line.right, side), line.fill, line.tint)


def docked(line: Line) -> Line:
    """The line beside a side that parts it from the text."""
    return Line((Piece("│", "rule"), *line.left), line.right, line.fill, line.tint)
