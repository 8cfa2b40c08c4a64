"""What the injects of a CEXF exercise carry: text files, other files, and what a tool does."""

import base64
import binascii
from typing import NamedTuple

from exercise_sim.localization import _
from exercise_sim.scenario.exchange.entry import Entry
from exercise_sim.scenario.exchange.html_text import plain_text
from exercise_sim.scenario.exchange.json_text import writable
from exercise_sim.scenario.exchange.ledger import Ledger
from exercise_sim.scenario.msel.imported import ImportedMedia


class Payload(NamedTuple):
    """As far as it can be told in words."""

    body: str
    """What the players read; may be empty."""
    media: tuple[ImportedMedia, ...] = ()
    """The file, where it is no text."""


def read_payload(payload: Entry, ledger: Ledger) -> Payload:
    """Says in the ledger what of it is not taken."""
    parameters = payload.entry("parameters")
    name = parameters.text("filename") or payload.text("name")
    if payload.text("type") == "file":
        text = _file_text(parameters)
        if text is not None:
            ledger.taken(
                payload.place,
                _("the text of `{name}` is what the players read").format(name=name[:80]),
            )
            return Payload(plain_text(text))
        message = _("the file `{name}` itself is not taken, only its name")
        ledger.left_out(payload.place, message.format(name=name[:80]))
        return Payload("", (ImportedMedia("document", name),) if name else ())
    ledger.left_out(payload.place, _("what a tool does by itself has no counterpart; it is told"))
    told = "\n".join(f"{key}: {value}" for key, value in parameters.rest().items())
    return Payload(f"{name}\n{told}".strip())


def _file_text(parameters: Entry) -> str | None:
    """The file as text; None where it is none."""
    content = parameters.text("content")
    if not content:
        return None
    if parameters.text("content-type", "content_type").lower() != "base64":
        return content
    try:
        text = base64.b64decode(content, validate=True).decode("utf-8-sig")
    except (binascii.Error, ValueError):
        return None
    text = writable(text)
    return None if "\ufffd" in text else text
