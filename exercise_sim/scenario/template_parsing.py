"""A template file, read once and looked through by itself."""

from dataclasses import dataclass
from pathlib import Path

from exercise_sim.localization import _
from exercise_sim.scenario.authored_file import language_of, read_authored
from exercise_sim.scenario.completeness import missing_languages
from exercise_sim.scenario.diagnostics import Diagnostic, Mistakes, first_of_each
from exercise_sim.scenario.references import repeated_ids
from exercise_sim.scenario.template import Template
from exercise_sim.scenario.template_body import TemplateBody
from exercise_sim.scenario.template_checks import check_inject, check_parameters
from exercise_sim.scenario.validation import validate
from exercise_sim.scenario.yaml_document import Document, Loc

_NOTHING = TemplateBody({}, "en", frozenset())


@dataclass(frozen=True)
class ParsedTemplate:
    """What could be understood of a template file, and everything said against it."""

    path: Path
    document: Document | None
    """None where it cannot be read as YAML."""
    template: Template | None
    """None where something in it does not fit; there may be errors all the same."""
    body: TemplateBody
    found: tuple[Diagnostic, ...]

    @property
    def parameters(self) -> tuple[str, ...]:
        return tuple(one.id for one in self.template.parameters) if self.template else ()

    def told(self, inside: Loc) -> str:
        """In words, where the template says what stands at `inside` of an inject."""
        name = self.template.id if self.template is not None else self.path.stem
        line = self.document.position(("inject", *inside))[0] if self.document is not None else 1
        return _("{place} comes from the template `{name}`, line {line}").format(
            place=written(inside), name=name, line=line
        )


def written(loc: Loc) -> str:
    """`expect[1].within`, as people write a place in a file."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in loc)
    return "`" + "".join(steps).removeprefix(".") + "`"


def parse_template(path: Path) -> ParsedTemplate:
    """The template in `path`, however wrong it is; nothing is filled in to try it."""
    try:
        document = read_authored(path, "inject")
    except Mistakes as mistakes:
        return ParsedTemplate(path, None, None, _NOTHING, mistakes.diagnostics)
    language = language_of(document) or "en"
    template, mistaken = validate(Template, document, {"language": language})
    body = _NOTHING
    if template is not None:
        ids = frozenset(one.id for one in template.parameters)
        body = TemplateBody(template.inject, language, ids)
    found = [
        *document.diagnostics,
        *mistaken,
        *first_of_each(
            missing_languages(document, Template, language),
            repeated_ids(document),
            check_inject(document, language),
            check_parameters(document, template, body.anywhere, path.stem),
        ),
    ]
    return ParsedTemplate(path, document, template, body, tuple(sorted(set(found))))
