"""JSON-LD with the vocabulary of schema.org 30, made from what a page has loaded already.

    article     the piece itself, its corrections and sources
    credits     who made it, and who is spoken of
    interview   questions and answers, where a text really has them
    pictures    the lead picture in the shapes that search engines ask for
    pages       the front page, lists and author pages
    publisher   who publishes all of it
    script      the element that carries it, from which no text can break out

No query is made here: each function says what has to be loaded. What is unknown is left out.
"""
