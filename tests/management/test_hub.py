"""Messages to a hub: to public addresses alone, in parts that it takes, no redirect followed."""

import socket
import threading

import pytest

from articles.importing.web import PUBLIC, Reach
from articles.management import hub as module
from articles.management.hub import NotTold, tell
from tests.management import hub as hubs

FEED = "https://paper.example/feed/"


@pytest.fixture
def hub():
    with hubs.listening() as made:
        yield made


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/", "http://[::1]/", "http://169.254.169.254/latest/", "http://10.0.0.1/",
        "http://127.0.0.1:6379/", "ftp://hub.example/", "http://user:word@hub.example/",
        "http://hub.example:25/", "http://0x7f000001/", "nothing",
    ],
)  # fmt: skip
def test_what_is_no_public_address_is_not_told(address):
    def no_name(host, seconds):
        return [host.strip("[]")]

    with pytest.raises(NotTold):
        tell(address, [FEED], Reach(resolve=no_name))


def test_a_name_that_leads_within_is_not_told():
    with pytest.raises(NotTold, match="no public address"):
        tell(
            "https://hub.example/", [FEED], Reach(resolve=lambda *_: ["93.184.216.34", "10.0.0.1"])
        )


def test_only_public_addresses_are_reached_unless_a_test_says_otherwise():
    assert not PUBLIC.allows("127.0.0.1")


@pytest.mark.parametrize("status", [301, 302, 307, 400, 404, 500])
def test_a_hub_that_does_not_take_it_was_not_told(hub, status):
    hub.status, hub.location = status, "/elsewhere"

    with pytest.raises(NotTold, match=str(status)):
        tell(hub.address, [FEED], hub.reach)

    assert hub.asked == ["/in"]


def test_a_hub_that_is_not_there_was_not_told(hub):
    with socket.socket() as taken:
        taken.bind((hubs.HOME, 0))
        hub.port = taken.getsockname()[1]
        with pytest.raises(NotTold):
            tell(hub.address, [FEED], hub.reach)


def test_a_hub_that_never_answers_ends_with_the_time(hub, monkeypatch):
    monkeypatch.setattr(module, "SECONDS", 0.2)
    with socket.create_server((hubs.HOME, 0)) as silent:
        hub.port = silent.getsockname()[1]
        with pytest.raises(NotTold):
            tell(hub.address, [FEED], hub.reach)


def test_a_hub_that_answers_drop_by_drop_ends_with_the_time_too(hub, monkeypatch):
    monkeypatch.setattr(module, "SECONDS", 0.5)
    over = threading.Event()

    def drip():
        held, _ = slow.accept()
        with held:
            while not over.wait(0.05):
                try:
                    held.sendall(b"H")
                except OSError:
                    return

    with socket.create_server((hubs.HOME, 0)) as slow:
        hub.port = slow.getsockname()[1]
        thread = threading.Thread(target=drip)
        thread.start()
        try:
            with pytest.raises(NotTold):
                tell(hub.address, [FEED], hub.reach)
        finally:
            over.set()
            thread.join()


def test_a_hub_is_told_of_each_feed_in_messages_of_fifty(hub):
    feeds = [f"https://paper.example/{number}/feed/" for number in range(120)]

    tell(hub.address, feeds, hub.reach)

    assert [len(message) for message in hub.told] == [50, 50, 20]
    assert [feed for message in hub.told for feed in message] == feeds
