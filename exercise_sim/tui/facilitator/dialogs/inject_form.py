"""The fields of an inject: blank, from the library, copied, or one that is still to come."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, cast

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Select, Static, TextArea

from exercise_sim.localization import N_, _
from exercise_sim.scenario.inject import Inject
from exercise_sim.tui.facilitator.dialogs.dialog import Dialog, Incomplete
from exercise_sim.tui.facilitator.dialogs.form_fields import choice, chosen_in, row
from exercise_sim.tui.facilitator.dialogs.jumping import parse_target
from exercise_sim.tui.facilitator.field_words import priorities, veracities
from exercise_sim.tui.facilitator.inject_draft import Coming, Draft, NotReady
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.facilitator.tick_list import TickList
from exercise_sim.tui.plain import harmless, one_line

if TYPE_CHECKING:
    from exercise_sim.session.seat import Seat

_COMING: dict[Coming, str] = {
    "as it is": N_("as it is"),
    "in": N_("in minutes"),
    "now": N_("now"),
    "at": N_("at T+"),
    "by hand": N_("by hand"),
}


class InjectForm(Dialog):
    """Subclasses say what the `draft` becomes. `base` gives what the fields hold at first."""

    def __init__(self, seat: Seat, base: Inject | None, coming: Coming = "in") -> None:
        super().__init__(seat)
        self.base = base
        self._coming = coming
        scenario = seat.state.scenario
        # The scenario's own language first: others are written where somebody needs them.
        others = (
            scenario.languages if base is None else (*base.title.languages, *scenario.languages)
        )
        self._languages = list(dict.fromkeys((scenario.language, *others)))
        self._language = self._languages[0]
        self._warned = False
        self._texts: dict[str, tuple[str, str]] = {}
        if base is not None:
            self._texts = {
                code: (base.title.root.get(code, ""), base.body.root.get(code, ""))
                for code in self._languages
            }
            self._language = next(
                (code for code in self._languages if any(self._texts[code])), self._language
            )

    def note(self) -> str:
        """A line above the fields, where there is something to know."""
        return ""

    def body(self) -> Iterable[Widget]:
        scenario, names, base = self.seat.state.scenario, Names(self.seat.state), self.base
        if note := self.note():
            yield Static(Content.styled(note, "$foreground 60%"), id="form-note")
        title, text = self._shown_texts()
        languages: list[Widget] = []
        if len(self._languages) > 1:
            options = [(code, code) for code in self._languages]
            languages.append(choice("language", options, self._language))
        yield row(
            _("Title"),
            Input(title, id="title", compact=True, max_length=300, select_on_focus=False),
            *languages,
        )
        yield TextArea(
            text, id="text", tab_behavior="focus", compact=True, placeholder=_("What teams read")
        )
        yield row(_("To"), TickList(id="to"))
        yield row(_("From"), Input(self._sender(), id="sender", compact=True, max_length=200))
        channels = [(one.id, names.read(one.name)) for one in scenario.channels]
        channel = channels[0][0] if base is None else base.channel
        yield row(_("Channel"), choice("channel", channels, channel))
        yield row(
            _("Priority"),
            choice("priority", priorities(), base.priority if base else "medium"),
            choice("veracity", veracities(), base.veracity if base else "unverified"),
        )
        if scenario.claims:
            claims = [(one.id, names.read(one.text)) for one in scenario.claims]
            claim = None if base is None else base.claim
            yield row(_("Claim"), choice("claim", claims, claim, blank=_("none")))
        yield row(
            _("When"),
            choice("coming", self._comings(), self._coming),
            Input("5", id="when", compact=True, max_length=20),
        )

    def _sender(self) -> str:
        if self.base is not None:
            return one_line(self.base.sender)
        state = self.seat.state
        first = next(iter(state.scenario.personas), None)
        return "" if first is None else one_line(Names(state).read(first.name))

    def _sender_now(self) -> str:
        written = self.query_one("#sender", Input).value
        return written if self.base is None or written != self._sender() else self.base.sender

    def _comings(self) -> list[tuple[str, str]]:
        return [
            (key, _(words))
            for key, words in _COMING.items()
            if key != "as it is" or self._coming == "as it is"
        ]

    def on_mount(self) -> None:
        state = self.seat.state
        names = Names(state)
        teams = state.scenario.team
        self.query_one("#to", TickList).show(
            ((team, Content(one_line(names.team(team), 50))) for team in teams),
            ticked=teams if self.base is None else self.base.to,
        )
        self._show_when()
        self.query_one("#title").focus()
        self._first = self.draft()

    @property
    def changed(self) -> bool:
        """Whether something was written that closing would lose."""
        return self._all_texts() != self._first.texts

    def action_cancel(self) -> None:
        """What was typed is thrown away only at the second Esc."""
        if self.changed and not self._warned:
            self._warned = True
            self.show_problem(_("Press Esc again to throw away what you wrote."))
            return
        self.put_away()
        self.dismiss()

    def put_away(self) -> None:
        """What is to be done where nothing is saved."""

    @on(Select.Changed, "#language")
    def _language_chosen(self, event: Select.Changed) -> None:
        if event.select.is_blank() or event.value == self._language:
            return
        self._texts = self._all_texts()
        self._language = str(event.value)
        title, text = self._shown_texts()
        self.query_one("#title", Input).value = title
        self.query_one("#text", TextArea).text = text

    @on(Select.Changed, "#coming")
    def _coming_chosen(self) -> None:
        self._show_when()

    def _show_when(self) -> None:
        coming = self._chosen("coming")
        when = self.query_one("#when", Input)
        when.display = coming in ("in", "at")
        when.placeholder = _("45m or 45:00") if coming == "at" else _("minutes")

    @on(Input.Submitted, "#title")
    def _titled(self, event: Input.Submitted) -> None:
        """A title is no inject yet: Enter goes on to the text."""
        event.stop()
        event.prevent_default()
        self.query_one("#text").focus()

    def _chosen(self, name: str) -> str | None:
        return chosen_in(self.query_one(f"#{name}", Select))

    def _shown_texts(self) -> tuple[str, str]:
        """Title and text of the language that is shown, as a terminal may have them."""
        title, text = self._texts.get(self._language, ("", ""))
        return one_line(title), harmless(text)

    def _all_texts(self) -> dict[str, tuple[str, str]]:
        title = self.query_one("#title", Input).value.strip()
        text = self.query_one("#text", TextArea).text
        now = (title, text if text.strip() else "")
        if now == self._shown_texts():
            return dict(self._texts)  # Nothing was written: what was made harmless stays as it was.
        return {**self._texts, self._language: now}

    def draft(self) -> Draft:
        """What the fields hold. Raises `Incomplete` where the time cannot be read."""
        coming = cast("Coming", self._chosen("coming") or "in")
        return Draft(
            texts=self._all_texts(),
            to=self.query_one("#to", TickList).ticked,
            sender=self._sender_now(),
            channel=self._chosen("channel") or "",
            priority=self._chosen("priority") or "",
            veracity=self._chosen("veracity") or "",
            claim=self._chosen("claim") if self.query("#claim") else None,
            coming=coming,
            seconds=self._seconds(coming),
        )

    def _seconds(self, coming: Coming) -> float:
        written = self.query_one("#when", Input).value.strip()
        if coming not in ("in", "at"):
            return 0.0
        # Minutes are meant by a number alone.
        written = f"{written}m" if written.isdecimal() else written
        try:
            return parse_target(written)
        except ValueError as problem:
            raise Incomplete(f"{problem}.") from problem

    def written(self, id: str) -> Inject:  # noqa: A002
        """The inject that the fields make. Raises `Incomplete`."""
        try:
            return self.draft().inject(id, self.seat.t(), self.base)
        except NotReady as problem:
            raise Incomplete(str(problem)) from problem
