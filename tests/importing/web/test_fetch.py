"""One GET to a public address: bounded in bytes, time and redirects, and to nowhere else."""

import shutil
import socket
import ssl
import subprocess
import threading
import time
from urllib.parse import quote

import pytest

from articles.importing.web import NotFetched, fetched
from articles.importing.web.reach import is_public
from tests.importing.web.server import HOME, moved, ok, said, serving


def refused(url, reach) -> str:
    with pytest.raises(NotFetched) as error:
        fetched(url, reach)
    return str(error.value)


@pytest.fixture
def nothing_is_connected(monkeypatch):
    def connect(self, address):
        raise AssertionError(f"connected to {address}")

    monkeypatch.setattr(socket.socket, "connect", connect)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/", "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://127.1/",
        "http://2130706433/", "http://0/", "http://169.254.169.254/latest/meta-data/",
        "http://[64:ff9b::a9fe:a9fe]/", "https://10.0.0.1/", "http://localhost/",
        "http://user@8.8.8.8/", "http://8.8.8.8:6379/", "ftp://8.8.8.8/",
    ],
)  # fmt: skip
def test_as_it_is_used_nothing_inside_is_connected_to(nothing_is_connected, url):
    with pytest.raises(NotFetched):
        fetched(url)


@pytest.mark.parametrize(
    "inside", ["127.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "fe80::1", "::ffff:10.0.0.1"]
)
def test_a_name_that_leads_inside_is_not_connected_to(nothing_is_connected, inside):
    with serving() as served:
        reach = served.reach(resolve=lambda *_: [inside], allows=is_public)

        assert "is no public address" in refused(served.url(), reach)


def test_the_bytes_come_and_the_host_is_named():
    with serving({"/a.png?b=c%20d": ok(b"picture")}) as served:
        assert fetched(served.url("/a.png?b=c d#top"), served.reach()) == b"picture"

    [headers] = served.headers
    assert headers["Host"] == f"pictures.example:{served.port}"
    assert not {"Cookie", "Authorization", "Referer"} & set(headers)


def test_the_name_is_asked_once_so_that_a_second_answer_leads_nowhere():
    answers = iter([[HOME], ["10.0.0.1"]])
    with serving({"/a.png": ok(b"picture")}) as served:
        reach = served.reach(resolve=lambda *_: next(answers))

        assert fetched(served.url(), reach) == b"picture"

    assert list(answers) == [["10.0.0.1"]]


def test_no_proxy_of_the_environment_is_asked(monkeypatch):
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://10.0.0.1:3128")
    with serving({"/a.png": ok(b"picture")}) as served:
        assert fetched(served.url(), served.reach()) == b"picture"


def test_the_next_address_is_tried_where_one_does_not_answer():
    with serving({"/a.png": ok(b"picture")}) as served:
        reach = served.reach(resolve=lambda *_: ["127.0.0.2", HOME], allows=lambda address: True)

        assert fetched(served.url(), reach) == b"picture"


def test_five_redirects_are_followed_and_not_a_sixth():
    hops = {f"/{n}": moved(f"/{n + 1}", f"{s} Moved") for n, s in enumerate([301, 302, 303, 307])}
    with serving({**hops, "/4": moved("/5", "308 Moved"), "/5": ok(b"picture")}) as served:
        assert fetched(served.url("/0"), served.reach()) == b"picture"

        served.answers |= {"/5": moved("/6"), "/6": ok(b"picture")}
        assert "more than 5 redirects" in refused(served.url("/0"), served.reach())


@pytest.mark.parametrize(
    ("to", "why"),
    [
        ("http://inside.example:{port}/", "is no public address"),
        ("http://10.0.0.1:{port}/", "is no public address"),
        ("//[::1]:{port}/", "is no public address"),
        ("http://pictures.example:6379/", "the port 6379"),
        ("http://a@pictures.example:{port}/", "user name"),
        ("file:///etc/passwd", "only http and https"),
        ("gopher://pictures.example/", "only http and https"),
        ("http://pictures.example:{port}/\\a", "characters that no address has"),
        ("", "leads nowhere"),
    ],
)
def test_where_a_redirect_leads_is_checked_from_the_start(to, why):
    with serving() as served:
        served.answers["/a.png"] = moved(to.format(port=served.port))
        known = {"pictures.example": HOME, "inside.example": "10.0.0.1"}
        reach = served.reach(resolve=lambda host, _: [known.get(host, host)])

        assert why in refused(served.url(), reach)
        assert served.asked == ["/a.png"]


def test_a_redirect_is_resolved_anew_and_may_lead_to_a_name_in_another_script():
    asked = []
    with serving({"/ї.png": ok(b"picture")}) as served:
        served.answers["/%D1%97.png"] = served.answers.pop("/ї.png")
        to = f"http://їжак.example:{served.port}/{quote('ї')}.png"
        location = to.encode()
        served.answers["/a.png"] = b"HTTP/1.1 302 Found\r\nLocation: " + location + b"\r\n\r\n"
        reach = served.reach(resolve=lambda host, _: asked.append(host) or [HOME])

        assert fetched(served.url(), reach) == b"picture"

    assert asked == ["pictures.example", "xn--80aln7i.example"]


def test_more_bytes_than_are_allowed_are_not_read():
    def endless(connection):
        connection.sendall(said("200 OK", "Connection: close"))
        while True:
            connection.sendall(b"A" * 10_000)

    with serving({"/a.png": endless}) as served:
        assert "more than 50,000 bytes" in refused(served.url(), served.reach(most_bytes=50_000))


def test_a_length_that_is_too_large_is_believed():
    with serving({"/a.png": said("200 OK", "Content-Length: 50001")}) as served:
        told = refused(served.url(), served.reach(most_bytes=50_000))

    assert "50,001 bytes, at most 50,000" in told


@pytest.mark.parametrize("begun", ["", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\n\r\n"])
def test_drops_do_not_add_up_to_more_than_the_time_allowed(begun):
    over = threading.Event()

    def dropping(connection):
        connection.sendall(begun.encode())
        while not over.wait(0.05):
            connection.sendall(b"A")

    with serving({"/a.png": dropping}) as served:
        started = time.monotonic()
        told = refused(served.url(), served.reach(seconds=0.3))
        over.set()

    assert "it took more than 0.3 seconds" in told
    assert time.monotonic() - started < 2


def test_redirects_share_one_time():
    over = threading.Event()

    def slowly(connection):
        over.wait(0.2)
        connection.sendall(moved("/a.png"))

    with serving({"/a.png": slowly}) as served:
        assert "it took more than 0.5 seconds" in refused(served.url(), served.reach(seconds=0.5))
        over.set()


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (said("404 Not Found", "Content-Length: 0"), "answered 404 Not Found"),
        (said("204 No Content"), "answered 204"),
        (said("500 Oh", "Content-Length: 0"), "answered 500"),
        (said("200 OK", "Content-Length: 9") + b"pic", "ends after 3 of 9 bytes"),
        (b"", "did not answer: Remote end closed"),
        (b"SSH-2.0-OpenSSH\r\n", "did not answer as it should"),
        (b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 500, "did not answer as it should"),
        (b"HTTP/1.1 200 OK\r\nA: " + b"b" * 70_000, "did not answer as it should"),
        (said("200 OK", "Transfer-Encoding: chunked") + b"zz\r\n", "did not answer as it should"),
        (said("302 Found"), "leads nowhere"),
    ],
)
def test_an_answer_that_is_no_picture_is_told(answer, why):
    with serving({"/a.png": answer}) as served:
        assert why in refused(served.url(), served.reach())


def test_chunks_are_put_together():
    body = b"3\r\npic\r\n4\r\nture\r\n0\r\n\r\n"
    with serving({"/a.png": said("200 OK", "Transfer-Encoding: chunked") + body}) as served:
        assert fetched(served.url(), served.reach()) == b"picture"


def test_nobody_there_is_told():
    with serving() as served:
        pass

    assert "did not answer: [Errno 111]" in refused(served.url(), served.reach())


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """Of pictures.example, signed by itself; the file with its key."""
    openssl = shutil.which("openssl")
    if not openssl:
        pytest.skip("no openssl to make a certificate with")
    file = tmp_path_factory.mktemp("tls") / "both.pem"
    command = [
        openssl, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
        "-subj", "/CN=pictures.example", "-addext", "subjectAltName=DNS:pictures.example",
        "-days", "30", "-keyout", str(file), "-out", str(file.with_suffix(".crt")),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True)
    file.write_text(file.read_text() + file.with_suffix(".crt").read_text())
    return file


@pytest.fixture
def secured(certificate):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with serving({"/a.png": ok(b"picture")}, tls=context) as served:
        yield served


def test_a_certificate_is_checked_against_the_name_not_the_number(secured, certificate):
    def trusting():
        return ssl.create_default_context(cafile=certificate)

    assert fetched(secured.url(), secured.reach(tls=trusting)) == b"picture"
    told = refused(secured.url(host="other.example"), secured.reach(tls=trusting))
    assert "CERTIFICATE_VERIFY_FAILED" in told
    assert secured.asked == ["/a.png"]


def test_a_certificate_that_nobody_vouches_for_is_refused(secured):
    assert "CERTIFICATE_VERIFY_FAILED" in refused(secured.url(), secured.reach())
    assert secured.asked == []
