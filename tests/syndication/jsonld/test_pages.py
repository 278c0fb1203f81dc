"""Pages that are no article, as JSON-LD."""

from articles.models import Article, Author, Image
from articles.syndication.jsonld import pages

PIECES = [
    Article(path="/2024/05/річ/", headline="Річ"),
    Article(path="/2024/05/b/", headline="B & C"),
]
LIST = {
    "@type": "ItemList",
    "itemListElement": [
        {
            "@type": "ListItem",
            "position": 1,
            "name": "Річ",
            "url": "https://paper.example/2024/05/%D1%80%D1%96%D1%87/",
        },
        {
            "@type": "ListItem",
            "position": 2,
            "name": "B & C",
            "url": "https://paper.example/2024/05/b/",
        },
    ],
}


def test_an_empty_list_lists_nothing():
    assert "mainEntity" not in pages.collection("Opinion", "/opinion/", [])


def test_a_list_names_its_pieces_in_their_order():
    assert pages.collection("Opinion", "/opinion/", PIECES, "What we argue.") == {
        "@context": "https://schema.org",
        "@type": "CollectionPage",
        "url": "https://paper.example/opinion/",
        "name": "Opinion",
        "description": "What we argue.",
        "isPartOf": {
            "@type": "WebSite",
            "@id": "https://paper.example/#site",
            "url": "https://paper.example/",
        },
        "mainEntity": LIST,
    }


def test_the_front_page_is_the_site():
    made = pages.front(PIECES)

    assert (made["@type"], made["name"], made["url"]) == (
        "WebSite",
        "The Paper & Ink",
        "https://paper.example/",
    )
    assert made["mainEntity"] == LIST


def test_an_authors_page_says_who_it_is_and_no_more_than_is_known():
    assert pages.profile(Author(name="Ada Quill", slug="ada-quill"))["mainEntity"] == {
        "@type": "Person",
        "@id": "https://paper.example/authors/ada-quill/#author",
        "name": "Ada Quill",
        "url": "https://paper.example/authors/ada-quill/",
    }


def test_what_an_author_does_here_is_told_of_a_person():
    working = Author(name="Ada Quill", slug="ada", job_title="Editor")
    board = Author(name="River Board", slug="board", job_title="Owner", kind="organisation")

    assert pages.profile(working)["mainEntity"]["jobTitle"] == "Editor"
    assert "jobTitle" not in pages.profile(board)["mainEntity"]


def test_an_authors_bio_portrait_and_website_are_told_where_there_are_any():
    author = Author(
        name="River Board",
        slug="river-board",
        kind="organisation",
        bio="Keeps the ferries.",
        website="https://river.example/",
        portrait=Image(token="abc"),
    )

    assert pages.profile(author) == {
        "@context": "https://schema.org",
        "@type": "ProfilePage",
        "url": "https://paper.example/authors/river-board/",
        "mainEntity": {
            "@type": "Organization",
            "@id": "https://paper.example/authors/river-board/#author",
            "name": "River Board",
            "url": "https://paper.example/authors/river-board/",
            "description": "Keeps the ferries.",
            "image": "https://paper.example/media/abc/square-384.jpg",
            "sameAs": "https://river.example/",
        },
    }
