"""A draft shown by a link: to whoever has it, until it ends, kept by nobody, each opening logged."""

import re
from datetime import timedelta

import pytest

from articles.desk import clock, discard, publish, revise, revoke, share, withdraw
from articles.models import Participant, PreviewLink
from tests import make
from tests.views import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft():
    inside, portrait = cast.picture("Inside"), cast.picture("Portrait")
    piece = make.draft(
        "Not yet",
        kind="interview",
        standfirst="Soon.",
        lead_figure=cast.figure(),
        body=f'<p>The ferry runs on Sundays.</p><figure data-image="{inside.pk}"></figure>',
    )
    Participant.objects.create(article=piece, name="Mara Oduya", portrait=portrait)
    author = piece.bylines.first().author
    author.portrait = cast.picture("Ada")
    author.save()
    return piece


@pytest.fixture
def token(draft, editor):
    return share(draft, by=editor, shown_to="Mara Oduya")[1]


def pictures(html: str) -> set[str]:
    return set(re.findall(r'"(/[^" ]*/media/[^" ]+|/media/[^" ]+)', html))


def assert_sealed(response) -> None:
    assert response["Cache-Control"] == "private, no-store"
    assert response["X-Robots-Tag"] == "noindex, nofollow, noarchive"
    assert response["Referrer-Policy"] == "no-referrer"
    assert "ETag" not in response
    assert "Last-Modified" not in response
    assert not response.cookies


@pytest.mark.parametrize("wrong", ["x", "desk", "%00", "%F0%9F%90%90", "a" * 5000, "..", "%2e%2e"])
def test_a_token_that_was_never_given_shows_nothing_and_says_what_to_do(client, token, wrong):
    response = client.get(f"/preview/{wrong}/")

    assert response.status_code == 404
    assert "ask whoever sent it to you" in response.content.decode()
    assert_sealed(response)


def test_a_token_that_is_nearly_right_shows_nothing(client, token):
    for wrong in (token[:-1], f"{token}x", token.swapcase()):
        assert client.get(f"/preview/{wrong}/").status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
def test_no_other_method_is_answered(client, token, method):
    assert getattr(client, method)(f"/preview/{token}/").status_code == 405


def test_an_expired_link_says_until_when_it_worked_and_whom_to_ask(client, token):
    PreviewLink.objects.update(expires_at=make.PAST)

    response = client.get(f"/preview/{token}/")

    assert response.status_code == 410
    html = response.content.decode()
    assert "until 6 May 2024, 07:08 (UTC)" in html
    assert "ask Edna Marsh" in html
    assert "Not yet" not in html
    assert_sealed(response)


def test_a_revoked_link_shows_nothing(client, token, editor):
    revoke(PreviewLink.objects.get(), by=editor)

    response = client.get(f"/preview/{token}/")

    assert response.status_code == 410
    assert "This link was taken back" in response.content.decode()
    assert "Not yet" not in response.content.decode()
    assert_sealed(response)


def test_a_link_to_a_deleted_draft_says_that_it_is_gone(client, token, draft, editor):
    discard(draft, by=editor)

    response = client.get(f"/preview/{token}/")

    assert response.status_code == 410
    assert "no longer exists" in response.content.decode()
    assert "ask Edna Marsh, who made the link." in response.content.decode()


def test_what_ended_speaks_the_language_of_the_piece(client, editor):
    piece = make.draft("Ще ні", language="uk")
    token = share(piece, by=editor, shown_to="Мара")[1]
    discard(piece, by=editor)

    html = client.get(f"/preview/{token}/").content.decode()

    assert '<html lang="uk" dir="ltr">' in html
    assert "Edna Marsh" in html
    assert "If you have" not in html


@pytest.mark.parametrize("ended", ["open", "expired", "revoked"])
def test_once_published_every_link_leads_to_the_piece(client, token, draft, editor, ended):
    if ended == "expired":
        PreviewLink.objects.update(expires_at=make.PAST)
    if ended == "revoked":
        revoke(PreviewLink.objects.get(), by=editor)
    piece = publish(draft, by=editor)

    response = client.get(f"/preview/{token}/")

    assert (response.status_code, response["Location"]) == (302, piece.path)
    assert_sealed(response)


def test_once_withdrawn_it_leads_to_the_notice(client, token, draft, editor):
    piece = withdraw(publish(draft, by=editor), by=editor, notice="It was not true.")

    response = client.get(f"/preview/{token}/", follow=True)

    assert response.redirect_chain == [(piece.path, 302)]
    assert response.status_code == 410


def test_before_its_minute_a_scheduled_piece_is_still_a_preview(client, token, draft, editor):
    publish(draft, by=editor, at=clock.now() + timedelta(hours=1))

    assert client.get(f"/preview/{token}/").status_code == 200


def test_the_draft_is_shown_as_readers_will_see_it_with_a_plain_notice(client, token):
    response = client.get(f"/preview/{token}/")

    html = response.content.decode()
    until = PreviewLink.objects.get().expires_at
    assert response.status_code == 200
    assert "Not yet</h1>" in html
    assert "Soon." in html
    assert "Not published." in html
    assert f"This link works until {until.day} {until:%B %Y}, {until:%H:%M} (UTC)." in html
    assert "Mara Oduya</span>" in html
    assert_sealed(response)


def test_no_machine_is_told_of_it(client, token):
    html = client.get(f"/preview/{token}/").content.decode()

    assert '<meta name="robots" content="noindex">' in html
    assert '<meta name="referrer" content="no-referrer">' in html
    for told in ("canonical", "og:", "twitter:", "ld+json", 'rel="alternate"', "ninjs"):
        assert told not in html, told


def test_a_link_that_lost_its_last_slash_works(client, token):
    assert client.get(f"/preview/{token}").status_code == 200


def test_nobody_is_answered_that_it_has_not_changed(client, token):
    first = client.get(f"/preview/{token}/", HTTP_IF_NONE_MATCH="*")
    second = client.get(
        f"/preview/{token}/", HTTP_IF_MODIFIED_SINCE="Tue, 01 Jan 2999 00:00:00 GMT"
    )

    assert (first.status_code, second.status_code) == (200, 200)


def test_each_opening_is_logged_with_a_network_and_no_address(client, token, draft, editor):
    client.get(f"/preview/{token}/", REMOTE_ADDR="203.0.113.77")
    revise(draft, by=editor)
    client.get(f"/preview/{token}/", REMOTE_ADDR="2001:db8:aa:bb:cc::1")

    second, first = PreviewLink.objects.get().openings.all()
    assert (first.network, first.revision_number) == ("203.0.113.0/24", None)
    assert (second.network, second.revision_number) == ("2001:db8:aa::/48", 1)


@pytest.mark.parametrize(
    ("is_behind_a_proxy", "network"), [(True, "198.51.100.0/24"), (False, "203.0.113.0/24")]
)
def test_the_proxy_in_front_is_believed_where_there_is_one(
    client, token, settings, is_behind_a_proxy, network
):
    settings.SECURE = is_behind_a_proxy

    client.get(
        f"/preview/{token}/",
        REMOTE_ADDR="203.0.113.77",
        HTTP_X_FORWARDED_FOR="192.0.2.1, 198.51.100.9",
    )

    assert PreviewLink.objects.get().openings.get().network == network


@pytest.mark.parametrize("address", ["", "unknown", "unix:"])
def test_an_opening_from_nowhere_is_logged_all_the_same(client, token, address):
    client.get(f"/preview/{token}/", REMOTE_ADDR=address)

    assert PreviewLink.objects.get().openings.get().network == ""


def test_what_showed_nothing_is_no_opening(client, token):
    client.head(f"/preview/{token}/")
    PreviewLink.objects.update(expires_at=make.PAST)
    client.get(f"/preview/{token}/")

    assert not PreviewLink.objects.get().openings.exists()


def test_its_pictures_stand_below_the_link_and_nowhere_else(client, token, draft):
    html = client.get(f"/preview/{token}/").content.decode()

    found = pictures(html)
    assert len({path.split("/media/")[1].split("/")[0] for path in found}) == 4
    for path in found:
        assert path.startswith(f"/preview/{token}/media/")
    response = client.get(sorted(found)[0])
    assert response.status_code == 200
    assert response["Content-Type"].startswith("image/")
    assert_sealed(response)
    assert draft.lead_figure.image.token not in html


def test_its_pictures_end_with_the_link(client, token, draft, editor):
    path = sorted(pictures(client.get(f"/preview/{token}/").content.decode()))[0]

    revoke(PreviewLink.objects.get(), by=editor)
    revoked = client.get(path)
    PreviewLink.objects.update(revoked_at=None, expires_at=make.PAST)
    expired = client.get(path)

    assert (revoked.status_code, expired.status_code) == (410, 410)
    assert_sealed(expired)


def test_another_picture_of_the_library_is_not_shown_by_it(client, token):
    other = cast.picture("Of another draft")

    assert client.get(f"/preview/{token}/media/{other.pk}/full-480.jpg").status_code == 404


@pytest.mark.parametrize(
    "name", ["full-481.jpg", "full-480.png", "full.jpg", "../full-480.jpg", "full-480.jpg.avif"]
)
def test_nothing_outside_the_set_of_sizes_is_cut(client, token, draft, name):
    key = draft.lead_figure.image_id

    assert client.get(f"/preview/{token}/media/{key}/{name}").status_code == 404


def test_a_picture_with_no_such_key_is_not_found(client, token):
    assert client.get(f"/preview/{token}/media/{9**22}/full-480.jpg").status_code == 404


def test_a_published_piece_tells_the_lasting_addresses(client, token, draft, editor):
    piece = publish(draft, by=editor)

    found = pictures(client.get(piece.path).content.decode())

    assert found
    assert not any("preview" in path for path in found)


@pytest.mark.parametrize("amount", [3, 300])
def test_it_costs_the_same_whatever_the_piece_and_its_links_hold(
    client, editor, django_assert_num_queries, amount
):
    piece = make.draft()
    for number in range(amount):
        make.cited(piece, make.source(f"Report {number}"))
        share(piece, by=editor, shown_to=f"Lawyer {number}")
    token = share(piece, by=editor, shown_to="Mara")[1]

    with django_assert_num_queries(8):
        client.get(f"/preview/{token}/")
