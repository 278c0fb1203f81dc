"""A file into Documents, in a process that knows neither Django nor the database.

finding/    paths to files, each with the id that it has in its archive
archives/   a file of an archive opened: on the disk, in zip or tar; its bytes as text
xml/        XML cut into items and read as trees: streamed, repaired, never obeyed
formats/    one module a format: recognises(head, path), read(file, options) -> records
record      the frozen Record that all of them make, and every step below takes further
options     what the person who imports has settled beforehand
markup/     the blocks of its text, what a reader sees of them, the pictures in them
raw/        the words of the raw document, gathered apart from its format
pruning/    what was never part of the piece goes first
extract/    one module a rule: byline, bio, corrections, sources, turns, …
language/   what rules read by: sentences and names, dates of six languages
values      what a rule can find: small and frozen
body        what is left, as clean HTML
ledger      every visible character: in the body, in a field, or dropped with a reason
stages      all of the above for one file, stage by stage
piece       what a reading says an article is, in the words of the nouns
base        what was read field by field, to be compared with the next import
snapshot    the words and the hash of a first revision, made with the document
document    the piece with its bytes, base and account, ready to be stored
workers     reading in several processes, in the order of the files
in_step, packed, tidying
            a few files side by side; values on their way between processes; fewer walks
            over all that is in memory
"""
