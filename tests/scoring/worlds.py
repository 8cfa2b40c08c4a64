"""One inject and what is expected for it, made to measure for each test of a criterion."""

from typing import Any

from exercise_sim.exercise import commands as cmd
from exercise_sim.exercise.content import Content
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.scenario import Scenario
from exercise_sim.scenario.vocabulary import Duty
from exercise_sim.scoring.score import score
from exercise_sim.scoring.scorecard import ExpectationScore, Line
from tests.exercise.play import Play, content
from tests.exercise.worlds import small_world

GUARDED = "The border is guarded day and night."
GUARDED_LV = "Robeža tiek apsargāta dienu un nakti."
SCHOOLS = "Schools and kindergartens work as usual."
CLAIM_LV = "Šovakar evakuē visu pilsētu."
STATEMENT = "The drill was announced in May. Soldiers guard our border by day and by night."
WITH_SCHOOLS = f"{STATEMENT} All schools and kindergartens are working as usual today."
HOLDING = "We know what is going round and will say more at noon."

PUBLISH = {"action": "publish", "within": "10m"}


def world(
    *expect: dict[str, Any], playbook: dict[str, Any] | None = None, **inject: Any
) -> tuple[Scenario, Playbook]:
    """The inject `rumour` comes to both teams at T+5m, high and fabricated, with `expect` alone.

    The key message `guarded` has English and Latvian, `schools` English only; the claim has both.
    `residents` read English and Latvian on telegram, `abroad` English on the web, `border` Russian
    on telegram and by phone.
    """
    scenario, small = small_world()
    data = scenario.model_dump(mode="json")
    rumour = data["injects"][0]
    rumour.update({"expect": list(expect), **inject})
    data["injects"] = [rumour]
    data["key_messages"] = [
        {"id": "guarded", "text": {"en": GUARDED, "lv": GUARDED_LV}},
        {"id": "schools", "text": {"en": SCHOOLS}},
    ]
    data["claims"][0]["text"]["lv"] = CLAIM_LV
    data["audiences"][0]["languages"] = ["en", "lv"]
    data["audiences"].append(
        {
            "id": "border",
            "name": "Border",
            "languages": ["ru"],
            "channels": ["telegram", "phone"],
        }
    )
    rules = small.model_dump(mode="json", exclude={"rules"}) | (playbook or {})
    return Scenario.model_validate(data), Playbook.model_validate(rules)


def played(*expect: dict[str, Any], **changes: Any) -> Play:
    """An exercise of `world` at T+5m, the inject delivered."""
    play = Play(world(*expect, **changes), started=True)
    play.at("5m").deliver()
    return play


def join(play: Play, person: str, *duties: Duty) -> None:
    """A player of the chancellery arrives."""
    play.do(
        cmd.Join(
            by=person,
            participant=person,
            name=person,
            role="player",
            team="chancellery",
            duties=duties,
        )
    )


def alone(*expect: dict[str, Any]) -> Play:
    """A team of one, who cannot clear her own draft: the SimCell has to."""
    play = Play(world(*expect), cast=False)
    play.do(cmd.Join(by="fac", participant="fac", name="Fay", role="facilitator"))
    join(play, "ann", "drafter", "approver")
    play.do(cmd.Start(by="fac"))
    play.at("5m").deliver()
    return play


def ask(play: Play, response: str, text: str = STATEMENT) -> None:
    """Ann drafts a statement and asks for clearance."""
    play.do(cmd.SaveVersion(by="ann", response=response, content=content(text)))
    play.do(cmd.RequestClearance(by="ann", response=response, version=1))


def release(
    play: Play,
    text: str | Content = STATEMENT,
    *,
    response: str = "r1",
    cleared: bool = True,
    based_on: int = 0,
) -> None:
    """The chancellery writes and releases a response, or corrects the one that is out."""
    written = text if isinstance(text, Content) else content(text)
    play.do(cmd.SaveVersion(by="ann", response=response, content=written, based_on=based_on))
    version = based_on + 1
    if cleared:
        play.do(cmd.RequestClearance(by="ann", response=response, version=version))
        play.do(cmd.Approve(by="bob", response=response, version=version))
    reason = "" if cleared else "no time"
    if play.state.responses[response].releases:
        command: cmd.Command = cmd.Correct(
            by="ann", response=response, version=version, note="Corrected.", reason=reason
        )
    else:
        command = cmd.Release(by="ann", response=response, version=version, reason=reason)
    play.do(command)


def expectation(play: Play, number: int = 0, team: str = "chancellery") -> ExpectationScore:
    return score(play.state).injects["rumour", team].expectations[number]


def line(play: Play, criterion: str, number: int = 0, team: str = "chancellery") -> Line:
    """The only line of `criterion` of the team's expectation `number`."""
    [found] = [one for one in expectation(play, number, team).lines if one.criterion == criterion]
    return found
