#!/usr/bin/env python3
"""Scores the reading of Received lines against labelled cases, beside the peers.

Usage: score.py CASES.jsonl [--misses]      (PYTHONPATH must lead to the built package)

A line of CASES is {"suite", "case", "kind": "header" | "date", "header", "checks": [[path, op, value,
strength], ...]}. Paths are those of docs/schema/report-1.json. Only checks of strength "fact" count.
The table has a row a field and a column a suite; under it stand the peers' shares on cases that are not
their own, measured with SpamAssassin trunk, rspamd 3.4, amavisd 2.13, mailauth, SpamScope
mail-parser, OrangeAssassin, eml_parser and pyreceived over the same kind of checks.
"""
import argparse
import collections
import ipaddress
import json

import forensics

# Checks right / checks that the peer could be asked, by field.
PEERS = {
    "SpamAssassin": {"from.ip": (207, 238), "by": (243, 326), "id": (126, 182), "from.rdns": (41, 47), "from.helo": (48, 61)},
    "rspamd": {"from.ip": (299, 338), "by": (386, 426), "date": (210, 240), "from.rdns": (71, 101), "from.helo": (11, 89)},
    "amavisd": {"from.ip": (337, 348), "by": (430, 436), "id": (232, 247), "date": (227, 240)},
    "mailauth": {"from.ip": (210, 348), "by": (390, 435), "id": (219, 246), "date": (225, 239)},
    "SpamScope": {"from.ip": (327, 348), "by": (426, 436), "id": (235, 241), "date": (227, 240)},
    "OrangeAssassin": {"from.ip": (283, 300), "by": (321, 389), "id": (174, 215), "from.rdns": (94, 103), "from.helo": (72, 80)},
    "eml_parser": {"from.ip": (297, 347), "by": (366, 435), "date": (216, 238)},
    "pyreceived": {"from.ip": (100, 292), "by": (121, 374), "id": (61, 237), "from.rdns": (28, 89), "from.helo": (12, 73)},
}
FIELDS = ["from.ip", "by", "id", "date", "from.rdns", "from.helo", "with.proto", "tls", "for", "envelope_from",
          "from.name", "from.ident", "via", "comments", "raw texts"]


def field_of(path):
    base = path.split("[")[0]
    if "comments" in base:
        return "comments"
    if base.endswith(".raw") or base == "for_raw":
        return "raw texts"
    for field in FIELDS:
        if base == field or base.startswith(field + "."):
            return field
    return base


def value_at(hop, path):
    value = hop
    for step in path.replace("]", "").replace("[", ".").split("."):
        if value is None or isinstance(value, str):
            return None
        if step.isdigit():
            value = value[int(step)] if int(step) < len(value) else None
        else:
            value = value.get(step)
    if isinstance(value, forensics.Record):
        value = value.get("text", value.get("raw"))
    if isinstance(value, list):
        value = [item["text"] if isinstance(item, forensics.Record) else item for item in value]
    return value


def same_address(left, right):
    try:
        return ipaddress.ip_address(left.strip("[]")) == ipaddress.ip_address(right)
    except ValueError:
        return False


def holds(value, op, wanted):
    if op == "null":
        return value is None or value == []
    if value is None:
        return False
    if op == "present":
        return True
    if op == "ieq":
        return str(value).lower().rstrip(".") == str(wanted).lower().rstrip(".")
    if op == "ip":
        return same_address(value, wanted)
    if op == "epoch_ms":
        return value == wanted // 1000
    if op == "contains":
        texts = [str(text).lower() for text in (value if isinstance(value, list) else [value])]
        words = wanted if isinstance(wanted, list) else [wanted]
        return all(any(str(word).lower() in text for text in texts) for word in words)
    return value == wanted


def score(path):
    counts = collections.defaultdict(lambda: [0, 0])  # (field, suite): right, asked
    misses = []
    with open(path, encoding="utf-8") as file:
        for case in map(json.loads, file):
            if case["kind"] == "date":
                hop = forensics.Record({"date": forensics.parse_date(case["header"]).to_dict()})
            else:
                hop = forensics.parse_received(case["header"])
            for check, op, wanted, strength in case["checks"]:
                if strength != "fact":
                    continue
                value = value_at(hop, check)
                right = holds(value, op, wanted)
                for suite in (case["suite"], "all"):
                    counts[field_of(check), suite][0] += right
                    counts[field_of(check), suite][1] += 1
                if not right:
                    misses.append((case["suite"], case["case"], check, op, wanted, value))
    return counts, misses


def share(pair):
    right, asked = pair
    return f"{right}/{asked} {100 * right / asked:.0f}" if asked else ""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases")
    parser.add_argument("--misses", action="store_true", help="list each check that failed")
    options = parser.parse_args()
    counts, misses = score(options.cases)
    suites = ["all"] + sorted({suite for _, suite in counts} - {"all"})
    print("| field | " + " | ".join(suites) + " |")
    print("|---" * (len(suites) + 1) + "|")
    fields = [field for field in FIELDS if (field, "all") in counts]
    fields += sorted({field for field, _ in counts} - set(fields))
    for field in fields:
        print(f"| {field} | " + " | ".join(share(counts.get((field, suite), (0, 0))) for suite in suites) + " |")
    print("\n| peer, on suites that are not its own | " + " | ".join(FIELDS[:6]) + " |")
    print("|---" * 7 + "|")
    for peer, scores in PEERS.items():
        print(f"| {peer} | " + " | ".join(share(scores.get(field, (0, 0))) for field in FIELDS[:6]) + " |")
    if options.misses:
        print()
        for miss in misses:
            print(*miss, sep="  ")


if __name__ == "__main__":
    main()
