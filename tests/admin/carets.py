"""Where the caret stands in the editor, for tests that are faster than a hand."""


def has_caret(page, block: str, offset: int, tries: int = 25) -> bool:
    """Whether the caret stands there, and still does when the editor has heard of it.

    Playwright's own wait needs an eval, which the policy of the page forbids.
    """
    return page.evaluate(
        f"""new Promise((done) => {{
            let left = {tries};
            const isThere = () => {{
                const held = document.querySelector(".ProseMirror {block}");
                const caret = getSelection();
                return held?.contains(caret.focusNode) && caret.focusOffset === {offset};
            }};
            const look = () => {{
                if (isThere()) return setTimeout(() => done(isThere()), 100);
                if (left-- === 0) return done(false);
                setTimeout(look, 20);
            }};
            look();
        }})"""
    )


def until_caret(page, block: str, offset: int):
    assert has_caret(page, block, offset, tries=500)


def stand_at_the_end(page):
    """Type there and take it back: then the editor itself, and not the page alone, knows it."""
    before = page.input_value("#id_body")
    for _ in range(20):
        page.keyboard.press("Control+End")
        page.keyboard.type("!")
        is_there = page.input_value("#id_body").endswith("!</p>")
        page.keyboard.press("Backspace")
        if is_there and page.input_value("#id_body") == before:
            return
    raise AssertionError("the caret does not come to the end")


def put_caret(page, key: str, block: str, offset: int):
    """Press the key as a hand would: again, where the editor was still busy with the click."""
    for _ in range(20):
        page.keyboard.press(key)
        if has_caret(page, block, offset):
            return
    raise AssertionError(f"{key} does not bring the caret there")
