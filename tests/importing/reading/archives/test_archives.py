"""Zip and tar: gone through like folders, never unpacked, and refused where they mean harm."""

import random
import stat
import struct
import tarfile
import zipfile

import pytest

from articles.importing.reading.archives import Member, archive_of
from articles.models import Article, Image, LegacyDocument
from tests.importing.found import LEGACY, files, found, refused
from tests.importing.packed import TARS, packed, tarred, zipped
from tests.importing.runs import POST, run
from tests.importing.runs import write as write_post


def piece(title="The Weir"):
    return POST.format(title=title, body="It rained.").encode()


def link(kind: bytes, target: str) -> tarfile.TarInfo:
    info = tarfile.TarInfo()
    info.type, info.linkname = kind, target
    return info


ANY = pytest.mark.parametrize("name", ["a.zip", *TARS])


@ANY
@pytest.mark.parametrize("outside", ["../evil.md", "a/../../evil.md", "/tmp/evil.md", "..\\evil.md", "C:\\evil.md"])  # fmt: skip
def test_an_archive_with_a_name_that_leads_out_of_it_is_refused_whole(tmp_path, name, outside):
    archive = packed(tmp_path / "in", name, {"good.md": piece(), outside: piece("Evil")})

    [because] = refused(archive).values()

    assert because.startswith(f"archive-unsafe: {name} holds a name that leads out of it")
    assert [*files(archive)] == [name]
    assert [*tmp_path.rglob("*.md")] == []


def test_a_link_in_a_tar_is_refused_alone(tmp_path):
    links = {
        "soft.md": link(tarfile.SYMTYPE, "/etc/passwd"),
        "hard.md": link(tarfile.LNKTYPE, "good.md"),
        "pipe.md": link(tarfile.FIFOTYPE, ""),
    }
    archive = tarred(tmp_path / "a.tar", {"good.md": piece(), **links})

    assert refused(archive) == {
        "soft.md": "link: links are not followed",
        "hard.md": "link: links are not followed",
        "pipe.md": "not-recognised: no file but a device, a pipe or the like",
    }
    assert found(archive)["good.md"].body == "<p>It rained.</p>"


def test_a_link_in_a_zip_is_refused_alone(tmp_path):
    archive = tmp_path / "a.zip"
    with zipfile.ZipFile(archive, "w") as opened:
        info = zipfile.ZipInfo("soft.md")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        opened.writestr(info, "/etc/passwd")
        opened.writestr("good.md", piece())

    assert refused(archive) == {"soft.md": "link: links are not followed"}


def test_an_encrypted_zip_is_refused_whole_and_says_what_to_do(tmp_path):
    archive = zipped(tmp_path / "a.zip", {"good.md": piece()}, zipfile.ZIP_STORED)
    data = bytearray(archive.read_bytes())
    for signature, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + place] |= 1
    archive.write_bytes(data)

    assert refused(archive) == {
        "a.zip": "archive-encrypted: a.zip needs a password; unpack it and give the folder"
    }


@pytest.mark.parametrize("name", ["a.zip", *(name for name in TARS if name != "a.tar")])
def test_bytes_that_grow_beyond_all_measure_are_refused_whole(tmp_path, name):
    archive = packed(tmp_path, name, {"good.md": piece(), "zeros.txt": bytes(30_000_000)})

    [(key, because)] = refused(archive).items()

    assert key == name
    assert because.startswith("archive-bomb: zeros.txt")


def test_members_that_share_their_bytes_are_a_bomb(tmp_path):
    archive = zipped(tmp_path / "a.zip", {"one.md": piece(), "two.md": piece()})
    data = bytearray(archive.read_bytes())
    second = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 4)
    struct.pack_into("<L", data, second + 42, 0)
    archive.write_bytes(data)

    assert refused(archive) == {"a.zip": "archive-bomb: members of a.zip share their bytes"}


@ANY
def test_a_broken_archive_is_refused_and_says_so(tmp_path, name):
    words = random.Random(7).randbytes(50_000).hex().encode()
    archive = packed(tmp_path, name, {"one.md": piece() + words, "two.md": piece() + words})
    archive.write_bytes(archive.read_bytes()[:40_000])

    assert refused(archive)[name].startswith("archive-broken: ")


def test_a_member_whose_bytes_are_broken_is_refused_alone(tmp_path):
    archive = zipped(
        tmp_path / "a.zip", {"bad.md": piece(), "good.md": piece()}, zipfile.ZIP_STORED
    )
    data = bytearray(archive.read_bytes())
    data[data.index(b"The Weir")] = ord("t")
    archive.write_bytes(data)

    with pytest.raises(OSError, match=r"bad\.md is broken"):
        Member(archive_of(archive), "bad.md").read_bytes()
    assert Member(archive_of(archive), "good.md").read_bytes() == piece()


@ANY
def test_an_archive_in_an_archive_is_not_opened(tmp_path, name):
    archive = packed(tmp_path, name, {"inner.zip": b"PK", "good.md": piece()})

    assert [*refused(archive)] == ["inner.zip"]
    assert refused(archive)["inner.zip"].startswith("archive-nested")


@ANY
def test_its_members_are_told_one_by_one_as_if_they_lay_in_a_folder(tmp_path, name):
    wordpress = (LEGACY / "wordpress" / "export.xml").read_bytes()
    members = {"b/two.md": piece(), "wp/export.xml": wordpress, "a/one.txt": b"A Headline\n\nIt rained.", ".DS_Store": b"x", "__MACOSX/._a": b"x"}  # fmt: skip
    read = found(packed(tmp_path, name, members))

    assert {key: reading.record.format for key, reading in read.items()} == {
        "b/two.md": "jigsaw",
        "a/one.txt": "plain",
    } | {key: "wordpress" for key in read if key.startswith("https://lock.example.org/?p")}
    assert len(read) == 6
    assert read["https://lock.example.org/?p=11"].record.path == "wp/export.xml"


def test_an_archive_in_a_folder_lends_its_name_to_its_members(tmp_path):
    zipped(tmp_path / "old" / "a.zip", {"one.md": piece()})
    write_post(tmp_path, "two.md")

    assert [*files(tmp_path)] == ["old/a.zip/one.md", "two.md"]


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.tar.gz"])
def test_a_second_run_over_an_archive_changes_nothing(tmp_path, name):
    members = {f"{number}.md": piece(f"Weir {number}") for number in range(5)}
    packed(tmp_path / "in", name, members)

    first = run(tmp_path / "in", reports=tmp_path / "report")
    second = run(tmp_path / "in", reports=tmp_path / "report")

    assert (first.exit_code, first.counts) == (0, {"created": 5})
    assert (second.exit_code, second.counts) == (0, {"unchanged": 5})
    assert first.document(f"{name}/3.md")["key"] == f"legacy:{name}/3.md"


@pytest.mark.django_db
def test_a_member_that_is_gone_is_reported(tmp_path):
    zipped(tmp_path / "in" / "a.zip", {"one.md": piece("One"), "two.md": piece("Two")})
    run(tmp_path / "in")
    zipped(tmp_path / "in" / "a.zip", {"one.md": piece("One")})

    ran = run(tmp_path / "in", reports=tmp_path / "report")

    assert ran.counts == {"unchanged": 1, "kept": 1}
    assert ran.document("a.zip/two.md")["warnings"][0]["code"] == "source-gone"


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.tar.gz"])
def test_a_picture_is_taken_out_of_the_archive(tmp_path, name):
    picture = (LEGACY / "harbour" / "covers" / "weir.png").read_bytes()
    head = (
        piece()
        .replace(b"kind:", b"image: ../covers/weir.png\nkind:")
        .replace(b"../covers", b"/covers")
    )
    archive = packed(tmp_path, name, {"posts/one.md": head, "covers/weir.png": picture})

    ran = run(archive, images="copy", reports=tmp_path / "report")

    assert ran.counts == {"created": 1}
    assert Article.objects.get().lead_figure.image == Image.objects.get()


@pytest.mark.django_db
def test_an_archive_that_is_refused_has_a_row_and_a_reason(tmp_path):
    zipped(tmp_path / "in" / "a.zip", {"../evil.md": piece()})

    ran = run(tmp_path / "in", reports=tmp_path / "report")

    assert ran.exit_code == 1
    assert LegacyDocument.objects.get().rejected_because.startswith("archive-unsafe")
    assert {each.name for each in tmp_path.rglob("*.*")} == {
        "a.zip", "report.json", "report.csv", "redirects.csv",
    }  # fmt: skip
