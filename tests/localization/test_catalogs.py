"""What the catalogues say stands for what the code says."""

import ast
import re
from collections.abc import Iterator

import pytest

from exercise_sim import localization
from tests.localization.extracting import (
    KEYWORDS,
    PACKAGE,
    TRANSLATED,
    read_catalog,
    texts_in_the_code,
)

_PLACE = re.compile(r"\{[^{}]*\}")


def messages(code: str) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """(texts in the code, translations) of every entry."""
    catalog = read_catalog(code)
    for wanted in texts_in_the_code():
        if not wanted.id:
            continue
        found = catalog.get(wanted.id, wanted.context)
        source = wanted.id if isinstance(wanted.id, tuple) else (wanted.id,)
        given = () if found is None else found.string
        yield source, given if isinstance(given, tuple) else (given,)


@pytest.mark.parametrize("code", TRANSLATED)
def test_no_text_lacks_a_translation(code: str) -> None:
    untranslated = [source[0] for source, given in messages(code) if not given or not all(given)]
    assert untranslated == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_no_translation_is_of_a_text_that_is_gone(code: str) -> None:
    wanted = {(text.id, text.context) for text in texts_in_the_code()}
    gone = [text.id for text in read_catalog(code) if (text.id, text.context) not in wanted]
    assert [text for text in gone if text] == []


def test_no_text_is_marked_where_extraction_does_not_look() -> None:
    """Before Python 3.12 what stands inside an f-string is no string to those who extract."""
    hidden = [
        f"{file.name}:{written.lineno}"
        for file in PACKAGE.rglob("*.py")
        for written in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(written, ast.JoinedStr) and any(map(_marks_a_text, ast.walk(written)))
    ]
    assert hidden == []


def test_no_text_names_a_key_that_somebody_may_have_changed() -> None:
    """Keys come from the lists of actions; Ctrl+C alone is the terminal's own."""
    letter = r"(?<![\w{'+-])[A-Za-z]\b"
    named = re.compile(
        rf"Ctrl\+[^C]|\bF\d\b|\b[Pp]ress (?!a )({letter}|\d)|\b[Kk]eys? ({letter}|\d)"
        rf"|(?!I |a ){letter} [a-z]+s\b"
    )
    texts = (text.id for text in texts_in_the_code())
    told = [one for one in texts if named.search(" ".join(one) if isinstance(one, tuple) else one)]
    assert told == []


def _marks_a_text(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in KEYWORDS
        and any(isinstance(given, ast.Constant) for given in node.args)
    )


@pytest.mark.parametrize("code", TRANSLATED)
def test_translations_have_the_same_gaps(code: str) -> None:
    wrong = [
        (source[0], text)
        for source, given in messages(code)
        for text in given
        if text and not set(_PLACE.findall(text)) <= {g for s in source for g in _PLACE.findall(s)}
    ]
    assert wrong == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_plural_forms_are_those_of_the_language(code: str) -> None:
    forms = {"lv": 3, "uk": 3}[code]
    plural = [(s[0], given) for s, given in messages(code) if len(s) == 2 and any(given)]
    wrong = [text for text, given in plural if len(given) != forms]
    assert wrong == []


def test_a_process_speaks_one_language_and_a_report_may_speak_another() -> None:
    assert localization.language() == "en"
    with localization.speaking("lv"):
        assert localization.language() == "lv"
        with localization.speaking("xx"):
            assert localization.language() == "en"
    assert localization.language() == "en"


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({"LANG": "lv_LV.UTF-8"}, "lv"),
        ({"LANG": "lv_LV.UTF-8", "LC_ALL": "uk_UA.UTF-8"}, "uk"),
        ({"LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "fr_FR"}, "en"),
        ({}, "en"),
    ],
)
def test_the_locale_chooses_the_language(environment: dict[str, str], code: str) -> None:
    assert localization.language_of_locale(environment) == code
