"""One run, from its paths to its totals.

nothing     whether there is anything to import at all
wanted_section
            whether there is the section that --section asks for
files       which files are documents of the run, in their order; pictures come last
count       how many there are, where a glance at the names says it
documents   files in batches that are bounded in number and in bytes
incoming    each batch compared with what is known, read, and handed on as entries
known       what earlier runs left of the documents of a batch
run         batches stored one after another, until all are in or something stops it
run_row     the row of the run, with its counts after each batch
interruption
            Ctrl-C: the batch under way ends, then the run stops with its place kept
liveness    which runs are alive, and which were killed
gone        documents that the archive held last time and holds no more
results     what became of each document, a line of the report
original    the bytes of one that was rejected, where they may be copied
progress    how far the run is
terminal    what is said to the person who waits, or into a pipe that may close first
"""
