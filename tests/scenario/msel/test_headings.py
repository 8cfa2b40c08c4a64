"""Which field a column is, in the headings that people use."""

import pytest

from exercise_sim.scenario.msel.heading_words import WORDS, Field
from exercise_sim.scenario.msel.headings import main_language, meanings, normal
from tests.scenario.msel.books import book, table_of

_ROWS = [["1", "09:00", "x y", "a b", "c d", "e f", "g h", "i j", "k l", "m n"]] * 3

ENGLISH: dict[str, Field] = {
    "Event #": "number",
    "Inject DTG": "time",
    "Scenario Time": "story_time",
    "Subject": "title",
    "Event Description": "description",
    "SENT FROM": "from",
    "SEND TO": "to",
    "Delivery Method": "method",
    "Expected Outcome": "expected",
    "Responsible Controller": "controller",
    "Objective": "objective",
    "Notes": "notes",
    "Status": "status",
    "Category": "category",
    "Duration": "duration",
}
FRENCH: dict[str, Field] = {
    "N°": "number",
    "Horaire": "time",
    "Heure scénario": "story_time",
    "Intitulé": "title",
    "Description de l'évènement": "description",
    "Émetteur": "from",
    "Destinataire(s)": "to",
    "Moyen de transmission": "method",
    "Réactions attendues": "expected",
    "Animateur": "controller",
    "Objectif": "objective",
    "Observations": "notes",
    "Statut": "status",
    "Catégorie": "category",
    "Durée": "duration",
}
LATVIAN: dict[str, Field] = {
    "Nr. p.k.": "number",
    "Plkst.": "time",
    "Scenārija laiks": "story_time",
    "Nosaukums": "title",
    "Notikuma apraksts": "description",
    "No kā": "from",
    "Saņēmējs": "to",
    "Kanāls": "method",
    "Sagaidāmā rīcība": "expected",
    "Atbildīgais": "controller",
    "Mērķis": "objective",
    "Piezīmes": "notes",
    "Statuss": "status",
    "Kategorija": "category",
    "Ilgums": "duration",
}
UKRAINIAN: dict[str, Field] = {
    "№ з/п": "number",
    "Час доведення": "time",
    "Час за сценарієм": "story_time",
    "Назва": "title",
    "Зміст ввідної": "description",
    "Від кого": "from",
    "Кому": "to",
    "Спосіб доведення": "method",
    "Очікувані дії": "expected",
    "Відповідальний": "controller",
    "Мета": "objective",
    "Примітки": "notes",
    "Статус": "status",
    "Категорія": "category",
    "Тривалість": "duration",
}
GERMAN: dict[str, Field] = {
    "Lfd. Nr.": "number",
    "Uhrzeit": "time",
    "Titel": "title",
    "Ereignis": "description",
    "Absender": "from",
    "Empfänger": "to",
    "Kanal": "method",
    "Erwartete Reaktion": "expected",
    "Verantwortlich": "controller",
    "Übungsziel": "objective",
    "Bemerkungen": "notes",
}
RUSSIAN: dict[str, Field] = {
    "№ п/п": "number",
    "Время": "time",
    "Название": "title",
    "Содержание вводной": "description",
    "От кого": "from",
    "Кому": "to",
    "Способ доведения": "method",
    "Ожидаемые действия": "expected",
    "Ответственный": "controller",
    "Примечание": "notes",
}
LANGUAGES = {
    "en": ENGLISH,
    "fr": FRENCH,
    "lv": LATVIAN,
    "uk": UKRAINIAN,
    "de": GERMAN,
    "ru": RUSSIAN,
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_column_of_a_sheet_in_this_language_is_known(language: str) -> None:
    headings = LANGUAGES[language]
    table = table_of(book([list(headings), *([["text"] * len(headings)] * 3)]))
    assert {one.heading: one.field for one in table.columns} == headings
    assert table.language == language
    assert all(one.sure for one in table.columns)


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("MSEL NUMBER", "number"),
        ("Recipient Player(s)", "to"),
        ("SourceReference", "number"),
        ("DeliveryMethod", "method"),
        ("EXPECTED PLAYER ACTION(S) / OUTCOME", "expected"),
        ("Date/Time Group (DTG)", "time"),
        ("Time of\ninject (local)", "time"),
        ("  inject_description ", "description"),
        ("T+ (min)", "time"),
        ("Response time", "x"),
        ("Actual Time", "x"),
        ("Heure de fin", "x"),
        ("Evaluator notes", "evaluator"),
    ],
)
def test_a_heading_is_known_however_it_is_written(heading: str, field: Field) -> None:
    assert meanings(heading)[0].field == field


@pytest.mark.parametrize("heading", ["bonus", "", "x" * 200, "Weather", "TLP", "42"])
def test_what_is_no_heading_means_nothing(heading: str) -> None:
    assert meanings(heading) == ()


def test_a_heading_that_means_two_things_is_read_in_the_language_of_the_others() -> None:
    rows = [["x", "y", "z", "w"]]
    latvian = table_of(book([["Nr.", "No", "Kam", "Apraksts"], *rows]))
    english = table_of(book([["No", "Time", "To", "Description"], *rows]))
    assert latvian.columns[1].field == "from"
    assert english.columns[0].field == "number"


def test_an_inject_column_of_numbers_is_the_number_and_one_of_texts_the_text() -> None:
    numbers = table_of(book([["Inject", "Time", "What"], *[[n, "09:00", "a b"] for n in range(5)]]))
    texts = table_of(
        book([["#", "Time", "Inject"], *[[n, "09:00", "a long text"] for n in range(5)]])
    )
    assert numbers.columns[0].field == "number"
    assert texts.columns[2].field == "description"


def test_no_phrase_has_capitals_accents_or_signs_that_a_heading_loses() -> None:
    for by_language in WORDS.values():
        for phrases in by_language.values():
            assert all(normal(phrase) for phrase in phrases.split("|"))


def test_the_language_in_doubt_is_english() -> None:
    assert main_language([]) == "en"
    assert main_language(["Status", "Description"]) == "en"
