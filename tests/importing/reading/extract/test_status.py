"""What says draft or private never becomes public by accident."""

import pytest

from tests.importing.reads import codes, post


@pytest.mark.parametrize(
    "fields",
    [
        {"draft": "true"}, {"draft": "yes"}, {"published": "false"}, {"status": "private"},
        {"status": "draft"}, {"status": "password"}, {"status": "members-only"},
        {"draft": "perhaps"}, {"published": "soon"}, {"visibility": "members"},
        {"private": "true"}, {"members_only": "true"}, {"password": "hunter2"},
        {"publish": "false"}, {"isDraft": "true"}, {"is_draft": "1"}, {"state": "in review"},
        {"access": "members"}, {"audience": "only_paid"}, {"hidden": "true"}, {"unlisted": "yes"},
        {"premium": "true"}, {"paywall": "true"}, {"subscribers-only": "true"},
    ],
)  # fmt: skip
def test_it_is_held_back(fields):
    found = post("It rained.", **fields)

    assert found.record.held_because
    assert found.ledger.share == 1.0


def test_a_password_is_kept_nowhere():
    assert "hunter2" not in repr(post("It rained.", password="hunter2").record)


def test_a_word_that_nobody_knows_is_said():
    assert "status-unclear" in codes(post("It rained.", draft="perhaps"))


def test_trash_is_rejected():
    assert post("It rained.", status="trash").record.rejected_because == "trash"
    assert post("It rained.", deleted="true").record.rejected_because == "trash"
    assert post("It rained.", trashed="2019-05-04").record.rejected_because == "trash"


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"draft": "false"},
        {"published": "true"},
        {"status": "publish"},
        {"visibility": "public"},
        {"access": "everyone"},
        {"hidden": "false"},
        {"deleted": "false"},
    ],
)
def test_everything_else_is_published(fields):
    assert post("It rained.", **fields).record.held_because == ()
