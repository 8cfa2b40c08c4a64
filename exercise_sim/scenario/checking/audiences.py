"""Audiences that nothing which teams publish can reach."""

from collections.abc import Iterator

from exercise_sim.localization import _
from exercise_sim.scenario.checking.written import Written
from exercise_sim.scenario.diagnostics import Diagnostic
from exercise_sim.scenario.suggestions import listed


def unreached_audiences(written: Written) -> Iterator[Diagnostic]:
    """A warning for every audience without a channel, or with none that is published on."""
    used = _published_on(written)
    for index, audience in enumerate(written.scenario.audiences):
        if not audience.channels:
            message = _("no channel reaches `{audience}`; name those that they use").format(
                audience=audience.id
            )
        elif used is not None and used.isdisjoint(audience.channels):
            message = _(
                "no channel reaches `{audience}`: they use {used}, and what is to be published"
                " goes out on {channels}"
            ).format(
                audience=audience.id,
                used=listed(audience.channels),
                channels=listed(sorted(used)),
            )
        else:
            continue
        loc = ("audiences", index, "channels")
        yield written.told(loc, message, "warning", "audience-without-channel")


def _published_on(written: Written) -> frozenset[str] | None:
    """Channels on which expectations want something published or answered; None: any channel."""
    used: set[str] = set()
    for owed in written.expected:
        for expected in owed:
            if expected.action in ("publish", "reply"):
                if expected.action == "publish" and not expected.channels:
                    return None
                used.update(expected.channels)
    return frozenset(used) or None
