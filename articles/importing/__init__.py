"""Legacy articles in. This page is the map of the packages; the map of each is its own first page.

pipeline    the import as a whole: from paths to a summary, with its report
explain     why a file is read as it is, for a person who wonders
retry       one rejected document read again from its kept original
undo        a run taken back: what it created and nobody has touched

running/    one run: files in, batches through, until all are in or something stops it
reading/    a file into Documents; knows no Django, so that a process without it can read
pictures/   the pictures that documents name, taken from their archive or from the web
web/        the one way out: public addresses alone, bounded in time and bytes
storing/    documents into rows: new ones by the batch, changed ones field by field
reports/    what became of every document, and what all came to

The way of one document: `reading.finding` finds its file; `running.incoming` asks what is known of
it and has `reading.workers` read it into a Document; with its pictures it is an Entry, of which
`storing.batch` makes rows; `running.results` says of it what `reports` writes down.

Each imports what stands below it, which `make lint` checks:

    pipeline | explain | retry | undo
    running
    pictures
    storing
    reading | reports | web

Add a format: a module in reading/formats/, its line in its __init__, a fixture, a test. One of many
articles in a file also has articles(opener, source_id), which divides the file into them.
Add a rule: a module in reading/extract/, its line in its __init__, a fixture, a test.
"""
