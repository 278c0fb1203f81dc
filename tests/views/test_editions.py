"""Editions: lists of further languages below their code, and the ways between them."""

import re
from datetime import UTC, datetime

import pytest
from django.core.exceptions import ValidationError

from articles.desk import correct, rename, withdraw
from articles.models import Section
from articles.models.section import refuse_reserved
from tests import make

pytestmark = pytest.mark.django_db
SITE = "https://paper.example"
HREFLANG = re.compile(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">')
SWITCH = re.compile(r'<nav class="switch".*?</nav>', re.DOTALL)
LISTS = ("", "opinion/", "authors/", "authors/ada-quill/", "corrections/", "2024/", "2024/05/")


@pytest.fixture(autouse=True)
def paper(settings):
    settings.SITE_URL = SITE
    settings.LANGUAGES = [("en", "English"), ("uk", "Українська"), ("ar", "العربية")]


@pytest.fixture
def ferry():
    return make.published("The ferry")


@pytest.fixture
def porom(ferry):
    return make.published("Пором", language="uk", translation_of=ferry)


def html(client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200, path
    return response.content.decode()


def named(client, path: str) -> dict[str, str]:
    """What a page's head says of itself in other languages."""
    return dict(HREFLANG.findall(html(client, path)))


@pytest.mark.parametrize("path", [f"/uk/{page}" for page in (*LISTS, "search/", "feed/")])
def test_a_language_in_which_nothing_is_public_has_no_edition(client, ferry, path):
    make.draft("Чернетка", language="uk")
    make.published("Майбутнє", at=datetime(2099, 1, 1, tzinfo=UTC), language="uk")

    assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    "path", ["/en/", "/pl/", "/en/opinion/", "/UK/", "/uk/nothing/", "/uk/2019/"]
)
def test_what_is_no_further_language_or_no_list_of_it_is_a_404(client, porom, path):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("page", LISTS)
def test_a_magazine_of_one_language_sees_nothing_of_this(client, ferry, page):
    found = html(client, f"/{page}")

    assert "hreflang" not in found
    assert 'class="switch"' not in found


def test_a_language_that_the_settings_do_not_name_stands_at_the_root(client, settings, porom):
    settings.LANGUAGES = [("en", "English")]

    assert "Пором" in html(client, "/")
    assert client.get("/uk/").status_code == 404


@pytest.mark.parametrize("page", LISTS)
def test_an_edition_lists_its_own_language_in_its_own_words(client, porom, page):
    found = html(client, f"/uk/{page}")

    assert '<html lang="uk" dir="ltr">' in found
    assert ">The ferry</a>" not in found
    if page not in ("authors/", "corrections/"):
        assert ">Пором</a>" in found


def test_the_front_page_and_sections_of_the_root_leave_further_editions_to_themselves(
    client, porom
):
    for path in ("/", "/opinion/", "/feed/", "/opinion/feed.json"):
        found = html(client, path)
        assert "The ferry" in found
        assert "Пором" not in found, path


def test_the_rest_of_the_root_holds_every_language(client, porom):
    for path in ("/2024/", "/2024/05/", "/authors/ada-quill/", "/search/?q=kind:opinion"):
        found = html(client, path)
        assert ">The ferry</a>" in found
        assert ' lang="uk" dir="ltr"><a' in found, path


@pytest.mark.parametrize("page", LISTS)
def test_the_same_list_in_each_language_names_all_of_them(client, porom, page):
    expected = {"x-default": f"{SITE}/{page}", "en": f"{SITE}/{page}", "uk": f"{SITE}/uk/{page}"}

    assert named(client, f"/{page}") == named(client, f"/uk/{page}") == expected


def test_a_list_that_a_language_lacks_is_not_named_and_the_switch_leads_to_its_front_page(
    client, porom
):
    make.published("Only here", section=make.section("News"), authors=("Boris Vane",))

    for path in ("/news/", "/authors/boris-vane/"):
        assert named(client, path) == {}
        assert '<a href="/uk/" hreflang="uk">Українська</a>' in SWITCH.search(html(client, path))[0]


def test_translations_of_a_piece_name_each_other_and_the_switch_leads_there(client, ferry, porom):
    expected = {
        "x-default": SITE + ferry.get_absolute_url(),
        "en": SITE + ferry.get_absolute_url(),
        "uk": SITE + porom.get_absolute_url(),
    }

    assert named(client, ferry.path) == named(client, porom.path) == expected
    assert porom.get_absolute_url() in SWITCH.search(html(client, ferry.path))[0]
    assert ferry.get_absolute_url() in SWITCH.search(html(client, porom.path))[0]


def test_a_piece_leads_to_the_lists_of_its_language(client, porom):
    found = html(client, porom.path)

    for path in ("/uk/", "/uk/opinion/", "/uk/authors/", "/uk/authors/ada-quill/", "/uk/2024/"):
        assert f'href="{path}"' in found, path
        assert client.get(path).status_code == 200


def test_a_country_is_no_other_language(client, ferry):
    make.published("Пором", language="uk-UA")

    assert ">Пором</a>" in html(client, "/uk/")
    assert "Пором" not in html(client, "/")


def test_a_language_from_right_to_left_turns_its_edition(client, ferry):
    make.published("العبّارة", language="ar")

    found = html(client, "/ar/2024/05/")

    assert '<html lang="ar" dir="rtl">' in found
    assert "<h1>مايو 2024</h1>" in found


def test_the_first_of_the_languages_is_that_of_the_root(client, settings, porom):
    settings.LANGUAGES = [("uk", "Українська"), ("en", "English")]

    assert '<html lang="uk" dir="ltr">' in html(client, "/")
    assert "The ferry" not in html(client, "/")
    assert ">The ferry</a>" in html(client, "/en/")


def test_a_section_has_a_name_in_each_language_and_stands_where_it_has_pieces(client, porom):
    Section.objects.update(names={"uk": "Думка"})
    make.published("Only here", section=make.section("News"))

    assert "<h1>Думка</h1>" in html(client, "/uk/opinion/")
    assert "<h1>Opinion</h1>" in html(client, "/opinion/")
    assert 'href="/uk/news/"' not in html(client, "/uk/")
    assert 'href="/uk/opinion/">Думка</a>' in html(client, porom.path)


def test_a_section_of_another_language_alone_is_not_in_the_navigation_of_the_root(client, ferry):
    make.published("Пором", language="uk", section=make.section("Думки"))

    assert "Думки" not in html(client, "/")
    assert "Думки" not in html(client, ferry.path)
    assert client.get("/думки/").status_code == 200


def test_no_section_may_be_called_like_a_language():
    with pytest.raises(ValidationError):
        refuse_reserved("uk")


def test_a_section_that_was_called_so_before_stands_until_the_language_has_an_edition(
    client, ferry
):
    Section.objects.create(name="Arts", slug="ar")
    assert "<h1>Arts</h1>" in html(client, "/ar/")

    make.published("العبّارة", language="ar")

    assert '<html lang="ar" dir="rtl">' in html(client, "/ar/")


def test_an_old_address_leads_on_in_each_edition(client, editor, porom):
    rename(Section.objects.get(), "views", by=editor)

    for path in ("/uk/opinion/", "/uk/opinion/feed/"):
        answer = client.get(path)
        assert answer.status_code == 301
        assert answer["Location"] == path.replace("opinion", "views")


def test_the_log_of_an_edition_has_the_corrections_of_its_language(client, editor, ferry, porom):
    correct(ferry, by=editor, kind="correction", text="Not 69.")
    correct(porom, by=editor, kind="correction", text="Не 69.")

    assert "Not 69." not in html(client, "/uk/corrections/")
    assert "Не 69." in html(client, "/uk/corrections/")
    assert "Not 69." in html(client, "/corrections/")


def test_a_search_in_an_edition_finds_its_language_alone(client, ferry, porom):
    found = html(client, "/uk/search/?q=kind:opinion")

    assert ">Пором</a>" in found
    assert ">The ferry</a>" not in found
    assert 'action="/uk/search/"' in found
    assert 'href="/uk/search/?q=kind%3Aopinion&amp;sort=date"' in found
    assert ">The ferry</a>" not in html(client, "/search/?q=language:uk+kind:opinion")


def test_a_feed_says_its_language(client, porom):
    assert "<language>uk</language>" in html(client, "/uk/feed/")
    assert f"<link>{SITE}/uk/</link>" in html(client, "/uk/feed/")
    assert f'href="{SITE}/uk/feed/"' in html(client, "/uk/")


def test_an_edition_goes_with_its_last_piece(client, editor, ferry, porom):
    withdraw(porom, by=editor, notice="It was not true.")

    assert client.get("/uk/").status_code == 404
    assert 'class="switch"' not in html(client, "/")


def test_another_page_of_a_list_has_no_counterpart(client, porom):
    for number in range(25):
        make.published(f"Piece {number}")
    older = client.get("/opinion/").context["listing"].older

    assert named(client, f"/opinion/?before={older}") == {}


def test_an_edition_costs_what_the_root_does(client, porom, django_assert_max_num_queries):
    for page in LISTS:
        with django_assert_max_num_queries(6):
            client.get(f"/uk/{page}")


def test_every_feed_that_a_page_announces_is_there(client, porom):
    for page in LISTS:
        found = html(client, f"/uk/{page}")
        feeds = re.findall(rf'type="application/[^"]+" href="{SITE}([^"]+)"', found)
        assert len(feeds) == 3
        assert {client.get(path).status_code for path in feeds} == {200}


def test_a_section_without_pieces_in_a_language_has_no_feed_there(client, porom):
    make.section("News")

    assert client.get("/news/feed/").status_code == 200
    assert client.get("/uk/news/feed/").status_code == 404
