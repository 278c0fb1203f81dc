"""Which numeric addresses are public: every class of those that are not, and some that are."""

import socket
import threading

import pytest

from articles.importing.web.reach import NotFetched, Reach, is_public, resolved

CLOSED = {
    "this network": ["0.0.0.0", "0.1.2.3"],
    "private": ["10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1"],
    "loopback": ["127.0.0.1", "127.8.8.8", "::1"],
    "shared": ["100.64.0.1", "100.127.255.254"],
    "link-local": ["169.254.0.1", "fe80::1", "fe80::1%eth0", "febf::1"],
    "metadata": [
        "169.254.169.254", "169.254.170.2", "168.63.129.16", "100.100.100.200", "192.0.0.192",
        "fd00:ec2::254", "fd20:ce::254",
    ],
    "protocol assignments": ["192.0.0.1", "192.0.0.8", "192.0.0.170", "2001::1", "2001:1ff::1"],
    "documentation": ["192.0.2.1", "198.51.100.1", "203.0.113.1", "2001:db8::1", "3fff::1"],
    "benchmarks": ["198.18.0.1", "198.19.255.255", "2001:2::1"],
    "multicast": ["224.0.0.1", "224.0.1.1", "239.255.255.250", "233.252.0.1", "ff02::1", "ff0e::1"],
    "reserved": ["240.0.0.1", "255.255.255.255", "4000::1", "5f00::1", "100::1"],
    "unspecified": ["::"],
    "unique local": ["fc00::1", "fdff::1"],
    "site-local": ["fec0::1"],
    "IPv4 inside IPv6": [
        "::ffff:127.0.0.1", "::ffff:8.8.8.8", "::ffff:169.254.169.254", "::127.0.0.1", "::8.8.8.8",
    ],
    "6to4 and its relays": ["2002:7f00:1::", "2002:0808:0808::1", "192.88.99.1"],
    "Teredo": ["2001:0:4136:e378:8000:63bf:3fff:fdd2"],
    "ORCHID": ["2001:10::1", "2001:20::1"],
    "NAT64": ["64:ff9b::7f00:1", "64:ff9b::808:808", "64:ff9b:1::1"],
    "no numeric address": ["", "localhost", "127.1", "0x7f000001", "2130706433", "0177.0.0.1"],
}  # fmt: skip


@pytest.mark.parametrize(
    "address", [pytest.param(each, id=f"{name} {each}") for name in CLOSED for each in CLOSED[name]]
)
def test_an_address_that_not_everybody_can_reach_is_refused(address):
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "93.184.215.14", "172.32.0.1", "2606:4700:4700::1111", "2a00:1450::1"]
)
def test_an_address_that_everybody_can_reach_is_public(address):
    assert is_public(address)


@pytest.mark.parametrize("found", [["127.0.0.1"], ["8.8.8.8", "10.0.0.1"], ["8.8.8.8", "::1"]])
def test_a_name_with_a_single_closed_address_is_refused(found):
    reach = Reach(resolve=lambda host, seconds: found)

    with pytest.raises(NotFetched, match="no public address"):
        reach.addresses("pictures.example", 1)


def test_a_name_that_leads_nowhere_is_refused():
    with pytest.raises(NotFetched, match="leads nowhere"):
        Reach(resolve=lambda host, seconds: []).addresses("pictures.example", 1)


@pytest.mark.parametrize("written", ["127.1", "0x7f000001", "2130706433", "017700000001"])
def test_another_way_to_write_loopback_is_found_out_when_it_is_resolved(written):
    with pytest.raises(NotFetched, match=r"leads to 127\.0\.0\.1, which is no public address"):
        Reach().addresses(written, 5)


def test_a_resolver_that_does_not_answer_is_not_waited_for(monkeypatch):
    never = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [never.wait(5)][1:])

    with pytest.raises(NotFetched, match="was not answered for in time"):
        resolved("pictures.example", 0.01)
    never.set()


def test_a_name_that_the_resolver_does_not_know_is_told(monkeypatch):
    def unknown(*_, **__):
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)

    with pytest.raises(NotFetched, match="Name or service not known"):
        resolved("pictures.example", 1)
