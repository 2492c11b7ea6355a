""".ci/refresh-providers: rows of the provider table from SPF records in a DNS snapshot."""

import json
import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
RANGES = """# Networks.
network,provider,service,internal,source,date
192.0.2.0/25,Example,Outbound,no,SPF of spf.example.com,2025-01-01
192.0.2.128/25,Example,Outbound,no,SPF of spf.example.com,2025-01-01
198.51.100.0/24,Example,Outbound,no,host names *.example.com in Received lines,2025-01-01
203.0.113.0/28,Other,Mail,no,SPF of spf.example.net,2025-01-01
2001:db8:a::/48,Example,Outbound,no,SPF of old.example.com (until 2024),2024-01-01
"""
SENDERS = """# Senders.
provider,service,spf,source,date
Example,Outbound,spf.example.com,made,2025-01-01
Hand,Gateway,-,made,2025-01-01
Other,Mail,spf.example.net,made,2025-01-01
"""
OTHER = {"spf.example.net": "v=spf1 ip4:203.0.113.0/28 -all"}
BOTH = "ip4:192.0.2.0/25 ip4:192.0.2.128/25"


def answer(name, text=None, status="NOERROR", time="2026-11-20T10:00:00Z"):
    records = [] if text is None else [
        {"NAME": f"{name}.", "TYPE": "TXT", "TTL": 300, "rdata": [text[:200], text[200:]]}]
    return {"QNAME": f"{name}.", "QTYPE": "TXT", "status": status, "answerRRs": records,
            **({"time": time} if time else {})}


@pytest.fixture
def run(tmp_path):
    """run(records or answers, *options): the process, with the rows of the table it printed."""
    (tmp_path / "provider_ranges.csv").write_text(RANGES)
    (tmp_path / "provider_senders.csv").write_text(SENDERS)

    def start(world, *options):
        entries = [answer(*item) for item in world.items()] if isinstance(world, dict) else world
        lines = [json.dumps(entry) for entry in [{"format": "forensics-dns", "version": 1}, *entries]]
        snapshot = tmp_path / "answers.ndjson"
        snapshot.write_text("\n".join(lines) + "\n")
        done = subprocess.run([ROOT / ".ci/refresh-providers", snapshot, "--data", tmp_path, *options],
                              capture_output=True, text=True, timeout=60)
        assert "Traceback" not in done.stderr
        done.rows = {line.split(",")[0]: line.split(",")[1:] for line in done.stdout.splitlines()[2:]}
        return done

    start.folder = tmp_path
    return start


def changes(done):
    return re.findall(r"^refresh-providers: ([-+] \S+) .*: (new|back|gone)$", done.stderr, re.M)


def test_rows_that_the_record_still_has_take_the_day_of_the_answer(run):
    done = run({"spf.example.com": f"v=spf1 {BOTH} -all", **OTHER})
    assert (done.returncode, changes(done)) == (0, [])
    assert done.stdout == RANGES.replace("spf.example.com,2025-01-01", "spf.example.com,2026-11-20").replace(
        "spf.example.net,2025-01-01", "spf.example.net,2026-11-20")


def test_a_new_network_is_a_row_in_its_place(run):
    done = run({"spf.example.com": f"v=spf1 {BOTH} ip4:192.0.2.7 ip6:2001:db8:9::/48 -all", **OTHER})
    assert changes(done) == [("+ 192.0.2.7/32", "new"), ("+ 2001:db8:9::/48", "new")]
    assert list(done.rows) == ["192.0.2.0/25", "192.0.2.7/32", "192.0.2.128/25", "198.51.100.0/24",
                               "203.0.113.0/28", "2001:db8:9::/48", "2001:db8:a::/48"]
    assert done.rows["192.0.2.7/32"] == ["Example", "Outbound", "no", "SPF of spf.example.com", "2026-11-20"]


def test_a_network_that_is_gone_is_marked_or_dropped(run):
    world = {"spf.example.com": "v=spf1 ip4:192.0.2.0/25 -all", **OTHER}
    done = run(world)
    assert changes(done) == [("- 192.0.2.128/25", "gone")]
    assert done.rows["192.0.2.128/25"][-2:] == ["SPF of spf.example.com (until 2026)", "2026-11-20"]
    assert "192.0.2.128/25" not in run(world, "--drop-gone").rows


def test_a_marked_network_that_is_back_loses_its_mark(run):
    done = run({"spf.example.com": f"v=spf1 {BOTH} ip6:2001:db8:a::/48 -all", **OTHER})
    assert changes(done) == [("+ 2001:db8:a::/48", "back")]
    assert done.rows["2001:db8:a::/48"][-2:] == ["SPF of spf.example.com", "2026-11-20"]


def test_includes_and_redirects_are_followed_and_loops_end(run):
    done = run({"spf.example.com": "v=spf1 include:a.example.com redirect=b.example.com",
                "a.example.com": "v=spf1 ip4:192.0.2.0/25 include:a.example.com include:B.example.com. ~all",
                "b.example.com": "v=spf1 ip4:192.0.2.128/25 include:spf.example.com ip4:198.18.5.0/24 -all",
                **OTHER})
    assert (done.returncode, changes(done)) == (0, [("+ 198.18.5.0/24", "new")])
    assert done.rows["198.18.5.0/24"][3] == "SPF of b.example.com"


def test_a_redirect_beside_all_leads_nowhere(run):
    done = run({"spf.example.com": f"v=spf1 {BOTH} redirect=none.example.com ~all", **OTHER})
    assert (done.returncode, changes(done)) == (0, [])


def test_only_terms_that_pass_count_and_hosts_do_not(run):
    done = run({"spf.example.com": f"v=spf1 a mx:example.org -ip4:198.18.0.0/24 ?ip4:198.18.1.0/24 {BOTH} -all",
                **OTHER})
    assert (done.returncode, changes(done)) == (0, [])


@pytest.mark.parametrize("entry, why", [
    (None, "no answer"),
    (answer("part.example.com", status="NXDOMAIN"), "NXDOMAIN"),
    (answer("part.example.com", status="SERVFAIL"), "SERVFAIL"),
    (answer("part.example.com"), "0 SPF records"),
    (answer("part.example.com", "v=spf1 exists:%{i}.example.com -all"), "cannot be listed"),
    (answer("part.example.com", "v=spf1 include:%{d}.example.com -all"), "cannot be listed"),
    (answer("part.example.com", "v=spf1 ip4:192.0.2.300 -all"), "is no network"),
    (answer("part.example.com", "v=spf1 ip4:10.1.0.0/16 ip4:0.0.0.0/1 -all"), "is no sender's network"),
])
def test_nothing_is_lost_where_a_part_is_unknown(run, entry, why):
    known = [answer("spf.example.com", "v=spf1 ip4:192.0.2.0/25 ip4:198.18.0.0/24 include:part.example.com -all"),
             answer(*next(iter(OTHER.items())))]
    done = run(known + ([entry] if entry else []))
    assert done.returncode == 3
    assert re.search(rf"Example, Outbound: part.example.com: .*{re.escape(why)}.*; its rows are kept", done.stderr)
    assert changes(done) == [("+ 198.18.0.0/24", "new")]
    assert done.rows["192.0.2.0/25"][-1] == "2026-11-20"
    assert done.rows["192.0.2.128/25"] == ["Example", "Outbound", "no", "SPF of spf.example.com", "2025-01-01"]


def test_a_snapshot_without_a_sender_changes_nothing(run):
    done = run({"unrelated.example.org": "v=spf1 -all"})
    assert (done.returncode, done.stdout) == (4, "")
    assert "spf.example.com: no answer" in done.stderr


def test_rows_by_hand_and_of_others_are_not_doubled(run):
    done = run({"spf.example.com": f"v=spf1 {BOTH} ip4:198.51.100.0/24 ip4:198.51.100.64/26 ip4:203.0.113.8/29 "
                                   "include:spf.example.net -all", **OTHER})
    assert (done.returncode, changes(done)) == (0, [])
    assert "198.51.100.64/26 of spf.example.com is left out beside 198.51.100.0/24 of Example" in done.stderr
    assert "203.0.113.8/29 of spf.example.com is left out beside 203.0.113.0/28 of Other" in done.stderr
    assert done.rows["198.51.100.0/24"][-1] == "2025-01-01"


def test_the_newest_answer_counts_and_an_old_one_removes_nothing(run):
    old = answer("spf.example.com", "v=spf1 ip4:192.0.2.0/25 -all", time="2024-06-01T00:00:00Z")
    new = answer("spf.example.com", f"v=spf1 {BOTH} -all")
    other = answer(*next(iter(OTHER.items())))
    assert changes(run([new, old, other])) == changes(run([old, new, other])) == []
    done = run([old, other])
    assert changes(done) == [] and "is older than the row" in done.stderr
    assert done.rows["192.0.2.0/25"][-1] == "2025-01-01"


def test_an_answer_without_a_time_needs_a_day(run):
    world = [answer("spf.example.com", f"v=spf1 {BOTH} -all", time=None), answer(*next(iter(OTHER.items())))]
    assert "the answer has no time; give --date" in run(world).stderr
    assert run(world, "--date", "2026-11-28").rows["192.0.2.0/25"][-1] == "2026-11-28"
    assert run(world, "--date", "yesterday").returncode == 2


def test_check_says_by_its_status_whether_networks_differ(run):
    assert run({"spf.example.com": f"v=spf1 {BOTH} -all", **OTHER}, "--check").returncode == 0
    stale = run({"spf.example.com": "v=spf1 ip4:192.0.2.0/25 -all", **OTHER}, "--check")
    assert (stale.returncode, stale.stdout) == (1, "")
    assert run(OTHER, "--check").returncode == 3


def test_write_replaces_the_file_and_is_then_at_rest(run):
    world = {"spf.example.com": "v=spf1 ip4:192.0.2.0/25 ip4:198.18.0.0/24 -all", **OTHER}
    assert run(world, "--write").returncode == 0
    written = (run.folder / "provider_ranges.csv").read_text()
    assert "198.18.0.0/24,Example" in written and "(until 2026)" in written
    again = run(world)
    assert (changes(again), again.stdout) == ([], written)


def test_names_are_those_that_still_lack_an_answer(run):
    def names(world):
        return run(world, "--names").stdout.splitlines()
    assert names({}) == ["spf.example.com TXT", "spf.example.net TXT"]
    assert names({"spf.example.com": "v=spf1 include:a.example.com include:spf.example.net -all", **OTHER}) == [
        "a.example.com TXT"]


def test_a_chain_without_an_end_is_cut(run):
    world = {f"s{i}.example.com": f"v=spf1 include:s{i + 1}.example.com -all" for i in range(40)}
    done = run({"spf.example.com": "v=spf1 include:s0.example.com -all", **world, **OTHER})
    assert done.returncode == 3 and "too many records" in done.stderr
    assert changes(done) == []


@pytest.mark.parametrize("text", ["", "{}\n", "not json\n", '{"format":"forensics-dns"}\n[1]\n'])
def test_what_is_no_snapshot_is_refused(tmp_path, text):
    (tmp_path / "answers").write_text(text)
    done = subprocess.run([ROOT / ".ci/refresh-providers", tmp_path / "answers"], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (4, "")
    assert "Traceback" not in done.stderr


def test_answers_of_dig_come_in_by_dns_import(run):
    zone = 'spf.example.com. 300 IN TXT "v=spf1 ip4:192.0.2.0/25 " "ip4:192.0.2.128/25 -all"\n' \
           'spf.example.net. 300 IN TXT "v=spf1 ip4:203.0.113.0/28 -all"\n'
    (run.folder / "answers").write_text(zone)
    imported = subprocess.run([os.environ["FORENSICS_COMMAND"], "dns", "import", "--from", "zone",
                               run.folder / "answers"], capture_output=True, text=True, check=True)
    entries = [json.loads(line) for line in imported.stdout.splitlines()[1:]]
    assert run(entries, "--date", "2026-11-28", "--check").returncode == 0


def rows_of(name):
    lines = [line for line in (ROOT / "data" / name).read_text().splitlines() if line and line[0] != "#"]
    columns = lines[0].split(",")
    return [dict(zip(columns, line.split(","))) for line in lines[1:]]


def test_every_provider_of_the_table_is_a_sender_and_forty_have_ranges():
    ranges, senders = rows_of("provider_ranges.csv"), rows_of("provider_senders.csv")
    assert {row["provider"] for row in ranges} <= {row["provider"] for row in senders}
    assert len({row["provider"] for row in ranges}) >= 40


def test_every_row_from_a_record_belongs_to_a_sender_with_one():
    linked = {(row["provider"], row["service"]) for row in rows_of("provider_senders.csv") if row["spf"] != "-"}
    assert {(row["provider"], row["service"]) for row in rows_of("provider_ranges.csv")
            if row["source"].startswith("SPF of ")} <= linked


def test_records_that_say_what_the_table_says_change_nothing_but_days(tmp_path):
    ranges, senders = rows_of("provider_ranges.csv"), rows_of("provider_senders.csv")
    roots = {row["spf"]: [] for row in senders if row["spf"] != "-"}
    first = {}
    for row in senders:
        first.setdefault((row["provider"], row["service"]), row["spf"])
    for row in ranges:
        if row["source"].startswith("SPF of ") and "(until" not in row["source"]:
            roots[first[row["provider"], row["service"]]].append(row["network"])
    lines = [{"format": "forensics-dns", "version": 1}]
    for name, networks in roots.items():
        terms = [f"ip{6 if ':' in network else 4}:{network}" for network in networks]
        lines.append(answer(name, " ".join(["v=spf1", *terms, "-all"]), time="2030-01-01T00:00:00Z"))
    (tmp_path / "answers").write_text("\n".join(map(json.dumps, lines)))
    done = subprocess.run([ROOT / ".ci/refresh-providers", tmp_path / "answers"], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    # Rows that are of no record keep their day.
    refreshed = [line for line in done.stdout.splitlines() if line.endswith(",2030-01-01")]
    assert len(refreshed) == sum(map(len, roots.values()))
    assert [line.rsplit(",", 1)[0] for line in done.stdout.splitlines()] == [
        line.rsplit(",", 1)[0] for line in (ROOT / "data" / "provider_ranges.csv").read_text().splitlines()]
