"""The words of an HTML text, without its markup.

The standard library's parser takes time that grows with the square of some texts, and minutes for
a text of 100 kB that somebody prepared for it; this one passes over a text once.
"""

import html
import re

_LOOKS_LIKE_HTML = re.compile(r"</?[a-zA-Z][^<>]{0,200}>|&(?:[a-zA-Z]{2,8}|#\d{1,6});")
_NAME = re.compile(r"[/!?]?[a-zA-Z][a-zA-Z0-9]*")
_QUOTED = re.compile(r"""\s(href|alt)\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\r\n\f]+")
_BRACKET = re.compile(r"[<>]")
_GAPS = re.compile(r" {2,}")
_BLANK_LINES = re.compile(r"\n{3,}")
_AROUND_BREAKS = re.compile(r"[ \t]*\n[ \t]*")

_DROPPED = {"script", "style", "head", "title", "template", "noscript"}
_LINES = {"br", "div", "tr", "ul", "ol", "dl", "dt", "dd", "section", "article", "header"}
_PARAGRAPHS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "blockquote", "pre", "hr"}


def plain_text(text: str) -> str:
    """`text` as a person reads it; unchanged where there is no markup in it.

    Scripts and styles are dropped, links keep their address in parentheses, pictures their
    alternative text in brackets.
    """
    if _LOOKS_LIKE_HTML.search(text) is None:
        return text
    words = "".join(_pieces(text))
    words = _AROUND_BREAKS.sub("\n", _GAPS.sub(" ", words))
    return _BLANK_LINES.sub("\n\n", words).strip()


def _pieces(text: str) -> list[str]:
    found: list[str] = []
    address: str | None = None
    linked = 0
    at = 0
    while True:
        start = text.find("<", at)
        found.append(_read(text[at:] if start < 0 else text[at:start]))
        if start < 0:
            return found
        name, end = _tag(text, start)
        if name is None:
            found.append("<")
            at = start + 1
            continue
        tag = text[start:end]
        at = end
        if name in _DROPPED:
            at = _closing(text, name, end)
        elif name == "a":
            address, linked = _attribute(tag, "href"), len(found)
        elif name == "/a":
            if address and address not in "".join(found[linked:]):
                found.append(f" ({address})")
            address = None
        elif name == "img":
            words = _attribute(tag, "alt")
            found.append(f"[{words}]" if words else "")
        elif name == "li":
            found.append("- " if _ends_line(found) else "\n- ")
        elif name in {"td", "th"}:
            found.append(" ")
        elif name.strip("/") in _LINES:
            found.append("\n" if name == "br" or not _ends_line(found) else "")
        elif name.strip("/") in _PARAGRAPHS:
            found.append("\n\n")


def _tag(text: str, start: int) -> tuple[str | None, int]:
    """The name of the tag, comment (`!`) or declaration there, and where it ends; None for none."""
    if text.startswith("<!--", start):
        end = text.find("-->", start + 4)
        return ("!", end + 3) if end >= 0 else ("!", len(text))
    match = _NAME.match(text, start + 1)
    bracket = _BRACKET.search(text, start + 1) if match is not None else None
    if match is None or bracket is None or bracket[0] == "<":
        return None, start
    return match[0].lower(), bracket.end()


def _closing(text: str, name: str, start: int) -> int:
    """Where what stands after the opening tag `name` goes on; at the end if it is never closed."""
    match = re.compile(rf"</{name}[^>]{{0,200}}>", re.IGNORECASE).search(text, start)
    return len(text) if match is None else match.end()


def _attribute(tag: str, wanted: str) -> str:
    for name, double, single in _QUOTED.findall(tag):
        if name.lower() == wanted:
            return _SPACES.sub(" ", html.unescape(double or single)).strip()
    return ""


def _read(text: str) -> str:
    return html.unescape(_SPACES.sub(" ", text)).replace("\xa0", " ")


def _ends_line(found: list[str]) -> bool:
    last = next((piece for piece in reversed(found) if piece.strip(" ")), "\n")
    return last.endswith("\n")
