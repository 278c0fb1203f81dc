"""The nouns of the newsroom. This page is the map.

    Section, Series, Topic      where an article belongs
    Author --< Byline >-- Article       who made it, as published that day
    Article --< Participant     who speaks in an interview
    Article --< Citation >-- Source     what it rests on
    Article --< Correction      what was wrong, for ever          (append-only)
    Article --< Revision        what stood there, and why it changed (append-only once seen)
    Article --< Address         every path it has or had (so have authors, sections, sources)
    Article --< RelatedPiece    "READ MORE", resolved or waiting
    Image --- Figure --- Article        a picture, and one use of it
    ImportRun --< LegacyDocument --- Article    where it came from, byte for byte
    ImportRun --< Removal       what undoing a run took away       (append-only)
    LegacyDocument --< Suggestion       what the import guessed and an editor settles
    ReaderReport                an error that a reader reports
    Article --< PreviewLink --< PreviewOpening  a draft shown to somebody outside
    SearchEntry --- Article     its words as a search compares them
    Announcement --- Article    what a hub has yet to be told of
    Terms                       what machines may do with all of it
    Zone --< Pin >-- Article    what editors put on the front page, and who did
    Front                       the page that follows from both
    StandingPage --< StandingWords      what the magazine says of itself, and who wrote it when

Whether readers may see an article is asked in one place: `Article.objects.public()`. Which
documents have a warning that is open, and how many, is asked in `warned`.
"""

from articles.models.address import Address
from articles.models.announcement import Announcement
from articles.models.article import Article
from articles.models.author import Author
from articles.models.byline import Byline
from articles.models.citation import Citation
from articles.models.correction import Correction
from articles.models.front import Front
from articles.models.image import Figure, Image
from articles.models.legacy import ImportRun, LegacyDocument
from articles.models.participant import Participant
from articles.models.pin import Pin
from articles.models.preview_link import PreviewLink, PreviewOpening
from articles.models.reader_report import ReaderReport
from articles.models.related import RelatedPiece
from articles.models.removal import Removal
from articles.models.revision import Revision
from articles.models.search_entry import SearchEntry
from articles.models.section import Section, Series
from articles.models.source import Source
from articles.models.standing import Standing
from articles.models.standing_page import StandingPage
from articles.models.standing_words import StandingWords
from articles.models.suggestion import Suggestion
from articles.models.terms import Terms
from articles.models.topic import ArticleTopic, Topic
from articles.models.zone import Zone

__all__ = [
    "Address",
    "Announcement",
    "Article",
    "ArticleTopic",
    "Author",
    "Byline",
    "Citation",
    "Correction",
    "Figure",
    "Front",
    "Image",
    "ImportRun",
    "LegacyDocument",
    "Participant",
    "Pin",
    "PreviewLink",
    "PreviewOpening",
    "ReaderReport",
    "RelatedPiece",
    "Removal",
    "Revision",
    "SearchEntry",
    "Section",
    "Series",
    "Source",
    "Standing",
    "StandingPage",
    "StandingWords",
    "Suggestion",
    "Terms",
    "Topic",
    "Zone",
]
