"""What a check found, as JSON for editors and pipelines."""

import json
import re

from exercise_sim.scenario.diagnostics import Diagnostic

# Inside JSON these stand for themselves; on a terminal they would act.
_UNSEEN = re.compile(
    "[\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff\ud800-\udfff]"
)


def as_json(diagnostics: tuple[Diagnostic, ...]) -> str:
    """A list of `{file, line, column, severity, code, message}`."""
    told = [
        {
            "file": one.file,
            "line": one.line,
            "column": one.column,
            "severity": one.severity,
            "code": one.code,
            "message": one.message,
        }
        for one in diagnostics
    ]
    written = json.dumps(told, indent=2, ensure_ascii=False)
    return _UNSEEN.sub(lambda match: f"\\u{ord(match[0]):04x}", written)
