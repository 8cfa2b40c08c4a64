"""What a check found, for a person at the terminal."""

from rich.console import Console
from rich.text import Text

from exercise_sim.authoring.check_excerpt import Sources, excerpt
from exercise_sim.authoring.check_findings import Findings
from exercise_sim.localization import N_, _, ngettext
from exercise_sim.report.harmless import one_line
from exercise_sim.scenario.diagnostics import Diagnostic, Severity

_COLOURS: dict[Severity, str] = {"error": "bold red", "warning": "bold yellow", "advice": "cyan"}
_SEVERITIES: dict[Severity, str] = {
    "error": N_("error"),
    "warning": N_("warning"),
    "advice": N_("advice"),
}
_LONGEST = 2000
"""Characters of one sentence; a path or a name in it may come from anywhere."""


def print_findings(found: Findings, console: Console) -> None:
    """Every diagnostic with its line and a mark under the place, then how many there are."""
    sources = Sources()
    for one in found.diagnostics:
        _print_diagnostic(one, sources, console)
    console.print(_closing(found), soft_wrap=True)


def _print_diagnostic(one: Diagnostic, sources: Sources, console: Console) -> None:
    place = f"{one_line(one.file, _LONGEST)}:{one.line}:{one.column}: "
    colour = _COLOURS[one.severity]
    console.print(
        Text.assemble(
            (place, "bold"),
            (f"{_(_SEVERITIES[one.severity])}: ", colour),
            one_line(one.message, _LONGEST),
        ),
        soft_wrap=not console.is_terminal,
    )
    line = sources.line(one.file, one.line)
    if not line or not line.strip():
        return
    number = f"{one.line:>6} │ "
    shown = excerpt(line, one.column, console.width - len(number))
    margin = " " * 6 + " │ "
    console.print(Text.assemble((number, "dim"), shown.line), soft_wrap=True)
    console.print(Text.assemble((margin, "dim"), (shown.mark, colour)), soft_wrap=True)


def _closing(found: Findings) -> Text:
    files = found.files
    counts = {
        severity: sum(one.severity == severity for one in found.diagnostics)
        for severity in _COLOURS
    }
    if not any(counts.values()):
        told = ngettext(
            "{n} file checked: nothing to mend.", "{n} files checked: nothing to mend.", files
        )
        return Text(told.format(n=files), "green")
    text = Text(ngettext("{n} file checked:", "{n} files checked:", files).format(n=files) + " ")
    text.append_text(
        Text(", ").join(
            Text(_counted(severity, count), _COLOURS[severity] if count else "")
            for severity, count in counts.items()
        )
    )
    return text.append(".")


def _counted(severity: Severity, count: int) -> str:
    if severity == "error":
        told = ngettext("{n} error", "{n} errors", count)
    elif severity == "warning":
        told = ngettext("{n} warning", "{n} warnings", count)
    else:
        told = ngettext("{n} piece of advice", "{n} pieces of advice", count)
    return told.format(n=count)
