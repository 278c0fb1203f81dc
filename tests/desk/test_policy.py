"""Who may change which piece, role by role and state by state."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from articles.desk import may_change, publish, submit, withdraw
from articles.models import Article
from tests import make

pytestmark = pytest.mark.django_db
STATES = ("draft", "in review", "scheduled", "published", "withdrawn")


def piece(state: str, **fields) -> Article:
    if state in {"published", "withdrawn"}:
        public = make.published(**fields)
        return withdraw(public, by=None, notice="Gone.") if state == "withdrawn" else public
    made = make.draft(**fields)
    if state == "in review":
        return submit(made, by=None)
    at = timezone.now() + timedelta(hours=1)
    return publish(made, by=None, at=at) if state == "scheduled" else made


def open_states(user, **fields) -> set[str]:
    return {state for state in STATES if may_change(user, piece(state, **fields))}


def test_nobody_changes_anything_without_the_permission():
    staff = make.user("staff-without-a-role")

    assert open_states(AnonymousUser()) == set()
    assert open_states(staff, created_by=staff) == set()


def test_a_contributor_changes_nothing_of_others(contributor):
    assert open_states(contributor, created_by=make.user("other", "Contributor")) == set()


def test_a_contributor_changes_what_he_began_until_it_is_decided(contributor):
    assert open_states(contributor, created_by=contributor) == {"draft", "in review"}


def test_a_contributor_changes_what_credits_him_until_it_is_decided(contributor):
    make.author("Carl Reed", user=contributor)

    credited = open_states(contributor, authors=("Ada Quill", "Carl Reed"))

    assert credited == {"draft", "in review"}


def test_a_namesake_with_another_login_is_not_credited(contributor):
    make.author("Carl Reed", user=make.user("namesake", "Contributor"))

    assert open_states(contributor, authors=("Carl Reed",)) == set()


def test_who_is_credited_no_more_may_change_it_no_more(contributor):
    make.author("Carl Reed", user=contributor)
    draft = piece("draft", authors=("Carl Reed",))

    draft.bylines.all().delete()

    assert not may_change(contributor, draft)


@pytest.mark.parametrize("who", ["editor", "administrator"])
def test_editors_change_all_that_is_not_withdrawn(request, who):
    assert open_states(request.getfixturevalue(who)) == set(STATES) - {"withdrawn"}
