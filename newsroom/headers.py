"""Headers of the whole site that Django has no setting for."""

from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect

# Nothing of this is used by any page: no script that slips in may ask for it either.
PERMISSIONS = ", ".join(
    f"{name}=()"
    for name in (
        "accelerometer", "browsing-topics", "camera", "display-capture", "geolocation",
        "gyroscope", "hid", "magnetometer", "microphone", "midi", "payment", "serial", "usb",
    )
)  # fmt: skip

Answer = Callable[[HttpRequest], HttpResponse]


def page_headers(answer: Answer) -> Answer:
    """Pages are embedded by nobody (pictures, feeds and the rest may be) and ask for nothing."""

    def answered(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        if response.get("Content-Type", "").startswith("text/html"):
            response.setdefault("Permissions-Policy", PERMISSIONS)
            response.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response

    return answered


def https_behind_a_proxy(answer: Answer) -> Answer:
    """On a laptop too, send to https whoever came by http to a front that says so.

    Where nobody says it, the site is served as it is; elsewhere SITE_URL alone decides.
    """
    if not settings.LOCAL:
        raise MiddlewareNotUsed

    def answered(request: HttpRequest) -> HttpResponse:
        if request.headers.get("X-Forwarded-Proto") == "http":
            address = f"https://{request.get_host()}{request.get_full_path()}"
            return HttpResponsePermanentRedirect(address)
        return answer(request)

    return answered
