"""Pictures of an archive: copied when a piece names one that lies in it, and nowhere else."""

import pytest

from articles.models import Article, Figure, Image
from tests.importing.runs import LEGACY, harbour, run, write

pytestmark = pytest.mark.django_db
PICTURE = LEGACY / "harbour" / "covers" / "weir.png"


def with_picture(folder, address, name="a.md"):
    file = write(folder, name)
    file.write_text(file.read_text().replace("kind:", f"image: {address}\nkind:"))
    return file


@pytest.mark.parametrize(
    "address", ["../secret.png", "covers/../../secret.png", "link.png", "linked/secret.png"]
)
def test_nothing_outside_the_archive_is_read(tmp_path, address):
    (tmp_path / "secret.png").write_bytes(PICTURE.read_bytes())
    archive = tmp_path / "archive"
    with_picture(archive, address)
    (archive / "link.png").symlink_to(tmp_path / "secret.png")
    (archive / "linked").symlink_to(tmp_path)

    ran = run(archive, images="copy", reports=tmp_path / "report")

    assert not Image.objects.exists()
    article = Article.objects.get()
    assert article.lead_image_address == address
    assert "image-not-fetched" in [each["code"] for each in ran.document("a.md")["warnings"]]


def test_an_address_of_the_web_is_kept_and_not_fetched(tmp_path):
    with_picture(tmp_path, "https://pictures.example/weir.png")

    assert run(tmp_path, images="copy").exit_code == 0

    assert Article.objects.get().lead_image_address == "https://pictures.example/weir.png"
    assert not Image.objects.exists()


@pytest.mark.parametrize("lies", ["wp-content/uploads/2016", "export/wp-content/uploads/2016"])
def test_a_picture_that_the_site_showed_is_found_where_the_archive_has_it(tmp_path, lies):
    address = "https://courier.example/wp-content/uploads/2016/weir.png?w=300"
    with_picture(tmp_path, address, "export/a.md")
    (tmp_path / lies).mkdir(parents=True)
    (tmp_path / lies / "weir.png").write_bytes(PICTURE.read_bytes())

    ran = run(tmp_path, images="copy", reports=tmp_path / "report")

    assert ran.counts == {"created": 1}
    assert Article.objects.get().lead_figure.image.name == "weir.png"
    assert run(tmp_path, images="copy", reports=tmp_path / "report").counts == {"unchanged": 1}


@pytest.mark.parametrize(
    "address",
    [
        "https://pictures.example/weir.png",
        "https://pictures.example/a/../weir.png",
        "https://pictures.example/weir.png?from=/a/b",
    ],
)
def test_a_picture_of_the_web_is_not_taken_for_one_that_is_only_called_alike(tmp_path, address):
    with_picture(tmp_path, address)
    (tmp_path / "weir.png").write_bytes(PICTURE.read_bytes())

    run(tmp_path, images="copy")

    assert Article.objects.get().lead_figure is None


def test_a_broken_picture_is_a_warning_and_never_a_lost_article(tmp_path):
    with_picture(tmp_path, "weir.png")
    (tmp_path / "weir.png").write_bytes(PICTURE.read_bytes()[:60])

    ran = run(tmp_path, images="copy", reports=tmp_path / "report")

    assert ran.counts == {"created": 1}
    assert "image-refused" in [each["code"] for each in ran.document("a.md")["warnings"]]
    assert Article.objects.get().lead_figure is None


def test_a_picture_that_a_piece_names_becomes_its_lead(tmp_path):
    ran = run(harbour(tmp_path), images="copy", reports=tmp_path / "report")
    figure = Article.objects.get(headline__startswith="The Weir").lead_figure

    assert ran.counts == {"created": 5}
    assert figure.caption == "The north pier at low water."
    assert figure.alt_text == "A low weir under a grey sky."
    assert figure.credit == "Ida Roe"
    assert (figure.image.width, figure.image.height) == (64, 36)
    assert figure.image.original.read().startswith(b"\x89PNG")
    assert Article.objects.get(headline__startswith="The Weir").lead_image_address == ""


def test_a_picture_beside_its_piece_is_found_too_and_stands_in_the_library_once(tmp_path):
    for name in ("a", "b"):
        with_picture(tmp_path, "weir.png", f"{name}/piece.md")
        (tmp_path / name / "weir.png").write_bytes(PICTURE.read_bytes())

    assert run(tmp_path, images="copy").exit_code == 0

    assert Image.objects.count() == 1
    assert Figure.objects.count() == 2


def test_a_picture_that_no_piece_names_is_rejected_and_one_that_is_named_is_not(tmp_path):
    archive = harbour(tmp_path)
    (archive / "stray.png").write_bytes(PICTURE.read_bytes())

    for outcome in ("created", "unchanged"):
        ran = run(archive, reports=tmp_path / "report")

        assert ran.exit_code == 1
        assert ran.counts == {outcome: 5, "rejected": 1}
        assert ran.document("stray.png")["rejected_because"].startswith("not-recognised")


def test_another_picture_replaces_one_that_no_editor_touched(tmp_path):
    archive = harbour(tmp_path)
    run(archive, images="copy")
    file = archive / "2019" / "the-weir.md"
    file.write_text(file.read_text().replace("The north pier at low", "The pier at high"))

    ran = run(archive, images="copy", reports=tmp_path / "report")

    assert ran.counts == {"updated": 1, "unchanged": 4}
    figure = Article.objects.get(headline__startswith="The Weir").lead_figure
    assert figure.caption == "The pier at high water."
    assert Image.objects.count() == 1
