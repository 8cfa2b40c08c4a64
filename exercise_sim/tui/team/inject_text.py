"""One inject as its recipients read it: body, media, own assessments and answers."""

from collections.abc import Iterator

from textual.content import Content

from exercise_sim.exercise.visibility import FeedItem
from exercise_sim.localization import _
from exercise_sim.localization.quoting import quoted
from exercise_sim.scenario.local_text import LocalText
from exercise_sim.scenario.vocabulary_in_words import action_name, kind_of_medium, veracity_name
from exercise_sim.tui.plain import one_line, plain
from exercise_sim.tui.team.actions import key_of
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.team.post_look import look_of, shown_title
from exercise_sim.tui.team.standing import standing
from exercise_sim.tui.team.threads import rest_of_thread
from exercise_sim.tui.team.wording import PRIORITY_NAMES, language_name
from exercise_sim.tui.times import t_plus


def shown_first(item: FeedItem, seen: Perspective) -> str:
    """The language in which the feed shows `item` before anybody asks for a translation."""
    return item.body.as_it_came(item.original, seen.view.language)[0]


def next_language(item: FeedItem, shown: str, seen: Perspective) -> str:
    """The language of the body that follows `shown`: after the original the reader's own."""
    first = [shown_first(item, seen), seen.view.language]
    ranked = sorted(
        item.body.languages, key=lambda code: first.index(code) if code in first else len(first)
    )
    at = ranked.index(shown) if shown in ranked else -1
    return ranked[(at + 1) % len(ranked)]


def text_of(item: FeedItem, seen: Perspective, language: str) -> Content:
    """Everything about `item` that there is to read, its body in `language`."""
    parts = [*_recalled(item)]
    if look_of(item, seen) != "email" or language != shown_first(item, seen):
        parts.append(_title(item, seen, language))  # the head of an e-mail has its subject
    if len(item.body.languages) > 1:
        parts.append(_language_line(item, seen, language))
    parts += [*_body(item, seen, language), *_assessments(item, seen), *_answers(item, seen)]
    parts += [*_messages(item, seen), *_thread(item, seen)]
    return Content("\n").join(parts)


def words_of(item: FeedItem, seen: Perspective) -> Content:
    """What `item` says, as it came, and below it in the reader's language where that exists."""
    first, own = shown_first(item, seen), seen.view.language
    parts = [_title(item, seen, first), *_body(item, seen, first)]
    if own != first and own in item.body.languages:
        parts.append(Content.styled(f"\n── {language_name(own)} ──", "bold $text-accent"))
        parts += [_title(item, seen, own), *_body(item, seen, own)]
    return Content("\n").join(parts)


def _recalled(item: FeedItem) -> Iterator[Content]:
    if item.recalled:
        words = _("RECALLED: the facilitator has taken this back. It no longer counts.")
        yield Content.styled(f"✗ {words}", "bold")
        yield Content("")


def _title(item: FeedItem, seen: Perspective, language: str) -> Content:
    return plain(_in(item.title, language, seen)).stylize("bold")


def _body(item: FeedItem, seen: Perspective, language: str) -> Iterator[Content]:
    yield Content("")
    yield plain(_in(item.body, language, seen).strip())
    for medium in item.media:
        yield Content("")
        what = kind_of_medium(medium.kind)
        if medium.description is not None:
            description = _in(medium.description, language, seen).strip()
            yield Content.styled(f"[{what}] ", "bold") + plain(description)
        transcript = _in(medium.transcript, language, seen).strip()
        in_words = _("{medium} in words:").format(medium=f"[{what}]")
        yield Content.styled(f"{in_words} ", "bold") + plain(transcript)


def _language_line(item: FeedItem, seen: Perspective, language: str) -> Content:
    shown = language_name(language)
    if language == shown_first(item, seen):
        others = [language_name(code) for code in item.body.languages if code != language]
        words = _("As it came, in {language}. Press {key} for {others}.").format(
            key=key_of("team.feed.translate"), language=shown, others=" / ".join(others)
        )
    else:
        words = _("Translation into {language}. Press {key} for the next language.").format(
            key=key_of("team.feed.translate"), language=shown
        )
    return Content.styled(words, "italic $foreground-muted")


def _assessments(item: FeedItem, seen: Perspective) -> Iterator[Content]:
    if not item.assessments:
        return
    yield Content("")
    yield Content.styled(_("How your team assessed it"), "bold underline")
    claims = {claim.id: seen.read(claim.text) for claim in seen.view.claims}
    spreads, because = _("spreads the claim:"), _("because:")
    for assessment in reversed(item.assessments):
        yield Content(
            _("{time} {person}: {veracity}, priority {priority}").format(
                time=t_plus(assessment.t),
                person=seen.person(assessment.by),
                veracity=veracity_name(assessment.veracity),
                priority=_(PRIORITY_NAMES[assessment.priority]),
            )
        )
        if assessment.claim is not None:
            claim = claims.get(assessment.claim, assessment.claim)
            yield Content(f"  {spreads} ") + plain(claim)
        if assessment.disarm:
            yield Content("  DISARM: ") + plain(", ".join(assessment.disarm))
        if assessment.rationale.strip():
            yield Content(f"  {because} ") + plain(assessment.rationale.strip())


def _answers(item: FeedItem, seen: Perspective) -> Iterator[Content]:
    drafts = [d for d in seen.view.drafts if item.id in d.response.latest.content.answers]
    if not drafts:
        return
    yield Content("")
    yield Content.styled(_("Your team's responses to it"), "bold underline")
    for draft in drafts:
        content = draft.response.latest.content
        stands = standing(draft, seen)
        text = one_line(next(iter(content.texts.values()), ""), 70)
        action = action_name(content.action)
        yield Content(f"{stands.mark} {action}: {stands.words} · {quoted(text)}")


def _messages(item: FeedItem, seen: Perspective) -> Iterator[Content]:
    """What was said about it, by whom."""
    said = [message for message in seen.view.messages if message.about == item.id]
    if not said:
        return
    yield Content("")
    yield Content.styled(_("Messages about it"), "bold underline")
    for message in said:
        sender = message.speaker if message.team is None else seen.team(message.team)
        yield Content.assemble(
            f"{t_plus(message.t)} ", (one_line(sender, 60), "bold"), ": "
        ) + plain(message.text.strip())


def _thread(item: FeedItem, seen: Perspective) -> Iterator[Content]:
    """What came before and after it, without saying why."""
    rest = rest_of_thread(item, seen.view)
    if not rest:
        return
    yield Content("")
    yield Content.styled(_("In the same thread"), "bold underline")
    for other in rest:
        title = one_line(shown_title(other, seen), 80)
        yield Content(f"{t_plus(other.t)} {one_line(seen.sender_name(other), 40)}: {title}")


def _in(text: LocalText, language: str, seen: Perspective) -> str:
    return text.beside(language, seen.view.language)
