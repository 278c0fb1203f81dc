"""The publisher: a NewsMediaOrganization, https://schema.org/NewsMediaOrganization"""

from urllib.parse import urljoin

from django.conf import settings
from django.templatetags.static import static

from articles.syndication.place import absolute

LOGO = "img/mark.svg"


def publisher() -> dict:
    """Its name, address and policies; the log of corrections is the one policy page so far."""
    return {
        "@type": "NewsMediaOrganization",
        "@id": absolute("/#publisher"),
        "name": settings.SITE_NAME,
        "url": absolute("/"),
        "logo": {"@type": "ImageObject", "url": urljoin(absolute("/"), static(LOGO))},
        "correctionsPolicy": absolute("/corrections/"),
    }
