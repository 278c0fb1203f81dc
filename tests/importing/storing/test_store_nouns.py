"""Addresses, nouns and "read more" lines of new documents: found where they are known, else made."""

import pytest

from articles.models import (
    Address,
    Article,
    Author,
    RelatedPiece,
    Section,
    Topic,
)
from tests import make
from tests.importing.runs import harbour, run, write
from tests.importing.stored import piece

pytestmark = pytest.mark.django_db


def test_two_pieces_of_one_headline_get_two_addresses_and_both_old_ones_work(tmp_path):
    for name in ("a.md", "b.md"):
        file = write(tmp_path, name)
        file.write_text(file.read_text().replace("kind:", f"permalink: /old/{name}\nkind:"))

    run(tmp_path)

    assert set(Article.objects.values_list("path", flat=True)) == {
        "/2019/05/the-weir/",
        "/2019/05/the-weir-2/",
    }
    assert Address.objects.filter(path__startswith="/old/").count() == 2


def test_an_address_that_leads_elsewhere_already_stays_and_is_named(tmp_path):
    held = make.published("Elsewhere")
    Address.objects.create(path="/old/weir", article=held)
    file = write(tmp_path, "a.md")
    file.write_text(file.read_text().replace("kind:", "permalink: /old/weir\nkind:"))

    ran = run(tmp_path, reports=tmp_path / "report")

    assert Address.objects.get(path="/old/weir").article == held
    assert "address-taken" in [each["code"] for each in ran.document("a.md")["warnings"]]


def test_letters_of_every_language_stay_in_the_address(tmp_path):
    run(harbour(tmp_path))

    assert piece("Слово").path == "/2019/08/слово-про-річку/"


def test_known_nouns_are_used_and_not_made_again(tmp_path):
    author = make.author("Mira Holt", bio="A judge.")
    section = make.section("Opinion")
    Topic.objects.create(name="WEIR", slug="weir")

    run(harbour(tmp_path))

    assert Author.objects.get(name="Mira Holt") == author
    assert author.bio == "A judge."
    assert piece("The Weir").section == section
    assert Topic.objects.filter(name__iexact="weir").count() == 1


def test_a_new_author_never_takes_the_slug_of_another(tmp_path):
    other = make.author("Mira Holt!")
    assert other.slug == "mira-holt"

    run(harbour(tmp_path))

    assert Author.objects.get(name="Mira Holt").slug == "mira-holt-2"


def test_a_section_never_takes_an_address_of_the_site(tmp_path):
    file = write(tmp_path, "a.md")
    file.write_text(file.read_text().replace("kind:", "category: Search\nkind:"))

    run(tmp_path)

    section = Section.objects.get()
    assert (section.name, section.slug) == ("Search", "search-desk")


def test_read_more_finds_its_piece_in_the_same_run_and_in_a_later_one(tmp_path):
    archive = harbour(tmp_path)
    run(archive / "2019" / "the-keeper.txt")
    waiting = RelatedPiece.objects.get()
    assert waiting.target is None
    assert waiting.headline == "The Weir Was Not Built to Be Looked At"

    run(archive)

    waiting.refresh_from_db()
    assert waiting.target == piece("The Weir")


def test_a_headline_that_two_pieces_share_resolves_nothing(tmp_path):
    write(tmp_path, "a.md", title="The Flood")
    write(tmp_path, "b.md", title="The Flood")
    write(tmp_path, "c.md", "It rained.\n\nREAD MORE: The Flood", "Another")

    run(tmp_path)

    assert RelatedPiece.objects.get().target is None


def test_read_more_with_a_link_finds_its_piece_by_its_old_address(tmp_path):
    file = write(tmp_path, "a.md", title="The Flood, Retold")
    file.write_text(file.read_text().replace("kind:", "permalink: /blog/flood\nkind:"))
    write(tmp_path, "b.md", "It rained.\n\nREAD MORE: [A flood](https://old.example/blog/flood/)")

    run(tmp_path)

    assert RelatedPiece.objects.get().target == piece("The Flood, Retold")
