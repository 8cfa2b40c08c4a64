"""What the injects of an OpenAEV export name by id: teams, documents, channels, articles, tags."""

from typing import Any, NamedTuple

from exercise_sim.scenario.diagnostics import Mistakes
from exercise_sim.scenario.exchange.entry import Entry
from exercise_sim.scenario.exchange.html_text import plain_text
from exercise_sim.scenario.exchange.json_text import read_json
from exercise_sim.scenario.vocabulary import ChannelKind

_CHANNEL_KINDS: dict[str, ChannelKind] = {
    "newspaper": "press",
    "microblogging": "social",
    "tv": "broadcast",
}


class Article(NamedTuple):
    """A text that a channel publishes."""

    place: str
    name: str
    content: str
    author: str
    channel: str
    """Its id."""
    has_documents: bool


class Cast:
    """Ids -> what they stand for."""

    LISTS = ("teams", "audiences", "objectives", "injects", "tags", "channels", "articles")

    def __init__(self, whole: Entry, kind: str, mail_from: str) -> None:
        self.mail_from = mail_from
        teams = [*whole.entries(f"{kind}_teams"), *whole.entries(f"{kind}_audiences")]
        self.teams = {
            one.text("team_id", "audience_id"): (
                one.text("team_name", "audience_name"),
                one.text("team_description", "audience_description"),
            )
            for one in teams
            if one.text("team_name", "audience_name")
        }
        self.documents = _names(whole, kind, "document")
        self.tags = _names(whole, kind, "tag")
        self.channels: dict[str, tuple[str, ChannelKind | None]] = {
            one.text("channel_id"): (
                one.text("channel_name"),
                _CHANNEL_KINDS.get(one.text("channel_type").lower()),
            )
            for one in whole.entries(f"{kind}_channels")
        }
        self.articles = {
            one.text("article_id"): _article(one) for one in whole.entries(f"{kind}_articles")
        }

    def team_names(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """The names of those teams that are in the file."""
        return tuple(dict.fromkeys(self.teams[one][0] for one in ids if one in self.teams))


def _article(article: Entry) -> Article:
    return Article(
        article.place,
        words(article, "article_name"),
        words(article, "article_content"),
        article.text("article_author"),
        article.text("article_channel") or article.entry("article_channel").text("channel_id"),
        article.has("article_documents"),
    )


def _names(whole: Entry, kind: str, what: str) -> dict[str, str]:
    return {
        one.text(f"{what}_id"): one.text(f"{what}_name") for one in whole.entries(f"{kind}_{what}s")
    }


def ids_in(entry: Entry, key: str, name: str) -> tuple[str, ...]:
    """Ids in the list at `key`, which holds ids, or objects with the id under `name`."""
    values = entry.data.get(key)
    found = []
    for one in values if isinstance(values, list) else []:
        value = one.get(name) if isinstance(one, dict) else one
        if isinstance(value, str) and value:
            found.append(value)
    entry.dealt_with(key)
    return tuple(found)


def object_at(entry: Entry, key: str) -> Entry:
    """The object there, which some releases export as JSON inside a text.

    Any other text is taken for the `body` of one.
    """
    value: Any = entry.data.get(key)
    entry.dealt_with(key)
    if isinstance(value, str):
        try:
            value = read_json(value.encode(), "")
        except Mistakes:
            value = {"body": value}
    return Entry(value, entry.at(key))


def words(entry: Entry, *keys: str) -> str:
    """The first text there is, without its markup."""
    return plain_text(entry.text(*keys))
