"""What the row of a sheet became: noted by an import, so that an export knows what was changed."""

from dataclasses import dataclass

from exercise_sim.scenario.durations import parse_duration, write_duration
from exercise_sim.scenario.inject import Inject


@dataclass(frozen=True)
class Became:
    """When, to whom and by what channel an inject comes, or came when it was imported."""

    when: str
    """T+ as a duration, `by hand` or `after`."""
    to: tuple[str, ...]
    channel: str

    @staticmethod
    def read(noted: str) -> "Became":
        """What an import noted of it, as `str` wrote it."""
        when, _, rest = noted.partition(", ")
        to, _, channel = rest.rpartition(", ")
        return Became(when, tuple(to.split()), channel)

    @staticmethod
    def of_inject(inject: Inject) -> "Became":
        """As it is now."""
        if inject.at is not None:
            when = write_duration(inject.at)
        else:
            when = "by hand" if inject.when is not None and inject.when.by_hand else "after"
        return Became(when, tuple(inject.to), inject.channel)

    def __str__(self) -> str:
        return f"{self.when}, {' '.join(self.to)}, {self.channel}"

    @property
    def at(self) -> float | None:
        """T+ in seconds; None for what waits for something."""
        try:
            return parse_duration(self.when)
        except ValueError:
            return None
