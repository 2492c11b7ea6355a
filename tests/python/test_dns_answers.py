"""Answers of DNS from Python: a snapshot by path or as bytes, and what would be asked."""

from pathlib import Path

import forensics
import pytest

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "auth"
MESSAGE = SAMPLES / "signed.eml"
WORLD = SAMPLES / "world.ndjson"


def test_a_snapshot_may_be_a_path_or_its_text():
    by_path = forensics.analyze(MESSAGE, dns_snapshot=WORLD)
    assert by_path.auth.spf.result == "pass"
    assert by_path.hops[0].dns.reverse_confirmed is True
    assert by_path.hops[0].dns.reverse.records[0] == "mail.example.org."
    assert by_path == forensics.analyze(MESSAGE, dns="snapshot", dns_snapshot=WORLD.read_bytes())
    assert by_path == forensics.analyze(MESSAGE, dns="snapshot", dns_snapshot=str(WORLD))


def test_another_snapshot_gives_other_answers():
    head = WORLD.read_bytes().splitlines(keepends=True)[0]
    for _ in range(2):
        assert forensics.analyze(MESSAGE, dns_snapshot=head).auth.spf.result == "missing_evidence"
        assert forensics.analyze(MESSAGE, dns_snapshot=WORLD).auth.spf.result == "pass"


def test_without_answers_nothing_is_told_of_dns():
    for report in (forensics.analyze(MESSAGE), forensics.analyze(MESSAGE, dns="off")):
        assert "auth" not in report and "dns" not in report
        assert report.hops[0].dns is None


def test_a_plan_lists_what_a_first_round_would_ask():
    report = forensics.analyze(MESSAGE, dns="plan")
    planned = {(entry.name, entry.type): entry for entry in forensics.dns_plan(MESSAGE.read_bytes())}
    assert {(entry.name, entry.type) for entry in [*report.auth.missing, *report.dns.missing]} == set(planned)
    reverse = planned["1.2.0.192.in-addr.arpa", "PTR"]
    assert (reverse.purpose, reverse.exposure, reverse.refusal) == ("iprev", "sender-zone", None)
    assert planned["mail.example.org", "AAAA"].purpose == "host_name"


def test_what_is_never_asked_says_why():
    message = MESSAGE.read_bytes().replace(b"from mail.example.org (", b"from mail.corp (")
    (helo,) = [entry for entry in forensics.dns_plan(message) if (entry.name, entry.type) == ("mail.corp", "A")]
    assert helo.refusal == "special-use name"


def test_lists_are_told_of_when_they_are_named():
    assert "zen.spamhaus.org" in [entry.zone for entry in forensics.dns_list_zones()]
    report = forensics.analyze(MESSAGE, dns="plan", dns_lists=["zen.spamhaus.org"])
    (listing,) = report.dns.listings
    assert (listing.list, listing.subject, listing.listed) == ("zen.spamhaus.org", "192.0.2.1", None)
    assert forensics.analyze(MESSAGE, dns="plan").dns.listings == []


@pytest.mark.parametrize("options, code", [
    ({"dns": "live"}, "usage"),
    ({"dns": "plan", "dns_lists": ["list.example.org"]}, "usage"),
    ({"dns_snapshot": "/nonexistent/answers"}, "not_found"),
    ({"dns_snapshot": b"no snapshot\n"}, "bad_data_file"),
])
def test_a_wrong_choice_raises_with_a_code(options, code):
    with pytest.raises(forensics.ForensicsError) as caught:
        forensics.analyze(MESSAGE, **options)
    assert caught.value.code == code


def test_a_snapshot_and_its_mode_go_together():
    with pytest.raises(ValueError):
        forensics.analyze(MESSAGE, dns="snapshot")
    with pytest.raises(ValueError):
        forensics.analyze(MESSAGE, dns="plan", dns_snapshot=WORLD)
