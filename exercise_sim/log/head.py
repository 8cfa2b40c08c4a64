"""Where an exercise stands: what the next event is decided on, and which row it hangs from."""

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime

from exercise_sim.exercise.commands import Command
from exercise_sim.exercise.decide import decide
from exercise_sim.exercise.events import Event, InjectDelivered
from exercise_sim.exercise.evolve import evolve
from exercise_sim.exercise.refusal import Refused
from exercise_sim.exercise.state import State
from exercise_sim.localization import _
from exercise_sim.log.contract import Recorded, Row
from exercise_sim.log.digest import START, payload_digest, row_digest
from exercise_sim.log.payload import Unkeepable, write_event

SALT_BYTES = 16


@dataclass(frozen=True, slots=True)
class Head:
    """The state after the last row of a chain, and that row's digest."""

    chain: str
    state: State | None = None
    digest: str = START

    @property
    def seq(self) -> int:
        """Number of the last row; 0 where there is none yet."""
        return 0 if self.state is None else self.state.seq

    def follow(self, event: Event, digest: str) -> "Head":
        """The head after a row that is kept already.

        Raises `ValueError` where the event cannot follow what came before.
        """
        if isinstance(event, InjectDelivered) and event.again != self._comings(event):
            problem = (
                _("event {n} delivers an inject to a team a second time")
                if event.again < self._comings(event)
                else _("event {n} is a repeat of what has not come yet")
            )
            raise ValueError(problem.format(n=self.seq + 1))
        try:
            state = evolve(self.state, event)
        except (LookupError, AttributeError, TypeError, ArithmeticError) as error:
            raise ValueError(
                _("event {n} ({kind}) speaks of what is not there").format(
                    n=self.seq + 1, kind=event.kind
                )
            ) from error
        return Head(self.chain, state, digest)

    def _comings(self, event: InjectDelivered) -> int:
        """How often the inject has come to the team so far."""
        inject = None if self.state is None else self.state.injects.get(event.inject)
        delivery = None if inject is None else inject.deliveries.get(event.team)
        return 0 if delivery is None else 1 + len(delivery.again)

    def append(self, event: Event) -> tuple["Head", Row]:
        """The head after `event`, and the row to keep.

        Raises `ValueError` where the event cannot follow, `Unkeepable` where it cannot be kept.
        """
        fields, payload = write_event(event)
        salt = secrets.token_hex(SALT_BYTES)
        digested = payload_digest(salt, payload)
        seq = self.seq + 1
        kind, wall, t, by = fields["kind"], fields["wall"], fields["t"], fields["by"]
        digest = row_digest(self.chain, seq, kind, wall, t, by, digested, self.digest)
        row = Row(seq, kind, wall, t, by, payload, salt, digested, digest)
        return self.follow(event, digest), row


@dataclass(frozen=True, slots=True)
class Extension:
    """What a decision adds to a chain; `head` is where it stands then."""

    head: Head
    recorded: list[Recorded]
    rows: list[Row]


def extend(head: Head, events: list[Event]) -> Extension:
    """Hangs `events` on the chain. Raises as `Head.append` does."""
    recorded, rows = [], []
    for event in events:
        head, row = head.append(event)
        recorded.append(Recorded(row.seq, event))
        rows.append(row)
    return Extension(head, recorded, rows)


def carry_out(head: Head, command: Command, wall: datetime) -> Extension:
    """What `command`, given at `wall`, adds. Raises `Refused` where the rules do not allow it."""
    events = decide(head.state, command, wall.astimezone(UTC))
    try:
        return extend(head, events)
    except Unkeepable as error:
        raise Refused(str(error)) from error
