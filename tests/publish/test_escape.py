"""Whatever a source holds, the page shows it as text and as nothing else."""

import html
import re
import unicodedata

import markdown
import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mkdocs_briefing.publish.escape import escape, front_matter

EXTENSIONS = [
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "sane_lists",
    "smarty",
    "tables",
    "toc",
    "wikilinks",
    "pymdownx.arithmatex",
    "pymdownx.betterem",
    "pymdownx.blocks.admonition",
    "pymdownx.blocks.html",
    "pymdownx.caret",
    "pymdownx.critic",
    "pymdownx.details",
    "pymdownx.emoji",
    "pymdownx.escapeall",
    "pymdownx.fancylists",
    "pymdownx.inlinehilite",
    "pymdownx.keys",
    "pymdownx.magiclink",
    "pymdownx.mark",
    "pymdownx.progressbar",
    "pymdownx.smartsymbols",
    "pymdownx.snippets",
    "pymdownx.superfences",
    "pymdownx.tabbed",
    "pymdownx.tasklist",
    "pymdownx.tilde",
]

OPTIONS = {
    "pymdownx.magiclink": {
        "repo_url_shorthand": True,
        "social_url_shorthand": True,
        "user": "someone",
        "repo": "something",
    },
    "pymdownx.snippets": {"check_paths": True, "url_download": False},
}

PAYLOADS = [
    "[^1] and [^briefing-port-1-1]: note",
    "text {: #id .class onclick=x } {#id}",
    '--8<-- "pyproject.toml"',
    "--8<-- \"pyproject.toml\"\n;--8<-- 'x'",
    "{{ config }} {% raw %} {# x #}",
    "<script>alert(1)</script> <!-- x --> <b>b</b> </p></div>",
    "https://example.org/a_b www.example.org ftp://x.y a@example.org <http://x.y>",
    ":smile: :material-account: :fontawesome-brands-x:",
    "==mark== ~~gone~~ ~sub~ ++ins++ ^^up^^ ^sup^ ++ctrl+c++",
    "{--del--} {++ins++} {~~a~>b~~} {==hi==}{>>no<<}",
    "[[wiki]] [a](b) ![i](j) [a]: b [a][b]",
    "*[abbr]: meaning",
    '!!! note "x"',
    '??? note "x"',
    '=== "Tab"',
    "/// note | x",
    "1. list",
    "a. list",
    "iv. list",
    "1) list",
    "#. list",
    "- list",
    "+ list",
    "* list",
    "- [ ] task",
    "# heading",
    "> quote",
    ": definition",
    "```python",
    "~~~",
    "`code` `#!python x`",
    "| a | b |",
    "$math$ $$math$$ \\(x\\) \\[y\\]",
    "\"quoted\" 'quoted' it's -- --- ... . . . << >>",
    "(c) (tm) (r) 1/2 +/- --> <-- =/= c/o 1st 2nd 3rd 11th 4TH",
    '[=50% "x"] [TOC] ///Footnotes Go Here///',
    "**bold** *em* __bold__ _em_ snake_case_word ***both***",
    "AT&T &lt; &amp;lt; &#60; &copy; &",
    "\\* \\_ back\\slash",
    "@someone #12 someone/something#12 someone/something@abcdef1",
    "***",
    "---",
    "___",
    "Title: meta",
    "\tindented",
    "klzzwxh:0000 \x02wzxhzdk:0\x03",
    "हिन्दी में वाक्य है। 中文句子。 العربية، جملة؟ é",
    "emoji 😀 👩‍👩‍👧 and \u202eright to left",
    "8% of 3.5 million; well-known, 1990-1995 – “so”…",
]


def rendered(text):
    """The elements and the text of what Python-Markdown makes of the escaped text."""
    made = markdown.markdown(escape(text), extensions=EXTENSIONS, extension_configs=OPTIONS)
    elements = re.findall(r"<(/?\w+)[^>]*>", made)
    return elements, html.unescape(re.sub(r"<[^>]*>", "", made))


def shown(text):
    """The text as it should be read: white space folded, what HTML cannot hold replaced."""
    folded = " ".join(text.split())
    return re.sub(r".", lambda match: replaced(match[0]), folded, flags=re.DOTALL)


def replaced(character):
    code = ord(character)
    no_character = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    return (
        "\ufffd" if unicodedata.category(character) in ("Cc", "Cs") or no_character else character
    )


@pytest.mark.parametrize("payload", PAYLOADS)
def test_markup_of_every_extension_is_shown_as_written(payload):
    assert rendered(payload) == (["p", "/p"], shown(payload))


@pytest.mark.parametrize("payload", PAYLOADS)
def test_markup_is_inert_within_a_line_of_the_page(payload):
    made = markdown.markdown(
        f'<span id="a-1-1" class="x">{escape(payload)}</span>[^a]\n\n[^a]: “{escape(payload)}”\n',
        extensions=EXTENSIONS,
        extension_configs=OPTIONS,
    )
    elements = re.findall(r"<(\w+)", made)
    assert elements == ["p", "span", "sup", "a", "div", "hr", "ol", "li", "p", "a"]
    text = html.unescape(re.sub(r"<[^>]*>", "", made))
    assert text.count(shown(payload)) == 2


pieces = st.one_of(
    st.text(max_size=8),
    st.text(alphabet="[](){}<>*_~^=+-!|$#:;.,'\"`\\/&@%?0123456789 ax\n\t", max_size=8),
    st.sampled_from(PAYLOADS),
    st.sampled_from(
        ["1st", " . ", "...", "--", "a. ", "1. ", "||", "==", ":x:", "{:", "www.", "&#35;"]
    ),
)


@settings(max_examples=400, deadline=None)
@given(st.lists(pieces, max_size=6).map("".join))
@example("i. ")
@example("x. . . y")
def test_any_text_is_shown_as_written(text):
    expected = ["p", "/p"] if text.split() else []
    assert rendered(text) == (expected, shown(text))


@given(st.text(max_size=40))
def test_escaped_text_is_one_line(text):
    assert len(escape(text).splitlines()) <= 1


def test_plain_prose_stays_readable_in_the_markdown():
    prose = "The well-known harbour, it said, reopened on Monday – at last. Was it busy? Yes!"
    assert escape(prose) == prose


def test_hindi_stays_readable_in_the_markdown():
    assert escape("हिन्दी में") == "हिन्दी में"


@given(st.text(max_size=40))
def test_front_matter_is_one_yaml_document_without_angle_brackets(title):
    matter = front_matter(title)
    assert matter.startswith("---\n")
    assert matter.endswith("\n---\n")
    fields = yaml.safe_load(matter[4:-4])
    assert fields["render_macros"] is False
    assert isinstance(fields["title"], str)
    assert not set("<>\n") & set(fields["title"])


def test_front_matter_keeps_entities_from_being_undone():
    assert yaml.safe_load(front_matter("AT&T &lt;x&gt;")[4:-4])["title"] == "AT&T &amp;lt;x&amp;gt;"
