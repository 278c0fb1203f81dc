"""Sections at the desk: their names in further languages."""

import pytest
from django.urls import reverse

from articles.models import Section
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(desk_client):
    return reverse("admin:articles_section_change", args=[make.section().pk])


def post(client, address: str, names: str):
    fields = {"name": "Opinion", "slug": "opinion", "description": "", "position": "1"}
    return client.post(address, {**fields, "names": names})


@pytest.mark.parametrize("names", ["Думка", "uk", "uk:", "xx: Думка", "uk Думка", ": Думка"])
def test_a_line_that_names_no_language_is_refused_and_kept_for_mending(desk_client, address, names):
    answer = post(desk_client, address, names)

    assert answer.status_code == 200
    assert "write the language first" in answer.content.decode()
    assert Section.objects.get().names == {}


@pytest.mark.parametrize("slug", ["uk", "authors", "2024"])
def test_an_address_of_the_site_itself_is_refused(desk_client, address, slug):
    answer = desk_client.post(address, {"name": "O", "slug": slug, "position": "1", "names": ""})

    assert "is an address of the site itself" in answer.content.decode()


def test_names_are_kept_by_language(desk_client, address):
    answer = post(desk_client, address, "uk: Думка\r\n\r\nar : رأي\r\n")

    assert answer.status_code == 302
    assert Section.objects.get().names == {"uk": "Думка", "ar": "رأي"}
    assert "uk: Думка\nar: رأي" in desk_client.get(address).content.decode()


def test_a_magazine_of_one_language_is_not_asked(desk_client, address, settings):
    settings.LANGUAGES = [("en", "English")]

    assert "further languages" not in desk_client.get(address).content.decode()
