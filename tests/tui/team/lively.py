"""A desk at which something has come by every kind of channel, and a telephone rings."""

from __future__ import annotations

from typing import Any

from exercise_sim.exercise.commands import CONDUCTOR, DeliverDue, SendMessage, Start
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.scenario import Scenario
from tests.tui.team.desk import Desk, bilingual_world

CHANNELS = (
    {"id": "mail", "kind": "email", "name": "E-mail"},
    {"id": "tv", "kind": "broadcast", "name": "Lakeside TV"},
    {"id": "chat", "kind": "messenger", "name": "House chat"},
)
EDITOR = "News editor of Lakeside TV"


def lively_world() -> tuple[Scenario, Playbook]:
    """The bilingual world with an e-mail, news, an enquiry, a chat, a call and a follow-up."""
    scenario, playbook = bilingual_world()
    data = scenario.model_dump()
    data["channels"] = [*data["channels"], *CHANNELS]
    data["personas"] = [*data["personas"], {"id": "tv-editor", "name": EDITOR, "channel": "tv"}]
    data["injects"] = [
        *data["injects"],
        _inject("mail", "Adviser to the minister", "Lines for the minister", at="6m"),
        _inject("tv", "Evening news", "Buses at the border", at="7m"),
        _inject(
            "mail", EDITOR, "Are you evacuating?", id="enquiry", at="8m", expect=[_reply("12m")]
        ),
        _inject("chat", "Grandmother", "Is it true?", at="9m"),
        _inject(
            "telegram",
            "@border_live",
            "They are silent, so it is true",
            id="follow-up",
            when={"after": {"inject": "rumour", "delay": "5m"}},
        ),
        _inject("phone", "Head of school", "Parents at the gate", at="16m", expect=[_reply("12m")]),
    ]
    return Scenario.model_validate(data, context={"language": "en"}), playbook


def lively_desk() -> Desk:
    """T+16m20s: the telephone has been ringing for 20 seconds."""
    desk = Desk(lively_world())
    desk.do(Start(by="fac"))
    for minute in (5, 6, 7, 8, 9, 10, 15, 16):
        desk.at(f"{minute}m").do(DeliverDue(by=CONDUCTOR))
    desk.do(
        SendMessage(
            by="tia", message="m", to=("chancellery",), text="Who speaks first?", about="rumour"
        )
    )
    return desk.at("16m20s")


def _reply(within: str) -> dict[str, str]:
    return {"action": "reply", "within": within}


def _inject(channel: str, sender: str, title: str, **fields: Any) -> dict[str, Any]:
    return {
        "id": f"by-{channel}",
        "to": ["chancellery"],
        "from": sender,
        "channel": channel,
        "title": title,
        "body": "This is what it says, in a sentence or two.",
        "priority": "medium",
        "veracity": "unverified",
        **fields,
    }
