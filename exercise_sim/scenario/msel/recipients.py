"""Who receives an inject: the names in a cell."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from exercise_sim.localization import _, ngettext
from exercise_sim.scenario.msel.name_spellings import best_spelling, folded, slips

_STRONG = re.compile(r"[;\n|•·▪]")
_LIST = re.compile(r",(?!\d)|/")
_AND = re.compile(r" (?:and|&|\+|un|et|і|й|та|и|und|as well as|kā arī|а також|ainsi que) ")
_BULLET = re.compile(r"^\s*(?:[-–—•*▪·]|\d{1,2}[.)])\s+")
_EVERYBODY = re.compile(
    r"(?:(?:to|à|a|до)\s+)?(?:all|everyone|everybody|any|tous|toutes|visi|visas|visiem|visām"
    r"|усі|всі|усім|всім|усіх|всіх|все|всем|alle|an alle|\*)"
    r"(?:\s+(?:(?:the|exercise|training)\s+)?(?:players?|teams?|participants?|audiences?|recipients?"
    r"|stations?|cells?|agencies|organi[sz]ations?|concerned|les\s+)?"
    r"(?:joueurs|équipes|cellules|participants|destinataires|services)?"
    r"(?:spēlētāji(?:em)?|komand(?:as|ām)|dalībniek(?:i|iem)|iestād(?:es|ēm)|institūcij(?:as|ām))?"
    r"(?:гравц(?:і|ям)|команд(?:и|ам)|учасник(?:и|ам)|участник(?:и|ам)|команды)?"
    r"(?:spieler|teams|teilnehmer)?)?\.?",
    re.IGNORECASE,
)
_EXCEPT = re.compile(
    r"(?P<all>.{2,30}?)[\s,(]+(?:except(?: for)?|but|excluding|sauf|hormis|excepté|izņemot|крім"
    r"|окрім|кроме|außer)[\s:]+(?P<but>[^)]+)\)?",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"(?:n/?a|none|nil|tbd|tbc|-+|–|—|\?+|\.+)", re.IGNORECASE)
# `Ministry of Health and Welfare` is one ministry.
_HEAD = re.compile(
    r"\b(?:minist\w+|department|dept|office|agency|committee|board|directorate|bureau|division"
    r"|ministère|direction|service|agence|délégation|ministrij\w*|departaments?|pārvalde|dienests"
    r"|міністерств\w*|департамент\w*|управлінн\w*|служб\w*|відділ\w*|комітет\w*|министерств\w*)\b",
    re.IGNORECASE,
)
_LONGEST_NAME = 120


@dataclass(frozen=True)
class Recipients:
    """Who a cell names."""

    names: tuple[str, ...]
    everybody: bool = False
    excepted: tuple[str, ...] = ()
    """With `everybody`: those who do not receive it."""
    doubt: str = ""


class RecipientReader:
    """Reads the cells of one column, which know each other's names."""

    def __init__(self, cells: Iterable[str]) -> None:
        column = list(cells)
        written = [cell.strip() for cell in column if cell.strip()]
        self._whole = Counter(folded(cell) for cell in written)
        parts = Counter(folded(part) for cell in written for part in _split(_STRONG, cell))
        lists = Counter(
            folded(part)
            for cell in written
            for strong in _split(_STRONG, cell)
            for part in _split(_LIST, strong)
            if not _AND.search(part)
        )
        self._names = {*parts, *lists}
        self._spellings: dict[str, dict[str, list[int]]] = {}
        for place, cell in enumerate(column):
            read = self._read(cell)
            for name in (*read.names, *read.excepted):
                spellings = self._spellings.setdefault(folded(name), {})
                spellings.setdefault(name, []).append(place)
        self._spelling = {key: best_spelling(found) for key, found in self._spellings.items()}

    def slips(self, rows: Sequence[int]) -> tuple[str, ...]:
        """Sentences on names that are written in several ways, or nearly alike.

        `rows` are the numbers of the rows that the cells stand in.
        """
        return slips(
            [
                {name: [rows[place] for place in places] for name, places in found.items()}
                for found in self._spellings.values()
            ]
        )

    def read(self, cell: str) -> Recipients:
        """Who `cell` names, in their usual spelling; nobody for a blank one."""
        read = self._read(cell)
        names, excepted = map(self._spelt, (read.names, read.excepted))
        return replace(read, names=names, excepted=excepted)

    def _read(self, cell: str) -> Recipients:
        text = cell.strip()
        if not text or _NOBODY.fullmatch(text):
            return Recipients(())
        if is_everybody(text):
            return Recipients((), everybody=True)
        excepted = _EXCEPT.fullmatch(text)
        if excepted is not None and is_everybody(excepted["all"]):
            others = self._named(excepted["but"])
            return Recipients((), True, others.names, others.doubt)
        return self._named(text)

    def _named(self, text: str) -> Recipients:
        names: list[str] = []
        doubts: list[str] = []
        for part in _split(_STRONG, text):
            pieces = _split(_LIST, part)
            for piece in pieces:
                found, doubt = self._joined(piece, listed=len(pieces) > 1)
                names += found
                doubts += [doubt] if doubt else []
        everybody = any(is_everybody(name) for name in names)
        short = [name for name in names if len(name) > _LONGEST_NAME]
        if short:
            doubts.append(_("a recipient's name is very long; is this column the recipients'?"))
        kept = dict.fromkeys(name for name in names if not is_everybody(name))
        return Recipients(tuple(kept), everybody, doubt="; ".join(dict.fromkeys(doubts)))

    def _joined(self, piece: str, *, listed: bool) -> tuple[list[str], str]:
        """The names in `piece`, in which a word for `and` may part two or belong to one."""
        parts = _split(_AND, piece)
        if len(parts) < 2:
            return parts, ""
        known = [folded(part) in self._names or is_everybody(part) for part in parts]
        if all(known):
            return parts, ""
        head = _HEAD.search(parts[0])
        goes_on = head is not None and head.end() < len(parts[0])
        one_body = goes_on and not any(_HEAD.search(part) for part in parts[1:])
        often = self._whole[folded(piece)] > 1 and not any(known)
        if not any(known) and not listed and (one_body or often):
            doubt = _("`{name}` was taken as one recipient; `;` parts several")
            return [piece], doubt.format(name=piece[:60])
        if listed or all(part.isupper() for part in parts):
            return parts, ""
        doubt = ngettext(
            "`{name}` was taken as {n} recipient",
            "`{name}` was taken as {n} recipients",
            len(parts),
        )
        return parts, doubt.format(name=piece[:60], n=len(parts))

    def _spelt(self, names: Iterable[str]) -> tuple[str, ...]:
        """Each team once, as it is usually written; people do not keep to capitals."""
        return tuple(dict.fromkeys(self._spelling.get(folded(name), name) for name in names))


def separator_of(cells: Iterable[tuple[str, Sequence[str]]]) -> str:
    """What most of the cells (text, the names that it holds) have between names; else `; `."""
    found: Counter[str] = Counter()
    for text, names in cells:
        if len(names) < 2 or not text.startswith(names[0]):
            continue
        between, second, _rest = text[len(names[0]) :].partition(names[1])
        if second and re.fullmatch(r" ?[;,/|\n] ?", between):
            found[between] += 1
    return found.most_common(1)[0][0] if found else "; "


def is_everybody(text: str) -> bool:
    return _EVERYBODY.fullmatch(text.strip().strip(".!")) is not None


def _split(separator: re.Pattern[str], text: str) -> list[str]:
    """The parts of `text`; what stands in parentheses is never parted."""
    bare = re.sub(r"[^\S\n]+", " ", text.replace("\x00", ""))
    held = re.findall(r"\([^()]*\)", bare)
    marked = re.sub(r"\([^()]*\)", "\x00", bare)
    parts: Sequence[str] = separator.split(marked)
    rest = iter(held)
    joined = (re.sub("\x00", lambda _match: next(rest), part) for part in parts)
    cleaned = (_BULLET.sub("", part).strip(" ,.:") for part in joined)
    return [part for part in cleaned if part and not _NOBODY.fullmatch(part)]
