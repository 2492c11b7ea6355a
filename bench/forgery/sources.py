"""Genuine messages to start from, and the parts that they fall into.

A message counts when it has at least two hops and one of them is claimed. Messages of one Message-ID count
once. So that no server teaches the fit what the test asks, messages are parted by
SENDING HOST: the organisational domain of the oldest "by" that is a public name (else of the name
of the client at the boundary), and by YEAR of the newest stamp:

    fit    two thirds of the hosts (by hash), years not held out; folds.py deals them out again
    test   other hosts (a third of all, by hash), any year
    year   hosts of fit in a held-out year: seen hosts in an unseen time

No more than `per_host` messages of one host and year are taken, the first by hash of their ids, so that a
few busy servers do not speak for all. Of the hosts of fit the next ones, to `more` in all, are the part

    more   untouched mail that the rates of genuine lines are counted on, too

Mail of which nobody knows whether it is genuine (a collection of phishing, whose transport is that of all large
senders) may be added as `unlabelled`. What the library takes for forged at more than 300 to 1 is left out.
The rest falls into two parts, by the same hash of the host:

    assumed      taken for genuine and fitted on with fit, but no threshold or calibration comes from it
    unlabelled   untouched mail of other hosts, whose alarms are shown apart: some of them are right
"""
import hashlib
import re
from collections import defaultdict, namedtuple
from pathlib import Path

from message import Draft, analyze, read_mail

HELD_OUT_YEARS = {2020, 2023, 2025}
_SECOND_LEVEL = {"co", "com", "net", "org", "ac", "gov", "edu", "or", "ne", "go"}

SURELY_FORGED = 2.5  # log10

Base = namedtuple("Base", "key path corpus host year part")


def fingerprint(text):
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")


def organisation(name):
    """The registered domain, near enough for parting: two labels, three below "co.uk" and the like."""
    labels = (name or "").strip("[].").lower().split(".")
    if len(labels) < 2 or not re.fullmatch(r"[a-z]{2,}", labels[-1]) or labels[-1] in ("local", "localdomain",
                                                                                      "internal", "lan"):
        return None
    count = 3 if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL else 2
    return ".".join(labels[-count:])


def sending_host(report):
    for hop in reversed(report["hops"]):
        found = organisation(hop["by"]["name"])
        if found:
            return found
    edge = report["chain"]["boundary"]
    return organisation(edge["rdns"] or edge["helo"]) or "unknown"


def part_of(host, year):
    if fingerprint("host " + host) % 9 >= 6:
        return "test"
    return "year" if year in HELD_OUT_YEARS else "fit"


def year_of(report):
    stamps = [hop["date"]["utc"] for hop in report["hops"] if hop["date"]["utc"]]
    return int(stamps[0][:4]) if stamps else None


def message_id(report, path):
    values = [f["value"] for f in report["headers"] if f["name"].lower() == "message-id"]
    return values[0].strip() if values and values[0].strip() else str(path.name)


def usable(path, unlabelled):
    """(base, but for its part) of a file; None when it does not count."""
    raw = read_mail(path)
    report = analyze(raw, mime=unlabelled)
    claimed = sum(hop["trust"] == "claimed" for hop in report["hops"])
    year = year_of(report)
    if len(report["hops"]) < 2 or claimed < 1 or year is None or Draft.read(raw, report) is None:
        return None
    if unlabelled and report["verdict"]["chain"]["llr"] > SURELY_FORGED:
        return None
    return Base(message_id(report, path), str(path), path.parent.name, sending_host(report), year, None)


def part_of_base(base, unlabelled):
    part = part_of(base.host, base.year)
    if not unlabelled:
        return part
    return "unlabelled" if part == "test" else "assumed"


def collect(folders, per_host=12, more=0, unlabelled=()):
    """Bases of all folders, in an order that depends on nothing but the messages."""
    seen, groups = set(), defaultdict(list)
    for folder in [*folders, *unlabelled]:
        for path in sorted(p for p in Path(folder).iterdir() if p.is_file()):
            base = usable(path, folder in unlabelled)
            if base is None or base.key in seen:
                continue
            seen.add(base.key)
            groups[base.host, base.year].append(base._replace(part=part_of_base(base, folder in unlabelled)))
    chosen = []
    for group in groups.values():
        group.sort(key=lambda base: fingerprint(base.key))
        chosen += group[:per_host]
        chosen += [base._replace(part="more") for base in group[per_host:more]
                   if base.part in ("fit", "assumed")]
    return sorted(chosen, key=lambda base: fingerprint(base.key))
