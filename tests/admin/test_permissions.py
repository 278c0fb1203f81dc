"""Who may open and who may post to each address of the desk, secondary ones not forgotten.

The addresses come from the admin site itself: one that is not declared here fails.
"""

import zlib

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group
from django.urls import URLPattern, URLResolver, reverse

from articles.desk import declare, publish, withdraw
from articles.models import (
    Article,
    Author,
    Image,
    ImportRun,
    LegacyDocument,
    ReaderReport,
    Section,
    Series,
    Suggestion,
    Terms,
    Topic,
    Zone,
)
from tests import make
from tests.admin.forms import fill

# C: contributor, E: editor, A: administrator. First who may open it, then who may post to it.
EVERYBODY, DESK, NOBODY = "CEA", "EA", ""
WRITTEN_BY_EDITORS = {
    "changelist": ("CEA", "CEA"), "add": ("EA", "EA"), "change": ("CEA", "EA"),
    "delete": ("A", "A"), "history": ("CEA", "CEA"),
}  # fmt: skip
WRITTEN_BY_ALL = WRITTEN_BY_EDITORS | {"add": ("CEA", "CEA"), "change": ("CEA", "CEA")}
RECORD = {
    "changelist": ("CEA", "CEA"), "add": ("", ""), "change": ("CEA", ""), "delete": ("", ""),
    "history": ("CEA", "CEA"),
}  # fmt: skip
RECORD_FOR_EDITORS = {
    name: tuple(roles.replace("C", "") for roles in both) for name, both in RECORD.items()
}
FOR_ADMINISTRATORS = dict.fromkeys(WRITTEN_BY_ALL, ("A", "A"))

DECLARED = {
    "articles_article": {
        **WRITTEN_BY_ALL, "delete": ("EA", "EA"),
        "submit": ("CEA", "CEA"), "publish": ("EA", "EA"), "unschedule": ("EA", "EA"),
        "front": ("EA", "EA"), "correct": ("EA", "EA"), "withdraw": ("EA", "EA"),
        "previews": ("CEA", "CEA"),
    },
    "articles_author": WRITTEN_BY_EDITORS,
    "articles_section": WRITTEN_BY_EDITORS,
    "articles_series": WRITTEN_BY_EDITORS,
    "articles_topic": {**WRITTEN_BY_EDITORS, "add": ("CEA", "CEA")},
    "articles_source": WRITTEN_BY_ALL,
    "articles_image": {**WRITTEN_BY_ALL, "library": ("CEA", "CEA")},
    "articles_correction": RECORD,
    "articles_revision": RECORD,
    "articles_address": RECORD_FOR_EDITORS,
    "articles_importrun": {
        **RECORD_FOR_EDITORS, "unresolved": ("EA", "EA"), "author": ("EA", "EA"),
        "related": ("EA", "EA"), "nameless": ("EA", "EA"),
    },
    "articles_legacydocument": {
        **RECORD_FOR_EDITORS, "beside": ("EA", "EA"), "rejected": ("EA", "EA"),
        "retry": ("EA", "EA"),
    },
    "articles_suggestion": {
        **RECORD_FOR_EDITORS, "accept": ("EA", "EA"), "dismiss": ("EA", "EA"),
        "queue": ("EA", "EA"),
    },
    "articles_zone": {**WRITTEN_BY_EDITORS, "front": ("EA", "EA")},
    "articles_standingpage": WRITTEN_BY_EDITORS,
    "articles_standingwords": RECORD,
    "articles_readerreport": {**RECORD_FOR_EDITORS, "change": ("EA", "EA")},
    "articles_terms": {**RECORD_FOR_EDITORS, "change": ("EA", "EA")},
    "auth_user": {**FOR_ADMINISTRATORS, "password_change": ("A", "A")},
    "auth_group": FOR_ADMINISTRATORS,
    "": {
        "index": ("CEA", "CEA"), "app_list": ("CEA", "CEA"), "jsi18n": ("CEA", "CEA"),
        "password_change": ("CEA", "CEA"), "password_change_done": ("CEA", "CEA"),
    },
}  # fmt: skip
WITHOUT_A_ROW = {
    "changelist", "add", "library", "queue", "rejected", "unresolved", "author", "related",
    "nameless",
    "articles_zone_front",
}  # fmt: skip
# Tested by themselves, below or by Django.
ELSEWHERE = {"login", "logout", "autocomplete", "view_on_site", None}


def declared() -> dict[str, tuple[str, str]]:
    return {
        f"{model}_{act}".removeprefix("_"): roles
        for model, acts in DECLARED.items()
        for act, roles in acts.items()
    }


def addresses(patterns: list) -> set[str | None]:
    found = set()
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            found |= addresses(pattern.url_patterns)
        elif isinstance(pattern, URLPattern):
            found.add(pattern.name)
    return found


@pytest.fixture
def rows(editor, contributor):
    """One row of each noun, by the name of its admin; the draft is the contributor's own."""
    piece = make.published("Seen")
    draft = make.draft("Unseen", created_by=contributor)
    run = ImportRun.objects.create(namespace="legacy")
    return {
        "articles_article": draft,
        "articles_author": make.author(),
        "articles_section": Section.objects.first(),
        "articles_series": Series.objects.create(name="Rivers", slug="rivers"),
        "articles_topic": Topic.objects.create(name="Rivers", slug="rivers"),
        "articles_source": make.source(),
        "articles_image": Image.objects.create(name="Ferry", sha256="1", width=1, height=1),
        "articles_correction": _corrected(piece, run),
        "articles_revision": piece.revisions.first(),
        "articles_address": piece.addresses.first(),
        "articles_importrun": run,
        "articles_legacydocument": LegacyDocument.objects.create(
            namespace="legacy", source_id="1", path="1.txt", sha256="1", original=zlib.compress(b"Old"),
            original_bytes_count=3, first_run=run, last_run=run, outcome="rejected",
        ),
        "articles_suggestion": Suggestion.objects.create(
            article=draft, field="kind", value="interview", words="spoke to", confidence=0.5
        ),
        "articles_zone": Zone.objects.first(),
        "articles_standingpage": declare(make.standing_draft("about"), by=editor),
        "articles_standingwords": make.standing("masthead").kept_words.get(),
        "articles_readerreport": ReaderReport.objects.create(article=piece, text="Wrong."),
        "articles_terms": Terms.objects.create(pk=1),
        "auth_user": editor,
        "auth_group": Group.objects.first(),
    }  # fmt: skip


def _corrected(piece, run):
    return piece.corrections.model.objects.create(
        article=piece, number=1, kind="correction", text="Wrong.", origin="import", import_run=run
    )


@pytest.fixture(params=["anonymous", "contributor", "editor", "administrator"])
def visitor(request, client):
    """Each in turn, signed in; with the letter that stands for them above."""
    if request.param == "anonymous":
        return client, ""
    client.force_login(request.getfixturevalue(request.param))
    return client, request.param[0].upper()


def address(name: str, rows: dict) -> str:
    for model, row in rows.items():
        if name.startswith(f"{model}_"):
            is_whole = {name, name.removeprefix(f"{model}_")} & WITHOUT_A_ROW
            return reverse(f"admin:{name}", args=[] if is_whole else [row.pk])
    return reverse(f"admin:{name}", args=["articles"] if name == "app_list" else [])


def test_every_address_of_the_desk_is_declared():
    found = addresses(admin.site.get_urls())

    assert found - ELSEWHERE == set(declared())


@pytest.mark.parametrize("method", ["get", "post"])
def test_each_address_opens_to_those_declared_and_to_nobody_else(visitor, rows, method):
    client, letter = visitor
    wrong = {}

    for name, (may_open, may_post) in declared().items():
        status = getattr(client, method)(address(name, rows)).status_code
        if not letter:
            is_right = status == 302
        else:
            is_allowed = letter in (may_open if method == "get" else may_post)
            is_right = (status in {200, 302, 405}) if is_allowed else status == 403
        if not is_right:
            wrong[name] = status

    assert wrong == {}


def test_anonymous_visitors_are_sent_to_sign_in(client, rows):
    response = client.get(reverse("admin:articles_article_changelist"))

    assert response.headers["Location"].startswith(reverse("admin:login"))


def test_a_reader_with_an_account_is_no_member_of_the_desk(client, rows):
    client.force_login(make.user("reader", is_staff=False))

    assert client.get(reverse("admin:index")).status_code == 302
    assert (
        client.get(reverse("desk_preview", args=[rows["articles_article"].pk])).status_code == 403
    )


@pytest.mark.parametrize("who", ["contributor", "editor"])
def test_a_preview_is_for_those_who_may_see_articles(request, client, rows, who):
    preview = reverse("desk_preview", args=[rows["articles_article"].pk])

    assert client.get(preview).status_code == 302
    client.force_login(make.user("staff-without-a-role"))
    assert client.get(preview).status_code == 403
    client.force_login(request.getfixturevalue(who))
    assert client.get(preview).status_code == 200
    assert client.post(preview).status_code == 405


def test_autocomplete_answers_only_those_who_may_see_what_it_lists(client, contributor, rows):
    ask = reverse("admin:autocomplete")
    login = {"app_label": "articles", "model_name": "author", "field_name": "user", "term": ""}
    section = {"app_label": "articles", "model_name": "article", "field_name": "section"}

    assert client.get(ask, section).status_code == 302
    client.force_login(contributor)
    assert client.get(ask, section).json()["results"]
    assert client.get(ask, login).status_code == 403


@pytest.mark.parametrize("state", ["published", "scheduled", "withdrawn"])
def test_a_contributor_reads_and_does_not_write_what_is_decided(client, contributor, state):
    piece = make.published("Decided", created_by=contributor)
    if state == "scheduled":
        own = make.draft("Decided", created_by=contributor)
        piece = publish(own, by=None, at=make.PAST.replace(year=2999))
    if state == "withdrawn":
        piece = withdraw(piece, by=None, notice="Gone.")
    client.force_login(contributor)
    change = reverse("admin:articles_article_change", args=[piece.pk])

    assert client.get(change).status_code == 200
    assert client.post(change, {"headline": "Mine", "reason": "minor"}).status_code == 403
    assert Article.objects.get(pk=piece.pk).headline == "Decided"


def test_a_contributor_reads_the_draft_of_another_and_does_not_write_it(client, contributor):
    piece = make.draft("Not his")
    client.force_login(contributor)
    change = reverse("admin:articles_article_change", args=[piece.pk])
    submit = reverse("admin:articles_article_submit", args=[piece.pk])

    assert client.get(change).status_code == 200
    assert 'name="_save"' not in client.get(change).content.decode()
    assert client.post(change, {"headline": "Mine", "lock_version": "0"}).status_code == 403
    assert client.post(submit, {"lock_version": "0"}).status_code == 403
    piece.refresh_from_db()
    assert (piece.headline, piece.status) == ("Not his", "draft")


def test_a_contributor_writes_the_draft_that_credits_him(client, contributor):
    piece = make.draft("Not begun by him", authors=("Carl Reed",))
    Author.objects.update(user=contributor)
    client.force_login(contributor)

    change = reverse("admin:articles_article_change", args=[piece.pk])
    fill(client, change, headline="His words")

    piece.refresh_from_db()
    assert piece.headline == "His words"


def test_an_editor_cannot_say_whose_login_an_author_is(desk_client, administrator):
    ada = make.author()
    change = reverse("admin:articles_author_change", args=[ada.pk])

    desk_client.post(
        change,
        {
            "name": "Ada",
            "kind": "person",
            "slug": "ada",
            "masthead_position": "1",
            "user": administrator.pk,
        },
    )

    ada.refresh_from_db()
    assert (ada.name, ada.user) == ("Ada", None)
