"""Reads the forms of a page as a browser would send them, so that a test changes what it is about."""

from django.test import Client
from selectolax.lexbor import LexborHTMLParser, LexborNode


def fields(html: str, form: str = "form[method=post]:not(#logout-form)") -> dict[str, str]:
    """Name → value of every field that the form would send, those outside it (form=…) too."""
    page = LexborHTMLParser(html)
    found = page.css_first(form)
    outside = page.css(f'[form="{found.attributes["id"]}"]') if found.attributes.get("id") else []
    sent = {}
    for field in [*found.css("input, select, textarea"), *outside]:
        name = field.attributes.get("name")
        if name and field.tag != "button" and (value := _value(field)) is not None:
            sent[name] = value
    return sent


def _value(field: LexborNode) -> str | None:
    kind = field.attributes.get("type")
    if field.tag == "textarea":
        return field.text().removeprefix("\n").replace("\n", "\r\n")
    if field.tag == "select":
        chosen = field.css_first("option[selected]") or field.css_first("option")
        return chosen.attributes.get("value") if chosen else ""
    if kind in {"checkbox", "radio"}:
        is_on = "checked" in field.attributes
        return field.attributes.get("value", "on") if is_on else None
    return None if kind in {"submit", "file"} else field.attributes.get("value") or ""


def fill(client: Client, url: str, /, **changed: str):
    """Open the form at a url, change these fields and send it; returns the response."""
    opened = client.get(url)
    assert opened.status_code == 200, opened.status_code
    return client.post(url, {**fields(opened.content.decode()), **changed})


def said(response) -> str:
    """The text of the page, its white space made single."""
    body = LexborHTMLParser(response.content.decode()).body
    return " ".join(body.text(separator=" ").split())
