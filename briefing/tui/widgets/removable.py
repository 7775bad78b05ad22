"""What a field paints that is taken away while the screen is being painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.strip import Strip

if TYPE_CHECKING:
    from textual.geometry import Region
    from textual.widget import Widget

    _Base = Widget
else:
    _Base = object  # Textual takes a class's styles from its first base that is a widget


class Removable(_Base):
    """To be put before the base of a field that comes and goes.

    Textual forgets the styles of a field's parts when it takes the field away, and the places of the screen's widgets
    a moment later: a screen painted between the two would fail with a `KeyError`.
    """

    def render_lines(self, crop: Region) -> list[Strip]:
        """Blank rows once the field is taken away."""
        return super().render_lines(crop) if self.is_attached else [Strip.blank(crop.width)] * crop.height
