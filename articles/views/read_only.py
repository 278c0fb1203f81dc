"""GET and HEAD alone, said before anybody is asked for a token.

A view that changes nothing needs no protection from forged forms, and with it a POST would be told
403, as if there were a way to be let in.
"""

from collections.abc import Callable

from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe


def read_only(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The view, which answers 405 to every other method."""
    return csrf_exempt(require_safe(view))
