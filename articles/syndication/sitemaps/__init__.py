"""Sitemaps: an index of files, each with the pages of one kind, and the news of two days.

parts       which files there are, and the pages in each
news        the last 48 hours for news search
urlset      both written as XML
"""
