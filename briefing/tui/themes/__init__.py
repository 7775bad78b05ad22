"""The colours, and nothing else. A widget names a variable; what it looks like is said here alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from briefing.tui.themes.contrast import CONTRAST
from briefing.tui.themes.dark import DARK
from briefing.tui.themes.light import LIGHT
from briefing.tui.themes.terminal import TERMINAL

if TYPE_CHECKING:
    from textual.app import App
    from textual.theme import Theme

THEMES: Final[tuple[Theme, ...]] = (DARK, LIGHT, CONTRAST, TERMINAL)
"""Every theme; the first is used where none is chosen."""


def use(app: App[Any], name: str | None = None) -> bool:
    """Makes the themes known to an app and takes one; False where there is none of that name: then the first is taken.

    Where the user wants no colour, the terminal's own colours are taken whatever was chosen: what another theme tells
    by a tint could not be seen.
    """
    for known in tuple(app.available_themes):
        app.unregister_theme(known)
    for theme in THEMES:
        app.register_theme(theme)
    is_known = name is None or name in app.available_themes
    wanted = name if name is not None and is_known else THEMES[0].name
    _take(app, TERMINAL if app.no_color else app.available_themes[wanted])
    return is_known


def _take(app: App[Any], theme: Theme) -> None:
    """Takes a theme before the app runs. Set as one sets it later, it would have every style sheet parsed twice."""
    if app.is_running or theme.ansi:
        app.theme = theme.name
        return
    app.set_reactive(type(app).theme, theme.name)
    app.stylesheet.set_variables(app.get_css_variables())
