"""The words round a hit, cut from the real text."""

from articles.text.excerpt import excerpt


def marked(text: str, found: set[str], length: int = 240, language: str = "en") -> str:
    runs = excerpt(text, found, language, length)
    return "".join(f"[{run}]" if is_hit else run for run, is_hit in runs)


def test_nothing_found_is_the_beginning():
    assert marked("One two three four.", {"x"}, length=9) == "One two …"


def test_every_form_of_the_word_is_marked():
    assert marked("Ferries sink. A ferry does not.", {"ferry"}) == (
        "[Ferries] sink. A [ferry] does not."
    )


def test_the_window_holds_the_most_hits():
    text = (
        "A boat. " + "Nothing here. " * 40 + "The boat and the ferry, a boat again. " + "End. " * 40
    )

    assert "The [boat] and the [ferry], a [boat] again." in marked(text, {"boat", "ferry"})


def test_words_are_never_cut():
    cut = marked("alpha beta gamma delta epsilon", {"gamma"}, length=14)

    assert set(cut.replace("[", "").replace("]", "").split()) <= {
        "…", "alpha", "beta", "gamma", "delta", "epsilon",
    }  # fmt: skip


def test_no_text_is_no_excerpt():
    assert marked("", {"x"}) == ""
