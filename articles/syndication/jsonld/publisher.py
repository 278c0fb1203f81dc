"""The publisher: a NewsMediaOrganization, https://schema.org/NewsMediaOrganization"""

from urllib.parse import urljoin

from django.conf import settings
from django.templatetags.static import static

from articles.models import Standing
from articles.models.purpose import Purpose
from articles.models.standing import UNWRITTEN
from articles.syndication.place import absolute

LOGO = "img/mark.svg"

# Each property of the vocabulary with the page that an editor writes for it.
PROPERTIES = {
    "publishingPrinciples": Purpose.PRINCIPLES,
    "correctionsPolicy": Purpose.CORRECTIONS,
    "ethicsPolicy": Purpose.ETHICS,
    "masthead": Purpose.MASTHEAD,
    "missionCoveragePrioritiesPolicy": Purpose.COVERAGE,
    "noBylinesPolicy": Purpose.BYLINES,
    "verificationFactCheckingPolicy": Purpose.VERIFICATION,
    "unnamedSourcesPolicy": Purpose.SOURCES,
    "ownershipFundingInfo": Purpose.FUNDING,
    "diversityPolicy": Purpose.DIVERSITY,
    "actionableFeedbackPolicy": Purpose.FEEDBACK,
}


def publisher(standing: Standing = UNWRITTEN, language: str = "") -> dict:
    """Its name, address and policies: only those that are written, in this language or the site's.

    Until there is a policy on corrections, their log stands for it.
    """
    pages = {name: standing.of(purpose, language) for name, purpose in PROPERTIES.items()}
    written = {name: absolute(page.get_absolute_url()) for name, page in pages.items() if page}
    return {
        "@type": "NewsMediaOrganization",
        "@id": absolute("/#publisher"),
        "name": settings.SITE_NAME,
        "url": absolute("/"),
        "logo": {"@type": "ImageObject", "url": urljoin(absolute("/"), static(LOGO))},
        "correctionsPolicy": absolute("/corrections/"),
        **written,
    }
