"""Small exercises of an invented town, in the formats of other programs."""

import base64
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from exercise_sim.scenario.diagnostics import Mistakes
from exercise_sim.scenario.exchange.reading import read_exchange
from exercise_sim.scenario.msel.imported import Imported, ImportedInject


def t3sf_row(number: int, **changed: Any) -> dict[str, Any]:
    return {
        "#": number,
        "Real Time": "10:00 AM",
        "Date": "Tuesday 8:15 AM",
        "Subject": "Water is poisoned?",
        "From": "A worried citizen",
        "Player": "Waterworks",
        "Script": "My tap water smells.\n\nIs it true what they write?",
        "Photo": "",
        "Picture Name": "",
        "Profile": "",
        "Poll": "",
        **changed,
    }


def cexf() -> dict[str, Any]:
    return {
        "exercise": {
            "name": "Well water",
            "description": "A rumour about wells",
            "expanded": "# A rumour about wells",
            "meta": {"author": "Town of Brook"},
            "tags": ["state:draft"],
            "total_duration": "5400",
            "uuid": "e-1",
            "version": "3",
        },
        "inject_flow": [
            {
                "description": "It begins with a letter.",
                "inject_uuid": "i-1",
                "requirements": {},
                "sequence": {"trigger": ["startex"], "followed_by": ["i-2"]},
                "timing": {"triggered_at": None},
            },
            {
                "description": "Then the press calls.",
                "inject_uuid": "i-2",
                "requirements": {"inject_uuid": "i-1", "resolution_requirement": "Publishing"},
                "sequence": {"completion_trigger": ["time_expiration"]},
                "timing": {"triggered_at": None},
            },
            {
                "description": "A fixed moment.",
                "inject_uuid": "i-3",
                "timing": {"triggered_at": "600"},
            },
        ],
        "inject_payloads": [
            {
                "name": "letter",
                "type": "file",
                "uuid": "p-1",
                "parameters": {
                    "filename": "letter.eml",
                    "content-type": "base64",
                    "content": base64.b64encode(b"Dear mayor,\nis the water safe?").decode(),
                },
            },
            {
                "name": "picture",
                "type": "file",
                "uuid": "p-2",
                "parameters": {
                    "filename": "well.png",
                    "content-type": "base64",
                    "content": base64.b64encode(b"\x89PNG\r\n\x1a\n\x00\xff").decode(),
                },
            },
        ],
        "injects": [
            {
                "uuid": "i-3",
                "name": "A scan",
                "action": "network_connection",
                "target_tool": "Suricata",
            },
            {
                "uuid": "i-1",
                "name": "A letter",
                "action": "email_to_participants",
                "action_payload_resource_uuid": "p-1",
                "inject_evaluation": [
                    {"result": "An answer is sent", "parameters": [{"a": 1}], "score_range": [0, 1]}
                ],
            },
            {"uuid": "i-2", "name": "A call", "action_payload_resource_uuid": "p-2"},
        ],
    }


def iceberg() -> dict[str, Any]:
    return {
        "schema_version": "1.0",
        "title": "Bridge closed",
        "description": "Half an hour about a bridge.",
        "metadata": {"author": "Town of Brook", "estimated_duration_minutes": 30},
        "participant_teams": [
            {"id": "press", "label": "Press office"},
            {"id": "mayor", "label": "Mayor"},
        ],
        "start_inject_id": "crack",
        "injects": [
            {
                "id": "queue",
                "title": "A queue forms",
                "content": "Lorries wait for two hours.",
                "target_teams": ["press", "mayor"],
                "sequence_order": 2,
                "options": [],
                "expected_actions": ["Name a detour"],
                "triggers_communications": [
                    {
                        "external_entity": "Radio Brook",
                        "direction": "inbound",
                        "subject": "Live at noon?",
                        "body": "Will you speak to us?",
                        "delay_after_release_seconds": 90,
                    },
                    {
                        "external_entity": "Hauliers",
                        "direction": "outbound",
                        "subject": "Detour",
                        "body": "Use the north road.",
                    },
                ],
            },
            {
                "id": "crack",
                "title": "A crack is seen",
                "content": "A diver reports a crack.",
                "target_teams": ["press"],
                "sequence_order": 1,
                "options": [{"id": "close", "label": "Close it", "next_inject_id": "queue"}],
                "colour": "amber",
            },
        ],
        "debrief_notes": "Ask who decided.",
    }


def openaev() -> dict[str, Any]:
    return {
        "export_version": 1,
        "scenario_information": {
            "scenario_id": "s-1",
            "scenario_name": "Harbour fire",
            "scenario_description": "<p>Smoke &amp; rumours</p>",
            "scenario_mail_from": "desk@brook.example",
            "scenario_severity": "high",
        },
        "scenario_teams": [
            {"team_id": "t-1", "team_name": "Harbour", "team_description": "Runs the port"},
            {"team_id": "t-2", "team_name": "Fire brigade"},
        ],
        "scenario_users": [{"user_id": "u-1", "user_email": "somebody@brook.example"}],
        "scenario_objectives": [
            {"objective_title": "First word", "objective_description": "Within half an hour"}
        ],
        "scenario_documents": [{"document_id": "d-1", "document_name": "smoke.jpg"}],
        "scenario_tags": [{"tag_id": "g-1", "tag_name": "phase one"}],
        "scenario_channels": [
            {"channel_id": "c-1", "channel_name": "Brook Gazette", "channel_type": "newspaper"}
        ],
        "scenario_articles": [
            {
                "article_id": "a-1",
                "article_name": "Toxic cloud",
                "article_content": "It <b>burns</b>.",
                "article_author": "J. Reed",
                "article_channel": "c-1",
            },
            {"article_id": "a-2", "article_name": "Second page", "article_channel": "c-1"},
        ],
        "scenario_injects": [
            {
                "inject_id": "i-2",
                "inject_title": "The paper writes",
                "inject_depends_duration": 1800,
                "inject_all_teams": True,
                "inject_teams": [],
                "inject_injector_contract": {
                    "injector_contract_injector_type": "openaev_channel",
                    "injector_contract_labels": {"en": "Publish channel pressure"},
                },
                "inject_content": {
                    "articles": ["a-1", "a-2"],
                    "subject": "Read this",
                    "body": "News",
                },
            },
            {
                "inject_id": "i-1",
                "inject_title": "First e-mail",
                "inject_description": "Watch who answers.",
                "inject_enabled": True,
                "inject_depends_duration": 300,
                "inject_depends_on": [
                    {
                        "dependency_relationship": {"inject_parent_id": "i-2"},
                        "dependency_condition": {"mode": "and"},
                    }
                ],
                "inject_teams": ["t-1"],
                "inject_tags": ["g-1"],
                "inject_documents": [{"document_id": "d-1", "document_attached": True}],
                "inject_injector_contract": {
                    "convertedContent": {"config": {"type": "openbas_email"}},
                    "injector_contract_labels": {"en": "Send individual mails"},
                },
                "inject_content": {
                    "subject": "Smoke over the harbour",
                    "body": "<p>Hello ${user.firstname},</p><p>see "
                    '<a href="https://brook.example/map">the map</a>.</p>'
                    "<script>alert(1)</script>",
                    "encrypted": False,
                    "expectations": [
                        {
                            "expectation_type": "MANUAL",
                            "expectation_name": "Answer",
                            "expectation_description": "Say what burns",
                        }
                    ],
                },
            },
            {
                "inject_id": "i-3",
                "inject_title": "Scan",
                "inject_enabled": False,
                "inject_depends_duration": 0,
                "inject_injector_contract": "93d27459",
                "inject_content": {"targets": "10.0.0.0/8"},
            },
        ],
    }


def archive(*files: tuple[str, bytes], comment: bytes = b"") -> bytes:
    """A zip with these files, each with the comment."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files:
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.comment = comment
            packed.writestr(info, content)
    return made.getvalue()


def read(path: Path, data: Any) -> Imported:
    """What the importer understands of `data` as a JSON file at `path`."""
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return read_exchange(path)


def refusal(path: Path, content: bytes) -> str:
    """The sentence that a file with this content ends in, without its folder."""
    path.write_bytes(content)
    with pytest.raises(Mistakes) as refused:
        read_exchange(path)
    assert len(refused.value.diagnostics) == 1
    return str(refused.value).removeprefix(f"{path.parent}/")


def by_key(imported: Imported) -> dict[str, ImportedInject]:
    return {inject.key: inject for inject in imported.injects}


def told(imported: Imported, place: str) -> str:
    """What the report says of a place; empty where it says nothing."""
    found = [one for one in imported.remarks if one.place.split(" (and")[0] == place]
    return "; ".join(f"{one.outcome}: {one.message}" for one in found)
