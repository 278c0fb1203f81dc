"""Pages that are no article: the front page, lists, and who an author is."""

from collections.abc import Iterable

from django.conf import settings

from articles.models import Article, Author, Standing, StandingPage
from articles.models.standing import UNWRITTEN
from articles.syndication.jsonld.publisher import publisher
from articles.syndication.jsonld.script import known
from articles.syndication.place import absolute, picture


def front(articles: Iterable[Article], standing: Standing = UNWRITTEN) -> dict:
    """The site, and the pieces on its front page in their order."""
    return known(
        context="https://schema.org",
        type="WebSite",
        id=absolute("/#site"),
        name=settings.SITE_NAME,
        url=absolute("/"),
        publisher=publisher(standing),
        mainEntity=_list(articles),
    )


def collection(name: str, path: str, articles: Iterable[Article], description: str = "") -> dict:
    """A list of pieces (section, topic, …) at a percent-encoded path."""
    return known(
        context="https://schema.org",
        type="CollectionPage",
        url=absolute(path),
        name=name,
        description=description,
        isPartOf={"@type": "WebSite", "@id": absolute("/#site"), "url": absolute("/")},
        mainEntity=_list(articles),
    )


def standing_page(page: StandingPage, standing: Standing) -> dict:
    """What the magazine says of itself. https://schema.org/AboutPage for what it is."""
    is_about = page.purpose == StandingPage.Purpose.ABOUT
    return known(
        context="https://schema.org",
        type="AboutPage" if is_about else "WebPage",
        url=absolute(page.get_absolute_url()),
        name=page.headline,
        description=page.standfirst,
        inLanguage=page.language,
        datePublished=page.published_at.isoformat(timespec="seconds"),
        dateModified=page.changed_at.isoformat(timespec="seconds"),
        publisher=publisher(standing, page.language),
    )


def profile(author: Author) -> dict:
    """An author's page; needs the portrait loaded. https://schema.org/ProfilePage"""
    url = absolute(author.get_absolute_url())
    is_person = author.kind == Author.Kind.PERSON
    return {
        "@context": "https://schema.org",
        "@type": "ProfilePage",
        "url": url,
        "mainEntity": known(
            type="Person" if is_person else "Organization",
            id=f"{url}#author",
            name=author.name,
            url=url,
            description=author.bio,
            jobTitle=(is_person and author.job_title) or None,
            image=author.portrait and picture(author.portrait, "square-384"),
            sameAs=author.website,
        ),
    }


def _list(articles: Iterable[Article]) -> dict | None:
    items = [
        {
            "@type": "ListItem",
            "position": position,
            "name": article.headline,
            "url": absolute(article.get_absolute_url()),
        }
        for position, article in enumerate(articles, start=1)
    ]
    return {"@type": "ItemList", "itemListElement": items} if items else None
