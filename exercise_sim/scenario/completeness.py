"""Whether a file has everything that it promises; works on plain data, as references do."""

from collections.abc import Iterable, Iterator
from functools import reduce
from typing import Any

from pydantic import BaseModel

from exercise_sim.localization import N_, _
from exercise_sim.scenario.diagnostics import Diagnostic, Severity
from exercise_sim.scenario.durations import (
    is_story_time,
    parse_duration,
    parse_scheduled,
    write_duration,
)
from exercise_sim.scenario.local_text import declared_languages
from exercise_sim.scenario.shape import texts
from exercise_sim.scenario.story_plan import StoryPlan
from exercise_sim.scenario.yaml_document import Document, Loc


def missing_languages(
    document: Document, model: type[BaseModel], language: str | None
) -> Iterator[Diagnostic]:
    """A diagnostic for every text without one of the file's `languages`.

    A plain string is in `language`; with None nobody knows which, and it passes. A file that
    declares no languages promises none. A core capability once was a plain string in every file:
    one that still is gets a warning, so that such files go on being played.
    """
    wanted = declared_languages(document.data)
    if not wanted:
        return
    for loc, value in texts(model, document.data):
        if isinstance(value, dict):
            lacking = [code for code in wanted if code not in value]
        elif isinstance(value, str) and language is not None:
            lacking = [code for code in wanted if code != language]
        else:
            continue
        if lacking:
            message = no_text_in(_name(loc), lacking)
            place = document.key_position(loc)
            severity: Severity = "error"
            if isinstance(value, str) and loc[0] == "objectives" and loc[-1] == "capability":
                severity = "warning"
            yield Diagnostic(document.file, *place, message, severity, "missing-language")


def no_text_in(name: str, languages: Iterable[str]) -> str:
    """That the text of that name is missing in some languages."""
    codes = reduce(
        lambda one, other: _("{first} and {last}").format(first=one, last=other), languages
    )
    return _("`{name}` has no text in {languages}").format(name=name, languages=codes)


def _name(loc: Loc) -> str:
    """The last key; of an entry in a list, with its place there."""
    last = str(loc[-1])
    return f"{loc[-2]}[{last}]" if isinstance(loc[-1], int) and len(loc) > 1 else last


def after_endex(document: Document, story: StoryPlan | None) -> Iterator[Diagnostic]:
    """A mistake for everything that is scheduled later than the exercise lasts."""
    data = document.data
    ends = _seconds(lambda: parse_duration(data["duration"]))
    if ends is None:
        return
    for index, inject in _entries(data, "injects"):
        at = _seconds(lambda one=inject: parse_scheduled(one["at"], story))
        if at is not None and at > ends:
            place = document.position(("injects", index, "at"))
            message = _too_late(_INJECT_LATE, at, ends) + _told(inject["at"], story)
            yield _at(document, place, message, "after-endex")
    for index, fact in _entries(data, "facts"):
        known_at = _seconds(lambda one=fact: parse_duration(one["known_at"]))
        if known_at is not None and known_at > ends:
            place = document.position(("facts", index, "known_at"))
            yield _at(document, place, _too_late(_FACT_LATE, known_at, ends), "after-endex")


def owed_by_others(document: Document, teams: tuple[str, ...] | None) -> Iterator[Diagnostic]:
    """A mistake for every `by` of an inject that names a team which does not receive it.

    Names that are none of the `teams` are mistakes of their own; None where these are not known.
    """
    known = None if teams is None else frozenset(teams)
    for index, inject in _entries(document.data, "injects"):
        recipients = inject.get("to")
        if not isinstance(recipients, list) or not recipients:
            continue
        if known is not None and not known.issuperset(map(str, recipients)):
            continue
        for number, expected in _entries(inject, "expect"):
            owing = expected.get("by")
            for step, team in enumerate(owing if isinstance(owing, list) else []):
                if not isinstance(team, str) or (known is not None and team not in known):
                    continue
                if team not in recipients:
                    loc: Loc = ("injects", index, "expect", number, "by", step)
                    message = _(
                        "`{team}` does not receive this inject, so it cannot owe an answer; add it"
                        " to `to`, or leave it out here"
                    ).format(team=team)
                    yield _at(document, document.position(loc), message, "not-a-recipient")


def ambiguous_expectations(document: Document) -> Iterator[Diagnostic]:
    """A mistake for a second expectation of one inject or rule that the first would swallow."""
    for owner in ("injects", "rules"):
        for index, entry in _entries(document.data, owner):
            first: dict[str, int] = {}
            for number, expected in _entries(entry, "expect"):
                action = expected.get("action")
                if "id" in expected or not isinstance(action, str):
                    continue
                place = document.position((owner, index, "expect", number, "action"))
                if action in first:
                    message = _(
                        "`{action}` is expected here twice, first in line {line}; give this one an"
                        " `id` of its own"
                    ).format(action=action, line=first[action])
                    yield _at(document, place, message, "ambiguous-expectation")
                first.setdefault(action, place[0])


_INJECT_LATE = N_("the inject comes at {time}, after EndEx; `duration` is {duration}")
_FACT_LATE = N_("the fact is known at {time}, after EndEx; `duration` is {duration}")


def _too_late(said: str, at: float, ends: float) -> str:
    return _(said).format(time=write_duration(at), duration=write_duration(ends))


def _told(written: str, story: StoryPlan | None) -> str:
    """What a time of the story counts from, for an author who meant one from StartEx."""
    if story is None or not is_story_time(written):
        return ""
    return _(" (`{written}` is a time of the story, which starts at {time})").format(
        written=written, time=f"{story.starts:%H:%M}"
    )


def _seconds(parse: Any) -> float | None:
    """What `parse` returns, or None where the text is missing or wrong and reported elsewhere."""
    try:
        return float(parse())
    except (AttributeError, KeyError, TypeError, ValueError):
        return None


def _entries(data: Any, name: str) -> Iterator[tuple[int, dict[str, Any]]]:
    entries = data.get(name) if isinstance(data, dict) else None
    for index, entry in enumerate(entries if isinstance(entries, list) else []):
        if isinstance(entry, dict):
            yield index, entry


def _at(document: Document, place: tuple[int, int], message: str, code: str) -> Diagnostic:
    return Diagnostic(document.file, *place, message, code=code)
