"""Renaming: another slug, and no address that dies."""

import pytest

from articles.desk import Refused, rename
from articles.models import Address
from tests import make


def test_a_slug_of_another_is_refused(editor):
    make.author("Bo Reed")

    with pytest.raises(Refused, match="belongs to another author"):
        rename(make.author("Ada Quill"), "bo-reed", by=editor)


def test_a_section_cannot_hide_an_address_of_the_site(editor):
    with pytest.raises(Refused, match="address of the site itself"):
        rename(make.section("Opinion"), "corrections", by=editor)


def test_an_article_keeps_every_path_it_had(editor):
    piece = make.published("One")

    piece = rename(piece, "two", by=editor)

    assert piece.path == "/2024/05/two/"
    assert set(piece.addresses.values_list("path", flat=True)) == {
        "/2024/05/one/",
        "/2024/05/two/",
    }


def test_an_article_can_go_back_to_its_first_path(editor):
    piece = rename(make.published("One"), "two", by=editor)

    assert rename(piece, "one", by=editor).path == "/2024/05/one/"


@pytest.mark.parametrize("made", [make.author, make.section, make.source])
def test_everything_else_leaves_a_redirect(editor, made):
    thing = made("Old Name")
    old = thing.get_absolute_url()

    rename(thing, "new-name", by=editor)

    assert Address.objects.get(path=old).target == thing
    assert thing.slug == "new-name"


def test_an_old_address_is_not_given_to_somebody_else(editor):
    ada, bo = make.author("Ada"), make.author("Bo")
    rename(ada, "ada-quill", by=editor)

    with pytest.raises(Refused, match="still leads readers to “Ada”"):
        rename(bo, "ada", by=editor)

    rename(ada, "ada", by=editor)
    assert ada.slug == "ada"
