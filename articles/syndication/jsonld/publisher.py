"""The publisher: a NewsMediaOrganization, https://schema.org/NewsMediaOrganization"""

from django.conf import settings

from articles.syndication.place import absolute


def publisher() -> dict:
    """Its name, address and policies; the log of corrections is the one policy page so far."""
    return {
        "@type": "NewsMediaOrganization",
        "@id": absolute("/#publisher"),
        "name": settings.SITE_NAME,
        "url": absolute("/"),
        "correctionsPolicy": absolute("/corrections/"),
    }
