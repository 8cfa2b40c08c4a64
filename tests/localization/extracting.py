"""`python -m tests.localization.extracting`: brings the catalogues up to date with the code.

New texts are added without a translation, which the tests then ask for; texts that are gone are
taken out. The compiled catalogues are written too.
"""

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from exercise_sim.localization import LANGUAGES
from exercise_sim.localization.build_hook import CATALOGS, compile_catalogs

PACKAGE = CATALOGS.parent.parent
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
METHODS = [("**.py", "python"), ("**.jinja", "jinja2")]
TRANSLATED = tuple(code for code in LANGUAGES if code != "en")


def texts_in_the_code() -> Catalog:
    """Every text that the code marks, with the files it stands in."""
    catalog = Catalog(fuzzy=False)
    for name, _line, message, _comments, context in extract_from_dir(
        PACKAGE, method_map=METHODS, keywords=KEYWORDS
    ):
        catalog.add(message, locations=[(f"exercise_sim/{name}", 1)], context=context)
    return catalog


def catalog_file(code: str) -> Path:
    return CATALOGS / code / "LC_MESSAGES" / "exercise_sim.po"


def read_catalog(code: str) -> Catalog:
    """The catalogue of a language; an empty one where there is none yet."""
    path = catalog_file(code)
    if not path.exists():
        return Catalog(locale=code, fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=code)


def update() -> None:
    template = texts_in_the_code()
    for code in TRANSLATED:
        catalog = read_catalog(code)
        catalog.project, catalog.version = "exercise-sim", ""
        catalog.header_comment = f"# exercise-sim in {catalog.locale.english_name}."
        catalog.update(template, no_fuzzy_matching=True)
        catalog.obsolete.clear()
        path = catalog_file(code)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            write_po(
                file, catalog, width=100, no_location=True, omit_header=False, sort_output=True
            )
    compile_catalogs()


if __name__ == "__main__":
    update()
