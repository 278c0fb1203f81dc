"""Submitting a draft for review."""

import pytest

from articles.desk import Refused, submit
from tests import make


def test_only_a_draft_is_submitted(contributor):
    with pytest.raises(Refused, match="only a draft"):
        submit(make.published(), by=contributor)


def test_a_submitted_draft_is_in_review(contributor):
    assert submit(make.draft(), by=contributor).status == "in_review"
