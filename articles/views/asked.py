"""The parameters of an address that its page reads: no other makes it another page.

What is not read is no part of the canonical address, nor of the key under which anything is kept.
"""

from django.http import HttpRequest


def asked(request: HttpRequest, name: str) -> str | None:
    """The value of a parameter, None where it is absent; noted in `request.asked`."""
    value = request.GET.get(name)
    if value is not None:
        request.asked[name] = value
    return value
