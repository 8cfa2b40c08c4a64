"""Whether everything that a file refers to exists, once.

Works on plain data, so that a slip elsewhere in the file hides no unknown name.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from exercise_sim.localization import N_, _
from exercise_sim.scenario import disarm
from exercise_sim.scenario.diagnostics import Diagnostic
from exercise_sim.scenario.scenario import Scenario
from exercise_sim.scenario.shape import keys_of
from exercise_sim.scenario.suggestions import closest, did_you_mean, listed
from exercise_sim.scenario.yaml_document import Document, Loc

Known = Mapping[str, tuple[str, ...] | None]
"""List in the scenario -> ids in it; None where the list cannot be read."""

_Kinds = tuple[str, ...]

_NO_SUCH: dict[_Kinds, str] = {
    ("teams",): N_("there is no team `{name}`"),
    ("channels",): N_("there is no channel `{name}`"),
    ("audiences",): N_("there is no audience `{name}`"),
    ("key_messages",): N_("there is no key message `{name}`"),
    ("objectives",): N_("there is no objective `{name}`"),
    ("facts",): N_("there is no fact `{name}`"),
    ("claims",): N_("there is no claim `{name}`"),
    ("personas",): N_("there is no persona `{name}`"),
    ("injects",): N_("there is no inject `{name}`"),
    ("disarm",): N_("there is no DISARM technique `{name}`"),
    ("teams", "personas"): N_("there is no team or persona `{name}`"),
}

KINDS = tuple(kinds[0] for kinds in _NO_SUCH if len(kinds) == 1)
"""What can be referred to: lists of the scenario, and DISARM techniques."""

_HINTS = 200
"""Looking for what was meant takes long in a file where nothing fits."""

_REQUIRED = frozenset(("teams", "channels", "injects"))

_Tree = dict[str, "_Tree | _Kinds"]


def known_ids(scenario: Any) -> Known:
    """The ids that a scenario's data offers to references."""
    data = scenario if isinstance(scenario, dict) else {}
    keys = keys_of(Scenario)
    misspelt = {closest(key, keys) for key in data if key not in keys}
    known: dict[str, tuple[str, ...] | None] = {"disarm": tuple(disarm.techniques())}
    for name in KINDS:
        if name == "disarm":
            continue
        entries = data.get(name, [])
        lost = name not in data and (name in _REQUIRED or name in misspelt)
        readable = isinstance(entries, list) and not lost
        known[name] = tuple(entry_id for _place, entry_id in _ids(entries)) if readable else None
    return known


def unknown_references(
    document: Document, references: Mapping[str, tuple[str, ...]], known: Known
) -> Iterator[Diagnostic]:
    """A mistake for every id in `document` that none of its lists has."""
    hints: dict[tuple[str, _Kinds], str] = {}
    offers = {kinds: _offered(kinds, known) for kinds in references.values()}
    for loc, value, kinds in _found(document.data, _tree(references), ()):
        offered = offers[kinds]
        if offered is None or value in offered:
            continue
        if (value, kinds) not in hints:
            hints[value, kinds] = _hint(value, kinds, offered) if len(hints) < _HINTS else ""
        message = no_such(kinds, value) + hints[value, kinds]
        line, column = document.position(loc)
        yield Diagnostic(document.file, line, column, message, code="unknown-reference")


def no_such(kinds: _Kinds, name: str) -> str:
    """That none of these lists has the id."""
    return _(_NO_SUCH[kinds]).format(name=name[:60])


def _offered(kinds: _Kinds, known: Known) -> Mapping[str, None] | None:
    """The ids that may stand where these lists are meant; None where one cannot be read."""
    ids = [known[kind] for kind in kinds]
    if any(some is None for some in ids):
        return None
    return dict.fromkeys(one for some in ids if some is not None for one in some)


def repeated_ids(document: Document) -> Iterator[Diagnostic]:
    """A mistake for every id that stands twice in one list, at any depth."""
    yield from _repeated(document, document.data, ())


def _repeated(document: Document, value: Any, loc: Loc) -> Iterator[Diagnostic]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if isinstance(inner, dict | list):
                yield from _repeated(document, inner, (*loc, key))
    elif isinstance(value, list):
        first: dict[str, int] = {}
        for index, entry_id in _ids(value):
            if entry_id in first:
                line, column = document.position((*loc, index, "id"))
                there, _column = document.position((*loc, first[entry_id], "id"))
                message = _(
                    "the id `{name}` stands here twice; the first is in line {line}"
                ).format(name=entry_id, line=there)
                yield Diagnostic(document.file, line, column, message, code="repeated-id")
            first.setdefault(entry_id, index)
        for index, inner in enumerate(value):
            if isinstance(inner, dict | list):
                yield from _repeated(document, inner, (*loc, index))


def _ids(entries: list[Any]) -> Iterator[tuple[int, str]]:
    for index, entry in enumerate(entries):
        if isinstance(entry, dict) and isinstance(entry.get("id"), str):
            yield index, entry["id"]


def _tree(references: Mapping[str, _Kinds]) -> _Tree:
    """The paths, step by step, so that a file is walked once for all of them."""
    root: _Tree = {}
    for path, kinds in references.items():
        *steps, last = path.split(".")
        node = root
        for step in steps:
            inner = node.setdefault(step, {})
            assert isinstance(inner, dict)
            node = inner
        node[last] = kinds
    return root


def _found(value: Any, tree: _Tree | _Kinds, loc: Loc) -> Iterator[tuple[Loc, str, _Kinds]]:
    if isinstance(tree, tuple):
        if isinstance(value, str):
            yield loc, value, tree
    elif "*" in tree:
        for index, inner in enumerate(value if isinstance(value, list) else ()):
            yield from _found(inner, tree["*"], (*loc, index))
    elif "**" in tree:
        for inner_loc, inner in _conditions(value, loc):
            yield from _found(inner, tree["**"], inner_loc)
    elif isinstance(value, dict):
        for step, inner_tree in tree.items():
            if step in value:
                yield from _found(value[step], inner_tree, (*loc, step))


def _conditions(value: Any, loc: Loc) -> Iterator[tuple[Loc, Any]]:
    """A condition and every condition inside it."""
    yield loc, value
    if not isinstance(value, dict):
        return
    for key in ("all", "any"):
        several = value.get(key)
        for index, inner in enumerate(several if isinstance(several, list) else ()):
            yield from _conditions(inner, (*loc, key, index))
    if "not" in value:
        yield from _conditions(value["not"], (*loc, "not"))


def there_are(offered: Iterable[str]) -> str:
    """`; there are ...`, or nothing where there are none."""
    names = listed(offered)
    return _("; there are {names}").format(names=names) if names else ""


def _hint(value: str, kinds: tuple[str, ...], offered: Iterable[str]) -> str:
    hint = did_you_mean(value, offered)
    if hint:
        return hint
    if kinds == ("disarm",):
        return _("; ids look like T0085 or T0085.003")
    if kinds == ("teams",) and value.lower() == "all" and offered:
        return _("; name each one: {names}").format(names=listed(offered))
    return there_are(offered)
