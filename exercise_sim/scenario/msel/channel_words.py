"""What sort of channel a method of delivery is, by its words in six languages."""

import re
from typing import Final

from exercise_sim.scenario.vocabulary import ChannelKind, TeamKind

_LOOKED_AT: Final = 200
"""Characters of a name."""
_CHANNELS: Final[tuple[tuple[ChannelKind, str], ...]] = (
    (
        "messenger",
        r"whats ?app|signal\b|viber|messenger|teams\b|slack|chat|threema|вайбер|чат|čats",
    ),
    (
        "social",
        r"social|tweet|twitter|\bx\b|facebook|\bfb\b|instagram|tik ?tok|telegram|youtube"
        r"|linkedin|reddit|post\b|réseau|sociāl|соц|твіт|твит|фейсбук|телеграм|ютуб|soziale"
        r"|vkontakte|dambreturis|draugiem|mastodon|bluesky|допис|ieraksts|publication",
    ),
    ("sms", r"\bsms\b|text message|texto|\btext\b|īsziņ|смс|text/sms|cell broadcast|fr-?alert"),
    (
        "email",
        r"e-?\s?mail|courriel|\bmél\b|\bmail\b|e-?past|epast|пошт|лист\b|mailing|fax"
        r"|télécopie|факс|fakss|vēstule|letter|courrier|лист",
    ),
    (
        "phone",
        r"telefon|\bfunk|"
        r"phone|\btel\b|\btél|call\b|appel|téléph|tālru|zvan|телефон|дзвін|звон|anruf"
        r"|radio (?:net|call)|\bradio\b(?! (?:news|broadcast|interview))|tetra|vhf|walkie"
        r"|talkie|рація|рация|rācij|voip|hotline",
    ),
    (
        "broadcast",
        r"\btv\b|televi|télévi|broadcast|video|vidéo|radio|телебач|телевид|\bтв\b|радіо"
        r"|радио|відео|видео|fernseh|rundfunk|ziņu sižets|reportage|vnn|gnn",
    ),
    (
        "press",
        r"press|presse|news ?paper|journal|media query|media inquiry|journalist|prese"
        r"|žurnālist|преса|прес-|пресс|журналіст|журналист|газет|avīze|zeitung|communiqué"
        r"|media|médias|ЗМІ|сми",
    ),
    (
        "web",
        r"web|site\b|internet|online|portal|портал|сайт|vietne|tīmek|mājaslap|blog"
        r"|news feed|\bnews\b|ziņas|новини|новости|article|raksts|стаття|статья|intranet"
        r"|app\b",
    ),
    (
        "platform",
        r"platform\w*|trusted flagger|ticket|dashboard|siem|soc\b|alert\b|sensor|system"
        r"|log\b",
    ),
    (
        "meeting",
        r"person|verbal|oral|face|meeting|brief|réunion|main propre|physique|klātien"
        r"|mutisk|sapulce|особист|усно|устно|нарад|личн|persönlich|mündlich|runner|courier"
        r"|paper|papier|hand|papīr|паперов|role ?play|actor|simcell|observ|controller|живу"
        r"|contact|conf",
    ),
)
_TEAMS: Final[tuple[tuple[TeamKind, str], ...]] = (
    (
        "chancellery",
        r"chancell|kancelej|cabinet|prime minister|premier ministre|канцеляр|кабінет"
        r"|кабмін",
    ),
    (
        "ministry",
        r"ministr|ministère|ministerij|міністерств|министерств|ministeri|\bmo[ifdjhe]\b"
        r"|\bмвс\b|\bмоз\b",
    ),
    (
        "municipality",
        r"municip|council|city|mairie|commune|préfect|prefect|pašvaldīb|novad|domes?\b"
        r"|громад|міськ|мерія|gemeinde|county|town",
    ),
    (
        "ngo",
        r"\bngo|\bong\b|red cross|croix.rouge|sarkanais krusts|червон\w* хрест|charity"
        r"|biedrība|volunt|\bнуо\b|\bго\b",
    ),
    (
        "media",
        r"\bmedia\b|press|presse|newsroom|broadcaster|\blsm\b|suspilne|суспільн|redakcij"
        r"|редакц|змі",
    ),
)


def channel_kind(method: str) -> ChannelKind | None:
    """The kind whose word comes first in `method`; None where there is none."""
    found = [
        (match.start(), kind)
        for kind, words in _CHANNELS
        if (match := re.search(words, method[:_LOOKED_AT], re.IGNORECASE))
    ]
    return min(found, key=lambda one: one[0])[1] if found else None


def team_kind(name: str) -> TeamKind:
    """What sort of institution a recipient is, by its name."""
    return next(
        (kind for kind, words in _TEAMS if re.search(words, name[:_LOOKED_AT], re.IGNORECASE)),
        "other",
    )
