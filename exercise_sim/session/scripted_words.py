"""What a simulated team says where the scenario has no model answer."""

from exercise_sim.scenario.vocabulary import Action

_OTHERWISE = {
    "en": "We have received this, are checking it with those who know, and will write again soon.",
    "lv": "Ziņu esam saņēmuši, noskaidrojam to pie tiem, kuri zina, un drīz rakstīsim vēlreiz.",
    "uk": "Повідомлення отримали, уточнюємо його в тих, хто знає, і невдовзі напишемо ще раз.",
    "ru": "Сообщение получили, уточняем его у тех, кто знает, и вскоре напишем ещё раз.",
}

_BY_ACTION: dict[Action, dict[str, str]] = {
    "monitor": {
        "en": "We keep watching and do not answer for now; if it spreads further, we decide anew.",
        "lv": "Turpinām vērot un pagaidām neatbildam; ja tas izplatīsies tālāk, lemsim no jauna.",
        "uk": "Спостерігаємо далі й поки не відповідаємо; якщо пошириться, вирішимо знову.",
        "ru": "Наблюдаем дальше и пока не отвечаем; если распространится, решим заново.",
    },
    "verify": {
        "en": "Please tell us what you know about this for certain, and since when you know it.",
        "lv": "Lūdzu, pasakiet, ko jūs par to droši zināt un kopš kura laika to zināt.",
        "uk": "Будь ласка, скажіть, що ви про це знаєте напевно і відколи ви це знаєте.",
        "ru": "Пожалуйста, скажите, что вы об этом точно знаете и с какого времени знаете.",
    },
}


def scripted_words(action: Action, language: str, least: int) -> str:
    """A sentence for `action`, in English where there is none in `language`.

    Said again until the text has at least `least` characters.
    """
    sentences = _BY_ACTION.get(action, _OTHERWISE)
    sentence = sentences.get(language, sentences["en"])
    times = -(-least // len(sentence)) or 1
    return " ".join([sentence] * times)
