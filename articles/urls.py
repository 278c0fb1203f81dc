"""Every address of the readers' site."""

from django.urls import include, path, re_path, register_converter

from articles.models.purpose import Purpose
from articles.syndication.feeds import ENDINGS
from articles.views import converters, feeds, health, sitemaps, terms
from articles.views.archive import archive
from articles.views.article import article
from articles.views.author import author
from articles.views.card import card
from articles.views.corrections import corrections
from articles.views.directories import all_series, authors, sources, topics
from articles.views.fallback import fallback
from articles.views.front import front
from articles.views.history import history, version
from articles.views.media import media
from articles.views.ninjs import ninjs
from articles.views.preview import preview
from articles.views.preview_link import preview_link, preview_picture
from articles.views.search import search
from articles.views.section import section
from articles.views.series import series
from articles.views.source import source
from articles.views.standing import policies, standing_page, standing_preview
from articles.views.topic import topic

register_converter(converters.YearConverter, "year")
register_converter(converters.MonthConverter, "month")
register_converter(converters.SlugConverter, "letters")
register_converter(converters.SectionConverter, "section")
register_converter(converters.EditionConverter, "edition")

# The lists of each edition, with their feeds in three forms: at the root, and below /uk/.
FED = {
    "": feeds.site,
    "corrections/": feeds.corrections,
    "authors/<letters:slug>/": feeds.author,
    "<section:slug>/": feeds.section,
}
FED_AT_THE_ROOT = {
    "topics/<letters:slug>/": feeds.topic,
    "series/<letters:slug>/": feeds.series,
    "sources/<letters:slug>/": feeds.source,
}


def fed(pages: dict) -> list:
    return [
        path(f"{page}{ending}", view, {"form": form}, name=f"{view.__name__}_{form}")
        for page, view in pages.items()
        for form, ending in ENDINGS.items()
    ]


edition = [
    *fed(FED),
    path("", front, name="front"),
    path("authors/", authors, name="authors"),
    path("authors/<letters:slug>/", author, name="author"),
    path("corrections/", corrections, name="corrections"),
    path("search/", search, name="search"),
    path("<year:year>/", archive, name="year"),
    path("<year:year>/<month:month>/", archive, name="month"),
    path("<section:slug>/", section, name="section"),
]
# What they may do, sitemaps, ninjs.
for_machines = [
    path("robots.txt", terms.robots, name="robots"),
    path("ads.txt", terms.ads, name="ads"),
    path("trust.txt", terms.trust, name="trust"),
    path(".well-known/trust.txt", terms.trust, name="well_known_trust"),
    path(".well-known/tdmrep.json", terms.tdmrep, name="tdmrep"),
    path(".well-known/security.txt", terms.security, name="security"),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemap/<str:kind>-<int:number>.xml", sitemaps.file, name="sitemap_file"),
    path("news-sitemap.xml", sitemaps.news, name="news_sitemap"),
    path("<year:year>/<month:month>/<letters:slug>.json", ninjs, name="ninjs"),
]

# What the magazine says of itself: at the root in its own language, else below /<language>/.
standing = [
    path("policies/", policies, name="policies"),
    path("<str:language>/policies/", policies, name="policies"),
    *(
        path(f"{below}{purpose}/", standing_page, {"purpose": purpose}, name="standing_page")
        for purpose in Purpose.values
        for below in ("", "<str:language>/")
    ),
]

urlpatterns = [
    *for_machines,
    *fed(FED_AT_THE_ROOT),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("preview/desk/<int:pk>/", preview, name="desk_preview"),
    path("preview/standing/<int:pk>/", standing_preview, name="standing_preview"),
    path("preview/<letters:token>/", preview_link, name="preview_link"),
    # Messengers and mail take the last slash off; a redirect would be one more thing to keep.
    path("preview/<letters:token>", preview_link),
    path(
        "preview/<letters:token>/media/<int:pk>/<letters:size>.<str:extension>",
        preview_picture,
        name="preview_picture",
    ),
    path("media/<letters:token>/<letters:size>.<str:extension>", media, name="media"),
    path("topics/", topics, name="topics"),
    path("topics/<letters:slug>/", topic, name="topic"),
    path("series/", all_series, name="all_series"),
    path("series/<letters:slug>/", series, name="series"),
    path("sources/", sources, name="sources"),
    path("sources/<letters:slug>/", source, name="source"),
    path("<year:year>/<month:month>/<letters:slug>/", article, name="article"),
    path("<year:year>/<month:month>/<letters:slug>/history/", history, name="history"),
    path(
        "<year:year>/<month:month>/<letters:slug>/versions/<int:number>/", version, name="version"
    ),
    path(
        "<year:year>/<month:month>/<letters:slug>/card/<letters:fingerprint>.png", card, name="card"
    ),
    *standing,
    path("<edition:edition>/", include(edition)),
    *edition,
    re_path("", fallback, name="fallback"),
]
