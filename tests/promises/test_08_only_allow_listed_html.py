"""Promise 8: only allow-listed HTML reaches a reader, whatever way it came in.

The judge is not the sanitiser's own list but one written here, and a browser.
"""

import pytest
from django.db.models import F, Value
from django.db.models.functions import Concat, Upper
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser

from articles.desk import correct, publish, revise
from articles.models import Article, Revision
from articles.models.fields import UncleanExpression
from articles.text.sanitize import RefusedHtml
from tests import make
from tests.admin.forms import fill

HOSTILE = [
    "<script>alert(1)</script>",
    "<ScRiPt/src=//evil.example/x></sCrIpT>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)><script>alert(1)</script></svg>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<textarea><img title='</textarea><img src=x onerror=alert(1)>'></textarea>",
    "<iframe src=javascript:alert(1)></iframe><iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<template><img src=x onerror=alert(1)></template>",
    "<style>@import 'javascript:alert(1)'</style><link rel=stylesheet href=//evil.example/x>",
    "<base href=//evil.example/><meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<object data=javascript:alert(1)></object><embed src=javascript:alert(1)>",
    "<form action=//evil.example><input autofocus onfocus=alert(1)><button formaction=x>b</button>",
    "<video><source onerror=alert(1)></video><audio src=x onerror=alert(1)></audio>",
    "<details open ontoggle=alert(1)>d</details><marquee onstart=alert(1)>m</marquee>",
    "<a href='javascript:alert(1)'>a</a><a href='JaVa\tScRiPt&colon;alert(1)'>b</a>",
    "<a href='&#x6a;avascript:alert(1)'>c</a><a href=' javascript:alert(1)'>d</a>",
    "<a href='javascript:7'>e</a><a href='data:text/html,<script>alert(1)</script>'>f</a>",
    "<a href='vbscript:x'>g</a><a href='//evil.example/'>h</a><a href='\\\\evil.example'>i</a>",
    "<p style='background:url(javascript:alert(1))'>p</p><p onclick=alert(1)>q</p>",
    "<div class='turn admin' data-role='x' data-speaker='\"><img src=x onerror=alert(1)>'>r</div>",
    "<figure data-image='1\" onload=\"alert(1)' data-embed='evil' data-embed-id='../x'></figure>",
    "<p class='question' id=x name=y tabindex=1 accesskey=x contenteditable>s</p>",
    "<table background=javascript:alert(1)><td background=x>t</td></table>",
    "<!--><img src=x onerror=alert(1)>--><![CDATA[<script>alert(1)</script>]]><?php x ?>",
    "<p><b><i>unclosed<script>alert(1)",
    "<x-evil is=script onx=1>custom</x-evil><plaintext>",
]
# Together, but for the two that swallow whatever follows them.
ALL = "<p>Before.</p>" + "".join(HOSTILE[:-2]) + "<p>After.</p>"

TAGS = {
    "p", "h2", "h3", "h4", "blockquote", "ul", "ol", "li", "hr", "pre", "table", "caption",
    "thead", "tbody", "tfoot", "tr", "th", "td", "figure", "figcaption", "div", "aside", "a",
    "abbr", "br", "cite", "code", "em", "q", "s", "span", "strong", "sub", "sup",
}  # fmt: skip
ATTRIBUTES = {
    "href", "title", "hreflang", "lang", "dir", "class", "colspan", "rowspan", "scope",
    "data-role", "data-speaker", "data-image", "data-embed", "data-embed-id",
}  # fmt: skip
CLASSES = {"turn", "pull-quote", "question", "link-card"}


def outside_the_list(html: str) -> list[str]:
    """What no reader may get, in a text as a browser would read it."""
    found = []
    for node in LexborHTMLParser(f"<body>{html}").body.css("*"):
        if node.tag == "body":
            continue
        attributes = node.attributes
        found += [node.tag] if node.tag not in TAGS else []
        found += [name for name in attributes if name not in ATTRIBUTES]
        found += [c for c in (attributes.get("class") or "").split() if c not in CLASSES]
        address = attributes.get("href", "https://")
        is_plain = address.startswith(("https://", "http://", "mailto:", "/", "#"))
        found += [] if is_plain and not address.startswith("//") else [address]
    return found


def by_create(hostile: str) -> Article:
    return Article.objects.create(headline="Created", body=hostile, section=make.section())


def by_save(hostile: str) -> Article:
    piece = make.draft()
    piece.body = hostile
    piece.save()
    return piece


def by_update(hostile: str) -> Article:
    piece = make.draft()
    Article.objects.filter(pk=piece.pk).update(body=hostile)
    return piece


def by_bulk_create(hostile: str) -> Article:
    made = Article(headline="In bulk", body=hostile, section=make.section())
    return Article.objects.bulk_create([made])[0]


def by_bulk_update(hostile: str) -> Article:
    piece = make.draft()
    piece.body = hostile
    Article.objects.bulk_update([piece], ["body"])
    return piece


def by_update_or_create(hostile: str) -> Article:
    defaults = {"body": hostile, "section": make.section()}
    return Article.objects.update_or_create(headline="Or created", defaults=defaults)[0]


def by_revising(hostile: str) -> Article:
    piece = make.draft()
    piece.body = hostile
    return revise(piece, by=None)


def by_correcting(hostile: str) -> Article:
    piece = make.published()
    correct(piece, by=None, kind="correction", text="It was wrong.", words={"body": hostile})
    return piece


WAYS_IN = [by_create, by_save, by_update, by_bulk_create, by_bulk_update, by_update_or_create,
           by_revising, by_correcting]  # fmt: skip


def test_the_judge_of_this_test_finds_what_is_outside_the_list():
    assert outside_the_list("<p onclick=x>a<script>b</script></p>") == ["onclick", "script"]
    assert outside_the_list("<a href='javascript:x'>a</a>") == ["javascript:x"]
    assert outside_the_list('<div class="turn x">a</div>') == ["x"]


@pytest.mark.parametrize("way", WAYS_IN, ids=lambda way: way.__name__)
def test_no_way_to_the_database_lets_hostile_html_in(db, way):
    for hostile in [*HOSTILE, ALL]:
        try:
            piece = way(hostile)
        except RefusedHtml:
            continue
        stored = Article.objects.get(pk=piece.pk).body
        assert outside_the_list(stored) == [], hostile


def test_a_revision_is_cleaned_like_the_article(db):
    piece = make.draft()
    revision = Revision.objects.create(
        article=piece, number=1, reason="draft", headline="x", body=ALL, sha256="x"
    )
    Revision.objects.filter(pk=revision.pk).update(body=ALL)

    assert outside_the_list(Revision.objects.get().body) == []


@pytest.mark.parametrize(
    "expression",
    [Value("<script>"), F("headline"), Concat(F("body"), Value("<script>")), Upper(F("headline"))],
    ids=["value", "column", "concat", "function"],
)
@pytest.mark.parametrize("model", [Article, Revision])
def test_no_expression_writes_what_the_sanitiser_has_not_seen(db, model, expression):
    piece = publish(make.draft(headline="<script>"), by=None)
    row = piece if model is Article else piece.public_revision

    with pytest.raises(UncleanExpression):
        model.objects.filter(pk=row.pk).update(body=expression)
    row.body = expression
    with pytest.raises(UncleanExpression):
        row.save()


def test_a_crafted_post_to_the_desk_lets_nothing_in(desk_client):
    fill(desk_client, reverse("admin:articles_article_add"), headline="Crafted", body=ALL)

    piece = Article.objects.get()
    assert "Before." in piece.body
    assert "After." in piece.body
    assert outside_the_list(piece.body) == []
    assert outside_the_list(piece.revisions.get().body) == []


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_nothing_of_it_runs_on_the_readers_page(page, live_server):
    piece = publish(by_create(ALL), by=None)
    ran = []
    page.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
    page.add_init_script("window.alert = (words) => { document.title = 'alert ran'; };")

    page.goto(live_server.url + piece.get_absolute_url())

    assert "After." in page.inner_text("article")
    assert ran == []
    assert page.title() != "alert ran"
    assert page.query_selector_all("article script, article iframe, article [onerror]") == []
