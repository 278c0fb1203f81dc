"""Formats out: the same articles and corrections as feeds, sitemaps, JSON-LD and ninjs.

    feeds       RSS 2.0, Atom, JSON Feed 1.1
    sitemaps    the index, its files, the news sitemap
    jsonld      schema.org, inside pages
    ninjs       IPTC's news in JSON
    content     the full text of a piece, complete in itself
    times       what is told of an article's times, and no more than is known
    terms       what machines may do: robots.txt, tdmrep.json and their kin
    card        the picture of a piece that has none, for whoever shares it
    place       absolute addresses

All of it is rendering: what may be shown is asked of `Article.objects.public()` and
`Correction.objects.public()`, where every list here begins.
"""
