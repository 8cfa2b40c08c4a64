"""Where in a file something stands, as people read it."""

import re

from exercise_sim.localization import _, ngettext

_ROW = re.compile(r"row (\d+)")
_AND_MORE = re.compile(r"(?P<first>.+) \(and (?P<n>\d+) more\)", re.DOTALL)


def shown_place(place: str) -> str:
    """The `place` of a remark: `file`, `row 12`, `injects[3].options (and 2 more)`.

    The path of an entry is what the file itself calls it, and stays.
    """
    if place == "file":
        return _("file")
    row = _ROW.fullmatch(place)
    if row is not None:
        return _("row {row}").format(row=row[1])
    many = _AND_MORE.fullmatch(place)
    if many is None:
        return place
    more = int(many["n"])
    sentence = ngettext("{place} (and {n} more)", "{place} (and {n} more)", more)
    return sentence.format(place=many["first"], n=more)
