"""The words a score rests on are marked where they stand."""

from exercise_sim.scoring.score import score
from exercise_sim.scoring.scorecard import Quote
from exercise_sim.tui.facilitator.response_text import highlighted, responses_of
from tests.tui.facilitator.room import Room


def quote(start: int, end: int) -> Quote:
    return Quote("r", 1, "en", start, end, "")


def marked(text: str, *quotes: Quote) -> list[str]:
    content = highlighted(text, quotes)
    return [content.plain[span.start : span.end] for span in content.spans]


def test_quoted_words_are_marked_and_nothing_is_lost() -> None:
    text = "The border is guarded. We speak at noon."
    assert marked(text, quote(4, 21), quote(26, 31)) == ["border is guarded", "speak"]
    assert highlighted(text, [quote(4, 21)]).plain == text


def test_overlapping_quotes_are_marked_once() -> None:
    assert marked("The border is guarded.", quote(4, 13), quote(11, 21)) == ["border is guarded"]


def test_offsets_count_the_characters_as_they_were_written() -> None:
    assert marked("\u202e[/foo] \x1bborder [b]", quote(9, 15)) == ["border"]


def test_a_quote_beyond_the_text_does_no_harm() -> None:
    assert marked("Short.", quote(3, 90), quote(50, 60)) == ["rt."]


def test_every_score_line_stands_with_its_reason() -> None:
    state = Room().busy().state
    card = score(state)
    content = responses_of(state, card, "rumour", "chancellery")
    assert content is not None
    for expectation in card.injects["rumour", "chancellery"].expectations:
        for line in expectation.lines:
            assert line.why in content.plain


def test_a_team_that_did_nothing_has_nothing_to_show_before_its_deadline() -> None:
    state = Room().running("6m").state
    assert responses_of(state, score(state), "rumour", "town") is None
