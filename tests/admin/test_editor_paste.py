"""Pasting into the editor in Chromium: what Word, Google Docs and web pages bring comes clean."""

import pytest

from tests import make

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PASTED = [
        (  # Google Docs wraps all in a <b> that is not bold
            '<b style="font-weight:normal" id="docs-internal-guid-1"><p dir="ltr" style="margin:0">'
            '<span style="font-size:11pt;font-weight:400">One </span>'
            '<span style="font-size:11pt;font-weight:700">two</span>'
            '<span style="font-style:italic"> three</span></p></b>',
            "<p>One <strong>two</strong><em> three</em></p>",
        ),
        (  # Word
            '<!--[if gte mso 9]><xml>x</xml><![endif]--><p class="MsoNormal" style="margin:0cm">'
            "<span lang=EN-GB style='mso-x:y'>One<o:p></o:p></span></p>"
            '<p class="MsoNormal"><o:p>&nbsp;</o:p></p>',
            "<p><span lang=\"EN-GB\">One</span></p>",
        ),
        (  # a list in Word is drawn with paragraphs
            '<p class="MsoListParagraphCxSpFirst"><span style="mso-list:Ignore">·<span> </span>'
            '</span>One</p><p class="MsoListParagraphCxSpLast">'
            '<span style="mso-list:Ignore">· </span>Two</p>',
            "<ul><li><p>One</p></li><li><p>Two</p></li></ul>",
        ),
        (  # a web page
            '<div class="a"><h1>Head</h1><div onclick="x()">Text <font color="red">red</font></div>'
            "<script>alert(1)</script><style>p{}</style><img src=x onerror=alert(1)></div>",
            "<h2>Head</h2><p>Text red</p>",
        ),
    ]  # fmt: skip


def test_what_is_pasted_comes_clean(desk):
    page = desk(make.draft(body=""))
    page.click(".ProseMirror")

    for pasted, expected in PASTED:
        page.evaluate(EMPTY)
        paste(page, pasted)
        assert page.input_value("#id_body") == expected


EMPTY = "document.querySelector('.ProseMirror').editor.commands.clearContent(true)"


def paste(page, html: str) -> None:
    page.evaluate(
        """(html) => {
          const data = new DataTransfer();
          data.setData('text/html', html);
          document.querySelector('.ProseMirror').dispatchEvent(
            new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }""",
        html,
    )
