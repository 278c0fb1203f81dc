"""The site that the formats speak of, whatever the environment calls it."""

import pytest


@pytest.fixture(autouse=True)
def paper(settings):
    settings.SITE_URL = "https://paper.example"
    settings.SITE_NAME = "The Paper & Ink"
    settings.MEDIA_URL = "/media/"
    settings.TIME_ZONE = "Europe/Kyiv"
