"""The picture library: what is taken in, and what is refused with the reason."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image as Picture

from articles.models import Image
from tests.admin.forms import fields, said

ADD = reverse("admin:articles_image_add")


def jpeg(width: int = 40, height: int = 20, **saved) -> bytes:
    written = BytesIO()
    Picture.new("RGB", (width, height), "white").save(written, "JPEG", **saved)
    return written.getvalue()


def upload(client, data: bytes, name: str = "ferry.jpg", **changed: str):
    typed = fields(client.get(ADD).content.decode()) | {"name": "Ferry", **changed}
    return client.post(ADD, typed | {"original": SimpleUploadedFile(name, data)})


@pytest.mark.parametrize(
    "data",
    [b"<svg onload=alert(1)>", b"%!PS-Adobe", jpeg()[:200], b""],
    ids=["svg", "postscript", "cut", "empty"],
)
def test_what_is_no_complete_picture_is_refused(desk_client, data):
    response = upload(desk_client, data)

    assert response.status_code == 200
    assert not Image.objects.exists()


def test_a_picture_is_kept_once(desk_client):
    upload(desk_client, jpeg())

    response = upload(desk_client, jpeg(), name="other.jpg")

    assert "in the library already, as “Ferry”" in said(response)
    assert Image.objects.count() == 1


def test_a_picture_is_written_anew_under_a_name_that_nobody_guesses(desk_client):
    response = upload(desk_client, jpeg(comment=b"<script>alert(1)</script>"), name="../../x.php")

    assert response.status_code == 302, said(response)
    image = Image.objects.get()
    assert (image.width, image.height) == (40, 20)
    assert image.original.name == f"originals/{image.token}.jpeg"
    assert b"script" not in image.original.read()


def test_the_words_of_a_picture_change_and_the_picture_does_not(desk_client):
    upload(desk_client, jpeg())
    image = Image.objects.get()
    change = reverse("admin:articles_image_change", args=[image.pk])
    typed = fields(desk_client.get(change).content.decode()) | {"alt_text": "A ferry at dawn"}

    desk_client.post(change, typed | {"original": SimpleUploadedFile("x.jpg", jpeg(60, 60))})

    image.refresh_from_db()
    assert (image.alt_text, image.width) == ("A ferry at dawn", 40)
