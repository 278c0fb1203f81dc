"""Pictures: renditions of a closed set, made once, kept for ever; never an original."""

from io import BytesIO

import pytest
from django.core.files.storage import default_storage
from PIL import Image as Picture

from articles.images import sizes
from articles.models import Image
from tests.views import cast

pytestmark = pytest.mark.django_db


def size_of(response) -> tuple[int, int]:
    with Picture.open(BytesIO(response.content)) as picture:
        return picture.size


@pytest.mark.parametrize(
    "name",
    ["full-801.avif", "full-480.png", "full-480.svg", "full.jpg", "round-480.jpg", "wide-0.jpg",
     "full-480.avif.jpg", "../originals/x.png", "full-99999.jpg", "full-480."],
)  # fmt: skip
def test_nothing_outside_the_set_is_cut_or_served(client, name):
    image = cast.picture()

    assert client.get(f"/media/{image.token}/{name}").status_code == 404
    assert not kept()


def test_an_unknown_token_is_a_404(client):
    assert client.get("/media/unknown/full-480.jpg").status_code == 404


def test_an_original_has_no_address(client):
    image = cast.picture()

    assert client.get(f"/media/{image.original.name}").status_code == 404


@pytest.mark.parametrize(
    ("name", "content_type", "size"),
    [("full-800.jpg", "image/jpeg", (800, 500)), ("full-800.avif", "image/avif", (800, 500)),
     ("wide-1200.jpg", "image/jpeg", (1200, 675)), ("square-192.avif", "image/avif", (192, 192)),
     ("full-2400.jpg", "image/jpeg", (1600, 1000))],
)  # fmt: skip
def test_a_rendition_has_its_size_and_is_kept_by_everybody_for_a_year(
    client, name, content_type, size
):
    response = client.get(f"/media/{cast.picture().token}/{name}")

    assert response.status_code == 200
    assert response["Content-Type"] == content_type
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    assert size_of(response) == size


def test_a_rendition_is_cut_once_and_then_read_from_the_storage(client):
    image = cast.picture()
    first = client.get(f"/media/{image.token}/full-480.jpg")
    image.original.storage.delete(image.original.name)

    second = client.get(f"/media/{image.token}/full-480.jpg")

    assert second.content == first.content
    assert len(kept()) == 1


def test_a_moved_focal_point_is_cut_anew(client):
    image = cast.picture(size=(1600, 400))
    client.get(f"/media/{image.token}/square-192.jpg")
    image.focal_x = 0.9
    image.save()

    client.get(f"/media/{image.token}/square-192.jpg")

    assert len(kept()) == 2


def test_a_picture_without_its_file_is_a_404_and_not_an_error(client):
    image = cast.picture()
    image.original.storage.delete(image.original.name)

    assert client.get(f"/media/{image.token}/full-480.jpg").status_code == 404


def test_every_size_of_the_set_can_be_cut(client):
    image = cast.picture(size=(2600, 2000))

    for size in sizes.SIZES:
        assert client.get(f"/media/{image.token}/{size}.jpg").status_code == 200, size


def kept() -> list[str]:
    try:
        return default_storage.listdir("renditions")[1]
    except FileNotFoundError:
        return []


@pytest.fixture(autouse=True)
def _own_storage(tmp_path, settings):
    settings.STORAGES = settings.STORAGES | {
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": str(tmp_path)},
        }
    }


def test_a_picture_whose_file_was_never_kept_is_not_there(client):
    image = Image.objects.create(name="Lost", sha256="1", width=60, height=40)

    assert client.get(f"/media/{image.token}/full-480.jpg").status_code == 404
