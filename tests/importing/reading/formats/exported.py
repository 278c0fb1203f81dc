"""WordPress exports of one item or a few, written for a test."""

from tests.importing.found import LEGACY, found, write

EXPORT = LEGACY / "wordpress" / "export.xml"
HEAD = (
    '<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/{version}/"><channel>'
    "<wp:author><wp:author_login>pk</wp:author_login>"
    "<wp:author_email>pk@example.org</wp:author_email>"
    "<wp:author_display_name>Petra Kol</wp:author_display_name></wp:author>"
)
ITEM = (
    "<item><title>{title}</title><dc:creator>pk</dc:creator><guid>{guid}</guid>"
    "<content:encoded><![CDATA[{body}]]></content:encoded><wp:post_id>{id}</wp:post_id>"
    "<wp:post_date_gmt>2015-06-07 08:09:10</wp:post_date_gmt><wp:status>{status}</wp:status>"
    "<wp:post_type>{kind}</wp:post_type></item>"
)
COMMENT = (
    "<wp:comment><wp:comment_author><![CDATA[Bo Reed]]></wp:comment_author> "
    "<wp:comment_author_email>bo@example.org</wp:comment_author_email> "
    "<wp:comment_author_IP><![CDATA[192.0.2.7]]></wp:comment_author_IP> "
    "<wp:comment_content><![CDATA[I saw it turn.]]></wp:comment_content> "
    "<wp:commentmeta><wp:meta_value>::ff</wp:meta_value></wp:commentmeta></wp:comment>"
)
ADDRESSES = ("bo@example", "192.0.2.7", "::ff", "7 Quay", "pk@example")


def item(number=1, **changes):
    given = {
        "title": f"Mill {number}", "guid": f"mill-{number}", "id": number, "body": "It turned.",
        "status": "publish", "kind": "post", **changes,
    }  # fmt: skip
    return ITEM.format(**given)


def commented(text):
    return text.replace("</item>", COMMENT + "</item>")


def export(folder, *items, version="1.1", tail="</channel></rss>"):
    return write(folder, "mill.xml", HEAD.format(version=version) + "".join(items) + tail)


def one(folder, **changes):
    [reading] = found(export(folder, item(**changes))).values()
    return reading
