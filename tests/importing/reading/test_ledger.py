"""The account: whatever rule loses a character, the share falls below 1."""

from dataclasses import replace

import pytest

from articles.importing.reading.extract import RULES
from articles.importing.reading.markup.block import Block, Span
from articles.importing.reading.record import Field, Item
from tests.importing.reads import codes, post, read

TEXT = "---\ntitle: The Weir\ndate: 2019-05-04\n---\n<p>It rained. It stopped.</p><p>It froze.</p>"


def loses_a_block(record, options):
    return replace(record, blocks=record.blocks[:-1])


def loses_a_sentence(record, options):
    first = record.blocks[0]
    return replace(record, blocks=(first.cut(0, len("It rained. ")), *record.blocks[1:]))


def claims_more_than_it_keeps(record, options):
    span = Span(record.blocks[0].piece, 0, len("It rained. It stopped."))
    return record.with_items(Item(Field.DISCLAIMER, "It rained.", "It rained.", 1.0, (span,)))


def loses_a_character(record, options):
    *rest, last = record.blocks
    return replace(
        record, blocks=(*rest, last._replace(html=last.html.replace("froze", "frze", 1)))
    )


def forgets_a_field(record, options):
    return replace(record, items=tuple(i for i in record.items if i.field is not Field.HEADLINE))


@pytest.mark.parametrize(
    "rule",
    [
        loses_a_block,
        loses_a_sentence,
        claims_more_than_it_keeps,
        loses_a_character,
        forgets_a_field,
    ],
)
def test_a_rule_that_loses_something_is_found_out(rule):
    found = read(TEXT, rules=(*RULES, rule))

    assert found.ledger.share < 1
    assert found.ledger.missing > 0
    assert "characters-unaccounted" in codes(found)


def test_a_parser_that_loses_a_block_is_found_out_as_well(monkeypatch):
    def forgetful(html, first_piece):
        return (Block("p", "<p>It froze.</p>", "It froze.", first_piece),)

    monkeypatch.setattr("articles.importing.reading.formats.assembled.blocks_of", forgetful)

    assert read(TEXT).ledger.share < 1


def test_a_share_that_would_round_to_one_stays_below_it():
    found = read(TEXT.replace("froze", "froze" * 30_000), rules=(*RULES, loses_a_character))

    assert found.ledger.share == 0.9999


def test_everything_has_its_place_without_such_a_rule():
    found = read(TEXT)

    assert found.ledger.share == 1.0
    assert found.ledger.total == len("TheWeir2019-05-04Itrained.Itstopped.Itfroze.")


@pytest.mark.parametrize(
    "body",
    [
        "<p>A &amp; B &lt; C&nbsp;&#8212; D</p>",
        "<table><tr><td>One</td><td>Two</td></tr></table>",
        "<ul><li>One<ul><li>Two</li></ul></li></ul>",
        "<p>One <b>two <i>three</b> four</i></p>",
        "<div>Loose words <p>and a paragraph</p> and more</div>",
        "Text alone\n\nand more of it",
        "<h1>One</h1><h5>Two</h5><blockquote><p>Three</p></blockquote><dl><dt>4</dt><dd>5</dd></dl>",
        "<form><label>Name</label><button>Send</button></form><p>End</p>",
        "# One\n\n* two\n* three\n\n> four\n\n`five` and **six** [seven](https://a.example)",
        "<p>Ш—щ — 한국어 ❤️ עברית</p>",
        "<center>One</center><font color=red>two</font><marquee>three</marquee>",
        "<p>One<!-- two -->three</p>",
        "<p>One <p>two <div>three</p> four",
    ],
)
def test_every_kind_of_markup_is_accounted_for(body):
    assert post(body).ledger.missing == 0
