"""Pieces with pictures from the web, and what was said of those that did not come."""

from tests.importing.runs import write


def piece(folder, lead: str = "", body: str = "It rained.", name: str = "a.md"):
    file = write(folder, name, body, title=f"Piece {name}")
    if lead:
        file.write_text(file.read_text().replace("kind:", f"image: {lead}\nkind:"))
    return file


def warnings(ran, path: str = "a.md") -> list[str]:
    told = ran.document(path)["warnings"]
    return [each["message"] for each in told if each["code"] == "image-not-fetched"]
