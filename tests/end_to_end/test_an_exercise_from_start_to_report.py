"""One exercise with real processes, from the scenario file to the report; each test is one claim.

The facilitator and the chancellery (a drafter, an approver) sit at terminals, the town at a
browser. The drafter's console and the facilitator's are killed midway.
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from exercise_sim.exercise.events import (
    ClearanceApproved,
    ClearanceReturned,
    InjectAssessed,
    InjectDelivered,
    ParticipantJoined,
    ResponseReleased,
)
from exercise_sim.exercise.state import Response
from exercise_sim.session.lease import Lease, lease_path
from tests.end_to_end.play import (
    COMMENT,
    EXERCISE,
    FIRST_TRY,
    REASON,
    REPLY,
    STATEMENT,
    Played,
    whole_exercise,
)
from tests.end_to_end.terminal import eventually

pytestmark = [pytest.mark.processes, pytest.mark.timeout(300)]


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory, chromium: str | None) -> Iterator[Played]:
    with whole_exercise(tmp_path_factory.mktemp("exercise"), chromium) as played:
        yield played


def response_to(played: Played, inject: str) -> Response:
    found = [
        response
        for response in played.seen.state.responses.values()
        if inject in response.latest.content.answers
    ]
    assert len(found) == 1
    return found[0]


def released(played: Played, inject: str) -> tuple[str, str, str]:
    """(action, text, sanction) of what went out for `inject`."""
    response = response_to(played, inject)
    content = response.released
    assert content is not None
    return content.action, content.texts["en"], response.releases[-1].sanction


def test_a_statement_went_out_after_the_second_player_had_cleared_it(played: Played) -> None:
    assert released(played, "mined") == ("publish", STATEMENT, "cleared")
    response = response_to(played, "mined")
    content = response.latest.content
    assert (content.channels, content.audiences) == (("web",), ("residents",))
    assert response.latest.by == played.seen.participant("Ann")
    assert response.decisions[-1].by == played.seen.participant("Bob")


def test_a_returned_version_went_out_only_after_it_was_corrected(played: Played) -> None:
    response = response_to(played, "boxes")
    assert [version.content.texts["en"] == FIRST_TRY for version in response.versions] == [
        True,
        False,
    ]
    assert [(d.version, d.comment, d.duty) for d in response.decisions] == [
        (1, COMMENT, None),
        (2, "", "approver"),
    ]
    assert [(r.version, r.sanction) for r in response.releases] == [(2, "cleared")]


def test_the_reply_of_a_team_of_one_was_cleared_by_the_simcell(played: Played) -> None:
    assert released(played, "school-bus") == ("reply", REPLY, "cleared by SimCell")
    assert response_to(played, "school-bus").latest.by == played.seen.participant("Tia")


def test_a_decision_to_monitor_says_why(played: Played) -> None:
    assert released(played, "joke") == ("monitor", REASON, "not required")


def test_assessments_are_kept_as_they_were_marked(played: Played) -> None:
    found = [e for e in played.seen.events() if isinstance(e, InjectAssessed)]
    by = played.seen.participant
    assert [(e.inject, e.by, e.veracity, e.priority, e.claim) for e in found] == [
        ("mined", by("Ann"), "fabricated", "high", "bridge-is-mined"),
        ("mined", by("Tia"), "fabricated", "high", None),
        ("traffic", by("Bob"), "accurate", "medium", None),
    ]


def test_what_was_acknowledged_before_the_kill_is_there_once(played: Played) -> None:
    events = played.seen.events()
    assert events[: len(played.before_kill)] == played.before_kill
    joined = [e.name for e in events if isinstance(e, ParticipantJoined)]
    assert sorted(joined) == ["Ann", "Bob", "Facilitator", "Tia"]
    approved = [e for e in events if isinstance(e, ClearanceApproved)]
    assert len({(e.response, e.version) for e in approved}) == len(approved) == 3
    assert len([e for e in events if isinstance(e, ClearanceReturned)]) == 1
    assert len([e for e in events if isinstance(e, ResponseReleased)]) == 4


def test_the_reopened_console_shows_what_was_there_once(played: Played) -> None:
    assert played.reopened.count(STATEMENT[:30]) == 1
    assert played.reopened.count("released at") == 1
    assert played.reopened.count("sent back by Bob") == 1


def test_at_most_a_second_of_typing_is_lost(played: Played) -> None:
    assert played.words_kept >= played.words_shown > 0
    _, text, _ = released(played, "boxes")
    typed = " ".join(f"tool-{n:02}" for n in range(1, played.words_kept + 1))
    assert re.fullmatch(rf"{FIRST_TRY} {typed}( \w*-?\d?)? Finished\.", text), text


def test_injects_come_while_no_facilitator_is_there(played: Played) -> None:
    found = [e for e in played.due_while_alone if isinstance(e, InjectDelivered)]
    assert sorted((e.inject, e.team) for e in found) == [
        ("traffic", "chancellery"),
        ("traffic", "town"),
    ]
    assert all(e.by == "conductor" and e.t - e.due < 2 for e in found)


def test_every_inject_reached_every_recipient_once(played: Played) -> None:
    found = [e for e in played.seen.events() if isinstance(e, InjectDelivered)]
    assert sorted((e.inject, e.team) for e in found) == [
        ("boxes", "chancellery"),
        ("joke", "chancellery"),
        ("mined", "chancellery"),
        ("mined", "town"),
        ("school-bus", "town"),
        ("traffic", "chancellery"),
        ("traffic", "town"),
    ]


def test_everybody_leaves_in_peace(played: Played) -> None:
    assert set(played.exit_codes) >= {"facilitator again", "drafter again", "approver", "server"}
    assert set(played.exit_codes.values()) == {0}
    assert f"{EXERCISE} has ended. Its report: exercise-sim report" in played.farewell


def test_the_conductors_go_home_with_the_exercise(played: Played) -> None:
    lease = Lease(lease_path(played.place.db, EXERCISE))
    try:
        eventually(lease.take, lambda: "somebody still conducts")
    finally:
        lease.close()


def test_verify_says_that_the_log_is_whole(played: Played) -> None:
    said = played.place.run("verify", "--db", str(played.place.db))
    assert said.returncode == 0
    events = len(played.seen.events())
    assert said.stdout.startswith(f"{EXERCISE}: whole, {events} events. Closing digest: ")


def test_the_report_has_what_was_published_and_how_it_scored(played: Played) -> None:
    path = played.place.folder / "report.md"
    said = played.place.run(
        "report", EXERCISE, "--db", str(played.place.db), "--format", "md", "-o", str(path)
    )
    assert (said.returncode, said.stderr) == (0, "")
    report = " ".join(path.read_text(encoding="utf-8").split())
    assert "EXERCISE" in report
    assert "TLP:GREEN" in report
    for text in (STATEMENT, REPLY, REASON):
        assert text in report
    assert re.search(r"By team: Chancellery \d+% .*? and Town \d+% ", report)
    assert re.search(r"#### Chancellery: \d+% \(\d of \d observed\)", report)
    assert _closing_digest(played, str(played.place.db)) in report


def test_the_list_says_that_it_has_ended(played: Played) -> None:
    said = played.place.run("list", "--db", str(played.place.db))
    assert said.returncode == 0
    row = next(line for line in said.stdout.splitlines() if line.strip().startswith(EXERCISE))
    assert re.search(r"The bridge\s+ended\s+T\+1:00:\d\d", row)


def test_taken_into_another_database_it_has_the_same_closing_digest(played: Played) -> None:
    folder = played.place.folder
    recording, other = folder / "bridge.jsonl", folder / "other.db"
    out = played.place.run("export", "--db", str(played.place.db), "-o", str(recording))
    back = played.place.run("import", str(recording), "--db", str(other))
    assert (out.returncode, back.returncode, out.stderr + back.stderr) == (0, 0, "")
    assert _closing_digest(played, str(other)) == _closing_digest(played, str(played.place.db))


def _closing_digest(played: Played, db: str) -> str:
    said = played.place.run("verify", "--db", db)
    found = re.search(r"Closing digest: ([0-9a-f]{64})$", said.stdout.strip())
    assert found, said
    return found[1]


@pytest.mark.browser
def test_the_page_asked_for_nothing_from_elsewhere(played: Played) -> None:
    hosts = {urlsplit(address).hostname for address in played.asked_for}
    assert hosts == {"127.0.0.1"}
    assert any(address.startswith("ws:") for address in played.asked_for)


@pytest.mark.browser
def test_the_page_shows_the_console(played: Played) -> None:
    assert 0.02 < played.drawn < 0.98
