"""Which program a file comes from, and what it says."""

from collections.abc import Callable
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from exercise_sim.localization import N_, _, ngettext
from exercise_sim.localization.numbers import whole
from exercise_sim.scenario.exchange import cexf, iceberg, openaev, t3sf
from exercise_sim.scenario.exchange.json_text import LARGEST, read_json
from exercise_sim.scenario.exchange.refusal import refused
from exercise_sim.scenario.exchange.waiting import mended
from exercise_sim.scenario.exchange.zip_member import MARK, read_export
from exercise_sim.scenario.msel.imported import Imported, ImportedInject

_MOST_INJECTS = 10_000
_MOST_TEAMS = 500
_MOST_DELIVERIES = 100_000
_MOST_TEXT = 4_500_000


class _Format(NamedTuple):
    name: str
    fits: Callable[[Any], bool]
    understand: Callable[[Any], Imported]


_FORMATS = (
    _Format("T3SF MSEL", t3sf.fits, t3sf.understand),
    _Format("MISP CEXF", cexf.fits, cexf.understand),
    _Format(N_("OpenAEV or OpenBAS export"), openaev.fits, openaev.understand),
    _Format("IcebergTTX", iceberg.fits, iceberg.understand),
)


def read_exchange(path: Path) -> Imported:
    """What the exercise file of another program says; told apart by its shape, not by its name.

    Raises `Mistakes` with one sentence where it cannot be read or is none that is known here.
    """
    data = read_json(_content(path), str(path))
    for one in _FORMATS:
        if one.fits(data):
            break
    else:
        known = ", ".join(_(one.name) for one in _FORMATS)
        message = _("this is none of the exercise files known here: {known}")
        raise refused(path, message.format(known=known))
    imported = mended(one.understand(data))
    _check_size(path, _(one.name), imported)
    return imported


def _check_size(path: Path, program: str, imported: Imported) -> None:
    injects = len(imported.injects)
    teams = {name for inject in imported.injects for name in inject.recipients}
    everybody = len(teams.union(team.name for team in imported.teams)) or 1
    deliveries = sum(len(inject.recipients) or everybody for inject in imported.injects)
    if not injects:
        raise refused(path, _("this {program} has no injects").format(program=program))
    if injects > _MOST_INJECTS:
        message = ngettext(
            "this has {n} inject; at most {most} are taken",
            "this has {n} injects; at most {most} are taken",
            injects,
        )
        raise refused(path, message.format(n=whole(injects), most=whole(_MOST_INJECTS)))
    if everybody > _MOST_TEAMS:
        message = ngettext(
            "this has {n} team; at most {most} are taken",
            "this has {n} teams; at most {most} are taken",
            everybody,
        )
        raise refused(path, message.format(n=whole(everybody), most=whole(_MOST_TEAMS)))
    if deliveries > _MOST_DELIVERIES:
        message = _("{injects} injects to {teams} teams are more than anybody plays")
        raise refused(path, message.format(injects=whole(injects), teams=whole(everybody)))
    if sum(map(_length, imported.injects)) > _MOST_TEXT:
        message = _("its injects have more than {most} characters; split it")
        raise refused(path, message.format(most=whole(_MOST_TEXT)))


def _length(inject: ImportedInject) -> int:
    """Characters; a text that a file has once may stand in a thousand injects."""
    lists = (inject.recipients, inject.expected, (one.transcript for one in inject.media))
    single = (inject.title, inject.description, inject.sender, inject.channel, inject.notes)
    return sum(map(len, chain(single, *lists, inject.extra.values())))


def _content(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise refused(path, _("this is a folder; name a file in it"))
        if not path.exists():
            raise refused(path, _("there is no such file"))
        if not path.is_file():
            raise refused(path, _("this is no ordinary file"))
        with path.open("rb") as file:
            if file.read(len(MARK)) == MARK:
                return read_export(path, file)
            file.seek(0)
            return file.read(LARGEST + 1)
    except PermissionError:
        raise refused(path, _("you may not read this file")) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise refused(path, _("this file cannot be read: {reason}").format(reason=reason)) from None
