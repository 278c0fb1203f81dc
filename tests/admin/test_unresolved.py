"""What an import could not resolve: each name and headline once, one answer for all it touches."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser

from articles.admin.unresolved import page
from articles.admin.unresolved.lists import PAGE_SIZE
from articles.models import Author, ImportRun, RelatedPiece
from tests import make
from tests.admin.forms import said
from tests.admin.unresolved import PAGE, answer, pointing, refused

# Who may


def test_a_contributor_sees_nothing_of_it(client, contributor):
    client.force_login(contributor)

    assert client.get(reverse(PAGE)).status_code == 403
    for name in ("author", "nameless", "related"):
        assert client.post(reverse(f"admin:articles_importrun_{name}")).status_code == 403


def test_an_answer_is_sent_and_never_opened(desk_client):
    for name in ("author", "related"):
        assert desk_client.get(reverse(f"admin:articles_importrun_{name}")).status_code == 405
    assert desk_client.post(reverse(PAGE)).status_code == 405


def test_who_may_not_publish_is_shown_no_form(client, contributor, run):
    may_see = Permission.objects.get(codename="view_legacydocument")
    contributor.user_permissions.add(may_see)
    refused(run, "admin")
    client.force_login(contributor)

    html = client.get(reverse(PAGE)).content.decode()

    assert "admin" in html
    assert "unresolved/author/" not in html
    assert client.post(reverse("admin:articles_importrun_author")).status_code == 403


# What is listed


def test_each_name_and_headline_stands_once_with_the_pieces_it_touches(desk_client, run):
    for _ in range(3):
        refused(run, "admin")
    refused(run, "Редактор <b>")
    for _ in range(2):
        pointing(run, "The Long Drought")
    pointing(run, "", address="/old/42")

    response = desk_client.get(reverse(PAGE), {"run": run.pk})

    text = said(response)
    assert text.count("admin The byline of 3 pieces") == 1
    assert "Редактор <b> The byline of 1 piece " in text
    assert text.count("The Long Drought On 2 pieces") == 1
    assert "/old/42 On 1 piece." in text
    assert "3 pieces without any author" in text  # the rest has a refused name


def test_a_run_lists_its_own_alone_and_what_leads_somewhere_is_not_open(desk_client, run):
    other = ImportRun.objects.create(namespace="legacy")
    refused(other, "webmaster")
    pointing(other, "Elsewhere")
    RelatedPiece.objects.create(
        article=refused(run), headline="Found", headline_key="found", target=make.draft()
    )

    text = said(desk_client.get(reverse(PAGE), {"run": run.pk}))

    assert "webmaster" not in text
    assert "Elsewhere" not in text
    assert "Found" not in text
    assert "webmaster" in said(desk_client.get(reverse(PAGE)))


def test_long_lists_are_paged(desk_client, run):
    for number in range(PAGE_SIZE + 1):
        refused(run, f"account{number:02}")

    first = said(desk_client.get(reverse(PAGE)))
    second = said(desk_client.get(reverse(PAGE), {"first": PAGE_SIZE}))

    assert "account00" in first
    assert f"account{PAGE_SIZE}" not in first
    assert f"account{PAGE_SIZE}" in second


def test_it_costs_the_same_with_3_names_and_with_300(desk_client, run, django_assert_num_queries):
    def fill(first, last):
        for number in range(first, last):
            refused(run, f"account{number}")
            pointing(run, f"Headline {number}")

    fill(0, 3)
    desk_client.get(reverse(PAGE))
    with django_assert_num_queries(7):  # session, person, two for permissions, names, lines, count
        desk_client.get(reverse(PAGE))
    fill(3, 300)
    with django_assert_num_queries(7):
        desk_client.get(reverse(PAGE))


# What an answer does


def test_an_author_is_chosen_and_credited_in_the_whole_run(desk_client, run):
    pieces = [refused(run, "admin") for _ in range(2)]
    elsewhere = refused(ImportRun.objects.create(namespace="legacy"), "admin")
    ada = make.author("Ada Quill")

    response = answer(desk_client, "author", run, author=str(ada.pk))

    assert "Ada Quill is credited on 2 pieces." in said(response)
    assert all(piece.bylines.get().author == ada for piece in pieces)
    assert not elsewhere.bylines.exists()
    assert response.redirect_chain[0][0] == f"{reverse(PAGE)}?run={run.pk}"


def test_a_name_that_is_written_makes_an_author_or_finds_the_one_there_is(desk_client, run):
    first, second = refused(run, "admin"), refused(run, "webmaster")

    answer(desk_client, "author", name="Nova Reyes")
    answer(desk_client, "author", name=" nova  reyes ")

    [nova] = Author.objects.filter(name__iexact="Nova Reyes")
    assert first.bylines.get().author == second.bylines.get().author == nova


def test_what_an_editor_has_credited_since_is_kept_and_said(desk_client, run):
    piece = refused(run, "admin")
    piece.bylines.create(author=make.author("Mira Holt"))

    response = answer(desk_client, "author", name="Ada Quill")

    assert "credited on 0 pieces. 1 kept the credits" in said(response)
    assert [line.author.name for line in piece.bylines.all()] == ["Mira Holt"]


def test_nobody_is_an_answer_too(desk_client, run):
    piece = refused(run, "admin")

    response = answer(desk_client, "author", nobody="1")

    assert "Nobody: settled on 1 piece." in said(response)
    assert not piece.bylines.exists()


@pytest.mark.parametrize("data", [{}, {"author": "1", "name": "Nova Reyes"}, {"author": "404"}])
def test_an_answer_that_says_nothing_or_two_things_changes_nothing(desk_client, run, data):
    piece = refused(run, "admin")

    response = answer(desk_client, "author", **data)

    assert LexborHTMLParser(response.content.decode()).css_first(".messagelist .error")
    assert not piece.bylines.exists()


def test_a_piece_is_chosen_and_every_line_leads_there(desk_client, run):
    drought = make.published("The Drought of 1976")
    lines = [pointing(run, "The Long Drought") for _ in range(2)]

    response = answer(desk_client, "related", run, target=str(drought.pk))

    assert "2 lines now lead to “The Drought of 1976”." in said(response)
    for line in lines:
        line.refresh_from_db()
        assert line.target == drought


def test_a_piece_is_given_by_its_address_where_no_script_runs(desk_client, run):
    drought = make.published("The Drought of 1976")
    line = pointing(run, "", address="/old/42")

    missing = answer(desk_client, "related", path="https://example.org/2001/01/nowhere/")
    found = answer(desk_client, "related", path=f"https://example.org{drought.path.rstrip('/')}")

    assert "No piece stands at /2001/01/nowhere/." in said(missing)
    assert "1 line now leads to" in said(found)
    line.refresh_from_db()
    assert line.target == drought


def test_a_name_is_found_while_it_is_typed(desk_client, run):
    refused(run, "admin")
    make.author("Ada Quill")
    page = LexborHTMLParser(desk_client.get(reverse(PAGE)).content.decode())
    chooser = page.css_first("select[name=author]").attributes

    found = desk_client.get(
        chooser["data-ajax--url"],
        {"app_label": chooser["data-app-label"], "model_name": chooser["data-model-name"],
         "field_name": chooser["data-field-name"], "term": "quill"},
    )  # fmt: skip

    assert [each["text"] for each in found.json()["results"]] == ["Ada Quill"]


def test_the_list_of_documents_is_narrowed_to_one_warning_and_one_run(desk_client, run):
    open_one = refused(run, "admin")
    other = refused(ImportRun.objects.create(namespace="legacy"), "admin")
    listed = reverse("admin:articles_legacydocument_changelist")

    warned = said(desk_client.get(listed, {"warned": "author-unknown", "run": run.pk}))
    nothing = said(desk_client.get(listed, {"warned": "date-missing"}))
    unread = desk_client.get(listed, {"run": "1 OR 1"})

    assert f"{open_one.pk}.txt" in warned
    assert f"{other.pk}.txt" not in warned
    assert f"{open_one.pk}.txt" not in nothing
    assert unread.status_code == 200


def test_for_very_many_pieces_it_names_the_command_that_does_all_at_once(
    desk_client, run, monkeypatch
):
    monkeypatch.setattr(page, "MOST", 1)
    run.arguments = {"paths": ["/srv/old"]}
    run.save()
    refused(run, "admin")
    few = said(desk_client.get(reverse(PAGE), {"run": run.pk}))
    refused(run, "admin")

    many = said(desk_client.get(reverse(PAGE), {"run": run.pk}))

    assert "--authors" not in few
    assert "admin,Name of the author" in many
    assert "import_articles /srv/old --authors FILE.csv" in many
