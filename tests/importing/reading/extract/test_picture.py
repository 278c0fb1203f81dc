"""The lead picture: its address and its words; nothing is fetched."""

from articles.importing.reading.record import Field
from tests.importing.reads import codes, post, read, values


def test_the_address_is_kept_with_a_warning_that_names_the_line():
    found = post("It rained.", image="https://pictures.example/weir.jpg")

    assert values(found, Field.IMAGE) == ["https://pictures.example/weir.jpg"]
    [warned] = [each for each in found.record.warnings if each.code == "image-not-fetched"]
    assert "https://pictures.example/weir.jpg" in warned.message
    assert warned.line == 4


def test_its_words_come_along():
    found = post(
        "It rained.", cover_image="weir.png", image_alt="A weir.", image_caption="Its <b>gate</b>.",
        image_credit="Ida Roe",
    )  # fmt: skip

    assert values(found, Field.IMAGE_ALT) == ["A weir."]
    assert values(found, Field.IMAGE_CAPTION) == ["Its gate ."] or values(
        found, Field.IMAGE_CAPTION
    ) == ["Its gate."]
    assert values(found, Field.IMAGE_CREDIT) == ["Ida Roe"]
    assert found.ledger.share == 1.0


def test_when_pictures_are_copied_nothing_is_said_yet():
    text = "---\ntitle: The Weir\ndate: 2019-05-04\nimage: weir.png\n---\nIt rained."

    assert "image-not-fetched" not in codes(read(text, images="copy"))
