"""A feed made by hand, with everything in it that breaks careless writers."""

from datetime import UTC, datetime

from articles.syndication.feeds.items import Feed, Item, Person

HEADLINE = "Bread & <salt>: “why?” it's 5 > 4 🙂"
HTML = '<p>Fish &amp; chips <a href="https://example.org/?a=1&amp;b=2">here</a> ]]&gt;</p>'

PIECE = Item(
    id="https://paper.example/2024/05/first/",
    url="https://paper.example/2024/05/%D1%85%D0%BB%D1%96%D0%B1/",
    headline=HEADLINE,
    summary="All about bread & salt.",
    html=HTML,
    language="uk",
    published_at=datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC),
    updated_at=datetime(2024, 5, 7, 8, 9, 10, tzinfo=UTC),
    authors=(
        Person("Ada Quill", "https://paper.example/authors/ada-quill/"),
        Person("Ben Oar", "https://paper.example/authors/ben-oar/"),
    ),
    tags=("Opinion", "Bread & salt"),
    image="https://paper.example/media/abc/wide-1200.jpg",
)
BARE = Item(
    id="https://paper.example/2024/04/bare/",
    url="https://paper.example/2024/04/bare/",
    headline="Bare",
    summary="",
    html="<p>Words.</p>",
    language="en",
    published_at=datetime(2024, 4, 1, tzinfo=UTC),
    updated_at=datetime(2024, 4, 1, tzinfo=UTC),
)


def feed(*items: Item, **fields) -> Feed:
    return Feed(
        **{
            "title": "Bread · The Paper",
            "description": "",
            "page_url": "https://paper.example/bread/",
            "url": "https://paper.example/bread/feed/",
            "language": "en",
            "publisher": Person("The Paper", "https://paper.example/"),
            "items": items,
            **fields,
        }
    )
