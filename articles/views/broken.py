"""What a reader gets when something of ours broke: a page that needs no database to be made."""

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

RETRY_AFTER_SECONDS = 30


def broken(request: HttpRequest) -> HttpResponse:
    """500; where the database does not answer 503 (RFC 9110, section 15.6.4), to be tried again."""
    is_down = isinstance(sys.exc_info()[1], InterfaceError | OperationalError)
    page = render_to_string("503.html" if is_down else "500.html")
    response = HttpResponse(page, status=503 if is_down else 500)
    response["Cache-Control"] = "no-store"
    if is_down:
        response["Retry-After"] = str(RETRY_AFTER_SECONDS)
    return response
