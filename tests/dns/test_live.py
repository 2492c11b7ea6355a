"""--dns live: a real name server, its answers in reports and snapshots, and their replay."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import jsonschema
import pytest

import world

ROOT = Path(__file__).resolve().parents[2]
COMMAND = os.environ["FORENSICS_COMMAND"]
SIGNED = ROOT / "samples" / "auth" / "signed.eml"
ALL = "infrastructure,sender-zone,third-party,recipient-unique"
TXT, PTR = 16, 12


def run(verb, *words, before=(), data=None):
    env = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LC_ALL": "C.UTF-8"}
    return subprocess.run([*before, COMMAND, "--quiet", verb, "--no-geo", *map(str, words)],
                          capture_output=True, env=env, input=data, check=False)


class Live:
    """Runs of the command against the server of one test."""

    def __init__(self, server, folder):
        self.proxy, self.anchors = server
        self.folder = folder
        self.record = folder / "answers.ndjson"
        self.proxy.forget()

    def messages(self, *domains):
        paths = [self.folder / f"{domain}.eml" for domain in domains]
        for path, domain in zip(paths, domains):
            path.write_text(world.message(domain))
        return paths

    def words(self, *more, allow=ALL, timeout=1.5):
        return ("--dns", "live", "--dns-allow", allow, "--resolver", f"127.0.0.1@{self.proxy.port}",
                "--dns-timeout", timeout, "--dns-record", self.record, *more)

    def run(self, paths, *more, verb="analyze", **options):
        done = run(verb, "--format", "jsonl", *paths, *self.words(*more, **options))
        assert done.returncode == 0, done.stderr
        return done.stdout

    def reports(self, paths, *more, **options):
        return [json.loads(line) for line in self.run(paths, *more, **options).splitlines()]

    def answers(self):
        """{(name, type): line of the snapshot}"""
        lines = [json.loads(line) for line in self.record.read_text().splitlines()[1:]]
        return {(line["QNAME"].rstrip("."), line["QTYPE"]): line for line in lines}


@pytest.fixture
def live(server, tmp_path):
    return Live(server, tmp_path)


def status(answers, name, kind="TXT"):
    return answers[name, kind]["status"]


def test_each_status_of_an_answer_is_kept_with_its_reason(live):
    live.run(live.messages("example.net", "nothere.example.net", "onlya.example.org",
                           "broken.example.net", "silent.example.net", "loop.example.org",
                           "elsewhere.example.com"))
    answers = live.answers()
    assert status(answers, "example.net") == "NOERROR"
    # The resolver counts a kept answer's time to live down by the second.
    assert 290 < answers["example.net", "TXT"]["answerRRs"][0]["TTL"] <= 300
    assert status(answers, "nothere.example.net") == "NXDOMAIN"
    assert 50 < answers["nothere.example.net", "TXT"]["neg_ttl"] <= 60
    assert status(answers, "onlya.example.org") == "NODATA"
    for name in ("broken.example.net", "loop.example.org", "elsewhere.example.com"):
        assert status(answers, name) == "SERVFAIL", name
        assert "rcode 2" in answers[name, "TXT"]["why"]
    assert status(answers, "silent.example.net") == "TIMEOUT"
    assert answers["silent.example.net", "TXT"]["why"] == "no answer within 1500 ms"
    assert all(line["source"] == "live" and line["time"].endswith("Z") for line in answers.values())


def test_what_no_datagram_holds_is_asked_again_over_a_stream(live):
    live.run(live.messages("big.example.net"))
    line = live.answers()["big.example.net", "TXT"]
    assert len(line["answerRRs"][0]["rdata"]) == 15
    assert ("big.example.net", TXT) in live.proxy.streams


def test_a_chain_of_aliases_is_followed_and_kept(live):
    (report,) = live.reports(live.messages("alias.example.org"))
    records = live.answers()["alias.example.org", "TXT"]["answerRRs"]
    assert [(record["NAME"], record["TYPE"]) for record in records] == [
        ("alias.example.org.", "CNAME"), ("middle.example.org.", "CNAME"),
        ("end.example.org.", "TXT")]
    assert report["auth"]["spf"]["result"] == "fail"


def test_dnssec_tells_secure_insecure_and_bogus_apart(live):
    reports = live.reports(
        live.messages("example.org", "nothere.example.org", "example.net", "altered.example.com"),
        "--dns-anchor", live.anchors)
    answers = live.answers()
    assert answers["example.org", "TXT"]["dnssec"] == "secure"
    assert answers["nothere.example.org", "TXT"]["dnssec"] == "secure"
    assert status(answers, "nothere.example.org") == "NXDOMAIN"
    assert answers["example.net", "TXT"]["dnssec"] == "insecure"
    bogus = answers["altered.example.com", "TXT"]
    assert bogus["dnssec"] == "bogus"
    assert "altered.example.com" in bogus["why_bogus"]
    # Whoever altered it must not make a message pass.
    assert (reports[3]["auth"]["spf"]["result"], reports[3]["auth"]["spf"]["bogus"]) == ("temperror", True)
    # Beside the questions of the messages (A, PTR, MX, TXT, AAAA) only those for keys: DS (43) and DNSKEY (48).
    assert {kind for name, kind in live.proxy.seen if name.startswith("_ta-")} == set()
    assert {kind for _, kind in live.proxy.seen} <= {1, PTR, 15, TXT, 28, 43, 48}
    failures = {entry["name"]: entry for entry in reports[3]["auth"]["failures"]}
    assert failures["altered.example.com"]["why"] == bogus["why_bogus"]
    assert reports[0]["auth"]["answers"]["dnssec"] == "validated"


def test_many_questions_at_once_all_find_their_answer(live):
    names = [f"host{i}.zz" for i in range(250)]
    live.run(live.messages(*names), timeout=12)
    answers = live.answers()
    assert len([name for name in names if status(answers, name) == "NOERROR"]) == 250


def test_without_an_anchor_nothing_is_called_validated(live):
    (report,) = live.reports(live.messages("altered.example.com"))
    assert live.answers()["altered.example.com", "TXT"]["dnssec"] == "unchecked"
    assert report["auth"]["answers"]["dnssec"] == "none"


def test_a_slow_and_lossy_server_still_answers(live):
    names = ["slow.example.net", *(f"lossy{i}.example.net" for i in range(8))]
    live.run(live.messages(*names), timeout=6)
    answers = live.answers()
    assert {status(answers, name) for name in names} == {"NOERROR"}
    assert live.proxy.datagrams.count(("lossy0.example.net", TXT)) >= 2


def test_the_whole_report_is_had_by_questions_that_follow_from_answers(live):
    (report,) = live.reports([SIGNED])
    auth = report["auth"]
    assert [auth[name]["result"] for name in ("iprev", "spf", "spf_helo")] == ["pass"] * 3
    assert auth["dkim"][0]["result"] == "pass"
    assert auth["dmarc"][0]["result"] == "pass"
    # _dmarc.org lies in no zone of the server, which refuses it.
    assert [entry["name"] for entry in auth["failures"]] == ["_dmarc.org"]
    assert auth["missing"] == []
    assert auth["answers"]["resolver"] == f"127.0.0.1@{live.proxy.port}"
    assert ("_spf.example.org", "TXT") in live.answers()
    schema = json.loads((ROOT / "docs" / "schema" / "report-1.json").read_text())
    jsonschema.Draft202012Validator(schema).validate(report)


@pytest.fixture
def path(live):
    file = live.folder / "path.eml"
    file.write_text(world.PATH)
    return file


def test_the_facts_of_each_hop_are_had_live(live, path):
    (report,) = live.reports([path], "--trust", "count:1")
    newer, older = (hop["dns"] for hop in report["hops"])
    assert newer["reverse_confirmed"] and newer["helo"]["has_seen"]
    assert newer["by"] is None  # the edge: its server is ours
    assert sorted((name["name"], name["confirmed"]) for name in older["reverse_names"]) == [
        ("gone.example.org", False), ("pc.example.org", True)]
    assert older["helo"]["aaaa"]["records"] == ["2001:db8::7"]
    assert (older["by"]["seen"], older["by"]["has_seen"]) == ("192.0.2.1", False)
    space = older["by_space"]
    assert (space["within"], space["hosts"], space["mx"], space["spf"]) == ("yes", "no", "yes", "yes")
    assert report["dns"]["author"]["service"] == "exchanges"
    assert report["dns"]["message_id"]["records"] == ["192.0.2.80"]
    assert report["dns"]["missing"] == report["dns"]["failures"] == []
    for fact in (newer["reverse"], older["by"]["a"], report["dns"]["author"]["mx"]):
        assert fact["time"] == live.answers()[fact["name"], fact["type"]]["time"]
    schema = json.loads((ROOT / "docs" / "schema" / "report-1.json").read_text())
    jsonschema.Draft202012Validator(schema).validate(report)


@pytest.mark.parametrize("form", ["json", "text"])
def test_the_facts_of_each_hop_are_replayed_to_the_byte(live, path, form):
    words = ("--format", form, "--trust", "count:1", "--dns-list", "zen.spamhaus.org", path)
    first = run("analyze", *words, *live.words())
    again = run("analyze", *words, "--dns", "snapshot", live.record, before=offline())
    assert (first.returncode, again.returncode) == (0, 0), first.stderr + again.stderr
    assert first.stdout == again.stdout
    assert b"out.example.org has not 192.0.2.1" in first.stdout or form == "json"


def test_a_list_is_asked_when_it_is_named_and_its_class_allowed(live, path):
    words = ("--trust", "count:1", "--dns-list", "zen.spamhaus.org")
    (report,) = live.reports([path], *words, allow="infrastructure,sender-zone")
    assert [entry["fact"]["status"] for entry in report["dns"]["listings"]] == ["NOTASKED"] * 2
    assert not [name for name, _ in live.proxy.seen if name.endswith("spamhaus.org")]
    (report,) = live.reports([path], *words)
    listed = {entry["subject"]: entry for entry in report["dns"]["listings"]}
    assert listed["192.0.2.1"]["listed"] is True
    assert listed["192.0.2.1"]["codes"][0]["meaning"] == "XBL: exploited host"
    # The list refuses to answer: that is no listing.
    assert listed["192.0.2.7"]["listed"] is None
    assert listed["192.0.2.7"]["codes"][0]["error"] is True
    live.proxy.forget()
    live.run([path])
    assert not [name for name, _ in live.proxy.seen if name.endswith("spamhaus.org")]


def test_what_several_messages_ask_is_asked_once(live):
    live.run([*live.messages("example.net", "sub.example.net"), SIGNED, SIGNED])
    for question in (("example.net", TXT), ("1.2.0.192.in-addr.arpa", PTR), ("example.org", TXT)):
        assert live.proxy.seen.count(question) == 1


def test_a_scan_asks_for_the_messages_behind_the_first_hundreds_too(live):
    [path] = live.messages("example.net")
    usual, signed = path.read_bytes(), SIGNED.read_bytes()
    wrapped = (b"From: <ann@example.net>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
               b"Content-Type: message/rfc822\r\n\r\n" + signed + b"\r\n--b--\r\n")
    mail = live.folder / "mail"
    mail.mkdir()
    for number in range(300):
        (mail / f"{number:03}.eml").write_bytes(usual)
    (mail / "wrapped.eml").write_bytes(wrapped)
    (mail / "z.eml").write_bytes(signed)
    done = [json.loads(line) for line in live.run([mail], "--detail", "full", "--nested", verb="scan").splitlines()]
    results = [(report["auth"]["spf"] or {}).get("result") for report in done]
    assert len(results) == 303 and "missing_evidence" not in results
    assert results[-1] == results[-2] == "pass"
    assert [report["auth"]["dkim"][0]["result"] for report in done[-2:]] == ["pass", "pass"]
    assert [live.proxy.seen.count((name, TXT)) for name in ("example.net", "example.org")] == [1, 1]


def offline():
    if shutil.which("unshare") is None or subprocess.run(["unshare", "-n", "true"], check=False).returncode:
        pytest.skip("no right to make a network namespace")
    return ("unshare", "-n")


@pytest.mark.parametrize("verb, form", [("analyze", "json"), ("analyze", "text"),
                                        ("scan", "jsonl"), ("scan", "csv")])
def test_replay_without_a_network_gives_the_same_bytes(live, verb, form):
    before = offline()
    paths = [SIGNED, *live.messages("alias.example.org", "broken.example.net", "nothere.example.net",
                                    "silent.example.net", "altered.example.com", "macro.example.net")]
    first = run(verb, "--format", form, *paths,
                *live.words("--dns-anchor", live.anchors, allow="sender-zone", timeout=0.8))
    again = run(verb, "--format", form, *paths, "--dns", "snapshot", live.record, before=before)
    assert (first.returncode, again.returncode) == (0, 0), first.stderr + again.stderr
    assert first.stdout == again.stdout
    assert len(first.stdout) > 1000


def test_questions_of_other_classes_are_not_put(live):
    (report,) = live.reports(live.messages("macro.example.net"), allow="sender-zone")
    tracked = "192.0.2.1.ann.track.example.net"
    line = live.answers()[tracked, "A"]
    assert (line["status"], line["why"]) == ("NOTASKED", "not allowed: recipient-unique")
    assert not [name for name, _ in live.proxy.seen if "track" in name or name == "_dmarc.net"]
    assert report["auth"]["spf"]["result"] == "missing_evidence"
    assert {"name": tracked, "type": "A"} in report["auth"]["missing"]
    live.proxy.forget()
    (report,) = live.reports(live.messages("macro.example.net"))
    assert (tracked, 1) in live.proxy.seen
    assert report["auth"]["spf"]["result"] == "fail"


def test_names_of_the_never_list_are_not_put_whatever_is_allowed(live):
    (report,) = live.reports(live.messages("inside.example.net"))
    assert live.answers()["db.corp", "A"]["why"] == "never asked: special-use name"
    assert not [name for name, _ in live.proxy.seen if name.endswith("corp")]
    assert report["auth"]["failures"][0] == {
        "name": "db.corp", "type": "A", "status": "NOTASKED", "dnssec": "unchecked",
        "why": "never asked: special-use name"}


def test_the_page_says_who_was_asked_and_what_was_not_had(live):
    page = run("analyze", "--width", "160", *live.messages("broken.example.net"),
               *live.words()).stdout.decode()
    assert f"asked of 127.0.0.1@{live.proxy.port} at 20" in page
    assert "SERVFAIL: TXT of broken.example.net (the resolver failed with rcode 2)" in page


def test_standard_input_is_read_once_and_looked_at_often(live):
    done = run("analyze", "--format", "jsonl", "-", *live.words(), data=SIGNED.read_bytes())
    assert json.loads(done.stdout)["auth"]["spf"]["result"] == "pass"


def test_a_resolver_that_cannot_be_set_up_ends_the_run_before_it_starts(live):
    empty = live.folder / "empty"
    empty.write_text("; no key\n")
    garbled = live.folder / "garbled"
    garbled.write_text("example.org. IN DNSKEY not a key\n")
    for anchor, told in (("/nonexistent/key", b"/nonexistent/key"),
                         (empty, b"holds no DS or DNSKEY"), (garbled, b"DNS resolver")):
        done = run("analyze", SIGNED, *live.words("--dns-anchor", anchor))
        assert (done.returncode, done.stdout) == (2, b""), anchor
        assert told in done.stderr, done.stderr
    live.record = "/nonexistent/x"
    done = run("analyze", SIGNED, *live.words())
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"/nonexistent/x: cannot write" in done.stderr
    done = run("scan", "-", *live.words(), data=b"")
    assert (done.returncode, done.stdout) == (2, b"")
    assert live.proxy.seen == []
