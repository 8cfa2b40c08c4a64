"""A scenario file out of what an importer understood.

Nothing is invented: there is no ground truth in a spreadsheet, so priority and veracity are the
middle of the scale everywhere, and one comment says so; what players are expected to do is told
to the evaluator in the author's words.
"""

import math
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import Any, Final

from exercise_sim.localization import N_, _
from exercise_sim.scenario.durations import LONGEST, write_duration
from exercise_sim.scenario.msel.became import Became
from exercise_sim.scenario.msel.channel_words import channel_kind, team_kind
from exercise_sim.scenario.msel.column_plan import COLUMNS, write_rows
from exercise_sim.scenario.msel.imported import After, Imported, ImportedInject, Remark
from exercise_sim.scenario.msel.slugs import slug, unique
from exercise_sim.scenario.msel.yaml_text import yaml_text
from exercise_sim.scenario.scenario import LONGEST_CAPABILITY
from exercise_sim.scenario.vocabulary import ChannelKind

PLAYBOOK: Final = "playbooks/state-communication.yaml"
SIMCELL: Final = "SimCell"
"""Who an inject comes from where nobody is named."""
_COMMENTS: Final = {
    "injects": N_(
        "An import knows no ground truth: look at `priority` and `veracity` of every inject."
    )
}
_PLAYERS = {
    "en": "Players",
    "fr": "Joueurs",
    "lv": "Spēlētāji",
    "uk": "Гравці",
    "de": "Spieler",
    "ru": "Игроки",
}
_UNNAMED = {
    "en": "Not specified", "fr": "Non précisé", "lv": "Nav norādīts", "uk": "Не вказано",
    "de": "Nicht angegeben", "ru": "Не указано",
}  # fmt: skip
_STORY_HOUR = 9
_LONGEST_SENDER = 200
_AFTER_THE_LAST = 30 * 60
_STEP = 5 * 60


@dataclass(frozen=True)
class Draft:
    """A scenario file that can be read, and what its author should know of it."""

    data: dict[str, Any]
    remarks: tuple[Remark, ...]

    def text(self) -> str:
        """The file."""
        return yaml_text(self.data, {key: _(text) for key, text in _COMMENTS.items()})


def draft(imported: Imported, name: str, language: str, today: date, utc_offset: int) -> Draft:
    """The scenario of `imported`, called `name` where it has no title; texts are in `language`.

    `today` and `utc_offset` (minutes) begin story time where nothing else says when it begins.
    """
    return _Drafter(imported, name, language, today, utc_offset).draft()


class _Drafter:
    def __init__(
        self, imported: Imported, name: str, language: str, today: date, utc_offset: int
    ) -> None:
        self._imported = imported
        self._name = name
        self._language = language
        self._today = today
        self._utc_offset = utc_offset
        self._remarks: list[Remark] = []
        self._teams: dict[str, tuple[str, dict[str, Any]]] = {}
        self._channels: dict[str, tuple[str, dict[str, Any]]] = {}
        self._objectives: dict[str, tuple[str, dict[str, Any]]] = {}
        self._ids: dict[str, str] = {}
        self._taken: dict[str, set[str]] = {"team": set(), "channel": set(), "objective": set()}

    def draft(self) -> Draft:
        imported = self._imported
        for text in imported.objectives:
            self._objective(text)
        for team in imported.teams:
            self._team(team.name, team.briefing)
        for inject in imported.injects:
            for recipient in inject.recipients:
                self._team(recipient)
        if not self._teams:
            self._doubt(_("nobody is named who receives injects; one team was made"))
            self._team(_PLAYERS.get(self._language, _PLAYERS["en"]))
        self._name_injects()
        injects = [self._inject(one) for one in imported.injects]
        title = imported.title or self._name
        data: dict[str, Any] = {
            "format": "exercise-sim/scenario@1",
            "id": slug(self._name, "scenario"),
            "title": title,
            "language": self._language,
            "duration": write_duration(self._duration()),
            "story": {"starts": self._starts().isoformat()},
            "playbook": PLAYBOOK,
        }
        if imported.description.strip():
            data["briefing"] = imported.description
        data |= {
            "phases": self._phases(),
            "objectives": [entry for _id, entry in self._objectives.values()],
            "teams": [entry for _id, entry in self._teams.values()],
            "channels": [entry for _id, entry in self._channels.values()],
            "personas": self._personas(),
            "injects": injects,
            "x": self._extra(injects),
        }
        data = {key: value for key, value in data.items() if value not in ([], {})}
        return Draft(data, tuple(self._remarks))

    # -- the cast --------------------------------------------------------------------------------

    def _team(self, name: str, briefing: str = "") -> str:
        key = name.casefold()
        if key not in self._teams:
            id_ = unique(slug(name, "team"), self._taken["team"])
            self._taken["team"].add(id_)
            entry: dict[str, Any] = {"id": id_, "kind": team_kind(name), "name": name}
            if briefing.strip():
                entry["briefing"] = briefing
            self._teams[key] = id_, entry
        return self._teams[key][0]

    def _channel(self, name: str, kind: ChannelKind | None) -> str:
        if not name:
            name = _UNNAMED.get(self._language, _UNNAMED["en"])
            kind = kind or "email"
            if name.casefold() not in self._channels:
                message = _("some injects name no method; their channel is `{name}`")
                self._doubt(message.format(name=name))
        key = name.casefold()
        if key not in self._channels:
            known = kind or channel_kind(name)
            if known is None:
                known = "email"
                message = _("the method `{name}` is of no known kind; it was taken as e-mail")
                self._doubt(message.format(name=name[:60]))
            id_ = unique(slug(name, "channel"), self._taken["channel"])
            self._taken["channel"].add(id_)
            self._channels[key] = id_, {"id": id_, "kind": known, "name": name}
        return self._channels[key][0]

    def _objective(self, text: str) -> str:
        key = text.casefold()
        if key not in self._objectives:
            id_ = unique(slug(text, "objective"), self._taken["objective"])
            self._taken["objective"].add(id_)
            capability = text[:LONGEST_CAPABILITY]
            self._objectives[key] = id_, {"id": id_, "text": text, "capability": capability}
        return self._objectives[key][0]

    def _personas(self) -> list[dict[str, str]]:
        """Whoever injects come from, with the channel that they use most."""
        used: dict[str, Counter[str]] = {}
        for inject in self._imported.injects:
            sender = inject.sender or SIMCELL
            channel = self._channel(inject.channel, inject.channel_kind)
            used.setdefault(sender, Counter())[channel] += 1
        taken: set[str] = {one for one, _entry in self._teams.values()}
        found = []
        for sender, channels in used.items():
            id_ = unique(slug(sender, "persona"), taken)
            taken.add(id_)
            found.append({"id": id_, "name": sender, "channel": channels.most_common(1)[0][0]})
        return found

    def _phases(self) -> list[dict[str, str]]:
        taken: set[str] = set()
        found = []
        for phase in self._imported.phases:
            id_ = unique(slug(phase.title, "phase"), taken)
            taken.add(id_)
            starts = write_duration(phase.starts)
            found.append({"id": id_, "title": phase.title, "kind": "play", "starts": starts})
        return found

    # -- injects ---------------------------------------------------------------------------------

    def _name_injects(self) -> None:
        taken: set[str] = set()
        for inject in self._imported.injects:
            wanted = slug(inject.number or inject.title, "inject")
            if wanted[0].isdigit():
                wanted = f"inject-{wanted}"
            self._ids[inject.key] = unique(wanted, taken)
            taken.add(self._ids[inject.key])

    def _inject(self, one: ImportedInject) -> dict[str, Any]:
        entry: dict[str, Any] = {"id": self._ids[one.key], **self._when(one)}
        names = one.recipients or tuple(team["name"] for _id, team in self._teams.values())
        entry["to"] = list(dict.fromkeys(self._team(name) for name in names))
        entry["from"] = self._sender(one)
        entry["channel"] = self._channel(one.channel, one.channel_kind)
        title = one.title.strip() or one.description.strip() or one.key
        entry["title"] = title
        entry["body"] = one.description if one.description.strip() else title
        if one.media:
            entry["media"] = [
                {"kind": media.kind, "transcript": media.transcript} for media in one.media
            ]
        entry["priority"] = "medium"
        entry["veracity"] = "unverified"
        if one.objectives:
            entry["objectives"] = list(dict.fromkeys(map(self._objective, one.objectives)))
        if one.controller:
            entry["controller"] = one.controller[:64]
        notes = {
            "facilitator": one.notes,
            "evaluator": "\n\n".join(text for text in one.expected if text.strip()),
        }
        notes = {who: text for who, text in notes.items() if text.strip()}
        if notes:
            entry["notes"] = notes
        if one.extra:
            entry["x"] = dict(one.extra)
        return entry

    def _sender(self, one: ImportedInject) -> str:
        sender = one.sender or SIMCELL
        if len(sender) > _LONGEST_SENDER:
            message = _("who it comes from was cut to {most} characters")
            message = message.format(most=_LONGEST_SENDER)
            self._remarks.append(Remark(one.place, "doubt", message))
        return sender[:_LONGEST_SENDER]

    def _when(self, one: ImportedInject) -> dict[str, Any]:
        if one.at is not None:
            return {"at": write_duration(one.at)}
        parts = [self._after(after) for after in one.after if after.inject in self._ids]
        if not parts:
            return {"when": {"by_hand": True}}
        return {"when": parts[0] if len(parts) == 1 else {"all": parts}}

    def _after(self, after: After) -> dict[str, Any]:
        condition = {"inject": self._ids[after.inject]}
        if after.delay:
            condition["delay"] = write_duration(after.delay)
        if after.team:
            condition["team"] = self._team(after.team)
        return {"after": condition}

    # -- the whole -------------------------------------------------------------------------------

    def _duration(self) -> float:
        last = max((one.at for one in self._imported.injects if one.at is not None), default=0.0)
        said = self._imported.duration
        if said is not None and said >= last and said > 0:
            return min(said, LONGEST)
        ends = math.ceil((last + _AFTER_THE_LAST) / _STEP) * _STEP
        message = _("no EndEx is named; the exercise lasts until {time}")
        self._note(message.format(time=write_duration(ends)))
        return min(ends, LONGEST)

    def _starts(self) -> datetime:
        if self._imported.story_starts is not None:
            return self._imported.story_starts
        zone = timezone(timedelta(minutes=self._utc_offset))
        day = self._today
        moment = datetime(day.year, day.month, day.day, _STORY_HOUR, tzinfo=zone)
        message = _(
            "nothing says when the story begins; {moment} was taken, and stands under `story`"
        )
        self._doubt(message.format(moment=moment.isoformat(timespec="minutes")))
        return moment

    def _extra(self, injects: list[dict[str, Any]]) -> dict[str, str]:
        extra = dict(self._imported.extra)
        if COLUMNS in extra:
            extra |= write_rows((one["id"], _became(one)) for one in injects)
        return extra

    def _doubt(self, message: str) -> None:
        self._remarks.append(Remark("file", "doubt", message))

    def _note(self, message: str) -> None:
        self._remarks.append(Remark("file", "taken", message))


def _became(inject: dict[str, Any]) -> str:
    when = inject.get("at") or ("by hand" if "by_hand" in inject["when"] else "after")
    return str(Became(when, tuple(inject["to"]), inject["channel"]))
