"""Sitemaps: an index of files, each with the pages of one kind, and the news of two days.

files       which files there are
parts       the pages in each
page        one of them
news        the last 48 hours for news search
urlset      both written as XML
"""
