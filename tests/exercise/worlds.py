"""A small scenario that rules, scores, logs and screens are tried on."""

from functools import cache

from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.scenario import Scenario

KEY_MESSAGE = "The border is guarded day and night."
CLAIM = "The whole town is being evacuated tonight."
FACT = "The drill was announced in May and ends on Friday."


@cache
def small_world() -> tuple[Scenario, Playbook]:
    """Two teams, three injects (one to both teams, one to each), one claim, one fact.

    `rumour` (T+5m, both) is high and fabricated: assess within 10m, publish within 20m by the
    chancellery. `call` (T+10m, town) is medium and unverified: reply within 10m. `noise` (T+15m,
    chancellery) is low: monitor within 30m.
    """
    playbook = Playbook.model_validate(
        {
            "format": "exercise-sim/playbook@1",
            "id": "small-playbook",
            "clearance": {"publish": ["approver"], "reply": ["approver"]},
            "rules": [
                {
                    "id": "high-false",
                    "for": {"priority": ["high"], "veracity": ["fabricated", "misleading"]},
                    "expect": [
                        {"action": "assess", "within": "10m"},
                        {"action": "publish", "within": "30m"},
                    ],
                },
                {
                    "id": "noise",
                    "for": {"priority": ["low"]},
                    "expect": [{"action": "monitor", "within": "30m"}],
                },
            ],
            "guidance": [{"id": "first", "title": "First steps", "body": "Assess, then speak."}],
        },
        context={"language": "en"},
    )
    scenario = Scenario.model_validate(
        {
            "format": "exercise-sim/scenario@1",
            "id": "small",
            "title": "Small world",
            "language": "en",
            "languages": ["en"],
            "handling": "TLP:GREEN",
            "duration": "60m",
            "story": {"starts": "2026-06-04T09:00:00+03:00"},
            "playbook": "small-playbook.yaml",
            "briefing": "A drill takes place near the border.",
            "objectives": [
                {"id": "first-word", "text": "Say the first word.", "capability": "Communication"}
            ],
            "teams": [
                {"id": "chancellery", "kind": "chancellery", "name": "State Chancellery"},
                {"id": "town", "kind": "municipality", "name": "Border Town"},
            ],
            "channels": [
                {"id": "telegram", "kind": "social", "name": "Telegram", "limit": 4096},
                {"id": "web", "kind": "web", "name": "Web page"},
                {"id": "phone", "kind": "phone", "name": "Phone"},
            ],
            "audiences": [
                {
                    "id": "residents",
                    "name": "Residents",
                    "size": 24000,
                    "languages": ["en"],
                    "channels": ["telegram"],
                },
                {
                    "id": "abroad",
                    "name": "Diaspora",
                    "size": 5000,
                    "languages": ["en"],
                    "channels": ["web"],
                },
            ],
            "key_messages": [{"id": "guarded", "text": KEY_MESSAGE}],
            "facts": [
                {"id": "announced", "text": FACT, "source": "Press release", "known_at": "2m"},
                {
                    "id": "own-list",
                    "text": "No bus was ordered by the town.",
                    "source": "Town office",
                    "known_at": "6m",
                    "confirmed_by": ["town"],
                },
            ],
            "claims": [
                {"id": "evacuation", "text": CLAIM, "refuted_by": ["announced", "own-list"]}
            ],
            "personas": [
                {
                    "id": "editor",
                    "name": {"en": "Editor of the Border News", "lv": "Robežas Ziņu redaktors"},
                    "channel": "web",
                }
            ],
            "injects": [
                {
                    "id": "rumour",
                    "at": "5m",
                    "to": ["chancellery", "town"],
                    "from": "@border_live",
                    "channel": "telegram",
                    "title": "They are evacuating us",
                    "body": "Buses come tonight. The whole town is being evacuated.",
                    "priority": "high",
                    "veracity": "fabricated",
                    "claim": "evacuation",
                    "disarm": ["T0085.003"],
                    "objectives": ["first-word"],
                    "expect": [
                        {
                            "action": "publish",
                            "by": ["chancellery"],
                            "within": "20m",
                            "channels": ["telegram", "web"],
                            "audiences": ["residents", "abroad"],
                            "key_messages": ["guarded"],
                            "facts": ["announced"],
                            "model_answer": "The drill was announced in May. "
                            "Guards protect our border by day and by night. "
                            "We speak again at noon.",
                        }
                    ],
                    "notes": {"facilitator": "Watch who speaks first."},
                },
                {
                    "id": "call",
                    "at": "10m",
                    "to": ["town"],
                    "from": "Head of school",
                    "channel": "phone",
                    "title": "Should I send the children home?",
                    "body": "Parents are calling me. What do I tell them?",
                    "priority": "medium",
                    "veracity": "unverified",
                    "objectives": ["first-word"],
                    "controller": "simcell-1",
                    "expect": [
                        {
                            "action": "reply",
                            "within": "10m",
                            "to": ["editor"],
                            "model_answer": "School goes on as usual today; we call you at noon.",
                        }
                    ],
                },
                {
                    "id": "noise",
                    "at": "15m",
                    "to": ["chancellery"],
                    "from": "@cats",
                    "channel": "telegram",
                    "title": "A cat on a tank",
                    "body": "Look at this cat.",
                    "priority": "low",
                    "veracity": "accurate",
                },
            ],
        },
        context={"language": "en"},
    )
    return scenario, playbook
