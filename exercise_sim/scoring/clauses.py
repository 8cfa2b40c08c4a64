"""The clauses of one sentence: how far a "not" or an "it is said" reaches."""

import re
from dataclasses import dataclass

from exercise_sim.scoring.framing import framed

# Every repeat is bounded or follows a space, so that a run of marks takes no more steps than prose.
_BREAK = re.compile(
    r"""
      \s?[,;:()!?…]{1,8}(?=\s|$|["'»”)]) | \s?[.](?=\s|$) | \s+[—-]+\s+
    | \s+(?=(?:but|while|because|although|whereas|however|despite|so|rather|than)\s)
    | \s+(?=(?:that|whether|if|which|who)\s)
    | \s+(?=(?:before|until|till)\s+(?:you|we|they|he|she|it|i|one|some\w+|\w+ing)\s)
    | \s+(?=(?:without\s+\w+ing|pirms\s+ne\w+|(?:пока|поки|доки|допоки)\s+не)\s)
    | \s+(?=(?:and|un|і|та|й|и|а)\s+(?:not|no|nevis|nav|не|ні|нет|немає)\s)
    """,
    re.VERBOSE,
)
_AND = re.compile(r"\s+(?=(?:and|un|і|та|й|и)\s)")
_VERB = re.compile(
    r"""\b(?:is|are|was|were|will|has|have|had|can|must|remain\w*|stay\w*|continue\w*|run|runs|work\w*
    |ir|nav|tiek|netiek|tika|netika|tiks|netiks|būs|nebūs|bija|nebija|var|nevar|notiek|nenotiek
    |strādā|nestrādā|paliek|turpin\w+|darbojas|kursē|nekursē
    |є|немає|нема|буде|будуть|був|була|було|були|працю\w+|залиша\w+|триває|тривають
    |есть|нет|будет|будут|был|была|было|были|работа[ею]\w*|оста[ею]\w+|ид[её]т|идут)\b""",
    re.VERBOSE,
)
_RELATIVE = re.compile(
    r"(?:\w+\s+)?(?:kas|kur[sašuoā]m?|kurai|kuriem|kurām|kuros|kurās|які?|який|яка|яке|яких|яку|якої|де"
    r"|котор\w+|где|which|who)\b"
)
_COMPLEMENT = re.compile(
    r"(?:(?:\w+\s+){0,2})(?:that|whether|if|ka|vai|it\s+kā|що|щоб|нібито|начебто|ніби|чи"
    r"|что|чтобы|якобы|будто)\b"
)
# What has to happen first; "not" in it is a habit of grammar ("пока не проверите").
_FIRST = re.compile(
    r"(?:\w+\s+)?(?:before|until|till|without\s+\w+ing|pirms(?!\s+tam)|iekams|līdz|kamēr\s+(?:\w+\s+)?ne\w+"
    r"|перш\s+ніж|до\s+того\s+як|(?:пока|поки|доки|допоки)\s+(?:\w+\s+){0,2}не"
    r"|прежде\s+чем|перед\s+тем\s+как|раньше\s+чем)\b"
)
_ASIDE = "aside"
_NEGATOR = re.compile(r"\b(?:no|not|nē|nav|nevis|не|ні|нет|немає|нема)\b")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause in plain form; `complement`: "that ...", what the clause before it speaks of."""

    text: str
    complement: bool
    label: bool
    """Whether a colon stands after it ("Fake: ...")."""
    aside: bool = False
    """A relative clause; the next clause is the one it stood in."""
    first: bool = False
    """"Before ...", "until ...": what has to happen first, or what comes only then."""


def clauses(sentence: str) -> list[Clause]:
    """The clauses of `sentence`, which is in plain form (`folding.plain`), never none.

    In Latvian, Ukrainian and Russian every clause stands between commas. A relative clause in
    the middle is lifted out so that the one around it stays whole, and a fragment (an item of a
    list) goes with what follows it, unless it holds a negation.
    """
    found: list[Clause] = []
    for text, mark in _joined(_lifted(_pieces(sentence))):
        complement = bool(found) and _COMPLEMENT.match(text) is not None
        first = _FIRST.match(text) is not None
        found.append(Clause(text, complement, ":" in mark, aside=mark == _ASIDE, first=first))
    return found or [Clause(sentence, complement=False, label=False)]


def _pieces(sentence: str) -> list[tuple[str, str]]:
    """Texts with the mark that closes each."""
    found: list[tuple[str, str]] = []
    at = 0
    for match in _BREAK.finditer(sentence):
        if match.start() > at:
            found += _at_and(sentence[at : match.start()].strip(), match.group())
        at = match.end()
    found += _at_and(sentence[at:].strip(), "")
    return [(text, mark) for text, mark in found if any(char.isalnum() for char in text)]


def _at_and(text: str, mark: str) -> list[tuple[str, str]]:
    """`text` parted at an "and" with a verb on both sides."""
    verbs = list(_VERB.finditer(text))
    if not verbs:
        return [(text, mark)]
    for match in _AND.finditer(text):
        if verbs[0].end() <= match.start() and match.end() <= verbs[-1].start():
            return [(text[: match.start()], ""), (text[match.end() :], mark)]
    return [(text, mark)]


def _lifted(pieces: list[tuple[str, str]]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    at = 0
    while at < len(pieces):
        inner = 0 < at < len(pieces) - 1 and _RELATIVE.match(pieces[at][0])
        if inner and found and "," in found[-1][1] and "," in pieces[at][1]:
            around = (f"{found[-1][0]} {pieces[at + 1][0]}", pieces[at + 1][1])
            found[-1:] = [(pieces[at][0], _ASIDE), around]
            at += 2
        else:
            found.append(pieces[at])
            at += 1
    return found


def _joined(pieces: list[tuple[str, str]]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    held = ""
    for at, (text, mark) in enumerate(pieces):
        whole = f"{held} {text}".strip()
        following = pieces[at + 1][0] if at + 1 < len(pieces) else ""
        if following and (_fragment(text, mark, following) or _subject(text, mark)):
            held = whole
        else:
            found.append((whole, mark))
            held = ""
    return found


def _fragment(text: str, mark: str, following: str) -> bool:
    """An item of a list, or a word of address; "the letter is forged" is a clause in two words."""
    return (
        mark.strip() in {",", ""}
        and len(text.split()) <= 2
        and not _NEGATOR.search(text)
        and not _VERB.search(text)
        and not _NEGATOR.match(following)
        and not _COMPLEMENT.match(following)
        and not _FIRST.match(text)
        and not _FIRST.match(following)
        and not framed(text).refuted
    )


def _subject(text: str, mark: str) -> bool:
    """In "Видео с министром — подделка" the dash stands for "is"."""
    return mark.strip() == "—" and len(text.split()) <= 4 and not _VERB.search(text)
