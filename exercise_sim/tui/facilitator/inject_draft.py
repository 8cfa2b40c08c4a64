"""An inject as a facilitator writes it while the exercise is played."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import ValidationError

from exercise_sim.exercise.state import State
from exercise_sim.localization import _
from exercise_sim.scenario.durations import LONGEST
from exercise_sim.scenario.inject import Inject

Coming = Literal["as it is", "now", "in", "at", "by hand"]
"""When it comes: `in` some minutes from now, `at` a T+."""

_NO_WORD = re.compile(r"[^a-z0-9]+")
_LONGEST_ID = 40


class NotReady(Exception):
    """Something is missing; the message is a sentence for the person."""


@dataclass(frozen=True, slots=True)
class Draft:
    """`texts` is language -> (title, text); where nothing is written, the language is left out."""

    texts: dict[str, tuple[str, str]]
    to: tuple[str, ...]
    sender: str
    channel: str
    priority: str
    veracity: str
    claim: str | None
    coming: Coming = "in"
    seconds: float = 300.0
    """From now for `in`; T+ for `at`."""

    def inject(self, id: str, t: float, base: Inject | None) -> Inject:  # noqa: A002
        """The inject at T+ `t`; what the form does not ask for is as in `base`.

        Raises `NotReady`.
        """
        written = {code: texts for code, texts in self.texts.items() if any(texts)}
        language = next(iter(written), None)
        self._check(written)
        fields: dict[str, Any] = {} if base is None else base.model_dump(by_alias=True)
        fields |= {
            "id": id,
            "to": self.to,
            "from": self.sender.strip(),
            "channel": self.channel,
            "title": {code: title for code, (title, _text) in written.items()},
            "body": {code: text for code, (_title, text) in written.items()},
            "priority": self.priority,
            "veracity": self.veracity,
            "claim": self.claim,
            **self._when(t),
        }
        try:
            return Inject.model_validate(fields, context={"language": language})
        except ValidationError as error:
            said = error.errors()[0]
            raise NotReady(
                _("{field} does not fit: {reason}.").format(
                    field=".".join(map(str, said["loc"])), reason=said["msg"]
                )
            ) from None

    def _check(self, written: dict[str, tuple[str, str]]) -> None:
        if not any(title for title, _text in written.values()):
            raise NotReady(_("Give it a title: one line for the lists."))
        if not any(text for _title, text in written.values()):
            raise NotReady(_("Write what the teams will read."))
        for code, (title, text) in written.items():
            if not title or not text:
                raise NotReady(
                    _("In the language {language} there is only one of title and text.").format(
                        language=code
                    )
                )
        if not self.to:
            raise NotReady(_("Tick at least one team with the space bar."))
        if not self.sender.strip():
            raise NotReady(_("Say who it comes from, as the teams will see it."))

    def _when(self, t: float) -> dict[str, Any]:
        match self.coming:
            case "as it is":
                return {}
            case "by hand":
                return {"at": None, "when": {"by_hand": True}}
            case "now":
                due = t
            case "in":
                due = t + self.seconds
            case "at":
                due = self.seconds
        if due > LONGEST:
            raise NotReady(_("No exercise lasts that long."))
        return {"at": due, "when": None}


def new_id(title: str, state: State) -> str:
    """An id that no inject has yet, from the words of the title where they are Latin."""
    slug = _NO_WORD.sub("-", title.casefold())[:_LONGEST_ID].strip("-") or "added"
    if slug not in state.injects:
        return slug
    return next(one for n in range(2, 30_000) if (one := f"{slug}-{n}") not in state.injects)
