"""The characters that count, and the short cut past the long list of those that do not."""

import sys

from articles.importing.reading.markup.visible import _UNSEEN, visible, visible_in_html


def test_white_space_and_marks_without_a_shape_do_not_count():
    assert visible("A  b\n\tc\xa0d\u200b\ufe0f\u3164") == "Abcd"


def test_the_short_cut_comes_to_what_the_list_says_for_every_character():
    for number in range(sys.maxunicode + 1):
        character = chr(number)
        assert visible(character) == _UNSEEN.sub("", character), hex(number)


def test_tags_code_and_comments_are_no_text():
    html = "<p>One &amp; <b title='>'>two</b><!-- three --></p><script>four</script>"

    assert visible_in_html(html) == "One&two"
