import time

import pytest

from exercise_sim.exercise.content import LONGEST_TEXT
from exercise_sim.scoring.conveyance import conveys
from exercise_sim.scoring.repetition import repetition
from exercise_sim.scoring.sentences import LONGEST, sentences
from exercise_sim.scoring.stance import stance
from tests.scoring.worlds import CLAIM_LV, GUARDED_LV

CLAIM_BARE, TRUTH_BARE = CLAIM_LV[:-1], GUARDED_LV[:-1]
UNITS = [
    ",",
    ", a",
    " un",
    " un ir",
    "„",
    "«",
    "“",
    '"',
    ".",
    "!?",
    "…",
    "(",
    ")",
    " -",
    "- ",
    "—",
    "'",
    "a'",
    "ne",
    " nav",
    " neaaaa",
    " ka",
    " ,ka",
    " kas,",
    "a",
    "я",
    " ",
    "\n",
    "\na",
    "\n- a",
    "> ",
    "\u0301",
    "\u200b",
    "a.A",
    "1.",
    " a",
    " vai",
    " not",
    ": ",
    ":",
    " viltus",
    f" {CLAIM_LV}",
    f" {GUARDED_LV}",
    f" Nav tiesa, ka {CLAIM_BARE}.",
    f" {GUARDED_LV} {CLAIM_LV}",
    f", {CLAIM_BARE}",
    f" un {TRUTH_BARE}",
]


def filled(unit: str, numbered: bool) -> str:
    room = LONGEST_TEXT - 2 * len(CLAIM_LV) - 2
    if not numbered:
        return (unit * (room // len(unit) + 1))[:room]
    parts = (f"{unit} {at}" for at in range(room // (len(unit) + 2)))
    return "".join(parts)[:room]


@pytest.mark.parametrize("numbered", [False, True])
@pytest.mark.parametrize("unit", UNITS)
def test_the_longest_text_is_judged_at_once_whatever_it_is_made_of(
    unit: str, numbered: bool
) -> None:
    text = f"{CLAIM_BARE}{filled(unit, numbered)}a {CLAIM_BARE}"
    assert len(text) <= LONGEST_TEXT
    started = time.process_time()
    repetition(text, CLAIM_LV, (GUARDED_LV,), "lv")
    repeated = time.process_time()
    conveys(text, GUARDED_LV, "lv")
    conveyed = time.process_time()
    stance(text, CLAIM_LV, "lv", before=text, after=text)
    took = (repeated - started, conveyed - repeated, time.process_time() - conveyed)
    # A reading whose work grows with the square of the length takes half a minute and more here.
    assert max(took) < 5.0, took


def test_a_sentence_that_nobody_writes_is_cut_where_a_word_ends() -> None:
    text = "vārds " * 2000 + CLAIM_LV
    spans = sentences(text)
    assert max(one.end - one.start for one in spans) <= LONGEST
    assert "".join(text[one.start : one.end] for one in spans).replace(" ", "") == text.replace(
        " ", ""
    )
    assert repetition(text, CLAIM_LV, (), "lv").why == "asserted"


def test_the_claim_is_found_at_the_end_of_the_longest_text() -> None:
    text = "Mēs jūs dzirdam. " * 11_000 + CLAIM_LV
    assert repetition(text, CLAIM_LV, (GUARDED_LV,), "lv").value == 0.0
