#!/usr/bin/env python3
"""Scores the reading of Received lines against labelled cases, beside the peers.

Usage: score.py CASES.jsonl [--misses]      (PYTHONPATH must lead to the built package)

A line of CASES is {"suite", "case", "kind": "header" | "date", "header", "checks": [[path, op, value,
strength], ...]}. Paths are those of docs/schema/report-1.json. Only checks of strength "fact" count.
The table has a row a field and a column a suite, and in the last column the best peer. A cell is
"right/asked %"; where labels are disputed (DISPUTED below, each with its reason), the share without them
follows in brackets. Under it stand all peers' shares on cases that are not their own, measured with
SpamAssassin trunk, rspamd 3.4, amavisd 2.13, mailauth, SpamScope mail-parser, OrangeAssassin,
eml_parser and pyreceived over the same kind of checks. --misses lists each check that failed with its
reason, or "OURS" when it has none.
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
USER_ONLY = "ident is the user that RFC 1413 names; the label appends the host behind the @"
CUT_AT_SLASH = "the label's tokenizer ends a word at the slash"
# Labels that we think wrong, or a convention that we do not share: (case, path): why.
DISPUTED = {
    ("TestCommentSpecials", "from.comments[0]"): "comments are given as written, quoted pairs and all",
    ("received-007", "from.ident"): "the login of an AUTH comment, here auth.user; also cut at the slash",
    ("received-014", "date.epoch"): "the label is of the year 1910; the line says 2003",
    ("received-029", "id"): CUT_AT_SLASH,
    ("received-030", "id"): CUT_AT_SLASH,
    ("received-031", "id"): CUT_AT_SLASH,
    ("received-040", "from.ident"): CUT_AT_SLASH,
    ("received-051", "from.ident"): USER_ONLY,
    ("received-069", "from.ident"): "the user of a web mail, here auth.user; nobody asked an ident service",
    ("received-087", "from.ident"): USER_ONLY,
    ("received-088", "from.ident"): USER_ONLY,
    ("received-099", "from.helo"): "the client said the literal with its brackets (RFC 5321 4.1.3)",
    ("received-117", "from.ident"): USER_ONLY + ", and is cut at the slash",
    ("received-120", "from.ident"): USER_ONLY,
    ("received-121", "from.ident"): USER_ONLY,
    ("received-124", "by.name"): "\"by alpha by uid 7791\": alpha is the host; the label took the second by",
    ("received-126", "from.name"): CUT_AT_SLASH,
    ("received-127", "from.ident"): USER_ONLY,
    ("received-130", "from.ident"): USER_ONLY,
    ("received-152", "from.ident"): "a message id in the address's brackets; no ident is printed",
    ("received-166", "from.name"): "\"invoked from network\" is qmail's prose in a comment, not a from clause",
    ("received-172", "from.name"): "\"from userid 1002\" is Postfix's prose in a comment, not a from clause",
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
    steps = path.replace("]", "").replace("[", ".").split(".")
    if steps == ["via", "raw"]:  # via is a text, which is its own raw form
        steps = ["via"]
    for step in steps:
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


def plain_address(text):
    address = ipaddress.ip_address(text.strip("[]"))
    return getattr(address, "ipv4_mapped", None) or address


def same_address(left, right):
    """An IPv4 address and its IPv4-mapped form are one address (RFC 4291 2.5.5.2)."""
    try:
        return plain_address(left) == plain_address(right)
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
    counts = collections.defaultdict(lambda: [0, 0, 0])  # (field, suite): right, asked, disputed
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
                    counts[field_of(check), suite][2] += not right and (case["case"], check) in DISPUTED
                if not right:
                    why = DISPUTED.get((case["case"], check), "OURS")
                    misses.append((case["suite"], case["case"], check, op, wanted, value, why))
    return counts, misses


def share(pair):
    right, asked, disputed = (*pair, 0)[:3]
    if not asked:
        return ""
    text = f"{right}/{asked} {100 * right / asked:.0f}"
    if disputed:
        text += f" ({right}/{asked - disputed})"
    return text


def best_peer(field):
    asked = [(right / asked, name, (right, asked)) for name, scores in PEERS.items()
             for right, asked in [scores.get(field, (0, 0))] if asked]
    if not asked:
        return ""
    _, name, pair = max(asked)
    return f"{share(pair)} {name}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases")
    parser.add_argument("--misses", action="store_true", help="list each check that failed, and why")
    options = parser.parse_args()
    counts, misses = score(options.cases)
    suites = ["all"] + sorted({suite for _, suite in counts} - {"all"})
    print("| field | " + " | ".join(suites) + " | best peer |")
    print("|---" * (len(suites) + 2) + "|")
    fields = [field for field in FIELDS if (field, "all") in counts]
    fields += sorted({field for field, _ in counts} - set(fields))
    for field in fields:
        cells = [share(counts.get((field, suite), (0, 0))) for suite in suites]
        print(f"| {field} | " + " | ".join(cells) + f" | {best_peer(field)} |")
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
