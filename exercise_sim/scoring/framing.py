"""Words that deny or pass on what is said beside them: "is false", "it is claimed that"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from exercise_sim.scoring.negation import negative

# Words of every language stand in one pattern: "fake" is said in all of them, and a word of one
# of these languages that means something else in another has been left out.
_REFUTES = re.compile(
    r"""\b(?:
      (?:is\ |are\ )?(?:not|n't|isn't|aren't)\ (?:true|correct|the\ case|so)
    | untrue | false(?:ly|hoods?)? | fake[sd]? | hoax(?:es)? | lies? | lying | liars?
    | disinformation | misinformation | fabricat\w+
    | debunk\w* | myths? | baseless | unfounded | invented | forged | forgery | deepfakes?
    | no\ truth | contrary\ to | den(?:y|ies|ied) | refut\w+ | wrong(?:ly)? | bogus
    | nav\ (?:taisnība|tiesa|patiesība|patiesa|patiess|patiesi|patiesas|pareizi|pareiza)
    | neatbilst\ (?:patiesībai|īstenībai|faktiem) | nepaties\w*
    | viltus\w* | viltot\w+ | viltojum\w+
    | me(?:ļi|li|lu|lus|liem|lot\w*|līg\w+) | maldinoš\w+ | maldīg\w+
    | dezinformācij\w+ | feik\w* | mīt(?:s|i|u|us)
    | izdomāt\w+ | izdomājum\w+ | safabricēt\w+ | aplam\w* | noliedz\w* | atspēko\w+ | nepamatot\w+
    | pretēji | nepareiz\w*
    | неправд\w+ | не\ (?:є\ )?правд\w+ | не\ відповіда\w+\ дійсності
    | фейк\w* | брех\w+ | вигад\w+ | міф\w*
    | підроб\w+ | неправдив\w+ | хибн\w+ | дезінформаці\w+
    | спросто\w+ | заперечу\w+ | маніпуляці\w+ | всупереч | діпфейк\w* | безпідставн\w+ | маячн\w+
    | неверн\w+ | не\ соответству\w+\ действительности | лож(?:ь|н\w+|ью) | лжи(?:в\w+)?
    | враньё | вранье | выдум\w+ | вымыс\w+ | миф\w* | поддел\w+ | дезинформаци\w+
    | опроверг\w+ | отрица\w+ | вопреки | недостоверн\w+ | дипфейк\w* | необоснованн\w+
    )(?!\w)""",
    re.VERBOSE,
)
_REPORTS = re.compile(
    r"""\b(?:
      rumou?r(?:s|ed)? | alleg(?:edly|es|ed|ations?) | supposedly | reportedly | claim(?:s|ed|ing)?
    | (?:it\ is|is|are)\ (?:being\ )?(?:said|spread|spreading|circulat(?:ed|ing))
    | circulat(?:es?|ing)
    | (?:some|people|many|posts|trolls|they)\ (?:say|write|think|believe|fear)
    | spreading | gossip | word\ has\ it
    | according\ to\ (?:posts|rumou?rs|claims|social)
    | baum\w+ | it\ kā | apgalvo(?:ts|ta|ti)? | apgalvojum\w+
    | izplat(?:ās|ījās|ījies|ījusies|ījušies)
    | tiek\ izplatīt\w+ | klīst | runā(?:,\ ka)? | esot | neesot | būšot | nebūšot
    | tiekot | netiekot | notiekot | tikšot | netikšot | \w{3,}šot
    | daži\ (?:saka|raksta|domā) | tenk\w+ | šķietami
    | нібито | начебто | чут(?:ки|ок|ками|ці|ка) | стверджу\w+ | твердженн\w+
    | поширю(?:ється|ються|ють) | кажуть | мовляв
    | якобы | слух(?:и|ов|ам|ами|ах)? | утвержда(?:ет|ют|ется|лось)\w* | утверждени\w+
    | распространя(?:ется|ются|ют) | говорят | мол | дескать
    )(?!\w)""",
    re.VERBOSE,
)
_SUPPOSES = re.compile(r"\b(?:if|unless|ja|якщо|если)\b")
# Said in passing before the speaker's own words: "Despite the rumours the border is guarded".
_DISMISSES = re.compile(
    r"""\b(?:despite|contrary\ to|in\ spite\ of|pretēji|par\ spīti|neraugoties\ uz|neskatoties\ uz
    |всупереч|попри|незважаючи\ на|вопреки|несмотря\ на)\ (?:\w+\ ){0,2}
    (?:rumou?rs|claims|reports|lies|false\ claims|baum\w+|apgalvojum\w+|meliem|ziņām
    |чутк\w+|твердженн\w+|слух\w+|утверждени\w+)""",
    re.VERBOSE,
)
# "It is not a fake": the denial is denied.
_NOT_REFUTED = re.compile(
    r"(?:\bnot|n't|\bnav|\bne|\bне|\bні)\ (?:(?:an?|the|є|ir|any)\ )?" + _REFUTES.pattern,
    re.VERBOSE,
)
# Whoever does not doubt or forget that something is so says that it is so.
_FACTIVE = re.compile(
    r"\b(?:doubt|forget|secret|surpris|overlook|neapšaub|šaub|neaizmirs|noslēpum|brīnum"
    r"|сумнів|забува|секрет|таємниц|сомн|забыва|забуд|тайн)"
)
_ANAPHOR = re.compile(
    r"(?:(?:and|but|un|bet|і|та|але|и|но|а)\s+)?(?:this|that|it|these|those|they|all\s+of"
    r"|tas|tā|tie|tās|šī|šis|šie|šādas?|ir|це|то|вони|ці|усе|все|это|они|эти|is|are|nav)\b"
)
_ANSWER = re.compile(r"\s*(?:(?P<no>no|nē|ні|нет)|(?P<yes>yes|jā|так|да))\b[\s,.!:;—-]*")
# "Panic is groundless: trains run" calls no claim false.
_FEELING = re.compile(
    r"\b(?:panic|worr|fear|concern|panik|satrauk|bail|baž|uztrauk|паник|панік|занепоко|хвилюв|тривог"
    r"|побоюв|опасен|беспоко|волнен|тревог)"
)
# "The recording is a fake" calls the recording false, not the sentence before it.
_RECORDING = re.compile(
    r"(?:the|šis|šī|це|это)?\s*(?:video|recording|audio|photo|image|document|ierakst|attēl|foto|dokument"
    r"|відео|запис|аудіо|фото|документ|видео|аудио)"
)
# Of a statement these say that it is false; of a thing the others say that somebody made it.
_UNTRUE = re.compile(
    r"\b(?:lies?|true|untrue|false|correct|taisnība|tiesa|patie|nepatie|meli|неправд|правд|брех|лож|вран)"
)
_LABEL_WORDS = 5
_REMARK_WORDS = 8


@dataclass(frozen=True, slots=True)
class Framed:
    """A clause in plain form and how it speaks of what it says."""

    rest: str
    """The clause without the words that frame it."""
    refuted: bool
    reported: bool
    supposed: bool


@lru_cache(maxsize=256)
def framed(clause: str) -> Framed:
    """How `clause` (plain form, see `folding.plain`) speaks of what it says itself."""
    text = _NOT_REFUTED.sub(" ", _DISMISSES.sub(" ", clause))
    rest = _REPORTS.sub(" ", _REFUTES.sub(" ", text))
    return Framed(
        rest,
        refuted=_REFUTES.search(text) is not None,
        reported=_REPORTS.search(text) is not None,
        supposed=_SUPPOSES.search(text) is not None,
    )


def denies_what_follows(clause: str, language: str) -> bool:
    """Whether "..., that X" after `clause` says that X is not so."""
    if _DISMISSES.search(clause) or framed(clause).refuted:
        return True
    return negative(clause, language) and not _FACTIVE.search(clause)


def is_label(clause: str, language: str) -> bool:
    """Whether `clause`, with a colon behind it, names what follows: "Myth", not "Don't panic"."""
    if len(clause.split()) > _LABEL_WORDS or _FEELING.search(clause):
        return False
    return not negative(framed(clause).rest, language)


def denies_what_precedes(remark: str, precedes_negative: bool = False) -> bool:
    """Whether `remark` only says that what came before it is false: "Tie ir meli", "A fake!".

    After a negative clause "a fake" stands beside the denial ("He signed nothing. A fake!"), and
    only "untrue" turns it round.
    """
    said = _ANSWER.sub("", remark, count=1)
    length = len(said.split(maxsplit=_REMARK_WORDS))
    brief = length <= 3 or (length <= _REMARK_WORDS and _ANAPHOR.match(said) is not None)
    if not brief or _RECORDING.match(said) or _DISMISSES.search(said):
        return False
    if precedes_negative and not _UNTRUE.search(said):
        return False
    return framed(said).refuted


def answer(remark: str) -> bool | None:
    """Whether `remark` begins with yes or no; None if with neither."""
    found = _ANSWER.match(remark)
    if found is None:
        return None
    return found.group("yes") is not None
