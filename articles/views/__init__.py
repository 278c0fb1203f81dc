"""The readers' pages, one a module: fetch what is public, choose a template, render.

reader_page     what all of them share: methods, old addresses, cache headers
listing         a page of a list by keyset, never by number
navigation      the sections above every page
surroundings    what is linked round an article
"""
