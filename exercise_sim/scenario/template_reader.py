"""A template file, checked by itself: as it is written, and filled in with its own examples."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path

from exercise_sim.localization import _
from exercise_sim.scenario.checking.always import conditions_that_always_hold
from exercise_sim.scenario.checking.contradictions import contradictions
from exercise_sim.scenario.checking.never import conditions_that_never_hold
from exercise_sim.scenario.diagnostics import Diagnostic, Mistakes
from exercise_sim.scenario.file_format import kind_named
from exercise_sim.scenario.reader import Examined, Loaded, read_scenario
from exercise_sim.scenario.template import Template
from exercise_sim.scenario.template_parsing import ParsedTemplate, parse_template
from exercise_sim.scenario.template_staging import stage
from exercise_sim.scenario.text_file import read_text

_DOUBTS = (contradictions, conditions_that_never_hold, conditions_that_always_hold)


def read_template(path: Path) -> Template:
    """The template in `path`.

    Raises `Mistakes` with everything that is wrong in it, and the warnings beside it.
    """
    there = examine_template(path)
    if there.template is None or _unusable(there.found):
        raise Mistakes(there.found)
    return there.template


def examine_template(path: Path) -> ParsedTemplate:
    """The template in `path`, however wrong it is, and everything said against it."""
    parsed = parse_template(path)
    if parsed.template is None or _unusable(parsed.found):
        return parsed
    return replace(parsed, found=tuple(sorted({*parsed.found, *_found_on_stage(parsed)})))


def read_staged(path: Path) -> Loaded:
    """A small scenario in which the template in `path` is the one inject, ready to be rehearsed.

    Raises `Mistakes` as `read_template` does.
    """
    examined = examine_template(path)
    if examined.template is None or _unusable(examined.found):
        raise Mistakes(examined.found)
    there = stage(examined)
    if there.scenario is None or there.playbook is None:
        raise Mistakes(there.found)
    return Loaded(there.scenario, there.playbook, examined.found, path)


def read_playable(path: Path) -> Loaded:
    """The scenario in `path`; of a template, the small scenario around it. Raises `Mistakes`."""
    is_template = kind_named(read_text(path)) == "inject"
    return read_staged(path) if is_template else read_scenario(path)


def _found_on_stage(parsed: ParsedTemplate) -> Iterator[Diagnostic]:
    found = list(_found(stage(parsed)))
    yield from found
    told = {(one.line, one.message) for one in found}
    for one in _found(stage(parsed, without_optional=True)):
        if (one.line, one.message) not in told:
            when = _("; this happens where optional parameters are left out")
            yield replace(one, message=one.message + when)


def _found(staged: Examined) -> Iterator[Diagnostic]:
    """What there is to say about the one inject; nothing of the scenario made for it."""
    yield from staged.found
    if staged.written is not None:
        yield from chain.from_iterable(check(staged.written) for check in _DOUBTS)


def _unusable(found: tuple[Diagnostic, ...]) -> bool:
    return any(one.severity == "error" for one in found)
