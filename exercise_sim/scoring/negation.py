"""Whether a clause says no: Latvian ne-, Ukrainian and Russian не, English not."""

import re

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_LATVIAN_LETTER = re.compile(r"[āčēģīķļņšūž]")


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_EN = _listed(
    """
    no not never nobody none nothing nowhere neither nor cannot cant dont doesnt didnt isnt arent
    wasnt werent wont wouldnt shouldnt hasnt havent hadnt mustnt
    """
)
_UK_RU = _listed(
    """
    не ні ані нема немає нету нет ни нельзя
    ніхто нікого нікому ніким ніщо нічого нічому ніде нікуди ніколи ніякий ніяка ніяке ніякі
    ніякої ніякого ніяких ніяку жоден жодна жодне жодної жодного жодному жодну жодних
    никто никого никому никем ничто ничего ничему нигде никуда никогда никакой никакая никакое
    никакие никакого никаких никакую неможливо невозможно
    """
)
# не- glued to an adjective turns it round only where the other text has the adjective without.
_GLUED = {"uk": "не", "ru": "не", "lv": "ne", "en": "un"}

_LV = _listed(
    """
    ne nē nav nevis nekad nekur nekas neko nekā nekam nekādu nekāda nekādas nekādi nekāds nekādā
    neviens neviena nevienu nevienam nevienai neviene nevienā neviens nevieni nevienas nevienus
    """
)
# Words that begin with ne- and deny nothing, by stem.
_LV_STEMS = _listed(
    """
    nedēļ nedaudz neatkarī neatliekam neapšaub neaizskar neapstrīd neapstiprināt neatgriez neatņem
    neliel nelaim nelegāl nelikum nelokām nemier nemitī nekavējot nekaitī nekustam nekārt nekrolog
    nervo nerv nesen nesīs netāl netikum netieš neticami neticama neitr nejauš neformāl negadījum
    negais negaidīt negatī neierast neizbēg neoficiāl nenovērt nenoteikt neparast nepareiz nepatie
    nepazīstam nepieciešam nepilngad nepārbaudīt nepārtraukt neraugot neredzīg nedzirdīg neskaito
    neskatot nevainī nevalst neviltot nezināma nezināms nezināmi nezināmu nemanām nemainīg
    """
)
_LV_BEGINNINGS = tuple(_LV_STEMS)
# Whole words, since longer ones do deny: `nest` is to carry, `nestrādā` "does not work".
_LV_WORDS = _listed("neto neona nes nesa nesam nest nestu nesot nevien")
_LV_NOUN_OR_ADJECTIVE = re.compile(r"ne\w+(?:īb\w{1,4}|šan\w{1,3}|um\w{1,3}|īg\w{1,4}|isk\w{1,4})")
# Phrases with a negation in them that deny nothing.
_EMPTY = re.compile(
    r"""\b(?:
      not\ (?:only|just|least) | no\ (?:doubt|later|less|fewer|more\ than|matter) | or\ not
    | ne\ (?:tikai|vien|vēlāk|agrāk|mazāk|vairāk) | nav\ šaubu | nekas\ cits\ kā
    | не\ (?:лише|тільки|пізніше|раніше|менше|більше|только|позднее|позже|ранее|менее|более)
    | немає\ сумніву | нет\ сомнени[йя]
    )\b""",
    re.VERBOSE,
)


def words(clause: str) -> list[str]:
    """The words of `clause`, which is in plain form (see `folding.plain`)."""
    return _WORD.findall(clause)


def negative(clause: str, language: str, other: str = "") -> bool:
    """Whether `clause` (plain form) is negative in `language` (`lv`, `uk`, `en`, `ru`).

    Several negations count once: in Latvian, Ukrainian and Russian "nobody does not come" is how
    one says that nobody comes. Cyrillic words are judged as Ukrainian or Russian whatever
    `language` says; for a language not listed, Latin words as Latvian where the clause has a
    Latvian letter or `nav`, and as English otherwise. `other` is the text compared with: a
    word of it that appears with a negating prefix ("droša", "nedroša") is negated.
    """
    latin = _latin_language(clause, language)
    compared = frozenset(words(other))
    return any(_negates(word, latin, compared) for word in words(_EMPTY.sub(" ", clause)))


def affirmed(clause: str, language: str) -> str:
    """The words of `clause` (plain form) that do not negate, without those of one letter."""
    latin = _latin_language(clause, language)
    kept = (word for word in words(clause) if not _negates(word, latin, frozenset()))
    return " ".join(word for word in kept if len(word) > 1)


def _latin_language(clause: str, language: str) -> str:
    if language in {"lv", "en"}:
        return language
    return "lv" if _LATVIAN_LETTER.search(clause) or re.search(r"\bnav\b", clause) else "en"


def _negates(word: str, latin: str, compared: frozenset[str]) -> bool:
    if _CYRILLIC.search(word):
        return word in _UK_RU or _opposite(word, _GLUED["ru"], compared)
    if latin == "lv":
        return word in _LV or _opposite(word, _GLUED["lv"], compared) or _latvian_verb(word)
    return (
        word in _EN
        or word.endswith("n't")
        or word.replace("'", "") in _EN
        or _opposite(word, _GLUED["en"], compared)
    )


def _opposite(word: str, prefix: str, compared: frozenset[str]) -> bool:
    """Whether `word` is `prefix` and a word that the other text has, up to its ending."""
    stem = word[len(prefix) :]
    if not word.startswith(prefix) or len(stem) < 4:
        return False
    root = stem[: max(4, len(stem) - 3)]
    return any(base.startswith(root) for base in compared)


def _latvian_verb(word: str) -> bool:
    """A verb or participle with ne-; abstract nouns and adjectives with ne- do not deny."""
    if len(word) < 4 or not word.startswith("ne"):
        return False
    if word in _LV_WORDS or word.startswith(_LV_BEGINNINGS):
        return False
    return _LV_NOUN_OR_ADJECTIVE.fullmatch(word) is None
