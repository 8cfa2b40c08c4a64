"""What an inject says itself joined with what its template gives."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from exercise_sim.scenario.yaml_document import Loc


class Joined(NamedTuple):
    """An inject as it is played, and which parts of it the template gave."""

    data: dict[str, Any]
    borrowed: frozenset[Loc]
    """Places in `data` that hold what the template gave; everything inside them is its as well."""
    expected: Mapping[int, int]
    """Place in `data["expect"]` -> place in the inject's own, where both speak of it."""


def join(own: Mapping[str, Any], given: Mapping[str, Any]) -> Joined:
    """`own` laid over `given`.

    A key of the inject wins. `notes` are joined key by key, and `expect` as an inject's
    expectations join the playbook's: by `id`, else with the first for the same action.
    """
    data = {**given, **own}
    borrowed: set[Loc] = {(key,) for key in given if key not in own}
    notes, said = given.get("notes"), own.get("notes")
    if isinstance(notes, dict) and isinstance(said, dict):
        data["notes"] = {**notes, **said}
        borrowed |= {("notes", key) for key in notes if key not in said}
    expected: dict[int, int] = {}
    owed, asked = given.get("expect"), own.get("expect")
    if isinstance(owed, list) and isinstance(asked, list):
        data["expect"] = _expect(owed, asked, borrowed, expected)
    return Joined(data, frozenset(borrowed), expected)


def _expect(
    given: list[Any], own: list[Any], borrowed: set[Loc], expected: dict[int, int]
) -> list[Any]:
    joined = list(given)
    for index, entry in enumerate(own):
        place = _place_of(entry, given, expected)
        if place is None:
            place = len(joined)
            joined.append(entry)
        else:
            joined[place] = {**given[place], **entry}
        expected[place] = index
    for place, entry in enumerate(given):
        if place not in expected:
            borrowed.add(("expect", place))
        else:
            said = own[expected[place]]
            borrowed |= {("expect", place, key) for key in entry if key not in said}
    return joined


def _place_of(entry: Any, given: list[Any], taken: Mapping[int, int]) -> int | None:
    """Where the template expects what `entry` speaks of."""
    if not isinstance(entry, dict):
        return None
    for place, base in enumerate(given):
        if not isinstance(base, dict) or place in taken:
            continue
        if "id" in entry:
            if entry["id"] == (base.get("id") or base.get("action")):
                return place
        elif entry.get("action") is not None and entry["action"] == base.get("action"):
            return place
    return None
