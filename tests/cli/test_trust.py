"""--trust, word by word, on one message: zones, the edge, and the reason in words."""

import json
import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMMAND = os.environ["FORENSICS_COMMAND"]
SAMPLE = ROOT / "samples" / "messages" / "skewed_relay.eml"


def run(*words):
    env = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LC_ALL": "C.UTF-8"}
    return subprocess.run([COMMAND, "analyze", "--no-geo", *words, str(SAMPLE)],
                          capture_output=True, env=env, check=True).stdout.decode()


def options(words):
    return [part for word in words.split() for part in ("--trust", word)]


# Hops, newest first: store.example.org sees 10.0.0.5; mx.example.org sees 198.51.100.20;
# relay.example.net sees an authenticated 203.0.113.9; pc.example.com submits.
@pytest.mark.parametrize(
    ("words", "zones", "ip", "reason"),
    [
        ("auto", "vecc", "198.51.100.20",
         "the newest 2 hops are taken as written on the reader's own side; mx.example.org saw the client at "
         "198.51.100.20, the first address that is neither inside nor authenticated"),
        ("net:10.0.0.0/8", "vecc", "198.51.100.20",
         "mx.example.org saw the client at 198.51.100.20, the first that is not among the trusted"),
        ("net:10.0.0.0/8 net:198.51.100.0/24", "vvec", "203.0.113.9",
         "the newest 3 hops are taken as written on the reader's own side; relay.example.net saw the client at "
         "203.0.113.9, the first that is not among the trusted"),
        ("net:192.0.2.0/24", "eccc", "10.0.0.5",
         "the newest hop is taken as the reader's own server; store.example.org saw the client at 10.0.0.5"),
        ("host:.example.org", "vecc", "198.51.100.20", "mx.example.org saw the client at 198.51.100.20"),
        ("host:store.example.org", "eccc", "10.0.0.5", "store.example.org saw the client at 10.0.0.5"),
        ("host:mx.example.net", "cccc", None,
         "store.example.org is not among the trusted hosts; it and all older hops are claims"),
        ("authserv:mx.example.org", "vecc", "198.51.100.20", "mx.example.org saw the client at 198.51.100.20"),
        ("authserv:mx.example.com", "cccc", None, "store.example.org is not among the trusted hosts"),
        ("count:1", "eccc", "10.0.0.5", "the newest hop is ours, as asked"),
        ("count:3", "vvec", "203.0.113.9", "the newest 3 of 4 hops are ours, as asked"),
        ("count:9", "vvve", None, "the newest 4 of 4 hops are ours, as asked"),
        ("none", "cccc", None, "no hop is trusted, as asked"),
    ],
)
def test_each_trust_word_moves_the_edge_and_says_why(words, zones, ip, reason):
    report = json.loads(run("--format", "json", *options(words)))
    boundary = report["chain"]["boundary"]
    assert "".join(hop["trust"][0] for hop in report["hops"]) == zones
    assert boundary["ip"] == ip
    assert reason in boundary["reason"]
    text = " ".join(run("--width", "400", *options(words)).split())
    assert reason in text


def test_the_text_names_the_hop_where_trust_ends_counted_from_the_oldest():
    assert "Trust ends at hop 3: " in run("--width", "400")
    assert "Trust ends at hop" not in run("--width", "400", "--trust", "none")
