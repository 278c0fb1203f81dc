"""Archives with pictures in their texts."""

from io import BytesIO

from PIL import Image as Drawn

from tests.importing.reads import read
from tests.importing.runs import POST, write


def drawn(colour: str = "#123456") -> bytes:
    written = BytesIO()
    Drawn.new("RGB", (40, 30), colour).save(written, "PNG")
    return written.getvalue()


def copied(html: str):
    return read(POST.format(title="The Weir", body=html), images="copy")


def archive(folder, body: str, *pictures: str, name: str = "posts/weir.md"):
    write(folder, name, body)
    for number, picture in enumerate(pictures):
        (folder / picture).parent.mkdir(parents=True, exist_ok=True)
        (folder / picture).write_bytes(drawn(f"#{number + 1:06x}"))
    return folder


def warned(ran, code: str, path: str = "posts/weir.md") -> list[str]:
    return [w["message"] for w in ran.document(path)["warnings"] if w["code"] == code]
