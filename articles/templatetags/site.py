"""The site's own name and address; pages depend on their path alone, never on the Host header."""

from urllib.parse import quote, urlencode

from django import template
from django.conf import settings

register = template.Library()


@register.simple_tag
def site_name() -> str:
    return settings.SITE_NAME


@register.simple_tag
def time_zone() -> str:
    """The newsroom's own, by which every hour on the site is told."""
    return settings.TIME_ZONE


@register.filter
def absolute(path: str) -> str:
    """The absolute address of a percent-encoded path."""
    return f"{settings.SITE_URL}{path}"


@register.simple_tag(takes_context=True)
def here(context: template.Context) -> str:
    """The canonical address of this page: its path, and the cursor where it is a later page."""
    request = context["request"]
    before = getattr(request, "asked", {}).get("before")
    return absolute(quote(request.path) + (f"?{urlencode({'before': before})}" if before else ""))
