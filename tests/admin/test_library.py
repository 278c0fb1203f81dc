"""The picture library as the editor asks for it: who may, what is found, what it costs."""

import pytest
from django.urls import reverse

from articles.models import Image
from tests import make

pytestmark = pytest.mark.django_db

LIBRARY = reverse("admin:articles_image_library")


def image(name: str, **fields) -> Image:
    return Image.objects.create(name=name, sha256=f"hash of {name}", width=40, height=20, **fields)


def names(answer: dict) -> list[str]:
    return [picture["name"] for picture in answer["pictures"]]


def test_staff_without_a_role_may_not_look(client):
    client.force_login(make.user("staff-without-a-role"))

    assert client.get(LIBRARY).status_code == 403


def test_visitors_are_sent_to_sign_in(client):
    response = client.get(LIBRARY)

    assert response.headers["Location"].startswith(reverse("admin:login"))


def test_nothing_is_posted_to_it(desk_client):
    assert desk_client.post(LIBRARY).status_code == 405


@pytest.mark.parametrize(
    "question",
    [
        {"before": "last"}, {"before": "-1"}, {"before": "9" * 19}, {"keys": "1;2"}, {"keys": "1,"},
        {"keys": ",".join("1" * 25)}, {"q": "a\x00b"}, {"q": "a" * 201},
    ],
)  # fmt: skip
def test_a_question_that_cannot_be_read_is_refused(desk_client, question):
    response = desk_client.get(LIBRARY, question)

    assert response.status_code == 400
    assert response.json() == {"error": "The library cannot read this question."}


def test_a_picture_comes_with_its_words_and_the_addresses_of_two_sizes(client, contributor):
    ferry = image("Ferry", alt_text="A ferry at dawn", credit="Ida Lens")
    client.force_login(contributor)

    response = client.get(LIBRARY)

    assert "no-store" in response.headers["Cache-Control"]
    assert response.json() == {
        "pictures": [
            {
                "key": ferry.pk,
                "name": "Ferry",
                "alt": "A ferry at dawn",
                "credit": "Ida Lens",
                "width": 40,
                "height": 20,
                "small": f"/media/{ferry.token}/square-192.jpg",
                "large": f"/media/{ferry.token}/full-800.jpg",
            }
        ],
        "more": "",
    }


def test_a_part_of_the_name_is_enough(desk_client):
    for name in ("A ferry", "Ferryman", "River"):
        image(name)

    answer = desk_client.get(LIBRARY, {"q": "FERRY"}).json()

    assert names(answer) == ["Ferryman", "A ferry"]


def test_a_percent_sign_is_a_letter_of_a_name(desk_client):
    image("River")
    image("100% wool")

    assert names(desk_client.get(LIBRARY, {"q": "%"}).json()) == ["100% wool"]


def test_keys_name_the_pictures_of_a_body(desk_client):
    first, _second, third = image("One"), image("Two"), image("Three")

    answer = desk_client.get(LIBRARY, {"keys": f"{first.pk},{third.pk},{10**17}"}).json()

    assert names(answer) == ["Three", "One"]


def test_more_leads_through_all_of_them_each_once(desk_client):
    made = [image(f"Picture {number}").name for number in range(50)]
    found, sizes, before = [], [], ""

    while before or not found:
        answer = desk_client.get(LIBRARY, {"q": "Picture", "before": before}).json()
        found += names(answer)
        sizes.append(len(answer["pictures"]))
        before = answer["more"]

    assert sizes == [24, 24, 2]
    assert found == made[::-1]


def test_it_costs_one_query_beside_those_of_the_session(desk_client, django_assert_num_queries):
    for number in range(3):
        image(f"Picture {number}")
    with django_assert_num_queries(5):  # session, user, two for the permissions
        desk_client.get(LIBRARY)
    for number in range(3, 30):
        image(f"Picture {number}")

    with django_assert_num_queries(5):
        desk_client.get(LIBRARY)
