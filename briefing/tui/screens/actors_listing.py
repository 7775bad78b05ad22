"""Which actors the screen of all actors shows, and in what order."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from briefing.document import ActorKind, fold
from briefing.workspace.casting import CastFilter, nobody

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.survey.across import ActorAcross
    from briefing.workspace.casting import Acting, LibraryCast


class ActorsView(Enum):
    """A choice among all actors; its value is what it is called."""

    ALL = "All"
    PEOPLE = "People"
    ORGANISATIONS = "Organisations"
    COUNTRIES = "Countries"
    PLACES = "Places"
    EVENTS = "Events"
    HIDDEN = "Hidden"
    """Those that the reader hides, who are in no other."""

    def holds(self, acting: Acting) -> bool:
        """Whether an actor that is not hidden belongs to it."""
        kind = _KINDS.get(self)
        return kind is None or acting.across.actor.kind is kind


_KINDS: Final = {
    ActorsView.PEOPLE: ActorKind.PERSON,
    ActorsView.ORGANISATIONS: ActorKind.ORGANISATION,
    ActorsView.COUNTRIES: ActorKind.COUNTRY,
    ActorsView.PLACES: ActorKind.PLACE,
    ActorsView.EVENTS: ActorKind.EVENT,
}


class ActorsOrder(Enum):
    """An order; its value says by what."""

    BRIEFINGS = "briefings"
    """Those that most briefings name first."""

    NAME = "name"

    LAST = "last named"
    """Those that the newest briefings name first."""

    def sorted(self, acting: Sequence[Acting]) -> list[Acting]:
        """The actors, given as most briefings name them, in this order."""
        if self is ActorsOrder.NAME:
            return sorted(acting, key=lambda one: fold(one.across.actor.name).text)
        if self is ActorsOrder.LAST:
            return sorted(acting, key=lambda one: one.across.last or "", reverse=True)
        return list(acting)


class ActorsListing:
    """The actors of the library as they are shown."""

    def __init__(self) -> None:
        self.view = ActorsView.ALL
        """Which are shown."""
        self.order = ActorsOrder.BRIEFINGS
        """In what order."""
        self.filter = ""
        """Words that names or roles must hold; empty for no filter."""
        self.listed: LibraryCast = nobody()
        """All of them but those that are hidden."""
        self.hidden: LibraryCast = nobody()
        """Those that are hidden."""
        self.shown: Sequence[Acting] = ()
        """What is shown, as of the last `arrange`."""
        self._sorted: dict[bool, Sequence[Acting]] = {}
        self._counts: dict[ActorsView, int] = {}

    @property
    def known(self) -> LibraryCast:
        """Those that the view chooses from."""
        return self.hidden if self.view is ActorsView.HIDDEN else self.listed

    def replace(self, listed: LibraryCast, hidden: LibraryCast) -> None:
        """Takes what is known now, and arranges it."""
        self.listed, self.hidden, self._counts = listed, hidden, {}
        self.sort()

    def sort(self) -> None:
        """Orders anew, and arranges."""
        self._sorted = {cast.is_hidden: self.order.sorted(cast.acting) for cast in (self.hidden, self.listed)}
        self.arrange()

    def arrange(self) -> None:
        """Chooses anew."""
        kept = CastFilter(self.filter).of(self._sorted.get(self.view is ActorsView.HIDDEN, ()))
        is_whole = self.view in {ActorsView.ALL, ActorsView.HIDDEN}
        self.shown = kept if is_whole else [one for one in kept if self.view.holds(one)]

    def count(self, view: ActorsView) -> int:
        """How many actors a view holds."""
        if view is ActorsView.HIDDEN:
            return len(self.hidden.acting)
        if view not in self._counts:
            self._counts[view] = sum(map(view.holds, self.listed.acting))
        return self._counts[view]

    def place_of(self, actor: ActorAcross) -> int | None:
        """Where in what is shown an actor stands, be more known of it by now; None where it does not."""
        wanted = (actor.actor.name, actor.actor.kind)
        same = (at for at, one in enumerate(self.shown) if (one.across.actor.name, one.across.actor.kind) == wanted)
        return next(same, None)
