"""The words that printed pages say themselves, in each language that they can be printed in."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from exercise_sim.scenario.yaml_document import read_document

LANGUAGES = ("en", "lv", "uk")
"""The first is taken where a scenario speaks none of them."""

Words = Mapping[str, str]
"""Key -> wording, some with gaps such as `{n}`."""


def page_language(*wanted: str) -> str:
    """The first of the wanted languages that pages can be printed in."""
    return next((language for language in wanted if language in LANGUAGES), LANGUAGES[0])


@cache
def words_in(language: str) -> Words:
    """Every wording in one of the `LANGUAGES`. Keys such as `action.publish` name fixed words."""
    name = "words.yaml"
    text = files("exercise_sim.authoring.paper").joinpath(name).read_text("utf-8")
    wordings = read_document(text, name).data
    return MappingProxyType({key: wording[language] for key, wording in wordings.items()})


def length(seconds: float, words: Words) -> str:
    """`1 h 30 min`, as people say it."""
    whole = round(seconds)
    parts = (whole // 3600, "hours"), (whole // 60 % 60, "minutes"), (whole % 60, "seconds")
    said = [f"{number} {words[unit]}" for number, unit in parts if number]
    return " ".join(said) or f"0 {words['minutes']}"
