"""`--section`: a section that there is, or that the archive makes itself; no other is made."""

import pytest

from articles.models import Article, ImportRun, Section
from tests.importing.runs import run, write

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def harbour_news():
    return Section.objects.create(name="Harbour News", slug="harbour")


def filed(folder, name, category):
    file = write(folder, name, title=category)
    file.write_text(
        file.read_text().replace("kind: opinion", f"kind: report\ncategory: {category}")
    )


def sections():
    return {article.headline: article.section.slug for article in Article.objects.all()}


@pytest.mark.parametrize("further", [{}, {"dry_run": True}])
def test_one_that_there_is_not_ends_with_2_and_those_there_are(tmp_path, further):
    write(tmp_path, "a.md")
    filed(tmp_path, "b.md", "River")

    ran = run(tmp_path, section="harbor", **further)

    assert ran.exit_code == 2
    assert ran.err.startswith("--section harbor: there is no such section")
    assert "There are: harbour; the kinds of articles make: opinion, interviews," in ran.err
    assert not ImportRun.objects.exists()
    assert Section.objects.count() == 1


def test_a_category_beyond_the_limit_makes_none(tmp_path):
    write(tmp_path, "a.md")
    filed(tmp_path, "b.md", "River")

    assert run(tmp_path, section="river", limit=1).exit_code == 2


@pytest.mark.parametrize("given", ["harbour", "Harbour News"])
def test_one_that_there_is_takes_what_has_no_category(tmp_path, given):
    write(tmp_path, "a.md")
    filed(tmp_path, "b.md", "River")

    run(tmp_path, section=given)

    assert sections() == {"The Weir": "harbour", "River": "river"}
    assert Section.objects.get(slug="harbour").name == "Harbour News"


def test_one_of_the_archives_own_categories_is_made_by_its_name_and_once(tmp_path):
    write(tmp_path, "a.md")
    filed(tmp_path, "b.md", "Old Rivers")

    run(tmp_path, section="old-rivers")
    again = run(tmp_path, section="old-rivers", reports=tmp_path / "report")

    assert sections() == {"The Weir": "old-rivers", "Old Rivers": "old-rivers"}
    assert Section.objects.get(slug="old-rivers").name == "Old Rivers"
    assert again.counts == {"unchanged": 2}


def test_one_that_a_kind_makes_may_be_asked_for_before_it_is_there(tmp_path):
    write(tmp_path, "a.md")

    run(tmp_path, section="reviews")

    assert Section.objects.get(slug="reviews").name == "Reviews"
