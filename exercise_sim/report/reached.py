"""What the whole exercise reached: audiences and key messages, over everything released."""

from collections.abc import Iterator

from exercise_sim.exercise.content import Content
from exercise_sim.exercise.state import State
from exercise_sim.scenario.scenario import Audience, KeyMessage
from exercise_sim.scoring.conveyance import conveys

_PUBLIC = ("publish", "reply")


def audiences_never_reached(state: State) -> list[Audience]:
    """Audiences for whom nothing was released on a channel they use in a language they read."""
    out = list(_released(state))
    return [
        audience
        for audience in state.scenario.audiences
        if not any(_reaches(content, audience) for content in out)
    ]


def messages_never_conveyed(state: State) -> list[KeyMessage]:
    """Key messages that no released text conveys in its own language."""
    texts = {
        (language, text)
        for content in _released(state)
        for language, text in content.texts.items()
        if text.strip()
    }
    return [
        message
        for message in state.scenario.key_messages
        if not any(_conveyed(message, language, text) for language, text in sorted(texts))
    ]


def _released(state: State) -> Iterator[Content]:
    """Everything that was said to the outside, whatever became of it."""
    for response in state.responses.values():
        for release in response.releases:
            content = response.version(release.version).content
            if content.action in _PUBLIC:
                yield content


def _reaches(content: Content, audience: Audience) -> bool:
    written = {language for language, text in content.texts.items() if text.strip()}
    return bool(set(content.channels) & set(audience.channels)) and bool(
        written & set(audience.languages)
    )


def _conveyed(message: KeyMessage, language: str, text: str) -> bool:
    own, wording = message.text.pick(language)
    return own == language and conveys(text, wording, language).conveyed
