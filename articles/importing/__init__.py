"""Legacy articles in. This page is the map; the way of one document is the order of these lines.

    discover    paths to documents, each with its id in the archive: files, members, articles
    archives/   zip and tar, gone through like folders; nothing is unpacked
    collection  a file of many articles, found out by its beginning and divided into them
    twins       ids that come twice in one run; marks, what was met, by eight bytes each
    spelled     names and ids as text that every database takes
    companions, attachments
                files that say something of others; pictures that nobody names
    xml/        XML cut into items and read as trees: streamed, repaired, never obeyed
    commenters  e-mail and IP addresses of a site's readers, masked before anything is kept
    decode      bytes to text, and what had to be guessed
    formats/    one module a format: recognises(head, path), read(file, options) -> records
    record      the frozen Record: the one contract between reading and storing
    block, values, prose
                what it is made of; what rule after rule asks of all its blocks together
    markup, sentences, dates, months, respelled
                what rules read by: text and tags, sentences and names, dates of six languages
    inline      pictures in the text: numbers that hold their places
    prune       what was never part of the piece goes first: unwanted blocks, media in the others
    extract/    one module a rule: byline, bio, corrections, sources, turns, …
    body        what is left, as clean HTML
    raw/        the words of the raw document, gathered apart from its format
    ledger      every visible character: in the body, in a field, or dropped with a reason
    reading     all of the above for one file; knows no Django, so that a worker can run it
    piece       what a reading says an article is, in the words of the nouns
    document    the piece with its bytes, base and account, ready to be stored
    workers     reading in several processes, in the order of the files
    in_step, packed, tidying
                a few files side by side; values on their way between processes; fewer walks
                over all that is in memory
    known       what earlier runs left of a document
    incoming    files opened, compared with what is known, read, and handed on as entries (entry)
    day_order   whether the archive writes the day or the month first
    gathering   their pictures: whereabouts in the archive, downloads from the web
    web/        the one way out: public addresses alone, bounded in time and bytes
    shelf       pictures that were taken, until they are in the library
    nouns, sources
                authors, sections, series, topics, sources: known ones found, new ones made
    library     files laid into it, and taken back with a batch that fails
    pictures    rows of the library, and their keys in the bodies
    snapshot    the words and the hash of a first revision, made with the document
    fresh, rows, store
                new articles, a batch at a time
    table, inserting
                rows into a table by one statement: executemany, or COPY
    asking, slugs, paths
                which of many keys are taken, and what is free
    room        memory for a whole batch on SQLite
    base, present, merge
                changed documents: source, editor and last import compared, field by field
    batch       one transaction, and row by row where a row is refused
    second_pass "READ MORE" lines that can be resolved now
    nothing, files
                whether there is anything to import, and which files are documents
    wanted_section
                whether there is the section that --section asks for
    run         one run: batches, what stops it (interruption), totals; run_row, its row; progress
    pipeline    the import as a whole: a run with its report; summary, what it came to
    trouble     what cannot be written to, and what a person can do about it
    liveness    which runs are alive, and which were killed
    retry       one rejected document read again from its kept original
    undo        a run taken back: what it created and nobody has touched
    orphans     nouns that only an undone run has used
    result      what became of a document, a line of the report (results); totals, what all came to
    explain     why a file is read as it is, for a person who wonders
    terminal    what is said to the person who waits, or into a pipe that may close first
    report      the folder of the report, its files in report_files/

Add a format: a module in formats/, its line in formats/__init__, a fixture, a test. One of many
articles in a file also has articles(opener, source_id), which divides the file into them.
Add a rule: a module in extract/, its line in extract/__init__, a fixture, a test.
"""
