"""Paths to files, each once, with the id that it has in its archive.

discover    files, members of archives, and articles of collections, in one order
collection  a file of many articles, found out by its beginning and divided into them
twins       ids that come twice in one run
marks       texts that a run has met, by eight bytes each
spelled     names and ids as text that every database takes
companions  what one file of an archive says about another
day_order   whether the archive writes the day or the month first
"""
