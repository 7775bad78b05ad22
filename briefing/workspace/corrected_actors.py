"""Actors as the reader corrected them. Pure: given what was found and what was corrected, nothing else is asked.

A correction is known by the name it is about, in every briefing; what is said of a name is said of whoever is listed
under it in the end. Two names for which each other is given would lead nowhere: there the later correction holds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document import ActorKind, Origin, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefing.annotations.correction import Correction
    from briefing.document import Actor

_ACTOR: Final = "actor"


class Listed(NamedTuple):
    """An actor as it is listed."""

    actor: Actor
    """Who; with the mentions of all it was put together from."""

    parts: tuple[int, ...]
    """Which of those that were found it is."""


class _Said(NamedTuple):
    kind: ActorKind | None = None
    role: str | None = None
    is_hidden: bool = False


class ActorCorrections:
    """What the reader says of actors, ready to be applied."""

    def __init__(self, corrections: Iterable[Correction]) -> None:
        """The corrections that hold, the last one made at the end; those of dates are passed over."""
        own = [one for one in corrections if one.about == _ACTOR]
        self._own: Final = own
        self._called: Final = _called(own)
        self._spelled: Final = {
            _key(one.called): one.called for one in own if one.called and _key(one.called) not in self._called
        }
        self._said: Final = self._said_of(own)
        self._touched: Final[dict[tuple[str, ActorKind, tuple[str, ...]], bool]] = {}

    def __bool__(self) -> bool:
        return bool(self._called or self._spelled or self._said)

    def touches(self, actor: Actor) -> bool:
        """Whether anything was said of an actor. Of thousands of briefings most name the same ones."""
        spelling = actor.name, actor.kind, actor.aliases
        is_touched = self._touched.get(spelling)
        if is_touched is None:
            is_touched = self._name(actor) is not None or self._said_about(actor.name) != _Said()
            self._touched[spelling] = is_touched
        return is_touched

    def listed(self, actors: Sequence[Actor]) -> list[Listed]:
        """Those that are listed, in the order of the first of each: none twice, none that is hidden."""
        return [one for one in self._together(actors) if not self._is_hidden(one.actor)]

    def hidden(self, actors: Sequence[Actor]) -> list[Listed]:
        """Those that are hidden, in the same order."""
        return [one for one in self._together(actors) if self._is_hidden(one.actor)]

    def _together(self, actors: Sequence[Actor]) -> list[Listed]:
        groups: dict[str | int, list[int]] = {}
        for index, actor in enumerate(actors):
            name = self._name(actor) if self.touches(actor) else None
            groups.setdefault(index if name is None else name, []).append(index)
        return [Listed(self._one(group, actors), tuple(group)) for group in groups.values()]

    def _is_hidden(self, actor: Actor) -> bool:
        return self.touches(actor) and self._said_about(actor.name).is_hidden

    def other_names(self, words: str) -> tuple[str, ...]:
        """The names that were made one with those that have some words: of whoever is asked for by any of them."""
        asked = f" {_key(words)} "
        every = [*self._called, *self._spelled]
        ends = {self._end(name) for name in every if asked in f" {name} "}
        return tuple(dict.fromkeys(name for name in every if self._end(name) in ends and asked not in f" {name} "))

    def called(self, name: str) -> str | None:
        """What somebody of a name is listed as; None where they are hidden."""
        listed = self._spelled.get(self._end(_key(name)), name)
        return None if self._said_about(listed).is_hidden else listed

    def behind(self, name: str) -> list[Correction]:
        """What makes somebody listed as they are who is listed under a name, the last one made at the end."""
        key = _key(name)
        return [one for one in self._own if self._end(_key(one.found)) == key]

    # What holds

    def _end(self, key: str) -> str:
        while key in self._called:
            key = self._called[key]
        return key

    def _said_of(self, corrections: Iterable[Correction]) -> Mapping[str, _Said]:
        said: dict[str, _Said] = {}
        for one in corrections:
            end = self._end(_key(one.found))
            before = said.get(end, _Said())
            after = _Said(
                before.kind if one.kind is None else ActorKind(one.kind),
                before.role if one.role is None else one.role,
                before.is_hidden if one.hidden is None else one.hidden,
            )
            if after != _Said():
                said[end] = after
        return said

    def _said_about(self, name: str) -> _Said:
        return self._said.get(_key(name), _Said())

    # Applying it

    def _name(self, actor: Actor) -> str | None:
        """The folded name an actor is listed under by a correction; None where it keeps its own."""
        kind = self._said_about(actor.name).kind or actor.kind
        for key in _keys(actor, kind):
            end = self._end(key)
            if end in self._spelled:
                return end
        return None

    def _one(self, group: Sequence[int], actors: Sequence[Actor]) -> Actor:
        parts = [actors[index] for index in group]
        if not self.touches(parts[0]):
            return parts[0]
        end = self._name(parts[0])
        chief = min(parts, key=lambda one: (_key(one.name) != end, one.origin is not Origin.AUTHOR))
        name = self._spelled[end] if end is not None else chief.name
        said = self._said_about(name)
        others = [chief, *(one for one in parts if one is not chief)]
        whole = chief._replace(
            name=name,
            kind=said.kind or chief.kind,
            role=_role(said.role, others),
            aliases=tuple(
                alias
                for alias in dict.fromkeys(spelled for one in others for spelled in _spelled(one))
                if alias != name
            ),
            salience=max(one.salience for one in parts),
            mentions=tuple(sorted({span for one in parts for span in one.mentions})),
        )
        return whole if whole == chief else whole._replace(origin=Origin.READER)


def _called(corrections: Sequence[Correction]) -> Mapping[str, str]:
    """The name for each that has another; of what would lead back to where it began the oldest is passed over."""
    called: dict[str, str] = {}
    for one in reversed(corrections):
        if one.called is None or (key := _key(one.found)) in called:
            continue
        end = other = _key(one.called)
        while end in called:
            end = called[end]
        if end != key:
            called[key] = other
    return called


def _role(said: str | None, parts: Sequence[Actor]) -> str | None:
    if said is not None:
        return said or None
    return next((one.role for one in parts if one.role), None)


def _keys(actor: Actor, kind: ActorKind) -> Iterator[str]:
    """The folded names that tell an actor: a surname alone may be another's."""
    yield _key(actor.name)
    for alias in actor.aliases:
        if kind is not ActorKind.PERSON or " " in alias:
            yield _key(alias)


def _spelled(actor: Actor) -> tuple[str, ...]:
    return actor.name, *actor.aliases


def _key(name: str) -> str:
    return fold(name).text
