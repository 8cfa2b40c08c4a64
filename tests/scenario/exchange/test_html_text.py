import time

import pytest

from exercise_sim.scenario.exchange.html_text import plain_text


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("no markup: 1 < 2 and 3 > 2", "no markup: 1 < 2 and 3 > 2"),
        ("  spaces  and\n\nlines stay  ", "  spaces  and\n\nlines stay  "),
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("One<br/>Two<BR>Three", "One\nTwo\nThree"),
        ("<div>One</div><div>Two</div>", "One\nTwo"),
        ("<ul><li>One</li><li>Two</li></ul>", "- One\n- Two"),
        ("a &amp; b &lt;c&gt; &nbsp;d", "a & b <c> d"),
        ("<b>bold</b> and <i>not</i>", "bold and not"),
        ('<a href="https://x.example">here</a>', "here (https://x.example)"),
        ('<a href="https://x.example">https://x.example</a>', "https://x.example"),
        ("<img src='a' alt='A well'>", "[A well]"),
        ("<p>a</p><script>alert('b')</script><p>c</p>", "a\n\nc"),
        ("<style>p{}</style>words", "words"),
        ("<script>never closed", ""),
        ("a<!-- hidden -->b<p>", "ab"),
        ("if a <b then c<p>", "if a <b then c"),
        ("1 < 2 <br> 3", "1 < 2\n3"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"),
    ],
)
def test_the_words_remain_and_the_markup_goes(written: str, read: str) -> None:
    assert plain_text(written) == read


@pytest.mark.parametrize(
    "unit", ["<a ", "<", "</", "<!--", "<![", "&", "<script>", "<a href='", "<p>", "<?", "<a b="]
)
def test_a_text_made_to_be_slow_is_read_at_once(unit: str) -> None:
    started = time.perf_counter()
    plain_text("<p>&amp;" + unit * 100_000)
    assert time.perf_counter() - started < 2
