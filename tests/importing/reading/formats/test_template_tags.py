"""Tags inside a text: by table, and of unknown ones the inner text stays and they are counted."""

import pytest

from articles.importing.reading.formats.hugo import SHORTCODES
from articles.importing.reading.formats.liquid import LIQUID
from articles.importing.reading.formats.template_tags import untagged


@pytest.mark.parametrize(
    "text",
    ["A {brace}.", "100 % {", "{{", "{% %}", "{{<", "{{< >}}", "a {: b", "It {rained}: twice."],
)
def test_what_is_no_tag_stays(text):
    assert untagged(text, LIQUID).text == text or "{{" in text
    assert untagged(text, SHORTCODES).text == text


def test_unknown_tags_are_counted_and_listed_and_their_inside_stays():
    found = untagged("{{< quiz a >}}One.{{< /quiz >}} {{% quiz %}}Two.{{% /quiz %}}", SHORTCODES)

    assert found.text == "One. Two."
    assert found.unknown == {"quiz": 2}
    assert found.taken == {
        "quiz": ["{{< quiz a >}}", "{{< /quiz >}}", "{{% quiz %}}", "{{% /quiz %}}"]
    }
    assert "quiz × 2" in found.warnings[0].message


def test_what_is_left_open_loses_nothing():
    assert untagged("{% highlight js %}a < b", LIQUID).text == "a < b"
    assert untagged("{% comment %}It rained.", LIQUID).text == "It rained."


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ('{{< youtube "aB-1" >}}', '<iframe src="https://www.youtube.com/watch?v=aB-1"></iframe>'),
        ('{{< youtube id="aB1" >}}', '<iframe src="https://www.youtube.com/watch?v=aB1"></iframe>'),
        ("{{< vimeo 123 >}}", '<iframe src="https://vimeo.com/123"></iframe>'),
        (
            '{{< tweet user="weir" id="12" >}}',
            '<iframe src="https://twitter.com/i/status/12"></iframe>',
        ),
        ("{{< gist mira 9f >}}", '<iframe src="https://gist.github.com/mira/9f"></iframe>'),
        (
            '{{< figure src="a.png" alt="A" caption="B & C" attr="Vale" >}}',
            '<figure><img src="a.png" alt="A"><figcaption>B &amp; C Vale</figcaption></figure>',
        ),
        ("{{< highlight go >}}a < b{{< /highlight >}}", "<pre><code>a &lt; b</code></pre>"),
        ('[x]({{< ref "weir.md" >}})', "[x](weir.md)"),
        ("{{</* youtube 1 */>}}", "{{< youtube 1 >}}"),
    ],
)
def test_known_shortcodes_become_what_they_showed(text, html):
    found = untagged(text, SHORTCODES)

    assert found.text == html
    assert not found.unknown


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("{% highlight js %}a < b{% endhighlight %}", "<pre><code>a &lt; b</code></pre>"),
        ("{% raw %}{{ x }}{% endraw %}", "{{ x }}"),
        ("a{% comment %}b {% if x %}{% endcomment %}c", "ac"),
        ("{% if x %}One{% else %}Two{% endif %}", "OneTwo"),
        ("[x]({% post_url 2019-05-04-weir %})", "[x](/2019/05/04/weir.html)"),
        ("![x]({{ site.baseurl }}/a.png)", "![x](/a.png)"),
        ('![x]({{ "/a.png" | relative_url }})', "![x](/a.png)"),
        ("One.{: .lead}", "One."),
        ('{% include vimeo.html id="9" %}', '<iframe src="https://vimeo.com/9"></iframe>'),
        (
            '{%- include image.html url="a.png" caption="B" -%}',
            '<figure><img src="a.png" alt=""><figcaption>B</figcaption></figure>',
        ),
    ],
)
def test_known_liquid_tags_become_what_they_showed(text, html):
    found = untagged(text, LIQUID)

    assert found.text == html
    assert not found.unknown


def test_an_address_cannot_leave_its_attribute():
    found = untagged("""{{< youtube `"><script>x</script>` >}}""", SHORTCODES)

    assert "<script>" not in found.text


def test_a_hundred_thousand_open_tags_take_no_square_of_it():
    for tag, language in (
        ("{% highlight %}", LIQUID),
        ("{{< quiz >}}", SHORTCODES),
        ("{{<", LIQUID),
    ):
        assert len(untagged(tag * 100_000, language).text) < 2_000_000
