"""One inject of an OpenAEV export: an e-mail, a text message, articles, or a tool's own doing."""

import re
from dataclasses import replace
from pathlib import PurePosixPath

from exercise_sim.localization import _
from exercise_sim.scenario.exchange.entry import Entry
from exercise_sim.scenario.exchange.ledger import Ledger
from exercise_sim.scenario.exchange.openaev_cast import Article, Cast, ids_in, object_at, words
from exercise_sim.scenario.msel.imported import After, ImportedInject, ImportedMedia
from exercise_sim.scenario.vocabulary import ChannelKind, MediaKind

_GAP = re.compile(r"\$\{[^}\n]{1,80}\}")
_MEDIA: dict[str, MediaKind] = {
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"), "image"),
    **dict.fromkeys((".mp4", ".webm", ".mov", ".avi", ".mkv"), "video"),
    **dict.fromkeys((".mp3", ".wav", ".ogg", ".m4a"), "audio"),
}
_EMAIL_KEYS = {"subject", "body"}
_NOT_WORDS = ("encrypted", "emailing", "attachments", "documents", "expectations")


def read_inject(key: str, entry: Entry, cast: Cast, ledger: Ledger) -> list[ImportedInject]:
    """The inject, and one more for each further article that it publishes."""
    content = object_at(entry, "inject_content")
    articles = [cast.articles[one] for one in content.texts("articles") if one in cast.articles]
    inject = _inject(key, entry, content, cast, ledger)
    if not articles:
        _note(inject, ledger)
        return [inject]
    ledger.taken(entry.place, f"`{inject.title}`")
    first = _publishing(inject, articles[0], cast, ledger)
    if inject.description:
        first = replace(first, extra={"message": inject.description, **first.extra})
    bare = replace(inject, expected=(), media=(), extra={})
    further = [_publishing(bare, article, cast, ledger) for article in articles[1:]]
    return [first, *(replace(one, key=f"{key}/{n}") for n, one in enumerate(further, start=2))]


def _inject(key: str, entry: Entry, content: Entry, cast: Cast, ledger: Ledger) -> ImportedInject:
    sort, label = _injector(entry)
    kind = _channel_kind(sort, content)
    at, after = _timing(entry, ledger)
    subject, title = words(content, "subject"), words(entry, "inject_title")
    inject = ImportedInject(
        key=key,
        place=entry.place,
        title=subject or title,
        description=words(content, "body", "message", "content", "text"),
        at=at,
        after=after,
        sender=words(content, "from", "sender") or (cast.mail_from if kind == "email" else ""),
        recipients=_recipients(entry, cast, ledger),
        channel=label or sort,
        channel_kind=kind,
        expected=_expected(content),
        notes=words(entry, "inject_description"),
        media=_documents(entry, content, cast, ledger),
    )
    content.dealt_with(*_NOT_WORDS)
    planned = {"inject_title": title} if subject and title not in {"", subject} else {}
    kept = {**planned, **_tags(entry, cast), **ledger.kept(content, entry)}
    return replace(inject, extra=kept)


def _injector(entry: Entry) -> tuple[str, str]:
    """What sort of injector it is for (`email`, `ovh_sms`, `channel`, `nmap`), and its name."""
    contract = entry.entry("inject_injector_contract")
    written = (
        contract.entry("convertedContent").entry("config").text("type")
        or contract.text("injector_contract_injector_type")
        or contract.entry("injector_contract_injector").text("injector_type")
        or entry.text("inject_type")
    )
    labels = contract.entry("injector_contract_labels")
    entry.dealt_with("inject_type", "inject_injector_contract")
    return re.sub(r"^open(?:ex|bas|aev)_", "", written), labels.text("en", *labels.data)


def _channel_kind(sort: str, content: Entry) -> ChannelKind | None:
    if "sms" in sort:
        return "sms"
    if "email" in sort or (not sort and set(content.data) >= _EMAIL_KEYS):
        return "email"
    return None


def _timing(entry: Entry, ledger: Ledger) -> tuple[float | None, tuple[After, ...]]:
    """T+ from StartEx; in old exports, seconds after the one inject that it depends on."""
    seconds = entry.seconds("inject_depends_duration")
    if seconds is None and entry.has("inject_depends_duration"):
        message = _("this is no number of seconds of at most two weeks, so it is fired by hand")
        ledger.doubt(entry.at("inject_depends_duration"), message)
    if entry.flag("inject_enabled") is False:
        message = _("it was switched off, so it is fired by hand")
        ledger.doubt(entry.at("inject_enabled"), message)
        return None, ()
    before = entry.text("inject_depends_on", "inject_depends_from_another")
    if before:
        return None, (After(before, seconds or 0.0),)
    for one in entry.entries("inject_depends_on"):
        relation = one.entry("dependency_relationship")
        if relation.has("inject_parent_id"):
            message = _("it came only if another inject had succeeded; here it comes at its time")
            ledger.of_many(one.place, "doubt", message)
    return seconds, ()


def _recipients(entry: Entry, cast: Cast, ledger: Ledger) -> tuple[str, ...]:
    ids = (*ids_in(entry, "inject_teams", "team_id"), *ids_in(entry, "inject_audiences", "id"))
    everybody = entry.flag("inject_all_teams") or entry.flag("inject_all_audiences")
    names = cast.team_names(ids)
    if len(names) < len(set(ids)):
        ledger.doubt(entry.at("inject_teams"), _("not every team here is in the file"))
    return () if everybody else names


def _publishing(
    inject: ImportedInject, article: Article, cast: Cast, ledger: Ledger
) -> ImportedInject:
    """`inject`, telling what the article says."""
    name, kind = cast.channels.get(article.channel, ("", None))
    if article.has_documents:
        ledger.of_many(article.place, "left_out", _("the files of an article are not taken"))
    return replace(
        inject,
        title=article.name or inject.title,
        description=article.content,
        sender=article.author or name,
        channel=name or "article",
        channel_kind=kind or "web",
    )


def _expected(content: Entry) -> tuple[str, ...]:
    found = []
    for one in content.entries("expectations"):
        told = (words(one, "expectation_name"), words(one, "expectation_description"))
        found.append(": ".join(filter(None, told)))
    return tuple(text for text in found if text)


def _documents(
    entry: Entry, content: Entry, cast: Cast, ledger: Ledger
) -> tuple[ImportedMedia, ...]:
    ids = (
        *ids_in(entry, "inject_documents", "document_id"),
        *ids_in(content, "attachments", "document_id"),
        *ids_in(content, "documents", "document_id"),
    )
    names = dict.fromkeys(cast.documents.get(one, "") for one in ids)
    found = []
    for name in filter(None, names):
        message = _("the file `{name}` itself is not taken, only its name")
        ledger.left_out(entry.at("inject_documents"), message.format(name=name[:80]))
        kind = _MEDIA.get(PurePosixPath(name.lower()).suffix, "document")
        found.append(ImportedMedia(kind, name))
    return tuple(found)


def _tags(entry: Entry, cast: Cast) -> dict[str, str]:
    ids = ids_in(entry, "inject_tags", "tag_id")
    names = [cast.tags[one] for one in ids if cast.tags.get(one)]
    return {"tags": "\n".join(names)} if names else {}


def _note(inject: ImportedInject, ledger: Ledger) -> None:
    if _GAP.search(inject.title + inject.description):
        message = _("gaps such as {gap} are not filled in; write what they stand for")
        ledger.of_many(inject.place, "doubt", message.format(gap="${user.email}"))
    if inject.description:
        ledger.taken(inject.place, f"`{inject.title}`" if inject.title else "")
    else:
        ledger.doubt(inject.place, _without_words(inject.channel))


def _without_words(channel: str) -> str:
    if not channel:
        return _("what a tool does has no counterpart and it has no text; only its title is taken")
    return _(
        "what `{channel}` does has no counterpart and it has no text; only its title is taken"
    ).format(channel=channel)
