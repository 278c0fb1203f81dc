"""What the type of a WordPress item says of it: an article, a kind of article, or none.

https://developer.wordpress.org/plugins/post-types/; WordPress's own are registered by
https://github.com/WordPress/wordpress-develop/blob/trunk/src/wp-includes/post.php
"""

from ..extract.kind import SECTIONS
from ..record import Record

ARTICLE, PAGE = "post", "page"
_OWN = {
    "nav_menu_item", "revision", "custom_css", "customize_changeset", "oembed_cache",
    "user_request", "wp_block", "wp_template", "wp_template_part", "wp_global_styles",
    "wp_navigation", "wp_font_family", "wp_font_face",
}  # fmt: skip
# What well-known plug-ins keep as posts: fields, forms, what came in by them, and orders.
_OF_PLUGINS = {
    "acf-field", "acf-field-group", "acf-post-type", "acf-taxonomy", "feedback", "shop_order",
    "shop_order_refund", "shop_coupon", "wpcf7_contact_form", "flamingo_inbound",
    "flamingo_contact", "scheduled-action",
}  # fmt: skip

# Requests, messages and orders of people who wrote to the site and not for it.
_PRIVATE = {
    "user_request", "feedback", "shop_order", "shop_order_refund", "flamingo_inbound",
    "flamingo_contact",
}  # fmt: skip


def is_private(kind: str) -> bool:
    """Whether nothing of an item of this type may be kept, not even its bytes."""
    return kind in _PRIVATE


def no_article(kind: str) -> str:
    """Whose machinery an item of this type is; "" for what may be an article."""
    if kind in _OWN:
        return f'WordPress\'s own "{kind}"'
    return f'a plug-in\'s "{kind}"' if kind in _OF_PLUGINS else ""


def is_kind(kind: str) -> bool:
    """Whether a type is named after a kind of article, as "interview" and "interviews" are."""
    return kind in SECTIONS or kind.removesuffix("s") in SECTIONS


def held_by_type(record: Record, kind: str) -> Record:
    """The record as a draft where its type leaves open whether it was an article."""
    if kind == ARTICLE or is_kind(kind):
        return record
    if kind == PAGE:
        return record.warned("page", "a page, not a post: it arrives as a draft").held("page")
    message = f'"{kind}" is a type of that site\'s own: it arrives as a draft'
    return record.warned("post-type-unknown", message).held("post-type-unknown")
