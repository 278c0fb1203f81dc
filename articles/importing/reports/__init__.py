"""What became of every document, and what all came to.

result      what became of one document: a line of the report
report      the folder of the report, written document by document
files/      one module a kind of file in it
totals      the counts of a run, and the lines that tell them
summary     what the run came to, and the exit codes that say it
"""
