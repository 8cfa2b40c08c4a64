"""One name in several spellings: what is surely the same, and what may be a slip."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Final

from exercise_sim.localization import _, ngettext
from exercise_sim.scenario.msel.questions import named_rows

_SHORTEST_WORD: Final = 5
"""Letters; in shorter words one letter makes another name: `Team A`, `PIO`."""
_MOST_COMPARED: Final = 300
"""Names; a column with more of them does not hold recipients."""
_MOST_ROWS: Final = 12
"""Rows that a sentence names one by one."""

Spellings = Mapping[str, Sequence[int]]
"""One name as it is written -> the rows that write it so."""


def folded(name: str) -> str:
    """`name` without case, accents, punctuation and spaces; alike for spellings of one name."""
    # `Team 1-1` is not `Team 11`.
    return re.sub(r"(?<!\d) | (?!\d)", "", _words(name)) or " ".join(name.casefold().split())


def best_spelling(spellings: Spellings) -> str:
    """The usual one; of equally usual ones the one with more accents, which get lost in typing."""
    return max(spellings, key=lambda one: (len(spellings[one]), _accents(one)))


def slips(names: Sequence[Spellings]) -> tuple[str, ...]:
    """A sentence on each name that is written in several ways, or is nearly another name."""
    return (*map(_one_team, (one for one in names if len(one) > 1)), *_near_names(names))


def _one_team(spellings: Spellings) -> str:
    best = best_spelling(spellings)
    others = [_placed(one, rows) for one, rows in spellings.items() if one != best]
    return _("{spelling} and {others} were taken as one team").format(
        spelling=_placed(best, spellings[best]), others=", ".join(others)
    )


def _near_names(names: Sequence[Spellings]) -> list[str]:
    if len(names) > _MOST_COMPARED:
        return []
    known = [(best_spelling(one), [row for rows in one.values() for row in rows]) for one in names]
    keys = [_words(name) for name, _rows in known]
    found = []
    for number, (name, rows) in enumerate(known):
        for other, (other_name, other_rows) in enumerate(known[:number]):
            if not _is_slip(keys[number], keys[other]):
                continue
            pair = [(name, rows), (other_name, other_rows)]
            (rare, where), (usual, usually) = sorted(pair, key=lambda one: len(one[1]))
            sentence = _("{name} is a team of its own; did you mean {other}?")
            found.append(
                sentence.format(
                    name=_placed(rare, sorted(where)), other=_placed(usual, sorted(usually))
                )
            )
    return found


def _is_slip(one: str, other: str) -> bool:
    """Whether one letter too many, too few, wrong or swapped makes one of the other."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    end = 0
    while end < min(len(one), len(other)) - start and one[-1 - end] == other[-1 - end]:
        end += 1
    left, right = one[start : len(one) - end], other[start : len(other) - end]
    word = f"{one[:start].rpartition(' ')[2]}{one[start:].partition(' ')[0]}"
    if len(word) < _SHORTEST_WORD or not (left + right).isalpha():
        return False
    swapped = len(left) == 2 and left == right[::-1]
    return swapped or (len(left) <= 1 and len(right) <= 1)


def _placed(name: str, rows: Sequence[int]) -> str:
    numbers = list(dict.fromkeys(rows))
    count = len(numbers)
    if count <= _MOST_ROWS:
        where = named_rows(numbers)
    else:
        where = ngettext("{n} row", "{n} rows", count).format(n=count)
    return f"`{name[:60]}` ({where})"


def _words(name: str) -> str:
    text = unicodedata.normalize("NFKD", name.casefold())
    text = "".join(letter for letter in text if not unicodedata.combining(letter))
    return re.sub(r"[\W_]+", " ", text).strip()


def _accents(name: str) -> int:
    return sum(map(bool, map(unicodedata.combining, unicodedata.normalize("NFKD", name))))
