"""Every text that a team released, with the words that a score rests on marked in it."""

from collections.abc import Iterable, Mapping
from itertools import pairwise

from exercise_sim.exercise.content import Content
from exercise_sim.exercise.state import Release, Response, State
from exercise_sim.localization import _
from exercise_sim.localization.lists import listed
from exercise_sim.report.harmless import one_line
from exercise_sim.report.moments import ReportClock
from exercise_sim.report.names import Names
from exercise_sim.report.results import Passage, ReleasedText, Segment
from exercise_sim.report.task_words import addressed, done_name, sanction_name
from exercise_sim.report.wording import FLAGGED, OBSERVED
from exercise_sim.scenario.vocabulary import Criterion
from exercise_sim.scoring.scorecard import Scorecard

Marks = Mapping[tuple[str, int, str], tuple[tuple[int, int, Criterion], ...]]
"""(response, version, language) -> stretches (start, end, criterion) of that text."""

_EXCERPT = 220


def released_texts(
    state: State, card: Scorecard, names: Names, clock: ReportClock
) -> tuple[ReleasedText, ...]:
    """All releases and corrections in the order of the log, numbered from 1."""
    marks = _marks(card)
    out = sorted(
        (
            (release.seq, response, release)
            for response in state.responses.values()
            for release in response.releases
        ),
        key=lambda found: found[0],
    )
    return tuple(
        _text(number, response, release, marks, state, names, clock)
        for number, (_seq, response, release) in enumerate(out, start=1)
    )


def where(content: Content, names: Names) -> str:
    """Channels, recipients and audiences in words."""
    parts = []
    if content.channels:
        channels = listed([names.channel(one) for one in content.channels])
        parts.append(_("on {channels}").format(channels=channels))
    if content.to:
        parts.append(addressed(content.action, [names.recipient(one) for one in content.to]))
    if content.audiences:
        audiences = listed([names.audience(one) for one in content.audiences])
        parts.append(_("for {audiences}").format(audiences=audiences))
    return ", ".join(parts)


def cut(text: str, stretches: Iterable[tuple[int, int, Criterion]]) -> tuple[Segment, ...]:
    """`text` in segments, so that every stretch is made of whole ones; they may overlap."""
    inside = [
        (max(0, start), min(len(text), end), criterion)
        for start, end, criterion in stretches
        if start < end and start < len(text)
    ]
    bounds = sorted({0, len(text), *(b for start, end, _criterion in inside for b in (start, end))})
    segments = []
    for start, end in pairwise(bounds):
        over = (criterion for a, b, criterion in inside if a <= start and end <= b)
        segments.append(Segment(text[start:end], tuple(dict.fromkeys(over))))
    return tuple(segments)


def _marks(card: Scorecard) -> Marks:
    marks: dict[tuple[str, int, str], dict[tuple[int, int, Criterion], None]] = {}
    for inject in card.injects.values():
        for expectation in inject.expectations:
            for line in expectation.lines:
                for quote in line.quotes:
                    text = marks.setdefault((quote.response, quote.version, quote.language), {})
                    text[quote.start, quote.end, line.criterion] = None
    return {text: tuple(stretches) for text, stretches in marks.items()}


def _text(
    number: int,
    response: Response,
    release: Release,
    marks: Marks,
    state: State,
    names: Names,
    clock: ReportClock,
) -> ReleasedText:
    content = response.version(release.version).content
    passages = tuple(
        Passage(language, cut(text, marks.get((response.id, release.version, language), ())))
        for language, text in content.texts.items()
        if text.strip()
    )
    shown = content.texts.get(names.language) or next(iter(content.texts.values()), "")
    return ReleasedText(
        number=number,
        team=names.team(response.team),
        action=content.action,
        done=done_name(content.action),
        at=clock.at(release.t),
        seq=release.seq,
        answers=tuple(names.title(inject) for inject in content.answers),
        where=where(content, names),
        standing=_(OBSERVED) if response.observed else sanction_name(release.sanction),
        remarks=(
            *_remarks(response, release, clock),
            *([_(FLAGGED)] if response.id in state.flagged else []),
        ),
        passages=passages,
        excerpt=one_line(shown, _EXCERPT),
        observed=response.observed,
    )


def _remarks(response: Response, release: Release, clock: ReportClock) -> Iterable[str]:
    if release.sanction == "not cleared":
        yield _("Released without clearance. The reason given: {reason}").format(
            reason=release.reason.strip()
        )
    if release is not response.releases[0]:
        yield _("Corrects what was released before: {note}").format(note=release.note.strip())
    following = [one for one in response.releases if one.seq > release.seq]
    if following:
        yield _("Corrected at {time}.").format(time=clock.at(following[0].t))
    elif response.withdrawal is not None:
        gone = response.withdrawal
        yield _("Withdrawn at {time}. The reason given: {reason}").format(
            time=clock.at(gone.t), reason=gone.reason.strip()
        )
