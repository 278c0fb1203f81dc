"""Every address of the readers' site."""

from django.urls import path, re_path, register_converter

from articles.models.purpose import Purpose
from articles.syndication.feeds import ENDINGS
from articles.views import archive, converters, feeds, health, sitemaps
from articles.views.article import article
from articles.views.author import author
from articles.views.authors import authors
from articles.views.corrections import corrections
from articles.views.fallback import fallback
from articles.views.front import front
from articles.views.history import history, version
from articles.views.media import media
from articles.views.ninjs import ninjs
from articles.views.preview import preview
from articles.views.robots import robots
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

# For machines: feeds in three forms beside their pages, sitemaps, ninjs.
FED = {
    "": feeds.site,
    "corrections/": feeds.corrections,
    "authors/<letters:slug>/": feeds.author,
    "topics/<letters:slug>/": feeds.topic,
    "series/<letters:slug>/": feeds.series,
    "<section:slug>/": feeds.section,
}
for_machines = [
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemap/<str:kind>-<int:number>.xml", sitemaps.file, name="sitemap_file"),
    path("news-sitemap.xml", sitemaps.news, name="news_sitemap"),
    path("<year:year>/<month:month>/<letters:slug>.json", ninjs, name="ninjs"),
    *(
        path(f"{page}{ending}", view, {"form": form}, name=f"{view.__name__}_{form}")
        for page, view in FED.items()
        for form, ending in ENDINGS.items()
    ),
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
    path("", front, name="front"),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("preview/desk/<int:pk>/", preview, name="desk_preview"),
    path("preview/standing/<int:pk>/", standing_preview, name="standing_preview"),
    path("media/<letters:token>/<letters:size>.<str:extension>", media, name="media"),
    path("authors/", authors, name="authors"),
    path("authors/<letters:slug>/", author, name="author"),
    path("topics/<letters:slug>/", topic, name="topic"),
    path("series/<letters:slug>/", series, name="series"),
    path("sources/<letters:slug>/", source, name="source"),
    path("corrections/", corrections, name="corrections"),
    path("search/", search, name="search"),
    path("<year:year>/", archive.year, name="year"),
    path("<year:year>/<month:month>/", archive.month, name="month"),
    path("<year:year>/<month:month>/<letters:slug>/", article, name="article"),
    path("<year:year>/<month:month>/<letters:slug>/history/", history, name="history"),
    path(
        "<year:year>/<month:month>/<letters:slug>/versions/<int:number>/", version, name="version"
    ),
    *standing,
    path("<section:slug>/", section, name="section"),
    re_path("", fallback, name="fallback"),
]
