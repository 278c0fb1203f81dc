"""Which types of WordPress's items are articles, and which of them are public."""

import pytest

from articles.importing.reading.record import Field
from tests.importing.reading.formats.exported import one
from tests.importing.reads import codes, values


@pytest.mark.parametrize("kind", ["nav_menu_item", "revision", "wp_template", "user_request"])
def test_what_wordpress_keeps_for_itself_is_no_article(tmp_path, kind):
    because = one(tmp_path, kind=kind).record.rejected_because

    assert because == f'not-an-article: WordPress\'s own "{kind}"'


def test_what_a_plug_in_keeps_for_itself_is_no_article(tmp_path):
    because = one(tmp_path, kind="acf-field").record.rejected_because

    assert because == 'not-an-article: a plug-in\'s "acf-field"'


def test_a_file_is_no_article(tmp_path):
    assert one(tmp_path, kind="attachment").record.rejected_because == "not-an-article: attachment"


@pytest.mark.parametrize("kind", ["product", "essay", "tribe_events", ""])
def test_a_type_that_nobody_knows_is_a_draft_and_is_named(tmp_path, kind):
    record = one(tmp_path, kind=kind).record

    assert record.held_because == ("post-type-unknown",)
    [warned] = [each for each in record.warnings if each.code == "post-type-unknown"]
    assert warned.message.startswith(f'"{kind}" ')


@pytest.mark.parametrize(
    "kind", ["interview", "opinion", "review", "letter", "editorial", "analysis", "report"]
)
def test_a_type_that_names_a_kind_is_that_kind_and_is_published(tmp_path, kind):
    reading = one(tmp_path, kind=kind)

    assert values(reading, Field.KIND) == [kind]
    assert "kind-guessed" not in codes(reading)
    assert not reading.record.held_because
    assert reading.ledger.share == 1.0


def test_a_type_that_names_a_kind_in_the_plural_is_that_kind_too(tmp_path):
    reading = one(tmp_path, kind="interviews")

    assert values(reading, Field.KIND) == ["interview"]
    assert not reading.record.held_because
    assert reading.ledger.share == 1.0
