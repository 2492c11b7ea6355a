"""analyze --dns: senders and signatures judged by recorded answers, and by nothing else."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import jsonschema
import pytest

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "samples" / "auth"
COMMAND = os.environ["FORENSICS_COMMAND"]
WORLD = SAMPLES / "world.ndjson"
MESSAGE = SAMPLES / "signed.eml"


def run(*words, before=()):
    env = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LC_ALL": "C.UTF-8"}
    return subprocess.run([*before, COMMAND, "analyze", *map(str, words)], capture_output=True,
                          env=env, check=False)


def report(*words):
    done = run("--format", "json", *words)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_snapshot_answers_all_that_the_message_asks():
    document = report(MESSAGE, "--dns", "snapshot", WORLD)
    schema = json.loads((ROOT / "docs" / "schema" / "report-1.json").read_text())
    jsonschema.Draft202012Validator(schema).validate(document)
    auth = document["auth"]
    assert auth["missing"] == []
    assert (auth["as_of"], auth["as_of_source"]) == ("2026-11-27T09:40:05Z", "boundary")
    assert [auth[name]["result"] for name in ("iprev", "spf", "spf_helo", "arc")] == [
        "pass", "pass", "pass", "none"]
    assert auth["spf"]["mechanism"] == "include:_spf.example.org"
    assert [check["result"] for check in auth["dkim"]] == ["pass"]
    assert [dmarc["result"] for dmarc in auth["dmarc"]] == ["pass"]
    assert "dns_snapshot" in document["tool"]["data"]


def test_answers_from_after_the_message_are_marked():
    auth = report(MESSAGE, "--dns", "snapshot", WORLD)["auth"]
    assert auth["spf"]["anachronistic"]
    assert auth["dkim"][0]["key"]["anachronistic"]


def test_claims_of_the_way_stand_beside_what_is_found():
    claims = report(MESSAGE, "--dns", "snapshot", WORLD)["auth"]["claims"]
    assert [(claim["method"], claim["agreement"], claim["vouched"]) for claim in claims] == [
        ("dkim", "same", True), ("spf", "differs", True)]


def test_the_page_tells_the_same():
    page = run("--width", "160", MESSAGE, "--dns", "snapshot", WORLD).stdout.decode()
    section = page[page.index("Senders and signatures as of 2026-11-27T09:40:05Z"):]
    for line in ("pass for example.org, by include:_spf.example.org", "selector sel, 2048 bits",
                 "policy reject of example.org (RFC 9989)", "mx.example.net says spf=fail"):
        assert line in section


def test_what_the_snapshot_lacks_is_listed(tmp_path):
    empty = tmp_path / "empty.ndjson"
    empty.write_text(WORLD.read_text().splitlines()[0] + "\n")
    auth = report("--dns", "snapshot", empty, MESSAGE)["auth"]
    assert auth["spf"]["result"] == "missing_evidence"
    assert {"name": "sel._domainkey.example.org", "type": "TXT"} in auth["missing"]


def test_without_answers_nothing_is_judged():
    assert "auth" not in report("--dns", "off", MESSAGE)
    assert "auth" not in report(MESSAGE)


@pytest.mark.parametrize("words, told", [
    (("--dns", "snapshot"), b"snapshot needs a file"),
    (("--dns", "on", MESSAGE), b"off, plan, live, or: snapshot FILE"),
    (("--dns", "live", MESSAGE), b"live needs --dns-allow"),
    (("--dns", "live", "--dns-allow", "all", MESSAGE), b"sender-zone"),
    (("--dns", "live", "--dns-allow", "sender-zone", "--resolver", "dns.example.org", MESSAGE),
     b"ADDRESS@PORT"),
    (("--dns", "off", "--dns-allow", "sender-zone", MESSAGE), b"only live takes"),
    (("--dns", "plan"), b"FILE is required"),
    (("--dns-list", "zen.spamhaus.org", MESSAGE), b"give --dns, too"),
    (("--dns", "plan", "--dns-list", "list.example.org", MESSAGE), b"none of the lists: bl.mailspike.net"),
    (("--dns", "snapshot", WORLD), b"FILE is required"),
    (("--dns", "snapshot", MESSAGE, MESSAGE), b"signed.eml: line 1: no JSON object"),
    (("--dns", "snapshot", "/nonexistent", MESSAGE), b"/nonexistent"),
])
def test_a_call_that_cannot_be_answered_ends_before_it_starts(words, told):
    done = run(*words)
    assert (done.returncode, done.stdout) == (2, b"")
    assert told in done.stderr


def test_replay_needs_no_network():
    if shutil.which("unshare") is None or subprocess.run(["unshare", "-n", "true"], check=False).returncode:
        pytest.skip("no right to make a network namespace")
    words = ("--format", "json", MESSAGE, "--dns", "snapshot", WORLD)
    assert run(*words, before=("unshare", "-n")).stdout == run(*words).stdout


def test_a_plan_lists_the_questions_and_asks_none():
    done = run(MESSAGE, "--dns", "plan")
    assert done.returncode == 0, done.stderr
    rows = [line.split("\t") for line in done.stdout.decode().splitlines()]
    assert ["sender-zone", "dkim_key", "TXT", "sel._domainkey.example.org"] in rows
    assert ["sender-zone", "iprev", "PTR", "1.2.0.192.in-addr.arpa"] in rows
    assert ["infrastructure", "dmarc", "TXT", "_dmarc.org"] in rows


def test_a_plan_marks_what_is_never_asked(tmp_path):
    message = tmp_path / "inside.eml"
    message.write_bytes(MESSAGE.read_bytes().replace(b"ann@example.org>", b"ann@mx.corp>"))
    rows = run(message, "--dns", "plan").stdout.decode().splitlines()
    assert "never\tspf\tTXT\tmx.corp\tspecial-use name" in rows


def test_a_plan_shows_lists_only_when_they_are_named():
    def rows(*words):
        return [line.split("\t") for line in run(*words).stdout.decode().splitlines()]
    assert not [row for row in rows(MESSAGE, "--dns", "plan") if row[0] == "third-party"]
    asked = rows("--dns-list", "zen.spamhaus.org,dbl.spamhaus.org", MESSAGE, "--dns", "plan")
    assert [row for row in asked if row[0] == "third-party"] == [
        ["third-party", "list", "A", "1.2.0.192.zen.spamhaus.org"],
        ["third-party", "list", "A", "example.org.dbl.spamhaus.org"]]


def test_the_names_of_a_hop_are_told_with_the_time_of_their_answers():
    document = report(MESSAGE, "--dns", "snapshot", WORLD)
    (hop,) = document["hops"]
    assert hop["dns"]["reverse_confirmed"] is True
    assert hop["dns"]["reverse"]["time"] == "2026-11-27T09:50:00Z"
    assert hop["dns"]["reverse"]["after_s"] == 595
    found = {entry["check"]: entry for entry in document["findings"]}
    assert found["reverse_name_confirmed"]["summary"].endswith("as of 2026-11-27T09:50:00Z")
    assert found["reverse_name_confirmed"]["exculpatory"] is True
    lacking = {entry["check"]: (entry["type"], entry["name"]) for entry in document["unanswered"]}
    assert lacking["author_domain_has_no_mail_service"] == ("MX", "example.org")
    page = run("--width", "160", MESSAGE, "--dns", "snapshot", WORLD).stdout.decode()
    assert "DNS 2026-11-27: reverse name mail.example.org, which leads back; HELO" in page


def imported(tmp_path, kind, text, *words):
    source = tmp_path / kind
    source.write_text(text)
    done = subprocess.run([COMMAND, "dns", "import", "--from", kind, *words, str(source)],
                          capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    snapshot = tmp_path / f"{kind}.ndjson"
    snapshot.write_bytes(done.stdout)
    return snapshot


@pytest.mark.parametrize("kind, text, words", [
    ("zone", '@ TXT "v=spf1 include:_spf." "example.org -all"\n@ TXT other\n'
             '_spf TXT "v=spf1 ip4:192.0.2.1 -all"\n', ("--origin", "example.org")),
    ("cof", '{"rrname":"example.org.","rrtype":"TXT","rdata":["\\"v=spf1 ip4:192.0.2.1 -all\\""],'
            '"time_first":1767225600,"time_last":1798761600}\n', ()),
    ("mailauth", '{"example.org":{"TXT":[["v=spf1 ip4:192.0.2.1 -all"]]}}', ()),
])
def test_answers_that_others_kept_are_judged_by(tmp_path, kind, text, words):
    snapshot = imported(tmp_path, kind, text, *words)
    spf = report(MESSAGE, "--dns", "snapshot", snapshot)["auth"]["spf"]
    assert spf["result"] == "pass"
    assert not spf["anachronistic"]


def test_an_import_that_is_none_says_where(tmp_path):
    source = tmp_path / "zone"
    source.write_text("$ORIGIN example.org.\na A mail\n")
    done = subprocess.run([COMMAND, "dns", "import", "--from", "zone", str(source)],
                          capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"zone: line 2: data does not fit its type" in done.stderr
