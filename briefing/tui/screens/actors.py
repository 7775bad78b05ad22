"""The actors of all briefings: found, looked at, and left for a passage."""

from __future__ import annotations

from functools import partial

from textual import on

from briefing.survey.across import ActorAcross, Appearance
from briefing.survey.dossier import CitedThere, Companion, SaidThere
from briefing.tui.screens.across import show_timeline
from briefing.tui.screens.actors_listing import ActorsOrder, ActorsView
from briefing.tui.screens.actors_room import ActorsRoom
from briefing.tui.widgets.footer_row import FooterRow
from briefing.tui.widgets.line_list import LineList
from briefing.tui.widgets.views_row import ViewsRow
from briefing.workspace.arriving import arrive_at_actor, arrive_at_words
from briefing.workspace.tracing import Scope


class ActorsScreen(ActorsRoom):
    """Who acts in the briefings, with the keys that do something with it. It stays as it was while one reads."""

    def __init__(self) -> None:
        super().__init__()
        self._filter_before = ""
        self._actor_before: ActorAcross | None = None

    # Narrowing

    def action_filter(self) -> None:
        """Asks what to filter by; what is shown follows as it is typed."""
        self._leave_dossier()
        self._filter_before, self._actor_before = self._listing.filter, self.current
        entry = self.footer.entry
        keys = (entry("find.keep"), entry("find.next", "find.previous", label="Move"), entry("find.back"))
        self.footer.ask("/", value=self._listing.filter, entries=keys)

    @on(FooterRow.Asked)
    def _typed(self, event: FooterRow.Asked) -> None:
        if event.value != self._listing.filter:
            self._narrow(event.value, self.current)

    def _narrow(self, typed: str, actor: ActorAcross | None) -> None:
        self._listing.filter = typed
        self._listing.arrange()
        self.show_rows(actor)

    def action_step(self, by: int) -> None:
        """Moves in the list while something is typed."""
        self._list.step(by)

    def action_keep(self) -> None:
        """Takes what was typed."""
        self.footer.end_prompt()

    def action_next_view(self) -> None:
        """The next kind of actors."""
        views = self._shown_views
        self._pick(views[(views.index(self._listing.view) + 1) % len(views)])

    @on(ViewsRow.Picked)
    def _view_picked(self, event: ViewsRow.Picked) -> None:
        self._pick(self._shown_views[event.index])

    def _pick(self, view: ActorsView) -> None:
        self._leave_dossier()
        current = self.current
        self._listing.view = view
        self._listing.arrange()
        self.show_rows(current)

    @on(ViewsRow.OrderClicked)
    def action_next_order(self) -> None:
        """By how many briefings name them, by name, or by who was named last."""
        current = self.current
        orders = list(ActorsOrder)
        self._listing.order = orders[(orders.index(self._listing.order) + 1) % len(orders)]
        self._listing.sort()
        self.show_rows(current)

    def action_cancel(self) -> None:
        """Closes the prompt as if it had not been opened; else leaves the dossier, takes the filter off, leaves."""
        if self.footer.prompt is not None:
            self.footer.end_prompt()
            self._narrow(self._filter_before, self._actor_before)
        elif self._dossier.has_focus:
            self._leave_dossier()
        elif self._listing.filter:
            self._narrow("", self.current)
        else:
            self.program.go_up()

    # The dossier, and the ways from it

    @on(LineList.Chosen, "#list")
    def action_open(self) -> None:
        """Goes to the dossier of the actor under the cursor."""
        if self.current is not None:
            self.add_class("-dossier")
            self._dossier.focus()
            self.call_after_refresh(self._paint_dossier)

    def _leave_dossier(self) -> None:
        self.remove_class("-dossier")
        self._list.focus()

    @on(LineList.Chosen, "#dossier")
    def action_open_entry(self) -> None:
        """To the passage of the entry under the cursor; of another actor to the dossier."""
        actor = self.current
        leads_to = self.entry.leads_to if self.entry else None
        if actor is None or leads_to is None:
            return
        if isinstance(leads_to, Companion):
            self._go_to(leads_to.actor)
        elif isinstance(leads_to, Appearance):
            find = partial(arrive_at_actor, self.workspace, leads_to.briefing, leads_to.names[0], leads_to.spot)
            self.arrive(find)
        else:
            self._go_to_words(leads_to, actor.actor.name)

    def _go_to_words(self, leads_to: SaidThere | CitedThere, name: str) -> None:
        if isinstance(leads_to, SaidThere):
            found, words = leads_to.statement.spot, leads_to.statement.words
            called = f"{name} {leads_to.statement.verb}"
        else:
            found, words = leads_to.source.spot, leads_to.source.words
            called = f"source {leads_to.source.number}"
        self.arrive(partial(arrive_at_words, self.workspace, leads_to.briefing, found, words, called))

    def _go_to(self, actor: ActorAcross) -> None:
        """To another actor in the list, whatever was asked for before; the dossier keeps the focus."""
        if self._listing.place_of(actor) is None:
            self._listing.view, self._listing.filter = ActorsView.ALL, ""
            self._listing.arrange()
        self.show_rows(actor)

    # Correcting

    def action_correct(self) -> None:
        """To the fields of the actor under the cursor."""
        if (actor := self.current) is not None:
            from briefing.tui.screens.correcting_actor import CorrectActorScreen  # noqa: PLC0415, when it is asked for

            self.program.go_to(CorrectActorScreen(actor.actor))

    def action_hide(self) -> None:
        """Lists the actor under the cursor no longer; of those that are hidden, again."""
        if (actor := self.current) is not None:
            from briefing.tui.screens.correcting_actor import hide_actor, list_again  # noqa: PLC0415, the same

            act = list_again if self._listing.view is ActorsView.HIDDEN else hide_actor
            act(self, actor.actor.name)

    def action_timeline(self) -> None:
        """What happened when, where the actor under the cursor is named."""
        if (actor := self.current) is not None:
            show_timeline(self.program, Scope(frozenset(actor.briefings), actor.names, actor.actor.name))
