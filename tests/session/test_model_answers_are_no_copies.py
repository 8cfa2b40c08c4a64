"""A good score must not come from copying: model answers say key messages in words of their own."""

import re
import unicodedata
from pathlib import Path

import pytest

from exercise_sim.scenario.library import shipped_scenarios
from exercise_sim.scenario.reader import read_scenario


@pytest.mark.parametrize("path", shipped_scenarios().values(), ids=lambda path: path.stem)
def test_no_model_answer_has_a_key_message_word_for_word(path: Path) -> None:
    loaded = read_scenario(path)
    scenario, playbook = loaded.scenario, loaded.playbook
    expectations = [e for inject in scenario.injects for e in inject.expect]
    expectations += [e for rule in playbook.rules for e in rule.expect]
    answers = [e.model_answer for e in expectations if e.model_answer is not None]
    assert len(answers) >= 2 * len(scenario.injects)
    for answer in answers:
        texts = dict(answer.items())
        for message in scenario.key_messages:
            for language, words in message.text.items():
                assert bare(words) not in bare(texts.get(language, "")), message.id


def bare(text: str) -> str:
    """Words alone, so that neither case nor a comma hides a copy."""
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold()))
