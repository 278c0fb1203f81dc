"""Bytes as text: nothing is guessed by statistics, and what is done to them is said."""

import pytest

from articles.importing.reading.archives.decode import NotText, decoded


def test_a_picture_is_no_text():
    with pytest.raises(NotText):
        decoded(bytes(range(256)) * 4)


def test_bytes_that_are_not_utf_8_are_read_as_told_and_the_first_of_them_is_named():
    text, [warned] = decoded(b"It cost \xa3 5.\nIt did.")

    assert text == "It cost £ 5.\nIt did."
    assert warned.code == "encoding-guessed"
    assert warned.message == "cp1252 (byte 0xA3 at 8)"
    assert warned.line == 1


def test_another_encoding_can_be_asked_for():
    text, [warned] = decoded("Ріка".encode("cp1251"), "cp1251")

    assert text == "Ріка"
    assert warned.message == "cp1251 (byte 0xEA at 2)"


def test_controls_and_lone_surrogates_are_removed_and_counted():
    body = "The river rose and the town slept. " * 10
    text, [warned] = decoded(f"One\x00 two\x07\n{body}".encode() + b"\xed\xa0\x80 end")

    assert text == f"One two\n{body} end"
    assert warned.code == "characters-removed"
    assert warned.message == "3 control characters removed, the first in line 1"


@pytest.mark.parametrize(
    "data", [b"\xef\xbb\xbfOne", b"\xff\xfeO\x00n\x00e\x00", b"\xfe\xff\x00O\x00n\x00e"]
)
def test_a_byte_order_mark_says_how_to_read(data):
    assert decoded(data) == ("One", ())


def test_line_ends_of_every_system_become_one():
    assert decoded(b"One\r\nTwo\rThree\n")[0] == "One\nTwo\nThree\n"


def test_mojibake_is_left_as_it_is():
    assert decoded("cafÃ©".encode())[0] == "cafÃ©"


def test_a_short_text_may_hold_a_few_controls_and_zeros_alone_are_none():
    text, warnings = decoded(b"It\x00 rained\x07 on\x00 us\x1b.")

    assert text == "It rained on us."
    assert warnings[0].message.startswith("4 control characters removed")
    for data in (b"\x00" * 24, b"\x00a" * 24, b"caf\xe9\x00\x01\x02"):
        with pytest.raises(NotText):
            decoded(data)
