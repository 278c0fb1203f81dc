"""The desk's content security policy: strict, and broken by none of its own pages."""

import pytest
from django.contrib import admin
from django.db import connection
from django.urls import reverse

from articles.admin.acts import ACTS
from articles.models import (
    ImportRun,
    LegacyDocument,
    ReaderReport,
    Series,
    Suggestion,
    Topic,
)
from tests import make

LISTEN = """
window.violations = [];
document.addEventListener('securitypolicyviolation', (event) => {
  window.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
});
"""
PARTS = 4  # that every address is divided into, for the workers of the suite to share
TWO_FRAMES = "() => new Promise((on) => requestAnimationFrame(() => requestAnimationFrame(on)))"


@pytest.mark.parametrize("name", ["login", "index"])
def test_nothing_inline_and_nothing_foreign_is_allowed(desk_client, name):
    policy = desk_client.get(reverse(f"admin:{name}")).headers["Content-Security-Policy"]

    directives = {part.split()[0]: part.split()[1:] for part in policy.split("; ")}
    assert directives["default-src"] == ["'none'"]
    assert directives["script-src"] == directives["style-src"] == ["'self'"]
    assert directives["img-src"][:1] == ["'self'"]
    assert directives["base-uri"] == directives["frame-ancestors"] == ["'none'"]
    assert "unsafe" not in policy
    assert "require-trusted-types-for" not in directives


@pytest.mark.django_db
def test_readers_pages_keep_their_own_policy(client):
    policy = client.get("/").headers["Content-Security-Policy"]

    assert "require-trusted-types-for" in policy
    assert "data:" not in policy


@pytest.fixture
def one_row_of_each(db):
    run = ImportRun.objects.create(namespace="legacy")
    piece = make.published("Seen")
    draft = make.draft("Unseen", imported_at=make.PAST, kind="interview", body=TURNS)
    make.cited(draft, make.source())
    LegacyDocument.objects.create(
        namespace="legacy", source_id="1", path="1.txt", sha256="1", original=EMPTY,
        original_bytes_count=0, first_run=run, last_run=run, outcome="created", article=draft,
        warnings=[{"code": "x", "message": "No author."}], warning_count=1,
    )  # fmt: skip
    piece.corrections.create(
        number=1, kind="correction", text="Wrong.", origin="import", import_run=run
    )
    make.image()
    Series.objects.create(name="Rivers", slug="rivers")
    Topic.objects.create(name="Rivers", slug="rivers")
    Suggestion.objects.create(
        article=draft, field="interviewee", value="Ira Pole", words="Ira", confidence=0.5
    )
    ReaderReport.objects.create(article=piece, text="Wrong.")


TURNS = (
    '<div class="turn" data-role="question" data-speaker="Ada"><p>Why?</p></div>'
    '<figure data-image="1"><figcaption>Ferry</figcaption></figure><table><tbody><tr><td>1</td>'
    "</tr></tbody></table>"
)
EMPTY = b"x\x9c\x03\x00\x00\x00\x00\x01"  # nothing, compressed


def every_address() -> list[str]:
    """The desk's front page, and of each model its list and forms, histories and acts."""
    found = [reverse("admin:index"), reverse("admin:app_list", args=["articles"]),
             reverse("admin:password_change")]  # fmt: skip
    for model in admin.site._registry:
        base = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        found += [reverse(f"{base}_changelist"), reverse(f"{base}_add")]
        for row in model.objects.order_by("pk")[:2]:
            acts = [act.name for act in ACTS] if model._meta.model_name == "article" else []
            for act in ("change", "history", "delete", *acts):
                found.append(reverse(f"{base}_{act}", args=[row.pk]))
    return found


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "sqlite", reason="the pages are the same on PostgreSQL")
@pytest.mark.parametrize("part", range(PARTS))
def test_no_page_of_the_desk_breaks_its_policy_or_a_script(
    one_row_of_each, administrator, sign_in, live_server, part
):
    page = sign_in(administrator)
    page.add_init_script(LISTEN)
    complaints = []
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
    page.on("console", lambda entry: complaints.extend(_error(page.url, entry)))

    for address in every_address()[part::PARTS]:
        page.goto(live_server.url + address)
        page.evaluate(TWO_FRAMES)  # what is loaded has run, and said what it had to complain of
        complaints += [f"{address}: {one}" for one in page.evaluate("window.violations")]

    assert complaints == []


def _error(url: str, entry) -> list[str]:
    """Chromium also tells of pages closed to everybody (403), and that those have no icon."""
    is_expected = "403" in entry.text or entry.location["url"].endswith("/favicon.ico")
    is_fault = entry.type == "error" and not is_expected
    return [f"{url}: {entry.text} {entry.location}"] if is_fault else []


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_writing_pasting_and_picking_break_no_policy(
    one_row_of_each, administrator, sign_in, live_server
):
    page = sign_in(administrator)
    page.add_init_script(LISTEN)

    page.goto(live_server.url + reverse("admin:articles_article_add"))
    page.click(".ProseMirror")
    page.keyboard.type("A word.")
    page.evaluate(
        """() => {
          const data = new DataTransfer();
          data.setData('text/html', '<p style="color:red"><span style="font-weight:700">B</span></p>');
          document.querySelector('.ProseMirror').dispatchEvent(
            new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }"""
    )
    page.click("text=Add another Credit")
    page.click(".field-section .select2-selection")
    page.wait_for_selector(".select2-results__option")

    assert "<strong>B</strong>" in page.input_value("#id_body")
    assert page.evaluate("window.violations") == []
