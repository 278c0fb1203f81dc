"""Documents into rows.

entry       one document on its way, and what is learnt of it
batch       one transaction, and row by row where a row is refused
store       new articles, a batch at a time, one statement a table
nouns, sources
            authors, sections, series, topics, sources: known ones found, new ones made
fresh, rows a new article, and its other rows; no query is asked here
slugs, paths
            the last parts of addresses, and whole ones: what is free
shelf       pictures that were taken, on the disk meanwhile
library     files laid into the library, and taken back with a batch that fails
images      rows of the library, and their keys in the bodies
present     what an article says today, in the shape of the base
merge       changed documents: source, editor and last import compared, field by field
second_pass "READ MORE" lines that can be resolved now
orphans     nouns that only an undone run has used
trouble     what cannot be written to, and what a person can do about it
bulk/       many rows and many keys in one statement
"""
