"""Text brought to one form for comparing, with the way back to the original characters."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

# A letter carries a few marks; more is an attack on the normaliser, whose work grows with their
# square, and on the screen.
_MOST_MARKS = 4
# Beyond the alphabets; a single character here may be eighteen letters (U+FDFA).
_SYMBOLS = "\u2000"
_LONGEST_LIGATURE = 4
_APOSTROPHES = "'’ʼ`´"
# Letters of either alphabet, casefolded, that look like one of the other, small or capital.
_LATIN_TWINS = str.maketrans("авекмнорстухіјѕһԁԛԝ", "abekmhopctyxijshdqw")
_CYRILLIC_TWINS = str.maketrans("abekmhopctyxijsdqw", "авекмнорстухіјѕԁԛԝ")
_TWINS = frozenset(map(chr, (*_LATIN_TWINS, *_CYRILLIC_TWINS)))
_LATIN = re.compile(r"[a-z]")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
# Four letters or more with a space after each: "A r m y".
_SPACED = re.compile(r"(?<!\w)[^\W_](?: [^\W_]){3,}(?!\w)")


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` in comparing form; character i of it came from ``starts[i]`` to ``ends[i]``."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def fold(text: str) -> Folded:
    """Letters and digits of `text`: NFKC, case and diacritics folded, words one space apart.

    There is a space at both ends. Characters that nobody sees (zero width, direction marks, soft
    hyphens) vanish, and so do apostrophes inside words; other punctuation counts as a space.
    Diacritics go because people in a hurry leave them out ("skolas ir atvertas"). In a word of
    Latin and Cyrillic letters the look-alikes become letters of the alphabet that the others are
    of, and letters spaced out one by one are a word.
    """
    apart = {
        at for found in _SPACED.finditer(text) for at in range(found.start() + 1, found.end(), 2)
    }
    chars, starts, ends = [" "], [0], [0]
    for at, char in enumerate(text):
        if unicodedata.combining(char):
            # Folded away, it still belongs to the letter before it when that is shown.
            if ends[-1] == at:
                ends[-1] = at + 1
            continue
        if at in apart:
            continue
        if char in _APOSTROPHES and _inside_word(text, at):
            continue
        for folded in _letters(char):
            if folded != " " or chars[-1] != " ":
                chars.append(folded)
                starts.append(at)
                ends.append(at + 1)
    if chars[-1] != " ":
        chars.append(" ")
        starts.append(len(text))
        ends.append(len(text))
    return Folded(_one_alphabet("".join(chars)), tuple(starts), tuple(ends))


def _one_alphabet(form: str) -> str:
    """`form`, folded, each word in one alphabet as far as look-alikes allow; of the same length."""
    if form.isascii() or not (_LATIN.search(form) and _CYRILLIC.search(form)):
        return form
    return " ".join(map(_unmixed, form.split(" ")))


def _unmixed(word: str) -> str:
    if not (_LATIN.search(word) and _CYRILLIC.search(word)):
        return word
    telling = "".join(char for char in word if char not in _TWINS) or word
    latin = len(_LATIN.findall(telling)) >= len(_CYRILLIC.findall(telling))
    return word.translate(_LATIN_TWINS if latin else _CYRILLIC_TWINS)


def plain(text: str) -> str:
    """`text` for looking up words: NFKC and casefolded, diacritics and punctuation kept.

    Invisible characters are gone, apostrophes and dashes are of one kind, white space is single.
    """
    seen: list[str] = []
    marks = 0
    for char in text:
        marks = marks + 1 if unicodedata.combining(char) else 0
        if 0 < marks <= _MOST_MARKS or (marks == 0 and not _left_out(char)):
            seen.append(char)
    form = unicodedata.normalize("NFKC", "".join(seen)).casefold()
    form = form.replace("’", "'").replace("ʼ", "'").replace("–", "—")
    return " ".join(form.split())


@lru_cache(maxsize=4096)
def _letters(char: str) -> str:
    """`char` in comparing form: nothing, a space, or the letters it stands for."""
    if _left_out(char):
        return ""
    form = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", char).casefold())
    kept = [part for part in form if not unicodedata.combining(part)]
    return "".join(part if part.isalnum() else " " for part in kept) or " "


def _left_out(char: str) -> bool:
    """Whether nobody sees `char`, or it is one that stands for a whole phrase of letters."""
    if char.isascii():
        return False
    if unicodedata.category(char) in {"Cf", "Mn", "Me"}:
        return True
    return char >= _SYMBOLS and len(unicodedata.normalize("NFKC", char)) > _LONGEST_LIGATURE


def _inside_word(text: str, at: int) -> bool:
    return text[at - 1 : at].isalnum() and text[at + 1 : at + 2].isalnum()
