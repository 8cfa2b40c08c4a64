"""`exercise-sim join`: a join code, a name, and then the team's console."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

from textual import on, work

from exercise_sim.localization import _
from exercise_sim.localization.lists import listed
from exercise_sim.scenario.vocabulary_in_words import duty_name
from exercise_sim.tui.team.messages import Joining, NotSeated, Seated
from exercise_sim.tui.team.player_console import PlayerConsole, load_screens, prepared

if TYPE_CHECKING:
    from exercise_sim.log.contract import Log
    from exercise_sim.session.seat import Seat
    from exercise_sim.tui.team.join_screen import JoinScreen


class TakeSeat(Protocol):
    """Gives the person a place. Raises `Refused` where the code or the name will not do."""

    def __call__(self, log: Log, code: str, name: str, duties: tuple[str, ...]) -> Seat: ...


class TeamConsole(PlayerConsole):
    """Asks who the person is before it opens their seat; the form is there at once."""

    def __init__(self, opener: Callable[[], Log], take_seat: TakeSeat, code: str = "") -> None:
        super().__init__(self._no_seat_yet)
        self._opener = opener
        self._take_seat = take_seat
        self._code = code
        self._log_to_join: Log | None = None
        self._form: JoinScreen | None = None

    def on_mount(self) -> None:
        self.call_after_refresh(self._show_form)

    def _show_form(self) -> None:
        """After the first paint: the form with its fields takes longer than the mark."""
        from exercise_sim.tui.team.join_screen import JoinScreen

        self._form = JoinScreen(self._code)
        self.push_screen(self._form)

    def open(self) -> Any:
        load_screens()
        return self._opener()

    def show_opened(self, opened: Any) -> None:
        self._log_to_join = opened
        assert self._form is not None  # it is put up before the worker begins
        self._form.ready()

    @on(Joining)
    def _join(self, message: Joining) -> None:
        self._find_seat(message.code, message.name, message.duties)

    @work(thread=True, group="join")
    def _find_seat(self, code: str, name: str, duties: tuple[str, ...]) -> None:
        from exercise_sim.tui.failures import sentence_or_record

        assert self._log_to_join is not None
        try:
            seat, keeper = prepared(self._take_seat(self._log_to_join, code, name, duties))
        except Exception as error:
            self.post_message(NotSeated(sentence_or_record(error, going_on=True)))
        else:
            self.post_message(Seated(seat, keeper, duties))

    @on(Seated)
    def _seated(self, message: Seated) -> None:
        self.pop_screen()
        self.enter(message.seat, message.keeper)
        me = message.seat.state.participants[message.seat.participant]
        if message.asked and set(message.asked) != set(me.duties):
            duties = listed([duty_name(duty) for duty in me.duties])
            self.notify(
                _("You keep the duties that you joined with: {duties}.").format(duties=duties),
                markup=False,
            )

    @on(NotSeated)
    def _not_seated(self, message: NotSeated) -> None:
        assert self._form is not None
        self._form.refuse(message.sentence)

    @staticmethod
    def _no_seat_yet() -> Seat:
        raise AssertionError("the seat is found once the person has said who they are")
