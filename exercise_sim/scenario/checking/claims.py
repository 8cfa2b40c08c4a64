"""Claims that no fact refutes."""

from collections.abc import Iterator

from exercise_sim.localization import _
from exercise_sim.scenario.checking.written import Written
from exercise_sim.scenario.diagnostics import Diagnostic


def claims_without_a_fact(written: Written) -> Iterator[Diagnostic]:
    """A warning for every claim that teams could answer with nothing but a denial."""
    for index, claim in enumerate(written.scenario.claims):
        if not claim.refuted_by:
            message = _("no fact refutes `{claim}`; name one in `refuted_by`").format(
                claim=claim.id
            )
            yield written.told(("claims", index, "id"), message, "warning", "claim-without-fact")
