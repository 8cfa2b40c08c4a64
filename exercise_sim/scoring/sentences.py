"""Where the sentences of a text are: Latvian, Ukrainian, English and Russian prose."""

import re
from dataclasses import dataclass


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


# They stand before a name or a number, so a sentence never ends with them.
_LEADING = _listed(
    """
    mr mrs ms dr prof st nr plkst tālr tel apm piem sal sk resp šk
    ім проф вул пл просп бул смт тов гр див напр акад доц обл
    им проф ул пер просп пос тов гр см напр акад доц
    vs e.g i.e cf т.н т.зв т.е t.i t.s
    """
)
# They may end a sentence: one begins after them only if the next word has a capital.
_TRAILING = _listed(
    """
    u.c utt u.tml u.t.t u.t.jpr g gs milj mljrd tūkst min sek proc lpp eur jan febr okt nov dec
    etc a.m p.m u.s u.k e.u inc ltd jr sr jan feb aug sept oct approx
    тис млн млрд грн хв сек год р рр ст та ін і т.д т.п т.ін н.е тощо
    тыс руб мин сек ч г гг в вв т.д т.п др пр н.э
    """
)
# One letter: a city, village or island when a name follows, a year or a measure after a number.
_PLACES = frozenset("гмсо")
_LONGEST_ABBREVIATION = 12
# Nobody writes a longer sentence, and whatever reads one may take more than its length in steps.
LONGEST = 2000

_TERMINATOR = re.compile(r"[.!?…‼⁇⁈⁉。]+")
_CLOSERS = "\"'»”’›)]}"
_OPENERS = "\"'«“„‘‹([{—–-"
_LINE_ENDS = "\n\r\v\f\x85\u2028\u2029"
_BULLET = re.compile(
    r"""[ \t\u00a0>]*(?:
      [-*+–—•·‣◦▪▫●○■□►✓✔✅❌➡❗⚠\ufe0f]+(?:[ \t\u00a0]+|(?=\w))
    | (?:\d{1,2}[.)]|[^\W\d_]\)|\#{1,6})[ \t\u00a0]+
    )""",
    re.VERBOSE,
)
_RUN_TOGETHER = re.compile(r"[^\W\d_]{2,}[.!?…]+[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Span:
    """Characters ``start`` up to, not including, ``end`` of the original text."""

    start: int
    end: int


def sentences(text: str) -> list[Span]:
    """The sentences of `text` in order, without the space, bullet or list number before them.

    Spans do not overlap and are never empty. A sentence ends with its mark (`.`, `!`, `?`, an
    ellipsis) and closing quotation marks, or with its line; a line that goes on in lower case
    is one that was wrapped. Abbreviations, initials, ordinals ("4. jūnijā"), times, addresses
    and handles do not end one. What would be longer than `LONGEST` characters is cut, at a space
    where there is one.
    """
    found: list[Span] = []
    for paragraph in _paragraphs(text):
        start = paragraph.start
        for match in _TERMINATOR.finditer(text, paragraph.start, paragraph.end):
            end = match.end()
            while end < paragraph.end and text[end] in _CLOSERS:
                end += 1
            if match.start() >= start and _ends(text, match, end, paragraph.end):
                _add(found, text, start, end)
                start = end
        _add(found, text, start, paragraph.end)
    return found


def _paragraphs(text: str) -> list[Span]:
    """Runs of lines that belong together, bullets left out."""
    found: list[Span] = []
    at = 0
    for line in text.splitlines(keepends=True):
        body = line.rstrip(_LINE_ENDS)
        bullet = _bullet(body)
        start, end = at + (bullet.end() if bullet else 0), at + len(body)
        at += len(line)
        words = body.lstrip()
        wrapped = words[:1].islower() and not bullet
        if wrapped and found and text[found[-1].end - 1] not in _LINE_ENDS:
            found[-1] = Span(found[-1].start, end)
        elif words:
            found.append(Span(start, end))
        elif found:
            # An empty line closes what came before: nothing is joined to it.
            found.append(Span(at, at))
    return [span for span in found if span.start < span.end]


def _bullet(line: str) -> re.Match[str] | None:
    """The bullet or list number that `line` begins with; "4. jūnijā" is a date."""
    found = _BULLET.match(line)
    if found and found.group().strip()[-1:] == "." and line[found.end() :][:1].islower():
        return None
    return found


def _ends(text: str, match: re.Match[str], after: int, limit: int) -> bool:
    """Whether the mark at `match`, with closing quotes up to `after`, ends a sentence."""
    if after >= limit:
        return True
    if not text[after].isspace():
        return after == match.end() and _run_together(text, match, limit)
    following = text[after : min(after + 16, limit)].lstrip().lstrip(_OPENERS).lstrip()[:1]
    goes_on = following.islower() or following.isdigit()
    if match.group() == "…" or match.group().startswith(".."):
        return not following.islower()
    if match.group() != ".":
        # A quoted question inside a sentence: «Чому?» запитують люди.
        return not (after > match.end() and following.islower())
    word = _word_before(text, match.start())
    if word.casefold() in _LEADING or _is_initial(word):
        return False
    if word[-1:].isdigit():
        return not following.islower()
    if len(word) == 1 and word.isalpha():
        after_number = text[max(match.start() - 4, 0) : match.start() - 1].rstrip()[-1:].isdigit()
        return not goes_on and (after_number or word not in _PLACES)
    return not (goes_on and word.casefold() in _TRAILING)


def _run_together(text: str, match: re.Match[str], limit: int) -> bool:
    """A forgotten space: "Skolas strādā.Ceļi ir atvērti", yet not "www.Lsm.lv" or "@a.B"."""
    start, end = match.start(), match.end()
    if not (text[start - 1 : start].islower() and text[end].isupper()):
        return False
    first = start
    while first > 0 and start - first < 64 and not text[first - 1].isspace():
        first -= 1
    last = end
    while last < limit and last - end < 64 and not text[last].isspace():
        last += 1
    token = text[first:last].strip(_OPENERS + _CLOSERS + ",;:.!?…")
    return _RUN_TOGETHER.fullmatch(token) is not None


def _word_before(text: str, end: int) -> str:
    start = end
    while start > 0 and end - start < _LONGEST_ABBREVIATION and _in_word(text[start - 1]):
        start -= 1
    return text[start:end].strip(".")


def _in_word(char: str) -> bool:
    return char.isalnum() or char == "."


def _is_initial(word: str) -> bool:
    """One capital letter, alone or after others: "J.", "А.Б."."""
    return word[-1:].isupper() and (len(word) == 1 or word[-2] == ".")


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    while end - start > LONGEST:
        space = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = space if space > 0 else start + LONGEST
        _add_one(found, text, start, cut)
        start = cut
    _add_one(found, text, start, end)


def _add_one(found: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if any(char.isalnum() for char in text[start:end]):
        found.append(Span(start, end))
