"""A team counts what it has seen and said, and never more than that."""

from exercise_sim.exercise.commands import Assess, Recall, Withdraw
from exercise_sim.exercise.mentions import Mention, mentions
from exercise_sim.exercise.visibility import team_view
from tests.exercise.play import Play
from tests.exercise.waiting import follow_up, release, world_with


def counted(play: Play, team: str = "chancellery") -> tuple[Mention, ...]:
    return mentions(team_view(play.state, team))


def test_what_arrives_reaches_the_people_who_use_its_channel() -> None:
    play = Play(started=True)
    play.at("5m").deliver()
    assert counted(play) == (Mention(300.0, "arrived", ("telegram",), 24000, (), False),)


def test_the_claim_is_what_the_team_says_it_is_and_nothing_before_it_has_spoken() -> None:
    play = Play(started=True)
    play.at("5m").deliver()
    assert counted(play)[0].claims == ()
    play.do(
        Assess(
            by="ann", inject="rumour", veracity="fabricated", priority="high", claim="evacuation"
        )
    )
    assert counted(play)[0].claims == ("evacuation",)
    assert counted(play, "town")[0].claims == ()
    play.do(Assess(by="ann", inject="rumour", veracity="accurate", priority="low"))
    assert (counted(play)[0].claims, counted(play)[0].assessed) == ((), True)


def test_a_published_text_answers_the_claims_of_what_it_answers() -> None:
    play = Play(started=True)
    play.at("5m").deliver()
    play.do(
        Assess(
            by="ann", inject="rumour", veracity="fabricated", priority="high", claim="evacuation"
        )
    )
    release(play.at("6m"), "ann")
    assert counted(play)[1] == Mention(360.0, "own", ("telegram", "web"), 29000, ("evacuation",))
    assert counted(play, "town")[1] == Mention(360.0, "others", ("telegram", "web"), 29000, ())


def test_what_is_not_for_the_public_is_not_counted() -> None:
    play = Play(started=True)
    play.at("5m").deliver()
    release(play.at("6m"), "ann", action="brief", clear=False)
    assert [mention.side for mention in counted(play)] == ["arrived"]


def test_what_was_withdrawn_or_recalled_is_not_counted() -> None:
    play = Play(started=True)
    play.at("5m").deliver()
    response = release(play.at("6m"), "ann")
    play.do(Withdraw(by="ann", response=response, reason="Wrong."))
    play.do(Recall(by="fac", inject="rumour", reason="A slip."))
    assert counted(play) == ()


def test_what_comes_again_is_a_mention_each_time() -> None:
    nagging = follow_up(id="nagging", at="1m", repeat={"every": "1m", "times": 2})
    play = Play(world_with(nagging), started=True)
    for minute in ("1m", "2m", "3m"):
        play.at(minute).deliver()
    assert [mention.t for mention in counted(play)] == [60.0, 120.0, 180.0]
