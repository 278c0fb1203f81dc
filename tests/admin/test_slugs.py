"""Slugs of authors, sections, series, topics and sources: a change leaves a redirect."""

import pytest
from django.urls import reverse

from articles.models import Address, Author, Section, Series, Source, Topic
from tests import make
from tests.admin.forms import fields, fill, said

NAMED = [(Author, "/authors/{}/"), (Section, "/{}/"), (Series, "/series/{}/"),
         (Topic, "/topics/{}/"), (Source, "/sources/{}/")]  # fmt: skip


def at(act: str, thing) -> str:
    arguments = [thing.pk] if act == "change" else []
    return reverse(f"admin:articles_{thing._meta.model_name}_{act}", args=arguments)


def test_a_section_cannot_take_an_address_of_the_site(desk_client):
    response = fill(desk_client, at("add", Section), name="Search", slug="search")

    assert "is an address of the site itself" in said(response)
    assert not Section.objects.exists()


def test_a_slug_that_still_leads_elsewhere_is_refused_and_the_words_are_kept(desk_client):
    ada, ben = make.author("Ada"), make.author("Ben")
    fill(desk_client, at("change", ada), slug="ada-quill")

    response = fill(desk_client, at("change", ben), name="Benjamin", slug="ada")

    assert "still leads readers to" in said(response)
    assert fields(response.content.decode())["name"] == "Benjamin"
    ben.refresh_from_db()
    assert (ben.name, ben.slug) == ("Ben", "ben")


@pytest.mark.parametrize(("model", "path"), NAMED)
def test_a_new_slug_leaves_the_old_address_leading_to_it(desk_client, model, path):
    thing = model.objects.create(name="Rivers", slug="rivers")

    response = fill(desk_client, at("change", thing), name="The rivers", slug="the-rivers")

    assert response.status_code == 302, said(response)
    thing.refresh_from_db()
    assert (thing.name, thing.slug) == ("The rivers", "the-rivers")
    assert Address.objects.get(path=path.format("rivers")).target == thing


def test_an_empty_slug_is_made_from_the_name_in_its_own_letters(desk_client):
    fill(desk_client, at("add", Author), name="Леся Річкова")

    assert Author.objects.get().slug == "леся-річкова"


def test_a_source_has_one_row_for_each_address(desk_client):
    fill(
        desk_client, at("add", Source), name="Report", address="https://Example.org/a?utm_source=x"
    )

    response = fill(desk_client, at("add", Source), name="Again", address="https://example.org/a")

    assert "has this address already" in said(response)
    assert Source.objects.get().address_key == "https://example.org/a"
