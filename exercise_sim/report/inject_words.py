"""When an inject reached a team, in words."""

from exercise_sim.localization import _, ngettext
from exercise_sim.report.results import TeamOnInject


def delivered(team: TeamOnInject) -> str:
    """`Delivered T+05:00 (09:05), first read T+06:00 (09:06)`; without a full stop."""
    if team.again:
        n = len(team.again)
        said = ngettext(
            "Delivered {time} and {n} more time, last {last}",
            "Delivered {time} and {n} more times, last {last}",
            n,
        ).format(time=team.delivered, n=n, last=team.again[-1])
    else:
        said = _("Delivered {time}").format(time=team.delivered)
    if team.opened is None:
        read = _("never opened")
    else:
        read = _("first read {time}").format(time=team.opened)
    return f"{said}, {read}"
