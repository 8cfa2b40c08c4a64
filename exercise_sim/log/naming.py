"""Ids of exercises, and the codes with which players join."""

import secrets
from collections.abc import Collection, Iterable
from itertools import count

CODE_ALPHABET = "BCDFGHJKMNPQRSTVWXZ23456789"
"""Without what is misread aloud or on a wall (0 O 1 I L), and without vowels: no words."""


def next_id(stem: str, taken: Collection[str], first: int = 1) -> str:
    """`stem-1`, or the next number that is free."""
    return next(name for n in count(first) if (name := f"{stem}-{n}") not in taken)


def free_id(wanted: str, taken: Collection[str]) -> str:
    """`wanted`, or `wanted-2`, `wanted-3`, ... where it is taken."""
    return wanted if wanted not in taken else next_id(wanted, taken, first=2)


def join_code() -> str:
    """A code such as KTR-4MX: 27^6 possibilities."""
    letters = [secrets.choice(CODE_ALPHABET) for _ in range(6)]
    return "".join(letters[:3]) + "-" + "".join(letters[3:])


def join_codes(teams: Iterable[str], taken: Collection[str]) -> dict[str, str]:
    """Team -> a code that no other team has, here or in another exercise."""
    used = set(taken)
    codes = {}
    for team in teams:
        code = join_code()
        while code in used:
            code = join_code()
        used.add(code)
        codes[team] = code
    return codes
