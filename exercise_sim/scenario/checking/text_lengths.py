"""Texts that are longer than the channel takes on which they come."""

from collections.abc import Iterator

from exercise_sim.localization import ngettext
from exercise_sim.scenario.checking.written import Written
from exercise_sim.scenario.diagnostics import Diagnostic
from exercise_sim.scenario.local_text import LocalText
from exercise_sim.scenario.yaml_document import Loc


def texts_too_long(written: Written) -> Iterator[Diagnostic]:
    """A warning for every language of an inject or variant that its channel would cut off."""
    channels = written.scenario.channel
    for number, inject in enumerate(written.scenario.injects):
        channel = channels.get(inject.channel)
        if channel is None or channel.limit is None:
            continue
        bodies: list[tuple[Loc, LocalText]] = [(("injects", number, "body"), inject.body)]
        for index, variant in enumerate(inject.variants):
            if variant.body is not None:
                bodies.append((("injects", number, "variants", index, "body"), variant.body))
        for loc, body in bodies:
            for language, text in body.items():
                length = len(text.strip())
                if length > channel.limit:
                    message = ngettext(
                        "the text in {language} has {n} character, and `{channel}` takes {limit}",
                        "the text in {language} has {n} characters, and `{channel}` takes {limit}",
                        length,
                    ).format(language=language, n=length, channel=channel.id, limit=channel.limit)
                    yield written.told((*loc, language), message, "warning", "text-too-long")
