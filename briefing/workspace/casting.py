"""Who acts across the library: gathered from what is known of it, narrowed as somebody types, each with a dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.annotations.correction import About
from briefing.survey.across import Cast
from briefing.survey.dossier import dossier
from briefing.workspace.extracting import corrections_of
from briefing.workspace.filtering import folded, parts
from briefing.workspace.standing import answer_of
from briefing.workspace.surveying import open_survey

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.library.entry import Entry
    from briefing.survey.across import ActorAcross
    from briefing.survey.dossier import Dossier
    from briefing.workspace.workspace import Workspace


class Acting(NamedTuple):
    """An actor, ready to be filtered."""

    across: ActorAcross
    """Who."""

    words: str
    """What words are looked for in: names and roles, folded."""


class LibraryCast(NamedTuple):
    """The actors of the library."""

    cast: Cast
    """All of them."""

    acting: tuple[Acting, ...]
    """The same, those that most briefings name first."""

    entries: Mapping[str, Entry]
    """The briefings, by id."""

    is_hidden: bool = False
    """Whether they are those that the reader hides."""


def nobody() -> LibraryCast:
    """Of nothing."""
    return LibraryCast(Cast(()), (), {})


def hidden_cast(workspace: Workspace) -> LibraryCast:
    """The actors that the reader hides; nobody is looked for where none is."""
    if any(one.hidden and one.about is About.ACTOR for one in corrections_of(workspace)):
        return library_cast(workspace, is_hidden=True)
    return nobody()


def library_cast(workspace: Workspace, *, is_hidden: bool = False) -> LibraryCast:
    """The actors of the library, by what is known of it so far; or those that the reader hides."""
    entries = {entry.id: entry for entry in answer_of(workspace, lambda index: index.entries())}
    with open_survey(workspace, is_of_hidden=is_hidden) as survey:
        cast = Cast(survey.actors(entries), {id_: entry.date for id_, entry in entries.items()})
    return LibraryCast(cast, tuple(map(_acting, cast.by_weight())), entries, is_hidden)


def _acting(across: ActorAcross) -> Acting:
    actor = across.actor
    said = (actor.name, *actor.aliases, *across.roles, actor.stands_for or "")
    return Acting(across, "\n".join(map(folded, said)))


def dossier_of(workspace: Workspace, known: LibraryCast, actor: ActorAcross) -> Dossier:
    """All that is known of an actor."""
    with open_survey(workspace, is_of_hidden=known.is_hidden) as survey:
        dates = {id_: entry.date for id_, entry in known.entries.items()}
        return dossier(actor, known.cast, survey.details(actor.briefings), dates)


class CastFilter:
    """Words as they were typed, all of which, or none with "-", stand in an actor's names and roles."""

    def __init__(self, typed: str) -> None:
        self._parts: Final = list(parts(typed, ()))

    def of(self, acting: Sequence[Acting]) -> list[Acting]:
        """Those that are asked for, in the same order."""
        kept = list(acting)
        for part in self._parts:
            kept = [one for one in kept if (part.value in one.words) is not part.is_without]
        return kept
